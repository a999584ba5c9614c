import { describe, expect, test } from "vitest";
import { candidateNumbers } from "../../src/analyse/numbers.ts";

const { MAX_VALUE, MIN_VALUE, MAX_SAFE_INTEGER } = Number;

/** The relation of a number to each constant. */
function relationsOf(number: number, constants: readonly number[]): string {
  return constants.map((constant) => (number < constant ? "<" : number === constant ? "=" : ">")).join("");
}

const ODD = [
  -MAX_VALUE,
  -MAX_SAFE_INTEGER - 1,
  -1.5,
  -MIN_VALUE,
  0,
  MIN_VALUE,
  0.1,
  0.3,
  1,
  2,
  MAX_SAFE_INTEGER,
  2 ** 53,
  2 ** 53 + 2,
  1e21,
  MAX_VALUE,
];

describe("candidateNumbers", () => {
  test.each<[constants: number[], copies: number, numbers: number[]]>([
    [[], 3, [1, 2, 3]],
    [[5], 1, [5, 6, 4]],
    [[5, 5], 2, [5, 6, 7, 4, 3]],
    [[1], 1, [1, 2, 0]],
    [[0], 1, [0, 1, -1]],
    [[1, 2], 1, [1, 2, 1.5, 3, 0]],
    // Whole numbers if there are enough, else evenly spaced ones.
    [[1, 3], 1, [1, 3, 2, 4, 0]],
    [[1, 3], 2, [1, 3, 2, 2.5, 4, 5, 0, -1]],
    [[4, 1], 2, [1, 4, 2, 3, 5, 6, 0, -1]],
    [[1, 4], 3, [1, 4, 2.5, 3.25, 3.625, 5, 6, 7, 0, -1, -2]],
    [[1.5, 3], 1, [1.5, 3, 2, 4, 1]],
    [[0.5], 2, [0.5, 1, 2, 0, -1]],
    // Beyond the safe integers, doubles are more than 1 apart.
    [[2 ** 53], 1, [2 ** 53, 9016206453995732, 2 ** 53 - 1]],
    [[-(2 ** 53)], 1, [-(2 ** 53), -(2 ** 53) + 1, -9016206453995732]],
  ])("of %j, %i a gap", (constants, copies, numbers) => {
    expect(candidateNumbers(constants, copies)).toEqual(numbers);
  });

  test("has a number for every possible relation to three constants, over unusual constants", () => {
    for (const a of ODD)
      for (const b of ODD)
        for (const c of ODD) {
          const constants = [a, b, c];
          const met = new Set(candidateNumbers(constants, 1).map((number) => relationsOf(number, constants)));
          const missing = ODD.filter((number) => !met.has(relationsOf(number, constants)));
          expect({ constants, missing }).toEqual({ constants, missing: [] });
        }
  });

  test("has as many in each gap as are compared", () => {
    const found = candidateNumbers([0, 1], 3);
    expect(found.filter((number) => number < 0)).toHaveLength(3);
    expect(found.filter((number) => number > 0 && number < 1)).toHaveLength(3);
    expect(found.filter((number) => number > 1)).toHaveLength(3);
    expect(candidateNumbers([], 2)).toHaveLength(2);
  });

  test("has finite numbers only, and all numbers of a gap that has fewer than requested", () => {
    expect(candidateNumbers([MAX_VALUE, -MAX_VALUE], 3).filter((number) => !Number.isFinite(number))).toEqual(
      [],
    );
    expect(candidateNumbers([0, MIN_VALUE], 3).filter((number) => number > 0 && number < MIN_VALUE)).toEqual(
      [],
    );
    const [low, high] = [MIN_VALUE, 3 * MIN_VALUE];
    expect(candidateNumbers([low, high], 2).filter((number) => number > low && number < high)).toEqual([
      2 * MIN_VALUE,
    ]);
  });
});
