/**
 * `heed/runtime`: decide and explain stored conditions inside a host. It carries no parser, no schema validator and no
 * prose, and generates no code.
 */
import type { Context, ContextOptions } from "../context/index.ts";
import {
  explain as explainCondition,
  type Prepared,
  prepare as prepareCondition,
  type ResolvedValue,
  type StepTrace,
  type TraceReason,
  type TraceResult,
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
  StoredOptions,
  StoredPreference,
  StoredTrio,
  StoredTrioInput,
} from "../stored/index.ts";
export { ConditionError } from "./valid.ts";

/** How stored conditions are read and evaluated. */
export interface PrepareOptions extends StoredOptions, ContextOptions {}

/** How a verdict came about: the condition's groups and their trios, each with its own result. */
export interface Explanation {
  readonly result: boolean;
  /** The groups; one must hold. Stored conditions that are one `all` have one. */
  readonly any: readonly GroupExplanation[];
}

/** The result of a group: true when all of its trios are. */
export interface GroupExplanation {
  readonly result: TraceResult;
  readonly all: readonly TrioExplanation[];
}

/** The result of a trio. Resolved values are absent if they were not needed. */
export interface TrioExplanation {
  readonly result: TraceResult;
  /** The trio as stored. */
  readonly stored: StoredTrioInput;
  /** The variable's value, for data; for audiences, all of the recipient's. */
  readonly variable?: ResolvedValue;
  /** The argument's value, for data and audiences; two for a between, and `now` if that is compared with. */
  readonly argument?: readonly ResolvedValue[];
  /** The step's outcome and the message that was asked, for statuses. */
  readonly step?: StepTrace;
  /** The reason for the result, if operands alone do not show it. */
  readonly because?: TraceReason;
}

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
 * Evaluates stored conditions and explains the verdict: each operand as stored and as resolved, and for a status which
 * message was asked, out of how many, and why that one (spec 1.4).
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
  const { result, any } = explainCondition(condition, context, options);
  return {
    result,
    any: any.map((group, i) => ({
      result: group.result,
      all: group.all.map(({ trio: _, ...trace }, j) => ({
        stored: stored[i]?.[j] as StoredTrioInput,
        ...trace,
      })),
    })),
  };
}
