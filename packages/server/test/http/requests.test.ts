import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { limits, TIERS } from "../../src/http/limits.ts";
import { NOT_OFFERED } from "../../src/http/routes/not-offered.ts";
import { openOutgoing } from "../../src/outgoing/outgoing.ts";
import { webhookRoutes } from "../../src/webhooks/routes.ts";
import { DRIVERS, type Driver, onEachDriver } from "../databases/databases.ts";
import { CHANNELS, make } from "../databases/messages.ts";
import { dump } from "./dump.ts";
import { jsonOf } from "./json.ts";
import { newServer, SECRET_KEY } from "./server.ts";

const driver = DRIVERS[0] as Driver;

describe("the description", () => {
  test("is OpenAPI 3.1, with the routes of webhooks too", async () => {
    const routes = webhookRoutes(openOutgoing({ allow: [] }));
    const { app } = await newServer(driver, { routes });
    const answer = await app.fetch(new Request("http://heed.test/openapi.json"));
    const description = (await answer.json()) as { readonly openapi: string };
    const { valid, errors } = await new Validator().validate(description);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(description.openapi).toBe("3.1.0");
  });
});

describe("a body", () => {
  const send = async (body: string | Buffer<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) => {
    const { app } = await newServer(driver);
    const request = new Request("http://heed.test/v1/users/kim", {
      method: "PUT",
      headers: { authorization: `Bearer ${SECRET_KEY}`, "content-type": "application/json", ...headers },
      body,
    });
    const answer = await app.fetch(request);
    return { status: answer.status, body: (await answer.json()) as object };
  };

  test("that is encoded is refused, and one that is not is taken", async () => {
    const refused = { status: 415, body: { code: "unsupported_encoding" } };
    expect(await send(gzipSync("{}"), { "content-encoding": "gzip" })).toMatchObject(refused);
    expect(await send("{}", { "content-encoding": "br" })).toMatchObject(refused);
    expect(await send("{}", { "content-encoding": "identity" })).toMatchObject({ status: 200 });
  });

  test("with a number that would be kept as null is refused", async () => {
    expect(await send('{"limits": [1, {"most": 1e400}]}')).toMatchObject({
      status: 400,
      body: { code: "invalid_body", message: expect.stringContaining("a number beyond 1.8e308") },
    });
  });
});

describe("a value of a wrong type", () => {
  test.each([
    ["/v1/users/kim/preferences/default", { channel_types: { email: "no" } }, "must be boolean or object."],
    ["/v1/messages/x/interacted", { metadata: { a: {} } }, "must be string, number, boolean or null."],
    ["/v1/users/kim/preferences/default", [], "must be object."],
  ])("is told of all types that may stand there, %s", async (path, body, told) => {
    const { app } = await newServer(driver);
    const headers = { authorization: `Bearer ${SECRET_KEY}`, "content-type": "application/json" };
    const answer = await app.fetch(
      new Request(`http://heed.test${path}`, { method: "PUT", headers, body: JSON.stringify(body) }),
    );
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { readonly message: string }).message).toContain(told);
  });
});

describe("mistakes", () => {
  test.each([
    ["PUT", "/v1/messages/x/interacted", { metadata: { a: { b: 1 } } }, "body.metadata.a"],
    [
      "PUT",
      "/v1/messages/x/interacted",
      { metadata: { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 } },
      "body.metadata",
    ],
    ["POST", "/v1/messages/batch/seen", { message_ids: ["a", 5] }, "body.message_ids[1]"],
    ["POST", "/v1/messages/batch/seen", { message_ids: 5 }, "body.message_ids"],
    ["POST", "/v1/messages/batch/seen", { message_ids: [] }, "body.message_ids"],
    ["POST", "/v1/messages/batch/seen", { ids: ["a"] }, "body.message_ids"],
    ["POST", "/v1/messages/batch/seen", undefined, "body"],
    ["GET", "/v1/messages?page_size=51", undefined, "query.page_size"],
    ["GET", "/v1/messages?page_size=ten", undefined, "query.page_size"],
    ["GET", "/v1/messages?status[]=open", undefined, "query.status[0]"],
    ["GET", "/v1/messages?statuses[]=sent", undefined, "query.statuses[]"],
    ["GET", "/v1/messages?tenant=a&tenant=b", undefined, "query.tenant"],
    ["GET", "/v1/messages?inserted_at.gte=soon", undefined, "inserted_at.gte"],
    ["GET", "/v1/messages?after=nonsense", undefined, "after"],
    ["GET", "/v1/messages?trigger_data=plan", undefined, "query.trigger_data"],
    ["GET", "/v1/messages?trigger_data=%7B%22a%22:%7B%7D%7D", undefined, "trigger_data.a"],
    ["GET", "/v1/messages/batch/content", undefined, "query.message_ids"],
    ["GET", "/v1/users/kim/feeds/feed?exclude=a.b.c.d", undefined, "query.exclude"],
    ["POST", "/v1/channels/c/messages/bulk/destroy", {}, "path.action"],
    [
      "POST",
      "/heed/v1/messages",
      { messages: [{ channel_id: "fax", recipient: "kim", source: { key: "w" } }] },
      "messages[0].channel_id",
    ],
    [
      "POST",
      "/heed/v1/messages",
      { messages: [{ channel_id: "email", recipient: {}, source: { key: "w" } }] },
      "body.messages[0].recipient.id",
    ],
    [
      "POST",
      "/heed/v1/events",
      { events: [{ message_id: "m", type: "message.opened" }] },
      "body.events[0].type",
    ],
    ["PUT", "/heed/v1/channels/c", { type: "fax", provider: "x" }, "body.type"],
  ])("have their place: %s %s %j", async (method, path, body, field) => {
    const { call, store } = await newServer(driver);
    await make(store);
    const before = await dump(store);
    const answer = await call(method, path, { body });
    const { status, type, errors } = await jsonOf(answer);
    expect({ status, type, fields: errors?.map(({ field }) => field) }).toEqual({
      status: 422,
      type: "invalid_request_error",
      fields: [field],
    });
    expect(await dump(store)).toBe(before);
  });

  test.each([
    ["no JSON", "{", 400],
    ["brackets alone", `${"[".repeat(60_000)}${"]".repeat(60_000)}`, 400],
    ["a body that is too large", `{"message_ids":["${"x".repeat(1_100_000)}"]}`, 413],
  ])("are told of bodies: %s", async (_title, body, status) => {
    const { call } = await newServer(driver);
    expect((await call("POST", "/v1/messages/batch/seen", { body })).status).toBe(status);
  });

  test("are told of bytes that are no text", async () => {
    const { app } = await newServer(driver);
    const request = new Request("http://heed.test/v1/messages/batch/seen", {
      method: "POST",
      headers: { authorization: `Bearer ${SECRET_KEY}` },
      body: new Uint8Array([0xff, 0xfe, 0x00]),
    });
    expect((await app.fetch(request)).status).toBe(400);
  });

  test("are told of methods and paths", async () => {
    const { call } = await newServer(driver);
    const wrong = await call("POST", "/v1/messages");
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET"]);
    for (const path of ["/v2/messages", "/v1/messages/", "//v1/messages"]) {
      expect((await call("GET", path)).status, path).toBe(404);
    }
  });

  test("of the server are kept to its log", async () => {
    const errors: object[] = [];
    const store = (await newServer(driver)).store;
    const broken = {
      ...store,
      database: { ...store.database, query: () => Promise.reject(new Error("secret detail")) },
    };
    const { call } = await newServer(driver, {
      store: broken,
      log: { info: () => {}, error: (details) => errors.push(details) },
    });
    const answer = await call("GET", "/v1/messages/x");
    const text = await answer.text();
    expect([answer.status, text.includes("secret detail")]).toEqual([500, false]);
    expect(errors).toMatchObject([{ err: { message: "secret detail" } }]);
  });

  test.each([
    "ECONNREFUSED",
    "57P01",
    "53300",
    "08006",
  ])("of the database are worth another try: %s", async (code) => {
    const store = (await newServer(driver)).store;
    const query = () => Promise.reject(Object.assign(new Error("gone"), { code }));
    const { call } = await newServer(driver, { store: { ...store, database: { ...store.database, query } } });
    const answer = await call("GET", "/v1/messages/x");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "1"]);
  });
});

test("the README lists what only the platform offers", () => {
  const page = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  for (const { paths, instead } of NOT_OFFERED) {
    expect(page).toContain(`| ${paths.map((path) => `\`${path}\``).join(", ")} | ${instead} |`);
  }
});

test("what only the platform offers is answered with 501 and a sentence", async () => {
  const { call } = await newServer(driver);
  for (const { paths } of NOT_OFFERED) {
    for (const path of paths) {
      const filled = path.replace("{rest}", "a").replace(/\{\w+\}/g, "x");
      const answer = await call("POST", filled, { body: {} });
      expect(answer.status, filled).toBe(501);
      expect((await jsonOf(answer)).message).toMatch(/does not offer that\. .+\.$/);
    }
  }
  expect((await call("GET", "/v1/objects/projects/1/preferences/default")).status).toBe(501);
  expect((await call("GET", "/v1/objects/projects/1/messages")).status).toBe(200);
});

describe("browsers", () => {
  const origin = "https://app.example";

  test("are answered their preflights, without a key", async () => {
    const { app } = await newServer(driver);
    const answer = await app.fetch(
      new Request("http://heed.test/v1/users/kim/feeds/feed", {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "GET" },
      }),
    );
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-methods")).toBe("GET, PUT, POST, DELETE");
    expect(answer.headers.get("access-control-allow-headers")).toBe(
      "authorization, content-type, accept, x-knock-user-token, x-knock-client, x-knock-branch",
    );
  });

  test("may read every answer, refusals too", async () => {
    const { call } = await newServer(driver);
    for (const path of ["/v1/messages", "/v1/messages/x", "/nowhere"]) {
      const answer = await call("GET", path, { headers: { origin } });
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("access-control-expose-headers")).toMatch(/retry-after/);
    }
  });

  test("of other origins may not, if origins are given", async () => {
    const { call } = await newServer(driver, { origins: [origin] });
    const allowed = async (from: string) =>
      (await call("GET", "/v1/messages", { headers: { origin: from } })).headers.get(
        "access-control-allow-origin",
      );
    expect([await allowed(origin), await allowed("https://evil.example")]).toEqual([origin, null]);
  });

  test("send an empty body as JSON with every call", async () => {
    const { call, store } = await newServer(driver);
    const [id] = await make(store, { channel_id: "feed" });
    expect((await call("GET", `/v1/messages/${id}`)).status).toBe(200);
    expect((await call("PUT", `/v1/messages/${id}/seen`, { body: "" })).status).toBe(200);
    expect((await call("DELETE", `/v1/messages/${id}/seen`, { body: "" })).status).toBe(200);
    expect((await call("PUT", "/v1/users/kim", { body: "" })).status).toBe(200);
  });
});

describe("limits", () => {
  test("let a second's requests through, and then those that come in time", () => {
    let time = 0;
    const limit = limits(1, () => time);
    const refused = () => {
      try {
        limit("r", 2, "kim");
        return false;
      } catch {
        return true;
      }
    };
    for (let n = 0; n < TIERS[2]; n++) expect(refused()).toBe(false);
    expect(refused()).toBe(true);
    limit("r", 2, "lee");
    limit("other", 2, "kim");
    time += 200;
    expect([refused(), refused()]).toEqual([false, true]);
    time += 60_000;
    for (let n = 0; n < TIERS[2]; n++) expect(refused()).toBe(false);
    expect(refused()).toBe(true);
  });

  test("are answered with 429 and when to try again", async () => {
    const { call } = await newServer(driver, { limitFactor: 0.2 });
    expect((await call("PUT", "/v1/messages/x/seen")).status).toBe(404);
    const second = await call("PUT", "/v1/messages/x/seen");
    expect([second.status, second.headers.get("retry-after")]).toEqual([429, "1"]);
  });
});

onEachDriver("idempotency keys", (driver) => {
  const body = { messages: [{ channel_id: "email", recipient: "kim", source: { key: "w" } }] };
  const path = "/heed/v1/messages";

  test("make a request once, and replay its answer", async () => {
    const { call, store, client } = await newServer(driver);
    await make(store);
    const headers = { "idempotency-key": "k" };
    const first = await call("POST", path, { body, headers });
    const again = await call("POST", path, { body, headers });
    expect(await jsonOf(again)).toEqual(await jsonOf(first));
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.headers.get("original-x-request-id")).toBe(first.headers.get("x-request-id"));
    expect((await client.messages.list()).items).toHaveLength(1);
    const other = await call("POST", path, {
      body: { messages: [...body.messages, ...body.messages] },
      headers,
    });
    expect(other.status).toBe(400);
    expect((await call("POST", path, { body, headers: { "idempotency-key": "x".repeat(256) } })).status).toBe(
      400,
    );
  });

  test("are free again after a refusal", async () => {
    const { call, store } = await newServer(driver);
    const headers = { "idempotency-key": "k" };
    expect((await call("POST", path, { body, headers })).status).toBe(422);
    await make(store);
    expect((await call("POST", path, { body, headers })).status).toBe(200);
  });

  test("answer one of many at once, and tell the others to ask again", async () => {
    const { call, store, client } = await newServer(driver);
    await make(store);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => call("POST", path, { body, headers: { "idempotency-key": "k" } })),
    );
    for (const { status, headers } of answers) {
      if (status === 409) expect(headers.get("x-should-retry")).toBe("true");
      else expect(status).toBe(200);
    }
    expect((await client.messages.list()).items).toHaveLength(1);
  });

  test("have no effect where the platform's have none", async () => {
    const { call, store } = await newServer(driver);
    const [id] = await make(store, {});
    const headers = { "idempotency-key": "stainless-node-retry-1" };
    for (const status of ["seen", "read"]) {
      expect((await call("PUT", `/v1/messages/${id}/${status}`, { headers })).status).toBe(200);
    }
    const { requests } = store.tables;
    expect(await store.database.query(`select * from ${requests}`)).toEqual([]);
  });
});

onEachDriver("the server's own routes", (driver) => {
  test("save channels, make messages and take reports of events", async () => {
    const { call, client } = await newServer(driver);
    for (const { id, ...channel } of CHANNELS) {
      const saved = await call("PUT", `/heed/v1/channels/${id}`, { body: channel });
      expect(await jsonOf(saved)).toMatchObject({ __typename: "Channel", id, ...channel });
    }
    const channels = await jsonOf(await call("GET", "/heed/v1/channels"));
    expect(channels.entries).toMatchObject([{ id: "email" }, { id: "feed" }, { id: "push" }]);
    const changed = await call("PUT", "/heed/v1/channels/email", { body: { type: "sms", provider: "x" } });
    expect(changed.status).toBe(422);
    const body = {
      messages: [
        {
          channel_id: "email",
          recipient: "kim",
          source: { key: "w", workflow_recipient_run_id: "run", step_ref: "email_1" },
        },
      ],
    };
    const [made, again] = [
      await call("POST", "/heed/v1/messages", { body }),
      await call("POST", "/heed/v1/messages", { body }),
    ];
    const { items = [] } = await jsonOf(made);
    expect(items).toMatchObject([{ is_new: true, message: { status: "queued" } }]);
    expect((await jsonOf(again)).items).toMatchObject([
      { is_new: false, message: { id: items[0]?.message?.id } },
    ]);
    const message_id = items[0]?.message?.id;
    const reported = await call("POST", "/heed/v1/events", {
      body: {
        events: [
          { message_id, type: "message.sent", id: "1" },
          { message_id, type: "message.link_clicked", id: "2", data: { url: "https://a.example" } },
          { message_id, type: "message.queued", id: "3" },
          { message_id: "nope", type: "message.sent" },
        ],
      },
    });
    expect((await jsonOf(reported)).items).toMatchObject([
      { result: "accepted", event_id: "1", rejection: null, message: { status: "sent" } },
      { result: "accepted", event_id: "2", message: { engagement_statuses: ["link_clicked"] } },
      {
        result: "rejected",
        rejection: { code: "illegal-transition", message: expect.stringContaining("sent") },
      },
      { result: "unknown_message", event_id: null, message: null },
    ]);
    expect((await client.messages.get(String(message_id))).status).toBe("sent");
  });
});

describe("the server itself", () => {
  test("says whether it lives, is ready, and what it has done", async () => {
    const { app, call } = await newServer(driver);
    const get = (path: string, headers = {}) =>
      app.fetch(new Request(`http://heed.test${path}`, { headers }));
    expect((await get("/healthz")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(200);
    await call("GET", "/v1/messages/secret-id");
    expect((await get("/metrics")).status).toBe(401);
    const text = await (await get("/metrics", { authorization: `Bearer ${SECRET_KEY}` })).text();
    expect(text).toMatch(
      /heed_http_requests_total\{method="GET",route="\/v1\/messages\/\{message_id\}",status="404"\} 1/,
    );
    expect(text).not.toContain("secret-id");
    app.drain();
    expect((await get("/readyz")).status).toBe(503);
    expect((await get("/healthz")).status).toBe(200);
  });

  test("logs no key, token or id of a path", async () => {
    const lines: string[] = [];
    const log = { info: (details: object) => lines.push(JSON.stringify(details)), error: () => {} };
    const { call } = await newServer(driver, { log });
    await call("GET", "/v1/users/kim@private.example?page_size=1");
    await wait(0);
    const text = lines.join("\n");
    expect(text).toContain("/v1/users/{user_id}");
    expect(text).not.toContain(SECRET_KEY);
    expect(text).not.toContain("private");
  });
});
