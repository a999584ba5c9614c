import {
  addWork,
  appendEvents,
  type Change,
  claimOutbox,
  inTransaction,
  nextDue,
  type Store,
  settleOutbox,
} from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";

/** Two endpoints are told of every event. */
const work = ({ message, events }: Change) =>
  events.flatMap(({ type }) =>
    ["a", "b"].map((target) => ({ kind: "webhook", target, message: message.id, payload: { type } })),
  );

const claim = (store: Store, limit = 100, lease = 60_000) =>
  claimOutbox(store, { kind: "webhook", limit, lease });

const typesIn = (claimed: Awaited<ReturnType<typeof claim>>) =>
  claimed.map(({ target, payload }) => `${target} ${(payload as { type: string }).type}`);

const done = ({ id, attempt }: { readonly id: string; readonly attempt: number }) =>
  ({ id, attempt, outcome: "done" }) as const;

onEachDriver("the outbox", (driver) => {
  test("gives the work of one message and target in order, one after another", async () => {
    const store = await newStore(driver, { work });
    const [id = ""] = await make(store, {});
    await appendEvents(store, [{ message: id, type: "message.sent" }]);
    const first = await claim(store);
    expect(typesIn(first)).toEqual(["a message.created", "b message.created"]);
    expect(first[0]).toMatchObject({ message: id, attempt: 1, kind: "webhook" });
    expect(await claim(store)).toEqual([]);
    expect(await settleOutbox(store, first.slice(0, 1).map(done))).toEqual([first[0]?.id]);
    expect(typesIn(await claim(store))).toEqual(["a message.queued"]);
  });

  test("lets work that is discarded block nothing", async () => {
    const store = await newStore(driver, { work });
    await make(store, {});
    const [first] = await claim(store);
    await settleOutbox(store, [{ ...done(first as never), outcome: "discarded", error: "410 Gone" }]);
    expect(typesIn(await claim(store))).toEqual(["a message.queued"]);
  });

  test("gives work that failed again at its time, and nothing after it before", async () => {
    let now = Date.parse("2025-06-01T00:00:00Z");
    const store = await newStore(driver, { work, now: () => new Date(now) });
    await make(store, {});
    const [first] = await claim(store);
    const retry_at = "2025-06-01T00:05:00.000Z";
    await settleOutbox(store, [{ ...done(first as never), outcome: "retry", retry_at, error: "503" }]);
    now += 4 * 60_000;
    expect(typesIn(await claim(store))).toEqual(["b message.created"]);
    expect(await nextDue(store, "webhook")).toBe(retry_at);
    now += 60_000;
    const again = await claim(store);
    expect(again.map(({ id, attempt }) => [id, attempt])).toContainEqual([first?.id, 2]);
  });

  test("gives a claim that ended to another worker, and takes no settlement of the first", async () => {
    let now = Date.parse("2025-06-01T00:00:00Z");
    const store = await newStore(driver, { work, now: () => new Date(now) });
    await make(store, {});
    const [late] = await claim(store, 9, 1000);
    expect(late?.leased_until).toBe("2025-06-01T00:00:01.000Z");
    now += 2000;
    const [other] = await claim(store, 9, 1000);
    expect(other).toMatchObject({ id: late?.id, attempt: 2 });
    expect(await settleOutbox(store, [done(late as never)])).toEqual([]);
    expect(await settleOutbox(store, [done(other as never)])).toEqual([other?.id]);
    expect(await settleOutbox(store, [done(other as never)])).toEqual([]);
  });

  test("keeps to the earliest time of work, also behind other work", async () => {
    let now = Date.parse("2025-06-01T00:00:00Z");
    const store = await newStore(driver, { now: () => new Date(now) });
    const [message = ""] = await make(store, {});
    const one = { kind: "webhook", target: "a", message, payload: {} };
    await addWork(store, [one, { ...one, not_before: "2025-06-01T01:00:00Z" }]);
    await settleOutbox(store, (await claim(store)).map(done));
    expect(await claim(store)).toEqual([]);
    expect(await nextDue(store, "webhook")).toBe("2025-06-01T01:00:00.000Z");
    now += 3_600_000;
    expect(await claim(store)).toHaveLength(1);
    expect(await nextDue(store, "delivery")).toBeNull();
  });

  test("does not order work that is about no message", async () => {
    const store = await newStore(driver);
    const one = { kind: "webhook", target: "a", payload: null };
    await addWork(store, [one, one]);
    expect(await claim(store)).toHaveLength(2);
  });

  test("owes nothing for what is rolled back", async () => {
    const store = await newStore(driver, { work });
    await make(store);
    const failing = inTransaction(store, async (inner) => {
      await make(inner, {});
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await claim(store)).toEqual([]);
  });

  test("ends with all of it done, in order, with many workers and writers at once", async () => {
    const store = await newStore(driver, { work });
    const ids = await make(store, ...Array.from({ length: 10 }, () => ({})));
    const seen: { readonly line: string; readonly id: bigint }[] = [];
    let isWriting = true;
    const workers = Array.from({ length: 4 }, async () => {
      for (;;) {
        const wasWriting = isWriting;
        const claimed = await claim(store, 7);
        for (const each of claimed)
          seen.push({ line: `${each.message} ${each.target}`, id: BigInt(each.id) });
        await settleOutbox(store, claimed.map(done));
        if (claimed.length === 0 && !wasWriting) return;
      }
    });
    const writers = ids.map(async (message) => {
      for (const type of ["message.sent", "message.delivered", "message.seen", "message.read"]) {
        await appendEvents(store, [{ message, type }]);
      }
    });
    await Promise.all(writers);
    isWriting = false;
    await Promise.all(workers);
    expect(seen).toHaveLength(10 * 2 * 6);
    const last = new Map<string, bigint>();
    for (const { line, id } of seen) {
      expect(id > (last.get(line) ?? 0n), line).toBe(true);
      last.set(line, id);
    }
  });
});
