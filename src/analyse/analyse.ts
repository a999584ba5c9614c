import type { Condition } from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import type { Fact } from "./facts.ts";
import { type AnalyseOptions, type Existence, findWitness, type Query } from "./query.ts";

/** The answer to a question about conditions, over all contexts on which they can be evaluated (spec 1.6). */
export interface Answer {
  /** `undecided` where neither could be shown: never a guess. */
  readonly answer: "yes" | "no" | "undecided";
  /** A context that shows it, confirmed by the evaluator: of every `no`, and of the `yes` of `satisfiable`. */
  readonly witness?: Context;
  /** Why it is undecided. */
  readonly why?: string;
  /** What the caller said that the answer stands on; empty where it holds whatever happens. */
  readonly assuming: readonly Fact[];
}

/** Whether a condition holds of every context. A `no` has one of which it does not. */
export function alwaysTrue(condition: Condition, options?: AnalyseOptions): Answer {
  return noWitnessFor({ holding: [], failing: [condition] }, options);
}

/** Whether a condition holds of no context. A `no` has one of which it does. */
export function alwaysFalse(condition: Condition, options?: AnalyseOptions): Answer {
  return noWitnessFor({ holding: [condition], failing: [] }, options);
}

/** Whether a condition holds of some context. A `yes` has one; there is nothing to show of a `no`. */
export function satisfiable(condition: Condition, options?: AnalyseOptions): Answer {
  const { answer: verdict, ...rest } = alwaysFalse(condition, options);
  return { answer: verdict === "yes" ? "no" : verdict === "no" ? "yes" : verdict, ...rest };
}

/** Whether the second condition holds wherever the first does. A `no` has a context where only the first does. */
export function implies(first: Condition, second: Condition, options?: AnalyseOptions): Answer {
  return noWitnessFor({ holding: [first], failing: [second] }, options);
}

/** Whether two conditions hold of the same contexts. A `no` has a context of which one does. */
export function equivalent(first: Condition, second: Condition, options?: AnalyseOptions): Answer {
  const forth = implies(first, second, options);
  if (forth.answer === "no") return forth;
  const back = implies(second, first, options);
  return back.answer === "yes" ? forth : back;
}

/** Whether no context has both conditions hold. A `no` has one that does. */
export function disjoint(first: Condition, second: Condition, options?: AnalyseOptions): Answer {
  return noWitnessFor({ holding: [first, second], failing: [] }, options);
}

/** In what two conditions differ. */
export interface Difference {
  /** Whether the first never holds without the second; a `no` has a context where it does. */
  readonly onlyFirst: Answer;
  /** Whether the second never holds without the first; a `no` has a context where it does. */
  readonly onlySecond: Answer;
}

/** In what two conditions differ: both ways of `implies`. */
export function difference(first: Condition, second: Condition, options?: AnalyseOptions): Difference {
  return { onlyFirst: implies(first, second, options), onlySecond: implies(second, first, options) };
}

function noWitnessFor(sought: Query, options: AnalyseOptions | undefined): Answer {
  const { facts: assuming, ...existence }: Existence = findWitness(sought, options);
  if (existence.exists === "no") return { answer: "yes", assuming };
  if (existence.exists === "yes") return { answer: "no", witness: existence.witness, assuming };
  return { answer: "undecided", why: existence.why, assuming };
}
