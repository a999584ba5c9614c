import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import BrowserClient, { type BulkOperation } from "@knocklabs/client";
import { advanceOperation, listMessages, saveChannels } from "heed/store";
import { expect, onTestFinished, test } from "vitest";
import { onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";
import { newServer, PUBLIC_KEY, tokenOf } from "./server.ts";

/** The browser client asks that ids of channels be UUIDs. */
const FEED = "5b4b3f2e-4d0f-4b0a-9d8e-2f6f6a0a1c11";

onEachDriver("the platform's browser client", (driver) => {
  async function start() {
    const { app, store } = await newServer(driver);
    await saveChannels(store, [{ id: FEED, type: "in_app_feed", provider: "heed" }]);
    const bodies: string[] = [];
    const fetch = async (request: Request) => {
      if (request.method === "POST") bodies.push(await request.clone().text());
      return app.fetch(request);
    };
    const http = serve({ fetch, hostname: "127.0.0.1", port: 0 }) as Server;
    await once(http, "listening");
    const client = new BrowserClient(PUBLIC_KEY, {
      host: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    });
    onTestFinished(async () => {
      client.teardown();
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
    });
    client.authenticate({ id: "kim", name: "Kim" }, await tokenOf("kim"));
    const feed = client.feeds.initialize(FEED);
    /** The engagement of each message of a user, the oldest first. */
    const engagement = async (recipient: string) => {
      const { items } = await listMessages(store, { recipient });
      return items.map(({ engagement_statuses }) => [...engagement_statuses].sort().join(" ")).reverse();
    };
    return { client, feed, store, bodies, engagement };
  }

  test("reads a feed and marks what is in it, of its own user only", async () => {
    const { client, feed, store, bodies, engagement } = await start();
    const blocks = [{ type: "markdown", name: "body", content: "Hi", rendered: "<p>Hi</p>" }];
    const content = { blocks };
    const [kim, lee] = ["kim", "lee"].map((recipient) => ({ channel_id: FEED, recipient, content }));
    await make(store, { ...kim }, { ...lee }, { ...kim }, { ...lee });
    expect(client.isAuthenticated(true)).toBe(true);
    await expect.poll(async () => (await client.user.get()).name, { timeout: 5000 }).toBe("Kim");

    const fetched = await feed.fetch();
    expect(fetched?.status).toBe("ok");
    const { items, metadata } = feed.getState();
    expect(metadata).toMatchObject({ total_count: 2, unseen_count: 2, unread_count: 2 });
    expect(items.map(({ blocks: [block] }) => block)).toMatchObject([{ rendered: "<p>Hi</p>" }, {}]);
    const [newest, oldest] = items as [(typeof items)[number], (typeof items)[number]];

    bodies.length = 0;
    const begun = (await feed.markAllAsSeen()) as BulkOperation;
    expect(bodies.map((body) => JSON.parse(body))).toMatchObject([{ user_ids: ["kim"] }]);
    while ((await advanceOperation(store)) !== undefined);
    expect(begun).toMatchObject({ name: expect.stringContaining("seen"), status: "queued" });
    expect(await engagement("kim")).toEqual(["seen", "seen"]);
    expect(await engagement("lee")).toEqual(["", ""]);

    await feed.markAsRead(newest);
    await feed.markAsInteracted(oldest, { button: "primary" });
    await feed.markAsArchived(newest);
    expect(await engagement("kim")).toEqual(["interacted seen", "archived read seen"]);
    expect(await engagement("lee")).toEqual(["", ""]);

    await feed.fetch();
    expect(feed.getState().metadata).toMatchObject({ unseen_count: 0, unread_count: expect.any(Number) });
    expect(feed.getState().items.map(({ id }) => id)).toEqual([oldest.id]);
  });

  test("changes nothing of others, though it names them", async () => {
    const { client, store, engagement } = await start();
    const [id = ""] = await make(store, { channel_id: FEED, recipient: "lee" });
    // This client answers with the error that it was given.
    expect(await client.messages.batchUpdateStatuses([id], "read")).toMatchObject({
      response: { status: 403, data: { type: "authentication_error" } },
    });
    await client.messages.bulkUpdateAllStatusesInChannel({
      channelId: FEED,
      status: "seen",
      options: { user_ids: ["lee"] },
    } as unknown as Parameters<typeof client.messages.bulkUpdateAllStatusesInChannel>[0]);
    while ((await advanceOperation(store)) !== undefined);
    expect(await engagement("lee")).toEqual([""]);
  });
});
