import { type EventType, isEventType } from "../messages/index.ts";
import { ENDPOINT_COLUMNS, endpointOf, type WebhookEndpoint } from "./endpoint.ts";
import { StoreError } from "./error.ts";
import { newId } from "./ids.ts";
import { momentOf, type Store } from "./store.ts";
import { onlyRow, optionalText, textParam, textsParam } from "./values.ts";

/** An endpoint to add. */
export type NewEndpoint = Pick<WebhookEndpoint, "url" | "form" | "secrets"> & {
  /** By default, a new id. */
  readonly id?: string | undefined;
  readonly event_types?: readonly EventType[] | null | undefined;
  readonly description?: string | null | undefined;
};

/** Changes of an endpoint; parts that are absent stay. One that is enabled, or gets another address, counts as healthy. */
export type EndpointChanges = Partial<Omit<NewEndpoint, "id">> & {
  readonly isDisabled?: boolean | undefined;
};

/**
 * Adds an endpoint. It gets the webhooks of changes from now on.
 *
 * @throws StoreError if a part cannot be stored, or its id is taken.
 */
export function createEndpoint(store: Store, given: NewEndpoint): Promise<WebhookEndpoint> {
  const { id = newId(), url, form, secrets, event_types = null, description } = given;
  const params = [
    textParam(id, "id"),
    textParam(url, "url"),
    formParam(form),
    secretsParam(secrets),
    typesParam(event_types),
    optionalText(description, "description"),
  ];
  return store.database.tx(async (query) => {
    const rows = await query(
      `insert into ${store.tables.endpoints} (id, url, form, secrets, event_types, description, created_at, updated_at)
       values ($1::text, $2::text, $3::text, $4::text[], $5::text[], $6::text, $7::timestamptz, $7::timestamptz)
       on conflict (id) do nothing returning ${ENDPOINT_COLUMNS}`,
      [...params, await momentOf(store, query)],
    );
    if (rows.length > 0) return endpointOf(onlyRow(rows));
    throw new StoreError(
      "invalid-input",
      `There is an endpoint \`${id}\` already. Give this one another id.`,
      "id",
    );
  });
}

/**
 * Changes an endpoint. Returns it; undefined if there is none.
 *
 * @throws StoreError if a part cannot be stored.
 */
export function updateEndpoint(
  store: Store,
  id: string,
  changes: EndpointChanges,
): Promise<WebhookEndpoint | undefined> {
  const { url, form, secrets, event_types, description, isDisabled } = changes;
  const params = [
    textParam(id, "id"),
    url === undefined ? null : textParam(url, "url"),
    form === undefined ? null : formParam(form),
    secrets === undefined ? null : secretsParam(secrets),
    event_types !== undefined,
    typesParam(event_types ?? null),
    description !== undefined,
    optionalText(description, "description"),
    isDisabled ?? null,
  ];
  return store.database.tx(async (query) => {
    const rows = await query(
      `update ${store.tables.endpoints} set
         url = coalesce($2::text, url), form = coalesce($3::text, form), secrets = coalesce($4::text[], secrets),
         event_types = case when $5::boolean then $6::text[] else event_types end,
         description = case when $7::boolean then $8::text else description end,
         failing_since = case when $9::boolean is false or $2::text <> url then null else failing_since end,
         disabled_at = case when $9::boolean then coalesce(disabled_at, $10::timestamptz)
           when $9::boolean is false then null else disabled_at end,
         disabled_reason = case when $9::boolean is false then null else disabled_reason end,
         updated_at = $10::timestamptz
       where id = $1::text returning ${ENDPOINT_COLUMNS}`,
      [...params, await momentOf(store, query)],
    );
    return rows[0] && endpointOf(rows[0]);
  });
}

/** Returns an endpoint; undefined if there is none. */
export async function endpoint(
  { tables, database }: Store,
  id: string,
): Promise<WebhookEndpoint | undefined> {
  const rows = await database.query(
    `select ${ENDPOINT_COLUMNS} from ${tables.endpoints} where id = $1::text`,
    [textParam(id, "id")],
  );
  return rows[0] && endpointOf(rows[0]);
}

/** Returns all endpoints, by their ids, or those of some ids. */
export async function listEndpoints(
  { tables, database }: Store,
  ids: readonly string[] | null = null,
): Promise<readonly WebhookEndpoint[]> {
  const rows = await database.query(
    `select ${ENDPOINT_COLUMNS} from ${tables.endpoints} where $1::text[] is null or id = any($1::text[]) order by id`,
    [ids === null ? null : textsParam(ids, "ids")],
  );
  return rows.map(endpointOf);
}

/** Deletes an endpoint with the logs of its tries. Work that is owed to it is discarded when its turn comes. */
export async function deleteEndpoint({ tables, database }: Store, id: string): Promise<boolean> {
  const rows = await database.query(`delete from ${tables.endpoints} where id = $1::text returning id`, [
    textParam(id, "id"),
  ]);
  return rows.length > 0;
}

function formParam(form: unknown): string {
  if (form === "platform" || form === "standard") return form;
  throw new StoreError("invalid-input", "`form` is neither `platform` nor `standard`.", "form");
}

function secretsParam(secrets: readonly string[]): readonly string[] {
  const texts = textsParam(secrets, "secrets");
  if (texts.length > 0 && !texts.includes("")) return texts;
  throw new StoreError("invalid-input", "`secrets` lacks a secret, or has an empty one.", "secrets");
}

function typesParam(types: readonly EventType[] | null): readonly string[] | null {
  if (types === null) return null;
  for (const [index, type] of textsParam(types, "event_types").entries()) {
    if (isEventType(type)) continue;
    const place = `event_types[${index}]`;
    throw new StoreError("invalid-input", `\`${type}\` is not a type of message event.`, place);
  }
  return types;
}
