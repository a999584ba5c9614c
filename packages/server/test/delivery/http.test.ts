import { expect, test } from "vitest";
import { httpAdapter } from "../../src/delivery/http.ts";
import { openOutgoing } from "../../src/outgoing/outgoing.ts";
import { startReceiver } from "../receivers/receiver.ts";
import { deliveryOf } from "./delivery-of.ts";

const outgoing = openOutgoing({ allow: ["127.0.0.0/8"] });

test("the content says what is requested, and the channel what it leaves out", async () => {
  const { url, received } = await startReceiver(() => 201);
  const { send } = httpAdapter({
    outgoing,
    url,
    headers: { "X-A": "channel", "X-B": "channel" },
    secret: "s".repeat(16),
  });
  const content = {
    url: `${url}/orders?id=1`,
    method: "put",
    headers: { "x-a": "content", Host: "inside", "Content-Length": "1", "webhook-id": "forged" },
    body: { plan: "pro" },
  };
  expect(await send(deliveryOf({ content }))).toMatchObject({ status: "delivered" });
  await send(deliveryOf({}));
  const [first, second] = received;
  expect(first).toMatchObject({ method: "PUT", path: "/orders?id=1", body: '{"plan":"pro"}' });
  expect(first?.headers).toMatchObject({
    "x-a": "content",
    "x-b": "channel",
    "content-type": "application/json",
    "idempotency-key": "run/step/channel/kim",
    "webhook-id": "2bUoBzAQz9NMcqZPAV9gIZKIEbE",
    host: new URL(url).host,
  });
  expect(second).toMatchObject({ method: "POST", path: "/" });
  expect(JSON.parse(second?.body ?? "")).toMatchObject({ message: { recipient: "kim" }, content: null });
});

test("what is not 2xx has failed", async () => {
  const statuses = [500, 404, 302, 429];
  const { url } = await startReceiver(() => statuses.shift() ?? 200);
  const { send } = httpAdapter({ outgoing, url });
  const results = [];
  for (let turn = 0; turn < 4; turn++) results.push(await send(deliveryOf({})));
  expect(results).toMatchObject([
    { retryable: true },
    { retryable: false },
    { retryable: false },
    { retryable: true },
  ]);
});

test.each([
  [{}, /no `url`/],
  [{ url: "http://169.254.169.254/latest" }, /allow list/],
  [{ url: "http://127.0.0.1:1/", method: "TRACE" }, /`TRACE` is not one of/],
  [{ url: "http://127.0.0.1:1/", headers: ["a"] }, /`headers`/],
  [{ url: "http://127.0.0.1:1/", headers: { "x-a": "b\n" } }, /cannot be written/],
])("the content %j fails for good", async (content, reason) => {
  const result = await httpAdapter({ outgoing }).send(deliveryOf({ content }));
  expect(result).toMatchObject({ status: "failed", retryable: false, reason: expect.stringMatching(reason) });
});
