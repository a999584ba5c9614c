import {
  addArrivals,
  appendRunEvents,
  arrivalsOf,
  batchItems,
  countThrottle,
  createRuns,
  expire,
  inTransaction,
  joinBatchRow,
  keepVersion,
  openBatchRow,
  readRun,
  readVersion,
  runLog,
} from "heed/store";
import { expect, test } from "vitest";
import { DRIVERS, newStore, onEachDriver } from "../../databases/databases.ts";
import { start } from "../../databases/runs.ts";

const DAY = 86_400_000;
const begin = Date.parse("2025-06-01T00:00:00Z");
const over = { status: "completed", wake_at: null, error_count: 0 } as const;
const events = [{ event: "triggered", record: {} }];

onEachDriver("expire", (driver) => {
  test("deletes runs in batches after they were over, with their logs and batches, and keeps those that go on", async () => {
    let now = begin;
    const store = await newStore(driver, { now: () => new Date(now) });
    const ids = ["a", "b", "c"];
    await start(store, { id: "asleep", events }, ...ids.map((id) => ({ id, events })));
    const scope = { workflow: "w", step: "s", recipient: "kim", key: "", closes_at: "2025-06-02" };
    const { batch } = await openBatchRow(store, { ...scope, run: "a" });
    await joinBatchRow(store, batch.id, { run: "b" });
    now += 20 * DAY;
    for (const id of ids) await appendRunEvents(store, { id, sequence: 1 }, events, over);
    now += 29 * DAY;
    expect(await expire(store)).toMatchObject({ runs: 0, hasMore: false });
    now += 2 * DAY;
    expect(await expire(store, {}, 2)).toMatchObject({ runs: 2, hasMore: true });
    expect(await expire(store, {}, 2)).toMatchObject({ runs: 1, hasMore: false });
    for (const id of ids) {
      expect(await readRun(store, id)).toBeUndefined();
      expect(await runLog(store, id)).toEqual([]);
    }
    expect(await batchItems(store, batch.id)).toEqual([]);
    expect(await runLog(store, "asleep")).toHaveLength(1);
  });

  test("never makes a run again that is for once", async () => {
    let now = begin;
    const store = await newStore(driver, { now: () => new Date(now) });
    await start(store, { id: "a", once: "recipient" });
    await appendRunEvents(store, { id: "a", sequence: 0 }, [], over);
    now += 31 * DAY;
    expect(await expire(store)).toMatchObject({ runs: 1 });
    expect(await start(store, { once: "recipient" })).toEqual([]);
  });

  test("deletes versions that no run goes by, but not the one of a key that was kept last", async () => {
    let now = begin;
    const store = await newStore(driver, { now: () => new Date(now) });
    const keep = async (n: number) => {
      now += 1000;
      return keepVersion(store, { key: "w", content: { n } });
    };
    const [first, second, third] = [await keep(1), await keep(2), await keep(3)];
    expect(await keep(1)).toBe(first);
    const run = { id: "a", workflow: "w", workflow_run_id: "t", version: third, recipient: "kim" };
    await createRuns(store, [run]);
    await expire(store);
    expect(await readVersion(store, second)).toBeDefined();
    now += 31 * DAY;
    expect(await expire(store)).toMatchObject({ versions: 1 });
    expect(await readVersion(store, second)).toBeUndefined();
    for (const id of [first, third]) expect(await readVersion(store, id)).toBeDefined();
    await appendRunEvents(store, { id: "a", sequence: 0 }, [], over);
    now += 31 * DAY;
    expect(await expire(store)).toMatchObject({ runs: 1, versions: 1 });
    expect(await readVersion(store, third)).toBeUndefined();
    expect(await readVersion(store, first)).toBeDefined();
  });

  test("deletes arrivals after their retention, and windows of throttles that are over", async () => {
    let now = begin;
    const store = await newStore(driver, { now: () => new Date(now) });
    const arrival = { id: "e", recipient: "kim", kind: {}, payload: {}, occurred_at: "2025-06-01" };
    await addArrivals(store, [arrival]);
    const throttle = { workflow: "w", step: "s", recipient: "kim", key: "" };
    await countThrottle(store, { ...throttle, window_ends: "2025-06-02" });
    await countThrottle(store, { ...throttle, key: "k", window_ends: "2025-09-01" });
    now += 30 * DAY;
    expect(await expire(store)).toMatchObject({ arrivals: 0, throttles: 1 });
    now += 2 * DAY;
    expect(await expire(store, { arrivals: 40 })).toMatchObject({ arrivals: 0 });
    expect(await expire(store)).toMatchObject({ arrivals: 1, throttles: 0 });
    expect(await arrivalsOf(store, "kim", "2025-01-01")).toEqual([]);
    expect(await countThrottle(store, { ...throttle, key: "k", window_ends: "2025-09-01" })).toBe(2);
    await expect(expire(store, { arrivals: 0 })).rejects.toThrow(
      "`arrivals` is not a positive number of days.",
    );
  });
});

const postgres = DRIVERS.find(({ name }) => name === "PostgreSQL");

test.skipIf(postgres === undefined)("expire leaves a version that a run is being made with", async () => {
  if (postgres === undefined) return;
  let now = begin;
  const store = await newStore(postgres, { now: () => new Date(now) });
  const version = await keepVersion(store, { key: "w", content: 1 });
  now += 1000;
  await keepVersion(store, { key: "w", content: 2 });
  now += 31 * DAY;
  await inTransaction(store, async (making) => {
    await createRuns(making, [{ workflow: "w", workflow_run_id: "t", version, recipient: "kim" }]);
    expect(await expire(store)).toMatchObject({ versions: 0 });
  });
  expect(await expire(store)).toMatchObject({ versions: 0 });
  expect(await readVersion(store, version)).toBeDefined();
});
