import {
  appendRunEvents,
  type KeptRun,
  listRuns,
  postponeRun,
  type RunFilter,
  readRun,
  runsToCancel,
  type Store,
} from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../../databases/databases.ts";
import { start } from "../../databases/runs.ts";

const at = (second: number) => new Date(Date.UTC(2025, 0, 31) + second * 1000).toISOString();

onEachDriver("listRuns", (driver) => {
  const idsOf = async (store: Store, filter: RunFilter) =>
    (await listRuns(store, filter)).items.map(({ id }) => id);

  test("every filter lets through what it says", async () => {
    let second = 0;
    const store = await newStore(driver, { now: () => new Date(at(second)) });
    const drafts = [
      { id: "plain" },
      { id: "other", workflow: "v" },
      { id: "tenant", tenant: "acme" },
      { id: "lee", recipient: "lee" },
      { id: "object", recipient: { id: "kim", collection: "projects" } },
      { id: "trigger", workflow_run_id: "t2" },
      { id: "asleep" },
      { id: "failed" },
      { id: "postponed" },
      { id: "done" },
    ];
    for (const draft of drafts) {
      await start(store, draft);
      second += 1;
    }
    const progress = { wake_at: at(99), error_count: 0 };
    const append = (id: string, more: object) =>
      appendRunEvents(store, { id, sequence: 0 }, [], { ...progress, status: "paused", ...more });
    await append("asleep", {});
    await append("failed", { status: "cancelled", error_count: 1 });
    await append("done", { status: "completed" });
    await postponeRun(store, (await readRun(store, "postponed")) as KeptRun, at(50), "no");
    const names = drafts.map(({ id }) => id).reverse();
    const without = (...others: readonly string[]) => names.filter((name) => !others.includes(name));
    const rows: readonly [RunFilter, readonly string[]][] = [
      [{}, names],
      [{ workflow: "v" }, ["other"]],
      [{ status: ["paused"] }, ["asleep"]],
      [{ status: ["completed", "paused", "completed"] }, ["done", "asleep"]],
      [{ status: ["queued"] }, without("asleep", "failed", "done")],
      [{ status: [] }, []],
      [{ tenant: "acme" }, ["tenant"]],
      [{ has_errors: true }, ["postponed", "failed"]],
      [{ has_errors: false }, without("postponed", "failed")],
      [{ recipient: "lee" }, ["lee"]],
      [{ recipient: { id: "kim", collection: "projects" } }, ["object"]],
      [{ recipient: "kim" }, without("lee", "object")],
      [{ workflow_run_id: "t2" }, ["trigger"]],
      [{ starting_at: at(8) }, ["done", "postponed"]],
      [{ ending_at: at(1) }, ["other", "plain"]],
      [{ starting_at: at(3), ending_at: at(3) }, ["lee"]],
      [{ workflow: "w", recipient: "kim", status: ["queued"], starting_at: at(5) }, ["postponed", "trigger"]],
    ];
    for (const [filter, expected] of rows) {
      expect(await idsOf(store, filter), JSON.stringify(filter)).toEqual(expected);
    }
    await expect(listRuns(store, { status: ["failed" as never] })).rejects.toMatchObject({
      code: "invalid-filter",
    });
    await expect(listRuns(store, { starting_at: "soon" })).rejects.toMatchObject({ code: "invalid-input" });
  });

  test("pages show each run once, from both ends, though many were made at one time", async () => {
    let second = 0;
    const store = await newStore(driver, { now: () => new Date(at(second)) });
    const made: string[] = [];
    for (; second < 3; second++) {
      const runs = await start(store, ...Array.from({ length: 7 }, () => ({})));
      made.push(...runs.map(({ id }) => id));
    }
    await appendRunEvents(store, { id: made[10] ?? "", sequence: 0 }, [], {
      ...{ status: "paused", wake_at: null, error_count: 0 },
    });
    const expected = made.toReversed();
    for (const filter of [{}, { status: ["queued", "paused"] as const }]) {
      const seen: string[] = [];
      let page = await listRuns(store, filter, { page_size: 4 });
      for (let turn = 0; turn < 9; turn++) {
        seen.push(...page.items.map(({ id }) => id));
        if (page.page_info.after === null) break;
        page = await listRuns(store, filter, { page_size: 4, after: page.page_info.after });
      }
      expect(seen).toEqual(expected);
      const back = await listRuns(store, filter, { page_size: 50, before: page.page_info.before });
      expect(back.items.map(({ id }) => id)).toEqual(expected.slice(0, 20));
    }
    await expect(listRuns(store, {}, { after: "x" })).rejects.toMatchObject({ code: "invalid-cursor" });
  });

  test("runs are found to cancel by their workflow and key, unless they are over", async () => {
    const store = await newStore(driver);
    const key = { cancellation_key: "order-7" };
    const object = { id: "kim", collection: "projects" };
    await start(
      store,
      { id: "a", ...key },
      { id: "b", ...key, recipient: "lee" },
      { id: "c", ...key, recipient: object },
      { id: "over", ...key },
      { id: "other-key", cancellation_key: "order-8" },
      { id: "other-workflow", workflow: "v", ...key },
      { id: "none" },
    );
    const over = { status: "cancelled", wake_at: null, error_count: 0 } as const;
    await appendRunEvents(store, { id: "over", sequence: 0 }, [], over);
    const asked = { workflow: "w", ...key };
    expect(await runsToCancel(store, asked)).toEqual(["a", "b", "c"]);
    expect(await runsToCancel(store, { ...asked, recipients: ["kim"] })).toEqual(["a"]);
    expect(await runsToCancel(store, { ...asked, recipients: [object, "lee", "lee"] })).toEqual(["b", "c"]);
    expect(await runsToCancel(store, { ...asked, recipients: [] })).toEqual([]);
  });
});
