import { describe, expect, test } from "vitest";
import { Budget } from "../../src/analyse/budget.ts";
import {
  kindOf,
  kindRuleOf,
  possibleKinds as possibleKindsWithin,
  type ValueKind,
} from "../../src/analyse/kinds.ts";
import { valueAtomsOf } from "./conditions.ts";

/** Calls the function with a budget that suffices. */
function possibleKinds(
  ...args: Parameters<typeof possibleKindsWithin> extends [...infer Before, Budget] ? Before : never
) {
  return possibleKindsWithin(...args, new Budget(1e9));
}

const X = '["data","x"]';
const Y = '["data","y"]';
const Z = '["data","z"]';

test.each([
  [undefined, "text"],
  ["", "text"],
  ["5", "text"],
  [5, "number"],
  [[], "list"],
  [[5], "list"],
  [{}, "other"],
  [null, "other"],
  [true, "other"],
] as const)("%j is of the kind %s", (value, kind) => {
  expect(kindOf(value as never)).toBe(kind);
});

describe("the kinds for which an atom can hold", () => {
  test.each<[text: string, names: string[], kinds: ValueKind[], isSameKind: boolean]>([
    ["data.x == 1", [X], ["number"], true],
    ['data.x == "1"', [X], ["text"], true],
    ["data.x == [1]", [X], ["list"], true],
    ["data.x == null", [X], ["other"], true],
    ["data.x == data.y", [X, Y], ["number", "text", "list", "other"], true],
    ["data.x > 1", [X], ["number"], true],
    ['data.x >= "a"', [X], ["text"], true],
    ["data.x < data.y", [X, Y], ["number", "text"], true],
    ["data.x <= data.y", [X, Y], ["number", "text"], true],
    ["data.x is between 1 and 2", [X], ["number"], true],
    ["data.x is between data.y and data.z", [X, Y, Z], ["number"], true],
    ["data.x is a timestamp", [X], ["text"], true],
    ["data.x is before now", [X], ["text"], true],
    ["data.x is on or after 2025-01-01", [X], ["text"], true],
    ["data.x is before 1 day ago", [X], ["text"], true],
    ["data.x is between 2025-01-01 and data.y", [X, Y], ["text"], true],
    ["data.x contains all data.y", [X, Y], ["list"], true],
    ['data.x contains all ["a"]', [X], ["list"], true],
    ['recipient is in audience "a"', [], ["text"], false],
    ["recipient is in audience data.x", [X], ["text"], false],
    // Constants for which the operator is never true leave no kinds.
    ['1 == "1"', [], [], true],
  ])("%s", (text, names, kinds, isSameKind) => {
    expect(kindRuleOf(valueAtomsOf(text)[0] as never)).toEqual({ names, kinds: new Set(kinds), isSameKind });
  });

  test.each([
    'data.x contains "a"',
    "data.x contains data.y",
    "data.x exists",
    "data.x is empty",
  ])("%s does not restrict kinds", (text) => {
    expect(kindRuleOf(valueAtomsOf(text)[0] as never)).toBeUndefined();
  });
});

describe("kindsLeft", () => {
  function left(names: readonly string[], ...texts: readonly string[]) {
    const rules = texts.flatMap((text) => valueAtomsOf(text).flatMap((atom) => kindRuleOf(atom) ?? []));
    return [...possibleKinds(names, rules)].map(([name, kinds]) => [name, [...kinds].join(" ")]);
  }

  test("without rules are all, except that audiences are not texts", () => {
    expect(left([X, "audiences"])).toEqual([
      [X, "number text list other"],
      ["audiences", "list other"],
    ]);
  });

  test("carry over to equal paths, whatever the order of the rules", () => {
    const all = [X, Y, Z].map((name) => [name, "number"]);
    expect(left([X, Y, Z], "data.x == data.y", "data.y == data.z", "data.z > 1")).toEqual(all);
    expect(left([X, Y, Z], "data.z > 1", "data.y == data.z", "data.x == data.y")).toEqual(all);
  });

  test("are empty if two rules have no kind in common", () => {
    expect(left([X], "data.x > 1", 'data.x > "a"')).toEqual([[X, ""]]);
    expect(left([X, Y], "data.x < data.y", "data.y == [1]")).toEqual([
      [X, ""],
      [Y, ""],
    ]);
  });

  test("of compared paths are those that all of them can have", () => {
    expect(left([X, Y], "data.x < data.y", "data.x is a timestamp")).toEqual([
      [X, "text"],
      [Y, "text"],
    ]);
    expect(left([X, Y], "data.x < data.y")).toEqual([
      [X, "number text"],
      [Y, "number text"],
    ]);
  });

  test("of the key of an audience is text", () => {
    expect(left([X, "audiences"], "recipient is in audience data.x")).toEqual([
      [X, "text"],
      ["audiences", "list other"],
    ]);
  });
});
