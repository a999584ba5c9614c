import { describe, expect, test } from "vitest";
import { candidateNumbers } from "../../src/analyse/numbers.ts";

const { MAX_VALUE, MIN_VALUE, MAX_SAFE_INTEGER } = Number;

/** How a number stands to constants. */
function standing(number: number, constants: readonly number[]): string {
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
  test("holds a number of every standing that there is, for every three of some odd constants", () => {
    for (const a of ODD)
      for (const b of ODD)
        for (const c of ODD) {
          const constants = [a, b, c];
          const met = new Set(candidateNumbers(constants, 1).map((number) => standing(number, constants)));
          const missing = ODD.filter((number) => !met.has(standing(number, constants)));
          expect({ constants, missing }).toEqual({ constants, missing: [] });
        }
  });

  test("gives as many in each gap as are compared", () => {
    const found = candidateNumbers([0, 1], 3);
    expect(found.filter((number) => number < 0)).toHaveLength(3);
    expect(found.filter((number) => number > 0 && number < 1)).toHaveLength(3);
    expect(found.filter((number) => number > 1)).toHaveLength(3);
    expect(candidateNumbers([], 2)).toHaveLength(2);
  });

  test("holds finite numbers only, and all there are in a gap that has fewer than asked", () => {
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
