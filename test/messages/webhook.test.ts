import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWebhook, verifyWebhook, WebhookError, type WebhookRequest } from "../../src/messages/index.ts";

const NOW = Date.parse("2026-01-31T17:00:00Z");
const SECRET = "a secret";
const BODY = '{"type":"message.seen","created_at":"2026-01-31T16:59:59Z","data":{"id":"m1"}}';

const mac = (secret: string | Buffer, signed: string) =>
  createHmac("sha256", secret).update(signed).digest("base64");

function ofPlatform(body: string, at = NOW, secret = SECRET): WebhookRequest {
  return { body, headers: { "X-Knock-Signature": `t=${at},s=${mac(secret, `${at}.${body}`)}` } };
}

function standard(body: string, at = NOW / 1000, secrets = [Buffer.from(SECRET)], id = "e1"): WebhookRequest {
  const signatures = secrets.map((secret) => `v1,${mac(secret, `${id}.${at}.${body}`)}`);
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(at),
    "webhook-signature": ["v1a,AAAA", ...signatures].join(" "),
  };
  return { body, headers };
}

const options = { secrets: SECRET, now: NOW };

describe("a genuine webhook is read", () => {
  test("in the platform's form", async () => {
    expect(await readWebhook(ofPlatform(BODY), options)).toEqual({
      message: "m1",
      event: {
        id: "message.seen:m1:2026-01-31T16:59:59Z",
        type: "message.seen",
        occurred_at: "2026-01-31T16:59:59Z",
      },
    });
  });

  test("in the form of Standard Webhooks, with a secret in base64", async () => {
    const secrets = `whsec_${Buffer.from(SECRET).toString("base64")}`;
    expect(await verifyWebhook(standard(BODY), { secrets, now: NOW })).toEqual({
      isValid: true,
      at: NOW,
      id: "e1",
    });
  });

  test("with the event's own id", async () => {
    const body = BODY.replace("{", '{"id":"e9",');
    expect((await readWebhook(ofPlatform(body), options))?.event.id).toBe("e9");
  });

  test("of bytes, with the headers of a fetch request", async () => {
    const { headers } = ofPlatform(BODY);
    const request = {
      body: new TextEncoder().encode(BODY),
      headers: new Headers(headers as Record<string, string>),
    };
    expect((await verifyWebhook(request, options)).isValid).toBe(true);
  });

  test("while one secret replaces another", async () => {
    const secrets = ["new", SECRET];
    expect((await verifyWebhook(ofPlatform(BODY), { secrets, now: NOW })).isValid).toBe(true);
    const both = standard(BODY, NOW / 1000, [Buffer.from("new"), Buffer.from("old")]);
    expect((await verifyWebhook(both, { secrets: "old", now: NOW })).isValid).toBe(true);
  });

  test("about something else as nothing", async () => {
    expect(await readWebhook(ofPlatform(BODY.replace("message.seen", "workflow.updated")), options)).toBe(
      undefined,
    );
  });
});

describe("a webhook that is not genuine is refused", () => {
  test.each<[string, string, WebhookRequest]>([
    ["has no signature", "no-signature", { body: BODY, headers: {} }],
    ["has an empty signature", "no-signature", { body: BODY, headers: { "x-knock-signature": "" } }],
    ["has a signature twice", "no-signature", { body: BODY, headers: { "x-knock-signature": ["a", "b"] } }],
    ["has no time", "malformed", { body: BODY, headers: { "x-knock-signature": "s=AAAA" } }],
    [
      "has a signature that is no base64",
      "malformed",
      { body: BODY, headers: { "x-knock-signature": "t=1,s=%" } },
    ],
    [
      "has no id",
      "malformed",
      { body: BODY, headers: { "webhook-signature": "v1,AAAA", "webhook-timestamp": "1" } },
    ],
    ["has another body", "mismatch", { ...ofPlatform(BODY), body: `${BODY} ` }],
    ["has another secret", "mismatch", ofPlatform(BODY, NOW, "another")],
    ["has a broken base64 text", "mismatch", { body: BODY, headers: { "x-knock-signature": "t=1,s=A" } }],
    ["is old", "too-old", ofPlatform(BODY, NOW - 300_001)],
    ["is of the future", "too-new", ofPlatform(BODY, NOW + 300_001)],
    ["is old, in the other form", "too-old", standard(BODY, NOW / 1000 - 301)],
  ])("that %s", async (_, reason, request) => {
    expect(await verifyWebhook(request, options)).toEqual({ isValid: false, reason });
    await expect(readWebhook(request, options)).rejects.toThrow(WebhookError);
    await expect(readWebhook(request, options)).rejects.toMatchObject({ reason });
  });

  test("whose id was exchanged", async () => {
    const { body, headers } = standard(BODY);
    const request = { body, headers: { ...headers, "webhook-id": "e2" } as Record<string, string> };
    expect(await verifyWebhook(request, options)).toEqual({ isValid: false, reason: "mismatch" });
  });

  test.each(["", "whsec_", "whsec_%"])("whatever it is, by the secret `%s`", async (secrets) => {
    const { headers } = ofPlatform(BODY, NOW, "");
    expect((await verifyWebhook({ body: BODY, headers }, { secrets, now: NOW })).isValid).toBe(false);
  });

  test("whose body is not JSON", async () => {
    await expect(readWebhook(ofPlatform("{"), options)).rejects.toMatchObject({ reason: "not-json" });
  });
});

test("no other body, time or secret has the same signature", async () => {
  const changed = fc.record({
    body: fc.string(),
    at: fc.integer({ min: 0, max: 2e12 }),
    secret: fc.string(),
  });
  await fc.assert(
    fc.asyncProperty(changed, async ({ body, at, secret }) => {
      const { headers } = ofPlatform(BODY);
      const signature = /s=(.*)/.exec(Object.values(headers)[0] as string)?.[1];
      const request = { body, headers: { "x-knock-signature": `t=${at},s=${signature}` } };
      const { isValid } = await verifyWebhook(request, { secrets: [secret, SECRET], now: at });
      expect(isValid).toBe(body === BODY && at === NOW);
    }),
    { numRuns: 60 },
  );
});
