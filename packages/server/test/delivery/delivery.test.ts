import {
  appendEvents,
  type Change,
  listDeliveryLogs,
  listEvents,
  message,
  type NewMessage,
  type Store,
} from "heed/store";
import { expect, onTestFinished, test } from "vitest";
import { type Adapter, type DeliveryResult, IN_APP } from "../../src/delivery/adapter.ts";
import {
  type ChannelSet,
  type DeliverySettings,
  deliveryWork,
  startDelivery,
} from "../../src/delivery/delivery.ts";
import { keyOf } from "../../src/delivery/key.ts";
import type { Worker } from "../../src/outbox/worker.ts";
import { type Driver, newStore, onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";
import { type Clock, runToNext } from "../receivers/clock.ts";

const failure = (more: Partial<DeliveryResult> = {}): DeliveryResult =>
  ({ status: "failed", retryable: true, reason: "busy", log: null, ...more }) as DeliveryResult;

/** An adapter that gives one result after another, the last for ever, and keeps what it was given. */
function scripted(...results: readonly DeliveryResult[]) {
  const given: Parameters<Adapter["send"]>[0][] = [];
  const adapter: Adapter = {
    service: "scripted",
    send: async (delivery) => {
      given.push(delivery);
      return results[Math.min(given.length, results.length) - 1] as DeliveryResult;
    },
  };
  return { adapter, given };
}

/** Starts to deliver the messages of a new store: of email as given, and of a feed. */
async function start(
  driver: Driver,
  adapter: Adapter,
  options: Partial<DeliverySettings> & { readonly sandbox?: boolean; readonly clock?: Clock } = {},
): Promise<{ readonly store: Store; readonly worker: Worker; readonly settings: DeliverySettings }> {
  const { sandbox, clock, ...more } = options;
  const byId = new Map([
    ["email", { adapter, sandbox }],
    ["push", { adapter }],
    ["feed", { adapter: IN_APP, sandbox }],
  ]);
  const channels: ChannelSet = { get: ({ id }) => byId.get(id) };
  let worker: Worker | undefined;
  const store = await newStore(driver, {
    work: (change: Change) => deliveryWork(change, channels),
    onWork: () => worker?.wake(),
    ...(clock && { now: () => clock.now }),
  });
  const settings = { channels, environment: "test", random: () => 0.5, ...more };
  worker = startDelivery(store, settings);
  onTestFinished(() => worker?.stop());
  return { store, worker, settings };
}

async function typesOf(store: Store, id: string): Promise<readonly string[]> {
  const { items } = await listEvents(store, id);
  return items.map(({ type }) => type.replace("message.", "")).reverse();
}

onEachDriver("delivery", (driver) => {
  const source = { key: "w", step_ref: "email_1", workflow_recipient_run_id: "run" } as const;

  test("hands a message with its content and its key to the adapter, and keeps a log without secrets", async () => {
    const exchange = { request: { host: "h", path: "/" }, response: { status: 200 } };
    const { adapter, given } = scripted({ status: "sent", receipt: { provider_id: "x" }, log: exchange });
    const { store, worker } = await start(driver, adapter);
    const [id = ""] = await make(store, { source, content: { subject_line: "Hi" } });
    await worker.idle();
    expect(given).toMatchObject([
      {
        message: { id, status: "queued" },
        content: { subject_line: "Hi" },
        key: "run/email_1/email/kim",
        attempt: 1,
      },
    ]);
    expect(await typesOf(store, id)).toEqual(["created", "queued", "sent"]);
    expect((await listEvents(store, id)).items[0]?.data).toEqual({ provider_id: "x" });
    expect((await listDeliveryLogs(store, id)).items).toMatchObject([
      { environment_id: "test", service_name: "scripted", ...exchange },
    ]);
  });

  test("delivers in a feed at once, and push as sent though its provider says more", async () => {
    const { store, worker } = await start(driver, scripted({ status: "delivered", log: null }).adapter);
    const [feed = "", push = "", email = ""] = await make(
      store,
      { channel_id: "feed" },
      { channel_id: "push" },
      { channel_id: "email" },
    );
    await worker.idle();
    expect(await typesOf(store, feed)).toEqual(["created", "queued", "delivered"]);
    expect(await typesOf(store, push)).toEqual(["created", "queued", "sent"]);
    expect(await typesOf(store, email)).toEqual(["created", "queued", "sent", "delivered"]);
    expect((await listDeliveryLogs(store, feed)).items).toEqual([]);
  });

  test("tries eight times within half an hour, then gives up", async () => {
    const clock = { now: new Date("2025-06-01T00:00:00Z") };
    const { adapter, given } = scripted(failure());
    const { store, worker } = await start(driver, adapter, { clock });
    const [id = ""] = await make(store, {});
    await worker.idle();
    expect((await message(store, id))?.status).toBe("delivery_attempted");
    const waits: number[] = [];
    for (let wait = await runToNext(store, clock, worker, "delivery"); wait !== null; ) {
      waits.push(wait / 1000);
      wait = await runToNext(store, clock, worker, "delivery");
    }
    expect(waits).toEqual([11, 22, 44, 88, 176, 352, 704]);
    expect(waits.reduce((sum, wait) => sum + wait * 1.15, 8 * 15)).toBeLessThan(1800);
    expect(given.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const types = await typesOf(store, id);
    expect(types).toEqual([
      "created",
      ...Array(8).fill(["queued", "delivery_attempted"]).flat(),
      "undelivered",
    ]);
    const [last, attempted] = (await listEvents(store, id)).items;
    expect(attempted?.data).toEqual({ attempt: 8, max_attempts: 8, retryable: true });
    expect(last?.data).toEqual({ failure_reason: "retries_exhausted", failure_details: "busy" });
  });

  test("tries again later, and no sooner than a provider asks", async () => {
    const clock = { now: new Date("2025-06-01T00:00:00Z") };
    const { adapter } = scripted(failure({ retryAfter: 60_000 }), { status: "sent", log: null });
    const { store, worker } = await start(driver, adapter, { clock });
    const [id = ""] = await make(store, {});
    await worker.idle();
    expect(await runToNext(store, clock, worker, "delivery")).toBe(60_000);
    expect(await typesOf(store, id)).toEqual(["created", "queued", "delivery_attempted", "queued", "sent"]);
    expect(await runToNext(store, clock, worker, "delivery")).toBeNull();
  });

  test("gives up at once what cannot succeed, and knows what has bounced", async () => {
    const { adapter } = scripted(
      failure({ retryable: false, reason: "no such template" }),
      failure({ retryable: false, bounced: true, reason: "no such user", token: "t" }),
    );
    const { store, worker } = await start(driver, adapter, { concurrency: 1 });
    const [fatal = "", bounced = ""] = await make(store, {}, {});
    await worker.idle();
    expect(await typesOf(store, fatal)).toEqual(["created", "queued", "delivery_attempted", "undelivered"]);
    expect((await listEvents(store, fatal)).items[0]?.data).toEqual({
      failure_reason: "fatal_error",
      failure_details: "no such template",
    });
    expect(await typesOf(store, bounced)).toEqual(["created", "queued", "bounced"]);
    expect((await listEvents(store, bounced)).items[0]?.data).toEqual({
      failure_reason: "bounced",
      failure_details: "no such user",
      token: "t",
    });
    // By hand, what is undelivered is queued again.
    await appendEvents(store, [{ message: fatal, type: "message.queued" }]);
    await worker.idle();
    expect((await typesOf(store, fatal)).slice(4)).toEqual(["queued", "bounced"]);
  });

  test("does not send in a sandbox, which a feed does not have", async () => {
    const { adapter, given } = scripted({ status: "sent", log: null });
    const options = { sandbox: true, isSandboxed: ({ data }: { data: object }) => "sandbox" in data };
    const { store, worker } = await start(driver, adapter, options);
    const drafts: Partial<NewMessage>[] = [
      {},
      { channel_id: "feed" },
      { channel_id: "push", data: { sandbox: 1 } },
    ];
    const ids = await make(store, ...drafts);
    await worker.idle();
    const statuses = await Promise.all(ids.map(async (id) => (await message(store, id))?.status));
    expect(statuses).toEqual(["not_sent", "delivered", "not_sent"]);
    expect(given).toEqual([]);
  });

  test("waits for the send window, and leaves alone what others deliver", async () => {
    const clock = { now: new Date("2025-06-01T00:00:00Z") };
    const { adapter, given } = scripted({ status: "sent", log: null });
    const { store, worker } = await start(driver, adapter, { clock });
    const scheduled_at = "2025-06-01T08:00:00.000Z";
    const [waiting = "", reported = ""] = await make(store, { scheduled_at }, { scheduled_at });
    await worker.idle();
    expect(await message(store, waiting)).toMatchObject({ status: "queued", scheduled_at });
    await appendEvents(store, [{ message: reported, type: "message.sent" }]);
    expect(await runToNext(store, clock, worker, "delivery")).toBe(8 * 3_600_000);
    expect(await typesOf(store, waiting)).toEqual(["created", "queued", "sent"]);
    expect(given).toHaveLength(1);
  });

  test("counts an error of an adapter, and a try that takes too long, as failures that may pass", async () => {
    const clock = { now: new Date("2025-06-01T00:00:00Z") };
    let tries = 0;
    const adapter: Adapter = {
      service: "odd",
      send: () => {
        tries += 1;
        if (tries === 1) throw new Error("odd");
        return tries === 2 ? new Promise(() => {}) : Promise.resolve({ status: "sent", log: null });
      },
    };
    const { store, worker } = await start(driver, adapter, { clock, timeout: 50 });
    const [id = ""] = await make(store, {});
    await worker.idle();
    while ((await runToNext(store, clock, worker, "delivery")) !== null);
    expect((await message(store, id))?.status).toBe("sent");
    expect(tries).toBe(3);
  });

  test("gives up what is in hand at the limit of a stop, without an event, and tries it after the next start", async () => {
    let tries = 0;
    const adapter: Adapter = {
      service: "slow",
      send: () => (tries++ === 0 ? new Promise(() => {}) : Promise.resolve({ status: "sent", log: null })),
    };
    const { store, worker, settings } = await start(driver, adapter);
    const [id = ""] = await make(store, {});
    await expect.poll(() => tries).toBe(1);
    await worker.stop(50);
    expect(await typesOf(store, id)).toEqual(["created", "queued"]);
    const again = startDelivery(store, settings);
    onTestFinished(() => again.stop());
    await again.idle();
    expect(await typesOf(store, id)).toEqual(["created", "queued", "sent"]);
  });

  test("gives each of several messages of a step its own key, though their channel and recipient are the same", async () => {
    const { adapter, given } = scripted({ status: "sent", log: null });
    const { store, worker } = await start(driver, adapter);
    const key = "run/email_1/email/kim";
    await make(store, { source, key }, { source, key: `${key}/1` });
    await worker.idle();
    expect(given.map((one) => one.key).sort()).toEqual([key, `${key}/1`]);
  });

  test("counts a message as sent that some of its addresses got, once no try is left for the others", async () => {
    const clock = { now: new Date("2025-06-01T09:00:00Z") };
    const { adapter, given } = scripted(failure({ otherwise: { status: "sent", log: null } }));
    const { store, worker } = await start(driver, adapter, { clock });
    const [id = ""] = await make(store, {});
    while ((await runToNext(store, clock, worker, "delivery")) !== null);
    expect(given).toHaveLength(8);
    expect((await typesOf(store, id)).at(-1)).toBe("sent");
    expect((await message(store, id))?.status).toBe("sent");
  });

  test("keeps a log of each exchange of a try", async () => {
    const exchange = (n: number) => ({ request: { path: `/${n}` }, response: { status: 200 } });
    const { adapter } = scripted({ status: "sent", log: exchange(1), others: [exchange(2)] });
    const { store, worker } = await start(driver, adapter);
    const [id = ""] = await make(store, {});
    await worker.idle();
    const { items } = await listDeliveryLogs(store, id);
    expect(items.map(({ request }) => (request as { readonly path: string }).path).sort()).toEqual([
      "/1",
      "/2",
    ]);
  });
});

test("a key is short enough for providers, that of the message in a run, and its id outside of runs", () => {
  const of = (source: object, recipient = "kim", key: string | null = null) =>
    keyOf({ id: "m", channel_id: "c", recipient, source } as unknown as Parameters<typeof keyOf>[0], key);
  const source = { step_ref: "s", workflow_recipient_run_id: "r" };
  expect(of({ step_ref: null, workflow_recipient_run_id: null }, "kim", "own")).toBe("m");
  expect(of(source)).toBe("r/s/c/kim");
  expect(of(source, "kim", "r/s/c/kim/1")).toBe("r/s/c/kim/1");
  expect(of(source, "k".repeat(300))).toMatch(/^[0-9a-f]{64}$/);
});
