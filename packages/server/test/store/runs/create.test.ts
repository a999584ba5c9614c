import { createRuns, keepVersion, type NewRun, readRun, runLog } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../../databases/databases.ts";
import { CONTENT, start } from "../../databases/runs.ts";

const NOW = "2025-06-01T00:00:00.000Z";
const now = () => new Date(NOW);

onEachDriver("createRuns", (driver) => {
  test("makes runs with all that is given, and what is not", async () => {
    const store = await newStore(driver, { now });
    const given: Partial<NewRun> = {
      id: "run-1",
      recipient: { id: "x", collection: "projects" },
      actor: "lee",
      tenant: "acme",
      trigger_source: { type: "api" },
      cancellation_key: "order-7",
      settings: { skip_delay: true },
      awaits_messages: true,
      wake_at: "2025-06-02T01:00:00+01:00",
    };
    const [all, least] = await start(store, given, { wake_at: null });
    expect(all).toEqual({
      ...given,
      workflow_run_id: "t",
      workflow: "w",
      version: await keepVersion(store, { key: "w", content: CONTENT }),
      status: "queued",
      sequence: 0,
      wake_at: "2025-06-02T00:00:00.000Z",
      error_count: 0,
      tries: 0,
      last_error: null,
      awaits: null,
      inserted_at: NOW,
      updated_at: NOW,
    });
    expect(least).toMatchObject({ recipient: "kim", actor: null, tenant: null, wake_at: null, settings: {} });
    expect(await readRun(store, "run-1")).toEqual(all);
    expect(await readRun(store, least?.id ?? "")).toEqual(least);
    expect((await start(store, {}))[0]?.wake_at).toBe(NOW);
  });

  test("makes a run of an id once, and returns it as it is", async () => {
    const store = await newStore(driver);
    const version = await keepVersion(store, { key: "w", content: CONTENT });
    const draft = { id: "a", workflow: "w", workflow_run_id: "t", version, recipient: "kim" };
    const events = [{ event: "triggered", record: { n: 1 } }];
    const first = await createRuns(store, [
      { ...draft, events },
      { ...draft, recipient: "lee" },
    ]);
    const again = await createRuns(store, [
      { ...draft, tenant: "other", events },
      { ...draft, id: "b" },
    ]);
    expect([...first, ...again].map(({ isNew }) => isNew)).toEqual([true, false, false, true]);
    for (const { run } of [...first, again[0]].flatMap((one) => one ?? []))
      expect(run).toEqual(first[0]?.run);
    expect(first[0]?.run).toMatchObject({ recipient: "kim", sequence: 1 });
    expect((await runLog(store, "a")).map(({ record }) => record)).toEqual([{ n: 1 }]);
  });

  test("makes each run once if many ask at once, in any order", async () => {
    const store = await newStore(driver);
    const version = await keepVersion(store, { key: "w", content: CONTENT });
    const drafts = Array.from({ length: 20 }, (_, index) => ({
      ...{ id: `r${index}`, workflow: "w", workflow_run_id: "t", version, recipient: `user-${index}` },
      ...({ once: "recipient", events: [{ event: "triggered", record: index }] } as const),
    }));
    const orders = [drafts, drafts.toReversed(), drafts.slice(7), drafts.slice(0, 9).toReversed()];
    const results = await Promise.all(orders.map((order) => createRuns(store, order)));
    const made = results.flat().filter(({ isNew }) => isNew);
    expect(made.map(({ run }) => run?.id).sort()).toEqual(drafts.map(({ id }) => id).sort());
    expect(results.flat().filter(({ run }) => run === undefined)).toEqual([]);
    for (const { id } of drafts) expect(await runLog(store, id)).toHaveLength(1);
  });

  test("makes a run that is for once only once for its recipient, or for each of its tenants", async () => {
    const store = await newStore(driver);
    const once = async (draft: Partial<NewRun>) => (await start(store, draft)).length;
    expect(await once({ once: "recipient", id: "first" })).toBe(1);
    expect(await once({ once: "recipient" })).toBe(0);
    expect(await once({ once: "recipient", tenant: "acme" })).toBe(0);
    expect(await once({ once: "recipient", id: "first" })).toBe(1);
    expect(await once({ once: "recipient", recipient: "lee" })).toBe(1);
    expect(await once({ once: "recipient", recipient: { id: "kim", collection: "projects" } })).toBe(1);
    expect(await once({ once: "recipient", workflow: "v" })).toBe(1);
    expect(await once({})).toBe(1);
    const each = "recipient_and_tenant";
    expect(await once({ once: each })).toBe(1);
    expect(await once({ once: each })).toBe(0);
    expect(await once({ once: each, tenant: "acme" })).toBe(1);
    expect(await once({ once: each, tenant: "acme" })).toBe(0);
  });

  test("gives one of many that ask at once, each under an id of its own, the run that is for once", async () => {
    const store = await newStore(driver);
    const several = { once: "recipient", recipient: "lee" } as const;
    const made = await Promise.all(
      Array.from({ length: 8 }, () => start(store, { once: "recipient" }, several, several)),
    );
    expect(
      made
        .flat()
        .map(({ recipient }) => recipient)
        .sort(),
    ).toEqual(["kim", "lee"]);
  });

  test("refuses what cannot be stored, and makes nothing then", async () => {
    const store = await newStore(driver);
    for (const wrong of [
      { recipient: 7 as never },
      { actor: { id: "x" } as never },
      { once: "tenant" as never },
      { tenant: "\0" },
      { settings: [] as never },
      { wake_at: "soon" },
      { events: [{ event: "x", status: "failed" as never, record: {} }] },
      { events: [{ event: "x", attempt: -1, record: {} }] },
    ]) {
      await expect(start(store, { id: "good" }, wrong)).rejects.toMatchObject({ code: "invalid-input" });
    }
    expect(await readRun(store, "good")).toBeUndefined();
  });
});
