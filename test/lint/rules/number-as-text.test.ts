import { describe, expect, test } from "vitest";
import { fixFile } from "../../../src/lint/index.ts";
import { found, foundInStored, foundInWhen } from "../found.ts";

const codesIn = (when: string) => foundInWhen(when).map(({ code }) => code);
const fixedText = (when: string) =>
  JSON.parse(fixFile(JSON.stringify({ steps: [{ when }] }), "json", { suggested: true }).text).steps[0].when;

test("an order with a number in quotes", () => {
  expect(found("steps:\n  - when: data.amount > '100'\n")).toEqual([
    {
      code: "number-as-text",
      severity: "warning",
      message: '`"100"` is a text, so this is false for every number',
      help: "Write `100`.",
      pointer: "/steps/0/when",
      at: "'100'",
    },
  ]);
});

test.each([
  ['data.amount > "100"', "data.amount > 100"],
  ['data.amount >= "0"', "data.amount >= 0"],
  ['recipient.age < "18"', "recipient.age < 18"],
  ['data.score <= "-1.5"', "data.score <= -1.5"],
  ['run.total_activities > "5"', "run.total_activities > 5"],
  ['data.count == "5" or data.count is between 7 and 9', "data.count == 5 or data.count is between 7 and 9"],
])("%s becomes %s", (when, after) => {
  expect(codesIn(when)).toEqual(["number-as-text"]);
  expect(fixedText(when)).toBe(after);
});

test.each([
  'data.amount > "$100"',
  'data.share >= "50%"',
  'data.amount > "1,000"',
  'data.amount < "1 000.50"',
  'data.price > "€20"',
])("%s is reported without a suggestion", (when) => {
  expect(codesIn(when)).toEqual(["number-as-text"]);
  expect(fixedText(when)).toBe(when);
});

test.each([
  'data.code == "5"',
  'data.zip > "01234"',
  'data.time >= "09:30"',
  "data.amount > 100",
  'data.count > 3 and data.other == "5"',
  'data.version == "2"',
])("not %s", (when) => {
  expect(codesIn(when)).toEqual([]);
});

test("an equality, if a condition of another step takes the value for a number", () => {
  const steps = [
    { ref: "a", when: "data.count > 3" },
    { ref: "b", when: 'data.count != "5"' },
  ];
  expect(found(JSON.stringify({ steps }), "json")).toMatchObject([
    {
      code: "number-as-text",
      message: '`"5"` is a text, which no number equals, and `data.count > 3` takes the value for a number',
      pointer: "/steps/1/when",
    },
  ]);
});

describe("in stored form", () => {
  const trio = (argument: string) => ({
    all: [{ variable: "data.amount", operator: "greater_than", argument }],
  });

  test("a quoted number, and not one that is a number", () => {
    expect(foundInStored(trio('"100"')).map(({ code }) => code)).toEqual(["number-as-text"]);
    expect(foundInStored(trio("100"))).toEqual([]);
    const file = (argument: string) =>
      JSON.stringify({ steps: [{ ref: "email_1", conditions: trio(argument) }] });
    expect(fixFile(file('"100"'), "json", { suggested: true }).text).toBe(file("100"));
  });
});

test("not if the schema says that the data are texts", () => {
  const schema = (type: string) => ({
    trigger_data_json_schema: { properties: { amount: { type } } },
    when: 'data.amount > "100"',
    steps: [],
  });
  const codes = (type: string) => found(JSON.stringify(schema(type)), "json").map(({ code }) => code);
  expect(codes("number")).toEqual(["number-as-text"]);
  expect(codes("string")).toEqual(["ordered-as-text"]);
});
