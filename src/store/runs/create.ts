import type { Query } from "../database.ts";
import { StoreError } from "../error.ts";
import { newId } from "../ids.ts";
import { type RecipientReference, referenceParts } from "../message.ts";
import { momentOf, noteWork, type Store } from "../store.ts";
import { jsonPart, mapPart, optionalText, textParam, timeParam } from "../values.ts";
import { eventRows, type NewRunEvent, putFirstEvents } from "./log.ts";
import { type KeptRun, RUN_COLUMNS, runOf } from "./run.ts";
import { holdVersions } from "./versions.ts";

/** A run to make. */
export interface NewRun {
  /** Id by which a repeated request is told: a run with this id is made once. By default, a new one. */
  readonly id?: string | undefined;
  /** The trigger that makes it. */
  readonly workflow_run_id: string;
  /** The key of the workflow. */
  readonly workflow: string;
  /** The id of a version that was kept. */
  readonly version: string;
  readonly recipient: RecipientReference;
  readonly actor?: RecipientReference | null | undefined;
  readonly tenant?: string | null | undefined;
  /** Who made it, as the platform says it: `{type: "api"}`. */
  readonly trigger_source?: object | null | undefined;
  /** The key by which `runsToCancel` finds it. */
  readonly cancellation_key?: string | null | undefined;
  readonly settings?: object | null | undefined;
  /** True if a step of it may wait for events of messages: such events of its recipient make work of the kind `arrival`. */
  readonly awaits_messages?: boolean | undefined;
  /** When it is to be woken first; null if its host wakes it by itself. By default, now. */
  readonly wake_at?: string | null | undefined;
  /**
   * Makes the run only if none of this workflow was made for the recipient, or for the recipient and tenant, with the same
   * `once` before, however long ago.
   */
  readonly once?: "recipient" | "recipient_and_tenant" | null | undefined;
  /** The first events of its log, which `appendRunEvents` need not write then. */
  readonly events?: readonly NewRunEvent[] | undefined;
}

/** A run that was asked for, and whether it was made now. */
export interface CreatedRun {
  /** Undefined if none was made because of `once`. */
  readonly run: KeptRun | undefined;
  /** False if a run with its id was there already, or none was made. */
  readonly isNew: boolean;
}

/**
 * Makes runs that are `queued`. A run whose id is there already is not made again, and is returned as it is, also if two
 * processes ask at once. The results are in the order of the list.
 *
 * @throws StoreError if a version was not kept or a value cannot be stored: nothing is made then.
 */
export async function createRuns(store: Store, runs: readonly NewRun[]): Promise<readonly CreatedRun[]> {
  if (runs.length === 0) return [];
  const drafts = runs.map((run, index) => draftOf(run, `runs[${index}]`));
  return store.database.tx(async (query) => {
    await holdVersions(
      store,
      query,
      drafts.map(({ row }) => row.version),
    );
    const now = await momentOf(store, query);
    const refused = await takeOnce(store, query, drafts);
    // The first of several with one id stands for all.
    const firsts = new Map<string, Draft>();
    for (const draft of drafts) {
      if (!refused.has(draft) && !firsts.has(draft.row.id)) firsts.set(draft.row.id, draft);
    }
    const wanted = [...firsts.values()].sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
    const made = await insertRuns(store, query, wanted, now);
    // Whoever wakes runs is told once they are committed, which may be long after this returns.
    if (made.size > 0) noteWork(query);
    const fresh = wanted.filter(({ row }) => made.has(row.id));
    await putFirstEvents(
      store,
      query,
      fresh.flatMap(({ events }) => events),
      now,
    );
    const kept = await keptRuns(
      store,
      query,
      drafts.map(({ row }) => row.id).filter((id) => !made.has(id)),
    );
    return drafts.map((draft): CreatedRun => {
      const { id } = draft.row;
      // One that is there already has been made with `once` itself, or before it was asked for.
      if (refused.has(draft) && !kept.has(id)) return { run: undefined, isNew: false };
      return { run: made.get(id) ?? kept.get(id), isNew: firsts.get(id) === draft && made.has(id) };
    });
  });
}

/** A run to insert, with its first events. */
interface Draft {
  readonly row: {
    readonly id: string;
    readonly version: string;
    readonly workflow: string;
    readonly recipient_collection: string;
    readonly recipient_id: string;
    readonly tenant: string | null;
    readonly [column: string]: unknown;
  };
  readonly once: NonNullable<NewRun["once"]> | null;
  readonly events: readonly object[];
}

function draftOf(run: NewRun, place: string): Draft {
  const at = (key: string) => `${place}.${key}`;
  const id = run.id === undefined ? newId() : textParam(run.id, at("id"));
  const recipient = referenceParts(run.recipient, at("recipient"));
  const { actor = null, once = null, events = [] } = run;
  if (actor !== null) referenceParts(actor, at("actor"));
  if (once !== null && once !== "recipient" && once !== "recipient_and_tenant") {
    throw new StoreError(
      "invalid-input",
      `\`${String(once)}\` is not \`recipient\` or \`recipient_and_tenant\`.`,
      at("once"),
    );
  }
  return {
    row: {
      id,
      workflow_run_id: textParam(run.workflow_run_id, at("workflow_run_id")),
      workflow: textParam(run.workflow, at("workflow")),
      version: textParam(run.version, at("version")),
      recipient_collection: recipient.collection,
      recipient_id: recipient.id,
      actor,
      tenant: optionalText(run.tenant, at("tenant")),
      sequence: events.length,
      has_wake: run.wake_at !== undefined,
      wake_at: timeParam(run.wake_at, at("wake_at")),
      trigger_source: jsonPart(run.trigger_source, at("trigger_source")),
      cancellation_key: optionalText(run.cancellation_key, at("cancellation_key")),
      settings: mapPart(run.settings, at("settings")),
      awaits_messages: run.awaits_messages === true,
    },
    once,
    events: eventRows(id, 0, events, at("events")),
  };
}

/** Takes the right to make runs that are made once. Returns those that another run has taken it from. */
async function takeOnce(store: Store, query: Query, drafts: readonly Draft[]): Promise<ReadonlySet<Draft>> {
  const { tables } = store;
  const asked = drafts.flatMap((draft, n) => {
    if (draft.once === null) return [];
    const { id: run, workflow, recipient_collection, recipient_id } = draft.row;
    const tenant = draft.once === "recipient" ? null : draft.row.tenant;
    return [
      { n, draft, row: { n, run, workflow, once: draft.once, recipient_collection, recipient_id, tenant } },
    ];
  });
  if (asked.length === 0) return new Set();
  const given = JSON.stringify(asked.map(({ row }) => row));
  const columns = "workflow, once, recipient_collection, recipient_id, tenant";
  const recordset = `jsonb_to_recordset($1::jsonb) as x(n int, run text, workflow text, once text, recipient_collection text,
    recipient_id text, tenant text)`;
  // Processes that ask for the same runs meet at the same one first.
  await query(
    `insert into ${tables.once_runs} (${columns}, run) select ${columns}, run from ${recordset}
     order by workflow, once, recipient_collection, recipient_id, tenant, n on conflict do nothing`,
    [given],
  );
  // A statement of its own sees what was committed by those that were first.
  const taken = await query(
    `select x.n from ${recordset} join ${tables.once_runs} o on o.workflow = x.workflow and o.once = x.once
       and o.recipient_collection = x.recipient_collection and o.recipient_id = x.recipient_id
       and o.tenant is not distinct from x.tenant
     where o.run = x.run`,
    [given],
  );
  const own = new Set(taken.map((row) => Number(row.n)));
  return new Set(asked.filter(({ n }) => !own.has(n)).map(({ draft }) => draft));
}

const COLUMNS = `id text, workflow_run_id text, workflow text, version text, recipient_collection text, recipient_id text,
  actor jsonb, tenant text, sequence int, trigger_source jsonb, cancellation_key text, settings jsonb, awaits_messages boolean`;
const COLUMN_NAMES = COLUMNS.replace(/ \w+(?=,|$)/g, "");

/** Inserts runs that are not there. Returns those that it inserted. */
async function insertRuns(
  { tables }: Store,
  query: Query,
  drafts: readonly Draft[],
  now: string,
): Promise<ReadonlyMap<string, KeptRun>> {
  const values = COLUMN_NAMES.replace(/actor|trigger_source/g, "nullif($&, 'null')");
  const rows = await query(
    `insert into ${tables.runs} as r (${COLUMN_NAMES}, status, wake_at, error_count, inserted_at, updated_at)
     select ${values}, 'queued', case when has_wake then wake_at else $2::timestamptz end, 0, $2::timestamptz, $2::timestamptz
     from jsonb_to_recordset($1::jsonb) as x(${COLUMNS}, has_wake boolean, wake_at timestamptz) order by id
     on conflict (id) do nothing returning ${RUN_COLUMNS}`,
    [JSON.stringify(drafts.map(({ row }) => row)), now],
  );
  return new Map(rows.map((row) => [String(row.id), runOf(row)]));
}

async function keptRuns(
  { tables }: Store,
  query: Query,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptRun>> {
  if (ids.length === 0) return new Map();
  const rows = await query(`select ${RUN_COLUMNS} from ${tables.runs} r where r.id = any($1::text[])`, [ids]);
  return new Map(rows.map((row) => [String(row.id), runOf(row)]));
}
