import { object, TENANTS } from "heed/store";
import { expect, test } from "vitest";
import { onEachDriver } from "../databases/databases.ts";
import { jsonOf } from "./json.ts";
import { newServer } from "./server.ts";

onEachDriver("tenants", (driver) => {
  test("are set, read and deleted by the platform's client", async () => {
    const { client } = await newServer(driver);
    const made = await client.tenants.set("acme", {
      name: "Acme",
      settings: { branding: { primary_color: "#000" } },
    });
    expect(made).toMatchObject({ __typename: "Tenant", id: "acme", name: "Acme" });
    await client.tenants.set("acme", { settings: { branding: { logo_url: "https://acme.example/l.png" } } });
    expect(await client.tenants.get("acme")).toMatchObject({
      name: "Acme",
      settings: { branding: { primary_color: "#000", logo_url: "https://acme.example/l.png" } },
    });
    await client.tenants.delete("acme");
    await expect(client.tenants.get("acme")).rejects.toMatchObject({ status: 404 });
    await expect(client.tenants.delete("acme")).rejects.toMatchObject({ status: 404 });
  });

  test("have a default preference set, which is merged, replaced or removed", async () => {
    const { call, store } = await newServer(driver);
    const put = async (preference_set: unknown) => {
      const answer = await call("PUT", "/v1/tenants/acme", { body: { settings: { preference_set } } });
      return [answer.status, (await jsonOf(answer)).settings?.preference_set];
    };
    const first = { categories: { news: { __strategy__: "replace", channel_types: { email: false } } } };
    expect(await put(first)).toEqual([200, first]);
    expect(await put({ id: "default", channel_types: { sms: true } })).toEqual([
      200,
      { ...first, channel_types: { sms: true } },
    ]);
    const last = { channels: { c: { conditions: [] } } };
    expect(await put({ __persistence_strategy__: "replace", ...last })).toEqual([200, last]);
    expect(await put(null)).toEqual([200, null]);
    const kept = await object(store, { collection: TENANTS, id: "acme" });
    expect(kept?.properties).toEqual({ settings: { preference_set: null } });
  });

  test("refuse preferences that would not be evaluated as they were meant", async () => {
    const { call } = await newServer(driver);
    const conditions = [{ variable: "data.x", operator: "sounds_like", argument: "y" }];
    const set = { channel_types: { email: { conditions } } };
    const refused = await call("PUT", "/v1/tenants/acme", { body: { settings: { preference_set: set } } });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(await jsonOf(refused))).toContain(
      "body.settings.preference_set.channel_types.email.conditions[0].operator",
    );
    for (const preference_set of [{ channel_types: { __strategy__: "other" } }, { nothing: true }, []]) {
      const body = { settings: { preference_set } };
      expect((await call("PUT", "/v1/tenants/acme", { body })).status).toBe(422);
    }
    expect((await call("GET", "/v1/tenants/acme")).status).toBe(404);
  });
});
