/** Findings that follow from another one: each mistake is found once, in words and stored, on the right and on the left. */
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../src/diagnostics/index.ts";
import { compile } from "../../../src/entries/index.ts";
import { lintFile } from "../../../src/entries/lint.ts";

const STEP = { ref: "email_1", type: "channel", channel_type: "email" };

/** Codes of the findings about a condition of a step. */
function codesOf(condition: { readonly [key: string]: unknown }): readonly string[] {
  const text = JSON.stringify({ key: "x", steps: [{ ...STEP, ...condition }] });
  return lintFile(text, "json").map(({ code }) => code);
}

const MISTAKES = [
  ['data.count > 3 and data.count != "5"', "number-as-text"],
  ['5 < data.count and data.plan == "pro" and "7" != data.count', "static-variable", "number-as-text"],
  ['"100" < data.total', "number-as-text"],
  ['data.count is between 1 and 5 and data.count == "3"', "number-as-text"],
  ['data.x == 1 and data.x == "1"', "number-as-text"],
  ['"high" < data.severity', "ordered-as-text"],
  ['data.level == "high" and data.level > "low"', "ordered-as-text"],
  ['data.tags == ["a"] and data.tags contains "b"', "equal-to-list"],
  ['["a"] == data.tags', "equal-to-list"],
  ['data.x == "{{ data.y }}" and data.x > 3', "liquid-as-text"],
  // Two mistakes are two findings.
  ['data.x > 5 and data.x < 3 and data.total > "100"', "constant-condition", "number-as-text"],
] as const;

describe.each(MISTAKES)("%s", (text, ...codes) => {
  test("in words", () => {
    expect(codesOf({ when: text }).filter((code) => code !== "unreachable-step")).toEqual(codes);
  });

  test("stored", () => {
    const found = codesOf({ conditions: compile(text).conditions });
    expect(found.filter((code) => code !== "unreachable-step").toSorted()).toEqual(codes.toSorted());
  });
});

test("an `or` in a preference is one mistake", () => {
  const entry = { when: 'recipient.plan != "a" or recipient.plan != "b"' };
  const found = lintFile(JSON.stringify({ workflows: { x: entry } }), "json");
  expect(found.map(({ code }) => code)).toEqual(["any-in-preference"]);
});

test.each([
  ["in words", { when: '"100" < data.total' }, { when: "data.total > 100" }],
  [
    "stored",
    { conditions: { all: [{ variable: '"100"', operator: "less_than", argument: "data.total" }] } },
    { conditions: { all: [{ variable: "data.total", operator: "greater_than", argument: "100" }] } },
  ],
])("a number in quotes on the left is mended with the path before it, %s", (_form, condition, mended) => {
  const fileWith = (more: object) => JSON.stringify({ key: "x", steps: [{ ...STEP, ...more }] });
  const text = fileWith(condition);
  expect(applyFixes(text, lintFile(text, "json"), { suggested: true })).toBe(fileWith(mended));
  expect(lintFile(fileWith(mended), "json")).toEqual([]);
});
