import type { Context } from "heed/runtime";
import { describe, expect, test } from "vitest";
import { mergedPreferences } from "../../src/recipients/merge.ts";
import { type PreferenceQuestion, pathText, preferenceVerdict } from "../../src/recipients/verdict.ts";

const CONTEXT: Context = { recipient: { id: "u1", muted: ["rex"] }, data: { dino: "rex" }, now: 0 };
const MAIL = { id: "mail", type: "email" } as const;

function ask(set: object, parts: Partial<PreferenceQuestion> = {}) {
  return preferenceVerdict({
    preferences: mergedPreferences({ recipientSets: { default: set } }),
    workflow: { key: "invoice", categories: ["billing", "money"] },
    channel: MAIL,
    context: CONTEXT,
    ...parts,
  });
}

describe("every combination of entries", () => {
  const SETTINGS = [undefined, true, false];
  /** Where entries can stand, and if one of a channel type gives way to that of the channel. */
  const PLACES = [
    ["workflow", "workflows", "invoice"],
    ["workflowChannel", "workflows", "invoice", "channels", "mail"],
    ["workflowType", "workflows", "invoice", "channel_types", "email"],
    ["category", "categories", "money"],
    ["categoryChannel", "categories", "money", "channels", "mail"],
    ["categoryType", "categories", "money", "channel_types", "email"],
    ["channel", "channels", "mail"],
    ["type", "channel_types", "email"],
    ["commercial", "commercial_subscribed"],
  ] as const;
  type Place = (typeof PLACES)[number][0];

  function* combinations(): Generator<Map<Place, boolean>> {
    for (let number = 0; number < SETTINGS.length ** PLACES.length; number++) {
      const chosen = new Map<Place, boolean>();
      PLACES.forEach(([place], index) => {
        const value = SETTINGS[Math.floor(number / SETTINGS.length ** index) % SETTINGS.length];
        if (value !== undefined) chosen.set(place, value);
      });
      yield chosen;
    }
  }

  test("is allowed if all that apply are true", () => {
    const wrong: object[] = [];
    let allowed = 0;
    let count = 0;
    for (const chosen of combinations()) {
      const entries = PLACES.flatMap(([place, ...path]) => {
        const value = chosen.get(place);
        return value === undefined ? [] : [{ path, value, from: "recipient" as const }];
      });
      for (const isCommercial of [false, true]) {
        const verdict = preferenceVerdict({
          preferences: { entries },
          workflow: { key: "invoice", categories: ["money"], isCommercial },
          channel: MAIL,
          context: CONTEXT,
        });
        const forbids = (place: Place) => chosen.get(place) === false;
        const forbidsOf = (channel: Place, type: Place) => forbids(chosen.has(channel) ? channel : type);
        const expected =
          !(isCommercial && forbids("commercial")) &&
          !forbids("workflow") &&
          !forbids("category") &&
          !forbidsOf("workflowChannel", "workflowType") &&
          !forbidsOf("categoryChannel", "categoryType") &&
          !forbidsOf("channel", "type");
        if (verdict.allowed !== expected || (verdict.entry === undefined) !== expected) {
          wrong.push({ entries, isCommercial, verdict });
        }
        allowed += Number(expected);
        count++;
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBe(2 * 3 ** 9);
    expect(allowed).toBeGreaterThan(count / 20);
    expect(allowed).toBeLessThan(count / 5);
  });
});

describe("entries", () => {
  test.each<[string, object, string]>([
    ["of one of the categories", { categories: { billing: true, money: false } }, "categories.money"],
    [
      "of a category, before a channel of the workflow",
      { categories: { billing: false }, workflows: { invoice: { channels: { mail: true } } } },
      "categories.billing",
    ],
    [
      "of a channel, in place of its type",
      { channels: { mail: false }, channel_types: { email: true } },
      "channels.mail",
    ],
    [
      "of a type at the top, though the workflow's channel is on",
      { channel_types: { email: false }, workflows: { invoice: { channels: { mail: true } } } },
      "channel_types.email",
    ],
    [
      "of a type within a category",
      { categories: { billing: { channel_types: { email: false } } } },
      "categories.billing.channel_types.email",
    ],
    ["of the workflow", { workflows: { invoice: false } }, "workflows.invoice"],
  ])("forbid a message: those %s", (_case, set, entry) => {
    expect(ask(set)).toMatchObject({ allowed: false, entry });
  });

  test.each<[string, object]>([
    ["nothing", {}],
    [
      "other workflows, categories, channels and types",
      {
        workflows: { other: false },
        categories: { other: false },
        channels: { other: false },
        channel_types: { sms: false, push: { conditions: [{ variable: "data.x", operator: "exists" }] } },
      },
    ],
    ["commercial messages", { commercial_subscribed: false }],
    ["its type, where the channel is on", { channel_types: { email: false }, channels: { mail: true } }],
  ])("about %s allow it", (_case, set) => {
    expect(ask(set)).toMatchObject({ allowed: true });
  });

  test("are not looked at if the workflow overrides them", () => {
    const set = { workflows: { invoice: false }, commercial_subscribed: false };
    const workflow = { key: "invoice", isCommercial: true, overridesPreferences: true };
    expect(ask(set, { workflow })).toEqual({
      allowed: true,
      explanation: { allowed: true, overridden: true, entries: [] },
    });
  });

  test("for feeds count for channels of the older type `in_app`", () => {
    const set = { channel_types: { in_app_feed: false } };
    for (const type of ["in_app", "in_app_feed"] as const) {
      expect(ask(set, { channel: { id: "feed", type } }).allowed).toBe(false);
    }
    expect(ask(set, { channel: { id: "guide", type: "in_app_guide" } }).allowed).toBe(true);
  });
});

describe("conditions", () => {
  const MUTED = { variable: "recipient.muted", operator: "not_contains", argument: "data.dino" };
  const OTHER = { variable: "data.other", operator: "exists", argument: null };

  test("decide an entry, and are explained", () => {
    const set = { workflows: { invoice: { conditions: [MUTED, OTHER] } }, channel_types: { email: true } };
    expect(ask(set)).toEqual({
      allowed: false,
      entry: "workflows.invoice",
      explanation: {
        allowed: false,
        entries: [
          {
            entry: "workflows.invoice",
            from: "recipient",
            value: {
              result: false,
              groups: [
                [
                  { ...MUTED, result: false, value: ["rex"], against: "rex" },
                  { ...OTHER, result: "not evaluated" },
                ],
              ],
            },
            result: false,
          },
          { entry: "channel_types.email", from: "recipient", value: true, result: "not evaluated" },
        ],
      },
    });
    expect(ask(set, { context: { ...CONTEXT, data: { dino: "t", other: 1 } } }).allowed).toBe(true);
  });

  test("are not evaluated where an entry for the channel counts", () => {
    const set = { channel_types: { email: { conditions: [MUTED] } }, channels: { mail: true } };
    expect(ask(set).explanation.entries).toEqual([
      { entry: "channels.mail", from: "recipient", value: true, result: true },
      {
        entry: "channel_types.email",
        from: "recipient",
        value: { result: "not evaluated", groups: [[{ ...MUTED, result: "not evaluated" }]] },
        result: "not evaluated",
        outweighed_by: "channels.mail",
      },
    ]);
  });

  test("may have the operators of preferences, and none allow", () => {
    const conditions = [
      { variable: "data.at", operator: "is_timestamp_before_date", argument: "2025-01-01" },
    ];
    const context = { ...CONTEXT, data: { at: "2024-12-31" } };
    expect(ask({ channel_types: { email: { conditions } } }, { context }).allowed).toBe(true);
    expect(ask({ channel_types: { email: { conditions: [] } } }).allowed).toBe(true);
  });

  test("that cannot be evaluated are an error, not an answer", () => {
    const conditions = [{ variable: "tenant.plan", operator: "exists", argument: null }];
    const wrong = [{ variable: "data.x", operator: "sounds_like", argument: "y" }];
    expect(() => ask({ channel_types: { email: { conditions } } })).toThrow(/tenant/);
    expect(() => ask({ channel_types: { email: { conditions: wrong } } })).toThrow("invalid conditions");
  });
});

test.each(["__proto__", "constructor", "toString"])("`%s` is a name as any other", (name) => {
  const parts = { workflow: { key: name, categories: [name] }, channel: { id: name, type: "sms" as const } };
  expect(ask({}, parts).explanation.entries).toEqual([]);
  const set = JSON.parse(`{"categories": {"${name}": false}}`);
  expect(ask(set, parts)).toMatchObject({ allowed: false, entry: `categories.${name}` });
});

test("paths with keys that are no plain words are told apart", () => {
  expect(pathText(["categories", "a.b", "channel_types", "email"])).toBe(
    'categories["a.b"].channel_types.email',
  );
  expect(pathText(["categories", 'a"]["'])).toBe('categories["a\\"][\\""]');
  expect(pathText(["categories", ""])).toBe('categories[""]');
});

test("an explanation is plain JSON", () => {
  const { explanation } = ask({ categories: { billing: false, money: true } });
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
});
