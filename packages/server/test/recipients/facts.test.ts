import { addAudienceMembers, identifyObject, identifyUser, TENANTS } from "heed/store";
import { expect, test } from "vitest";
import { recipientFacts } from "../../src/recipients/facts.ts";
import { newStore, onEachDriver } from "../databases/databases.ts";

onEachDriver("facts of a recipient", (driver) => {
  const time = expect.stringMatching(/Z$/);

  test("keep preferences and data of channels apart from what conditions read", async () => {
    const store = await newStore(driver);
    const preferences = { default: { channel_types: { sms: false } } };
    const channel_data = { push: { tokens: ["a"] } };
    await identifyUser(store, "kim", { name: "Kim", id: "other", preferences, channel_data });
    await addAudienceMembers(store, "pro", [{ user_id: "kim" }]);
    await addAudienceMembers(store, "beta", [{ user_id: "kim", tenant: "acme" }]);
    expect(await recipientFacts(store, "kim", null)).toEqual({
      recipient: { id: "kim", name: "Kim", updated_at: time },
      addressed: { id: "kim", name: "Kim", updated_at: time, channel_data },
      tenant: null,
      audiences: ["pro"],
      preferenceSets: { recipientSets: preferences, tenant: null, tenantDefault: undefined },
    });
    const preference_set = { categories: { news: false } };
    await identifyObject(
      store,
      { collection: TENANTS, id: "acme" },
      { name: "Acme", settings: { preference_set } },
    );
    expect(await recipientFacts(store, "kim", "acme")).toMatchObject({
      tenant: { id: "acme", name: "Acme" },
      audiences: ["beta"],
      preferenceSets: { tenant: "acme", tenantDefault: preference_set },
    });
  });

  test("are few for whom nobody has identified", async () => {
    const store = await newStore(driver);
    expect(await recipientFacts(store, "nobody", "nowhere")).toEqual({
      recipient: { id: "nobody" },
      addressed: { id: "nobody", channel_data: undefined },
      tenant: { id: "nowhere" },
      audiences: [],
      preferenceSets: { recipientSets: null, tenant: "nowhere", tenantDefault: undefined },
    });
  });

  test("are those of an object of its collection", async () => {
    const store = await newStore(driver);
    const reference = { collection: "projects", id: "1" };
    await identifyUser(store, "1", { name: "a user" });
    await identifyObject(store, reference, { name: "P", preferences: { default: {} } });
    await addAudienceMembers(store, "pro", [{ user_id: "1" }]);
    expect(await recipientFacts(store, reference, null)).toMatchObject({
      recipient: { ...reference, name: "P" },
      audiences: [],
      preferenceSets: { recipientSets: { default: {} } },
    });
  });
});
