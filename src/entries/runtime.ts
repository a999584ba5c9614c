/**
 * `heed/runtime`: decide and explain stored conditions inside a host. It carries no parser, no schema validator and no
 * prose, and generates no code.
 */
import { type Prepared, prepare as prepareCondition } from "../evaluate/index.ts";
import type { StoredInput } from "../stored/index.ts";
import type { PrepareOptions } from "./explain.ts";
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
export {
  type Explanation,
  explain,
  type GroupExplanation,
  type PrepareOptions,
  type TrioExplanation,
} from "./explain.ts";
export { ConditionError } from "./valid.ts";

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
