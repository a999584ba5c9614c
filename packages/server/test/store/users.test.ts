import { deleteUser, identifyUser, listUsers, user } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";

onEachDriver("users", (driver) => {
  test("have what they were identified with, maps merged into maps", async () => {
    const store = await newStore(driver);
    await identifyUser(store, "kim", { name: "Kim", channel_data: { a: { tokens: ["1"] } } });
    const merged = await identifyUser(
      store,
      "kim",
      JSON.parse('{"channel_data":{"b":1,"a":{"tokens":[]}},"__proto__":{"x":1}}'),
    );
    const expected = JSON.parse(
      '{"name":"Kim","channel_data":{"a":{"tokens":[]},"b":1},"__proto__":{"x":1}}',
    );
    expect(merged.properties).toEqual(expected);
    expect(await user(store, "kim")).toEqual(merged);
    expect(await user(store, "lee")).toBeUndefined();
  });

  test("lose nothing if they are identified at once", async () => {
    const store = await newStore(driver);
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => identifyUser(store, "kim", { [`p${index}`]: index })),
    );
    expect(Object.keys((await user(store, "kim"))?.properties ?? {})).toHaveLength(8);
  });

  test("are listed, the newest first, and deleted", async () => {
    let now = Date.parse("2025-06-01T00:00:00Z");
    const store = await newStore(driver, { now: () => new Date(now++) });
    for (const id of ["a", "b", "c"]) await identifyUser(store, id, {});
    const page = await listUsers(store, { page_size: 2 });
    expect(page.items.map(({ id }) => id)).toEqual(["c", "b"]);
    expect((await listUsers(store, { after: page.page_info.after })).items.map(({ id }) => id)).toEqual([
      "a",
    ]);
    expect([await deleteUser(store, "b"), await deleteUser(store, "b")]).toEqual([true, false]);
  });
});
