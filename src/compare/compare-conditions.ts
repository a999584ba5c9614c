import type { AnalyseOptions, Fact, Facts } from "../analyse/index.ts";
import { equivalent } from "../analyse/index.ts";
import type { Condition } from "../condition/index.ts";
import { type Extent, extentOf } from "./extent.ts";

/** How a question about two conditions is answered. */
export type CompareOptions = AnalyseOptions & Facts;

/** In what two conditions differ in meaning. */
export interface Comparison {
  /** `undecided` where it could not be shown that they mean the same, and no case in which they do not was found. */
  readonly meaning: "same" | "different" | "undecided";
  /** Where only the second holds. */
  readonly gained: Extent;
  /** Where only the first holds. */
  readonly lost: Extent;
  /** What was said to be so, where the meaning is the same only for that. */
  readonly assuming: readonly Fact[];
}

/** Compares what two conditions mean: where the second holds and the first does not, and the other way round. */
export function compareConditions(
  first: Condition,
  second: Condition,
  options: CompareOptions = {},
): Comparison {
  const gained = extentOf(second, first, options);
  const lost = extentOf(first, second, options);
  const extents = [gained, lost];
  const meaning = extents.some(({ kind }) => kind === "somewhere")
    ? "different"
    : extents.some(({ kind }) => kind === "undecided")
      ? "undecided"
      : "same";
  return { meaning, gained, lost, assuming: meaning === "same" ? neededFor(first, second, options) : [] };
}

/** The facts without which two conditions that mean the same would not be known to. */
function neededFor(first: Condition, second: Condition, options: CompareOptions): readonly Fact[] {
  const { assuming } = equivalent(first, second, options);
  if (assuming.length === 0) return [];
  const { channels, expiry, ...rest } = options;
  return equivalent(first, second, rest).answer === "yes" ? [] : assuming;
}
