import { EVENT_COLUMNS, eventOf, type KeptEvent } from "./event.ts";
import { type MessageFilter, statusParams, whereOf } from "./filter.ts";
import { newId } from "./ids.ts";
import { type KeptMessage, messageColumns, messageOf } from "./message.ts";
import { type Listed, type Page, pageOf, pageQuery } from "./pages.ts";
import type { Store } from "./store.ts";
import { dataFilterParam } from "./trigger-data.ts";
import { jsonParam, textOf, textParam, textsParam, timeOf } from "./values.ts";

/** Returns a message; undefined if there is none. */
export async function message(store: Store, id: string): Promise<KeptMessage | undefined> {
  return (await messages(store, [id]))[0];
}

/** Returns the key under which a message was made, of which there is one message only; null if it has none, or there is no message. */
export async function messageKey({ tables, database }: Store, id: string): Promise<string | null> {
  const rows = await database.query(`select delivery_key from ${tables.messages} where id = $1::text`, [
    textParam(id, "id"),
  ]);
  return textOf(rows[0]?.delivery_key);
}

/** Returns messages in the order of their ids, each once; those that are gone are left out. */
export async function messages(
  { tables, database }: Store,
  ids: readonly string[],
): Promise<readonly KeptMessage[]> {
  const wanted = [...new Set(textsParam(ids, "message_ids"))];
  const rows = await database.query(
    `select ${messageColumns(tables)} from ${tables.messages} m where m.id = any($1::text[])`,
    [wanted],
  );
  const found = new Map(rows.map((row) => [String(row.id), messageOf(row)]));
  return wanted.flatMap((id) => found.get(id) ?? []);
}

/** Lists messages that a filter lets through, the newest first. */
export async function listMessages(
  { tables, database }: Store,
  filter: MessageFilter = {},
  page: Page = {},
): Promise<Listed<KeptMessage>> {
  const wanted = pageQuery(page, { list: "messages", time: "m.inserted_at", id: "m.id" });
  const { status, ...others } = filter;
  const { where, params } = whereOf(others);
  const first = params.length + 1;
  const pageWhere = (test: string) =>
    `(select m.* from ${tables.messages} m where ${where} and ${test} and ${wanted.where(first)} ${wanted.order})`;
  // An index gives the messages of one status in the order of the list, so each status gives its page, and those are merged.
  const statuses = status === undefined || status === null ? undefined : statusParams(status);
  const pages = statuses?.map((_, index) =>
    pageWhere(`m.status = $${first + wanted.params.length + index}::text`),
  ) ?? [pageWhere("true")];
  if (pages.length === 0) return pageOf(wanted, [], messageOf, () => ["", ""]);
  const rows = await database.query(
    `select ${messageColumns(tables)} from (${pages.join(" union all ")}) m ${wanted.order}`,
    [...params, ...wanted.params, ...(statuses ?? [])],
  );
  return pageOf(wanted, rows, messageOf, (row) => [row.inserted_at, row.id]);
}

/** Lists the events of a message, the latest first: those that have taken effect, or else the rejected ones. */
export async function listEvents(
  { tables, database }: Store,
  message: string,
  page: Page = {},
  { rejected = false }: { readonly rejected?: boolean | undefined } = {},
): Promise<Listed<KeptEvent>> {
  // Several events can share a time and an id, so the cursor tells them apart by all that the key has.
  const key = "lpad(place::text, 3, '0') || ' ' || id || ' ' || type";
  const wanted = pageQuery(page, { list: "events", time: "occurred_at", id: `(${key})`, type: "text" });
  const rows = await database.query(
    `select ${EVENT_COLUMNS}, ${key} as key from ${tables.events}
     where message = $1::text and rejection is ${rejected ? "not " : ""}null and ${wanted.where(2)} ${wanted.order}`,
    [textParam(message, "message"), ...wanted.params],
  );
  return pageOf(wanted, rows, eventOf, (row) => [row.occurred_at, row.key]);
}

/** An activity that led to a message: a trigger, with its recipient and actor as they were. */
export interface Activity {
  readonly id: string;
  readonly inserted_at: string;
  readonly updated_at: string;
  readonly recipient: unknown;
  readonly actor: unknown;
  readonly data: object;
}

/** The columns from which `activityOf` reads an activity. */
export const ACTIVITY_COLUMNS = "message, id, inserted_at, updated_at, recipient, actor, data";

/** Reads an activity from its row. */
export function activityOf(row: { readonly [column: string]: unknown }): Activity {
  return {
    id: String(row.id),
    inserted_at: timeOf(row.inserted_at) as string,
    updated_at: timeOf(row.updated_at) as string,
    recipient: row.recipient,
    actor: row.actor,
    data: row.data as object,
  };
}

/** Lists the activities of a message, the newest first; with `trigger_data`, those whose data have its keys and values. */
export async function listActivities(
  { tables, database }: Store,
  message: string,
  page: Page = {},
  { trigger_data }: Pick<MessageFilter, "trigger_data"> = {},
): Promise<Listed<Activity>> {
  const wanted = pageQuery(page, { list: "activities", time: "inserted_at", id: "id" });
  const data = trigger_data === undefined ? "{}" : dataFilterParam(trigger_data, "trigger_data");
  const rows = await database.query(
    `select ${ACTIVITY_COLUMNS} from ${tables.activities}
     where message = $1::text and trigger_data @> $2::jsonb and ${wanted.where(3)} ${wanted.order}`,
    [textParam(message, "message"), data, ...wanted.params],
  );
  return pageOf(wanted, rows, activityOf, (row) => [row.inserted_at, row.id]);
}

/** Log of one attempt to deliver a message: the request to a provider, and its response. */
export interface DeliveryLog {
  readonly id: string;
  readonly inserted_at: string;
  readonly environment_id: string;
  readonly service_name: string;
  /** `{host, path, method, query, headers, body}`. */
  readonly request: object;
  /** `{status, headers, body}`. */
  readonly response: object;
}

/** A delivery log to keep. */
export type NewDeliveryLog = Omit<DeliveryLog, "id" | "inserted_at"> & { readonly message: string };

/** Keeps the log of an attempt to deliver a message. A message that is gone has no logs, so then nothing is kept. */
export async function addDeliveryLog({ tables, database, now }: Store, log: NewDeliveryLog): Promise<void> {
  await database.query(
    `insert into ${tables.delivery_logs} (message, id, inserted_at, environment_id, service_name, request, response)
     select m.id, $2::text, coalesce($3::timestamptz, date_trunc('milliseconds', clock_timestamp())), $4::text, $5::text,
       $6::jsonb, $7::jsonb
     from ${tables.messages} m where m.id = $1::text`,
    [
      textParam(log.message, "message"),
      newId(),
      now?.().toISOString() ?? null,
      textParam(log.environment_id, "environment_id"),
      textParam(log.service_name, "service_name"),
      jsonParam(log.request, "request"),
      jsonParam(log.response, "response"),
    ],
  );
}

/** Lists the logs of a message's delivery, the newest first. */
export async function listDeliveryLogs(
  { tables, database }: Store,
  message: string,
  page: Page = {},
): Promise<Listed<DeliveryLog>> {
  const wanted = pageQuery(page, { list: "delivery logs", time: "inserted_at", id: "id" });
  const rows = await database.query(
    `select id, inserted_at, environment_id, service_name, request, response from ${tables.delivery_logs}
     where message = $1::text and ${wanted.where(2)} ${wanted.order}`,
    [textParam(message, "message"), ...wanted.params],
  );
  const read = (row: { readonly [column: string]: unknown }): DeliveryLog => ({
    id: String(row.id),
    inserted_at: timeOf(row.inserted_at) as string,
    environment_id: String(row.environment_id),
    service_name: String(row.service_name),
    request: row.request as object,
    response: row.response as object,
  });
  return pageOf(wanted, rows, read, (row) => [row.inserted_at, row.id]);
}

/** The content of a message: what is sent, in the form that the platform has for the channel's type. */
export interface Content {
  readonly message_id: string;
  readonly inserted_at: string;
  readonly data: object;
}

/** Keeps the content of a message, in place of an earlier one. A message that is gone has none, so then nothing is kept. */
export async function saveContent(
  { tables, database, now }: Store,
  message: string,
  data: object,
): Promise<void> {
  await database.query(
    `insert into ${tables.contents} (message, inserted_at, data)
     select m.id, coalesce($2::timestamptz, date_trunc('milliseconds', clock_timestamp())), $3::jsonb
     from ${tables.messages} m where m.id = $1::text
     on conflict (message) do update set data = excluded.data`,
    [textParam(message, "message"), now?.().toISOString() ?? null, jsonParam(data, "data")],
  );
}

/** Returns the contents of messages, in the order of their ids; those without content are left out. */
export async function contents(
  { tables, database }: Store,
  messages: readonly string[],
): Promise<readonly Content[]> {
  const ids = messages.map((id) => textParam(id, "message_ids"));
  const rows = await database.query(
    `select message, inserted_at, data from ${tables.contents} where message = any($1::text[])`,
    [ids],
  );
  const found = new Map(rows.map((row) => [String(row.message), row]));
  return [...new Set(ids)].flatMap((id) => {
    const row = found.get(id);
    if (row === undefined) return [];
    return [{ message_id: id, inserted_at: timeOf(row.inserted_at) as string, data: row.data as object }];
  });
}
