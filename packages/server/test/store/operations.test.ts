import {
  advanceOperation,
  appendEvents,
  beginOperation,
  listMessages,
  message,
  operation,
  type Store,
} from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";

async function finish(store: Store, limit?: number): Promise<void> {
  while ((await advanceOperation(store, limit)) !== undefined);
}

onEachDriver("bulk operations", (driver) => {
  test("change the messages of a filter, in parts, though the filter lets through fewer after each", async () => {
    const store = await newStore(driver);
    await make(store, ...Array.from({ length: 7 }, () => ({})), { recipient: "lee" });
    const begun = await beginOperation(store, "seen", {
      recipient_ids: ["kim"],
      engagement_status: ["unseen"],
    });
    expect(begun).toMatchObject({ status: "queued", estimated_total_rows: 7, name: "messages.seen" });
    await make(store, {});
    const first = await advanceOperation(store, 3);
    expect(first).toMatchObject({ id: begun.id, status: "processing", processed_rows: 3, success_count: 3 });
    await finish(store, 3);
    expect(await operation(store, begun.id)).toMatchObject({ status: "completed", processed_rows: 7 });
    const unseen = await listMessages(store, { engagement_status: ["unseen"] });
    // One of another user, and one that came later.
    expect(unseen.items.map(({ recipient }) => recipient)).toEqual(["kim", "lee"]);
    expect(await operation(store, "none")).toBeUndefined();
  });

  test("count from the moment at which they began", async () => {
    let now = Date.parse("2025-06-01T00:00:00Z");
    const store = await newStore(driver, { now: () => new Date(now) });
    const [id = ""] = await make(store, {});
    now += 1000;
    await beginOperation(store, "read", {});
    now += 1000;
    await appendEvents(store, [{ message: id, type: "message.unread" }]);
    await finish(store);
    expect((await message(store, id))?.engagement_statuses).toEqual([]);
  });

  test("delete, and are done by several processes at once without doing anything twice", async () => {
    const store = await newStore(driver);
    await make(store, ...Array.from({ length: 30 }, () => ({})), { recipient: "lee" });
    const begun = await beginOperation(store, "delete", { recipient: "kim" });
    await Promise.all(Array.from({ length: 4 }, () => finish(store, 7)));
    await finish(store, 7);
    expect(await operation(store, begun.id)).toMatchObject({
      status: "completed",
      processed_rows: 30,
      success_count: 30,
    });
    expect((await listMessages(store)).items).toHaveLength(1);
  });

  test("are refused if their filter cannot be read", async () => {
    const store = await newStore(driver);
    await expect(beginOperation(store, "explode" as "seen", {})).rejects.toThrow(
      "`explode` is not one of `seen`",
    );
    await expect(beginOperation(store, "seen", { archived: "maybe" as "only" })).rejects.toThrow(
      "`maybe` is not one of",
    );
  });

  test("that always fail are given up after five tries, and hold up no other meanwhile", async () => {
    const store = await newStore(driver);
    const [id = ""] = await make(store, {});
    const { operations } = store.tables;
    const failing = await beginOperation(store, "seen", {});
    // A filter that an earlier version may have let through, of an operation that surely comes first.
    await store.database.query(
      `update ${operations} set filter = '{"archived": "maybe"}', inserted_at = inserted_at - interval '1 second' where id = '${failing.id}'`,
    );
    const other = await beginOperation(store, "read", {});
    const fails = () => expect(advanceOperation(store)).rejects.toThrow("`maybe` is not one of");
    await fails();
    const tried = { status: "queued", error: expect.stringContaining("`maybe`"), failed_at: null };
    expect(await operation(store, failing.id)).toMatchObject(tried);
    expect(await advanceOperation(store)).toMatchObject({ id: other.id, status: "completed", error: null });
    for (let attempt = 2; attempt <= 5; attempt++) await fails();
    const failed = { status: "failed", error: expect.stringContaining("`maybe`"), completed_at: null };
    expect(await operation(store, failing.id)).toMatchObject({ ...failed, failed_at: expect.any(String) });
    expect(await advanceOperation(store)).toBeUndefined();
    expect((await message(store, id))?.engagement_statuses).toEqual(["read"]);
  });

  test("that fail once go on, and count their tries anew", async () => {
    const store = await newStore(driver);
    await make(store, {}, {}, {});
    const { operations } = store.tables;
    const begun = await beginOperation(store, "seen", {});
    const act = (action: string) =>
      store.database.query(`update ${operations} set action = '${action}' where id = '${begun.id}'`);
    for (let part = 0; part < 3; part++) {
      await act("explode");
      await expect(advanceOperation(store, 1)).rejects.toThrow();
      await expect(advanceOperation(store, 1)).rejects.toThrow();
      await act("seen");
      expect(await advanceOperation(store, 1)).toMatchObject({ processed_rows: part + 1, error: null });
    }
    expect(await advanceOperation(store, 1)).toMatchObject({ status: "completed", success_count: 3 });
  });
});
