import { eventFromWebhook, verifyWebhook } from "heed/messages";
import {
  appendEvents,
  deleteEndpoint,
  endpoint,
  listEvents,
  listMessageTries,
  listTries,
  resendTry,
  type Store,
  type StoreOptions,
  updateEndpoint,
} from "heed/store";
import { Webhook } from "standardwebhooks";
import { expect, onTestFinished, test } from "vitest";
import type { Worker } from "../../src/outbox/worker.ts";
import { openOutgoing } from "../../src/outgoing/outgoing.ts";
import { addEndpoint, changeEndpoint, newSecret } from "../../src/webhooks/endpoints.ts";
import { DEFAULT_EVENT_TYPES, eventIdOf, webhookWork } from "../../src/webhooks/payload.ts";
import { startWebhooks, type WebhooksOptions } from "../../src/webhooks/webhooks.ts";
import { type Driver, newStore, onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";
import { type Clock, runToNext } from "../receivers/clock.ts";
import { startReceiver } from "../receivers/receiver.ts";

const outgoing = openOutgoing({ allow: ["127.0.0.0/8"] });

/** Starts to send the webhooks of a new store. */
async function start(
  driver: Driver,
  options: Partial<WebhooksOptions> = {},
  clock?: Clock,
): Promise<{ readonly store: Store; readonly worker: Worker }> {
  let worker: Worker | undefined;
  const storeOptions: StoreOptions = { work: webhookWork, onWork: () => worker?.wake() };
  const store = await newStore(driver, { ...storeOptions, ...(clock && { now: () => clock.now }) });
  worker = startWebhooks(store, { outgoing, environment: "test", random: () => 0.5, ...options });
  onTestFinished(() => worker?.stop());
  return { store, worker };
}

const idOf = (body: string): string => JSON.parse(body).id;

onEachDriver("webhooks", (driver) => {
  test("are sent in the platform's form, with the event's id in the body and in a header", async () => {
    const receiver = await startReceiver();
    const { store, worker } = await start(driver);
    const { secrets, id } = await addEndpoint(store, outgoing, { url: `${receiver.url}/hook` });
    const [message = ""] = await make(store, { data: { plan: "pro" } });
    await appendEvents(store, [
      { message, type: "message.sent" },
      { message, type: "message.interacted", data: { action: "click" } },
    ]);
    await worker.idle();
    const events = (await listEvents(store, message)).items.slice(0, 2).reverse();
    expect(receiver.received.map(({ body }) => idOf(body))).toEqual(events.map((event) => event.id));
    const [, interacted] = receiver.received;
    expect(interacted).toMatchObject({
      method: "POST",
      path: "/hook",
      headers: {
        "content-type": "application/json",
        "x-knock-event": "message.interacted",
        "x-knock-environment-id": "test",
        "x-heed-event-id": events[1]?.id,
      },
    });
    const body = JSON.parse(interacted?.body ?? "");
    expect(Object.keys(body)).toEqual(["__typename", "id", "type", "created_at", "data", "event_data"]);
    expect(body).toMatchObject({
      __typename: "Event",
      created_at: events[1]?.occurred_at,
      data: { id: message, status: "sent", engagement_statuses: ["interacted"], data: { plan: "pro" } },
      event_data: { action: "click" },
    });
    expect(eventFromWebhook(body)).toEqual({
      message,
      event: { id: events[1]?.id, type: "message.interacted", occurred_at: events[1]?.occurred_at },
    });
    const request = { body: interacted?.body ?? "", headers: interacted?.headers ?? {} };
    expect(await verifyWebhook(request, { secrets })).toMatchObject({ isValid: true });
    expect(await verifyWebhook(request, { secrets: newSecret("platform") })).toMatchObject({
      reason: "mismatch",
    });
    const tries = (await listTries(store, id)).items;
    expect(tries).toMatchObject([
      { attempt: 1, outcome: "done", error: null, payload: body, response: { status: 200 } },
      { attempt: 1, outcome: "done", payload: { type: "message.sent" } },
    ]);
    expect(JSON.stringify(tries)).not.toContain(String(interacted?.headers["x-knock-signature"]));
    expect((await listMessageTries(store, message)).items).toEqual(tries);
    expect((await listMessageTries(store, "another")).items).toEqual([]);
  });

  test("are sent as Standard Webhooks, signed by each secret", async () => {
    const receiver = await startReceiver();
    const { store, worker } = await start(driver);
    const secrets = [newSecret("standard"), newSecret("standard")];
    await addEndpoint(store, outgoing, { url: receiver.url, form: "standard", secrets });
    const [message = ""] = await make(store, {});
    await appendEvents(store, [{ message, type: "message.seen", id: "é, of the reporter's" }]);
    await worker.idle();
    const [{ body, headers } = { body: "", headers: {} }] = receiver.received;
    const read = headers as Record<string, string>;
    for (const secret of secrets) expect(new Webhook(secret).verify(body, read)).toEqual(JSON.parse(body));
    expect(() => new Webhook(newSecret("standard")).verify(body, read)).toThrow(/signature/);
    expect(await verifyWebhook({ body, headers }, { secrets: secrets[1] ?? "" })).toMatchObject({
      isValid: true,
      id: read["webhook-id"],
    });
    expect(read["webhook-id"]).toMatch(/^evt_[\w-]{27}$/);
    expect(idOf(body)).toBe(read["webhook-id"]);
  });

  test("are of the 13 types that the platform sends, or of those that an endpoint asks for", async () => {
    const [usual, early] = [await startReceiver(), await startReceiver()];
    const { store, worker } = await start(driver);
    await addEndpoint(store, outgoing, { url: usual.url });
    await addEndpoint(store, outgoing, {
      url: early.url,
      event_types: ["message.created", "message.queued", "message.not_sent"],
    });
    const [message = ""] = await make(store, {});
    await appendEvents(store, [{ message, type: "message.sent" }]);
    await appendEvents(store, [{ message, type: "message.not_sent" }]);
    await worker.idle();
    const typesOf = ({ received }: typeof usual) => received.map(({ headers }) => headers["x-knock-event"]);
    expect(DEFAULT_EVENT_TYPES).toHaveLength(13);
    expect(typesOf(usual)).toEqual(["message.sent"]);
    // An event that does not fit is not told of.
    expect(typesOf(early)).toEqual(["message.created", "message.queued"]);
  });

  test("are tried eight times with growing waits, in order, and block nothing once discarded", async () => {
    const clock = { now: new Date("2025-06-01T00:00:00Z") };
    const statuses = [302, 400, 404, 500, 503, 429, 301, 500, 200, 200];
    const receiver = await startReceiver(() => statuses.shift() ?? 200);
    const { store, worker } = await start(driver, {}, clock);
    const { id } = await addEndpoint(store, outgoing, { url: receiver.url });
    const [message = ""] = await make(store, {});
    await appendEvents(store, [
      { message, type: "message.sent" },
      { message, type: "message.seen" },
    ]);
    await appendEvents(store, [{ message, type: "message.read" }]);
    await worker.idle();
    expect((await endpoint(store, id))?.failing_since).toBe(clock.now.toISOString());
    const waits: (number | null)[] = [];
    while (receiver.received.length < 8) waits.push(await runToNext(store, clock, worker, "webhook"));
    expect(waits.map((wait) => (wait ?? 0) / 1000)).toEqual([5, 30, 120, 600, 1800, 7200, 21600]);
    await worker.idle();
    const types = receiver.received.map(({ headers }) => headers["x-knock-event"]);
    expect(types).toEqual([...Array(8).fill("message.sent"), "message.seen", "message.read"]);
    expect(new Set(receiver.received.slice(0, 8).map(({ body }) => idOf(body))).size).toBe(1);
    const tries = (await listTries(store, id)).items;
    expect(tries.map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
      [1, "done"],
      [1, "done"],
      ...[8, 7, 6, 5, 4, 3, 2, 1].map((attempt) => [attempt, "discarded"]),
    ]);
    expect(tries[2]?.error).toBe("It answered 500.");
    expect(await endpoint(store, id)).toMatchObject({ failing_since: null, disabled_at: null });
  });

  test("can be sent again", async () => {
    const receiver = await startReceiver();
    const { store, worker } = await start(driver);
    const { id } = await addEndpoint(store, outgoing, { url: receiver.url });
    const [message = ""] = await make(store, {});
    await appendEvents(store, [{ message, type: "message.sent" }]);
    await worker.idle();
    const [sent] = (await listTries(store, id)).items;
    expect(await resendTry(store, sent?.id ?? "")).toBe(true);
    expect(await resendTry(store, "none")).toBe(false);
    await worker.idle();
    const [first, second] = receiver.received;
    expect(receiver.received).toHaveLength(2);
    expect(second?.body).toBe(first?.body);
  });

  test("are no longer sent to an endpoint that has failed for long, is gone, or is deleted", async () => {
    const clock = { now: new Date("2025-06-01T00:00:00Z") };
    const [failing, gone, deleted] = await Promise.all([
      startReceiver(() => 500),
      startReceiver(() => 410),
      startReceiver(),
    ]);
    const { store, worker } = await start(driver, { disableAfter: 3_600_000 }, clock);
    const ids: string[] = [];
    for (const { url } of [failing, gone, deleted])
      ids.push((await addEndpoint(store, outgoing, { url })).id);
    const [message = ""] = await make(store, {});
    await worker.stop();
    await appendEvents(store, [{ message, type: "message.sent" }]);
    await deleteEndpoint(store, ids[2] ?? "");
    const again = startWebhooks(store, { outgoing, environment: "test", disableAfter: 3_600_000 });
    onTestFinished(() => again.stop());
    await again.idle();
    expect(deleted.received).toEqual([]);
    expect(await endpoint(store, ids[1] ?? "")).toMatchObject({
      disabled_reason: "It answered 410: it is gone for good.",
    });
    while ((await runToNext(store, clock, again, "webhook")) !== null);
    expect(failing.received).toHaveLength(8);
    expect(gone.received).toHaveLength(1);
    expect(await endpoint(store, ids[0] ?? "")).toMatchObject({
      disabled_at: clock.now.toISOString(),
      disabled_reason: "No webhook has been accepted for an hour.",
    });
    await appendEvents(store, [{ message, type: "message.seen" }]);
    again.wake();
    await again.idle();
    expect(failing.received).toHaveLength(8);
    // Once it is enabled, it gets what happens from then on.
    await updateEndpoint(store, ids[0] ?? "", { isDisabled: false });
    expect(await endpoint(store, ids[0] ?? "")).toMatchObject({ failing_since: null, disabled_at: null });
    await appendEvents(store, [{ message, type: "message.read" }]);
    again.wake();
    await again.idle();
    expect(failing.received.at(-1)?.headers["x-knock-event"]).toBe("message.read");
  });

  test("of one message arrive in order at a receiver that fails for every tenth", async () => {
    let turn = 0;
    const receiver = await startReceiver(() => (turn++ % 10 === 3 ? 500 : 200));
    // Waits of no time: the order must not depend on them.
    const clock = { now: new Date("2025-06-01T00:00:00Z") };
    const { store, worker } = await start(driver, { concurrency: 16 }, clock);
    await addEndpoint(store, outgoing, { url: receiver.url });
    const ids = await make(store, ...Array.from({ length: 20 }, () => ({})));
    const types = ["message.sent", "message.delivered", "message.seen", "message.read", "message.archived"];
    for (const type of types)
      await appendEvents(
        store,
        ids.map((message) => ({ message, type })),
      );
    await worker.idle();
    while ((await runToNext(store, clock, worker, "webhook")) !== null);
    const order = new Map<string, string[]>();
    const accepted = receiver.received.filter((_, index) => index % 10 !== 3);
    for (const { body } of accepted) {
      const { data, type } = JSON.parse(body);
      order.set(data.id, [...(order.get(data.id) ?? []), type]);
    }
    expect(order.size).toBe(20);
    for (const seen of order.values()) expect(seen).toEqual(types);
  });

  test("are given up after the limit of a stop, and sent by the next worker", async () => {
    const hanging: { destroy(): void }[] = [];
    let hangs = true;
    const receiver = await startReceiver(() => (hangs ? (response) => hanging.push(response) : 200));
    const { store, worker } = await start(driver);
    const { id } = await addEndpoint(store, outgoing, { url: receiver.url });
    const [message = ""] = await make(store, {});
    await appendEvents(store, [{ message, type: "message.sent" }]);
    await expect.poll(() => receiver.received.length).toBe(1);
    const began = performance.now();
    await worker.stop(100);
    expect(performance.now() - began).toBeLessThan(2500);
    hangs = false;
    const again = startWebhooks(store, { outgoing, environment: "test" });
    onTestFinished(() => again.stop());
    await again.idle();
    expect(receiver.received).toHaveLength(2);
    expect((await listTries(store, id)).items).toMatchObject([{ attempt: 2, outcome: "done" }]);
  });

  test("refuse endpoints at addresses that nothing is sent to, and secrets that do not fit", async () => {
    const { store } = await start(driver);
    const url = "http://127.0.0.1:9/";
    const refused = [
      { url: "http://10.0.0.1/" },
      { url: "ftp://example.com/" },
      { url: "http://user:secret@127.0.0.1/" },
      { url, form: "standard", secrets: ["short"] },
      { url, form: "platform", secrets: ["short"] },
      { url, form: "platform", secrets: [newSecret("standard")] },
    ] as const;
    for (const each of refused) {
      await expect(addEndpoint(store, outgoing, each)).rejects.toMatchObject({ name: "EndpointError" });
    }
    const { id } = await addEndpoint(store, outgoing, { url });
    await expect(changeEndpoint(store, outgoing, id, { url: "http://169.254.169.254/" })).rejects.toThrow(
      "allow list",
    );
    await expect(changeEndpoint(store, outgoing, id, { form: "standard" })).rejects.toThrow("whsec_");
    const changed = await changeEndpoint(store, outgoing, id, {
      form: "standard",
      secrets: [newSecret("standard")],
    });
    expect(changed?.form).toBe("standard");
    expect(await changeEndpoint(store, outgoing, "none", { form: "standard" })).toBeUndefined();
  });
});

test("the ids of events of two messages differ, whatever the reporter says", () => {
  const event = { id: "1", type: "message.seen" } as const;
  expect(eventIdOf("a", event)).not.toBe(eventIdOf("b", event));
  expect(eventIdOf("a", event)).toBe(eventIdOf("a", event));
});
