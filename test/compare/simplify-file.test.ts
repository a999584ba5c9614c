import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equivalent } from "../../src/analyse/index.ts";
import { simplifiedText, simplifyCondition, simplifyFile } from "../../src/compare/index.ts";
import type { Condition } from "../../src/condition/index.ts";
import { readDocument } from "../../src/document/index.ts";
import { parse, print } from "../../src/language/index.ts";
import { conditionArbitrary } from "../condition/tree-arbitraries.ts";

function simplified(text: string) {
  const { condition, removed: dropped } = simplifyCondition(parse(text).condition as Condition);
  return [
    print(condition),
    ...dropped.map((one) => `${one.isAlternative ? "or" : "and"} ${print(one.condition)}`),
  ];
}

describe("the removed parts", () => {
  test.each([
    ["data.a == 1", ["data.a == 1"]],
    ["data.a == 1 and data.a == 1", ["data.a == 1", "and data.a == 1"]],
    ["a has been sent and a has been delivered", ["a has been delivered", "and a has been sent"]],
    ["a has been sent or a has been delivered", ["a has been sent", "or a has been delivered"]],
    [
      "(data.a == 1 and data.b == 2 and data.b != 3) or (data.a == 1 and data.b == 2 and data.c == 4)",
      ["data.a == 1 and data.b == 2", "and data.b != 3", "or data.a == 1 and data.b == 2 and data.c == 4"],
    ],
    ["(data.a == 1 and data.b == 2) or data.a == 1", ["data.a == 1", "or data.a == 1 and data.b == 2"]],
    ["data.a == 1 or data.a != 1", ["always", "and data.a == 1 or data.a != 1"]],
    ["data.a == 1 and data.a == 2", ["never", "and data.a == 1 and data.a == 2"]],
    ["always", ["always"]],
    ["never", ["never"]],
  ])("%s", (text, expected) => {
    expect(simplified(text)).toEqual(expected);
  });

  test("are empty exactly if nothing is removed", () => {
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        const { condition: simple, removed: dropped } = simplifyCondition(condition, { budget: 2_000 });
        expect(dropped.length === 0).toBe(print(simple) === print(condition));
        expect(equivalent(condition, simple, { budget: 2_000 }).answer).not.toBe("no");
      }),
      { numRuns: 60 },
    );
  });
});

describe("simplifying a file", () => {
  test("rewrites conditions that get smaller, and nothing else", () => {
    const file = [
      "key: x",
      "when:  # why",
      "  - data.a == 1",
      "  - data.a == 1 or data.b == 2",
      "steps:",
      "  - when: 'data.a==1 and data.a == 1' # kept",
      "  - when:   data.a  is   1",
      "  - conditions: { all: [{variable: data.a, operator: exists}, {variable: data.a, operator: equal_to, argument: '1'}] }",
      "",
    ].join("\n");
    const { text, slots: places } = simplifyFile(readDocument(file, "yaml"));
    expect(places.map(({ pointer }) => pointer)).toEqual(["", "/steps/0", "/steps/2"]);
    expect(text).toContain("when: data.a == 1  # why\n");
    expect(text).toContain("  - when: 'data.a==1' # kept\n  - when:   data.a  is   1\n");
    expect(text).toContain("all: [{variable: data.a, operator: equal_to, argument: '1'}]");
    expect(text).not.toContain("exists");
    expect(simplifyFile(readDocument(text ?? "", "yaml"))).toEqual({ text, slots: [] });
  });

  test("keeps the form of a preference's conditions", () => {
    const file =
      '{"channel_types": {"email": {"conditions": [\n{"variable": "data.a", "operator": "exists"},\n{"variable": "data.a", "operator": "exists"}]}}}';
    const { text } = simplifyFile(readDocument(file, "json"));
    expect(JSON.parse(text ?? "")).toEqual({
      channel_types: { email: { conditions: [{ variable: "data.a", operator: "exists" }] } },
    });
  });

  test("keeps the order of keys", () => {
    const exported = { argument: "1", operator: "equal_to", variable: "data.a" };
    const file = (...all: readonly object[]) => JSON.stringify({ conditions: { all } });
    expect(simplifyFile(readDocument(file(exported, exported), "json")).text).toBe(file(exported));
  });

  test("does not remove a node that an alias refers to", () => {
    const file = [
      "steps:",
      "  - conditions: { all: [&t {variable: data.a, operator: exists}, &u {variable: data.a, operator: exists}] }",
      "  - conditions: { all: [*u] }",
      "",
    ].join("\n");
    expect(simplifyFile(readDocument(file, "yaml")).text).toBeUndefined();
  });
});

describe("places of conditions in forms of their own", () => {
  const trio = (argument: string) => ({ variable: "data.plan", operator: "equal_to", argument });
  const simple = (file: object) => simplifyFile(readDocument(JSON.stringify(file), "json")).text;

  test("are simplified: both of a guide, a goal's group, and the list of an audience", () => {
    const twice = { all: [trio("a"), trio("a")] };
    const once = { all: [trio("a")] };
    expect(
      JSON.parse(simple({ target_property_conditions: twice, guide_audience_conditions: twice }) ?? ""),
    ).toEqual({ target_property_conditions: once, guide_audience_conditions: once });
    expect(JSON.parse(simple({ condition: { match_conditions: twice } }) ?? "")).toEqual({
      condition: { match_conditions: once },
    });
    const property = { property: "data.plan", operator: "equal_to", argument: "a" };
    expect(JSON.parse(simple({ segments: [{ conditions: [property, property] }] }) ?? "")).toEqual({
      segments: [{ conditions: [property] }],
    });
  });

  test.each([
    [
      "an audience",
      {
        segments: [
          {
            conditions: ["a", "b"].map((argument) => ({
              property: "data.plan",
              operator: "equal_to",
              argument,
            })),
          },
        ],
      },
    ],
    ["a preference", { workflows: { a: { conditions: [trio("a"), trio("b")] } } }],
    [
      "a rule of a channel group",
      {
        channel_rules: [
          { rule_type: "if", channel_key: "x", variable: "data.a", operator: "less_than", argument: "true" },
        ],
      },
    ],
  ])("stay where the form cannot say what is left: %s", (_what, file) => {
    expect(simple(file)).toBe(JSON.stringify(file));
  });
});

describe("what is left keeps its words, its order and its layout", () => {
  test.each([
    ["data.a >= 1e3 and data.a >= 1e3 and data.b == 0.10", "data.a >= 1e3 and data.b == 0.10"],
    [
      "data.a == 1e3 and (data.b == 1.0 or data.c == 2 or data.b == 1.0)",
      "data.a == 1e3 and (data.b == 1.0 or data.c == 2)",
    ],
    ["(data.a == 1.0 and data.b == 2.0) or data.a == 1.0", "data.a == 1.0"],
    ["data.x is 'pro' and data.n > 3 and data.n > 1.50", "data.x is 'pro' and data.n > 3"],
    ["not (data.a == 1.0 or data.a == 1.0) and data.z == 1.0", "not (data.a == 1.0) and data.z == 1.0"],
    ['data.n > 1.50\n  and data.n > 3.0\n  and data.q == "x"', 'data.n > 3.0\n  and data.q == "x"'],
    ["data.a == 1.0 or data.a != 1.0", "always"],
  ])("%j", (text, expected) => {
    const simpler = simplifyCondition(parse(text).condition as Condition);
    expect(simplifiedText(text, simpler, {})).toBe(expected);
    expect(print(parse(expected).condition as Condition)).toBe(print(simpler.condition));
  });

  test.each([
    [
      "a text in a file",
      "when: >-\n  data.n > 1.50\n  and data.n > 3.0\n  and data.q == 'x'\n",
      "when: data.n > 3.0 and data.q == 'x'\n",
    ],
    [
      "stored conditions in lines, with a comment",
      'conditions:\n  all:\n    - { argument: "1.50", operator: greater_than, variable: data.n }\n    - argument: "3.0" # most\n      variable: data.n\n      operator: greater_than\n    - {"variable": "data.q", "operator": exists}\n',
      'conditions:\n  all:\n    - argument: "3.0" # most\n      variable: data.n\n      operator: greater_than\n    - {"variable": "data.q", "operator": exists}\n',
    ],
    [
      "stored conditions in braces",
      "conditions: {any: [{all: [{variable: data.a, operator: equal_to, argument: 1.0}, {variable: data.b, operator: equal_to, argument: 2.0}]}, {variable: data.a, operator: equal_to, argument: 1.0}, {operator: exists, variable: data.k}]}\n",
      "conditions: {any: [{variable: data.a, operator: equal_to, argument: 1.0}, {operator: exists, variable: data.k}]}\n",
    ],
    [
      "the first items of a list in braces",
      "conditions: {all: [{variable: data.a, operator: greater_than, argument: 1e0}, {variable: data.a, operator: greater_than, argument: 1.50}, {argument: 2e0, variable: data.a, operator: greater_than}]}\n",
      "conditions: {all: [{argument: 2e0, variable: data.a, operator: greater_than}]}\n",
    ],
  ])("%s", (_what, text, expected) => {
    expect(simplifyFile(readDocument(text, "yaml")).text).toBe(expected);
  });

  test("in words, whatever the condition: as the simpler one means, or printed", () => {
    fc.assert(
      fc.property(conditionArbitrary, conditionArbitrary, (one, other) => {
        const text = `(${print(one)}) and (${print(other)})`;
        const { condition } = parse(text);
        if (condition === undefined) return;
        const simpler = simplifyCondition(condition, { budget: 2_000 });
        const after = parse(simplifiedText(text, simpler, {})).condition;
        expect(after?.any.length).toBe(
          simpler.removed.length === 0 ? condition.any.length : simpler.condition.any.length,
        );
      }),
      { numRuns: 60 },
    );
  });
});
