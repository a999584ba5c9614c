import { changeObject, deleteObject, identifyObject, identifyUser, object, TENANTS, user } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";

onEachDriver("objects", (driver) => {
  const ACME = { collection: TENANTS, id: "acme" };

  test("have what they were identified with, maps merged into maps", async () => {
    const store = await newStore(driver);
    await identifyObject(store, ACME, { name: "Acme", settings: { branding: { a: 1 } } });
    const merged = await identifyObject(store, ACME, {
      settings: { branding: { b: 2 }, preference_set: null },
    });
    expect(merged.properties).toEqual({
      name: "Acme",
      settings: { branding: { a: 1, b: 2 }, preference_set: null },
    });
    expect(await object(store, ACME)).toEqual(merged);
  });

  test("are told apart by their collection, and from users", async () => {
    const store = await newStore(driver);
    await identifyObject(store, ACME, { of: "tenants" });
    await identifyObject(store, { collection: "teams", id: "acme" }, { of: "teams" });
    await identifyUser(store, "acme", { of: "users" });
    expect((await object(store, ACME))?.properties).toEqual({ of: "tenants" });
    expect((await user(store, "acme"))?.properties).toEqual({ of: "users" });
    expect(await object(store, { collection: "teams", id: "other" })).toBeUndefined();
    expect(await deleteObject(store, ACME)).toBe(true);
    expect(await deleteObject(store, ACME)).toBe(false);
    expect((await object(store, { collection: "teams", id: "acme" }))?.properties).toEqual({ of: "teams" });
  });

  test("lose nothing if they are changed at once", async () => {
    const store = await newStore(driver);
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        changeObject(store, ACME, (before) => ({ ...before, [`p${index}`]: index })),
      ),
    );
    expect(Object.keys((await object(store, ACME))?.properties ?? {})).toHaveLength(8);
  });
});
