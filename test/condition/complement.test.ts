import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  complementOf,
  complementTrio,
  nearestOppositeOf,
  OPERATOR_NAMES,
  type Operator,
} from "../../src/condition/index.ts";
import { dataTrioArbitrary, trioArbitrary } from "./arbitraries.ts";

/** Semantics 2.4 and 2.5, written out: the operators on data that have a complement. */
const PAIRS: readonly (readonly [Operator, Operator])[] = [
  ["equal_to", "not_equal_to"],
  ["contains", "not_contains"],
  ["contains_all", "not_contains_all"],
  ["empty", "not_empty"],
  ["exists", "not_exists"],
  ["is_audience_member", "is_not_audience_member"],
];
const PAIRED = new Map(PAIRS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));

/** What spec 3.6 says to write where there is none: each the other's. */
const NEAREST: readonly (readonly [Operator, Operator])[] = [
  ["greater_than", "less_than_or_equal_to"],
  ["less_than", "greater_than_or_equal_to"],
  ["is_timestamp_before", "is_timestamp_on_or_after"],
  ["is_timestamp_before_now", "is_timestamp_on_or_after_now"],
];
const NEAR = new Map(NEAREST.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));

test("what is nearest to a complement goes both ways, and only where there is none", () => {
  for (const operator of OPERATOR_NAMES)
    expect(nearestOppositeOf(operator), operator).toBe(NEAR.get(operator));
  expect([...NEAR.keys()].map(complementOf)).toEqual([...NEAR].map(() => undefined));
});

describe("complements", () => {
  test("of operators on data are the pairs, and no others", () => {
    for (const operator of OPERATOR_NAMES)
      expect(complementOf(operator), operator).toBe(PAIRED.get(operator));
  });

  test("of a trio change its operator and nothing else", () => {
    fc.assert(
      fc.property(trioArbitrary, (trio) => {
        const complement = complementTrio(trio);
        if (complement === undefined) return;
        expect(complement.operator).not.toBe(trio.operator);
        expect({ ...complement, operator: trio.operator }).toEqual(trio);
        expect(complementTrio(complement)).toEqual(trio);
      }),
      { numRuns: 500 },
    );
  });

  test("are missing exactly where values of other types make both sides false", () => {
    fc.assert(
      fc.property(dataTrioArbitrary(), (trio) => {
        expect(complementTrio(trio)?.operator).toBe(PAIRED.get(trio.operator));
      }),
      { numRuns: 300 },
    );
  });

  test("of ranks always are: a step's messages compare", () => {
    const opposite = {
      equal_to: "not_equal_to",
      not_equal_to: "equal_to",
      greater_than: "less_than_or_equal_to",
      less_than_or_equal_to: "greater_than",
      less_than: "greater_than_or_equal_to",
      greater_than_or_equal_to: "less_than",
    } as const;
    for (const kind of ["delivery", "legacy"] as const) {
      for (const [operator, complement] of Object.entries(opposite)) {
        const trio = {
          kind,
          ref: "a",
          operator: operator as keyof typeof opposite,
          argument: "sent" as const,
        };
        expect(complementTrio(trio)).toEqual({ ...trio, operator: complement });
      }
    }
    const engagement = { kind: "engagement" as const, ref: "a", argument: "seen_not_read" as const };
    expect(complementTrio({ ...engagement, operator: "contains" })).toEqual({
      ...engagement,
      operator: "not_contains",
    });
  });
});
