import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "../../src/stored/index.ts";

/** Reads a text as the argument of an `equal_to`. */
function argumentOf(argument: string): unknown {
  const trio = { variable: "data.x", operator: "equal_to", argument };
  const { condition } = read({ all: [trio] });
  return condition?.any[0]?.all[0];
}

function value(text: unknown): unknown {
  return {
    kind: "data",
    variable: { kind: "path", path: { text: "data.x", root: "data", segments: ["x"] } },
    operator: "equal_to",
    argument: { kind: "value", value: text },
  };
}

describe("a static argument", () => {
  const whole = [
    ["1", 1],
    ["-1.5e3", -1500],
    [" \t\r\n true \n", true],
    ["false", false],
    ["null ", null],
    ['"pro"', "pro"],
    ['\n["a", 1]', ["a", 1]],
    ["{}", {}],
  ] as const;
  test.each(whole)("%j is JSON", (text, json) => {
    expect(argumentOf(text)).toEqual(value(json));
  });

  const texts = [
    "pro",
    "trial",
    "nullable",
    "true-ish",
    "1.2.3",
    "2025-01-31",
    "01",
    "-",
    "[",
    "{x",
    '"',
    "",
  ];
  test.each([
    ...texts,
    "+1",
    ".5",
    "NaN",
    "Infinity",
    "\u00a01",
    "\ufeff1",
    "\v1",
    "undefined",
  ])("%j is not JSON and stands for itself", (text) => {
    expect(argumentOf(text)).toEqual(value(text));
  });

  test("is read as JSON if the text is JSON", () => {
    const blank = fc.string({ unit: fc.constantFrom(" ", "\t", "\n", "\r"), maxLength: 3 });
    const json = fc.json({ maxDepth: 2 }).filter((text) => !text.includes("data.") && !text.includes("$"));
    fc.assert(
      fc.property(blank, json, blank, (before, text, after) => {
        expect(argumentOf(before + text + after)).toEqual(value(JSON.parse(text)));
      }),
      { numRuns: 300 },
    );
  });
});
