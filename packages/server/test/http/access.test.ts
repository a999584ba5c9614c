import { advanceOperation, type Store } from "heed/store";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, test } from "vitest";
import { ROUTES } from "../../src/http/routes/routes.ts";
import { DRIVERS, type Driver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";
import { dump } from "./dump.ts";
import { jsonOf } from "./json.ts";
import { headersOf, newServer, PUBLIC_KEY, SECRET_KEY, tokenOf } from "./server.ts";

const driver = DRIVERS[0] as Driver;

/** A server with a message of Kim and one of Lee on the feed. */
async function twoUsers() {
  const server = await newServer(driver);
  const [kims = "", lees = ""] = await make(
    server.store,
    { channel_id: "feed", recipient: "kim" },
    { channel_id: "feed", recipient: "lee" },
  );
  return { ...server, kims, lees };
}

async function finish(store: Store): Promise<void> {
  while ((await advanceOperation(store)) !== undefined);
}

describe("keys", () => {
  test.each([
    ["no header", {}, "api_key_missing"],
    ["another scheme", { authorization: `Basic ${SECRET_KEY}` }, "api_key_missing"],
    ["an unknown key", { authorization: "Bearer sk_test_other" }, "authentication_required"],
    [
      "the beginning of a key",
      { authorization: `Bearer ${SECRET_KEY.slice(0, -1)}` },
      "authentication_required",
    ],
    ["a public key without a token", { authorization: `Bearer ${PUBLIC_KEY}` }, "missing_user_token"],
  ])("refuse %s", async (_title, headers, code) => {
    const { app } = await newServer(driver);
    const answer = await app.fetch(
      new Request("http://heed.test/v1/users/kim", { headers: headers as Record<string, string> }),
    );
    expect([answer.status, (await jsonOf(answer)).code]).toEqual([401, code]);
  });

  test("let a public key do what a user may, and nothing else", async () => {
    const { call, kims } = await twoUsers();
    const headers = await headersOf("kim");
    for (const { method, path, grant, id } of ROUTES) {
      const filled = path
        .replace("{user_id}", "kim")
        .replace("{message_id}", kims)
        .replace("{action}", "seen")
        .replace(/\{\w+\}/g, "x");
      const body = id === "identifyUser" ? {} : { message_ids: [kims] };
      const { status } = await call(method.toUpperCase(), filled, {
        headers,
        ...(method !== "get" && { body }),
      });
      expect(status === 403, `${method} ${path}: ${status}`).toBe(grant === undefined);
    }
  });
});

describe("user tokens", () => {
  const verdict = async (token: string, path = "/v1/users/kim/feeds/feed") => {
    const { call } = await newServer(driver);
    const headers = { authorization: `Bearer ${PUBLIC_KEY}`, "x-knock-user-token": token };
    const answer = await call("GET", path, { headers });
    return [answer.status, (await jsonOf(answer)).code];
  };

  test("are accepted if they were signed by the key's other half", async () => {
    expect(await verdict(await tokenOf("kim"))).toEqual([200, undefined]);
  });

  test("are refused without a signature, and by a public key that is used as a secret", async () => {
    const unsigned = new UnsecuredJWT({ sub: "kim" }).encode();
    expect(await verdict(unsigned)).toEqual([401, "invalid_user_token"]);
    const { publicKey } = await generateKeyPair("RS256", { extractable: true });
    const shared = new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey)));
    const symmetric = await new SignJWT({ sub: "kim" }).setProtectedHeader({ alg: "HS256" }).sign(shared);
    expect(await verdict(symmetric)).toEqual([401, "invalid_user_token"]);
  });

  test("are refused if another key signed them, or another algorithm", async () => {
    for (const algorithm of ["RS256", "RS512", "PS256", "ES256"]) {
      const { privateKey } = await generateKeyPair(algorithm);
      const token = await new SignJWT({ sub: "kim" }).setProtectedHeader({ alg: algorithm }).sign(privateKey);
      expect(await verdict(token), algorithm).toEqual([401, "invalid_user_token"]);
    }
  });

  test("are refused after their time, and without a user", async () => {
    expect(await verdict(await tokenOf("kim", { exp: 1 }))).toEqual([401, "invalid_user_token"]);
    expect(await verdict(await tokenOf(""))).toEqual([401, "invalid_user_token"]);
    expect(await verdict("a.b.c")).toEqual([401, "invalid_user_token"]);
  });

  test("are for their own user", async () => {
    const token = await tokenOf("kim");
    for (const path of [
      "/v1/users/lee",
      "/v1/users/lee/feeds/feed",
      "/v1/users/lee/preferences",
      "/v1/users/Kim",
    ]) {
      expect((await verdict(token, path))[0], path).toBe(403);
    }
  });

  test("allow no more than their grants if they say so", async () => {
    const grants = { "https://api.knock.app/v1/users/kim": { "user/feed_read": [{}] } };
    const token = await tokenOf("kim", { grants, explicit_grants: true });
    expect(await verdict(token)).toEqual([200, undefined]);
    expect((await verdict(token, "/v1/users/kim"))[0]).toBe(403);
    const writer = { "https://api.knock.app/v1/users/kim": { "user/write": [{}] } };
    const headers = await headersOf("kim", { grants: writer, explicit_grants: true });
    const { call } = await newServer(driver);
    for (const [body, status] of [
      [{ name: "Kim" }, 200],
      [{ preferences: { default: {} } }, 403],
      [{ channel_data: { push: {} } }, 403],
    ] as const) {
      expect((await call("PUT", "/v1/users/kim", { headers, body })).status).toBe(status);
    }
    const ofOther = { "https://api.knock.app/v1/users/lee": { "user/feed_read": [{}] } };
    expect((await verdict(await tokenOf("kim", { grants: ofOther, explicit_grants: true })))[0]).toBe(403);
    const limited = { "https://api.knock.app/v1/users/kim": { "user/feed_read": [{ only: "a" }] } };
    expect((await verdict(await tokenOf("kim", { grants: limited, explicit_grants: true })))[0]).toBe(403);
  });
});

describe("messages of others", () => {
  test("are marked by no token but the recipient's, alone or among one's own", async () => {
    const { call, store, kims, lees } = await twoUsers();
    const headers = await headersOf("kim");
    const before = await dump(store);
    for (const [method, path, body] of [
      ["PUT", `/v1/messages/${lees}/seen`, undefined],
      ["DELETE", `/v1/messages/${lees}/unread`, undefined],
      ["POST", "/v1/messages/batch/read", { message_ids: [kims, lees] }],
    ] as const) {
      expect((await call(method, path, { headers, body })).status).toBe(403);
    }
    expect(await dump(store)).toBe(before);
    expect((await call("PUT", `/v1/messages/${kims}/seen`, { headers })).status).toBe(200);
  });

  test("of an object whose id is that of a user are not the user's", async () => {
    const { call, store } = await newServer(driver);
    const [id] = await make(store, { channel_id: "feed", recipient: { collection: "projects", id: "kim" } });
    expect((await call("PUT", `/v1/messages/${id}/seen`, { headers: await headersOf("kim") })).status).toBe(
      403,
    );
  });

  test.each([
    ["the browser client's key", { user_ids: ["lee"] }],
    ["the description's key", { recipient_ids: ["lee"] }],
    ["both", { user_ids: ["kim", "lee"], recipient_ids: ["lee"] }],
    ["no user", { archived: "include" }],
    ["empty lists", { user_ids: [], recipient_ids: [] }],
    ["an empty body", {}],
    ["no body", undefined],
  ])("are changed by no bulk call with a token: %s", async (_title, body) => {
    const { call, client, store, kims, lees } = await twoUsers();
    const answer = await call("POST", "/v1/channels/feed/messages/bulk/seen", {
      headers: await headersOf("kim"),
      body,
    });
    expect(answer.status).toBe(200);
    await finish(store);
    expect((await client.messages.get(lees)).engagement_statuses).toEqual([]);
    expect((await client.messages.get(kims)).engagement_statuses).toEqual(["seen"]);
  });

  test.each([
    ["an unknown key", { users: ["kim"] }],
    ["a null", { user_ids: null }],
    ["a text", { user_ids: "kim" }],
    ["a number", { recipient_ids: [1] }],
  ])("are safe from bulk calls that cannot be read: %s", async (_title, body) => {
    const { call, store } = await twoUsers();
    const before = await dump(store);
    for (const headers of [await headersOf("kim"), {}]) {
      const answer = await call("POST", "/v1/channels/feed/messages/bulk/archive", { headers, body });
      expect(answer.status).toBe(422);
    }
    expect(await dump(store)).toBe(before);
  });

  test("are deleted in bulk by a secret key only", async () => {
    const { call, store } = await twoUsers();
    const before = await dump(store);
    const headers = await headersOf("kim");
    expect((await call("POST", "/v1/channels/feed/messages/bulk/delete", { headers, body: {} })).status).toBe(
      403,
    );
    expect(await dump(store)).toBe(before);
  });

  test("are not changed by a public key alone, even where tokens are optional, unless it names users", async () => {
    const keys = { secret: [SECRET_KEY], public: [PUBLIC_KEY], needsToken: false };
    const server = await newServer(driver, { keys });
    const [kims = "", lees = ""] = await make(
      server.store,
      { channel_id: "feed", recipient: "kim" },
      { channel_id: "feed", recipient: "lee" },
    );
    const headers = { authorization: `Bearer ${PUBLIC_KEY}` };
    const path = "/v1/channels/feed/messages/bulk/seen";
    for (const body of [undefined, {}, { user_ids: [] }, { user_ids: ["kim"], recipient_ids: ["lee"] }]) {
      expect((await server.call("POST", path, { headers, body })).status).toBe(403);
    }
    expect((await server.call("POST", path, { headers, body: { user_ids: ["kim"] } })).status).toBe(200);
    await finish(server.store);
    expect((await server.client.messages.get(kims)).seen_at).not.toBeNull();
    expect((await server.client.messages.get(lees)).seen_at).toBeNull();
  });
});
