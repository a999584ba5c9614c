import type { Query } from "./database.ts";
import { CLOCK, momentOf, noteWork, type Store } from "./store.ts";
import { jsonParam, optionalText, storableError, textOf, textParam, timeOf, timeParam } from "./values.ts";
import type { NewWork } from "./work.ts";

/** Work that a worker has claimed. */
export interface ClaimedWork {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly message: string | null;
  readonly payload: unknown;
  readonly created_at: string;
  /** The number of this attempt, from 1 on. It says whose claim it is: an older one settles nothing. */
  readonly attempt: number;
  /** The end of the claim: from then on, another worker may claim the work. */
  readonly leased_until: string;
}

/** The extent of a claim. */
export interface ClaimOptions {
  /** The kind of work. */
  readonly kind: string;
  /** Targets whose work is left alone, such as those that have as much in hand as they may have at a time. */
  readonly except?: readonly string[] | undefined;
  /** The most work to claim. */
  readonly limit: number;
  /** How long the claim lasts, in milliseconds: longer than the work can take, or two workers do it. */
  readonly lease: number;
}

/** The settlement of claimed work: done, to be tried again at a time, or discarded for good, so that it blocks nothing. */
export type Settlement = Pick<ClaimedWork, "id" | "attempt"> & {
  /** Why the attempt failed, in words. */
  readonly error?: string | null | undefined;
} & (
    | { readonly outcome: "done" | "discarded"; readonly retry_at?: undefined }
    | { readonly outcome: "retry"; readonly retry_at: string }
  );

/** Puts work into the outbox, in order. The rows of its messages must be locked: else two lines could have two heads. */
export async function putWork(
  { tables }: Store,
  query: Query,
  work: readonly NewWork[],
  now: string,
): Promise<void> {
  if (work.length === 0) return;
  noteWork(query);
  const rows = work.map(({ kind, target, message, payload, not_before }, n) => ({
    n,
    kind: textParam(kind, "work.kind"),
    target: textParam(target, "work.target"),
    message: optionalText(message, "work.message"),
    payload: jsonParam(payload, "work.payload") ?? "null",
    not_before: timeParam(not_before, "work.not_before") ?? now,
  }));
  await query(
    `insert into ${tables.outbox} (kind, target, message, payload, created_at, not_before, due_at)
     select x.kind, x.target, x.message, x.payload::jsonb, $2::timestamptz, x.not_before, case
       when x.message is null then x.not_before
       when row_number() over (partition by x.message, x.kind, x.target order by x.n) > 1 then null
       when exists (select 1 from ${tables.outbox} o where o.message = x.message and o.kind = x.kind
         and o.target = x.target and o.closed_at is null) then null
       else x.not_before end
     from jsonb_to_recordset($1::jsonb) as x(n int, kind text, target text, message text, payload text, not_before timestamptz)
     order by x.n`,
    [JSON.stringify(rows), now],
  );
}

/**
 * Claims work that is due, the longest due first. Work that another worker is claiming is passed over, not waited for; of one
 * line only the first is ever due. A claim that is not settled ends by itself, so nothing is lost with a worker.
 */
export async function claimOutbox(store: Store, options: ClaimOptions): Promise<readonly ClaimedWork[]> {
  const { tables, database, now } = store;
  const { kind, except = [], limit, lease } = options;
  const rows = await database.query(
    `with clock as materialized (select coalesce($2::timestamptz, ${CLOCK}) as now),
     due as materialized (
       select id from ${tables.outbox}
       where kind = $1::text and due_at <= (select now from clock) and target <> all($5::text[])
       order by due_at, id limit $3::int for update skip locked)
     update ${tables.outbox} o
     set attempts = o.attempts + 1, due_at = clock.now + $4::int * interval '1 millisecond'
     from due, clock where o.id = due.id
     returning o.id::text as id, o.kind, o.target, o.message, o.payload, o.created_at, o.attempts, o.due_at`,
    [textParam(kind, "kind"), now?.().toISOString() ?? null, limit, lease, except],
  );
  const claimed = rows.map((row) => ({
    id: String(row.id),
    kind: String(row.kind),
    target: String(row.target),
    message: textOf(row.message),
    payload: row.payload,
    created_at: timeOf(row.created_at) as string,
    attempt: Number(row.attempts),
    leased_until: timeOf(row.due_at) as string,
  }));
  return claimed.sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
}

/**
 * Settles claimed work. Work that is done or discarded lets the next of its line be claimed. Returns the ids that were
 * settled: a claim that ended, and was made anew by another worker, settles nothing.
 */
export async function settleOutbox(
  store: Store,
  settlements: readonly Settlement[],
): Promise<readonly string[]> {
  if (settlements.length === 0) return [];
  const { tables } = store;
  const rows = settlements.map(({ id, attempt, outcome, retry_at, error }) => ({
    id,
    attempt,
    outcome: outcome === "retry" ? null : outcome,
    retry_at: timeParam(retry_at, "retry_at"),
    error: error === undefined || error === null ? null : storableError(error),
  }));
  const closed = rows.filter(({ outcome }) => outcome !== null).map(({ id }) => id);
  return store.database.tx(async (query) => {
    // Whoever adds work to a line holds its message too, and so sees whether the line is empty.
    await query(
      `select m.id from ${tables.messages} m
       where m.id in (select message from ${tables.outbox} where id = any($1::bigint[]))
       order by m.id for no key update`,
      [closed],
    );
    const now = await momentOf(store, query);
    const settled = await query(
      `update ${tables.outbox} o
       set closed_at = case when x.outcome is null then null else $2::timestamptz end, outcome = x.outcome,
         due_at = x.retry_at, last_error = coalesce(x.error, o.last_error)
       from jsonb_to_recordset($1::jsonb) as x(id bigint, attempt int, outcome text, retry_at timestamptz, error text)
       where o.id = x.id and o.attempts = x.attempt and o.closed_at is null
       returning o.id::text as id, o.outcome`,
      [JSON.stringify(rows), now],
    );
    await query(
      `update ${tables.outbox} o set due_at = greatest(o.not_before, $2::timestamptz)
       from (select distinct message, kind, target from ${tables.outbox} where id = any($1::bigint[])) line
       where o.due_at is null and o.id = (
         select min(n.id) from ${tables.outbox} n where n.message = line.message and n.kind = line.kind
           and n.target = line.target and n.closed_at is null)`,
      [settled.filter((row) => row.outcome !== null).map((row) => String(row.id)), now],
    );
    return settled.map((row) => String(row.id));
  });
}

/** Returns the time at which the next work of a kind is due, so that a worker can sleep until then; null if none is. */
export async function nextDue({ tables, database }: Store, kind: string): Promise<string | null> {
  const rows = await database.query(
    `select due_at from ${tables.outbox} where kind = $1::text and due_at is not null order by due_at limit 1`,
    [textParam(kind, "kind")],
  );
  return timeOf(rows[0]?.due_at);
}

/** Adds work that no change of a message makes: for example, a webhook that is sent again. */
export async function addWork(store: Store, work: readonly NewWork[]): Promise<void> {
  const ids = work.map(({ message }) => message).filter((id) => id !== null && id !== undefined);
  return store.database.tx(async (query) => {
    await query(
      `select id from ${store.tables.messages} where id = any($1::text[]) order by id for no key update`,
      [ids],
    );
    await putWork(store, query, work, await momentOf(store, query));
  });
}
