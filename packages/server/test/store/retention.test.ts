import {
  appendEvents,
  beginRequest,
  type Change,
  claimOutbox,
  expire,
  listMessages,
  outcomes,
  recordSkipped,
  settleOutbox,
} from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";

const DAY = 86_400_000;
const begin = Date.parse("2025-06-01T00:00:00Z");

onEachDriver("expire", (driver) => {
  test("deletes in batches what is older than its retention, with all that belongs to it", async () => {
    let now = begin;
    const work = ({ message, events }: Change) =>
      events.map(({ type }) => ({ kind: "webhook", target: "a", message: message.id, payload: type }));
    const store = await newStore(driver, { now: () => new Date(now), work });
    const source = { key: "w", step_ref: "s", workflow_recipient_run_id: "r" };
    const [mail = ""] = await make(store, { source }, ...Array.from({ length: 5 }, () => ({})), {
      channel_id: "feed",
    });
    await appendEvents(store, [{ message: mail, type: "message.sent" }]);
    now += 29 * DAY;
    expect(await expire(store)).toMatchObject({ messages: 0, hasMore: false });
    now += 2 * DAY;
    expect(await expire(store, {}, 4)).toMatchObject({ messages: 4, hasMore: true });
    expect(await expire(store, {}, 4)).toMatchObject({ messages: 2, hasMore: false });
    expect((await listMessages(store)).items.map(({ channel_id }) => channel_id)).toEqual(["feed"]);
    for (const table of ["events", "activities", "outbox"] as const) {
      const rows = await store.database.query(`select 1 from ${store.tables[table]} where message = $1`, [
        mail,
      ]);
      expect(rows).toEqual([]);
    }
    expect(await outcomes(store, "r", ["s"])).toEqual({ s: "expired" });
    now += 401 * DAY;
    expect(await expire(store)).toMatchObject({ steps: 1, messages: 0 });
    expect(await outcomes(store, "r", ["s"])).toEqual({});
  });

  test("deletes closed work, and keeps what is owed", async () => {
    let now = begin;
    const work = ({ message, events }: Change) =>
      events.map(({ type }) => ({ kind: "webhook", target: "a", message: message.id, payload: type }));
    const store = await newStore(driver, { now: () => new Date(now), work });
    await make(store, { channel_id: "feed" });
    const [first] = await claimOutbox(store, { kind: "webhook", limit: 1, lease: 1000 });
    await settleOutbox(store, [{ id: first?.id ?? "", attempt: 1, outcome: "discarded" }]);
    await recordSkipped(store, "r", ["s"]);
    await beginRequest(store, { scope: "s", key: "k", fingerprint: "f" });
    now += 8 * DAY;
    expect(await expire(store)).toEqual({
      messages: 0,
      work: 1,
      operations: 0,
      steps: 0,
      requests: 1,
      arrivals: 0,
      throttles: 0,
      runs: 0,
      versions: 0,
      hasMore: false,
    });
    expect(await claimOutbox(store, { kind: "webhook", limit: 9, lease: 1000 })).toHaveLength(1);
  });

  test("takes any length of time that is positive", async () => {
    const store = await newStore(driver);
    await expect(expire(store, { messages: 0 })).rejects.toThrow(
      "`messages` is not a positive number of days.",
    );
    await make(store, { channel_id: "feed", inserted_at: "2020-01-01" });
    expect(await expire(store, { messages: 1e9, except: [] })).toMatchObject({ messages: 0 });
    expect(await expire(store, { messages: undefined, except: [] })).toMatchObject({ messages: 1 });
  });
});
