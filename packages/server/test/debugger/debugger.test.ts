import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import {
  addDeliveryLog,
  appendEvents,
  appendRunEvents,
  createRuns,
  keepVersion,
  type Store,
  saveContent,
} from "heed/store";
import { afterEach, beforeAll, expect, onTestFinished, test } from "vitest";
import { type Debugger, openDebugger } from "../../src/debugger/debugger.ts";
import { MOST_LIVE } from "../../src/debugger/live.ts";
import { sessionsOf } from "../../src/debugger/session.ts";
import { createApp } from "../../src/http/app.ts";
import { DRIVERS, type Driver, newStore } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";
import { dump } from "../http/dump.ts";
import { LINK_KEY, PUBLIC_KEY, SECRET_KEY } from "../http/server.ts";

const driver = DRIVERS.at(-1) as Driver;
const HOSTILE = `"><img src=x onerror="x()"><script>x()</script>\u202e`;
const opened: Debugger[] = [];

beforeAll(async () => {
  await driver.open();
});
afterEach(async () => {
  for (const pages of opened.splice(0)) await pages.stop();
});

/** A server with a debugger, on a store of its own. */
async function newSite(secret = SECRET_KEY) {
  const store = await newStore(driver);
  const keys = { secret: [secret], public: [PUBLIC_KEY], needsToken: false };
  const errors: unknown[] = [];
  const log = { info: () => {}, error: (details: object) => errors.push(details) };
  const pages = openDebugger({ store, keys, isSecure: true, limitFactor: 0, log });
  opened.push(pages);
  const app = createApp({ store, keys, linkKeys: [LINK_KEY], version: "0.0.0", mounts: [pages], log });
  const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
    Promise.resolve(app.fetch(new Request(`http://heed.test/debugger${path}`, { ...init, headers })));
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, headers, { method: "POST", body: new URLSearchParams(fields).toString() });
  const signedIn = async (key = secret) => {
    const [cookie = ""] = (await post("/sign-in", { key })).headers.get("set-cookie")?.split(";") ?? [];
    return { cookie };
  };
  return { store, app, ask, post, signedIn, errors, pages };
}

async function makeRun(store: Store, id: string, content: object = {}) {
  const version = await keepVersion(store, { key: "w", content });
  const [made] = await createRuns(store, [
    { id, workflow_run_id: "t", workflow: "w", version, recipient: "kim", wake_at: null },
  ]);
  return made?.run as NonNullable<NonNullable<typeof made>["run"]>;
}

const PATHS = ["/", "/runs", "/runs/r1", "/runs/r1/live", "/messages", "/messages/m1", "/none"];

test("nothing is told without a session, and every answer has the headers that keep others out", async () => {
  const { store, ask } = await newSite();
  await makeRun(store, "r1");
  for (const path of PATHS) {
    for (const headers of [
      {},
      { cookie: "heed_debugger=1.2.3" },
      { authorization: `Bearer ${SECRET_KEY}` },
    ]) {
      const answer = await ask(path, headers);
      expect({ path, status: answer.status }).toEqual({ path, status: 401 });
      expect(await answer.text()).toContain('<label for="key">Secret key</label>');
    }
  }
  for (const path of [...PATHS, "/style.css", "/live.js", "/icon.svg"]) {
    const { headers } = await ask(path, { origin: "https://other.example" });
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("a secret key begins a session in a cookie that has no key in it; another key does not", async () => {
  const { ask, post, signedIn, errors } = await newSite();
  for (const key of ["", "wrong", PUBLIC_KEY]) {
    const answer = await post("/sign-in", { key });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
  const answer = await post("/sign-in", { key: SECRET_KEY });
  expect({ status: answer.status, location: answer.headers.get("location") }).toEqual({
    status: 303,
    location: "/debugger/runs",
  });
  for (const [to, location] of [
    ["/debugger/messages?status=sent", "/debugger/messages?status=sent"],
    ["/debugger/runs/r1", "/debugger/runs/r1"],
    ["https://other.example/debugger/runs", "/debugger/runs"],
    ["/debugger/runs/../../v1/users", "/debugger/runs"],
    ["//other.example/debugger/runs", "/debugger/runs"],
    ["/debugger/runs\\..\\x", "/debugger/runs"],
    ["/debugger/runs\r\nx: y", "/debugger/runs"],
  ] as const) {
    expect((await post("/sign-in", { key: SECRET_KEY, to })).headers.get("location")).toBe(location);
  }
  expect(await (await ask("/messages/m1?a=b")).text()).toContain('value="/debugger/messages/m1?a=b"');
  const cookie = answer.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/; Path=\/debugger; HttpOnly; SameSite=Strict; Secure$/);
  expect(cookie).not.toContain(SECRET_KEY);
  const session = await signedIn();
  expect((await ask("/runs", session)).status).toBe(200);
  for (const path of ["", "/"]) {
    expect((await ask(path, session)).headers.get("location")).toBe("/debugger/runs");
  }
  expect((await post("/sign-out", {}, session)).headers.get("set-cookie")).toContain("Max-Age=0");
  for (const headers of [
    { "sec-fetch-site": "cross-site" },
    { origin: "https://other.example", host: "heed.test" },
  ]) {
    expect((await post("/sign-in", { key: SECRET_KEY }, headers as Record<string, string>)).status).toBe(403);
  }
  expect(errors).toEqual([]);
});

test("a session ends after its time, and is one of its key alone", () => {
  const clock = { now: 0 };
  const sessions = sessionsOf(["one", "two"], () => clock.now);
  const session = sessions.begin();
  expect(sessions.isOpen(session)).toBe(true);
  expect(sessionsOf(["two", "one"], () => clock.now).isOpen(session)).toBe(true);
  expect(sessionsOf(["two"], () => clock.now).isOpen(session)).toBe(false);
  const [end = "", nonce = "", signature = ""] = session.split(".");
  for (const other of [
    "",
    `${end}0.${nonce}.${signature}`,
    `${end}.${nonce}.${"A".repeat(43)}`,
    `${session}=`,
  ]) {
    expect(sessions.isOpen(other)).toBe(false);
  }
  clock.now = 8 * 3_600_000;
  expect(sessions.isOpen(session)).toBe(false);
});

test("another server's runs and messages are not reached, nor by its session", async () => {
  const one = await newSite();
  const other = await newSite("sk_other_0123456789abcdef0123");
  const [id = ""] = await make(other.store, {});
  await makeRun(other.store, "r1");
  const session = await one.signedIn();
  expect((await other.ask("/runs", session)).status).toBe(401);
  for (const path of [`/messages/${id}`, "/runs/r1", "/runs/r1/live"]) {
    expect((await one.ask(path, session)).status).toBe(404);
    expect((await other.ask(path, await other.signedIn())).status).toBe(200);
  }
  expect(await (await one.ask("/messages", session)).text()).toContain("No message is like this.");
});

test("lists are filtered, go on page by page, and say what they cannot read; no page changes anything", async () => {
  const { store, ask, signedIn, errors } = await newSite();
  await make(store, ...Array.from({ length: 33 }, (_, index) => ({ recipient: index < 31 ? "kim" : "lee" })));
  await makeRun(store, "r1");
  const session = await signedIn();
  const before = await dump(store);
  const pageOf = async (path: string) => (await ask(path, session)).text();
  const first = await pageOf("/messages?recipient=kim&status=queued");
  expect(first.match(/class="row-title"/g)).toHaveLength(30);
  const older =
    /href="\/debugger(\/messages\?[^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(older).toContain("recipient=kim&status=queued");
  expect((await pageOf(older)).match(/class="row-title"/g)).toHaveLength(1);
  expect(await pageOf("/messages?status=sent")).toContain("No message is like this.");
  expect(await pageOf("/messages?until=2020-01-01T00:00")).toContain("No message is like this.");
  expect(
    (await pageOf("/runs?workflow=w&recipient=kim&status=queued&from=2020-01-01T00:00")).match(/row-title/g),
  ).toHaveLength(1);
  expect(await pageOf("/runs?errors=with")).toContain("No run is like this.");
  for (const path of [
    "/messages?from=yesterday",
    "/messages?status=none",
    "/runs?status=none",
    "/runs?after=x",
  ]) {
    const answer = await ask(path, session);
    expect({ path, status: answer.status }).toEqual({ path, status: 422 });
  }
  for (const method of ["PUT", "DELETE", "POST", "PATCH"]) {
    expect((await ask("/runs/r1", session, { method })).status).toBe(405);
  }
  expect(await dump(store)).toBe(before);
  expect(errors).toEqual([]);
});

test("a message shows its events, the rejected ones too, its content without links, and each try", async () => {
  const { store, ask, signedIn } = await newSite();
  const [id = ""] = await make(store, { data: { comment: HOSTILE }, recipient: HOSTILE });
  await appendEvents(store, [{ message: id, type: "message.delivered", data: { note: HOSTILE } }]);
  await saveContent(store, id, {
    subject_line: HOSTILE,
    html_body: `<h1>Hi</h1><a href="https://acme.example/">Go</a><img src="https://acme.example/o.gif"><p style="x" class="card">${HOSTILE}</p>`,
  });
  await addDeliveryLog(store, {
    message: id,
    environment_id: "default",
    service_name: HOSTILE,
    request: { host: "acme.example", path: "/send", method: "POST" },
    response: { status: 500, headers: {}, body: HOSTILE },
  });
  const text = await (await ask(`/messages/${id}`, await signedIn())).text();
  expect(text).toContain("created");
  expect(text).toContain("POST acme.example/send");
  expect(text).toMatch(/class="pill bad">500</);
  expect(text).not.toMatch(/<img|<script>|onerror="|\u202e|href="https:/);
  expect(text).toMatch(/<div class="preview"><p class="preview-title">Hi<\/p>Go/);
});

test("a run whose version has no plan is shown by its events, hostile ones as text", async () => {
  const { store, ask, signedIn, errors } = await newSite();
  const run = await makeRun(store, "r1");
  await appendRunEvents(
    store,
    run,
    [
      { event: "workflow_run_started", record: null },
      { event: HOSTILE, step_ref: HOSTILE, step_type: "channel", data: { x: HOSTILE }, record: null },
    ],
    { status: "completed", wake_at: null, error_count: 0 },
  );
  const answer = await ask("/runs/r1", await signedIn());
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(text).toContain("the run starts");
  expect(text).toContain("&lt;script&gt;");
  expect(text).not.toMatch(/<img|<script>|onerror="|\u202e|data-live/);
  expect(errors).toEqual([]);
});

test("pages are told of changes until the run is over; there are only so many, and none once the server ends", async () => {
  const { store, ask, signedIn, pages } = await newSite();
  const run = await makeRun(store, "r1");
  const session = await signedIn();
  const first = await ask("/runs/r1/live?since=0.0", session);
  expect(first.headers.get("content-type")).toContain("text/event-stream");
  const others = await Promise.all(
    Array.from({ length: MOST_LIVE - 1 }, () => ask("/runs/r1/live?since=0.0", session)),
  );
  expect((await ask("/runs/r1/live?since=0.0", session)).status).toBe(503);
  // Whoever goes makes room.
  await others[0]?.body?.cancel();
  const last = await ask("/runs/r1/live?since=0.0", session);
  expect(last.status).toBe(200);
  await appendRunEvents(store, run, [{ event: "workflow_run_started", record: null }], {
    status: "completed",
    wake_at: null,
    error_count: 0,
  });
  expect(await first.text()).toContain("event: change\ndata: 1.0\n\nevent: over\n");
  await makeRun(store, "r2");
  const open = await ask("/runs/r2/live?since=0.0", session);
  await pages.stop();
  expect(await open.text()).not.toContain("over");
  expect((await ask("/runs/r2/live?since=0.0", session)).status).toBe(503);
});

test("a page that is closed makes room for another", async () => {
  const { app, store, signedIn } = await newSite();
  await makeRun(store, "r1");
  const session = await signedIn();
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/debugger/runs/r1/live`;
  expect((await fetch(address, { method: "HEAD", headers: session })).status).toBe(200);
  /** Opens as many pages as there can be, and closes them. Returns how many were told. */
  const openAll = async () => {
    const leaving = new AbortController();
    const open = Array.from({ length: MOST_LIVE }, () =>
      fetch(address, { headers: session, signal: leaving.signal }),
    );
    const told = (await Promise.all(open)).filter(({ status }) => status === 200).length;
    leaving.abort();
    return told;
  };
  expect(await openAll()).toBe(MOST_LIVE);
  await expect.poll(openAll, { timeout: 20_000, interval: 200 }).toBe(MOST_LIVE);
});
