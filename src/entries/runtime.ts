/**
 * `heed/runtime`: decide and explain stored conditions inside a host. It carries no parser, no schema validator and no
 * prose, and generates no code.
 */
import type { Context, ContextOptions } from "../context/index.ts";
import {
  explain as explainCondition,
  type GroupTrace,
  type Prepared,
  prepare as prepareCondition,
  type Trace,
  type TrioTrace,
} from "../evaluate/index.ts";
import type { StoredInput, StoredOptions, StoredTrioInput } from "../stored/index.ts";
import { valid } from "./valid.ts";

export type { Context, ContextOptions, Outcome } from "../context/index.ts";
export { EvaluationError, type EvaluationErrorCode } from "../context/index.ts";
export type {
  Prepared,
  ResolvedValue,
  StepTrace,
  TraceReason,
  TraceResult,
} from "../evaluate/index.ts";
export type { Problem } from "../problem/index.ts";
export type { Message } from "../status/index.ts";
export type {
  StoredAll,
  StoredAny,
  StoredConditions,
  StoredInput,
  StoredMatch,
  StoredOptions,
  StoredPreference,
  StoredPreferenceTrio,
  StoredTrio,
  StoredTrioInput,
} from "../stored/index.ts";
export { ConditionError } from "./valid.ts";

/** Options for reading and evaluating stored conditions. */
export interface PrepareOptions extends StoredOptions, ContextOptions {}

/** The trio of a result, as stored. */
interface StoredOrigin {
  readonly stored: StoredTrioInput;
}

/**
 * Derivation of a verdict: the condition's groups, one of which must hold, and their trios, each with its own result.
 * A single `all` has one group.
 */
export type Explanation = Trace<StoredOrigin>;

/** The result of a group, which is true if all of its trios are. */
export type GroupExplanation = GroupTrace<StoredOrigin>;

/** The result of a trio, with the trio as `stored`. */
export type TrioExplanation = TrioTrace<StoredOrigin>;

/**
 * Makes stored conditions ready to be evaluated many times; all parsing is done here, once (spec 3.2).
 *
 * @returns a function that decides whether the conditions hold in a context; it throws EvaluationError if they cannot
 * be evaluated (spec 1.6).
 * @throws ConditionError if the conditions have errors (warnings pass), TypeError if they are undefined.
 */
export function prepare(conditions: StoredInput, options: PrepareOptions = {}): Prepared {
  return prepareCondition(valid(conditions, options, "prepare").condition, options);
}

/**
 * Evaluates stored conditions and explains the verdict: each operand as stored and as resolved, and for a status the
 * message that counts, all messages of the step, and the reason for the choice (spec 1.4).
 *
 * @throws ConditionError if the conditions have errors, TypeError if they are undefined, EvaluationError if they cannot
 * be evaluated (spec 1.6).
 */
export function explain(
  conditions: StoredInput,
  context: Context,
  options: PrepareOptions = {},
): Explanation {
  const { condition, stored } = valid(conditions, options, "explain");
  return explainCondition(condition, context, options, (_, group, index) => ({
    stored: stored[group]?.[index] as StoredTrioInput,
  }));
}
