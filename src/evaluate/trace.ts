import type { Trio } from "../condition/index.ts";
import type { Message, Precedence } from "../status/index.ts";

/**
 * Derivation of a verdict (spec 3.6): a condition, its groups, their trios, each with its own result. Parts that were
 * not needed are `not_evaluated`, their operands unresolved. `Origin` identifies the trio of a result.
 */
export interface Trace<Origin = { readonly trio: Trio }> {
  readonly result: boolean;
  /** The results of the groups, one of which must be true; the first true one ends the evaluation. */
  readonly any: readonly GroupTrace<Origin>[];
}

/** A result, or `not_evaluated` if it was not needed. */
export type TraceResult = boolean | "not_evaluated";

/** The result of a group, which is true if all of its trios are. */
export interface GroupTrace<Origin = { readonly trio: Trio }> {
  readonly result: TraceResult;
  readonly all: readonly TrioTrace<Origin>[];
}

/** The result of a trio, with its origin. */
export type TrioTrace<Origin = { readonly trio: Trio }> = Origin & TrioResult;

/** The result of a trio. Resolved values are absent if they were not needed. */
export interface TrioResult {
  readonly result: TraceResult;
  /** The variable's value, for data; for audiences, all of the recipient's. */
  readonly variable?: ResolvedValue;
  /** The argument's value, for data and audiences: both ends for a range, and `now` for operators that compare with it. */
  readonly argument?: readonly ResolvedValue[];
  /** For statuses, the outcome of the step and the message whose status counts. */
  readonly step?: StepTrace;
  /** The reason for the result, if operands alone do not show it. */
  readonly because?: TraceReason;
}

/** One operand as resolved. */
export interface ResolvedValue {
  /** The value; "" if the path is missing. A time is an ISO 8601 text in UTC. */
  readonly value: unknown;
  /** Set if the path is missing. */
  readonly missing?: true;
}

/**
 * The reason for a result:
 * - `types-do-not-compare`: values of these types have no order, so all four comparisons are false;
 * - `not-a-timestamp`, `not-a-number`: an operand is not one, so the comparison is false;
 * - `expired`: the step is past its retention window, so every status condition on it is false;
 * - `skipped`: the step made no message.
 */
export type TraceReason = "types-do-not-compare" | "not-a-timestamp" | "not-a-number" | "expired" | "skipped";

/** The outcome of a step, as a status trio saw it. */
export interface StepTrace {
  readonly ref: string;
  readonly outcome: "messages" | "skipped" | "expired";
  /** The message whose status counts, with only the keys that conditions read; absent if the step has no messages. */
  readonly chosen?: Message;
  /** All messages of the step, the highest first (spec 1.4), not in the order of the context. */
  readonly messages?: readonly Message[];
  /** The criterion by which `chosen` precedes the second message (spec 1.4); absent if it is the only one. */
  readonly chosenBy?: Precedence;
}
