import { foldEvents, type MessageEvent } from "../messages/index.ts";
import type { Query, Row } from "./database.ts";
import { StoreError } from "./error.ts";
import { eventRow, insertOfEvents, type KeptEvent } from "./event.ts";
import { newId } from "./ids.ts";
import {
  type KeptMessage,
  type MessageSource,
  messageColumns,
  messageOf,
  partsOfReference,
  type RecipientReference,
  referenceParts,
} from "./message.ts";
import { putWork } from "./outbox.ts";
import { arrivalWork } from "./runs/arrivals.ts";
import { type Change, CLOCK, momentOf, type Store, workOf } from "./store.ts";
import { flatData } from "./trigger-data.ts";
import { jsonPart, mapPart, optionalText, textParam, textsParam, timeParam } from "./values.ts";

/** A message to make. Its creation and its queueing become its first events. */
export interface NewMessage {
  /** By default, a new id. */
  readonly id?: string | undefined;
  /** A channel that was saved. */
  readonly channel_id: string;
  readonly recipient: RecipientReference;
  readonly source: MessageSource;
  /**
   * Key by which a repeated request is told: a message with this key is made once. By default, `deliveryKey` of the
   * recipient's run, the step, the channel and the recipient; no key if the source names no step of a run.
   */
  readonly key?: string | null | undefined;
  readonly actors?: readonly RecipientReference[] | undefined;
  readonly tenant?: string | null | undefined;
  readonly data?: object | null | undefined;
  readonly metadata?: object | null | undefined;
  readonly recipient_snapshot?: object | null | undefined;
  /** The time at which a send window lets it be sent. */
  readonly scheduled_at?: string | null | undefined;
  /** The time of its creation; by default, now. */
  readonly inserted_at?: string | undefined;
  /** The activities that led to the message: one activity, or several after a batch. By default, one of its recipient, actor and data. */
  readonly activities?: readonly NewActivity[] | undefined;
  /** The content that is sent, in the form that the platform has for the channel's type. */
  readonly content?: object | null | undefined;
}

/** An activity that led to a message: a trigger, with its recipient and actor as they were. */
export interface NewActivity {
  readonly id?: string | undefined;
  readonly recipient: unknown;
  readonly actor?: unknown;
  readonly data?: object | null | undefined;
}

/** A message that was asked for, and whether it was made now. */
export interface CreatedMessage {
  readonly message: KeptMessage;
  /** False if a message with its key, or its id, was there already. */
  readonly isNew: boolean;
}

/** The key under which a step of a run sends to a recipient over a channel once: `run/step/channel/recipient`. */
export function deliveryKey(
  run: string,
  step: string,
  channel: string,
  recipient: RecipientReference,
): string {
  const { collection, id } = partsOfReference(recipient);
  const to = typeof recipient === "string" ? [id] : [collection, id];
  return [run, step, channel, ...to].map(encodeURIComponent).join("/");
}

/**
 * Makes messages, in one transaction with their first events (`message.created` and `message.queued`) and the work that
 * this makes. A message whose key is there already is not made again, also if two processes ask at once. The results are
 * in the order of the list.
 *
 * @throws StoreError if a channel is unknown or a value cannot be stored: nothing is made then.
 */
export async function createMessages(
  store: Store,
  messages: readonly NewMessage[],
): Promise<readonly CreatedMessage[]> {
  if (messages.length === 0) return [];
  return store.database.tx(async (query) => {
    const channels = await channelsOf(store, query, messages);
    const now = await momentOf(store, query, channels);
    const types = new Map(channels.map((row) => [String(row.id), String(row.type)]));
    const drafts = messages.map((message, index) => draftOf(message, `messages[${index}]`, types, now));
    // The first of several with one key stands for all.
    const firsts = new Map<string, Draft>();
    for (const draft of drafts) if (!firsts.has(draft.key)) firsts.set(draft.key, draft);
    // Processes that make the same messages meet at the same one first, so they do not wait for each other in a circle.
    const inOrder = [...firsts.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const inserted = await insertMessages(store, query, inOrder);
    const made = new Set(inserted.map((row) => String(row.id)));
    const fresh = inOrder.filter(({ row }) => made.has(row.id));
    const areAllNew = fresh.length === inOrder.length;
    const kept = byKey(inOrder, areAllNew ? inserted : await messagesLike(store, query, inOrder));
    await putParts(store, query, fresh, now);
    const changes = fresh.map(
      ({ key, events }): Change => ({ message: kept.get(key) as KeptMessage, events }),
    );
    const work = await workOf(store, query, changes);
    await putWork(store, query, [...work, ...(await arrivalWork(store, query, changes))], now);
    return drafts.map((draft) => ({
      message: kept.get(draft.key) as KeptMessage,
      isNew: made.has(draft.row.id),
    }));
  });
}

/** A message to insert, with its parts. */
interface Draft {
  /** The identity of the message: its key, or else its id, each with a letter before it. */
  readonly key: string;
  readonly row: {
    readonly id: string;
    readonly delivery_key: string | null;
    readonly [column: string]: unknown;
  };
  readonly events: readonly KeptEvent[];
  readonly activities: readonly object[];
  readonly content: unknown;
}

function draftOf(message: NewMessage, place: string, types: ReadonlyMap<string, string>, now: string): Draft {
  const at = (key: string) => `${place}.${key}`;
  const id = message.id === undefined ? newId() : textParam(message.id, at("id"));
  const channel_id = textParam(message.channel_id, at("channel_id"));
  const channel_type = types.get(channel_id);
  if (channel_type === undefined) {
    throw new StoreError(
      "unknown-channel",
      `No channel \`${channel_id}\` was saved. Save it with \`saveChannels\` first.`,
      at("channel_id"),
    );
  }
  const recipient = referenceParts(message.recipient, at("recipient"));
  const actors = message.actors ?? [];
  for (const [index, actor] of actors.entries()) referenceParts(actor, at(`actors[${index}]`));
  const source = sourceColumns(message.source, at("source"));
  const { workflow_recipient_run_id: run, step_ref: step } = source;
  const ownKey = run === null || step === null ? null : deliveryKey(run, step, channel_id, message.recipient);
  const delivery_key = message.key === undefined ? ownKey : optionalText(message.key, at("key"));
  const inserted_at = timeParam(message.inserted_at, at("inserted_at")) ?? now;
  const data = mapPart(message.data, at("data"));
  const activities = (message.activities ?? [ownActivity(message)]).map((one, index) =>
    activityRow(id, one, at(`activities[${index}]`), inserted_at),
  );
  const events = firstEvents(inserted_at, now);
  const { message: state, stage } = foldEvents(events);
  return {
    key: delivery_key === null ? `i${id}` : `k${delivery_key}`,
    row: {
      id,
      delivery_key,
      channel_id,
      channel_type,
      recipient_collection: recipient.collection,
      recipient_id: recipient.id,
      tenant: optionalText(message.tenant, at("tenant")),
      ...source,
      status: state.status,
      stage,
      inserted_at,
      updated_at: inserted_at,
      scheduled_at: timeParam(message.scheduled_at, at("scheduled_at")),
      actors: actors.slice(0, MOST_ACTORS),
      data,
      trigger_data: flatData(data),
      metadata: mapPart(message.metadata, at("metadata")),
      recipient_snapshot: jsonPart(message.recipient_snapshot, at("recipient_snapshot")),
      total_activities: activities.length,
      total_actors: actors.length,
    },
    events,
    activities,
    content: jsonPart(message.content, at("content")),
  };
}

/** The most actors that a message lists; `total_actors` counts all. */
const MOST_ACTORS = 10;

function sourceColumns(source: MessageSource, place: string) {
  const column = (key: keyof MessageSource) => optionalText(source[key], `${place}.${key}`);
  return {
    source_key: textParam(source.key, `${place}.key`),
    source_type: column("type"),
    source_version: column("version_id"),
    categories: textsParam(source.categories, `${place}.categories`),
    step_ref: column("step_ref"),
    workflow_run_id: column("workflow_run_id"),
    workflow_recipient_run_id: column("workflow_recipient_run_id"),
  };
}

function ownActivity({ recipient, actors, data }: NewMessage): NewActivity {
  return { recipient, actor: actors?.[0] ?? null, data };
}

function activityRow(message: string, activity: NewActivity, place: string, inserted_at: string): object {
  const data = mapPart(activity.data, `${place}.data`);
  return {
    message,
    id: activity.id === undefined ? newId() : textParam(activity.id, `${place}.id`),
    inserted_at,
    recipient: jsonPart(activity.recipient, `${place}.recipient`),
    actor: jsonPart(activity.actor, `${place}.actor`),
    data,
    trigger_data: flatData(data),
  };
}

function firstEvents(occurred_at: string, arrived_at: string): readonly KeptEvent[] {
  return (["message.created", "message.queued"] as const).map((type) => {
    const event: MessageEvent = { id: newId(), type, occurred_at };
    return { ...event, arrived_at, data: null, rejection: null };
  });
}

/** The channels that messages name, and the moment. */
function channelsOf(
  { tables }: Store,
  query: Query,
  messages: readonly NewMessage[],
): Promise<readonly Row[]> {
  const ids = messages.map(({ channel_id }, index) => textParam(channel_id, `messages[${index}].channel_id`));
  return query(`select id, type, ${CLOCK} as now from ${tables.channels} where id = any($1::text[])`, [
    [...new Set(ids)],
  ]);
}

/** The columns of a new message with their types; the others keep their defaults. */
const COLUMNS = `id text, delivery_key text, channel_id text, channel_type text, recipient_collection text,
  recipient_id text, tenant text, source_key text, source_type text, source_version text, categories text[], step_ref text,
  workflow_run_id text, workflow_recipient_run_id text, status text, stage text, scheduled_at timestamptz, inserted_at timestamptz,
  updated_at timestamptz, actors jsonb, data jsonb, trigger_data jsonb, metadata jsonb, recipient_snapshot jsonb,
  total_activities int, total_actors int`;
const COLUMN_NAMES = COLUMNS.replace(/ \w+(?:\[\])?(?=,|$)/g, "");

/** Inserts messages that are not there, and returns these. */
function insertMessages({ tables }: Store, query: Query, drafts: readonly Draft[]): Promise<readonly Row[]> {
  return query(
    `with m as (
       insert into ${tables.messages} (${COLUMN_NAMES})
       select ${COLUMN_NAMES.replace("recipient_snapshot", "nullif(recipient_snapshot, 'null')")}
       from jsonb_to_recordset($1::jsonb) as x(place int, ${COLUMNS}) order by place
       on conflict do nothing returning *)
     select m.delivery_key, ${messageColumns(tables)} from m`,
    [JSON.stringify(drafts.map(({ row }, place) => ({ place, ...row })))],
  );
}

/** Returns the messages that have the drafts' keys or ids, whoever made them. */
function messagesLike({ tables }: Store, query: Query, drafts: readonly Draft[]): Promise<readonly Row[]> {
  return query(
    `select m.delivery_key, ${messageColumns(tables)} from ${tables.messages} m
     where m.id = any($1::text[]) or m.delivery_key = any($2::text[])`,
    [drafts.map(({ row }) => row.id), drafts.flatMap(({ row }) => row.delivery_key ?? [])],
  );
}

/** The message that each draft stands for, by the key of the draft. */
function byKey(drafts: readonly Draft[], rows: readonly Row[]): ReadonlyMap<string, KeptMessage> {
  const found = new Map<string, KeptMessage>();
  for (const row of rows) {
    const message = messageOf(row);
    found.set(`i${message.id}`, message);
    if (row.delivery_key !== null) found.set(`k${row.delivery_key}`, message);
  }
  // A draft whose id is taken by a message with another key is that message.
  return new Map(
    drafts.map(({ key, row }) => [key, (found.get(key) ?? found.get(`i${row.id}`)) as KeptMessage]),
  );
}

/** Inserts what belongs to new messages, in one statement. */
async function putParts(
  { tables }: Store,
  query: Query,
  drafts: readonly Draft[],
  now: string,
): Promise<void> {
  if (drafts.length === 0) return;
  const events = drafts.flatMap(({ row, events }) =>
    events.map((event) => eventRow(row.id, event, null, true)),
  );
  const contents = drafts.flatMap(({ row, content }) =>
    content === null ? [] : [{ message: row.id, content }],
  );
  await query(
    `with put_events as (${insertOfEvents(tables, "$1")}),
       put_activities as (
         insert into ${tables.activities} (message, id, inserted_at, updated_at, recipient, actor, data, trigger_data)
         select message, id, inserted_at, inserted_at, recipient, nullif(actor, 'null'), data, trigger_data
         from jsonb_to_recordset($2::jsonb) as x(message text, id text, inserted_at timestamptz, recipient jsonb,
           actor jsonb, data jsonb, trigger_data jsonb)
         on conflict do nothing)
     insert into ${tables.contents} (message, inserted_at, data)
     select message, $4::timestamptz, content from jsonb_to_recordset($3::jsonb) as x(message text, content jsonb)`,
    [
      JSON.stringify(events),
      JSON.stringify(drafts.flatMap((draft) => draft.activities)),
      JSON.stringify(contents),
      now,
    ],
  );
}
