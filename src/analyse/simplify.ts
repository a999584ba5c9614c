import type { Condition, Group } from "../condition/index.ts";
import { AtomTable, type Literal } from "./atoms.ts";
import { type Budget, budgetOf, within } from "./budget.ts";
import { type AnalyseOptions, type Query, Questions, spendOnReading } from "./query.ts";

/**
 * Returns an equivalent condition without redundant groups and trios: groups that imply the other groups, and trios
 * whose removal changes no verdict. The order stays; of two alternatives, the later one is removed. Groups and
 * trios whose redundancy is undecided stay. Simplifying is idempotent unless the budget is spent. The whole
 * condition shares one budget; `isSpent` of a given `Budget` shows whether it was spent.
 *
 * A condition that is always true becomes `always`, one that is never true `never`. A context need not have the parts
 * that only removed trios read (spec 1.6).
 */
export function simplify(condition: Condition, options: AnalyseOptions = {}): Condition {
  const budget = budgetOf(options.budget);
  const distinct = within(() => withoutSubsumed(condition, budget), condition);
  return simplifyWithin(distinct, { ...options, budget }, budget, budget.left / MOST_HARD_QUESTIONS);
}

/** The number of questions that can spend all of the budget. */
const MOST_HARD_QUESTIONS = 5;

function simplifyWithin(
  condition: Condition,
  options: AnalyseOptions,
  budget: Budget,
  mostSteps: number,
): Condition {
  const questions = within(() => new Questions([condition], options, budget), undefined);
  if (questions === undefined) return condition;
  let isDecided = true;
  const isContradiction: ContradictionCheck = (query) => {
    const found = within(() => budget.limited(mostSteps, () => questions.find(query)), "doubtful");
    if (found === "doubtful") isDecided = false;
    return found === "none";
  };
  // A group or trio that is needed stays needed when others are removed, so each is checked once. Only a group that
  // lost a trio may make another group redundant.
  const groups = withoutGroups(condition, isContradiction, budget);
  const shorter = withoutTrios(groups, isContradiction, budget);
  const simple = shorter === groups ? groups : withoutGroups(shorter, isContradiction, budget);
  // An undecided question about the longer condition may be decided about the shorter one.
  if (isDecided || budget.isSpent || sizeOf(simple) === sizeOf(condition)) return simple;
  return simplifyWithin(simple, options, budget, mostSteps);
}

/** Removes repeated trios of a group, and groups that have all the trios of another one: no search is needed for them. */
function withoutSubsumed(condition: Condition, budget: Budget): Condition {
  spendOnReading(condition, budget);
  const table = new AtomTable();
  const literals = table.literalGroupsOf(condition).map((group) => new Set(group));
  let isChanged = false;
  const distinct = condition.any.map(({ all }, index): Group => {
    const seen = new Set<Literal>();
    const group = table.literalGroupsOf({ any: [{ all }] }).flat();
    const kept = all.filter((_, place) => seen.size < seen.add(group[place] as Literal).size);
    if (kept.length === all.length) return condition.any[index] as Group;
    isChanged = true;
    return { all: kept };
  });
  const byFirst = new Map<Literal, number[]>();
  const any: Group[] = [];
  // Smaller groups come first, earlier ones before later ones: what a group has been compared with stays.
  const order = [...literals.keys()].sort(
    (a, b) => (literals[a]?.size ?? 0) - (literals[b]?.size ?? 0) || a - b,
  );
  const removed = new Set<number>();
  for (const index of order) {
    const group = literals[index] as ReadonlySet<Literal>;
    const isSubsumed = [...group].some((literal) =>
      (byFirst.get(literal) ?? []).some((other) => {
        budget.require(((literals[other]?.size ?? 0) + 1) / LITERALS_A_STEP);
        return [...(literals[other] ?? [])].every((one) => group.has(one));
      }),
    );
    const [first] = group;
    if (isSubsumed) removed.add(index);
    else if (first !== undefined) {
      const others = byFirst.get(first);
      if (others === undefined) byFirst.set(first, [index]);
      else others.push(index);
    }
  }
  for (const [index, group] of distinct.entries()) if (!removed.has(index)) any.push(group);
  return isChanged || removed.size > 0 ? { any } : condition;
}

/** The number of literals that are compared at the cost of one step of the search. */
const LITERALS_A_STEP = 16;

/** Checks whether no context satisfies a query; false if that is undecided. */
type ContradictionCheck = (query: Query) => boolean;

function sizeOf({ any }: Condition): number {
  return any.reduce((size, { all }) => size + all.length, any.length);
}

function withoutGroups(condition: Condition, isContradiction: ContradictionCheck, budget: Budget): Condition {
  let { any } = condition;
  for (let index = any.length - 1; index >= 0 && !budget.isSpent; index--) {
    const others = { any: any.toSpliced(index, 1) };
    const group = { any: [any[index] as Group] };
    if (isContradiction({ holding: [group], failing: [others] })) any = others.any;
  }
  return { any };
}

/** Returns the same object if there is no redundant trio. */
function withoutTrios(condition: Condition, isContradiction: ContradictionCheck, budget: Budget): Condition {
  let current = condition;
  for (let index = current.any.length - 1; index >= 0; index--) {
    for (let place = (current.any[index] as Group).all.length - 1; place >= 0 && !budget.isSpent; place--) {
      const shorter = { all: (current.any[index] as Group).all.toSpliced(place, 1) };
      const added = { any: [shorter] };
      if (isContradiction({ holding: [added], failing: [current] })) {
        current = { any: current.any.with(index, shorter) };
      }
    }
  }
  return current;
}
