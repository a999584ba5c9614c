import { applyEvent, foldEvents, type MessageEvent, type MessageRecord } from "../messages/index.ts";
import type { Query, Row } from "./database.ts";
import {
  EVENT_COLUMNS,
  eventOf,
  eventRow,
  identityOf,
  isSameReason,
  type KeptEvent,
  putEvents,
  reasonsOf,
} from "./event.ts";
import { newId } from "./ids.ts";
import { ENGAGEMENT_COLUMNS, type KeptMessage, messageColumns, messageOf } from "./message.ts";
import { putWork } from "./outbox.ts";
import { arrivalWork } from "./runs/arrivals.ts";
import { type Change, CLOCK, momentOf, type Store, workOf } from "./store.ts";

/** A report that was checked. */
export interface ReadReport {
  readonly message: string;
  readonly id: string | undefined;
  readonly type: string;
  /** The time as messages write it; one that is none, as it was reported. */
  readonly time: { readonly text: string; readonly isReadable: boolean } | undefined;
  readonly data: unknown;
}

/** A message whose row is locked, with the events that reports of it can touch. */
export interface HeldMessage {
  message: KeptMessage;
  /** The stage of the lifecycle that its row has. */
  readonly stage: MessageRecord["stage"];
  /** All events; or, if reports only follow those that are there, of these the last one and those that have a report's id. */
  record: MessageRecord;
  readonly isWhole: boolean;
  readonly rows: ReadonlyMap<string, Row>;
  /** The events as they are kept, by identity: those that were there, and new ones. */
  readonly events: Map<string, KeptEvent>;
}

/**
 * Locks messages in the order of their ids, and reads their events. A message can have very many; if all reports of it are
 * later than all of them, none of these changes, and only the last is read. Returns the moment after the locking, too.
 */
export async function holdMessages(
  store: Store,
  query: Query,
  reports: readonly ReadReport[],
): Promise<{ readonly held: ReadonlyMap<string, HeldMessage>; readonly now: string }> {
  const { tables } = store;
  const found = await query(
    `select m.stage, ${messageColumns(tables)} from ${tables.messages} m
     where m.id = any($1::text[]) order by m.id for no key update of m`,
    [[...new Set(reports.map(({ message }) => message))]],
  );
  const ofMessage = groupedBy(reports, ({ message }) => message);
  const ids = found.map((row) => String(row.id));
  // Statements of their own see what was committed by those that held the locks before.
  const lasts = await lastEvents(store, query, ids, reports);
  const now = await momentOf(store, query, lasts);
  const ends = groupedBy(lasts, (row) => String(row.message));
  const early = ids.filter((id) => !follow(ofMessage.get(id) ?? [], ends.get(id) ?? [], now));
  const wholes = groupedBy(await allEvents(store, query, early), (row) => String(row.message));
  const held = found.map((row): [string, HeldMessage] => {
    const id = String(row.id);
    const isWhole = early.includes(id);
    return [id, heldMessage(row, (isWhole ? wholes : ends).get(id) ?? [], isWhole)];
  });
  return { held: new Map(held), now };
}

function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The last event of each message, and those that have the id of a report; with the moment. */
function lastEvents(
  { tables }: Store,
  query: Query,
  ids: readonly string[],
  reports: readonly ReadReport[],
): Promise<readonly Row[]> {
  const columns = `${EVENT_COLUMNS}, ${CLOCK} as now`;
  const given = [...new Set(reports.flatMap(({ id }) => id ?? []))];
  const last = `select e.* from unnest($1::text[]) as wanted(message) cross join lateral (
    select ${columns} from ${tables.events} where message = wanted.message order by occurred_at desc limit 1) e`;
  if (given.length === 0) return query(last, [ids]);
  return query(
    `${last} union all
     select ${columns} from ${tables.events} where message = any($1::text[]) and id = any($2::text[])`,
    [ids, given],
  );
}

async function allEvents({ tables }: Store, query: Query, ids: readonly string[]): Promise<readonly Row[]> {
  if (ids.length === 0) return [];
  return query(`select ${EVENT_COLUMNS} from ${tables.events} where message = any($1::text[])`, [ids]);
}

/**
 * Checks whether reports are each later than all before them and than the events that are there. An event whose time is none
 * may stand for the last one; no time is later than most such texts, and then all events are read.
 */
function follow(reports: readonly ReadReport[], ends: readonly Row[], now: string): boolean {
  let last = ends.map((row) => String(row.occurred_at)).reduce((a, b) => (a > b ? a : b), "");
  return reports.every(({ type, time }) => {
    const text = time?.text ?? momentAfter(last, now);
    // Only all events say whether one of them has created the message.
    if (type === "message.created" || time?.isReadable === false || text <= last) return false;
    last = text;
    return true;
  });
}

function heldMessage(row: Row, rows: readonly Row[], isWhole: boolean): HeldMessage {
  const message = messageOf(row);
  const kept = rows.map(eventOf);
  const identities = kept.map(identityOf);
  const whole = foldEvents(kept, { id: message.id, channelType: message.channel.type });
  const stage = row.stage as MessageRecord["stage"];
  return {
    message,
    stage,
    record: isWhole ? whole : { ...whole, message: stateOf(message), stage, rejected: [] },
    isWhole,
    rows: new Map(rows.map((each, index) => [identities[index] as string, each])),
    events: new Map(kept.map((event, index) => [identities[index] as string, event])),
  };
}

/** The part of a message that follows from its events. */
function stateOf(message: KeptMessage): MessageRecord["message"] {
  const { id, status, engagement_statuses, inserted_at, updated_at } = message;
  const { seen_at, read_at, interacted_at, link_clicked_at, clicked_at, archived_at } = message;
  return {
    ...{ id, status, engagement_statuses, inserted_at, updated_at },
    ...{ seen_at, read_at, interacted_at, link_clicked_at, clicked_at, archived_at },
  };
}

/** Takes a report into a message. Returns its event as the record has it. */
export function takeReport(
  held: HeldMessage,
  { id = newId(), type, time, data }: ReadReport,
  now: string,
): { readonly event: MessageEvent; readonly isNew: boolean } {
  // A report without a time does not deny that of an earlier one.
  const earlier =
    time === undefined && held.record.events.find((each) => each.id === id && each.type === type);
  if (earlier) return { event: earlier, isNew: false };
  const occurred_at = time?.text ?? momentAfter(held.record.events.at(-1)?.occurred_at ?? "", now);
  const event = { id, type, occurred_at } as MessageEvent;
  const record = applyEvent(held.record, event);
  if (record === held.record) return { event, isNew: false };
  held.record = record;
  held.events.set(identityOf(event), { ...event, arrived_at: now, data, rejection: null });
  return { event, isNew: true };
}

/** The longest time by which the clocks of reporters may be ahead of the store's, in milliseconds. */
const CLOCK_SKEW = 5 * 60 * 1000;

/** The moment now, or the one after the last event if that was just now. */
function momentAfter(last: string, now: string): string {
  const [before, instant] = [Date.parse(last), Date.parse(now)];
  const isJustNow = before >= instant && before < instant + CLOCK_SKEW;
  return isJustNow ? new Date(before + 1).toISOString() : now;
}

/** Writes what has changed: events, messages and the work that this makes. */
export async function writeHeld(
  store: Store,
  query: Query,
  held: readonly HeldMessage[],
  now: string,
): Promise<void> {
  const events: object[] = [];
  const states: object[] = [];
  const changes: Change[] = [];
  for (const one of held) {
    const { effective, rows } = verdicts(one);
    events.push(...rows);
    const state = stateAfter(one);
    const message = { ...one.message, ...state };
    const { stage } = one.record;
    if (stage !== one.stage || JSON.stringify(stateOf(message)) !== JSON.stringify(stateOf(one.message))) {
      states.push({ ...state, stage });
    }
    one.message = message;
    if (effective.length > 0) changes.push({ message: one.message, events: effective });
  }
  await putEvents(store, query, events);
  await updateMessages(store, query, states);
  const work = await workOf(store, query, changes);
  await putWork(store, query, [...work, ...(await arrivalWork(store, query, changes))], now);
}

/** The events that take effect for the first time, and the rows of those that are new or have another verdict now. */
function verdicts(held: HeldMessage): {
  readonly effective: readonly KeptEvent[];
  readonly rows: readonly object[];
} {
  const reasons = reasonsOf(held.record);
  const effective: KeptEvent[] = [];
  const rows: object[] = [];
  for (const event of held.record.events) {
    const identity = identityOf(event);
    const row = held.rows.get(identity);
    // Events that are only followed keep their verdicts.
    if (row !== undefined && !held.isWhole) continue;
    const reason = reasons.get(identity) ?? null;
    const wasAnnounced = row?.announced === true;
    const takesEffect = reason === null && !wasAnnounced;
    const isSame = row !== undefined && isSameReason(row.rejection as object | null, reason);
    if (isSame && !takesEffect) continue;
    const rejection = reason && ({ ...reason, event } as KeptEvent["rejection"]);
    const kept = { ...(held.events.get(identity) as KeptEvent), rejection };
    held.events.set(identity, kept);
    if (takesEffect) effective.push(kept);
    rows.push(eventRow(held.message.id, kept, reason, wasAnnounced || takesEffect));
  }
  return { effective, rows };
}

/** The state that follows from the events of a message. Its creation and its last change stay if no event tells them. */
function stateAfter({ message, record: { message: state } }: HeldMessage) {
  return {
    ...state,
    id: message.id,
    inserted_at: state.inserted_at ?? message.inserted_at,
    updated_at: state.updated_at ?? message.updated_at,
  };
}

async function updateMessages({ tables }: Store, query: Query, states: readonly object[]): Promise<void> {
  if (states.length === 0) return;
  const times = [...ENGAGEMENT_COLUMNS, "inserted_at", "updated_at"];
  await query(
    `update ${tables.messages} m set status = x.status, stage = x.stage, ${times.map((time) => `${time} = x.${time}`).join(", ")}
     from jsonb_to_recordset($1::jsonb) as x(id text, status text, stage text, ${times.map((time) => `${time} timestamptz`).join(", ")})
     where m.id = x.id`,
    [JSON.stringify(states)],
  );
}
