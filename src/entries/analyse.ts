/**
 * `heed/analyse`: exact answers about conditions for every context at once, each `no` with a context that shows it.
 * The contexts are all on which the conditions can be evaluated (spec 1.6); values are JSON.
 *
 * Every function throws ConditionError if the conditions have errors, and TypeError if they are undefined.
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
  provedEquivalent as provedEquivalentOf,
  provedFalse as provedFalseOf,
  satisfiable as satisfiableOf,
  simplify as simplifyOf,
} from "../analyse/index.ts";
import type { Condition } from "../condition/index.ts";
import { encode } from "../stored/encode/index.ts";
import type { StoredConditions, StoredInput, StoredOptions } from "../stored/index.ts";
import { valid } from "./valid.ts";

export { type Answer, Budget, type Difference, type Facts } from "../analyse/index.ts";
export type { Context } from "../context/index.ts";
export { ConditionError } from "./valid.ts";

/** Options for reading stored conditions, facts about steps and channels, and a budget for each answer. */
export interface AnalyseOptions extends StoredOptions, AnalysisOptions {}

/** Decides whether conditions hold in every context. A `no` has a context in which they do not. */
export function alwaysTrue(conditions: StoredInput, options: AnalyseOptions = {}): Answer {
  return alwaysTrueOf(read(conditions, options, "alwaysTrue"), options);
}

/** Decides whether conditions hold in no context. A `no` has a context in which they do. */
export function alwaysFalse(conditions: StoredInput, options: AnalyseOptions = {}): Answer {
  return alwaysFalseOf(read(conditions, options, "alwaysFalse"), options);
}

/** Decides whether conditions hold in some context. A `yes` has one. */
export function satisfiable(conditions: StoredInput, options: AnalyseOptions = {}): Answer {
  return satisfiableOf(read(conditions, options, "satisfiable"), options);
}

/** Decides whether the second conditions hold wherever the first do. A `no` has a context in which only the first do. */
export function implies(first: StoredInput, second: StoredInput, options: AnalyseOptions = {}): Answer {
  return impliesOf(read(first, options, "implies"), read(second, options, "implies"), options);
}

/** Decides whether two conditions hold in the same contexts. A `no` has a context in which only one does. */
export function equivalent(first: StoredInput, second: StoredInput, options: AnalyseOptions = {}): Answer {
  return equivalentOf(read(first, options, "equivalent"), read(second, options, "equivalent"), options);
}

/** Decides whether two conditions never hold together. A `no` has a context in which both do. */
export function disjoint(first: StoredInput, second: StoredInput, options: AnalyseOptions = {}): Answer {
  return disjointOf(read(first, options, "disjoint"), read(second, options, "disjoint"), options);
}

/** The difference between two conditions: for each direction, a context in which only one of them holds, if there is one. */
export function difference(
  first: StoredInput,
  second: StoredInput,
  options: AnalyseOptions = {},
): Difference {
  return differenceOf(read(first, options, "difference"), read(second, options, "difference"), options);
}

/**
 * Checks whether conditions are proved to hold in no context: true where `alwaysFalse` says `yes`. It makes no witness, so that
 * a page which needs none loads less.
 */
export function provedFalse(conditions: StoredInput, options: AnalyseOptions = {}): boolean {
  return provedFalseOf(read(conditions, options, "provedFalse"), options);
}

/** Checks whether two conditions are proved to hold in the same contexts: true where `equivalent` says `yes`. It makes no witness. */
export function provedEquivalent(
  first: StoredInput,
  second: StoredInput,
  options: AnalyseOptions = {},
): boolean {
  return provedEquivalentOf(
    read(first, options, "provedEquivalent"),
    read(second, options, "provedEquivalent"),
    options,
  );
}

/**
 * Returns equivalent conditions without redundant parts, in canonical form (spec 3.2) and in their order.
 */
export function simplify(conditions: StoredInput, options: AnalyseOptions = {}): StoredConditions {
  return encode(simplifyOf(read(conditions, options, "simplify"), options));
}

function read(conditions: StoredInput, options: StoredOptions, by: string): Condition {
  return valid(conditions, options, by).condition;
}
