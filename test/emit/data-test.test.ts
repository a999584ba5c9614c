import { describe, expect, test } from "vitest";
import { type DataTrio, type PathOperand, readAnyPath } from "../../src/condition/index.ts";
import { dataTest, type Reading, type ReadValue } from "../../src/emit/data-test.ts";
import { print } from "../../src/emit/expression.ts";
import { Scope } from "../../src/emit/scope.ts";
import { parse } from "../../src/language/index.ts";

/**
 * The test of a trio, in which values have the last names of their paths, how they are read, which of them are "" if they are
 * missing, and which must be as JSON has them.
 */
function testOf(trio: Parameters<typeof dataTest>[0]): {
  readonly text: string;
  readonly readings: Reading[];
  readonly texts: readonly string[];
  readonly json: readonly string[];
} {
  const readings: Reading[] = [];
  const values: ReadValue[] = [];
  const test = dataTest(trio, new Scope([]), (path, reading) => {
    readings.push(reading);
    const value = { variable: String(path.segments.at(-1) ?? path.root), needsText: false, needsJson: false };
    values.push(value);
    return value;
  });
  const texts = values.filter(({ needsText }) => needsText).map(({ variable }) => variable);
  const json = values.filter(({ needsJson }) => needsJson).map(({ variable }) => variable);
  return { text: print(test), readings, texts, json };
}

const trioOf = (text: string) => parse(text).condition?.any[0]?.all[0] as Parameters<typeof dataTest>[0];

describe("the test of a trio on data or audiences", () => {
  test.each([
    // An atom is compared in place, unlike a list or an object.
    ["data.x == 5", "x === 5"],
    ["data.x == null", "x === null"],
    ["data.x != null", "x !== null"],
    ['"a" == data.x', '"a" === x'],
    ["data.x == []", "isEqual(x, VALUE_1)"],
    ['data.x == {"a": 1}', "isEqual(x, VALUE_1)"],
    ["data.x != data.y", "!isEqual(x, y)"],
    // Constants tell what can be in order.
    ["data.x > 5", 'typeof x === "number" && x > 5'],
    ["5 <= data.x", 'typeof x === "number" && 5 <= x'],
    ['data.x >= "a"', 'orderOf(x, "a") >= 0'],
    ['"a" < data.x', 'orderOf("a", x) < 0'],
    ["data.x < data.y", "orderOf(x, y) < 0"],
    ["data.x <= null", "false"],
    ["data.x > [1]", "false"],
    ["true < data.x", "false"],
    ["data.x is between 1 and data.y", 'typeof x === "number" && typeof y === "number" && 1 <= x && x <= y'],
    ['"a" is between data.x and 5', "false"],
    // Up to eight atoms are looked for in place.
    ['data.x contains "a"', 'contains(x, "a")'],
    ['data.x contains ["a", null]', 'x === "a" || x === null || (Array.isArray(x) && contains(x, VALUE_1))'],
    ['["a", 1] contains data.x', 'x === "a" || x === 1 || (Array.isArray(x) && contains(VALUE_1, x))'],
    ["data.x contains []", "Array.isArray(x) && contains(x, VALUE_1)"],
    ["data.x does not contain [1]", "x !== 1 && (!Array.isArray(x) || !contains(x, VALUE_1))"],
    ["data.x contains [1, [2]]", "contains(x, VALUE_1)"],
    ['data.x contains [{"a": 1}, 2]', "contains(x, VALUE_1)"],
    ["data.x contains data.y", "contains(x, y)"],
    [
      `data.x contains [1, 2, 3, 4, 5, 6, 7, 8]`,
      `${[1, 2, 3, 4, 5, 6, 7, 8].map((item) => `x === ${item} || `).join("")}(Array.isArray(x) && contains(x, VALUE_1))`,
    ],
    ["data.x contains [1, 2, 3, 4, 5, 6, 7, 8, 9]", "contains(x, VALUE_1)"],
    ["data.x contains all [1, 2]", "containsAll(x, VALUE_1)"],
    ["data.x does not contain all [1]", "!containsAll(x, VALUE_1)"],
    ["data.x is empty", "isEmpty(x)"],
    ["data.x is not empty", "!isEmpty(x)"],
    // Without anything to read, the answer is known.
    ["5 == 5", "true"],
    ["5 > 6", "false"],
    ['"2025-01-01" is before 2025-01-02', "true"],
    // An audience is a text.
    ['recipient is in audience "a"', 'Array.isArray(audiences) && contains(audiences, "a")'],
    ["recipient is in audience 5", "false"],
    [
      "recipient is not in audience data.key",
      'typeof key !== "string" || !Array.isArray(audiences) || !contains(audiences, key)',
    ],
  ])("%s is %s", (text, expression) => {
    const found = testOf(trioOf(text));
    expect(found.text).toBe(expression);
    expect(found.readings).toEqual(
      found.readings.map(() => (text.includes("empty") ? "present" : "compared")),
    );
  });

  test.each([
    ["data.t is a timestamp", "t !== undefined"],
    ["data.t is before data.u", "t < u"],
    ["data.t is on or after 2025-01-01", "t >= 1735689600000"],
    ["data.t is before 2 days ago", "t < now - 172800000"],
    ["data.t is on or after 3 hours from now", "t >= now + 10800000"],
    ["data.t is between data.u and 2025-01-01", "u <= t && t <= 1735689600000"],
    ["data.t is before now", "t < now"],
    ["data.t is on or after now", "t >= now"],
    // The answer depends on the moment, although nothing is read.
    ['"2025-01-01" is before now', "1735689600000 < now"],
    ['"2025-01-01" is on or after 1 day ago', "1735689600000 >= now - 86400000"],
  ])("%s is %s, on instants", (text, expression) => {
    const found = testOf(trioOf(text));
    expect(found.text).toBe(expression);
    expect(found.readings).toEqual(found.readings.map(() => "instant"));
  });

  const variable: PathOperand = { kind: "path", path: readAnyPath("data.t")! };
  const date = { kind: "value", value: "2025-01-01" } as const;

  test.each<[DataTrio, string, Reading]>([
    [{ kind: "data", variable, operator: "is_not_timestamp" }, "t === undefined", "instant"],
    [
      { kind: "data", variable, operator: "is_timestamp_before_date", argument: date },
      "t < 1735689600000",
      "instant",
    ],
    [
      { kind: "data", variable, operator: "is_timestamp_on_or_after_date", argument: date },
      "t >= 1735689600000",
      "instant",
    ],
    [{ kind: "data", variable, operator: "not_exists" }, "t === undefined || t === null", "present"],
  ])("operators of preferences: %j is %s", (trio, expression, reading) => {
    expect(testOf(trio)).toEqual({ text: expression, readings: [reading], texts: [], json: ["t"] });
  });
});

test.each([
  ["data.x == 5", []],
  ['data.x == "a"', []],
  ["data.x != null", []],
  ['data.x == ""', ["x"]],
  ['"" != data.x', ["x"]],
  ["data.x == data.y", ["x", "y"]],
  ["data.x == []", ["x"]],
  ["data.x > 5", []],
  ['data.x > "a"', ["x"]],
  ["data.x < data.y", ["x", "y"]],
  ["data.x is between 1 and data.y", []],
  ['data.x contains "a"', ["x"]],
  ['data.x contains ["a", 1]', []],
  ['data.x contains ["a", ""]', ["x"]],
  ["data.x contains [[1]]", ["x"]],
  ["data.x contains all [1]", ["x"]],
  ["data.x does not contain all data.y", ["x", "y"]],
  ["data.x exists", []],
  ["data.x is empty", []],
  ["data.x is a timestamp", []],
  ['recipient is in audience "a"', []],
  ["recipient is in audience data.key", ["key"]],
])("%s needs texts in place of %j, if they are missing", (text, texts) => {
  expect(testOf(trioOf(text)).texts).toEqual(texts);
});

test.each([
  ["data.x == 5", []],
  ['"a" != data.x', []],
  ["data.x == true", []],
  ["data.x == null", []],
  ["data.x > 5", []],
  ["5 <= data.x", []],
  ["data.x is between data.y and 5", []],
  // A date is a text, and so is a missing value.
  ['data.x == ""', ["x"]],
  ['data.x == "2025-01-01T00:00:00.000Z"', ["x"]],
  ['data.x != "+010000-01-01T00:00:00.000Z"', ["x"]],
  ['data.x > "a"', ["x"]],
  ["data.x == [5]", ["x"]],
  ["data.x == data.y", ["x", "y"]],
  ["data.x > data.y", ["x", "y"]],
  ['data.x contains "a"', ["x"]],
  ['data.x contains ["a"]', ["x"]],
  ["data.x contains all [5]", ["x"]],
  ["data.x is empty", ["x"]],
  ["data.x exists", ["x"]],
  ["data.x is a timestamp", ["x"]],
  ["data.x is before now", ["x"]],
  ['recipient is in audience "a"', ["audiences"]],
])("%s: lists, objects and dates matter in %j", (text, json) => {
  expect(testOf(trioOf(text)).json).toEqual(json);
});
