import { expect, test } from "vitest";
import { PIXEL, tracker } from "../../src/tracking/tracking.ts";
import { onEachDriver } from "../databases/databases.ts";
import { make } from "../databases/messages.ts";
import { dump } from "./dump.ts";
import { newServer } from "./server.ts";

onEachDriver("tracked links", (driver) => {
  async function tracked() {
    const server = await newServer(driver);
    const [email = "", feed = ""] = await make(server.store, {}, { channel_id: "feed" });
    const get = (path: string, method = "GET") =>
      server.app.fetch(new Request(`http://heed.test${path}`, { method }));
    return { ...server, email, feed, get };
  }

  test("lead where they were sent, and record the click afterwards", async () => {
    const { app, client, email, feed, get } = await tracked();
    const url = "https://shop.example/a?b=%20c#d";
    for (const id of [email, feed]) {
      const answer = await get(app.tracker.linkPath(id, url));
      expect([answer.status, answer.headers.get("location")]).toEqual([302, url]);
      expect(answer.headers.get("cache-control")).toContain("no-store");
    }
    await app.idle();
    for (const id of [email, feed]) {
      expect(await client.messages.get(id)).toMatchObject({ engagement_statuses: ["link_clicked"] });
      const { items } = await client.messages.listEvents(id);
      expect(items[0]).toMatchObject({ type: "message.link_clicked", data: { url } });
    }
  });

  test("lead nowhere else", async () => {
    const { app, store, email, get } = await tracked();
    const path = app.tracker.linkPath(email, "https://shop.example/");
    const other = tracker(["another key of a length"]).linkPath(email, "https://evil.example/");
    const before = await dump(store);
    const forged = [
      other,
      `${path}x`,
      path.slice(0, -2),
      app.tracker.pixelPath(email).replace("/o/", "/l/"),
      app.tracker.pixelPath(email).replace("/o/", "/l/").replace(".gif", ""),
      `/l/${Buffer.from(JSON.stringify([email, "https://evil.example"])).toString("base64url")}`,
      "/l/https%3A%2F%2Fevil.example",
      "/l/%FF",
      "/l/x",
    ];
    for (const each of forged) expect((await get(each)).status, each).toBe(404);
    await app.idle();
    expect(await dump(store)).toBe(before);
  });

  test("are made of addresses of the web only", async () => {
    const { app, email } = await tracked();
    for (const url of ["javascript:alert(1)", "data:text/html,x", "/inbox", "shop.example"]) {
      expect(() => app.tracker.linkPath(email, url)).toThrow(TypeError);
    }
  });

  test("work for messages that are gone, and count no program that only looks", async () => {
    const { app, client, email, get } = await tracked();
    expect((await get(app.tracker.linkPath("gone", "https://a.example/"))).status).toBe(302);
    expect((await get(app.tracker.linkPath(email, "https://a.example/"), "HEAD")).status).toBe(302);
    await app.idle();
    expect((await client.messages.get(email)).engagement_statuses).toEqual([]);
  });

  test("survive a rotation of their key", () => {
    const path = tracker(["old"]).linkPath("m", "https://a.example/");
    const token = path.replace("/l/", "");
    expect(tracker(["new", "old"]).read(token)).toEqual({ message: "m", url: "https://a.example/" });
    expect(tracker(["new"]).read(token)).toBeUndefined();
  });

  test("have a sibling that tells of an opening", async () => {
    const { app, client, email, feed, get } = await tracked();
    for (const path of [app.tracker.pixelPath(email), app.tracker.pixelPath(feed), "/o/nonsense.gif"]) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/gif"]);
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(PIXEL));
    }
    await app.idle();
    expect((await client.messages.get(email)).engagement_statuses).toEqual(["read"]);
  });
});
