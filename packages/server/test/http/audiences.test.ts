import { audiencesOf } from "heed/store";
import { expect, test } from "vitest";
import { onEachDriver } from "../databases/databases.ts";
import { dump } from "./dump.ts";
import { newServer } from "./server.ts";

onEachDriver("audiences", (driver) => {
  test("have members added, listed and removed by the platform's client", async () => {
    const { client, store } = await newServer(driver);
    await client.audiences.addMembers("pro", {
      create_audience: true,
      members: [
        { user: { id: "kim", name: "Kim", preferences: { default: { channel_types: { sms: false } } } } },
        { user: { id: "kim" }, tenant: "acme" },
        { user: { id: "lee" } },
      ],
    });
    const { entries, page_info } = await client.audiences.listMembers("pro");
    expect(page_info).toMatchObject({ __typename: "PageInfo", after: null });
    expect(entries).toHaveLength(3);
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          __typename: "AudienceMember",
          user_id: "kim",
          tenant: null,
          user: expect.objectContaining({ __typename: "User", id: "kim", name: "Kim" }),
        }),
        expect.objectContaining({ user_id: "kim", tenant: "acme" }),
        expect.objectContaining({ user_id: "lee", user: expect.objectContaining({ id: "lee" }) }),
      ]),
    );
    expect(await client.users.getPreferences("kim", "default")).toMatchObject({
      channel_types: { sms: false },
    });
    // A bare id makes no user.
    await expect(client.users.get("lee")).rejects.toMatchObject({ status: 404 });
    await client.audiences.removeMembers("pro", {
      members: [{ user: { id: "kim" } }, { user: { id: "max" } }],
    });
    expect(await audiencesOf(store, "kim")).toEqual([]);
    expect(await audiencesOf(store, "kim", "acme")).toEqual(["pro"]);
    expect((await client.audiences.listMembers("none")).entries).toEqual([]);
  });

  test("take all members or none", async () => {
    const { call, store } = await newServer(driver);
    const before = await dump(store);
    const conditions = [{ variable: "data.x", operator: "sounds_like", argument: "y" }];
    const preferences = { default: { channel_types: { sms: { conditions } } } };
    for (const user of [{ id: "x\0" }, { id: "lee", preferences }, { id: "" }, {}, "lee"]) {
      const body = { members: [{ user: { id: "kim", name: "Kim" } }, { user }] };
      const refused = await call("POST", "/v1/audiences/pro/members", { body });
      expect(refused.status).toBe(422);
    }
    expect(await dump(store)).toBe(before);
  });
});
