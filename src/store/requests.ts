import type { Store } from "./store.ts";
import { momentOf } from "./store.ts";
import { jsonParam, textParam } from "./values.ts";

/** A request with an idempotency key. */
export interface RequestKey {
  /** Whose key it is, such as an environment and a route: keys of different scopes have nothing in common. */
  readonly scope: string;
  readonly key: string;
}

/**
 * The state of a request:
 * - `new`: nobody has made it; it is this caller's now, to be answered or given up;
 * - `in-flight`: it is being carried out;
 * - `answered`: it was carried out, with this answer;
 * - `other-parameters`: the key belongs to a request with other parameters.
 */
export type RequestState =
  | { readonly state: "new" | "in-flight" | "other-parameters" }
  | { readonly state: "answered"; readonly answer: unknown };

/** How long a request that was not answered holds its key, in milliseconds: its process may have ended. */
const IN_FLIGHT = 60_000;

/**
 * Begins a request with an idempotency key. `fingerprint` stands for its parameters. Of several callers at once, one finds
 * it `new`.
 */
export async function beginRequest(
  store: Store,
  { scope, key, fingerprint }: RequestKey & { readonly fingerprint: string },
): Promise<RequestState> {
  const { requests } = store.tables;
  const given = [textParam(scope, "scope"), textParam(key, "key"), textParam(fingerprint, "fingerprint")];
  return store.database.tx(async (query) => {
    const now = await momentOf(store, query);
    const begun = await query(
      `insert into ${requests} as r (scope, key, fingerprint, expires_at)
       values ($1::text, $2::text, $3::text, $4::timestamptz + $5::int * interval '1 millisecond')
       on conflict (scope, key) do update
       set fingerprint = excluded.fingerprint, answer = null, expires_at = excluded.expires_at
       where r.expires_at <= $4::timestamptz
       returning scope`,
      [...given, now, IN_FLIGHT],
    );
    if (begun.length > 0) return { state: "new" };
    const rows = await query(
      `select fingerprint = $3::text as is_same, answer from ${requests} where scope = $1::text and key = $2::text`,
      given,
    );
    // It may have been given up meanwhile; then the caller tries again.
    const { is_same = true, answer = null } = rows[0] ?? {};
    if (is_same !== true) return { state: "other-parameters" };
    return answer === null ? { state: "in-flight" } : { state: "answered", answer };
  });
}

/** Keeps the answer to a request for some milliseconds. */
export async function answerRequest(
  store: Store,
  { scope, key }: RequestKey,
  answer: unknown,
  keptFor: number,
): Promise<void> {
  const { tables, database } = store;
  const now = await momentOf(store, database.query);
  await database.query(
    `update ${tables.requests} set answer = $3::jsonb, expires_at = $4::timestamptz + $5::bigint * interval '1 millisecond'
     where scope = $1::text and key = $2::text`,
    [textParam(scope, "scope"), textParam(key, "key"), jsonParam(answer, "answer"), now, keptFor],
  );
}

/** Gives up a request that failed, so that it can be made again under its key. */
export async function dropRequest({ tables, database }: Store, { scope, key }: RequestKey): Promise<void> {
  await database.query(
    `delete from ${tables.requests} where scope = $1::text and key = $2::text and answer is null`,
    [textParam(scope, "scope"), textParam(key, "key")],
  );
}
