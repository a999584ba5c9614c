/** Rules hold at every place of conditions, whatever its form (spec 7.2). */
import { expect, test } from "vitest";
import { lintFile } from "../../../src/lint/index.ts";

const trio = (variable: string, argument: string) => ({ variable, operator: "equal_to", argument });
const NEVER = [trio("data.kind", "a"), trio("data.kind", "b")];
const asProperties = (trios: readonly ReturnType<typeof trio>[]) =>
  trios.map(({ variable, ...others }) => ({ property: variable, ...others }));

const found = (file: object) =>
  lintFile(JSON.stringify(file), "json").map(({ code, pointer, fix, suggestion }) => [
    `${code} ${pointer}`,
    fix !== undefined || suggestion !== undefined,
  ]);

test.each<[string, object, string]>([
  ["a guide", { target_property_conditions: { all: NEVER } }, "/target_property_conditions"],
  ["a guide's audience", { guide_audience_conditions: { all: NEVER } }, "/guide_audience_conditions"],
  ["an audience", { segments: [{ conditions: asProperties(NEVER) }] }, "/segments/0/conditions"],
  [
    "a goal",
    { condition: { match_conditions: [{ operator: "and", conditions: NEVER }] } },
    "/condition/match_conditions/0/conditions",
  ],
  [
    "a goal's group",
    { condition: { match_conditions: { all: [trio("event.kind", "a"), trio("event.kind", "b")] } } },
    "/condition/match_conditions",
  ],
  [
    "a channel group",
    {
      channel_rules: [
        { rule_type: "if", channel_key: "x", variable: "data.a", operator: "less_than", argument: '""' },
      ],
    },
    "/channel_rules/0",
  ],
])("conditions of %s that never hold", (_what, file, pointer) => {
  const codes = found(file).map(([at]) => at);
  expect(codes.filter((at) => String(at).startsWith("constant-condition"))).toEqual([
    `constant-condition ${pointer}`,
  ]);
});

test("both conditions of a guide are read", () => {
  const guide = {
    target_property_conditions: { all: [NEVER[0]] },
    guide_audience_conditions: { all: NEVER },
  };
  expect(found(guide).map(([at]) => at)).toEqual(["constant-condition /guide_audience_conditions"]);
});

test("fixes do not write the keys of another form", () => {
  const missing = trio("data.plan", "null");
  expect(found({ conditions: { all: [missing] } })).toEqual([
    ["equal-to-null /conditions/all/0/argument", true],
  ]);
  expect(found({ segments: [{ conditions: asProperties([missing]) }] })).toEqual([
    ["equal-to-null /segments/0/conditions/0/argument", false],
  ]);
  expect(found({ channel_rules: [{ rule_type: "if", channel_key: "x", ...missing }] })).toEqual([
    ["equal-to-null /channel_rules/0/argument", false],
  ]);
});
