import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesIn } from "../emit/comparison.ts";
import { oddPairs, ownPairs, polluted } from "../emit/odd-contexts.ts";
import { pairs } from "./pairs.ts";

/** `npm run soak -- compiled compiled-odd` takes any number of pairs. */

/** Lists of pairs; fast-check cannot print their odd contexts. */
const batch = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc
    .array(of, { minLength: 300, maxLength: 300 })
    .map((some) => Object.defineProperty(some, fc.toStringMethod, { value: () => "300 pairs" }));

/** The differences, printed. */
const printed = (...given: Parameters<typeof differencesIn>) =>
  differencesIn(...given).differences.map((each) => inspect(each, { depth: 8 }));

describe("compiled conditions give the answer of prepared ones, errors and places included", () => {
  test("on random pairs of conditions and contexts", () => {
    fc.assert(
      fc.property(batch(pairs), (some) => {
        expect(printed(some)).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  test("on contexts that no JSON holds, and polluted prototypes", () => {
    fc.assert(
      fc.property(batch(oddPairs), (some) => {
        const { differences, answers } = differencesIn(some, polluted);
        expect(differences.map((each) => inspect(each, { depth: 8 }))).toEqual([]);
        expect(answers.filter((answer) => answer.startsWith("[")).length).toBeGreaterThan(30);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

describe("compiled conditions without checks give the verdict of prepared ones, if there is one", () => {
  test.each([
    ["on random pairs of conditions and contexts", pairs],
    ["on contexts that no JSON holds, if no name is inherited", ownPairs],
  ])("%s", (_, inputs) => {
    fc.assert(
      fc.property(batch(inputs), (some) => {
        expect(printed(some, undefined, { checked: false })).toEqual([]);
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});
