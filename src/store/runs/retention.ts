import type { Query } from "../database.ts";
import type { Store } from "../store.ts";

/**
 * Deletes runs that were over before a time, with their logs and the batches that they held, those that another transaction
 * holds excepted. Returns how many it deleted.
 */
export async function deleteRuns(
  { tables }: Store,
  query: Query,
  before: string,
  limit: number,
): Promise<number> {
  const held = await query(
    `select id from ${tables.runs} where status in ('completed', 'cancelled') and updated_at < $1::timestamptz
     order by updated_at limit $2::int for update skip locked`,
    [before, limit],
  );
  const ids = held.map((row) => String(row.id));
  if (ids.length === 0) return 0;
  await query(
    `with events as (delete from ${tables.run_events} where run = any($1::text[])),
     batches as (delete from ${tables.batches} where run = any($1::text[]))
     delete from ${tables.runs} where id = any($1::text[])`,
    [ids],
  );
  return ids.length;
}

/**
 * Deletes versions that were kept last before a time, that no run goes by, and after which another of their key was kept.
 * Returns how many it deleted.
 */
export async function deleteVersions(
  { tables }: Store,
  query: Query,
  before: string,
  limit: number,
): Promise<number> {
  // The order makes it one look into the index for each version, however many runs a plan expects of it.
  const isUnused = `(select r.version from ${tables.runs} r where r.version >= v.id order by r.version limit 1)
    is distinct from v.id`;
  const held = await query(
    `select v.id from ${tables.versions} v where v.kept_at < $1::timestamptz and ${isUnused} and exists (
       select 1 from ${tables.versions} n where n.key = v.key and (n.kept_at, n.id) > (v.kept_at, v.id))
     limit $2::int for update of v skip locked`,
    [before, limit],
  );
  if (held.length === 0) return 0;
  // Who makes a run holds its version too, so this statement sees all runs of those that it holds.
  const rows = await query(
    `delete from ${tables.versions} v where v.id = any($1::text[]) and ${isUnused} returning v.id`,
    [held.map((row) => String(row.id))],
  );
  return rows.length;
}
