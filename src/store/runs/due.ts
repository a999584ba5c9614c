import { CLOCK, type Store } from "../store.ts";
import { countParam, storableError, textParam, textsParam, timeOf, timeParam } from "../values.ts";
import { IS_OPEN, type KeptRun, RUN_COLUMNS, runOf } from "./run.ts";

/** Returns a run; undefined if there is none. */
export async function readRun({ tables, database }: Store, id: string): Promise<KeptRun | undefined> {
  const rows = await database.query(`select ${RUN_COLUMNS} from ${tables.runs} r where r.id = $1::text`, [
    textParam(id, "id"),
  ]);
  return rows.map(runOf)[0];
}

/**
 * Locks a run until the end of the transaction, and returns it as it is then; undefined if there is none. Whoever else would
 * lock it waits, so one wakes a run at a time. Call it in `inTransaction`: alone, it locks nothing.
 */
export async function lockRun({ tables, database }: Store, id: string): Promise<KeptRun | undefined> {
  const rows = await database.query(
    `select ${RUN_COLUMNS} from ${tables.runs} r where r.id = $1::text for no key update of r`,
    [textParam(id, "id")],
  );
  return rows.map(runOf)[0];
}

/**
 * Locks runs whose time to wake has come until the end of the transaction, the longest due first, and returns at most `limit`
 * of them. Runs that another transaction has locked are passed over, not waited for, so hosts on several machines divide
 * them. A run stays due until `appendRunEvents` or `postponeRun` gives it another time: call it in `inTransaction`, with these.
 */
export async function takeDueRuns(
  { tables, database, now }: Store,
  limit: number,
): Promise<readonly KeptRun[]> {
  const rows = await database.query(
    `with clock as materialized (select coalesce($1::timestamptz, ${CLOCK}) as now)
     select ${RUN_COLUMNS} from ${tables.runs} r where r.wake_at <= (select now from clock)
     order by r.wake_at, r.id limit $2::int for no key update of r skip locked`,
    [now?.().toISOString() ?? null, countParam(limit, "limit")],
  );
  return rows.map(runOf);
}

/**
 * Returns the time at which the next run is due, so that a host can sleep until then; null if none is. A run that another host
 * is waking counts as well: a host that found nothing to take at a time that is past sleeps a moment all the same.
 */
export async function nextRunDue({ tables, database }: Store): Promise<string | null> {
  const rows = await database.query(
    `select wake_at from ${tables.runs} where wake_at is not null order by wake_at limit 1`,
  );
  return timeOf(rows[0]?.wake_at);
}

/**
 * Makes open runs due at a moment, unless they are due before: for example, runs that wait for an event that has arrived.
 *
 * @param at a timestamp.
 */
export async function hastenRuns(
  { tables, database }: Store,
  ids: readonly string[],
  at: string,
): Promise<void> {
  if (ids.length === 0) return;
  await database.query(
    `update ${tables.runs} set wake_at = $2::timestamptz
     where id in (select id from ${tables.runs} where id = any($1::text[]) order by id for no key update)
       and ${IS_OPEN} and (wake_at is null or wake_at > $2::timestamptz)`,
    [textsParam(ids, "ids"), timeParam(at, "at")],
  );
}

/**
 * Returns runs that should have been woken by a moment, the longest due first, without locking them: for an engine that holds
 * the timers of runs itself, and may have lost one.
 */
export async function overdueRuns(
  { tables, database }: Store,
  by: string,
  limit: number,
): Promise<readonly { readonly id: string; readonly wake_at: string }[]> {
  const rows = await database.query(
    `select id, wake_at from ${tables.runs} where wake_at <= $1::timestamptz order by wake_at, id limit $2::int`,
    [timeParam(by, "by"), countParam(limit, "limit")],
  );
  return rows.map((row) => ({ id: String(row.id), wake_at: timeOf(row.wake_at) as string }));
}

/**
 * Gives a run that could not be woken another time, and keeps why: for example, a fault of the host's code. Its log stays as it
 * is. `tries` counts it until events are appended.
 *
 * @param run the run as it was read. Returns false and changes nothing if another process has woken it since.
 */
export async function postponeRun(
  { tables, database }: Store,
  run: Pick<KeptRun, "id" | "sequence" | "wake_at">,
  until: string,
  error: string,
): Promise<boolean> {
  const rows = await database.query(
    `update ${tables.runs} set wake_at = $4::timestamptz, tries = tries + 1, last_error = $5::text
     where id = $1::text and sequence = $2::int and wake_at is not distinct from $3::timestamptz and ${IS_OPEN}
     returning id`,
    [
      textParam(run.id, "run.id"),
      countParam(run.sequence, "run.sequence"),
      timeParam(run.wake_at, "run.wake_at"),
      timeParam(until, "until"),
      // An error is kept whatever it has in it: a text that cannot be stored would hide it.
      storableError(error),
    ],
  );
  return rows.length > 0;
}
