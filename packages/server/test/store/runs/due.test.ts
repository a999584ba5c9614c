import {
  appendManyRunEvents,
  appendRunEvents,
  inTransaction,
  type KeptRun,
  lockRun,
  nextRunDue,
  postponeRun,
  readRun,
  runLogs,
  takeDueRuns,
} from "heed/store";
import { expect, test } from "vitest";
import { DRIVERS, newStore, onEachDriver } from "../../databases/databases.ts";
import { start } from "../../databases/runs.ts";

const at = (minute: number) => `2025-06-01T00:0${minute}:00.000Z`;
const over = { status: "completed", wake_at: null, error_count: 0 } as const;

onEachDriver("due runs", (driver) => {
  test("are taken the longest due first, and never before their time", async () => {
    let now = at(0);
    const store = await newStore(driver, { now: () => new Date(now) });
    const [late, early, none] = await start(store, { wake_at: at(2) }, { wake_at: at(1) }, { wake_at: null });
    expect(await takeDueRuns(store, 10)).toEqual([]);
    expect(await nextRunDue(store)).toBe(at(1));
    now = at(1);
    expect(await takeDueRuns(store, 10)).toEqual([early]);
    now = at(3);
    expect(await takeDueRuns(store, 10)).toEqual([early, late]);
    expect(await takeDueRuns(store, 1)).toEqual([early]);
    for (const run of [early, late, none]) if (run) await appendRunEvents(store, run, [], over);
    expect(await takeDueRuns(store, 10)).toEqual([]);
    expect(await nextRunDue(store)).toBeNull();
  });

  test("are by the database's clock if the store has none", async () => {
    const store = await newStore(driver);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const [due] = await start(store, {}, { wake_at: later });
    expect((await takeDueRuns(store, 10)).map(({ id }) => id)).toEqual([due?.id]);
    expect(await nextRunDue(store)).toBe(due?.wake_at);
  });

  test("that cannot be woken are postponed, with the reason, until events are appended", async () => {
    const store = await newStore(driver, { now: () => new Date(at(0)) });
    const [run] = await start(store, {});
    const id = run?.id ?? "";
    const long = `a\0b${"x".repeat(2000)}`;
    const postpone = async (until: string, why: string) =>
      postponeRun(store, (await readRun(store, id)) as KeptRun, until, why);
    expect(await postpone(at(1), "first")).toBe(true);
    expect(await postpone(at(2), long)).toBe(true);
    const postponed = await readRun(store, id);
    expect(postponed).toMatchObject({
      wake_at: at(2),
      tries: 2,
      status: "queued",
      sequence: 0,
      error_count: 0,
    });
    expect(postponed?.last_error).toBe(long.replace("\0", "\ufffd").slice(0, 1000));
    await appendRunEvents(store, { id, sequence: 0 }, [], { ...over, status: "paused" });
    expect(await readRun(store, id)).toMatchObject({ tries: 0, last_error: null, wake_at: null });
    await postpone(at(3), `${"x".repeat(999)}🎉`);
    expect((await readRun(store, id))?.last_error).toBe("x".repeat(999));
    await appendRunEvents(store, { id, sequence: 0 }, [], over);
    expect(await postpone(at(4), "late")).toBe(false);
    expect(await readRun(store, id)).toMatchObject({ status: "completed", wake_at: null, tries: 0 });
  });

  test("are not postponed once another host has given them events, or another time", async () => {
    const store = await newStore(driver, { now: () => new Date(at(0)) });
    const runs = await start(store, { id: "events" }, { id: "time" });
    const event = { event: "x", record: {} };
    await appendRunEvents(store, { id: "events", sequence: 0 }, [event], { ...over, status: "paused" });
    await appendRunEvents(store, { id: "time", sequence: 0 }, [], {
      ...over,
      status: "paused",
      wake_at: at(9),
    });
    for (const run of runs) expect(await postponeRun(store, run, at(1), "no")).toBe(false);
    expect(await readRun(store, "time")).toMatchObject({ wake_at: at(9), tries: 0, last_error: null });
  });

  test("are each woken once by many hosts at once, one by one or in numbers", async () => {
    const store = await newStore(driver);
    const runs = await start(store, ...Array.from({ length: 60 }, () => ({})));
    const hosts = [1, 5, 20, 1].map(async (limit, host) => {
      for (;;) {
        const taken = await inTransaction(store, async (inner) => {
          const due = await takeDueRuns(inner, limit);
          const logs = await runLogs(
            inner,
            due.map(({ id }) => id),
          );
          const written = await appendManyRunEvents(
            inner,
            due.map((run) => ({
              run,
              events: [{ event: "woken", record: { host, after: logs.get(run.id)?.length } }],
              progress: over,
            })),
          );
          expect(written.size).toBe(due.length);
          return due.length;
        });
        if (taken === 0) return;
      }
    });
    await Promise.all(hosts);
    const logs = await runLogs(
      store,
      runs.map(({ id }) => id),
    );
    for (const log of logs.values()) expect(log.map(({ record }) => record)).toMatchObject([{ after: 0 }]);
  });
});

const postgres = DRIVERS.find(({ name }) => name === "PostgreSQL");

test.skipIf(postgres === undefined)(
  "a run that another connection has locked is passed over or waited for",
  async () => {
    if (postgres === undefined) return;
    const store = await newStore(postgres);
    const [first, second] = await start(store, { wake_at: at(1) }, { wake_at: at(2) });
    if (first === undefined || second === undefined) throw new Error("no run was made");
    let waiting: Promise<unknown> | undefined;
    await inTransaction(store, async (holding) => {
      expect((await takeDueRuns(holding, 1)).map(({ id }) => id)).toEqual([first.id]);
      const others = await inTransaction(store, (other) => takeDueRuns(other, 10));
      expect(others.map(({ id }) => id)).toEqual([second.id]);
      waiting = inTransaction(store, (other) => lockRun(other, first.id));
      await appendRunEvents(holding, first, [{ event: "a", record: {} }], over);
    });
    // It has waited for the end of the transaction, and sees what that has written.
    expect(await waiting).toMatchObject({ id: first.id, sequence: 1, status: "completed" });
    expect(await lockRun(store, "none")).toBeUndefined();
  },
);
