import { type AnalyseOptions, Budget, type Existence, findWitness, simplify } from "../analyse/index.ts";
import {
  type Condition,
  complementTrio,
  type Group,
  nearestOppositeOf,
  type RangeEnd,
  type Trio,
} from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import { COMPOUNDS, isCompoundArgument } from "../status/index.ts";

/** The cases in which one condition holds and another does not, if there are any. */
export type Difference =
  | { readonly kind: "none" }
  | { readonly kind: "some"; readonly cases: Cases }
  | { readonly kind: "undecided"; readonly why: string };

/** Cases in which one condition holds and another does not. */
export interface Cases {
  /** A condition that holds only in such cases; undefined if no condition was found. */
  readonly condition: Condition | undefined;
  /** True if `condition` holds in all of them. */
  readonly isComplete: boolean;
  /** One of the cases; `condition` holds in it if there is one. */
  readonly witness: Context;
  /** A case in which `condition` does not hold, if one is known. */
  readonly otherWitness: Context | undefined;
}

/** Finds the cases in which `holding` holds and `failing` does not. */
export function differenceOf(holding: Condition, failing: Condition, options: AnalyseOptions): Difference {
  const found = findWitness({ holding: [holding], failing: [failing] }, options);
  if (found.exists === "no") return { kind: "none" };
  if (found.exists === "undecided") return { kind: "undecided", why: found.why };
  return { kind: "some", cases: casesOf(holding, failing, found.witness, options) };
}

/** The budget of all queries about one answer that only make it more readable. */
const SMALL_BUDGET = 200_000;

function modestPart(budget: AnalyseOptions["budget"]): Budget {
  const steps = budget instanceof Budget ? budget.left : budget;
  const most = Math.min(steps ?? SMALL_BUDGET, SMALL_BUDGET);
  return budget instanceof Budget ? budget.part(most) : new Budget(most);
}

/** The most groups of a condition for the cases: a longer one would not be read. */
const MOST_GROUPS = 8;

function casesOf(holding: Condition, failing: Condition, witness: Context, options: AnalyseOptions): Cases {
  const modest = { ...options, budget: modestPart(options.budget) };
  const onlyWitness = { condition: undefined, isComplete: false, witness, otherWitness: undefined };
  const groups = groupsWithout(holding, failing, modest);
  if (groups === undefined || groups.length === 0) return onlyWitness;
  const condition = simplify({ any: groups }, modest);
  // The opposites are approximate, so the condition is used only if it is proved.
  const inside = findWitness({ holding: [condition, holding], failing: [failing] }, modest);
  const isSound =
    findWitness({ holding: [condition], failing: [holding] }, modest).exists === "no" &&
    findWitness({ holding: [condition, failing], failing: [] }, modest).exists === "no";
  if (!isSound || inside.exists !== "yes") return onlyWitness;
  const rest: Existence = findWitness({ holding: [holding], failing: [failing, condition] }, modest);
  return {
    condition,
    isComplete: rest.exists === "no",
    witness: inside.witness,
    otherWitness: rest.exists === "yes" ? rest.witness : undefined,
  };
}

/** The groups of a condition, narrowed so that every group of `failing` fails; undefined if they are too many. */
function groupsWithout(
  { any }: Condition,
  failing: Condition,
  options: AnalyseOptions,
): readonly Group[] | undefined {
  const isPossible = (group: Group, ...others: readonly Group[]) =>
    findWitness({ holding: [group, ...others].map(conditionOf), failing: [] }, options).exists !== "no";
  const found: Group[] = [];
  for (const group of any) {
    if (findWitness({ holding: [conditionOf(group)], failing: [failing] }, options).exists === "no") continue;
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

function conditionOf(group: Group): Condition {
  return { any: [group] };
}

/**
 * Trios that cannot hold together with a trio. One of them holds in most cases in which it fails, but not in all: not for a
 * missing value under `>`, for example, nor on an expired step.
 */
function oppositesOf(trio: Trio): readonly Trio[] {
  if (trio.kind === "engagement" && trio.operator === "contains" && isCompoundArgument(trio.argument)) {
    const [has, lacks] = COMPOUNDS[trio.argument];
    return [
      { ...trio, operator: "not_contains", argument: has },
      { ...trio, argument: lacks },
    ];
  }
  const complement = complementTrio(trio);
  if (complement !== undefined) return [complement];
  if (trio.kind !== "data") return [];
  const { variable, operator, argument } = trio;
  const nearest = nearestOppositeOf(operator);
  if (nearest !== undefined) return [{ ...trio, operator: nearest }];
  if (argument?.kind !== "range" || variable.kind !== "path") return [];
  const { low, high } = argument;
  // No operator means after a time.
  if (operator === "is_timestamp_between") {
    return [{ ...trio, operator: "is_timestamp_before", argument: low }];
  }
  const isNumber = ({ kind }: RangeEnd) => kind === "value" || kind === "path";
  return [
    ...(isNumber(low) ? [{ ...trio, operator: "less_than" as const, argument: low }] : []),
    ...(isNumber(high) ? [{ ...trio, operator: "greater_than" as const, argument: high }] : []),
  ];
}
