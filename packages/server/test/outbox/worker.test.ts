import {
  addWork,
  type ClaimedWork,
  type Database,
  openStore,
  type Settlement,
  settleOutbox,
} from "heed/store";
import { expect, onTestFinished, test } from "vitest";
import { waitAfter } from "../../src/outbox/backoff.ts";
import { startWorker, type WorkerOptions } from "../../src/outbox/worker.ts";
import { newStore, onEachDriver } from "../databases/databases.ts";

const done = ({ id, attempt }: ClaimedWork): Settlement => ({ id, attempt, outcome: "done" });
const work = (count: number, target: string) =>
  Array.from({ length: count }, (_, payload) => ({ kind: "w", target, payload }));

/** A database that counts what it is asked. */
function counting(database: Database): Database & { count: number } {
  const counted = {
    count: 0,
    query: (sql: string, params?: readonly unknown[]) => {
      counted.count += 1;
      return database.query(sql, params);
    },
    tx: <Result>(task: Parameters<typeof database.tx<Result>>[0]) => {
      counted.count += 1;
      return database.tx(task);
    },
  };
  return counted;
}

onEachDriver("a worker", (driver) => {
  const open = async (options: Partial<WorkerOptions<Settlement>> = {}) => {
    const { database, schema } = await newStore(driver);
    const counted = counting(database);
    const store = openStore(counted, { schema });
    const start = () => {
      const worker = startWorker<Settlement>(store, {
        kind: "w",
        concurrency: 8,
        concurrencyPerTarget: 4,
        lease: 60_000,
        rest: 60_000,
        carryOut: async (claimed) => done(claimed),
        settle: (settlements) => settleOutbox(store, settlements),
        onError: (error) => {
          throw error;
        },
        ...options,
      });
      onTestFinished(() => worker.stop());
      return worker;
    };
    return { store, counted, start };
  };

  test("asks an idle database once a rest", async () => {
    const { counted, start } = await open({ rest: 100 });
    const worker = start();
    await worker.idle();
    const before = counted.count;
    await new Promise((over) => setTimeout(over, 550));
    const asked = counted.count - before;
    expect(asked).toBeGreaterThanOrEqual(1);
    expect(asked).toBeLessThanOrEqual(5);
    await worker.stop();
    const stopped = counted.count;
    await new Promise((over) => setTimeout(over, 250));
    expect(counted.count).toBe(stopped);
  });

  test("has no more in hand than it may, in all and for each target", async () => {
    const inHand = new Map<string, number>();
    const most = new Map<string, number>();
    let all = 0;
    let mostOfAll = 0;
    let count = 0;
    const { store, start } = await open({
      carryOut: async (claimed) => {
        const { target } = claimed;
        inHand.set(target, (inHand.get(target) ?? 0) + 1);
        most.set(target, Math.max(most.get(target) ?? 0, inHand.get(target) ?? 0));
        mostOfAll = Math.max(mostOfAll, ++all);
        await new Promise((over) => setTimeout(over, target === "slow" ? 40 : 2));
        inHand.set(target, (inHand.get(target) ?? 0) - 1);
        all -= 1;
        count += 1;
        return done(claimed);
      },
    });
    await addWork(store, [...work(20, "slow"), ...work(20, "fast")]);
    await start().idle();
    expect(count).toBe(40);
    expect(most.get("slow")).toBeLessThanOrEqual(4);
    expect(mostOfAll).toBeLessThanOrEqual(8);
  });

  test("does what is due as soon as it is woken", async () => {
    const seen: unknown[] = [];
    const { store, start } = await open({
      carryOut: async (claimed) => {
        seen.push(claimed.payload);
        return done(claimed);
      },
    });
    const worker = start();
    await worker.idle();
    await addWork(store, [{ kind: "w", target: "t", payload: "now" }]);
    worker.wake();
    await worker.idle();
    expect(seen).toEqual(["now"]);
  });

  test("goes on after a failure of the database, and of the work", async () => {
    const errors: unknown[] = [];
    let fails = 2;
    const { store, start } = await open({
      lease: 300,
      carryOut: async (claimed) => {
        if (fails-- > 0) throw new Error("no");
        return done(claimed);
      },
      onError: (error) => errors.push(error),
    });
    await addWork(store, work(1, "t"));
    start();
    const row = async () =>
      (await store.database.query(`select outcome, attempts from ${store.tables.outbox}`))[0];
    await expect.poll(row, { timeout: 10_000 }).toMatchObject({ outcome: "done" });
    expect(errors).toHaveLength(2);
    expect((await row())?.attempts).toBeGreaterThanOrEqual(3);
  });
});

test("waits vary around the given ones, and end", () => {
  const tries = { most: 3, waits: [1000, 2000], jitter: 0.2 };
  expect([0, 0.5, 1].map((random) => waitAfter(tries, 1, () => random))).toEqual([800, 1000, 1200]);
  expect(waitAfter(tries, 2, () => 0.5)).toBe(2000);
  expect(waitAfter(tries, 3)).toBeUndefined();
});
