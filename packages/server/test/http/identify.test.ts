import { object, TENANTS, user } from "heed/store";
import { expect, test } from "vitest";
import { resolveTrigger } from "../../src/http/identify.ts";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { dump } from "./dump.ts";

onEachDriver("a trigger", (driver) => {
  test("names recipients by their ids, which says nothing of them", async () => {
    const store = await newStore(driver);
    const before = await dump(store);
    expect(
      await resolveTrigger(store, { recipients: ["kim", "lee", "kim"], actor: "max", tenant: "acme" }),
    ).toEqual({
      recipients: [
        { recipient: "kim", data: {} },
        { recipient: "lee", data: {} },
      ],
      actor: "max",
      tenant: "acme",
    });
    expect(await dump(store)).toBe(before);
    expect(await resolveTrigger(store, { recipients: "kim" })).toEqual({
      recipients: [{ recipient: "kim", data: {} }],
      actor: null,
      tenant: null,
    });
  });

  test("identifies users inline, maps merged into maps", async () => {
    const store = await newStore(driver);
    const kim = {
      id: "kim",
      name: "Kim",
      collection: null,
      preferences: { default: { categories: { news: { channel_types: { email: true } } } } },
      channel_data: { push: { tokens: ["a"] } },
      $trigger_data: { role: "owner", __proto__x: 1 },
    };
    expect((await resolveTrigger(store, { recipients: [kim] })).recipients).toEqual([
      { recipient: "kim", data: { role: "owner", __proto__x: 1 } },
    ]);
    const preferences = { default: { categories: { news: { channel_types: { sms: false } } } } };
    await resolveTrigger(store, {
      recipients: [{ id: "kim", preferences, channel_data: { chat: { x: 1 } } }],
    });
    expect((await user(store, "kim"))?.properties).toEqual({
      name: "Kim",
      preferences: { default: { categories: { news: { channel_types: { email: true, sms: false } } } } },
      channel_data: { push: { tokens: ["a"] }, chat: { x: 1 } },
    });
    const replaced = { default: { __persistence_strategy__: "replace", channels: { c: false } } };
    await resolveTrigger(store, { recipients: [{ id: "kim", preferences: replaced }] });
    expect((await user(store, "kim"))?.properties).toMatchObject({ name: "Kim" });
    expect((await user(store, "kim"))?.properties.preferences).toEqual({
      default: { channels: { c: false } },
    });
  });

  test("takes a recipient that is named twice as one, with the data of both", async () => {
    const store = await newStore(driver);
    const { recipients } = await resolveTrigger(store, {
      recipients: [
        { id: "kim", name: "Kim", $trigger_data: { a: 1, b: 1 } },
        { id: "kim", collection: "teams" },
        "kim",
        { id: "kim", plan: "pro", $trigger_data: { b: 2 } },
        { id: "kim", collection: "$users" },
      ],
    });
    expect(recipients).toEqual([
      { recipient: "kim", data: { a: 1, b: 2 } },
      { recipient: { id: "kim", collection: "teams" }, data: {} },
    ]);
    expect((await user(store, "kim"))?.properties).toEqual({ name: "Kim", plan: "pro" });
  });

  test("identifies objects, an actor and a tenant inline", async () => {
    const store = await newStore(driver);
    const resolved = await resolveTrigger(store, {
      recipients: [
        { id: "1", collection: "projects", name: "P", channel_data: { chat: { connections: [] } } },
      ],
      actor: { id: "max", name: "Max" },
      tenant: { id: "acme", name: "Acme", settings: { preference_set: { channel_types: { sms: false } } } },
    });
    expect(resolved).toEqual({
      recipients: [{ recipient: { id: "1", collection: "projects" }, data: {} }],
      actor: "max",
      tenant: "acme",
    });
    expect((await object(store, { collection: "projects", id: "1" }))?.properties).toEqual({
      name: "P",
      channel_data: { chat: { connections: [] } },
    });
    expect((await user(store, "max"))?.properties).toEqual({ name: "Max" });
    expect((await object(store, { collection: TENANTS, id: "acme" }))?.properties).toEqual({
      name: "Acme",
      settings: { preference_set: { channel_types: { sms: false } } },
    });
  });

  test("keeps all that it says, or nothing", async () => {
    const store = await newStore(driver);
    const before = await dump(store);
    const conditions = [{ variable: "data.x", operator: "sounds_like", argument: "y" }];
    const preferences = { default: { channel_types: { sms: { conditions } } } };
    const wrong = { id: "lee", preferences };
    await expect(
      resolveTrigger(store, { recipients: [{ id: "kim", name: "Kim" }, wrong] }),
    ).rejects.toMatchObject({
      status: 422,
      mistakes: [
        { field: "body.recipients[1].preferences.default.channel_types.sms.conditions[0].operator" },
      ],
    });
    await expect(resolveTrigger(store, { recipients: [{ id: "kim" }], actor: wrong })).rejects.toThrow();
    expect(await dump(store)).toBe(before);
  });

  test("keeps hostile keys as any others", async () => {
    const store = await newStore(driver);
    const given = JSON.parse(
      '{"id": "__proto__", "__proto__": {"admin": true}, "$trigger_data": {"__proto__": {"x": 1}}}',
    );
    const { recipients } = await resolveTrigger(store, { recipients: [given] });
    expect(JSON.stringify(recipients)).toBe('[{"recipient":"__proto__","data":{"__proto__":{"x":1}}}]');
    expect(JSON.stringify((await user(store, "__proto__"))?.properties)).toBe('{"__proto__":{"admin":true}}');
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });
});
