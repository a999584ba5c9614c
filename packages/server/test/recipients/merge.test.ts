import { describe, expect, test } from "vitest";
import { mergedPreferences, type PreferenceSets } from "../../src/recipients/merge.ts";
import { pathText } from "../../src/recipients/verdict.ts";

/** The merged entries as `path: [value, source]`. */
function merged(sets: PreferenceSets): object {
  const { entries } = mergedPreferences(sets);
  return Object.fromEntries(entries.map(({ path, value, from }) => [pathText(path), [value, from]]));
}

describe("without a tenant", () => {
  test("the recipient's default set precedes the environment's", () => {
    expect(
      merged({
        recipientSets: { default: { channel_types: { sms: true } } },
        environmentDefault: { channel_types: { sms: false }, categories: { collaboration: true } },
      }),
    ).toEqual({
      "channel_types.sms": [true, "recipient"],
      "categories.collaboration": [true, "environment"],
    });
  });

  test("sets of tenants do not count", () => {
    expect(
      merged({
        recipientSets: { acme: { channel_types: { sms: false } } },
        tenantDefault: { channel_types: { sms: false } },
      }),
    ).toEqual({});
  });
});

describe("with a tenant", () => {
  const environmentDefault = { channel_types: { sms: false }, categories: { collaboration: true } };
  const own = { categories: { reminders: false } };

  test("the recipient's set for the tenant precedes the tenant's, and that the environment's", () => {
    expect(
      merged({
        recipientSets: { acme: own, default: { channel_types: { push: false } } },
        tenant: "acme",
        tenantDefault: { categories: { reminders: true }, channel_types: { email: false } },
        environmentDefault,
      }),
    ).toEqual({
      "categories.reminders": [false, "recipient_tenant"],
      "channel_types.email": [false, "tenant"],
      "channel_types.sms": [false, "environment"],
      "categories.collaboration": [true, "environment"],
    });
  });

  test.each([
    ["the recipient", { recipientSets: { acme: own, default: { channel_types: { push: false } } } }],
    ["the tenant", { recipientSets: { default: { channel_types: { push: false } } }, tenantDefault: own }],
  ])("the recipient's default set does not count if %s has preferences for it", (_owner, sets) => {
    expect(merged({ ...sets, tenant: "acme" })).not.toHaveProperty(["channel_types.push"]);
  });

  test.each([
    ["missing", {}],
    ["empty", { acme: {} }],
    ["null in all parts", { acme: { workflows: null, categories: null, channel_types: null } }],
    ["an empty map in each part", { acme: { channel_types: {}, categories: { x: {} } } }],
  ])("the recipient's default set counts where a set for the tenant is %s", (_case, sets) => {
    expect(
      merged({
        recipientSets: { ...sets, default: { channel_types: { push: false } } },
        tenant: "acme",
        tenantDefault: {},
      }),
    ).toEqual({ "channel_types.push": [false, "recipient"] });
  });

  test("called `default`, its set is the recipient's default", () => {
    expect(
      merged({ recipientSets: { default: own }, tenant: "default", tenantDefault: environmentDefault }),
    ).toEqual({
      "categories.reminders": [false, "recipient"],
      "channel_types.sms": [false, "tenant"],
      "categories.collaboration": [true, "tenant"],
    });
  });
});

describe("parts of a preference", () => {
  const CONDITIONS = [{ variable: "data.n", operator: "exists", argument: null }];

  test("merge by their keys", () => {
    expect(
      merged({
        recipientSets: { default: { categories: { x: { channel_types: { email: true } } } } },
        environmentDefault: {
          categories: { x: { conditions: CONDITIONS, channel_types: { email: false, sms: false } } },
        },
      }),
    ).toEqual({
      "categories.x.channel_types.email": [true, "recipient"],
      "categories.x.channel_types.sms": [false, "environment"],
      "categories.x": [CONDITIONS, "environment"],
    });
  });

  test("replace a value that is on or off, and are replaced by it", () => {
    const parts = { categories: { x: { channel_types: { email: false } } } };
    const value = { categories: { x: true } };
    expect(merged({ recipientSets: { default: parts }, environmentDefault: value })).toEqual({
      "categories.x.channel_types.email": [false, "recipient"],
    });
    expect(merged({ recipientSets: { default: value }, environmentDefault: parts })).toEqual({
      "categories.x": [true, "recipient"],
    });
  });

  test("that say nothing are not set", () => {
    const environmentDefault = {
      categories: { x: false },
      channel_types: { sms: false },
      commercial_subscribed: false,
    };
    const expected = merged({ environmentDefault });
    for (const nothing of [null, {}, { conditions: null }, "true", 1, []]) {
      const set = {
        categories: { x: nothing },
        channel_types: { sms: nothing },
        commercial_subscribed: nothing,
      };
      expect(merged({ recipientSets: { default: set }, environmentDefault })).toEqual(expected);
      for (const key of Object.keys(environmentDefault)) {
        const whole = { recipientSets: { default: { [key]: nothing } }, environmentDefault };
        expect(merged(whole)).toEqual(expected);
      }
    }
  });
});

describe("`__strategy__`: `replace`", () => {
  const own = {
    categories: {
      collaboration: { channel_types: { email: true, push: false } },
      updates: { channel_types: { email: true } },
    },
  };
  const sets = (tenantDefault: object, others: PreferenceSets = {}) => ({
    recipientSets: { acme: own },
    tenant: "acme",
    tenantDefault,
    ...others,
  });
  const replacing = { __strategy__: "replace", channel_types: { email: false } };

  test("makes an entry of a later set win, and only that", () => {
    expect(
      merged(
        sets({ categories: { collaboration: replacing, updates: { channel_types: { email: false } } } }),
      ),
    ).toEqual({
      "categories.collaboration.channel_types.email": [false, "tenant"],
      "categories.updates.channel_types.email": [true, "recipient_tenant"],
    });
  });

  test("replaces whole maps", () => {
    expect(
      merged({
        recipientSets: { default: { channel_types: { email: true, push: false } } },
        environmentDefault: { channel_types: { __strategy__: "replace", email: false, sms: true } },
      }),
    ).toEqual({
      "channel_types.email": [false, "environment"],
      "channel_types.sms": [true, "environment"],
    });
  });

  test("of the last set wins", () => {
    const last = { __strategy__: "replace", channel_types: { email: true } };
    expect(
      merged(
        sets(
          { categories: { collaboration: replacing } },
          { environmentDefault: { categories: { collaboration: last } } },
        ),
      ),
    ).toMatchObject({ "categories.collaboration.channel_types.email": [true, "environment"] });
  });

  test("keeps what later sets merge into its own entry", () => {
    expect(
      merged(
        sets(
          { categories: { collaboration: replacing } },
          { environmentDefault: { categories: { collaboration: { channel_types: { sms: false } } } } },
        ),
      ),
    ).toEqual({
      "categories.collaboration.channel_types.email": [false, "tenant"],
      "categories.collaboration.channel_types.sms": [false, "environment"],
      "categories.updates.channel_types.email": [true, "recipient_tenant"],
    });
  });

  test.each([
    ["merge", { ...replacing, __strategy__: "merge" }],
    ["another text", { ...replacing, __strategy__: "Replace" }],
  ])("is not meant by %s", (_case, entry) => {
    expect(merged(sets({ categories: { collaboration: entry } }))).toMatchObject({
      "categories.collaboration.channel_types.email": [true, "recipient_tenant"],
    });
  });

  test("within an entry that the recipient has switched on or off has nothing to replace", () => {
    const inner = { channel_types: { __strategy__: "replace", email: false } };
    for (const value of [true, false]) {
      const recipientSets = { default: { categories: { x: value } } };
      expect(merged({ recipientSets, environmentDefault: { categories: { x: inner } } })).toEqual({
        "categories.x": [value, "recipient"],
      });
    }
  });

  test("of the recipient's own set changes nothing", () => {
    expect(
      merged({
        recipientSets: { default: { channel_types: { __strategy__: "replace", email: true } } },
        environmentDefault: { channel_types: { sms: false } },
      }),
    ).toEqual({
      "channel_types.email": [true, "recipient"],
      "channel_types.sms": [false, "environment"],
    });
  });
});

describe("`commercial_subscribed`", () => {
  const commercial = (sets: PreferenceSets) =>
    mergedPreferences(sets).entries.map(({ value, from }) => [value, from]);
  const off = { commercial_subscribed: false };
  const on = { commercial_subscribed: true };

  test("of the recipient's default set counts in every tenant", () => {
    expect(
      commercial({ recipientSets: { default: off, acme: on }, tenant: "acme", tenantDefault: on }),
    ).toEqual([
      [false, "recipient"],
      [true, "recipient_tenant"],
    ]);
  });

  test("of the recipient cannot be replaced", () => {
    const conditions = [{ variable: "data.n", operator: "exists", argument: null }];
    const environmentDefault = { commercial_subscribed: { __strategy__: "replace", conditions } };
    expect(commercial({ recipientSets: { default: off }, environmentDefault })).toEqual([
      [false, "recipient"],
    ]);
    expect(commercial({ environmentDefault })).toEqual([[conditions, "environment"]]);
  });

  test("of the tenant precedes the environment's", () => {
    const sets = { tenantDefault: on, environmentDefault: off };
    expect(commercial({ ...sets, tenant: "acme" })).toEqual([[true, "tenant"]]);
    expect(commercial(sets)).toEqual([[false, "environment"]]);
  });
});

describe("hostile keys", () => {
  const keys = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "conditions"];

  test.each(keys)("`%s` is a category, a workflow and a channel as any other", (key) => {
    const set = JSON.parse(`{"categories": {"${key}": false}, "channels": {"${key}": false}}`);
    const workflow = JSON.parse(`{"workflows": {"${key}": {"channels": {"${key}": true}}}}`);
    const { entries } = mergedPreferences({ recipientSets: { default: set }, environmentDefault: workflow });
    expect(entries.map(({ path, value }) => [...path, value])).toEqual([
      ["categories", key, false],
      ["channels", key, false],
      ["workflows", key, "channels", key, true],
    ]);
  });

  test.each(keys)("`%s` is a tenant without sets unless one was set", (tenant) => {
    const own = { channel_types: { sms: false } };
    expect(merged({ recipientSets: { default: own }, tenant })).toEqual({
      "channel_types.sms": [false, "recipient"],
    });
    const recipientSets = JSON.parse(`{"${tenant}": {"channel_types": {"email": false}}}`);
    expect(merged({ recipientSets, tenant })).toEqual({
      "channel_types.email": [false, "recipient_tenant"],
    });
  });

  test("of what is given change nothing of it", () => {
    const set = JSON.parse(
      '{"__proto__": {"channel_types": {"sms": false}}, "channel_types": {"email": true}}',
    );
    const before = JSON.stringify(set);
    expect(merged({ recipientSets: { default: set } })).toEqual({
      "channel_types.email": [true, "recipient"],
    });
    expect(JSON.stringify(set)).toBe(before);
    expect(({} as { channel_types?: unknown }).channel_types).toBeUndefined();
  });
});
