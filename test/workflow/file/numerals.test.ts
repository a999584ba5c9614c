import { describe, expect, test } from "vitest";
import { compileFile, decompileFile } from "../../../src/workflow/index.ts";

function file(argument: string): string {
  return JSON.stringify({ conditions: { all: [{ variable: "data.x", operator: "equal_to", argument }] } });
}

describe("numbers keep their spelling when a file is", () => {
  test.each([
    "1.10",
    "1e3",
    "100.0",
    "12345678901234567890",
    "0x10",
    "-0",
    "01",
    "1.0E+2",
    '["1.10",1.10,12345678901234567890]',
    '{"a 1.0":1.0}',
  ])("decompiled and compiled again: %s", (argument) => {
    const words = decompileFile(file(argument), "json").text as string;
    expect(compileFile(words, "json").text).toBe(file(argument));
  });

  test("compiled, where two are one number to a computer", () => {
    const when = "data.x == 12345678901234567890 or data.x == 12345678901234567891";
    const { text } = compileFile(JSON.stringify({ steps: [{ ref: "a", when }] }), "json");
    expect(text?.match(/1234567890123456789\d/g)).toEqual(["12345678901234567890", "12345678901234567891"]);
  });

  test.each([
    ["data.x == 1.10", "1.10"],
    ["not data.x != 12345678901234567890", "12345678901234567890"],
    ["data.x == 1e3 # why", undefined],
    ["data.x is between 1.0 and 2.50", "[1.0,2.50]"],
    ["data.x contains all [1.10, 2]", "[1.10,2]"],
    ['data.x == "1.10"', '"1.10"'],
    ["data.x == 5.0 and data.y == 6", "5.0"],
    ["data.y == 6 and (data.y == 1 or data.x == 5.0)", "6"],
  ])("compiled: %s", (when, argument) => {
    const { text } = compileFile(JSON.stringify({ steps: [{ ref: "a", when }] }), "json");
    const found = text && JSON.stringify(JSON.parse(text)).match(/"argument":("(?:[^"\\]|\\.)*")/)?.[1];
    expect(found && JSON.parse(found)).toBe(argument);
  });

  test.each([
    [
      "json",
      '{"conditions":{"all":[{"variable":"data.x","operator":"equal_to","argument":12345678901234567890}]}}',
    ],
    [
      "yaml",
      "conditions:\n  all:\n    - {variable: data.x, operator: equal_to, argument: 12345678901234567890}\n",
    ],
  ] as const)("decompiled from a number: %s", (format, text) => {
    expect(decompileFile(text, format).text).toContain("data.x == 12345678901234567890");
  });
});
