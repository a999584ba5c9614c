import {
  addAudienceMembers,
  audiencesOf,
  deleteUser,
  identifyUser,
  listAudienceMembers,
  removeAudienceMembers,
} from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";

onEachDriver("audiences", (driver) => {
  test("have members at large and for tenants, each once", async () => {
    const store = await newStore(driver);
    const added = await addAudienceMembers(store, "pro", [
      { user_id: "kim" },
      { user_id: "kim", tenant: "acme" },
      { user_id: "kim", tenant: null },
      { user_id: "__proto__" },
    ]);
    expect(added).toEqual([
      { user_id: "kim", tenant: null },
      { user_id: "kim", tenant: "acme" },
      { user_id: "__proto__", tenant: null },
    ]);
    expect(await addAudienceMembers(store, "pro", [{ user_id: "kim" }, { user_id: "lee" }])).toEqual([
      { user_id: "lee", tenant: null },
    ]);
  });

  test("are those of a run's tenant", async () => {
    const store = await newStore(driver);
    await addAudienceMembers(store, "b", [{ user_id: "kim" }, { user_id: "lee" }]);
    await addAudienceMembers(store, "a", [{ user_id: "kim" }]);
    await addAudienceMembers(store, "c", [{ user_id: "kim", tenant: "acme" }]);
    expect(await audiencesOf(store, "kim")).toEqual(["a", "b"]);
    expect(await audiencesOf(store, "kim", "acme")).toEqual(["c"]);
    expect(await audiencesOf(store, "kim", "other")).toEqual([]);
    expect(await audiencesOf(store, "nobody")).toEqual([]);
  });

  test("lose members that are removed, and users that are deleted", async () => {
    const store = await newStore(driver);
    const both = [{ user_id: "kim" }, { user_id: "kim", tenant: "acme" }];
    await addAudienceMembers(store, "pro", [...both, { user_id: "lee" }]);
    await addAudienceMembers(store, "other", both);
    expect(await removeAudienceMembers(store, "pro", [{ user_id: "kim" }, { user_id: "max" }])).toBe(1);
    expect(await audiencesOf(store, "kim")).toEqual(["other"]);
    expect(await audiencesOf(store, "kim", "acme")).toEqual(["other", "pro"]);
    await identifyUser(store, "kim", {});
    await deleteUser(store, "kim");
    expect(await audiencesOf(store, "kim", "acme")).toEqual([]);
    expect((await listAudienceMembers(store, "pro")).items).toMatchObject([{ user_id: "lee" }]);
  });

  test("are listed in pages, those added last first", async () => {
    let now = Date.parse("2025-06-01T00:00:00Z");
    const store = await newStore(driver, { now: () => new Date(now++) });
    for (const user_id of ["a", "b", "c"])
      await addAudienceMembers(store, "pro", [{ user_id, tenant: "acme" }]);
    await addAudienceMembers(store, "other", [{ user_id: "d" }]);
    const { items, page_info } = await listAudienceMembers(store, "pro", { page_size: 2 });
    expect(items.map(({ user_id }) => user_id)).toEqual(["c", "b"]);
    const rest = await listAudienceMembers(store, "pro", { after: page_info.after });
    expect(rest.items).toEqual([{ user_id: "a", tenant: "acme", added_at: expect.stringMatching(/Z$/) }]);
    expect(await listAudienceMembers(store, "none")).toMatchObject({ items: [] });
  });

  test("take the same members from two at once", async () => {
    const store = await newStore(driver);
    const members = Array.from({ length: 50 }, (_, index) => ({ user_id: `u${index}` }));
    const added = await Promise.all([
      addAudienceMembers(store, "pro", members),
      addAudienceMembers(store, "pro", [...members].reverse()),
    ]);
    expect(added.flat()).toHaveLength(50);
  });

  test("refuse what cannot be stored", async () => {
    const store = await newStore(driver);
    await expect(addAudienceMembers(store, "pro", [{ user_id: "a\0" }])).rejects.toMatchObject({
      code: "invalid-input",
      place: "members[0].user_id",
    });
    await expect(addAudienceMembers(store, "x".repeat(2000), [])).rejects.toMatchObject({
      place: "audience",
    });
  });
});
