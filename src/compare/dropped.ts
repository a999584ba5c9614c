import type { Condition, Group } from "../condition/index.ts";

/** What of a condition is not in the one that it was simplified to. */
export interface Dropped {
  readonly condition: Condition;
  /** Whether it was one of several that were joined by `or`; else it was joined by `and`. */
  readonly isAlternative: boolean;
}

/**
 * What was left out of a condition to make a simpler one, in its order. The simpler one has groups and trios of it, the
 * very same objects, in its order. Of one that always or never holds it is all of it.
 */
export function droppedFrom({ any }: Condition, { any: kept }: Condition): readonly Dropped[] {
  // Of what always or never holds, no part is to be blamed.
  if (kept.every(({ all }) => all.length === 0)) {
    const isUntouched = any.length === kept.length && any.every(({ all }) => all.length === 0);
    return isUntouched ? [] : [{ condition: { any }, isAlternative: false }];
  }
  const dropped: Dropped[] = [];
  let next = 0;
  for (const [index, group] of any.entries()) {
    const candidate = kept[next];
    if (candidate !== undefined && isWhatIsLeft(candidate, group, any.slice(index + 1))) {
      next++;
      for (const trio of group.all) {
        if (!candidate.all.includes(trio)) {
          dropped.push({ condition: { any: [{ all: [trio] }] }, isAlternative: false });
        }
      }
    } else dropped.push({ condition: { any: [group] }, isAlternative: true });
  }
  return dropped;
}

/** Whether a group is one that is left of another; a later one that stayed whole is known by itself. */
function isWhatIsLeft(candidate: Group, group: Group, later: readonly Group[]): boolean {
  if (candidate === group) return true;
  return !later.includes(candidate) && candidate.all.every((trio) => group.all.includes(trio));
}
