import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  complementOf,
  complementTrio,
  nearestOppositeOf,
  OPERATOR_NAMES,
  type Operator,
} from "../../src/condition/index.ts";
import { preferenceTrioArbitrary, trioArbitrary } from "./arbitraries.ts";

/** The operators on data that have a complement (spec 3.6). */
const PAIRS: readonly (readonly [Operator, Operator])[] = [
  ["equal_to", "not_equal_to"],
  ["contains", "not_contains"],
  ["contains_all", "not_contains_all"],
  ["empty", "not_empty"],
  ["exists", "not_exists"],
  ["is_timestamp", "is_not_timestamp"],
  ["is_audience_member", "is_not_audience_member"],
];
const PAIRED = new Map(PAIRS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));

/** The closest operator in spec 3.6 if there is no complement, in both directions. */
const NEAREST: readonly (readonly [Operator, Operator])[] = [
  ["greater_than", "less_than_or_equal_to"],
  ["less_than", "greater_than_or_equal_to"],
  ["is_timestamp_before", "is_timestamp_on_or_after"],
  ["is_timestamp_before_now", "is_timestamp_on_or_after_now"],
  ["is_timestamp_before_date", "is_timestamp_on_or_after_date"],
];
const NEAR = new Map(NEAREST.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]));

test("the closest operator is symmetric, and exists only if there is no complement", () => {
  for (const operator of OPERATOR_NAMES)
    expect(nearestOppositeOf(operator), operator).toBe(NEAR.get(operator));
  expect([...NEAR.keys()].map(complementOf)).toEqual([...NEAR].map(() => undefined));
});

describe("complements", () => {
  test("of operators on data are these pairs only", () => {
    for (const operator of OPERATOR_NAMES)
      expect(complementOf(operator), operator).toBe(PAIRED.get(operator));
  });

  test("of a trio differ in the operator only", () => {
    fc.assert(
      fc.property(trioArbitrary, (trio) => {
        const complement = complementTrio(trio, "preference");
        if (complement === undefined) return;
        expect(complement.operator).not.toBe(trio.operator);
        expect({ ...complement, operator: trio.operator }).toEqual(trio);
        expect(complementTrio(complement, "preference")).toEqual(trio);
      }),
      { numRuns: 500 },
    );
  });

  test("are missing exactly if values of other types make both operators false", () => {
    fc.assert(
      fc.property(preferenceTrioArbitrary, (trio) => {
        const paired = PAIRED.get(trio.operator);
        expect(complementTrio(trio, "preference")?.operator).toBe(paired);
        expect(complementTrio(trio)?.operator).toBe(paired === "is_not_timestamp" ? undefined : paired);
      }),
      { numRuns: 300 },
    );
  });

  test("of comparisons of ranks always exist", () => {
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
