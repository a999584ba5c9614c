import { isMap } from "../../condition/index.ts";
import type { Query, Row } from "../database.ts";
import { StoreError } from "../error.ts";
import { newId } from "../ids.ts";
import { CLOCK, type Store } from "../store.ts";
import {
  countParam,
  jsonPart,
  optionalText,
  textOf,
  textParam,
  textsParam,
  timeOf,
  timeParam,
} from "../values.ts";
import { isOver, type KeptRun, RUN_STATUSES, type RunStatus } from "./run.ts";
import { holdVersions } from "./versions.ts";

/** An event of a run's log. */
export interface KeptRunEvent {
  readonly id: string;
  /** Its place in the log, from 1 on. */
  readonly sequence: number;
  readonly inserted_at: string;
  /** The name of what happened. */
  readonly event: string;
  readonly status: "ok" | "error";
  readonly step_ref: string | null;
  readonly step_type: string | null;
  /** The number of the step's attempt, from 1 on; null if it has none. */
  readonly attempt: number | null;
  /** JSON that is shown to people. */
  readonly data: unknown;
  /** JSON from which the host makes the state of the run. */
  readonly record: unknown;
}

/** An event to append to a run's log. */
export interface NewRunEvent {
  /** By default, a new id. */
  readonly id?: string | undefined;
  /** By default, now. */
  readonly inserted_at?: string | undefined;
  readonly event: string;
  /** By default, `ok`. */
  readonly status?: "ok" | "error" | undefined;
  readonly step_ref?: string | null | undefined;
  readonly step_type?: string | null | undefined;
  readonly attempt?: number | null | undefined;
  readonly data?: unknown;
  readonly record: unknown;
}

/** The row of a run after events were appended. */
export interface RunProgress {
  readonly status: RunStatus;
  /** When it is to be woken next. A run that is over is never woken, whatever is given. */
  readonly wake_at: string | null;
  readonly error_count: number;
  /** The version that it goes by from now on. By default, the one that it has. */
  readonly version?: string | undefined;
  /** The event that it waits for from now on, for `runsAwaiting`; null if none. By default, as it was; none once it is over. */
  readonly awaits?: object | null | undefined;
}

/** An addition to the log of one run. */
export interface RunAppend {
  /** The run as it was read: nothing is written if its sequence is another by now. */
  readonly run: Pick<KeptRun, "id" | "sequence">;
  /** May be empty: then only the row changes. */
  readonly events: readonly NewRunEvent[];
  readonly progress: RunProgress;
}

/**
 * Appends events to the log of a run, and changes its row with them, if the sequence of the run is the given one still. Returns
 * false if it is another, or the run is gone: then nothing is written. Of two hosts at one sequence, one writes.
 *
 * A host appends in the transaction in which it writes all else that follows from the events, and throws if the answer is
 * false, so that nothing of it stays.
 *
 * @throws StoreError if a value cannot be stored, or a version was not kept.
 */
export async function appendRunEvents(
  store: Store,
  run: Pick<KeptRun, "id" | "sequence">,
  events: readonly NewRunEvent[],
  progress: RunProgress,
): Promise<boolean> {
  const written = await appendManyRunEvents(store, [{ run, events, progress }]);
  return written.has(run.id);
}

/**
 * Appends events to the logs of many runs, as `appendRunEvents` does, by one statement. Returns the ids of the runs that were
 * written: of the others, nothing is.
 *
 * @throws StoreError as `appendRunEvents`, or if a run is given twice: nothing is written then.
 */
export async function appendManyRunEvents(
  store: Store,
  appends: readonly RunAppend[],
): Promise<ReadonlySet<string>> {
  if (appends.length === 0) return new Set();
  const ids = appends.map(({ run }, index) => textParam(run.id, `appends[${index}].run.id`));
  if (new Set(ids).size < ids.length) {
    throw new StoreError(
      "invalid-input",
      "`appends` has one run twice. Append all its events at once.",
      "appends",
    );
  }
  const states = appends.map((append, index) => stateRow(append, `appends[${index}]`));
  const events = appends.flatMap(({ run, events }, index) =>
    eventRows(run.id, run.sequence, events, `appends[${index}].events`),
  );
  const versions = states.flatMap(({ version }) => version ?? []);
  if (versions.length === 0) return write(store, store.database.query, ids, states, events);
  return store.database.tx(async (query) => {
    await holdVersions(store, query, versions);
    return write(store, query, ids, states, events);
  });
}

async function write(
  { tables, now }: Store,
  query: Query,
  ids: readonly string[],
  states: readonly object[],
  events: readonly object[],
): Promise<ReadonlySet<string>> {
  // Rows are locked in one order, so that hosts with some runs in common do not wait for each other in a circle.
  const rows = await query(
    `with clock as materialized (select coalesce($1::timestamptz, ${CLOCK}) as now),
     held as materialized (
       select id from ${tables.runs} where id = any($2::text[]) order by id for no key update),
     changed as (
       update ${tables.runs} r set sequence = r.sequence + x.added, status = x.status, wake_at = x.wake_at,
         error_count = x.error_count, version = coalesce(x.version, r.version),
         awaits = case when x.keeps_awaits then r.awaits else nullif(x.awaits, 'null') end,
         tries = 0, last_error = null, updated_at = clock.now
       from jsonb_to_recordset($3::jsonb) as x(id text, sequence int, added int, status text, wake_at timestamptz,
         error_count int, version text, keeps_awaits boolean, awaits jsonb), held, clock
       where r.id = held.id and x.id = held.id and r.sequence = x.sequence
       returning r.id, clock.now),
     written as (
       insert into ${tables.run_events} (${EVENT_NAMES})
       select ${EVENT_VALUES("changed.now")}
       from jsonb_to_recordset($4::jsonb) as e(${EVENT_TYPES}) join changed on changed.id = e.run
       order by e.run, e.sequence)
     select id from changed`,
    [now?.().toISOString() ?? null, ids, JSON.stringify(states), JSON.stringify(events)],
  );
  return new Set(rows.map((row) => String(row.id)));
}

function stateRow({ run, events, progress }: RunAppend, place: string) {
  const { status, wake_at, error_count, version, awaits } = progress;
  const at = (key: string) => `${place}.progress.${key}`;
  if (!RUN_STATUSES.includes(status)) {
    throw new StoreError("invalid-input", `\`${String(status)}\` is not a status of a run.`, at("status"));
  }
  const ends = isOver(status);
  return {
    id: run.id,
    sequence: countParam(run.sequence, `${place}.run.sequence`),
    added: events.length,
    status,
    wake_at: ends ? null : timeParam(wake_at, at("wake_at")),
    error_count: countParam(error_count, at("error_count")),
    version: optionalText(version, at("version")),
    keeps_awaits: awaits === undefined && !ends,
    awaits: ends ? null : awaitsPart(awaits, at("awaits")),
  };
}

function awaitsPart(awaits: unknown, place: string): unknown {
  if (awaits !== undefined && awaits !== null && !isMap(awaits)) {
    throw new StoreError("invalid-input", `\`${place}\` is not a map.`, place);
  }
  return jsonPart(awaits, place);
}

const EVENT_TYPES = `run text, sequence int, id text, inserted_at timestamptz, event text, status text, step_ref text,
  step_type text, attempt int, data jsonb, record jsonb`;
const EVENT_NAMES =
  "run, sequence, id, inserted_at, event, status, step_ref, step_type, attempt, data, record";
const EVENT_VALUES = (
  now: string,
) => `e.run, e.sequence, e.id, coalesce(e.inserted_at, ${now}), e.event, e.status,
  e.step_ref, e.step_type, e.attempt, nullif(e.data, 'null'), coalesce(e.record, 'null')`;

/** The rows of events that follow a sequence. */
export function eventRows(
  run: string,
  sequence: number,
  events: readonly NewRunEvent[],
  place: string,
): readonly object[] {
  return events.map((event, index) => {
    const at = (key: string) => `${place}[${index}].${key}`;
    const { id = newId(), status = "ok", attempt = null } = event;
    if (status !== "ok" && status !== "error") {
      throw new StoreError(
        "invalid-input",
        `\`${at("status")}\` is neither \`ok\` nor \`error\`.`,
        at("status"),
      );
    }
    return {
      run,
      sequence: sequence + index + 1,
      id: textParam(id, at("id")),
      inserted_at: timeParam(event.inserted_at, at("inserted_at")),
      event: textParam(event.event, at("event")),
      status,
      step_ref: optionalText(event.step_ref, at("step_ref")),
      step_type: optionalText(event.step_type, at("step_type")),
      attempt: attempt === null ? null : countParam(attempt, at("attempt")),
      data: jsonPart(event.data, at("data")),
      record: jsonPart(event.record, at("record")),
    };
  });
}

/** Writes the first events of runs that were just made. */
export async function putFirstEvents(
  { tables }: Store,
  query: Query,
  events: readonly object[],
  now: string,
): Promise<void> {
  if (events.length === 0) return;
  await query(
    `insert into ${tables.run_events} (${EVENT_NAMES})
     select ${EVENT_VALUES("$2::timestamptz")} from jsonb_to_recordset($1::jsonb) as e(${EVENT_TYPES})
     order by e.run, e.sequence`,
    [JSON.stringify(events), now],
  );
}

/** Returns the log of a run, the first event first; empty if there is no such run. */
export async function runLog(store: Store, run: string): Promise<readonly KeptRunEvent[]> {
  return (await runLogs(store, [run])).get(run) ?? [];
}

/** Returns the logs of many runs by their ids, as `runLog` does, by one statement. */
export async function runLogs(
  { tables, database }: Store,
  runs: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptRunEvent[]>> {
  const logs = new Map<string, KeptRunEvent[]>(textsParam(runs, "runs").map((id) => [id, []]));
  if (logs.size === 0) return logs;
  const rows = await database.query(
    `select ${EVENT_NAMES} from ${tables.run_events} where run = any($1::text[]) order by run, sequence`,
    [[...logs.keys()]],
  );
  for (const row of rows) logs.get(String(row.run))?.push(runEventOf(row));
  return logs;
}

function runEventOf(row: Row): KeptRunEvent {
  return {
    id: String(row.id),
    sequence: Number(row.sequence),
    inserted_at: timeOf(row.inserted_at) as string,
    event: String(row.event),
    status: row.status as KeptRunEvent["status"],
    step_ref: textOf(row.step_ref),
    step_type: textOf(row.step_type),
    attempt: row.attempt === null ? null : Number(row.attempt),
    data: row.data,
    record: row.record,
  };
}
