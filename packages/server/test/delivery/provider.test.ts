import { verifyWebhook } from "heed/messages";
import { expect, test } from "vitest";
import { providerAdapter } from "../../src/delivery/provider.ts";
import { openOutgoing } from "../../src/outgoing/outgoing.ts";
import { startReceiver } from "../receivers/receiver.ts";
import { deliveryOf } from "./delivery-of.ts";

const outgoing = openOutgoing({ allow: ["127.0.0.0/8"] });
const secret = "a secret of the provider's";

test("a provider gets a signed request with the key, the message and its content", async () => {
  const { url, received } = await startReceiver(() => 204);
  const headers = { authorization: "Bearer abc" };
  const { send } = providerAdapter({ outgoing, service: "sms", url: `${url}/send`, secret, headers });
  const delivery = deliveryOf({ content: { to: "+1", body: "Hi" }, attempt: 2 });
  const result = await send(delivery);
  expect(result).toMatchObject({ status: "sent", log: { response: { status: 204 } } });
  expect(JSON.stringify(result)).not.toContain("abc");
  const [{ body, headers: got, ...more } = { body: "", headers: {} }] = received;
  expect(more).toEqual({ method: "POST", path: "/send" });
  expect(got).toMatchObject({ authorization: "Bearer abc", "idempotency-key": "run/step/channel/kim" });
  expect(JSON.parse(body)).toEqual({
    key: "run/step/channel/kim",
    attempt: 2,
    message: JSON.parse(JSON.stringify(delivery.message)),
    content: { to: "+1", body: "Hi" },
  });
  expect(await verifyWebhook({ body, headers: got }, { secrets: secret })).toMatchObject({ isValid: true });
});

test.each([
  [200, "", { status: "sent" }],
  [200, "ok", { status: "sent" }],
  [202, '{"id": "x"}', { status: "sent", receipt: { provider_id: "x" } }],
  [200, '{"status": "delivered"}', { status: "delivered" }],
  [
    200,
    '{"status": "bounced", "reason": "gone", "token": "t"}',
    { status: "failed", bounced: true, reason: "gone", token: "t", retryable: false },
  ],
  [200, '{"status": "failed", "retryable": true}', { status: "failed", bounced: false, retryable: true }],
  [422, '{"status": "bounced"}', { status: "failed", bounced: true, retryable: false }],
  [400, "null", { status: "failed", bounced: false, retryable: false, reason: "It answered 400." }],
  [400, '{"retryable": true}', { status: "failed", retryable: true }],
  [307, "", { status: "failed", retryable: false }],
  [408, "", { status: "failed", retryable: true }],
  [500, '{"reason": "down"}', { status: "failed", retryable: true, reason: "down" }],
  [503, '{"retryable": false}', { status: "failed", retryable: false }],
])("an answer of %i and %s", async (status, body, expected) => {
  const { url } = await startReceiver(() => (response) => response.writeHead(status).end(body));
  expect(await providerAdapter({ outgoing, service: "sms", url, secret }).send(deliveryOf({}))).toMatchObject(
    expected,
  );
});

test("an answer that asks to wait", async () => {
  const { url } = await startReceiver(
    () => (response) => response.writeHead(429, { "retry-after": "30" }).end(),
  );
  const result = await providerAdapter({ outgoing, service: "sms", url, secret }).send(deliveryOf({}));
  expect(result).toMatchObject({ status: "failed", retryable: true, retryAfter: 30_000 });
});

test("a provider that cannot be reached may be later, one that may not be reached never", async () => {
  const to = (url: string) => providerAdapter({ outgoing, service: "sms", url, secret }).send(deliveryOf({}));
  expect(await to("http://127.0.0.1:1/")).toMatchObject({
    retryable: true,
    log: { response: { status: 0 } },
  });
  expect(await to("http://10.0.0.1/")).toMatchObject({
    retryable: false,
    reason: expect.stringContaining("allow list"),
  });
  expect(await to("nowhere")).toMatchObject({ retryable: false, log: null });
});

/** Sends a push message to devices, each of which answers as it is told. */
async function push(answers: { readonly [token: string]: readonly [number, string] }, attempt = 1) {
  const { url, received } = await startReceiver(({ body }) => (response) => {
    const [status, text] = answers[JSON.parse(body).content.token] ?? [500, ""];
    response.writeHead(status).end(text);
  });
  const tokens = Object.keys(answers);
  const { send } = providerAdapter({ outgoing, service: "fcm", url, secret });
  const content = { title: "Hi", body: "x", token: tokens[0], tokens };
  const result = await send(deliveryOf({ content, attempt }));
  return { result, bodies: received.map(({ body, headers }) => ({ ...JSON.parse(body), headers })) };
}

test("each device of a push message gets a request of its own, with a key that is the same at each try", async () => {
  const { result, bodies } = await push({
    a: [200, '{"id": "1"}'],
    b: [200, '{"id": "2"}'],
    c: [410, '{"status": "bounced"}'],
  });
  const key = "run/step/channel/kim";
  expect(bodies.map((one) => [one.content, one.key, one.headers["idempotency-key"]]).sort()).toEqual(
    ["a", "b", "c"].map((token, n) => {
      const own = n === 0 ? key : `${key}/device-${n}`;
      return [{ title: "Hi", body: "x", token }, own, own];
    }),
  );
  expect(result).toMatchObject({
    status: "sent",
    receipt: { provider_id: "1", provider_ids: ["1", "2"], invalid_tokens: ["c"] },
    log: { response: { status: 200 } },
    others: [{ response: { status: 200 } }, { response: { status: 410 } }],
  });
});

test.each([
  [
    { a: [200, ""], b: [503, ""] },
    { status: "failed", retryable: true, otherwise: { status: "sent" } },
  ],
  [
    { a: [429, '{"reason": "slow"}'], b: [410, '{"status": "bounced", "reason": "gone"}'] },
    { status: "failed", retryable: true, reason: "slow", otherwise: undefined },
  ],
  [
    { a: [410, '{"status": "bounced", "reason": "gone"}'], b: [400, '{"reason": "no"}'] },
    { status: "failed", retryable: false, bounced: false, reason: "no" },
  ],
  [
    { a: [410, '{"status": "bounced", "reason": "gone"}'], b: [410, '{"status": "bounced"}'] },
    { status: "failed", retryable: false, bounced: true, reason: "gone", token: "a" },
  ],
  [{ a: [200, '{"status": "delivered"}'], b: [200, ""] }, { status: "sent" }],
] as const)("answers of devices: %j", async (answers, expected) => {
  expect((await push(answers)).result).toMatchObject(expected);
});
