import type { AnalyseOptions, Facts } from "../analyse/index.ts";
import { Budget, equivalent } from "../analyse/index.ts";
import type { Condition } from "../condition/index.ts";
import { type Difference, differenceOf } from "./difference.ts";

/** Options for comparing two conditions. */
export type CompareOptions = AnalyseOptions & Facts;

/** A comparison of the meaning of two conditions. */
export interface Comparison {
  /** `undecided`: neither a proof that they mean the same nor a case in which they differ was found. */
  readonly meaning: "same" | "different" | "undecided";
  /** The cases in which only the second holds. */
  readonly gained: Difference;
  /** The cases in which only the first holds. */
  readonly lost: Difference;
  /** The facts that were assumed, if the meaning is the same only under them. */
  readonly assuming: readonly string[];
}

/** Compares two conditions: finds the cases in which one holds and the other does not, both ways. */
export function compareConditions(
  first: Condition,
  second: Condition,
  { budget, ...facts }: CompareOptions = {},
): Comparison {
  const whole = budget instanceof Budget ? budget : new Budget(budget);
  // Each direction has its half, so that swapping the two conditions swaps the results.
  const half = whole.left / 2;
  const options = { ...facts, budget: whole };
  const gained = differenceOf(second, first, { ...facts, budget: whole.part(half) });
  const lost = differenceOf(first, second, { ...facts, budget: whole.part(half) });
  const differences = [gained, lost];
  const meaning = differences.some(({ kind }) => kind === "some")
    ? "different"
    : differences.some(({ kind }) => kind === "undecided")
      ? "undecided"
      : "same";
  return { meaning, gained, lost, assuming: meaning === "same" ? neededFor(first, second, options) : [] };
}

/** The facts that are needed to prove that two conditions mean the same. */
function neededFor(first: Condition, second: Condition, options: CompareOptions): readonly string[] {
  const { assuming } = equivalent(first, second, options);
  if (assuming.length === 0) return [];
  const { channels, expiry, ...rest } = options;
  return equivalent(first, second, rest).answer === "yes" ? [] : assuming;
}
