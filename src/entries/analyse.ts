/**
 * `heed/analyse`: questions about conditions that are answered for every context at once, exactly, each `no` with a
 * context that shows it. Contexts are all those on which the conditions can be evaluated (spec 1.6); values are JSON.
 *
 * Every function throws ConditionError where the conditions have errors.
 */
import {
  type AnalyseOptions as AnalysisOptions,
  type Answer,
  alwaysFalse as alwaysFalseOf,
  alwaysTrue as alwaysTrueOf,
  type Difference,
  difference as differenceOf,
  disjoint as disjointOf,
  equivalent as equivalentOf,
  implies as impliesOf,
  satisfiable as satisfiableOf,
  simplify as simplifyOf,
} from "../analyse/index.ts";
import type { Condition } from "../condition/index.ts";
import { encode, type StoredConditions, type StoredInput, type StoredOptions } from "../stored/index.ts";
import { valid } from "./valid.ts";

export type { Answer, Difference, Fact, Facts } from "../analyse/index.ts";
export type { Context } from "../context/index.ts";
export { ConditionError } from "./condition-error.ts";

/** How stored conditions are read, what is known of the world, and how much a question may cost. */
export interface AnalyseOptions extends StoredOptions, AnalysisOptions {}

/** Whether conditions hold of every context. A `no` has a context of which they do not. */
export function alwaysTrue(conditions: StoredInput, options: AnalyseOptions = {}): Answer {
  return alwaysTrueOf(read(conditions, options), options);
}

/** Whether conditions hold of no context. A `no` has a context of which they do. */
export function alwaysFalse(conditions: StoredInput, options: AnalyseOptions = {}): Answer {
  return alwaysFalseOf(read(conditions, options), options);
}

/** Whether conditions hold of some context. A `yes` has one. */
export function satisfiable(conditions: StoredInput, options: AnalyseOptions = {}): Answer {
  return satisfiableOf(read(conditions, options), options);
}

/** Whether the second conditions hold wherever the first do. A `no` has a context of which only the first do. */
export function implies(first: StoredInput, second: StoredInput, options: AnalyseOptions = {}): Answer {
  return impliesOf(read(first, options), read(second, options), options);
}

/** Whether two conditions hold of the same contexts. A `no` has a context of which only one does. */
export function equivalent(first: StoredInput, second: StoredInput, options: AnalyseOptions = {}): Answer {
  return equivalentOf(read(first, options), read(second, options), options);
}

/** Whether two conditions never hold together. A `no` has a context of which both do. */
export function disjoint(first: StoredInput, second: StoredInput, options: AnalyseOptions = {}): Answer {
  return disjointOf(read(first, options), read(second, options), options);
}

/** In what two conditions differ, each way with a context that shows it. */
export function difference(
  first: StoredInput,
  second: StoredInput,
  options: AnalyseOptions = {},
): Difference {
  return differenceOf(read(first, options), read(second, options), options);
}

/**
 * Equivalent conditions without what makes no difference, in canonical form (spec 3.2); what is kept keeps its order.
 */
export function simplify(conditions: StoredInput, options: AnalyseOptions = {}): StoredConditions {
  return encode(simplifyOf(read(conditions, options), options));
}

function read(conditions: StoredInput, options: StoredOptions): Condition {
  return valid(conditions, options).condition;
}
