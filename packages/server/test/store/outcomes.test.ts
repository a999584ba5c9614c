import { prepare } from "heed/runtime";
import { appendEvents, expire, outcomes, outcomesOfRuns, recordSkipped } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";

onEachDriver("outcomes", (driver) => {
  test("are what conditions read: messages, skipped, expired, or nothing", async () => {
    const now = new Date("2025-06-01T00:00:00Z");
    const store = await newStore(driver, { now: () => now });
    const source = (step_ref: string, workflow_recipient_run_id = "r") => ({
      key: "w",
      step_ref,
      workflow_recipient_run_id,
    });
    const [seen = "", mail = ""] = await make(
      store,
      { channel_id: "feed", source: source("feed_1"), inserted_at: "2025-05-31T00:00:00Z" },
      { source: source("email_1") },
      { channel_id: "push", source: source("email_1") },
      { source: source("email_2"), inserted_at: "2025-01-01T00:00:00Z" },
      { source: source("feed_1", "other") },
    );
    await appendEvents(store, [
      { message: seen, type: "message.delivered" },
      { message: seen, type: "message.seen" },
    ]);
    await recordSkipped(store, "r", ["sms_1", "email_1"]);
    expect(await expire(store)).toMatchObject({ messages: 1, hasMore: false });
    const refs = ["feed_1", "email_1", "email_2", "sms_1", "none", "feed_1"];
    const found = await outcomes(store, "r", refs);
    expect(found).toEqual({
      feed_1: [
        {
          id: seen,
          status: "delivered",
          engagement_statuses: ["seen"],
          inserted_at: "2025-05-31T00:00:00.000Z",
        },
      ],
      email_1: expect.arrayContaining([expect.objectContaining({ id: mail, status: "queued" })]),
      email_2: "expired",
      sms_1: "skipped",
    });
    expect(found.email_1).toHaveLength(2);
    const holds = (ref: string, status: string, has: boolean) =>
      prepare({
        all: [
          {
            variable: `refs.${ref}.engagement_status`,
            operator: has ? "contains" : "not_contains",
            argument: `$message.${status}`,
          },
        ],
      })({ refs: found });
    expect(holds("feed_1", "seen", true)).toBe(true);
    expect(holds("sms_1", "seen", false)).toBe(true);
    expect(holds("email_2", "seen", false)).toBe(false);
    expect(await outcomes(store, "r", [])).toEqual({});
  });

  test("are one statement", async () => {
    const store = await newStore(driver);
    const statements: string[] = [];
    const database = {
      ...store.database,
      query: (sql: string, params?: readonly unknown[]) => {
        statements.push(sql);
        return store.database.query(sql, params);
      },
    };
    await outcomes({ ...store, database }, "r", ["a", "b"]);
    expect(statements).toHaveLength(1);
  });

  test("of many runs are one statement too, each run's own", async () => {
    const store = await newStore(driver);
    const source = (step_ref: string, run: string) => ({
      key: "w",
      step_ref,
      workflow_recipient_run_id: run,
    });
    await make(store, { source: source("a", "one") }, { source: source("b", "two") });
    await recordSkipped(store, "two", ["a"]);
    const refs = ["a", "b"];
    const found = await outcomesOfRuns(store, [
      { run: "two", refs },
      { run: "one", refs: ["a"] },
      { run: "none", refs },
      { run: "two", refs: [] },
    ]);
    expect(found).toEqual([
      { a: "skipped", b: [expect.objectContaining({ status: "queued" })] },
      { a: [expect.objectContaining({ status: "queued" })] },
      {},
      {},
    ]);
  });
});
