import {
  appendManyRunEvents,
  createRuns,
  expire,
  keepVersion,
  listRuns,
  nextRunDue,
  type Query,
  type RunFilter,
  runLogs,
  runsAwaiting,
  runsToCancel,
  type Store,
  takeDueRuns,
} from "heed/store";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { DRIVERS, newStore } from "../../databases/databases.ts";

interface Plan {
  readonly "Node Type": string;
  readonly "Plan Rows": number;
  readonly "Index Name"?: string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly Plan[];
}

/** Number of runs that sleep; one in a hundred is due. */
const COUNT = 20_000;

describe.skipIf(inject("postgres") === null)("the plans of PostgreSQL for sleeping runs", () => {
  let store: Store;
  let version: string;

  beforeAll(async () => {
    const driver = DRIVERS.find(({ name }) => name === "PostgreSQL");
    if (driver === undefined) return;
    store = await newStore(driver);
    version = await keepVersion(store, { key: "w", content: {} });
    const { tables, database } = store;
    await database.query(
      `insert into ${tables.runs} (id, workflow_run_id, workflow, version, recipient_collection, recipient_id, tenant, status,
         sequence, wake_at, error_count, cancellation_key, settings, awaits_messages, awaits, inserted_at, updated_at)
       select 'r' || lpad(n::text, 6, '0'), 't' || n / 10, 'w' || n % 200, $1::text, '$users', 'user-' || n % 4000,
         case when n % 20 = 0 then 'tenant-' || n % 7 end, case when n % 1000 = 0 then 'queued' else 'paused' end,
         1, now() + (n % 100 - 0.5) * interval '1 hour', (n % 500 = 0)::int, 'c' || n / 4, '{}', n % 50 = 0,
         case when n % 50 = 0 then '{}'::jsonb end, now() - n * interval '1 minute', now()
       from generate_series(1, ${COUNT}) as n`,
      [version],
    );
    await database.query(
      `insert into ${tables.run_events} (run, sequence, id, inserted_at, event, status, record)
       select id, 1, id, now(), 'triggered', 'ok', '{}' from ${tables.runs}`,
    );
    await database.query(`analyze ${tables.runs}, ${tables.run_events}`);
  });

  /** Plans of all statements that a function of the store asks, with their nodes in one list. */
  async function nodesOf(ask: (store: Store) => Promise<unknown>): Promise<readonly Plan[]> {
    const plans: Plan[] = [];
    const explaining =
      (query: Query): Query =>
      async (sql, params) => {
        const explained = await query(`explain (format json) ${sql}`, params);
        plans.push((explained[0]?.["QUERY PLAN"] as { Plan: Plan }[])[0]?.Plan as Plan);
        return query(sql, params);
      };
    const { query, tx } = store.database;
    await ask({
      ...store,
      database: { query: explaining(query), tx: (work) => tx((one) => work(explaining(one))) },
    });
    const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
    return plans.flatMap(flat);
  }

  const ids = ["r000007", "r000100", "r019999"];
  const append = (asked: Store) =>
    appendManyRunEvents(
      asked,
      ids.map((id) => ({
        run: { id, sequence: 1 },
        events: [{ event: "woken", record: {} }],
        progress: { status: "paused", wake_at: "2125-06-01T00:00:00Z", error_count: 0 },
      })),
    );
  const create = (asked: Store) =>
    createRuns(
      asked,
      ids.map((id) => ({ id, workflow: "w", workflow_run_id: "t", version, recipient: "kim" })),
    );

  test.each<readonly [string, (store: Store) => Promise<unknown>, string]>([
    ["takeDueRuns", (asked) => takeDueRuns(asked, 50), "runs_due"],
    ["nextRunDue", nextRunDue, "runs_due"],
    ["appendManyRunEvents", append, "runs_pkey"],
    ["createRuns", create, "runs_pkey"],
    ["runLogs", (asked) => runLogs(asked, ids), "run_events_pkey"],
    ["runsAwaiting", (asked) => runsAwaiting(asked, "user-50"), "runs_awaiting"],
    [
      "runsToCancel",
      (asked) => runsToCancel(asked, { workflow: "w1", cancellation_key: "c7" }),
      "runs_to_cancel",
    ],
    ["expire", (asked) => expire(asked), "runs_over"],
  ])("%s reads as many runs as it is about", async (_name, ask, index) => {
    const nodes = await nodesOf(ask);
    expect(nodes.map((node) => node["Index Name"])).toContain(index);
    for (const node of nodes) {
      if (node["Node Type"] === "Seq Scan") expect(node["Relation Name"]).not.toMatch(/^runs$|^run_events$/);
      if (node["Node Type"] === "Sort") expect(node["Plan Rows"]).toBeLessThan(COUNT / 4);
    }
  });

  test.each<readonly [string, RunFilter, string]>([
    ["all", {}, "runs_by_time"],
    ["of a workflow", { workflow: "w3" }, "runs_by_workflow"],
    ["of a recipient", { recipient: "user-7" }, "runs_by_recipient"],
    ["of a tenant", { tenant: "tenant-3" }, "runs_by_tenant"],
    ["of a rare status", { status: ["queued"] }, "runs_by_status"],
    ["with errors", { has_errors: true }, "runs_with_errors"],
    ["of a trigger", { workflow_run_id: "t7" }, "runs_by_workflow_run"],
  ])("a list %s reads an index in its order", async (_title, filter, index) => {
    const { after } = (await listRuns(store, filter, { page_size: 2 })).page_info;
    for (const page of [{}, { after }, { before: after }]) {
      const nodes = await nodesOf((asked) => listRuns(asked, filter, page));
      expect(nodes.map((node) => node["Index Name"])).toContain(index);
      for (const node of nodes) expect(node["Node Type"]).not.toBe("Seq Scan");
    }
  });
});
