import type { ChannelType } from "../status/index.ts";
import type { Query } from "./database.ts";
import { StoreError } from "./error.ts";
import { deleteRuns, deleteVersions } from "./runs/retention.ts";
import { momentOf, type Store } from "./store.ts";
import { textsParam } from "./values.ts";

/** How long a store keeps what, in days. */
export interface Retention {
  /**
   * Messages with all that belongs to them, whose steps are `expired` from then on (spec 1.5); runs that are over, with their
   * logs and batches; and versions that no run goes by, but for the newest of each key.
   */
  readonly messages?: number | undefined;
  /** Types of channel whose messages are kept for ever: by default those that an app shows itself, as the platform's are. */
  readonly except?: readonly ChannelType[] | undefined;
  /** Work that is done or discarded. */
  readonly work?: number | undefined;
  /** Bulk operations that are over. */
  readonly operations?: number | undefined;
  /** Steps that were skipped or have expired: longer than any run lasts. */
  readonly steps?: number | undefined;
  /** Events that were kept for waits: longer than any wait lasts. */
  readonly arrivals?: number | undefined;
}

/** The retention of a store that is given none. */
export const DEFAULT_RETENTION = {
  messages: 30,
  except: ["in_app", "in_app_feed", "in_app_guide"],
  work: 7,
  operations: 7,
  steps: 400,
  arrivals: 31,
} as const satisfies Required<Retention>;

/** The numbers of deleted rows, by kind. */
export interface Expired {
  readonly messages: number;
  readonly work: number;
  readonly operations: number;
  readonly steps: number;
  readonly requests: number;
  readonly arrivals: number;
  readonly throttles: number;
  readonly runs: number;
  readonly versions: number;
  /** True if there is more to delete: the batch was full. */
  readonly hasMore: boolean;
}

const DAY = 86_400_000;

/**
 * Deletes what is past its retention, at most `limit` rows of each kind, in one transaction. Call it again while `hasMore`
 * is true: no batch holds locks for long. Several processes can do it at once.
 *
 * @throws StoreError if a length of time is not a positive number.
 */
export async function expire(store: Store, retention: Retention = {}, limit = 1000): Promise<Expired> {
  const { messages, except, work, operations, steps, arrivals } = withDefaults(retention) as {
    readonly [key in keyof Retention]-?: NonNullable<Retention[key]>;
  };
  for (const [key, days] of Object.entries({ messages, work, operations, steps, arrivals })) {
    if (typeof days === "number" && days > 0) continue;
    throw new StoreError("invalid-input", `\`${key}\` is not a positive number of days.`, key);
  }
  const { tables } = store;
  return store.database.tx(async (query) => {
    const now = await momentOf(store, query);
    const before = (days: number) => new Date(Math.max(Date.parse(now) - days * DAY, 0)).toISOString();
    // Each channel has an index by time, so messages that are kept for ever are not looked at again and again.
    const due = await query(
      `select due.id from ${tables.channels} c cross join lateral (
         select m.id from ${tables.messages} m where m.channel_id = c.id and m.inserted_at < $1::timestamptz
         order by m.inserted_at, m.id limit $3::int) due
       where c.type <> all($2::text[]) limit $3::int`,
      [before(messages), textsParam(except, "except"), limit],
    );
    const deleted = {
      messages: await deleteMessages(
        store,
        query,
        due.map((row) => String(row.id)),
        now,
      ),
      work: await deleteOf(query, tables.outbox, "id", "closed_at < $1::timestamptz", before(work), limit),
      operations: await deleteOf(
        query,
        tables.operations,
        "id",
        "status in ('completed', 'failed') and updated_at < $1::timestamptz",
        before(operations),
        limit,
      ),
      steps: await deleteOf(query, tables.steps, "run, ref", "since < $1::timestamptz", before(steps), limit),
      requests: await deleteOf(
        query,
        tables.requests,
        "scope, key",
        "expires_at < $1::timestamptz",
        now,
        limit,
      ),
      arrivals: await deleteOf(
        query,
        tables.arrivals,
        "recipient_collection, recipient_id, id",
        "arrived_at < $1::timestamptz",
        before(arrivals),
        limit,
      ),
      throttles: await deleteOf(
        query,
        tables.throttles,
        "workflow, step, recipient_collection, recipient_id, key",
        "window_ends < $1::timestamptz",
        now,
        limit,
      ),
      runs: await deleteRuns(store, query, before(messages), limit),
      versions: await deleteVersions(store, query, before(messages), limit),
    };
    return {
      ...deleted,
      hasMore: due.length === limit || Object.values(deleted).some((count) => count === limit),
    };
  });
}

/** A retention that leaves nothing out. */
type Complete = { readonly [key in keyof Retention]-?: NonNullable<Retention[key]> };

/** A retention with the default for all that it leaves out. */
function withDefaults(retention: Retention): Complete {
  const given = Object.entries(retention).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_RETENTION, ...Object.fromEntries(given) };
}

async function deleteOf(
  query: Query,
  table: string,
  key: string,
  where: string,
  before: string,
  limit: number,
): Promise<number> {
  const rows = await query(
    `with due as materialized (select ${key} from ${table} where ${where} limit $2::int for update skip locked)
     delete from ${table} where (${key}) in (select ${key} from due) returning 1 as one`,
    [before, limit],
  );
  return rows.length;
}

/**
 * Deletes messages with all that belongs to them, those that another transaction holds excepted. Steps of runs that made them
 * are recorded as expired. Returns how many it deleted.
 */
export async function deleteMessages(
  { tables }: Store,
  query: Query,
  ids: readonly string[],
  now: string,
): Promise<number> {
  if (ids.length === 0) return 0;
  const held = await query(
    `select id from ${tables.messages} where id = any($1::text[]) order by id for update skip locked`,
    [ids],
  );
  const rows = await query(
    `delete from ${tables.messages} where id = any($1::text[]) returning workflow_recipient_run_id as run, step_ref as ref`,
    [held.map((row) => String(row.id))],
  );
  await query(
    `insert into ${tables.steps} (run, ref, outcome, since)
     select distinct run, ref, 'expired', $2::timestamptz from jsonb_to_recordset($1::jsonb) as x(run text, ref text)
     where run is not null and ref is not null order by run, ref
     on conflict (run, ref) do update set outcome = excluded.outcome, since = excluded.since`,
    [JSON.stringify(rows), now],
  );
  return rows.length;
}
