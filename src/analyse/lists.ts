import type { Json } from "../condition/index.ts";
import type { Budget } from "./budget.ts";
import { SIZE_A_STEP, sizeOf } from "./sizes.ts";
import { subsets } from "./texts.ts";

/** Lists that stand for all lists. */
export interface ListCandidates {
  readonly lists: readonly (readonly Json[])[];
  /** True if they are representative: any list gives each atom the same verdict as one of these. */
  readonly isComplete: boolean;
}

const MOST_LISTS = 4096;

/** The number of short lists that can be made at the cost of one step of the search. */
const LISTS_A_STEP = 8;

/**
 * Returns representative lists. For items of one kind, which the same atoms look for, only the presence of none, one or
 * all of them makes a difference. The number of occurrences of an item makes none, so repeating the last item makes
 * lists with the same items different from constants and from each other.
 */
export function candidateLists(
  kinds: readonly (readonly Json[])[],
  constants: readonly (readonly Json[])[],
  copies: number,
  budget: Budget,
): ListCandidates {
  let size = sizeOf(constants);
  for (const kind of kinds) size += sizeOf(kind);
  budget.require(size / SIZE_A_STEP);
  let count = 1;
  for (const kind of kinds) count *= kind.length > 1 ? 3 : 2;
  if (count * copies > MOST_LISTS)
    return { lists: [...constants, [], ...kinds, kinds.flat()], isComplete: false };
  budget.require((count * copies * (1 + kinds.length / 8)) / LISTS_A_STEP);
  let chosen: (readonly Json[])[] = [...subsets(kinds.filter((kind) => kind.length === 1).flat())];
  for (const kind of kinds) {
    if (kind.length < 2) continue;
    chosen = chosen.flatMap((items) => [items, [...items, kind[0] as Json], [...items, ...kind]]);
  }
  const known = new Set(constants.map((list) => JSON.stringify(list)));
  const lists: (readonly Json[])[] = [...constants];
  for (const items of chosen.sort((a, b) => a.length - b.length)) {
    const last = items.at(-1);
    let left = last === undefined ? 1 : copies;
    for (let list = items; left > 0; list = [...list, last as Json]) {
      lists.push(list);
      if (last === undefined || !known.has(JSON.stringify(list))) left--;
    }
  }
  return { lists, isComplete: true };
}
