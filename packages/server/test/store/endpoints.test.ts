import {
  addWork,
  appendEvents,
  claimOutbox,
  createEndpoint,
  deleteEndpoint,
  endpoint,
  expire,
  inTransaction,
  listEndpoints,
  listTries,
  type Store,
  settleTries,
  updateEndpoint,
} from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";

const given = { url: "https://hooks.example/", form: "platform", secrets: ["b", "a"] } as const;

/** Claims the only work that is due, and settles it as a try. */
async function tryOnce(store: Store, health: "well" | "failing", log: object | null = {}): Promise<void> {
  const [work] = await claimOutbox(store, { kind: "webhook", limit: 1, lease: 60_000 });
  const { id = "", attempt = 0, target = "" } = work ?? {};
  const outcome = health === "well" ? "done" : "discarded";
  const settlement = { id, attempt, outcome } as const;
  const kept = log && { request: { host: "hooks.example" }, response: null, duration: 1.4 };
  await settleTries(store, [{ settlement, endpoint: target, health, log: kept }], { disableAfter: 60_000 });
}

onEachDriver("endpoints", (driver) => {
  test("are kept, changed in parts, and deleted", async () => {
    const store = await newStore(driver);
    const added = await createEndpoint(store, { id: "a", ...given });
    expect(added).toMatchObject({ ...given, event_types: null, failing_since: null, disabled_at: null });
    const types = ["message.seen"] as const;
    const changed = await updateEndpoint(store, "a", {
      event_types: types,
      isDisabled: true,
      description: "d",
    });
    expect(changed).toMatchObject({ ...given, event_types: types, description: "d" });
    expect(changed?.disabled_at).not.toBeNull();
    await createEndpoint(store, given);
    expect(await listEndpoints(store)).toHaveLength(2);
    expect(await listEndpoints(store, ["a", "none"])).toEqual([changed]);
    expect(await deleteEndpoint(store, "a")).toBe(true);
    expect(await deleteEndpoint(store, "a")).toBe(false);
    expect(await endpoint(store, "a")).toBeUndefined();
    expect(await updateEndpoint(store, "a", {})).toBeUndefined();
  });

  test("are refused if a part cannot be stored", async () => {
    const store = await newStore(driver);
    await createEndpoint(store, { id: "a", ...given });
    const refused = [
      [{ ...given, id: "a" }, "id"],
      [{ ...given, form: "other" as "platform" }, "form"],
      [{ ...given, secrets: [] }, "secrets"],
      [{ ...given, secrets: [""] }, "secrets"],
      [{ ...given, event_types: ["message.opened" as "message.seen"] }, "event_types[0]"],
      [{ ...given, url: "\0" }, "url"],
    ] as const;
    for (const [part, place] of refused) {
      await expect((async () => createEndpoint(store, part))()).rejects.toMatchObject({
        code: "invalid-input",
        place,
      });
    }
  });

  test("are given to the work of a change unless they are disabled, as they are in its transaction", async () => {
    const seen: string[][] = [];
    const store = await newStore(driver, {
      work: (_change, endpoints) => {
        seen.push(endpoints.map(({ id }) => id));
        return [];
      },
    });
    const [message = ""] = await make(store, {});
    await inTransaction(store, async (within) => {
      await createEndpoint(within, { id: "a", ...given });
      await createEndpoint(within, { id: "b", ...given });
      await updateEndpoint(within, "b", { isDisabled: true });
      await appendEvents(within, [{ message, type: "message.seen" }]);
    });
    expect(seen).toEqual([[], ["a"]]);
  });

  test("are disabled once they have failed for long, and their tries are kept as long as their work", async () => {
    const clock = { now: new Date("2025-06-01T00:00:00Z") };
    const store = await newStore(driver, { now: () => clock.now });
    await createEndpoint(store, { id: "a", ...given });
    const work = { kind: "webhook", target: "a", payload: { id: "e" } };
    await addWork(store, [work, work, work]);
    await tryOnce(store, "failing");
    const failing_since = clock.now.toISOString();
    expect(await endpoint(store, "a")).toMatchObject({ failing_since, disabled_at: null });
    clock.now = new Date(clock.now.getTime() + 61_000);
    await tryOnce(store, "well", null);
    expect(await endpoint(store, "a")).toMatchObject({ failing_since: null });
    await updateEndpoint(store, "a", { url: "https://other.example/" });
    await tryOnce(store, "failing");
    expect(await endpoint(store, "a")).toMatchObject({
      failing_since: clock.now.toISOString(),
      disabled_at: null,
    });
    await addWork(store, [work]);
    clock.now = new Date(clock.now.getTime() + 61_000);
    await tryOnce(store, "failing");
    expect(await endpoint(store, "a")).toMatchObject({ disabled_at: clock.now.toISOString() });
    const tries = await listTries(store, "a", { page_size: 2 });
    expect(tries.items).toMatchObject([{ payload: { id: "e" }, duration: 1, outcome: "discarded" }, {}]);
    const older = await listTries(store, "a", { after: tries.page_info.after });
    expect(older.items).toHaveLength(1);
    clock.now = new Date(clock.now.getTime() + 8 * 86_400_000);
    await expire(store);
    expect((await listTries(store, "a")).items).toEqual([]);
  });

  test("leave others their turn: work of some targets is not claimed if it is asked so", async () => {
    const store = await newStore(driver);
    const work = (target: string) => ({ kind: "webhook", target, payload: {} });
    await addWork(store, [work("a"), work("b"), work("a")]);
    const claimed = await claimOutbox(store, { kind: "webhook", except: ["a"], limit: 5, lease: 1000 });
    expect(claimed.map(({ target }) => target)).toEqual(["b"]);
  });
});

onEachDriver("onWork", (driver) => {
  test("is called after each transaction that has left work, and no other", async () => {
    let calls = 0;
    const store = await newStore(driver, {
      work: ({ events }) => events.map(() => ({ kind: "w", target: "t", payload: {} })).slice(1),
      onWork: () => {
        calls += 1;
      },
    });
    const [message = ""] = await make(store, {});
    expect(calls).toBe(1);
    await appendEvents(store, [{ message, type: "message.seen" }]);
    expect(calls).toBe(1);
    const both = ["message.read", "message.archived"].map((type) => ({ message, type }));
    await inTransaction(store, async (within) => {
      await appendEvents(within, both);
      expect(calls).toBe(1);
    });
    expect(calls).toBe(2);
    const failed = inTransaction(store, async (within) => {
      await addWork(within, [{ kind: "w", target: "t", payload: {} }]);
      throw new Error("undone");
    });
    await expect(failed).rejects.toThrow("undone");
    expect(calls).toBe(2);
  });
});
