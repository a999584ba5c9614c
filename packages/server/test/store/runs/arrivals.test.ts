import {
  addArrivals,
  appendEvents,
  appendRunEvents,
  arrivalsOf,
  claimOutbox,
  inTransaction,
  runsAwaiting,
  type Store,
} from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../../databases/databases.ts";
import { make } from "../../databases/messages.ts";
import { start } from "../../databases/runs.ts";

const at = (minute: number) => `2025-06-01T00:${String(minute).padStart(2, "0")}:00.000Z`;
const kind = { event_type: "workflow", event_key: "paid" };

onEachDriver("arrivals", (driver) => {
  const work = (store: Store) => claimOutbox(store, { kind: "arrival", limit: 100, lease: 60_000 });

  test("are kept once for each recipient, and found by when they occurred", async () => {
    const store = await newStore(driver, { now: () => new Date(at(30)) });
    const object = { id: "kim", collection: "projects" };
    const one = { id: "e1", recipient: "kim", kind, payload: { amount: 1 }, occurred_at: at(5) };
    const given = [
      one,
      { ...one, payload: { amount: 2 } },
      { ...one, recipient: object },
      { ...one, id: "e0", occurred_at: "2025-06-01T01:07:00+01:00" },
      { ...one, id: "e2", occurred_at: at(9) },
    ];
    expect(await addArrivals(store, given)).toEqual([given[0], given[2], given[3], given[4]]);
    expect(await addArrivals(store, given)).toEqual([]);
    expect(await arrivalsOf(store, object, at(0))).toEqual([
      { ...one, recipient: object, arrived_at: at(30) },
    ]);
    const idsOf = async (...range: [string, string?]) =>
      (await arrivalsOf(store, "kim", ...range)).map(({ id }) => id);
    expect(await idsOf(at(0))).toEqual(["e1", "e0", "e2"]);
    expect(await idsOf(at(5), at(7))).toEqual(["e1", "e0"]);
    expect(await idsOf(at(6), at(8))).toEqual(["e0"]);
    expect(await idsOf(at(10))).toEqual([]);
    expect((await arrivalsOf(store, "kim", at(5), at(5)))[0]?.payload).toEqual({ amount: 1 });
    for (const wrong of [
      { occurred_at: "soon" },
      { occurred_at: undefined as never },
      { kind: 1 as never },
    ]) {
      await expect(addArrivals(store, [{ ...one, ...wrong }])).rejects.toMatchObject({
        code: "invalid-input",
      });
    }
  });

  test("find the runs of their recipient that wait, as long as these do", async () => {
    const store = await newStore(driver);
    const asleep = { status: "paused", wake_at: null, error_count: 0 } as const;
    await start(store, { id: "a" }, { id: "b" }, { id: "c", recipient: "lee" });
    for (const id of ["a", "c"]) {
      await appendRunEvents(store, { id, sequence: 0 }, [], { ...asleep, awaits: kind });
    }
    expect(await runsAwaiting(store, "kim")).toEqual([{ id: "a", awaits: kind }]);
    await appendRunEvents(store, { id: "a", sequence: 0 }, [], { ...asleep, status: "completed" });
    expect(await runsAwaiting(store, "kim")).toEqual([]);
  });

  test("make work of events of messages where a run of their recipient awaits messages, and nowhere else", async () => {
    const store = await newStore(driver);
    const source = {
      key: "w",
      type: "workflow",
      step_ref: "feed_1",
      workflow_recipient_run_id: "a",
    } as const;
    const object = { id: "kim", collection: "projects" };
    await start(store, { id: "a", recipient: "kim/é", awaits_messages: true }, { recipient: object });
    await start(store, { recipient: "lee" });
    const [own = "", lees = "", objects = ""] = await make(
      store,
      { recipient: "kim/é", channel_id: "feed", source, tenant: "acme" },
      { recipient: "lee" },
      { recipient: object },
    );
    const created = await work(store);
    expect(created).toMatchObject([{ kind: "arrival", target: "kim%2F%C3%A9", message: own }]);
    expect(created[0]?.payload).toMatchObject({ type: "message.created", message_id: own });
    const seen = { message: own, type: "message.seen", id: "s", occurred_at: at(1), data: { n: 1 } };
    const others = [lees, objects].map((message) => ({ message, type: "message.seen" }));
    await appendEvents(store, [seen, ...others]);
    await appendEvents(store, [seen]);
    const rows = await store.database.query(
      `select payload from ${store.tables.outbox} where kind = 'arrival' order by id`,
    );
    const payloads = rows.map(({ payload }) => payload as { type: string });
    expect(payloads.map(({ type }) => type)).toEqual(["message.created", "message.queued", "message.seen"]);
    expect(payloads[2]).toEqual({
      ...{
        id: "s",
        type: "message.seen",
        occurred_at: at(1),
        arrived_at: expect.any(String),
        data: { n: 1 },
      },
      ...{ recipient: "kim/é", tenant: "acme", message_id: own, step_ref: "feed_1" },
      channel: expect.objectContaining({ id: "feed", type: "in_app_feed" }),
      source: expect.objectContaining(source),
    });
    await appendRunEvents(store, { id: "a", sequence: 0 }, [], {
      ...{ status: "completed", wake_at: null, error_count: 0 },
    });
    await appendEvents(store, [{ message: own, type: "message.read" }]);
    const after = await store.database.query(`select 1 from ${store.tables.outbox} where kind = 'arrival'`);
    expect(after).toHaveLength(3);
  });

  test("make work together with the work of the store, and none of what is rolled back", async () => {
    let told = 0;
    const store = await newStore(driver, {
      work: ({ message }) => [{ kind: "webhook", target: "a", message: message.id, payload: {} }],
      onWork: () => {
        told += 1;
      },
    });
    await start(store, { awaits_messages: true });
    // A run that starts is told of too.
    told = 0;
    const failing = inTransaction(store, async (inner) => {
      await make(inner, {});
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect([await work(store), told]).toEqual([[], 0]);
    await make(store, {});
    expect(told).toBe(1);
    const rows = await store.database.query(
      `select kind, count(*)::int from ${store.tables.outbox} group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { kind: "arrival", count: 2 },
      { kind: "webhook", count: 1 },
    ]);
  });
});
