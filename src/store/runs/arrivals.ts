import type { Query } from "../database.ts";
import type { KeptEvent } from "../event.ts";
import {
  type KeptMessage,
  type MessageSource,
  partsOfReference,
  type RecipientReference,
  referenceParts,
} from "../message.ts";
import { type Change, momentOf, type Store } from "../store.ts";
import { mapPart, textParam, timeOf, timeParam } from "../values.ts";
import type { NewWork } from "../work.ts";
import { IS_OPEN } from "./run.ts";

/** An event that waits of a recipient's runs may take: from outside, or of a message. */
export interface Arrival {
  /** The id of the event, by which a repeated report for the recipient is told. */
  readonly id: string;
  readonly recipient: RecipientReference;
  /** The kind of event, as the fields by which a wait names it: `{event_type, event_key, ...}`. */
  readonly kind: object;
  readonly payload: object;
  /** When it occurred, by whoever reports it: a timestamp. */
  readonly occurred_at: string;
  /** When it came to be known: a timestamp. By default, now. */
  readonly arrived_at?: string | undefined;
}

/** An arrival, as a store keeps it. */
export interface KeptArrival extends Arrival {
  /** When it came to be known, by its first report. */
  readonly arrived_at: string;
}

/** A run that waits for an event. */
export interface AwaitingRun {
  readonly id: string;
  /** The event that it waits for, as it was appended. */
  readonly awaits: object;
}

/**
 * Keeps events for waits, so that a wait which opens after an event arrived, but before it occurred, takes it too. An event
 * whose id is there already for its recipient is not kept again. Returns those that are new, in the order of the list.
 */
export async function addArrivals(store: Store, arrivals: readonly Arrival[]): Promise<readonly Arrival[]> {
  if (arrivals.length === 0) return [];
  const rows = arrivals.map((arrival, n) => {
    const at = (key: string) => `arrivals[${n}].${key}`;
    const { collection, id } = referenceParts(arrival.recipient, at("recipient"));
    return {
      n,
      recipient_collection: collection,
      recipient_id: id,
      id: textParam(arrival.id, at("id")),
      kind: mapPart(arrival.kind, at("kind")),
      payload: mapPart(arrival.payload, at("payload")),
      occurred_at: requiredTime(arrival.occurred_at, at("occurred_at")),
      arrived_at: timeParam(arrival.arrived_at, at("arrived_at")),
    };
  });
  const firsts = new Map<string, number>();
  for (const { n, recipient_collection, recipient_id, id } of rows) {
    const key = JSON.stringify([recipient_collection, recipient_id, id]);
    if (!firsts.has(key)) firsts.set(key, n);
  }
  const given = [...firsts.values()].map((n) => rows[n]);
  const { tables } = store;
  const added = await store.database.tx(async (query) =>
    query(
      `insert into ${tables.arrivals} (recipient_collection, recipient_id, id, kind, payload, occurred_at, arrived_at)
       select recipient_collection, recipient_id, id, kind, payload, occurred_at, coalesce(arrived_at, $2::timestamptz)
       from jsonb_to_recordset($1::jsonb) as x(recipient_collection text, recipient_id text, id text, kind jsonb,
         payload jsonb, occurred_at timestamptz, arrived_at timestamptz)
       order by recipient_collection, recipient_id, id
       on conflict do nothing returning recipient_collection, recipient_id, id`,
      [JSON.stringify(given), await momentOf(store, query)],
    ),
  );
  const places = added.map((row) =>
    Number(firsts.get(JSON.stringify([row.recipient_collection, row.recipient_id, row.id]))),
  );
  return places.sort((a, b) => a - b).map((n) => arrivals[n] as Arrival);
}

/**
 * Returns the events of a recipient that occurred from `since` to `until`, both included, in the order of occurrence. Without
 * `until` there is no end.
 */
export async function arrivalsOf(
  { tables, database }: Store,
  recipient: RecipientReference,
  since: string,
  until?: string | null,
): Promise<readonly KeptArrival[]> {
  const { collection, id } = referenceParts(recipient, "recipient");
  const rows = await database.query(
    `select id, kind, payload, occurred_at, arrived_at from ${tables.arrivals}
     where recipient_collection = $1::text and recipient_id = $2::text and occurred_at >= $3::timestamptz
       and occurred_at <= coalesce($4::timestamptz, 'infinity') order by occurred_at, id`,
    [collection, id, requiredTime(since, "since"), timeParam(until, "until")],
  );
  return rows.map((row) => ({
    id: String(row.id),
    recipient,
    kind: row.kind as object,
    payload: row.payload as object,
    occurred_at: timeOf(row.occurred_at) as string,
    arrived_at: timeOf(row.arrived_at) as string,
  }));
}

/** Returns the runs of a recipient that wait for an event now, with what each waits for. */
export async function runsAwaiting(
  { tables, database }: Store,
  recipient: RecipientReference,
): Promise<readonly AwaitingRun[]> {
  const { collection, id } = referenceParts(recipient, "recipient");
  const rows = await database.query(
    `select id, awaits from ${tables.runs}
     where recipient_collection = $1::text and recipient_id = $2::text and awaits is not null order by id`,
    [collection, id],
  );
  return rows.map((row) => ({ id: String(row.id), awaits: row.awaits as object }));
}

/**
 * Locks the waits of a recipient until the end of the transaction. A host takes the lock before it opens a wait, and reads
 * `arrivalsOf` after it; and before it hands out an arrival that it has added, and reads `runsAwaiting` after it. Then no event
 * is missed: of a wait and an arrival at once, the later one sees the other. Call it in `inTransaction`: alone, it locks nothing.
 *
 * Who holds a run and asks for this lock, and who holds this lock and asks for the run, wait for each other until the database
 * ends one of them, which the driver repeats. So whoever hands out an arrival ends the transaction before it wakes the runs.
 */
export async function lockRecipient(
  { schema, database }: Store,
  recipient: RecipientReference,
): Promise<void> {
  referenceParts(recipient, "recipient");
  await database.query("select pg_advisory_xact_lock(hashtextextended($1::text, 0))", [
    `${schema}/${recipientKey(recipient)}`,
  ]);
}

/** The key of a recipient as one text: the id of a user, or the collection and the id of an object, with `/` between them. */
export function recipientKey(recipient: RecipientReference): string {
  const { collection, id } = partsOfReference(recipient);
  return (typeof recipient === "string" ? [id] : [collection, id]).map(encodeURIComponent).join("/");
}

/** The kind of outbox work that tells a host of an event of a message which runs may wait for. */
export const ARRIVAL_WORK = "arrival";

/**
 * Returns the payloads of the work that is left to tell a host of events of a recipient, the oldest first, whether or not a
 * worker has claimed it: events that have arrived, and of which waits are not told yet.
 */
export async function openArrivals(
  { tables, database }: Store,
  recipient: RecipientReference,
): Promise<readonly unknown[]> {
  referenceParts(recipient, "recipient");
  const rows = await database.query(
    `select payload from ${tables.outbox}
     where kind = '${ARRIVAL_WORK}' and target = $1::text and closed_at is null order by id`,
    [recipientKey(recipient)],
  );
  return rows.map(({ payload }) => payload);
}

/** The payload of outbox work of the kind `arrival`: an event of a message that has taken effect. */
export interface MessageArrival {
  /** The id of the event. */
  readonly id: string;
  /** Its type, such as `message.seen`. */
  readonly type: string;
  readonly occurred_at: string;
  readonly arrived_at: string;
  readonly data: unknown;
  readonly recipient: RecipientReference;
  readonly tenant: string | null;
  readonly message_id: string;
  readonly channel: KeptMessage["channel"];
  readonly step_ref: string | null;
  readonly source: Required<MessageSource>;
}

/**
 * Returns the work that events of messages make because runs of their recipients await them: one for each event, whose target
 * is the recipient's key. Most messages have no such run, and then there is none.
 */
export async function arrivalWork(
  store: Store,
  query: Query,
  changes: readonly Change[],
): Promise<readonly NewWork[]> {
  const recipients = changes.map(({ message }) => message.recipient);
  const awaiting = await awaitingOf(store, query, recipients);
  return changes.flatMap(({ message, events }) => {
    const target = recipientKey(message.recipient);
    if (!awaiting.has(target)) return [];
    return events.map((event) => ({
      kind: ARRIVAL_WORK,
      target,
      message: message.id,
      payload: arrivalOf(message, event),
    }));
  });
}

/** Returns the keys of those recipients of which a run that is not over may wait for an event, now or later. */
export function mayAwaitEvents(
  store: Store,
  recipients: readonly RecipientReference[],
): Promise<ReadonlySet<string>> {
  return awaitingOf(store, store.database.query, recipients);
}

async function awaitingOf(
  { tables }: Store,
  query: Query,
  recipients: readonly RecipientReference[],
): Promise<ReadonlySet<string>> {
  const byKey = new Map(recipients.map((recipient) => [recipientKey(recipient), recipient]));
  if (byKey.size === 0) return new Set();
  const rows = await query(
    `select x.key from jsonb_to_recordset($1::jsonb) as x(key text, collection text, id text)
     where exists (select 1 from ${tables.runs} r where r.recipient_collection = x.collection and r.recipient_id = x.id
       and r.awaits_messages and r.${IS_OPEN})`,
    [JSON.stringify([...byKey].map(([key, recipient]) => ({ key, ...partsOfReference(recipient) })))],
  );
  return new Set(rows.map((row) => String(row.key)));
}

function arrivalOf(message: KeptMessage, event: KeptEvent): MessageArrival {
  const { id, type, occurred_at, arrived_at, data } = event;
  const { recipient, tenant, channel, source } = message;
  return {
    ...{ id, type, occurred_at, arrived_at, data, recipient, tenant, channel, source },
    message_id: message.id,
    step_ref: source.step_ref ?? null,
  };
}

function requiredTime(value: unknown, place: string): string {
  return timeParam(value ?? "", place) as string;
}
