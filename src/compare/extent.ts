import { type AnalyseOptions, type Existence, findWitness, simplify } from "../analyse/index.ts";
import type { Condition, Group } from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import { only, oppositesOf } from "./opposite.ts";

/** Where one condition holds and another does not. */
export type Extent =
  | { readonly kind: "nowhere" }
  | { readonly kind: "somewhere"; readonly cases: Cases }
  | { readonly kind: "undecided"; readonly why: string };

/** The cases in which one condition holds and another does not. */
export interface Cases {
  /** Holds of nothing but such cases; undefined where they cannot be said in a condition. */
  readonly condition: Condition | undefined;
  /** Whether `condition` holds of all of them. */
  readonly complete: boolean;
  /** One of them, of which `condition` holds where there is one. */
  readonly witness: Context;
  /** One of which `condition` does not hold, where one is known. */
  readonly besides: Context | undefined;
}

/** Looks for the cases in which one condition holds and another does not. */
export function extentOf(holding: Condition, failing: Condition, options: AnalyseOptions): Extent {
  const found = findWitness({ holding: [holding], failing: [failing] }, options);
  if (found.exists === "no") return { kind: "nowhere" };
  if (found.exists === "undecided") return { kind: "undecided", why: found.why };
  return { kind: "somewhere", cases: casesOf(holding, failing, found.witness, options) };
}

/** How many steps each question may take that only makes an answer nicer. */
const SMALL_BUDGET = 50_000;

/** The most groups in which cases are put into words: nobody would read more. */
const MOST_GROUPS = 8;

function casesOf(holding: Condition, failing: Condition, witness: Context, options: AnalyseOptions): Cases {
  const modest = { ...options, budget: Math.min(options.budget ?? SMALL_BUDGET, SMALL_BUDGET) };
  const unsaid = { condition: undefined, complete: false, witness, besides: undefined };
  const groups = groupsWithout(holding, failing, modest);
  if (groups === undefined || groups.length === 0) return unsaid;
  const condition = simplify({ any: groups }, modest);
  // The opposites were only as near as there are operators: what is said is shown to be so.
  const inside = findWitness({ holding: [condition, holding], failing: [failing] }, modest);
  const isSound =
    findWitness({ holding: [condition], failing: [holding] }, modest).exists === "no" &&
    findWitness({ holding: [condition, failing], failing: [] }, modest).exists === "no";
  if (!isSound || inside.exists !== "yes") return unsaid;
  const rest: Existence = findWitness({ holding: [holding], failing: [failing, condition] }, modest);
  return {
    condition,
    complete: rest.exists === "no",
    witness: inside.witness,
    besides: rest.exists === "yes" ? rest.witness : undefined,
  };
}

/** The groups of one condition, each with what keeps every group of another from holding; undefined: too many. */
function groupsWithout(
  { any }: Condition,
  failing: Condition,
  options: AnalyseOptions,
): readonly Group[] | undefined {
  const isPossible = (group: Group, ...others: readonly Group[]) =>
    findWitness({ holding: [group, ...others].map(only), failing: [] }, options).exists !== "no";
  const found: Group[] = [];
  for (const group of any) {
    if (findWitness({ holding: [only(group)], failing: [failing] }, options).exists === "no") continue;
    let parts: readonly Group[] = [group];
    for (const other of failing.any) {
      parts = parts.flatMap((part) =>
        isPossible(part, other)
          ? other.all
              .flatMap(oppositesOf)
              .map((opposite) => ({ all: [...part.all, opposite] }))
              .filter((narrower) => isPossible(narrower))
          : [part],
      );
      if (parts.length > MOST_GROUPS) return undefined;
    }
    found.push(...parts);
    if (found.length > MOST_GROUPS) return undefined;
  }
  return found;
}
