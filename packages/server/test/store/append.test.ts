import { appendEvents, type Change, type Database, listEvents, message, type Query } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";

const at = (second: number) => `2025-01-31T09:30:${String(second).padStart(2, "0")}.000Z`;

onEachDriver("appendEvents", (driver) => {
  const inserted_at = at(0);

  test("changes the message and returns what became of each report", async () => {
    const store = await newStore(driver);
    const [id = ""] = await make(store, { inserted_at });
    const results = await appendEvents(store, [
      { message: id, type: "message.sent", occurred_at: at(1), data: { provider: "x" } },
      { message: id, type: "message.bounced", occurred_at: at(3), id: "b" },
      { message: id, type: "message.delivered", occurred_at: at(2), id: "d" },
      { message: id, type: "message.bounced", occurred_at: "2025-01-31T10:30:03+01:00", id: "b" },
      { message: "none", type: "message.seen" },
    ]);
    expect(results.map(({ result }) => result)).toEqual([
      "accepted",
      "rejected",
      "accepted",
      "repeated",
      "unknown-message",
    ]);
    expect(results[1]?.event?.rejection).toEqual({
      code: "illegal-transition",
      from: "delivered",
      event: { id: "b", type: "message.bounced", occurred_at: at(3) },
    });
    expect(await message(store, id)).toMatchObject({ status: "delivered", updated_at: at(2) });
    expect(results[0]?.message).toEqual(await message(store, id));
    expect((await listEvents(store, id)).items.map(({ type, data }) => [type, data])).toEqual([
      ["message.delivered", null],
      ["message.sent", { provider: "x" }],
      ["message.queued", null],
      ["message.created", null],
    ]);
    expect((await listEvents(store, id, {}, { rejected: true })).items).toHaveLength(1);
  });

  test("keeps a rejected event, which takes effect once an earlier one arrives", async () => {
    const changes: Change[] = [];
    const work = (change: Change) => {
      changes.push(change);
      return [];
    };
    const store = await newStore(driver, { work });
    const [id = ""] = await make(store, { inserted_at });
    const [late] = await appendEvents(store, [
      { message: id, type: "message.delivered", occurred_at: at(5), id: "d" },
    ]);
    expect(late).toMatchObject({ result: "rejected", message: { status: "queued" } });
    const [sent] = await appendEvents(store, [{ message: id, type: "message.sent", occurred_at: at(4) }]);
    expect(sent).toMatchObject({ result: "accepted", message: { status: "delivered" } });
    const [again] = await appendEvents(store, [
      { message: id, type: "message.delivered", occurred_at: at(5), id: "d" },
    ]);
    expect(again).toMatchObject({ result: "repeated", event: { rejection: null } });
    // An earlier bounce takes the effect of both away, which is told by its own change alone.
    const [bounced] = await appendEvents(store, [
      { message: id, type: "message.bounced", occurred_at: at(3) },
    ]);
    expect(bounced).toMatchObject({ result: "accepted", message: { status: "bounced" } });
    expect(changes.map(({ events }) => events.map(({ type }) => type))).toEqual([
      ["message.created", "message.queued"],
      ["message.sent", "message.delivered"],
      ["message.bounced"],
    ]);
    expect(changes.map(({ message: { status } }) => status)).toEqual(["queued", "delivered", "bounced"]);
  });

  test("keeps events that cannot be read, and two events of one id", async () => {
    const store = await newStore(driver);
    const [id = ""] = await make(store, { inserted_at });
    const results = await appendEvents(store, [
      { message: id, type: "message.opened", occurred_at: at(1), id: "o" },
      { message: id, type: "message.seen", occurred_at: "yesterday", id: "y" },
      { message: id, type: "message.seen", occurred_at: at(2), id: "s" },
      { message: id, type: "message.read", occurred_at: at(3), id: "s" },
    ]);
    expect(results.map((one) => one.event?.rejection?.code)).toEqual([
      "unknown-type",
      "invalid-time",
      undefined,
      "conflicting-id",
    ]);
    const kept = await listEvents(store, id, {}, { rejected: true });
    expect(kept.items.map((event) => event.rejection?.code).sort()).toEqual([
      "conflicting-id",
      "invalid-time",
      "unknown-type",
    ]);
    expect(await message(store, id)).toMatchObject({ engagement_statuses: ["seen"], seen_at: at(2) });
  });

  test("takes what is done later as later, within a millisecond too", async () => {
    const now = new Date("2025-06-01T00:00:00.000Z");
    const store = await newStore(driver, { now: () => now });
    const [id = ""] = await make(store, {});
    for (const type of ["message.seen", "message.unseen", "message.seen", "message.unread"]) {
      await appendEvents(store, [{ message: id, type }]);
    }
    const [first, second] = await appendEvents(store, [
      { message: id, type: "message.unseen" },
      { message: id, type: "message.seen" },
    ]);
    expect(first?.result).toBe("accepted");
    expect(second?.message).toMatchObject({
      engagement_statuses: ["seen"],
      seen_at: "2025-06-01T00:00:00.006Z",
    });
  });

  test("counts as later than what a clock that goes ahead by minutes has reported", async () => {
    const now = new Date("2025-06-01T00:00:00.000Z");
    const store = await newStore(driver, { now: () => now });
    const [id = ""] = await make(store, {});
    const ahead = "2025-06-01T00:04:00.000Z";
    await appendEvents(store, [{ message: id, type: "message.read", occurred_at: ahead }]);
    const [result] = await appendEvents(store, [{ message: id, type: "message.unread" }]);
    expect(result?.message?.engagement_statuses).toEqual([]);
  });

  test("does not follow an event from the far future", async () => {
    const now = new Date("2025-06-01T00:00:00.000Z");
    const store = await newStore(driver, { now: () => now });
    const [id = ""] = await make(store, {});
    await appendEvents(store, [{ message: id, type: "message.seen", occurred_at: "2035-01-01" }]);
    const [result] = await appendEvents(store, [{ message: id, type: "message.read" }]);
    expect(result?.event?.occurred_at).toBe(now.toISOString());
  });

  test("refuses what cannot be stored, and keeps nothing of the call", async () => {
    const store = await newStore(driver);
    const [id = ""] = await make(store, {});
    const good = { message: id, type: "message.seen" };
    for (const wrong of [
      { message: id, type: "message.seen", occurred_at: "0000-05-01T00:00:00Z" },
      { message: id, type: "message.seen", data: "\0" },
      { message: id, type: "message.seen\0" },
      { message: id, type: "message.seen", id: "\udc00" },
    ]) {
      await expect(async () => appendEvents(store, [good, wrong])).rejects.toMatchObject({
        code: "invalid-input",
      });
    }
    expect((await message(store, id))?.engagement_statuses).toEqual([]);
  });

  test("takes a report without a time, but with an id, once", async () => {
    const store = await newStore(driver);
    const [id = ""] = await make(store, { inserted_at });
    const report = { message: id, type: "message.sent", id: "provider-1" };
    const first = await appendEvents(store, [report, report]);
    await appendEvents(store, [{ message: id, type: "message.delivered" }]);
    const again = await appendEvents(store, [report]);
    expect([...first, ...again].map(({ result }) => result)).toEqual(["accepted", "repeated", "repeated"]);
    expect(again[0]?.event).toEqual(first[0]?.event);
    expect((await listEvents(store, id, {}, { rejected: true })).items).toEqual([]);
    const [other] = await appendEvents(store, [{ ...report, type: "message.seen" }]);
    expect(other?.event?.rejection?.code).toBe("conflicting-id");
  });

  test("reads one event of many if the reports are later than all of them", async () => {
    const store = await newStore(driver);
    const [id = ""] = await make(store, { inserted_at });
    const seen = (index: number) => ({
      message: id,
      type: index % 2 === 0 ? "message.seen" : "message.unseen",
      occurred_at: new Date(Date.parse(at(10)) + index).toISOString(),
      id: `e${index}`,
    });
    await appendEvents(
      store,
      Array.from({ length: 500 }, (_, index) => seen(index)),
    );
    let count = 0;
    const counting = (query: Query): Query => {
      return async (sql, params) => {
        const rows = await query(sql, params);
        count += rows.length;
        return rows;
      };
    };
    const database: Database = {
      query: counting(store.database.query),
      tx: (work) => store.database.tx((query) => work(counting(query))),
    };
    const counted = { ...store, database };
    const results = await appendEvents(counted, [{ message: id, type: "message.read" }, seen(501)]);
    expect(results.map(({ result }) => result)).toEqual(["accepted", "accepted"]);
    expect(count).toBeGreaterThan(500);
    count = 0;
    const [later] = await appendEvents(counted, [{ message: id, type: "message.archived" }]);
    expect(later?.message?.engagement_statuses).toEqual(["read", "archived"]);
    expect(count).toBeLessThan(5);
    const [same] = await appendEvents(counted, [
      { message: id, type: "message.seen", id: "e499", occurred_at: "2035-01-01" },
    ]);
    expect(same?.event?.rejection).toMatchObject({ code: "conflicting-id", first: { id: "e499" } });
    expect(count).toBeLessThan(12);
  });
});
