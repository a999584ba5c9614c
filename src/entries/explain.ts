/**
 * `heed/explain`: the verdict on stored conditions with its derivation, as in `heed/runtime`, without `prepare`: for pages
 * that show verdicts.
 */
import type { Context, ContextOptions } from "../context/index.ts";
import { explain as explainCondition } from "../evaluate/explain/index.ts";
import type { GroupTrace, Trace, TrioTrace } from "../evaluate/index.ts";
import type { StoredInput, StoredOptions, StoredTrioInput } from "../stored/index.ts";
import { valid } from "./valid.ts";

export type { Context, ContextOptions, Outcome } from "../context/index.ts";
export { EvaluationError, type EvaluationErrorCode } from "../context/index.ts";
export type { ResolvedValue, StepTrace, TraceReason, TraceResult } from "../evaluate/index.ts";
export type { Message } from "../status/index.ts";
export type { StoredInput, StoredTrioInput } from "../stored/index.ts";
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
