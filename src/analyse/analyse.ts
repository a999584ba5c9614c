import type { Condition } from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import { budgetOf, within } from "./budget.ts";
import {
  type AnalyseOptions,
  type Existence,
  findWitness,
  type Query,
  Questions,
  withOneBudget,
} from "./query.ts";

/** The answer to a question about conditions, over all contexts on which they can be evaluated (spec 1.6). */
export interface Answer {
  /** `undecided` if neither could be shown: never a guess. */
  readonly answer: "yes" | "no" | "undecided";
  /** A context that shows the answer, confirmed by the evaluator: of every `no`, and of a `yes` of `satisfiable`. */
  readonly witness?: Context;
  /** The reason why it is undecided. */
  readonly why?: string;
  /** The facts given by the caller that the answer depends on, as sentences; empty if it depends on none. */
  readonly assuming: readonly string[];
}

/** Asks whether a condition is true in every context. The witness of a `no` is a context in which it is false. */
export function alwaysTrue(condition: Condition, options?: AnalyseOptions): Answer {
  return noWitnessFor({ holding: [], failing: [condition] }, options);
}

/** Asks whether a condition is false in every context. The witness of a `no` is a context in which it is true. */
export function alwaysFalse(condition: Condition, options?: AnalyseOptions): Answer {
  return noWitnessFor({ holding: [condition], failing: [] }, options);
}

const NEGATIONS = { yes: "no", no: "yes", undecided: "undecided" } as const;

/** Asks whether a condition is true in some context: the witness of a `yes`. A `no` has no witness. */
export function satisfiable(condition: Condition, options?: AnalyseOptions): Answer {
  const { answer, ...rest } = alwaysFalse(condition, options);
  return { answer: NEGATIONS[answer], ...rest };
}

/** Asks whether the second condition is true wherever the first is. The witness of a `no` makes only the first true. */
export function implies(first: Condition, second: Condition, options?: AnalyseOptions): Answer {
  return noWitnessFor({ holding: [first], failing: [second] }, options);
}

/** Asks whether two conditions are true in the same contexts. The witness of a `no` makes only one of them true. */
export function equivalent(first: Condition, second: Condition, options?: AnalyseOptions): Answer {
  const shared = withOneBudget(options);
  const forth = implies(first, second, shared);
  if (forth.answer === "no") return forth;
  const back = implies(second, first, shared);
  return back.answer === "yes" ? forth : back;
}

/** Asks whether no context makes both conditions true. The witness of a `no` does. */
export function disjoint(first: Condition, second: Condition, options?: AnalyseOptions): Answer {
  return noWitnessFor({ holding: [first, second], failing: [] }, options);
}

/** The difference between two conditions, in both directions. */
export interface Difference {
  /** The answer to whether the first implies the second; the witness of a `no` makes only the first true. */
  readonly onlyFirst: Answer;
  /** The answer to whether the second implies the first; the witness of a `no` makes only the second true. */
  readonly onlySecond: Answer;
}

/** Asks `implies` in both directions. */
export function difference(first: Condition, second: Condition, options?: AnalyseOptions): Difference {
  const shared = withOneBudget(options);
  return { onlyFirst: implies(first, second, shared), onlySecond: implies(second, first, shared) };
}

/** Checks whether a condition is proved to be false in every context: the `yes` of `alwaysFalse`, without witnesses. */
export function provedFalse(condition: Condition, options?: AnalyseOptions): boolean {
  return isContradiction({ holding: [condition], failing: [] }, options);
}

/** Checks whether two conditions are proved to be true in the same contexts: the `yes` of `equivalent`, without witnesses. */
export function provedEquivalent(first: Condition, second: Condition, options?: AnalyseOptions): boolean {
  const shared = withOneBudget(options);
  return (
    isContradiction({ holding: [first], failing: [second] }, shared) &&
    isContradiction({ holding: [second], failing: [first] }, shared)
  );
}

/** Checks whether it is proved that no context satisfies a query; false if that is undecided. */
function isContradiction(query: Query, options: AnalyseOptions = {}): boolean {
  const budget = budgetOf(options.budget);
  const { holding, failing } = query;
  return within(() => new Questions([...holding, ...failing], options, budget).find(query) === "none", false);
}

function noWitnessFor(sought: Query, options: AnalyseOptions | undefined): Answer {
  const { facts: assuming, ...existence }: Existence = findWitness(sought, options);
  if (existence.exists === "no") return { answer: "yes", assuming };
  if (existence.exists === "yes") return { answer: "no", witness: existence.witness, assuming };
  return { answer: "undecided", why: existence.why, assuming };
}
