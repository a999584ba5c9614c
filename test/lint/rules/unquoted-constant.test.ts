import { describe, expect, test } from "vitest";
import { fixFile } from "../../../src/lint/index.ts";
import { found } from "../found.ts";

const file = (argument: string, operator = "equal_to") =>
  `steps:\n  - ref: a\n    conditions:\n      all:\n        - variable: data.x\n          operator: ${operator}\n          argument: ${argument}\n`;

const foundIn = (argument: string, operator?: string) => found(file(argument, operator));

test("a number that is written like a text", () => {
  expect(foundIn("01234")).toEqual([
    {
      code: "unquoted-constant",
      severity: "warning",
      message: "YAML reads `01234` as the number 1234",
      help: 'Write `"01234"` for the text, or `1234`.',
      pointer: "/steps/0/conditions/all/0/argument",
      at: "01234",
    },
  ]);
});

test.each([
  ["1.10", `Write \`'"1.10"'\` for the text, or \`1.1\`.`],
  ["1e3", `Write \`'"1e3"'\` for the text, or \`1000\`.`],
  ["0x1F", 'Write `"0x1F"` for the text, or `31`.'],
  ["+49123", 'Write `"+49123"` for the text, or `49123`.'],
  ["yes", 'Write `"yes"` for the text, or `true`.'],
  ["Off", 'Write `"Off"` for the text, or `false`.'],
  ["1_000", 'Write `"1_000"` for the text, or `1000`.'],
  ["2025-01-01", 'Write `"2025-01-01"`.'],
  ["2025-01-01T09:00:00Z", 'Write `"2025-01-01T09:00:00Z"`.'],
  ["12:30", 'Write `"12:30"`.'],
  ["team #1", 'Write `"team #1"` if it belongs to the text, or a space after the `#`.'],
])("%s", (argument, help) => {
  expect(foundIn(argument)).toMatchObject([{ code: "unquoted-constant", help }]);
});

test("the items of a list", () => {
  expect(foundIn("[01, ok, 12]", "contains_all")).toMatchObject([
    { at: "01", help: 'Write `"01"` for the text, or `1`.' },
  ]);
});

describe("not", () => {
  test.each([
    "12",
    "-5",
    "0.5",
    "true",
    "pro",
    '"01234"',
    `'"1.10"'`,
    "pro # why",
    "pro #todo",
    "data.other",
    "Norway",
  ])("%s", (argument) => {
    expect(foundIn(argument)).toEqual([]);
  });

  test.each([
    ["9.90", "greater_than"],
    ["1e3", "less_than"],
    ["[1.0, 2.50]", "is_between"],
  ])("%s behind %s", (argument, operator) => {
    expect(foundIn(argument, operator)).toEqual([]);
  });

  test("in JSON", () => {
    const all = [{ variable: "data.x", operator: "equal_to", argument: "yes" }];
    expect(found(JSON.stringify({ steps: [{ ref: "a", conditions: { all } }] }), "json")).toEqual([]);
  });

  test("at an alias", () => {
    expect(found(`x-no: &no no\n${file("*no")}`)).toEqual([]);
  });
});

test("a time gets quotes, and nothing that may be another value", () => {
  expect(fixFile(file("2025-01-01"), "yaml").text).toBe(file('"2025-01-01"'));
  for (const argument of ["01234", "yes", "1_000"]) {
    expect(fixFile(file(argument), "yaml", { suggested: true }).text).toBe(file(argument));
  }
});
