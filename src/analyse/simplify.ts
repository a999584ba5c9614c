import type { Condition, Group } from "../condition/index.ts";
import { type AnalyseOptions, findWitness, type Query } from "./query.ts";

/**
 * Returns an equivalent condition without redundant groups and trios: groups that imply the other groups, and trios
 * whose removal changes no verdict. The order stays; of two alternatives, the later one is removed. Groups and
 * trios whose redundancy is undecided stay. Simplifying is idempotent.
 *
 * A condition that is always true becomes `always`, one that is never true `never`. A context need not have the parts
 * that only removed trios read (spec 1.6).
 */
export function simplify(condition: Condition, options?: AnalyseOptions): Condition {
  let isDecided = true;
  const isContradiction: ContradictionCheck = (query) => {
    const { exists } = findWitness(query, options);
    if (exists === "undecided") isDecided = false;
    return exists === "no";
  };
  // A group or trio that is needed stays needed when others are removed, so each is checked once. Only a group that
  // lost a trio may make another group redundant.
  const groups = withoutGroups(condition, isContradiction);
  const shorter = withoutTrios(groups, isContradiction);
  const simple = shorter === groups ? groups : withoutGroups(shorter, isContradiction);
  // An undecided question about the longer condition may be decided about the shorter one.
  return isDecided || sizeOf(simple) === sizeOf(condition) ? simple : simplify(simple, options);
}

/** Checks whether no context satisfies a query; false if that is undecided. */
type ContradictionCheck = (query: Query) => boolean;

function sizeOf({ any }: Condition): number {
  return any.reduce((size, { all }) => size + all.length, any.length);
}

function withoutGroups(condition: Condition, isContradiction: ContradictionCheck): Condition {
  let { any } = condition;
  for (let index = any.length - 1; index >= 0; index--) {
    const others = { any: any.toSpliced(index, 1) };
    const group = { any: [any[index] as Group] };
    if (isContradiction({ holding: [group], failing: [others] })) any = others.any;
  }
  return { any };
}

/** Returns the same object if there is no redundant trio. */
function withoutTrios(condition: Condition, isContradiction: ContradictionCheck): Condition {
  let current = condition;
  for (let index = current.any.length - 1; index >= 0; index--) {
    for (let place = (current.any[index] as Group).all.length - 1; place >= 0; place--) {
      const shorter = { all: (current.any[index] as Group).all.toSpliced(place, 1) };
      const added = { any: [shorter] };
      if (isContradiction({ holding: [added], failing: [current] })) {
        current = { any: current.any.with(index, shorter) };
      }
    }
  }
  return current;
}
