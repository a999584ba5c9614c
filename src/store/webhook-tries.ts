import type { Query, Row } from "./database.ts";
import { newId } from "./ids.ts";
import { addWork, type Settlement, settleOutbox } from "./outbox.ts";
import { type Listed, type Page, pageOf, pageQuery } from "./pages.ts";
import { inTransaction, momentOf, type Store } from "./store.ts";
import { jsonPart, textOf, textParam, timeOf } from "./values.ts";

/** The result of a try to send a webhook: how its work is settled, and what it says of the endpoint. */
export interface TryResult {
  readonly settlement: Settlement;
  readonly endpoint: string;
  /** A success, a failure, or the answer that the endpoint is gone for good; null if the try says nothing of the endpoint. */
  readonly health: "well" | "failing" | "gone" | null;
  /** The request and its response, to be kept; null if nothing was sent. */
  readonly log: {
    /** `{host, path, method, query, headers}`; the body is the work's payload. */
    readonly request: object;
    /** `{status, headers, body}`; null if none came. */
    readonly response: object | null;
    /** In milliseconds. */
    readonly duration: number;
  } | null;
}

/**
 * Settles tries to send webhooks, in one transaction with their logs and the health of their endpoints: after a failure for good,
 * an endpoint that has been failing for longer than `disableAfter`, in milliseconds, is disabled. Claims that another worker has
 * made anew settle nothing.
 */
export function settleTries(
  store: Store,
  tries: readonly TryResult[],
  { disableAfter }: { readonly disableAfter: number },
): Promise<void> {
  return inTransaction(store, async (within) => {
    const { query } = within.database;
    const settled = new Set(
      await settleOutbox(
        within,
        tries.map(({ settlement }) => settlement),
      ),
    );
    const now = await momentOf(store, query);
    const own = tries.filter(({ settlement }) => settled.has(settlement.id));
    await putTries(store, query, own, now);
    await recordHealth(store, query, own, now, disableAfter);
  });
}

async function putTries(
  { tables }: Store,
  query: Query,
  tries: readonly TryResult[],
  now: string,
): Promise<void> {
  const rows = tries.flatMap(({ settlement: { id: work, attempt, error = null }, endpoint, log }) => {
    if (log === null) return [];
    const { duration } = log;
    const [request, response] = [jsonPart(log.request, "request"), jsonPart(log.response, "response")];
    return [
      { work, attempt, id: newId(), endpoint, duration: Math.round(duration), request, response, error },
    ];
  });
  if (rows.length === 0) return;
  await query(
    `insert into ${tables.webhook_tries} (work, attempt, id, endpoint, inserted_at, duration, request, response, error)
     select x.work, x.attempt, x.id, e.id, $2::timestamptz, x.duration, x.request, nullif(x.response, 'null'), x.error
     from jsonb_to_recordset($1::jsonb) as x(work bigint, attempt int, id text, endpoint text, duration int, request jsonb,
       response jsonb, error text)
     join ${tables.endpoints} e on e.id = x.endpoint
     on conflict do nothing`,
    [JSON.stringify(rows), now],
  );
}

/** Health changes seldom, so statements that would change nothing are found by what the rows say, without locking them. */
async function recordHealth(
  { tables }: Store,
  query: Query,
  tries: readonly TryResult[],
  now: string,
  disableAfter: number,
): Promise<void> {
  const of = (wanted: (one: TryResult) => boolean) => [
    ...new Set(tries.filter(wanted).map(({ endpoint }) => endpoint)),
  ];
  const well = of(({ health }) => health === "well");
  const failing = of(({ health }) => health === "failing" || health === "gone");
  const given = of(({ health, settlement }) => health === "failing" && settlement.outcome === "discarded");
  const gone = of(({ health }) => health === "gone");
  if (well.length > 0) {
    await query(
      `update ${tables.endpoints} set failing_since = null where id = any($1::text[]) and failing_since is not null`,
      [well],
    );
  }
  const failed = failing.filter((id) => !well.includes(id));
  if (failed.length > 0) {
    await query(
      `update ${tables.endpoints} set failing_since = $2::timestamptz where id = any($1::text[]) and failing_since is null`,
      [failed, now],
    );
  }
  const disable = (ids: readonly string[], reason: string, before: string) =>
    query(
      `update ${tables.endpoints} set disabled_at = $2::timestamptz, disabled_reason = $3::text, updated_at = $2::timestamptz
       where id = any($1::text[]) and disabled_at is null and failing_since <= $4::timestamptz`,
      [ids, now, reason, before],
    );
  if (given.length > 0) {
    const before = new Date(Date.parse(now) - disableAfter).toISOString();
    await disable(given, `No webhook has been accepted for ${hoursOf(disableAfter)}.`, before);
  }
  if (gone.length > 0) await disable(gone, "It answered 410: it is gone for good.", now);
}

function hoursOf(milliseconds: number): string {
  const hours = Math.round(milliseconds / 3_600_000);
  return hours === 1 ? "an hour" : `${hours} hours`;
}

/** Log of one try to send a webhook. */
export interface WebhookTry {
  readonly id: string;
  readonly endpoint: string;
  readonly inserted_at: string;
  /** The number of the try, from 1 on. */
  readonly attempt: number;
  /** In milliseconds. */
  readonly duration: number;
  /** `{host, path, method, query, headers}`; the body is the payload. */
  readonly request: object;
  /** The body that was sent. */
  readonly payload: unknown;
  /** `{status, headers, body}`; null if no response came. */
  readonly response: object | null;
  /** Why the try failed, in words; null if it did not. */
  readonly error: string | null;
  /** The outcome of the webhook since: `null` if it is to be tried again. */
  readonly outcome: "done" | "discarded" | null;
}

/** Lists the tries of an endpoint, the newest first. They are kept as long as work that is closed. */
export function listTries(store: Store, endpoint: string, page: Page = {}): Promise<Listed<WebhookTry>> {
  return triesWhere(store, "t.endpoint", textParam(endpoint, "endpoint"), page);
}

/** Lists the tries of webhooks about a message, of all endpoints, the newest first. They are kept as long as work that is closed. */
export function listMessageTries(
  store: Store,
  message: string,
  page: Page = {},
): Promise<Listed<WebhookTry>> {
  return triesWhere(store, "o.message", textParam(message, "message"), page);
}

async function triesWhere(
  { tables, database }: Store,
  column: "t.endpoint" | "o.message",
  value: string | null,
  page: Page,
): Promise<Listed<WebhookTry>> {
  const wanted = pageQuery(page, { list: "tries", time: "t.inserted_at", id: "t.id" });
  const rows = await database.query(
    `select t.id, t.endpoint, t.inserted_at, t.attempt, t.duration, t.request, t.response, t.error, o.payload, o.outcome
     from ${tables.webhook_tries} t join ${tables.outbox} o on o.id = t.work
     where ${column} = $1::text and ${wanted.where(2)} ${wanted.order}`,
    [value, ...wanted.params],
  );
  return pageOf(wanted, rows, tryOf, (row) => [row.inserted_at, row.id]);
}

function tryOf(row: Row): WebhookTry {
  return {
    id: String(row.id),
    endpoint: String(row.endpoint),
    inserted_at: timeOf(row.inserted_at) as string,
    attempt: Number(row.attempt),
    duration: Number(row.duration),
    request: row.request as object,
    payload: row.payload,
    response: row.response as object | null,
    error: textOf(row.error),
    outcome: row.outcome as WebhookTry["outcome"],
  };
}

/** Sends what a try sent again, as new work with the same payload, after what is owed of its message. Returns false if there is no such try. */
export function resendTry(store: Store, id: string): Promise<boolean> {
  return inTransaction(store, async (within) => {
    const { tables, database } = within;
    const rows = await database.query(
      `select o.kind, o.target, o.message, o.payload from ${tables.webhook_tries} t
       join ${tables.outbox} o on o.id = t.work where t.id = $1::text`,
      [textParam(id, "id")],
    );
    const [row] = rows;
    if (row === undefined) return false;
    const { payload } = row;
    await addWork(within, [
      { kind: String(row.kind), target: String(row.target), message: textOf(row.message), payload },
    ]);
    return true;
  });
}
