import { describe, expect, test } from "vitest";
import { decode, liquidPattern, NUMBER_PATTERN, rangePattern, timePattern } from "../../src/stored/index.ts";

const PREFIXES = ["data", "vars"];
const wholly = (source: string) => new RegExp(`^(?:${source})$`, "u");

/** Checks whether decoding accepts an argument; the patterns must accept the same (spec 3.3). */
function decodes(operator: string, argument: string): boolean {
  return decode({ all: [{ variable: "data.x", operator, argument }] }).condition !== undefined;
}

describe("a pattern accepts the same as decoding", () => {
  test.each([
    ["[1, 5]", true],
    ["[-1.5e3,0]", true],
    ["\n[ 1 ,\t2 ] ", true],
    ['["data.low", 5]', true],
    ['["{{ data.low }}", "vars.high"]', true],
    ['["data[\\"any key\\"]", 5]', true],
    ["[01, 5]", false],
    ["[1]", false],
    ["[1, 2, 3]", false],
    ['["1", 2]', false],
    ['["low", 5]', false],
    ['["2025-01-01", "2025-01-02"]', false],
    ["1, 5", false],
    ["", false],
  ])("for the ends of is_between: %j", (argument, taken) => {
    expect(wholly(rangePattern("numbers", PREFIXES)).test(argument)).toBe(taken);
    expect(decodes("is_between", argument)).toBe(taken);
  });

  test.each([
    ['["2025-01-01", "2025-01-02T10:00:00.5+02:00"]', true],
    ['["data.opens_at", "{{ vars.closes_at }}"]', true],
    ["[1, 5]", false],
    ['["1 day ago", "2025-01-01"]', false],
    ['["soon", "2025-01-01"]', false],
  ])("for the ends of is_timestamp_between: %j", (argument, taken) => {
    expect(wholly(rangePattern("times", PREFIXES)).test(argument)).toBe(taken);
    expect(decodes("is_timestamp_between", argument)).toBe(taken);
  });

  test.each([
    ["2025-01-01", true],
    ['"2025-01-01T00:00Z"', true],
    ["7 days ago", true],
    ["1 hour from now", true],
    ["{{data.at}}", true],
    ["{{ data.at}} ", false],
    ["{{ at }}", false],
    ["yesterday", false],
    ["5", false],
  ])("for a time: %j", (argument, taken) => {
    expect(wholly(timePattern(PREFIXES)).test(argument)).toBe(taken);
    expect(decodes("is_timestamp_before", argument)).toBe(taken);
  });
});

test("the pattern of Liquid accepts the given prefixes only", () => {
  expect(wholly(liquidPattern(["event"])).test("{{ event.at }}")).toBe(true);
  expect(wholly(liquidPattern(["event"])).test("{{ data.at }}")).toBe(false);
});

test.each([
  ["0", true],
  ["-0.5E-7", true],
  ["007", false],
  ["1.", false],
  [".5", false],
  ["+1", false],
  ["NaN", false],
])("%s is a number as JSON writes it: %j", (text, expected) => {
  expect(wholly(NUMBER_PATTERN).test(text)).toBe(expected);
});
