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
export { ConditionError } from "./condition-error.ts";

/** How stored conditions are read and evaluated. */
export interface PrepareOptions extends StoredOptions, ContextOptions {}

/** How an answer came about: the condition's groups and their trios, each with its own answer. */
export interface Explanation {
  readonly result: boolean;
  /** The groups, of which one must hold; stored conditions that are one `all` have one. */
  readonly any: readonly GroupExplanation[];
}

/** How a group's answer came about: true when all of its trios are. */
export interface GroupExplanation {
  readonly result: TraceResult;
  readonly all: readonly TrioExplanation[];
}

/** How a trio's answer came about. What is resolved is absent where it was not needed. */
export interface TrioExplanation {
  readonly result: TraceResult;
  /** The trio as it was stored. */
  readonly stored: StoredTrioInput;
  /** What the variable read, on data; on audiences, all of the recipient's. */
  readonly variable?: ResolvedValue;
  /** What the argument came to, on data and audiences; two for a between, and `now` where that is compared with. */
  readonly argument?: readonly ResolvedValue[];
  /** What the step left behind and which message was asked, on statuses. */
  readonly step?: StepTrace;
  /** Why the answer is what it is, where operands alone do not show it. */
  readonly because?: TraceReason;
}

/**
 * Makes stored conditions ready to be evaluated many times; all parsing is done here, once (spec 3.2).
 *
 * @returns a function that says whether the conditions hold of a context; it throws EvaluationError where they cannot
 * be evaluated (spec 1.6).
 * @throws ConditionError where the conditions have errors. Warnings pass.
 */
export function prepare(conditions: StoredInput, options: PrepareOptions = {}): Prepared {
  return prepareCondition(valid(conditions, options).condition, options);
}

/**
 * Evaluates stored conditions and tells how the answer came about: each operand as stored and as resolved, and for a
 * status which message was asked, out of how many, and why that one (spec 1.4).
 *
 * @throws ConditionError where the conditions have errors, EvaluationError where they cannot be evaluated (spec 1.6).
 */
export function explain(
  conditions: StoredInput,
  context: Context,
  options: PrepareOptions = {},
): Explanation {
  const { condition, stored } = valid(conditions, options);
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
