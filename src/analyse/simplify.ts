import type { Condition, Group } from "../condition/index.ts";
import { type AnalyseOptions, find } from "./question.ts";

/**
 * An equivalent condition without what makes no difference: groups that hold only where others do, and trios that the
 * rest of the condition decides. What is kept keeps the author's order; of two that could go, the later one goes.
 * Nothing goes of which it is undecided whether it makes a difference. Simplifying twice is simplifying once.
 *
 * A condition that always holds becomes `always`, one that never does `never`. What is no longer asked is no longer
 * required of a context (spec 1.6).
 */
export function simplify(condition: Condition, options?: AnalyseOptions): Condition {
  let current = condition;
  for (let next = withoutOne(current, options); next !== undefined; next = withoutOne(current, options)) {
    current = next;
  }
  return current;
}

/** The condition without one group or trio that makes no difference; undefined where there is none. */
function withoutOne({ any }: Condition, options: AnalyseOptions | undefined): Condition | undefined {
  for (let index = any.length - 1; index >= 0; index--) {
    const others = { any: any.toSpliced(index, 1) };
    const group = { any: [any[index] as Group] };
    if (find({ holding: [group], failing: [others] }, options).exists === "no") return others;
  }
  for (let index = any.length - 1; index >= 0; index--) {
    const { all } = any[index] as Group;
    for (let place = all.length - 1; place >= 0; place--) {
      const shorter = { all: all.toSpliced(place, 1) };
      const added = { any: [shorter] };
      if (find({ holding: [added], failing: [{ any }] }, options).exists === "no") {
        return { any: any.with(index, shorter) };
      }
    }
  }
  return undefined;
}
