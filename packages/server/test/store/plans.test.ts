import {
  addWork,
  claimOutbox,
  feed,
  listMessages,
  migrateStore,
  nextDue,
  outcomes,
  type Query,
  type Store,
  saveChannels,
} from "heed/store";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { DRIVERS, newStore } from "../databases/databases.ts";
import { fill } from "../databases/fill.ts";
import { CHANNELS } from "../databases/messages.ts";

interface Plan {
  readonly "Node Type": string;
  readonly "Plan Rows": number;
  readonly "Index Name"?: string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly Plan[];
}

describe.skipIf(inject("postgres") === null)("the plans of PostgreSQL", () => {
  let store: Store;

  beforeAll(async () => {
    const driver = DRIVERS.find(({ name }) => name === "PostgreSQL");
    if (driver === undefined) return;
    store = await newStore(driver);
    await migrateStore(store);
    await saveChannels(store, CHANNELS);
    await fill(store, 20_000);
  });

  /** Plans of all statements that a function of the store asks, with their nodes in one list. */
  async function nodesOf(ask: (store: Store) => Promise<unknown>): Promise<readonly Plan[]> {
    const plans: Plan[] = [];
    const query: Query = async (sql, params) => {
      const explained = await store.database.query(`explain (format json) ${sql}`, params);
      plans.push((explained[0]?.["QUERY PLAN"] as { Plan: Plan }[])[0]?.Plan as Plan);
      return store.database.query(sql, params);
    };
    await ask({ ...store, database: { ...store.database, query } });
    const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
    return plans.flatMap(flat);
  }

  const after = () => listMessages(store, {}, { page_size: 50 }).then(({ page_info }) => page_info.after);

  test.each([
    ["all", {}, "messages_by_time"],
    ["of a recipient", { recipient: "user-7" }, "messages_by_recipient"],
    ["of a channel", { channel_id: "fax" }, "messages_by_channel"],
    ["of a workflow", { source: "workflow-3" }, "messages_by_source"],
    ["of a tenant", { tenant: "tenant-3" }, "messages_by_tenant"],
    ["of a rare status", { status: ["bounced"] as const }, "messages_by_status"],
    ["of rare statuses", { status: ["bounced", "undelivered"] as const }, "messages_by_status"],
    ["of a workflow run", { workflow_run_id: "run-77" }, "messages_by_run"],
  ])("a list %s reads an index in its order", async (_title, filter, index) => {
    for (const page of [{}, { after: await after() }, { before: await after() }]) {
      const nodes = await nodesOf((asked) => listMessages(asked, filter, page));
      expect(nodes.map((node) => node["Index Name"])).toContain(index);
      // Pages of several statuses are merged, but never all messages sorted.
      for (const node of nodes)
        if (node["Node Type"] === "Sort") expect(node["Plan Rows"]).toBeLessThan(1000);
      const scanned = nodes.filter((node) => node["Node Type"] === "Seq Scan");
      expect(scanned.map((node) => node["Relation Name"])).not.toContain("messages");
    }
  });

  test("outcomes and a feed read the indexes of their run and their user", async () => {
    const nodes = await nodesOf((asked) => outcomes(asked, "recipient-run-5", ["a", "b"]));
    expect(nodes.map((node) => node["Index Name"])).toContain("messages_by_step");
    const feeding = await nodesOf((asked) => feed(asked, "user-7", "feed"));
    expect(feeding.map((node) => node["Index Name"])).toContain("messages_by_recipient");
    for (const node of [...nodes, ...feeding]) {
      if (node["Node Type"] === "Seq Scan") expect(node["Relation Name"]).not.toBe("messages");
    }
  });

  test("a claim reads the work that is due in its order, however much there is", async () => {
    await addWork(
      store,
      Array.from({ length: 5000 }, () => ({ kind: "webhook", target: "a", payload: {} })),
    );
    await store.database.query(`analyze ${store.tables.outbox}`);
    const nodes = await nodesOf((asked) => claimOutbox(asked, { kind: "webhook", limit: 10, lease: 1000 }));
    expect(nodes.map((node) => node["Index Name"])).toContain("outbox_due");
    for (const node of nodes) if (node["Node Type"] === "Sort") expect(node["Plan Rows"]).toBeLessThan(1000);
    const due = await nodesOf((asked) => nextDue(asked, "webhook"));
    expect(due.map((node) => node["Index Name"])).toContain("outbox_due");
  });
});
