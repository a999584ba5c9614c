import {
  type BatchScope,
  batchItems,
  closeBatchRow,
  inTransaction,
  joinBatchRow,
  openBatchOf,
  openBatchRow,
  removeBatchItem,
} from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../../databases/databases.ts";

const NOW = "2025-06-01T00:00:00.000Z";
const END = "2025-06-01T01:00:00.000Z";
const LATER = "2025-06-01T02:00:00.000Z";
const scope: BatchScope = { workflow: "w", step: "batch_1", recipient: "kim", key: "" };

onEachDriver("batches", (driver) => {
  test("are open for their workflow, step, recipient, tenant and key, and for no other", async () => {
    const store = await newStore(driver, { now: () => new Date(NOW) });
    expect(await openBatchOf(store, scope)).toBeUndefined();
    const { batch, isNew } = await openBatchRow(store, { ...scope, run: "r", closes_at: END });
    expect([isNew, batch]).toEqual([
      true,
      { id: batch.id, run: "r", opened_at: NOW, closes_at: END, items: 0 },
    ]);
    expect(await openBatchOf(store, scope)).toEqual(batch);
    const again = await openBatchRow(store, { ...scope, run: "other", closes_at: LATER });
    expect(again).toEqual({ batch, isNew: false });
    for (const other of [
      { workflow: "v" },
      { step: "batch_2" },
      { recipient: "lee" },
      { recipient: { id: "kim", collection: "projects" } },
      { tenant: "acme" },
      { key: "k" },
    ]) {
      expect(await openBatchOf(store, { ...scope, ...other })).toBeUndefined();
      const made = await openBatchRow(store, { ...scope, ...other, run: "r", closes_at: END });
      expect(made.isNew, JSON.stringify(other)).toBe(true);
    }
  });

  test("keep one item of a run, in the order of joining, and slide if they are told to", async () => {
    const store = await newStore(driver, { now: () => new Date(NOW) });
    const { batch } = await openBatchRow(store, { ...scope, run: "b", closes_at: END });
    const actor = { id: "x", collection: "projects" };
    await joinBatchRow(store, batch.id, { run: "b", data: { n: 1 }, actor: "lee" });
    await joinBatchRow(store, batch.id, { run: "a", data: { n: 2 }, actor, inserted_at: END }, LATER);
    const after = await joinBatchRow(store, batch.id, { run: "b", data: { n: 3 } });
    expect(after).toEqual({ ...batch, items: 2, closes_at: LATER });
    expect(await openBatchOf(store, scope)).toEqual(after);
    expect(await batchItems(store, batch.id)).toEqual([
      { run: "b", data: { n: 1 }, actor: "lee", inserted_at: NOW },
      { run: "a", data: { n: 2 }, actor, inserted_at: END },
    ]);
    expect(await batchItems(store, "none")).toEqual([]);
  });

  test("take nothing once they are closed, and make room for another", async () => {
    const store = await newStore(driver);
    const { batch } = await openBatchRow(store, { ...scope, run: "a", closes_at: END });
    await joinBatchRow(store, batch.id, { run: "a" });
    expect(await closeBatchRow(store, batch.id)).toBe(true);
    expect(await closeBatchRow(store, batch.id)).toBe(false);
    expect(await joinBatchRow(store, batch.id, { run: "b" })).toBeUndefined();
    expect(await openBatchOf(store, scope)).toBeUndefined();
    expect((await batchItems(store, batch.id)).map(({ run }) => run)).toEqual(["a"]);
    const next = await openBatchRow(store, { ...scope, run: "b", closes_at: END });
    expect(next).toMatchObject({ isNew: true, batch: { run: "b", items: 0 } });
  });

  test("lose the item of a run that is cancelled, while they are open", async () => {
    const store = await newStore(driver);
    const { batch } = await openBatchRow(store, { ...scope, run: "a", closes_at: END });
    for (const run of ["a", "b"]) await joinBatchRow(store, batch.id, { run });
    expect(await removeBatchItem(store, "b")).toEqual([{ ...batch, items: 1 }]);
    expect(await removeBatchItem(store, "b")).toEqual([]);
    await closeBatchRow(store, batch.id);
    expect(await removeBatchItem(store, "a")).toEqual([]);
    expect((await batchItems(store, batch.id)).map(({ run }) => run)).toEqual(["a"]);
  });

  test("lose nothing with many that open, join and close at once", async () => {
    const store = await newStore(driver);
    const most = 4;
    const closed: string[] = [];
    const runs = Array.from({ length: 30 }, (_, index) => `r${String(index).padStart(2, "0")}`);
    await Promise.all(
      runs.map(async (run) => {
        const full = await inTransaction(store, async (inner) => {
          const { batch } = await openBatchRow(inner, { ...scope, run, closes_at: END });
          const joined = await joinBatchRow(inner, batch.id, { run, data: { run } });
          if (joined === undefined) throw new Error("a batch closed while it was held");
          if (joined.items < most) return undefined;
          await closeBatchRow(inner, batch.id);
          return batch.id;
        });
        if (full !== undefined) closed.push(full);
      }),
    );
    expect(closed).toHaveLength(Math.floor(runs.length / most));
    const rest = await openBatchOf(store, scope);
    expect(rest?.items).toBe(runs.length % most);
    const items = await Promise.all([...closed, rest?.id ?? ""].map((id) => batchItems(store, id)));
    for (const full of items.slice(0, -1)) expect(full).toHaveLength(most);
    expect(
      items
        .flat()
        .map(({ run }) => run)
        .sort(),
    ).toEqual(runs);
  });
});
