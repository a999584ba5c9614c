import { describe, expect, test } from "vitest";
import { fixFile } from "../../../src/lint/index.ts";
import { brief, foundInStored, foundInWhen } from "../found.ts";

const codes = (when: string) => brief(foundInWhen(when));

test("an equality with a list", () => {
  expect(foundInWhen('data.category == ["billing", "refund"]')).toEqual([
    {
      code: "equal-to-list",
      severity: "warning",
      message: "this compares `data.category` with the whole list, so it is false for each of its values",
      help: "For one of the values, write `contains`, which looks for either side in the other.",
      pointer: "/steps/0/when",
      at: '[\\"billing\\", \\"refund\\"]',
    },
  ]);
});

test.each([
  ['data.category == ["billing", "refund"]', 'data.category contains ["billing", "refund"]'],
  ['data.category is ["billing"]', 'data.category contains ["billing"]'],
  ['recipient.plan != ["free", "trial"]', 'recipient.plan does not contain ["free", "trial"]'],
  ['recipient.plan is not ["free", "trial"]', 'recipient.plan does not contain ["free", "trial"]'],
  ["vars.tier == [1, 2]", "vars.tier contains [1, 2]"],
  ['not data.kind == ["a"]', 'not data.kind contains ["a"]'],
  [
    'data.urgent == true and (data.kind == ["a", "b"] or data.n > 3)',
    'data.urgent == true and (data.kind contains ["a", "b"] or data.n > 3)',
  ],
])("%s becomes %s", (when, after) => {
  const fixed = fixFile(JSON.stringify({ steps: [{ when }] }), "json", { suggested: true });
  expect(JSON.parse(fixed.text).steps[0].when).toBe(after);
  expect(fixed.findings).toEqual([]);
});

test.each([
  "data.tags == []",
  'data.tags == ["a", "b"] or data.tags contains all ["c"]',
  'data.category contains ["billing", "refund"]',
  'data.meta == {"tier": 2}',
  "data.tags == data.other_tags",
])("not %s", (when) => {
  expect(codes(when)).toEqual([]);
});

describe("in stored form", () => {
  const trio = (operator: string, argument: unknown) => ({
    all: [{ variable: "data.kind", operator, argument }],
  });

  test("a list as JSON within a text, or as a list", () => {
    expect(foundInStored(trio("equal_to", '["a","b"]')).map(({ code }) => code)).toEqual(["equal-to-list"]);
    expect(foundInStored(trio("not_equal_to", '["a"]')).map(({ code }) => code)).toEqual(["equal-to-list"]);
  });

  test("the suggestion asks for its items", () => {
    const conditions = trio("equal_to", '["a","b"]');
    const fixed = fixFile(JSON.stringify({ steps: [{ ref: "email_1", conditions }] }), "json", {
      suggested: true,
    });
    expect(JSON.parse(fixed.text).steps[0].conditions).toEqual(trio("contains", '["a","b"]'));
  });
});
