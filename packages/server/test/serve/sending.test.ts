import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listChannels } from "heed/store";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { prepareSending } from "../../src/serve/sending.ts";
import { readSettings } from "../../src/serve/settings.ts";
import { onEachDriver } from "../databases/databases.ts";
import { type Json, jsonOf } from "../http/json.ts";
import { LINK_KEY, newServer } from "../http/server.ts";
import { startMailServer } from "../receivers/mail-server.ts";
import { startReceiver } from "../receivers/receiver.ts";

const folder = mkdtempSync(join(tmpdir(), "heed-sending-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const log = { info: () => {}, error: () => {} };

/** Prepares sending by settings, with a file of channels. */
function prepare(channels: unknown, env: NodeJS.ProcessEnv = {}) {
  const file = join(folder, "channels.json");
  writeFileSync(file, JSON.stringify(channels));
  const settings = readSettings({ HEED_DATA: "d", HEED_ALLOW: "127.0.0.1", HEED_CHANNELS: file, ...env });
  return prepareSending(settings, { SECRET: "a secret of sixteen" }, log, [LINK_KEY]);
}

onEachDriver("a server", (driver) => {
  test("delivers what it is asked to, tells endpoints of it, and lists both", async () => {
    const provider = await startReceiver(
      () => (response) => response.end('{"status": "delivered", "id": "p"}'),
    );
    const endpoint = await startReceiver();
    const url = provider.url;
    const sending = prepare([{ id: "text", type: "sms", url, secret: { env: "SECRET" }, name: "Text" }]);
    const { app, call, store } = await newServer(driver, { routes: sending.routes }, sending.storeOptions);
    const workers = await sending.start(store, app.metrics.tried);
    onTestFinished(async () => {
      for (const worker of workers) await worker.stop();
    });
    expect(await listChannels(store)).toMatchObject([{ id: "text", provider: "sms", name: "Text" }]);
    await call("PUT", "/heed/v1/channels/feed", { body: { type: "in_app_feed", provider: "heed" } });

    const added = await jsonOf(
      await call("POST", "/heed/v1/webhook_endpoints", { body: { url: endpoint.url } }),
    );
    expect(added).toMatchObject({ form: "platform", secrets: [expect.any(String)], disabled_at: null });
    const path = `/heed/v1/webhook_endpoints/${added.id}`;
    const source = { key: "w", type: "workflow" };
    const messages = ["text", "feed"].map((channel_id) => ({ channel_id, recipient: "kim", source }));
    await call("POST", "/heed/v1/messages", { body: { messages } });
    await expect.poll(() => endpoint.received.length, { timeout: 5000 }).toBe(3);
    const told = endpoint.received.map(({ headers, body }) => {
      return [JSON.parse(body).data.channel.id, headers["x-knock-event"]];
    });
    expect(told.sort()).toEqual([
      ["feed", "message.delivered"],
      ["text", "message.delivered"],
      ["text", "message.sent"],
    ]);
    expect(endpoint.received[0]?.headers["x-knock-environment-id"]).toBe("default");

    await expect
      .poll(async () => (await jsonOf(await call("GET", `${path}/tries`))).items?.length, { timeout: 5000 })
      .toBe(3);
    const tries = await jsonOf(await call("GET", `${path}/tries?page_size=1`));
    expect(tries).toMatchObject({ items: [{ outcome: "done", response: { status: 200 } }] });
    const resent = await call("POST", `/heed/v1/webhook_tries/${tries.items?.[0]?.id}/resend`);
    expect(resent.status).toBe(204);
    await expect.poll(() => endpoint.received.length, { timeout: 5000 }).toBe(4);

    const metrics = await app.metrics.registry.metrics();
    expect(metrics).toContain('heed_tries_total{kind="delivery",outcome="sent"} 2');
    expect(metrics).toMatch(/heed_tries_total\{kind="webhook",outcome="accepted"\} [34]\n/);

    const changed = await call("PUT", path, { body: { disabled: true, event_types: ["message.seen"] } });
    expect(await changed.json()).toMatchObject({
      event_types: ["message.seen"],
      disabled_at: expect.any(String),
    });
    const all = await jsonOf(await call("GET", "/heed/v1/webhook_endpoints"));
    expect(all.entries).toMatchObject([{ id: added.id }]);
    expect(JSON.stringify(all)).not.toContain(added.secrets?.[0] as unknown as string);
    expect((await call("DELETE", path)).status).toBe(204);
    expect((await call("GET", path)).status).toBe(404);
  });

  test("tracks the links of an email and of an SMS, and whether an email is opened", async () => {
    const { reach, mails } = await startMailServer();
    const provider = await startReceiver();
    const tracked = { link_tracking: true };
    const sending = prepare(
      [
        { id: "mail", type: "email", ...reach, ...tracked, open_tracking: true },
        { id: "text", type: "sms", url: provider.url, secret: { env: "SECRET" }, ...tracked },
      ],
      { HEED_PUBLIC_URL: "http://heed.test/" },
    );
    const { call, app, client, store } = await newServer(driver, {}, sending.storeOptions);
    const workers = await sending.start(store);
    onTestFinished(async () => {
      for (const worker of workers) await worker.stop();
    });
    const url = "https://shop.example/a?b=1&c=%20d#e";
    const html = `<p>Your <a href="${url.replace("&", "&amp;")}">invoice</a></p>`;
    const source = { key: "w", type: "workflow" };
    const messages = [
      { channel_id: "mail", content: { to: "kim@example.com", subject_line: "Hi", html_body: html } },
      { channel_id: "text", content: { to: "+15550100", body: `Pay at ${url}.` } },
    ].map((message) => ({ ...message, recipient: "kim", source }));
    const made = await jsonOf(await call("POST", "/heed/v1/messages", { body: { messages } }));
    const [mail, text] = (made.items ?? []).map((item) => String((item.message as Json)?.id)) as [
      string,
      string,
    ];
    await expect.poll(() => [mails.length, provider.received.length], { timeout: 5000 }).toEqual([1, 1]);
    const unquoted = (mails[0]?.text ?? "")
      .replace(/=\r?\n/g, "")
      .replace(/=([\dA-F]{2})/g, (_whole, code) => String.fromCharCode(Number.parseInt(code, 16)));
    const open = /<img src="(http:\/\/heed\.test\/o\/[\w-]+\.gif)"/.exec(unquoted)?.[1] ?? "";
    const links = [
      [mail, /<a href="(http:\/\/heed\.test\/l\/[\w-]+)">invoice/.exec(unquoted)?.[1] ?? ""],
      [text, /Pay at (http:\/\/heed\.test\/l\/[\w-]+)\./.exec(provider.received[0]?.body ?? "")?.[1] ?? ""],
    ] as const;
    for (const [id, link] of links) {
      const answer = await app.fetch(new Request(link));
      expect([answer.status, answer.headers.get("location")]).toEqual([302, url]);
      await app.idle();
      expect((await client.messages.get(id)).engagement_statuses).toContain("link_clicked");
    }
    expect((await client.messages.get(mail)).engagement_statuses).toEqual(["link_clicked"]);
    expect((await app.fetch(new Request(open))).status).toBe(200);
    await app.idle();
    expect((await client.messages.get(mail)).engagement_statuses.sort()).toEqual(["link_clicked", "read"]);
    expect((await client.messages.getContent(mail)).data).toMatchObject({ html_body: html });
  });

  test("refuses endpoints that nothing may be sent to, with the place, and calls without a secret key", async () => {
    const sending = prepare([]);
    const { call, app } = await newServer(driver, { routes: sending.routes }, sending.storeOptions);
    const path = "/heed/v1/webhook_endpoints";
    const refused = [
      [{ url: "http://169.254.169.254/" }, "body.url", /allow list/],
      [{ url: "https://[::ffff:10.0.0.1]/" }, "body.url", /allow list/],
      [{ url: "http://127.0.0.1/", form: "standard", secrets: ["x"] }, "body.secrets", /whsec_/],
      [{ url: "http://127.0.0.1/", event_types: ["message.opened"] }, "body.event_types[0]", /message\.seen/],
      [{}, "body.url", /missing/],
    ] as const;
    for (const [body, field, message] of refused) {
      const response = await call("POST", path, { body });
      expect(response.status, JSON.stringify(body)).toBe(422);
      expect(await response.json()).toMatchObject({
        errors: [{ field, message: expect.stringMatching(message) }],
      });
    }
    expect((await call("POST", "/heed/v1/webhook_tries/none/resend")).status).toBe(404);
    expect((await app.fetch(new Request(`http://heed.test${path}`))).status).toBe(401);
  });
});

test("settings that cannot be read are explained", () => {
  expect(() => prepare([{ id: "a", type: "fax" }])).toThrow(
    /channels\.json: Channel `a`: `type` is not one of/,
  );
  expect(() => prepare({})).toThrow(/not a list/);
  expect(() => prepare([], { HEED_CHANNELS: "none.json" })).toThrow(/HEED_CHANNELS names none\.json/);
  expect(() => prepare([{ id: "a", type: "email", host: "mx", open_tracking: true }])).toThrow(
    /channels\.json: Channel `a`: `open_tracking` cannot be on without HEED_PUBLIC_URL/,
  );
  expect(() => prepare([], { HEED_ALLOW: "10.0.0.1:80" })).toThrow(
    /HEED_ALLOW cannot be read: `10\.0\.0\.1:80`/,
  );
});
