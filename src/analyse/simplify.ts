import type { Condition, Group } from "../condition/index.ts";
import { type AnalyseOptions, findWitness, type Query } from "./query.ts";

/**
 * An equivalent condition without what makes no difference: groups that hold only where others do, and trios that the
 * rest of the condition decides. What is kept keeps the author's order; of two that could go, the later one goes.
 * Nothing goes of which it is undecided whether it makes a difference. Simplifying twice is simplifying once.
 *
 * A condition that always holds becomes `always`, one that never does `never`. What is no longer asked is no longer
 * required of a context (spec 1.6).
 */
export function simplify(condition: Condition, options?: AnalyseOptions): Condition {
  let isDecided = true;
  const isNowhere: Contradiction = (sought) => {
    const { exists } = findWitness(sought, options);
    if (exists === "undecided") isDecided = false;
    return exists === "no";
  };
  // A group that is needed stays needed whatever else goes, and so does a trio: each is asked about once. Only a group
  // that got shorter may cover another.
  const groups = withoutGroups(condition, isNowhere);
  const shorter = withoutTrios(groups, isNowhere);
  const simple = shorter === groups ? groups : withoutGroups(shorter, isNowhere);
  // What was undecided of more may be decided of what is left of it.
  return isDecided || sizeOf(simple) === sizeOf(condition) ? simple : simplify(simple, options);
}

/** Whether there is no context of which some conditions hold and others do not; false where that is undecided. */
type Contradiction = (sought: Query) => boolean;

function sizeOf({ any }: Condition): number {
  return any.reduce((size, { all }) => size + all.length, any.length);
}

function withoutGroups(condition: Condition, isNowhere: Contradiction): Condition {
  let { any } = condition;
  for (let index = any.length - 1; index >= 0; index--) {
    const others = { any: any.toSpliced(index, 1) };
    const group = { any: [any[index] as Group] };
    if (isNowhere({ holding: [group], failing: [others] })) any = others.any;
  }
  return { any };
}

/** The same condition where nothing goes. */
function withoutTrios(condition: Condition, isNowhere: Contradiction): Condition {
  let current = condition;
  for (let index = current.any.length - 1; index >= 0; index--) {
    for (let place = (current.any[index] as Group).all.length - 1; place >= 0; place--) {
      const shorter = { all: (current.any[index] as Group).all.toSpliced(place, 1) };
      const added = { any: [shorter] };
      if (isNowhere({ holding: [added], failing: [current] })) {
        current = { any: current.any.with(index, shorter) };
      }
    }
  }
  return current;
}
