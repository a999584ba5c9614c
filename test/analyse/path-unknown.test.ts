import { describe, expect, test } from "vitest";
import { AUDIENCES } from "../../src/analyse/atoms.ts";
import { Budget, BudgetSpent } from "../../src/analyse/budget.ts";
import { dependsOnSpelling, pathUnknown } from "../../src/analyse/path-unknown.ts";
import { valueAtomsOf } from "./conditions.ts";

const X = '["data","x"]';

/** The possible values at `data.x`, given the signs of the atoms of a text. */
function asked(text: string, signs: readonly number[], name = X, budget = 20_000) {
  const atoms = valueAtomsOf(text);
  const unknown = pathUnknown(name, atoms, 0, new Budget(budget));
  const implied: [number, number][] = [];
  const all = Int8Array.from(signs);
  const possibility = unknown.consider(all, (atom, sign) => implied.push([atom, sign]));
  return { possibility, implied, example: unknown.example(all)?.get(name) };
}

describe("pathUnknown", () => {
  test.each<[text: string, signs: number[], expected: ReturnType<typeof asked>]>([
    ["data.x == 1 and data.x > 0", [0, 0], { possibility: "possible", implied: [], example: undefined }],
    ["data.x == 1 and data.x > 0", [1, 0], { possibility: "possible", implied: [[1, 1]], example: 1 }],
    ["data.x == 1 and data.x > 0", [-1, 1], { possibility: "possible", implied: [], example: 0.5 }],
    ["data.x == 1 and data.x > 0", [1, -1], { possibility: "impossible", implied: [], example: undefined }],
    ["data.x exists and data.x is empty", [1, 1], { possibility: "possible", implied: [], example: "" }],
    [
      "data.x exists and data.x is empty",
      [-1, 0],
      { possibility: "possible", implied: [[1, 1]], example: undefined },
    ],
    [
      'data.x contains "a" and data.x contains all ["b"]',
      [1, 1],
      { possibility: "possible", implied: [], example: ["a", "b"] },
    ],
    [
      'data.x == ["a"] and data.x contains "a"',
      [1, 0],
      { possibility: "possible", implied: [[1, 1]], example: ["a"] },
    ],
    [
      "data.x is a timestamp and data.x == {}",
      [1, 0],
      { possibility: "possible", implied: [[1, -1]], example: "0000-01-01T00:00:00.000+23:59" },
    ],
    [
      'data.x is a timestamp and data.x == "abc" and data.x > "2025"',
      [0, 1, -1],
      { possibility: "impossible", implied: [], example: undefined },
    ],
    [
      'data.x is before 2025-01-01 and data.x > "2" and data.x == 5',
      [1, 0, 1],
      { possibility: "impossible", implied: [], example: undefined },
    ],
    // Questions that depend on the spelling of a timestamp stay open: possible, but without an example.
    [
      'data.x == "2025-01-01" and data.x is before 2025-01-01T00:00:00.001Z and data.x is on or after 2025-01-01 and data.x contains "Q"',
      [-1, 1, 1, 1],
      { possibility: "impossible", implied: [], example: undefined },
    ],
    [
      'data.x is between 2025-01-01 and 2025-01-01 and data.x contains "7+07"',
      [1, 1],
      { possibility: "doubtful", implied: [], example: undefined },
    ],
  ])("%s, with the signs %j", (text, signs, expected) => {
    expect(asked(text, signs)).toEqual(expected);
  });

  test("reads audiences as lists, or as a single other value", () => {
    const text = 'recipient is in audience "a" and recipient is in audience "b"';
    expect(asked(text, [1, -1], AUDIENCES).example).toEqual(["a"]);
    expect(asked(text, [1, 1], AUDIENCES).example).toEqual(["a", "b"]);
    expect(asked(text, [-1, -1], AUDIENCES).example).toEqual([]);
  });

  test("is open if there are more questions than can be tried", () => {
    const many = Array.from({ length: 13 }, (_, index) => `data.x contains all [${index}]`).join(" and ");
    const signs = Array.from({ length: 13 }, (_, index) => (index % 2 === 0 ? 1 : -1));
    expect(asked(many, signs)).toEqual({ possibility: "doubtful", implied: [], example: undefined });
    const words = Array.from({ length: 9 }, (_, index) => `data.x contains "w${index}"`).join(" and ");
    const all = words.split(" and ").map(() => 1);
    expect(asked(`${words} and data.x == 1`, [...all.fill(1, 0, 8).fill(-1, 8), 1]).possibility).toBe(
      "doubtful",
    );
  });

  test("costs steps by the number of atoms and values", () => {
    const few = valueAtomsOf("data.x == 1");
    const many = valueAtomsOf(Array.from({ length: 40 }, (_, n) => `data.x == ${n}`).join(" and "));
    const ample = new Budget(100);
    pathUnknown(X, few, 0, ample);
    expect(ample.isSpent).toBe(false);
    expect(() => pathUnknown(X, many, 0, new Budget(100))).toThrow(BudgetSpent);
  });

  test("costs steps for long texts, before they are built", () => {
    const long = valueAtomsOf(`data.x contains "${"a".repeat(20_000)}"`);
    expect(() => pathUnknown(X, long, 0, new Budget(200))).toThrow(BudgetSpent);
  });
});

test.each([
  ["data.x > data.y", true],
  ["data.x contains data.y", true],
  ['data.x > "2025"', true],
  ['data.x > "a"', false],
  ['data.x > ""', false],
  ['data.x > "a1"', false],
  ['data.x > "-1"', false],
  ['data.x > "2a"', true],
  ["data.x > 5", false],
  ['data.x contains "01"', true],
  ['data.x contains "-+.:TZ9"', true],
  ['data.x contains "t"', false],
  ['data.x contains ""', false],
  ['data.x contains "1a"', false],
  ["data.x contains 1", false],
  ["data.x > data.x", false],
  ["data.x contains data.x", false],
  ['data.x == "2025"', false],
  ["data.x is before data.y", false],
  ["data.x contains all data.y", false],
  ['"2025" contains data.x', true],
])("whether spelling matters to %s: %s", (text, expected) => {
  expect(dependsOnSpelling(valueAtomsOf(text)[0] as never)).toBe(expected);
});
