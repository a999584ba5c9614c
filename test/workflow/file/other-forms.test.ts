import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/document/index.ts";
import {
  compileFile,
  conditionSlots,
  decompileFile,
  readPlan,
  validateFile,
} from "../../../src/workflow/index.ts";

/** The problems of a JSON file: `code at pointer`. */
function faults(value: unknown): string[] {
  return validateFile(JSON.stringify(value), "json").map(({ code, pointer }) => `${code} at ${pointer}`);
}

const BAD = { variable: "recipent.plan", operator: "==", argument: "pro" };
const GOOD = { variable: "recipient.plan", operator: "equal_to", argument: "pro" };
const REFS = {
  variable: "refs.email_1.delivery_status",
  operator: "greater_than_or_equal_to",
  argument: "$message.sent",
};

type Around = (trios: readonly (typeof GOOD)[]) => unknown;

function withProperty({ variable, ...others }: typeof GOOD) {
  return { property: variable, ...others };
}

/** Each place: a file around a list of trios, and the pointer of the list. */
const LISTS: readonly (readonly [string, Around, string])[] = [
  [
    "the commercial setting",
    (conditions) => ({ commercial_subscribed: { conditions } }),
    "/commercial_subscribed/conditions",
  ],
  [
    "inline preferences of a user",
    (conditions) => ({ id: "u", preferences: { default: { categories: { news: { conditions } } } } }),
    "/preferences/default/categories/news/conditions",
  ],
  [
    "the preference set of a tenant",
    (conditions) => ({ settings: { preference_set: { channel_types: { email: { conditions } } } } }),
    "/settings/preference_set/channel_types/email/conditions",
  ],
  ["one setting alone", (conditions) => ({ conditions }), "/conditions"],
  [
    "a list of sets",
    (conditions) => [{ id: "a", workflows: { w: { conditions } } }],
    "/0/workflows/w/conditions",
  ],
  [
    "a response with entries",
    (conditions) => ({ entries: [{ id: "a", workflows: { w: { conditions } } }] }),
    "/entries/0/workflows/w/conditions",
  ],
  [
    "a goal",
    (conditions) => ({ goal: { condition: { match_conditions: [{ operator: "and", conditions }] } } }),
    "/goal/condition/match_conditions/0/conditions",
  ],
  [
    "an audience",
    (trios) => ({ segments: [{ conditions: trios.map(withProperty) }] }),
    "/segments/0/conditions",
  ],
];

describe("conditions in lists", () => {
  test.each(LISTS)("%s", (_, around, pointer) => {
    expect(faults(around([GOOD]))).toEqual([]);
    expect(faults(around([GOOD, BAD]))).toContain(`operator-symbol at ${pointer}/1/operator`);
    expect(faults(around([REFS]))).toEqual([expect.stringMatching(/^refs-in-preference at /)]);
  });
});

test("a wait's match reads refs and the event, and is compiled in its own form", () => {
  const file = (match: unknown) => ({
    steps: [
      { ref: "email_1", type: "channel", channel_type: "email" },
      { ref: "wait_1", type: "wait_for_event", settings: { match_conditions: [match] } },
    ],
  });
  const event = { variable: "event.total", operator: "greater_than", argument: "5" };
  const stored = { operator: "and", conditions: [event, REFS] };
  expect(faults(file(stored))).toEqual([]);
  expect(faults(file({ operator: "and", conditions: [BAD] }))).toContain(
    "operator-symbol at /steps/1/settings/match_conditions/0/conditions/0/operator",
  );
  const words = JSON.stringify(file({ operator: "and", when: "event.total > 5 and email_1 has been sent" }));
  expect(JSON.parse(compileFile(words, "json").text ?? "")).toEqual(file(stored));
  const bare = JSON.stringify(file({ when: "event.total > 5" }));
  expect(JSON.parse(compileFile(bare, "json").text ?? "")).toEqual(
    file({ operator: "and", conditions: [event] }),
  );
  const back = decompileFile(JSON.stringify(file(stored)), "json").text ?? "";
  expect(back).toBe(words);
  expect(validateFile(JSON.stringify([stored]), "json")).toEqual([]);
});

describe("matches of another form", () => {
  const MATCH = "/steps/0/settings/match_conditions";
  const wait = (match: unknown) => ({
    steps: [{ type: "wait_for_event", settings: { match_conditions: match } }],
  });
  const goal = (match: unknown) => ({ condition: { match_conditions: match } });

  test.each<[string, unknown, string]>([
    ["`or`", [{ operator: "or", conditions: [GOOD] }], `${MATCH}/0/operator`],
    ["another operator, over a text", [{ operator: "any", when: "event.x == 1" }], `${MATCH}/0/operator`],
    ["a bare condition", [GOOD], `${MATCH}/0`],
    ["a group", { all: [GOOD] }, MATCH],
    ["a group in the list", [{ all: [GOOD] }], `${MATCH}/0`],
    ["a text", "event.x == 1", MATCH],
    ["a list of texts", ["event.x == 1"], `${MATCH}/0`],
    ["one group outside a list", { operator: "and", conditions: [GOOD] }, MATCH],
  ])("in a wait, %s is an error", (_, match, pointer) => {
    expect(faults(wait(match))).toEqual([`unexpected-value at ${pointer}`]);
    expect(readPlan(JSON.stringify(wait(match)), "json").plan).toBeUndefined();
  });

  test("none at all, null and several groups are accepted", () => {
    for (const match of [null, [], [{ operator: "and", conditions: [GOOD] }, { when: "event.x == 1" }]]) {
      expect(faults(wait(match))).toEqual([]);
      expect(faults(goal(match))).toEqual([]);
    }
  });

  test("a goal's may be groups, which read the event", () => {
    const event = { variable: "event.total", operator: "greater_than", argument: "5" };
    for (const group of [{ all: [event] }, { any: [GOOD, { all: [event] }] }]) {
      expect(faults(goal(group))).toEqual([]);
      expect(faults(goal([group]))).toEqual([]);
    }
    expect(faults(goal({ any: [BAD] }))).toContain(
      "operator-symbol at /condition/match_conditions/any/0/operator",
    );
    expect(faults(goal([{ all: [BAD] }]))).toContain(
      "operator-symbol at /condition/match_conditions/0/all/0/operator",
    );
    expect(faults(goal({ all: [REFS] }))).toEqual(["refs-in-preference at /condition/match_conditions"]);
    expect(faults(goal([GOOD]))).toEqual(["unexpected-value at /condition/match_conditions/0"]);
  });
});

test("the audience of a guide is checked beside its conditions", () => {
  const guide = (all: unknown[]) => ({
    conditions: { all: [GOOD] },
    target_property_conditions: { all: [GOOD] },
    guide_audience_conditions: { all },
  });
  expect(faults(guide([GOOD]))).toEqual([]);
  expect(faults(guide([BAD]))).toContain("operator-symbol at /guide_audience_conditions/all/0/operator");
});

test("a body with one preference set under `preferences` is checked", () => {
  const body = (conditions: unknown) => ({
    user_ids: ["u"],
    preferences: { categories: { c: { conditions } } },
  });
  expect(faults(body([GOOD]))).toEqual([]);
  expect(faults(body([BAD]))).toContain("operator-symbol at /preferences/categories/c/conditions/0/operator");
});

test.each(["workflow", "broadcast"])("a workflow in a body, `%s`, is read as one", (key) => {
  const step = { ref: "a", type: "channel", conditions: { all: [BAD] } };
  expect(faults({ [key]: { steps: [step] } })).toContain(
    `operator-symbol at /${key}/steps/0/conditions/all/0/operator`,
  );
  const entries = JSON.stringify({ entries: [{ [key]: { conditions: { all: [] } } }] });
  const slots = conditionSlots(readDocument(entries, "json"));
  expect(slots.map(({ pointer, kind }) => `${pointer} ${kind}`)).toEqual([`/entries/0/${key} step`]);
});

test("a guide's target properties are a group, without refs, and stay stored", () => {
  const guide = (conditions: unknown) => ({
    guide: { steps: [], target_property_conditions: conditions },
  });
  expect(faults(guide({ all: [GOOD] }))).toEqual([]);
  expect(faults(guide({}))).toEqual([]);
  expect(faults(guide({ any: [GOOD, BAD] }))).toContain(
    "operator-symbol at /guide/target_property_conditions/any/1/operator",
  );
  expect(faults(guide({ all: [REFS] }))).toEqual(["refs-in-preference at /guide/target_property_conditions"]);
  const text = JSON.stringify(guide({ all: [GOOD] }));
  expect(decompileFile(text, "json").text).toBe(text);
});

test("an audience has `property`, and nothing but that", () => {
  const audience = (trio: unknown) => ({ audience: { segments: [{ conditions: [trio] }] } });
  const at = "/audience/segments/0/conditions/0";
  expect(faults(audience({ operator: "exists" }))).toEqual([`missing-key at ${at}`]);
  expect(faults(audience({ property: 5, operator: "exists" }))).toEqual([`wrong-type at ${at}/property`]);
  expect(faults(audience(GOOD))).toContain(`unknown-key at ${at}/variable`);
  expect(faults({ segments: [{ conditions: {} }] })).toEqual([
    "group-in-preference at /segments/0/conditions",
  ]);
  expect(faults({ segments: [{ conditions: [5] }] })).toEqual(["not-a-trio at /segments/0/conditions/0"]);
});

describe("rules of a channel group", () => {
  const rule = (entry: unknown) => faults({ channel_group: { channel_rules: [entry] } });
  const at = "/channel_group/channel_rules/0";

  test.each(["if", "unless"])("of the type %s have a trio beside it", (type) => {
    expect(rule({ rule_type: type, channel_key: "a", ...GOOD })).toEqual([]);
    expect(rule({ rule_type: type, ...BAD })).toContain(`operator-symbol at ${at}/operator`);
    expect(rule({ rule_type: type, ...REFS })).toEqual([`refs-in-preference at ${at}`]);
  });

  test("always have no type, and other types do not exist", () => {
    expect(rule({ rule_type: "always", variable: null })).toEqual([]);
    expect(rule({ rule_type: "when", ...GOOD })).toEqual([`unexpected-value at ${at}/rule_type`]);
    expect(rule("no map")).toEqual([]);
  });

  test("alone have an operator of cohorts", () => {
    const cohort = { variable: "recipient.id", operator: "is_in_random_cohort", argument: "12.5" };
    expect(rule({ rule_type: "if", ...cohort })).toEqual([]);
    for (const argument of ["101", "100.5", "1.25", "-1", 5, null]) {
      const found = rule({ rule_type: "if", ...cohort, argument });
      expect(found).toEqual([`unexpected-value at ${at}/argument`]);
    }
    const other = rule({ rule_type: "if", ...cohort, variable: "recipient.plan" });
    expect(other).toEqual([`unexpected-value at ${at}/variable`]);
    expect(rule({ rule_type: "if", operator: "is_in_random_cohort" })).toHaveLength(2);
    expect(faults({ conditions: { all: [cohort] } })).toEqual([
      "unknown-operator at /conditions/all/0/operator",
    ]);
  });
});

test.each([
  "[]",
  '[{"variable":"data.x","operator":"exists","argument":null}]',
  '[{"variable":"data.x","operator":"equal_to","argument":"5"},{"variable":"data.y","operator":"exists","argument":null}]',
])("a preference alone comes back from words: %s", (text) => {
  const words = decompileFile(text, "json").text ?? "";
  expect(JSON.parse(words)).toEqual(expect.any(Array));
  expect(JSON.parse(compileFile(words, "json").text ?? "")).toEqual(JSON.parse(text));
});

test("decompiling refuses conditions that compiling would refuse, and keeps the file", () => {
  const plans = Array.from({ length: 65 }, (_, index) => ({ ...GOOD, argument: `plan${index}` }));
  const codes = (conditions: unknown) => {
    const { text, problems } = decompileFile(JSON.stringify({ steps: [{ ref: "a", conditions }] }), "json");
    return [text === undefined, ...problems.map(({ code, pointer }) => `${code} at ${pointer}`)];
  };
  const at = "/steps/0/conditions";
  expect(codes({ any: plans })).toEqual([true, `too-many-groups at ${at}`]);
  expect(codes({ any: plans.slice(1) })).toEqual([false]);
  expect(codes({ all: Array.from({ length: 513 }, () => GOOD) })).toEqual([true, `too-many-groups at ${at}`]);
  expect(codes({ all: [{ ...GOOD, argument: "x".repeat(70_000) }] })).toEqual([true, `too-long at ${at}`]);
});
