import { isMap } from "../../condition/index.ts";
import { StoreError } from "../error.ts";
import { type Clause, checkAmong } from "../filter.ts";
import { type RecipientReference, referenceParts } from "../message.ts";
import { type Listed, type Page, pageOf, pageQuery } from "../pages.ts";
import type { Store } from "../store.ts";
import { textParam, timeParam } from "../values.ts";
import { IS_OPEN, type KeptRun, RUN_COLUMNS, RUN_STATUSES, type RunStatus, runOf } from "./run.ts";

/** The runs of a list, in the names of the platform's API. All that is given must hold. */
export interface RunFilter {
  /** The key of a workflow. */
  readonly workflow?: string | undefined;
  /** One of several. */
  readonly status?: readonly RunStatus[] | undefined;
  readonly tenant?: string | undefined;
  /** Runs with errors, also those that were postponed and have not gone on; or runs without. */
  readonly has_errors?: boolean | undefined;
  readonly recipient?: RecipientReference | undefined;
  /** The earliest time of creation: a timestamp. */
  readonly starting_at?: string | undefined;
  /** The latest time of creation: a timestamp. */
  readonly ending_at?: string | undefined;
  readonly workflow_run_id?: string | undefined;
}

/**
 * Lists runs that a filter lets through, the newest first.
 *
 * @throws StoreError if the filter or the page cannot be read.
 */
export async function listRuns(
  { tables, database }: Store,
  filter: RunFilter = {},
  page: Page = {},
): Promise<Listed<KeptRun>> {
  const wanted = pageQuery(page, { list: "runs", time: "r.inserted_at", id: "r.id" });
  const { where, params } = whereOf(filter);
  const first = params.length + 1;
  const pageWhere = (test: string) =>
    `(select r.* from ${tables.runs} r where ${where} and ${test} and ${wanted.where(first)} ${wanted.order})`;
  const { status } = filter;
  const statuses = status === undefined || status === null ? undefined : [...new Set(status)];
  if (statuses !== undefined) checkAmong(statuses, RUN_STATUSES, "status");
  // An index gives the runs of one status in the order of the list, so each status gives its page, and those are merged.
  const pages = statuses?.map((_, index) =>
    pageWhere(`r.status = $${first + wanted.params.length + index}::text`),
  ) ?? [pageWhere("true")];
  if (pages.length === 0) return pageOf(wanted, [], runOf, () => ["", ""]);
  const rows = await database.query(
    `select ${RUN_COLUMNS} from (${pages.join(" union all ")}) r ${wanted.order}`,
    [...params, ...wanted.params, ...(statuses ?? [])],
  );
  return pageOf(wanted, rows, runOf, (row) => [row.inserted_at, row.id]);
}

/** Writes a filter but for its statuses as SQL over the run `r`. Parameters are numbered from 1 on. */
function whereOf(filter: RunFilter): Clause {
  if (!isMap(filter)) throw new StoreError("invalid-filter", "The filter is not a map.");
  const tests: string[] = [];
  const params: unknown[] = [];
  const add = (test: string, type: string, value: unknown) => {
    params.push(value);
    tests.push(`${test} $${params.length}::${type}`);
  };
  const { recipient, has_errors } = filter;
  for (const key of ["workflow", "tenant", "workflow_run_id"] as const) {
    if (isGiven(filter[key])) add(`r.${key} =`, "text", textParam(filter[key], key));
  }
  if (isGiven(recipient)) {
    const { collection, id } = referenceParts(recipient, "recipient");
    add("r.recipient_collection =", "text", collection);
    add("r.recipient_id =", "text", id);
  }
  for (const [key, operator] of [
    ["starting_at", ">="],
    ["ending_at", "<="],
  ] as const) {
    if (isGiven(filter[key])) add(`r.inserted_at ${operator}`, "timestamptz", timeParam(filter[key], key));
  }
  if (isGiven(has_errors)) {
    tests.push(has_errors ? "(r.error_count > 0 or r.tries > 0)" : "r.error_count = 0 and r.tries = 0");
  }
  return { where: tests.length === 0 ? "true" : tests.join(" and "), params };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** The runs to cancel: those of a workflow with a cancellation key, of all recipients or of some. */
export interface RunsToCancel {
  readonly workflow: string;
  readonly cancellation_key: string;
  /** By default, all. */
  readonly recipients?: readonly RecipientReference[] | undefined;
}

/** Returns the ids of runs to cancel that are not over, in order. */
export async function runsToCancel(
  { tables, database }: Store,
  { workflow, cancellation_key, recipients }: RunsToCancel,
): Promise<readonly string[]> {
  const params = [textParam(workflow, "workflow"), textParam(cancellation_key, "cancellation_key")];
  const given = recipients?.map((recipient, index) => referenceParts(recipient, `recipients[${index}]`));
  const among = `and (recipient_collection, recipient_id) in (
    select collection, id from jsonb_to_recordset($3::jsonb) as x(collection text, id text))`;
  const rows = await database.query(
    `select id from ${tables.runs} where workflow = $1::text and cancellation_key = $2::text and ${IS_OPEN}
     ${given === undefined ? "" : among} order by id`,
    given === undefined ? params : [...params, JSON.stringify(given)],
  );
  return rows.map((row) => String(row.id));
}
