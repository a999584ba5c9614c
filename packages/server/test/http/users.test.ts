import type { Knock } from "@knocklabs/node";
import { expect, test } from "vitest";
import { onEachDriver } from "../databases/databases.ts";
import { dump } from "./dump.ts";
import { jsonOf } from "./json.ts";
import { newServer } from "./server.ts";

type Properties = Parameters<Knock["users"]["update"]>[1];

onEachDriver("users", (driver) => {
  test("are identified, read, listed and deleted", async () => {
    const { client } = await newServer(driver);
    const made = await client.users.update("kim", {
      name: "Kim",
      plan: "pro",
      address: { city: "Bern" },
    } as Properties);
    expect(made).toMatchObject({ __typename: "User", id: "kim", name: "Kim", plan: "pro" });
    await client.users.update("kim", {
      address: { zip: "3000" },
      id: "lee",
      __typename: "Other",
    } as Properties);
    expect(await client.users.get("kim")).toMatchObject({
      __typename: "User",
      id: "kim",
      address: { city: "Bern", zip: "3000" },
    });
    await client.users.update("lee/1 %2F", {});
    const listed = await client.users.list({ page_size: 1 });
    expect(listed.entries.map(({ id }) => id)).toEqual(["lee/1 %2F"]);
    expect((await listed.getNextPage()).entries.map(({ id }) => id)).toEqual(["kim"]);
    await client.users.delete("lee/1 %2F");
    await expect(client.users.get("lee/1 %2F")).rejects.toMatchObject({ status: 404 });
    await expect(client.users.delete("lee/1 %2F")).rejects.toMatchObject({ status: 404 });
  });

  test("are identified, given preferences and deleted in bulk, all or none", async () => {
    const { client, call, store } = await newServer(driver);
    const begun = await client.users.bulk.identify({ users: [{ id: "a", name: "A" }, { id: "b" }] });
    expect(begun).toMatchObject({ status: "completed", success_count: 2, name: "users.identify" });
    expect(await client.bulkOperations.get(begun.id)).toEqual(begun);
    await client.users.bulk.setPreferences({
      user_ids: ["a", "b"],
      preferences: { channel_types: { email: false } },
    });
    expect(await client.users.getPreferences("b", "default")).toMatchObject({
      channel_types: { email: false },
    });
    const before = await dump(store);
    const refused = await call("POST", "/v1/users/bulk/identify", {
      body: { users: [{ id: "c" }, { id: "x\0" }] },
    });
    expect(refused.status).toBe(422);
    expect(await dump(store)).toBe(before);
    expect(await client.users.bulk.delete({ user_ids: ["a", "b"] })).toMatchObject({ success_count: 2 });
    expect((await client.users.list()).entries).toEqual([]);
  });

  test("have data of channels", async () => {
    const { client } = await newServer(driver);
    const data = { tokens: ["t"] };
    await expect(client.users.getChannelData("kim", "push")).rejects.toMatchObject({ status: 404 });
    expect(await client.users.setChannelData("kim", "push", { data })).toMatchObject({
      channel_id: "push",
      data,
    });
    await client.users.setChannelData("kim", "push", { data: { tokens: ["u"] } });
    expect(await client.users.getChannelData("kim", "push")).toMatchObject({ data: { tokens: ["u"] } });
    expect(Object.keys(await client.users.get("kim"))).not.toContain("channel_data");
    await client.users.unsetChannelData("kim", "push");
    await expect(client.users.getChannelData("kim", "push")).rejects.toMatchObject({ status: 404 });
  });

  test("have preference sets, which are replaced or merged", async () => {
    const { client } = await newServer(driver);
    await client.users.update("kim", {
      preferences: { acme: { __persistence_strategy__: "merge", categories: { news: false } } },
    });
    await client.users.update("kim", { preferences: null, channel_data: null });
    expect(await client.users.listPreferences("kim")).toEqual([
      {
        id: "acme",
        workflows: null,
        categories: { news: false },
        channel_types: null,
        channels: null,
        commercial_subscribed: null,
      },
    ]);
    expect(await client.users.getPreferences("kim", "default")).toEqual({
      id: "default",
      workflows: null,
      categories: null,
      channel_types: null,
      channels: null,
      commercial_subscribed: null,
    });
    const conditions = [{ variable: "recipient.plan", operator: "equal_to", argument: "pro" }] as const;
    await client.users.setPreferences("kim", "default", {
      channel_types: { email: { conditions: [...conditions] }, sms: false },
      workflows: { invoice: { channel_types: { push: true } } },
    });
    const merged = await client.users.setPreferences("kim", "default", {
      __persistence_strategy__: "merge",
      channel_types: { sms: true },
      commercial_subscribed: false,
    });
    expect(merged).toMatchObject({
      channel_types: { email: { conditions }, sms: true },
      workflows: { invoice: { channel_types: { push: true } } },
      commercial_subscribed: false,
    });
    const replaced = await client.users.setPreferences("kim", "default", { categories: { news: true } });
    expect(replaced).toMatchObject({ categories: { news: true }, channel_types: null });
    expect((await client.users.listPreferences("kim")).map(({ id }) => id).sort()).toEqual([
      "acme",
      "default",
    ]);
    const { entries } = await client.users.list({ include: ["preferences"] });
    expect(entries[0]).toMatchObject({ preferences: [{ id: "acme" }, { id: "default" }] });
    await client.users.unsetPreferences("kim", "default");
    expect((await client.users.listPreferences("kim")).map(({ id }) => id)).toEqual(["acme"]);
  });

  test("get no preferences whose conditions cannot be meant", async () => {
    const { call, store } = await newServer(driver);
    const before = await dump(store);
    for (const operator of ["equals", "is_seen"]) {
      const set = {
        channel_types: { email: { conditions: [{ variable: "recipient.plan", operator, argument: "pro" }] } },
      };
      const answer = await call("PUT", "/v1/users/kim/preferences/default", { body: set });
      expect(answer.status).toBe(422);
      expect((await jsonOf(answer)).errors).toMatchObject([
        {
          field: "body.channel_types.email.conditions[0].operator",
          message: expect.stringContaining(operator),
        },
      ]);
      expect((await call("PUT", "/v1/users/kim", { body: { preferences: { default: set } } })).status).toBe(
        422,
      );
    }
    expect(await dump(store)).toBe(before);
  });
});
