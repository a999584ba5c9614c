import type { Trio } from "../condition/index.ts";
import type { Message, Precedence } from "../status/index.ts";

/**
 * How an answer came about (spec 3.6): a condition, its groups, their trios, each with its own answer. What was not
 * needed is `not_evaluated`, its operands unresolved.
 */
export interface Trace {
  readonly result: boolean;
  /** True when one of them is; the first that is ends the evaluation. */
  readonly any: readonly GroupTrace[];
}

/** An answer, or that it was not needed. */
export type TraceResult = boolean | "not_evaluated";

/** How a group's answer came about: true when all of its trios are. */
export interface GroupTrace {
  readonly result: TraceResult;
  readonly all: readonly TrioTrace[];
}

/** How a trio's answer came about. What is resolved is absent where it was not needed. */
export interface TrioTrace {
  readonly result: TraceResult;
  readonly trio: Trio;
  /** What the variable read, on data; on audiences, all of the recipient's. */
  readonly variable?: ResolvedValue;
  /** What the argument came to, on data and audiences; two for a between, and `now` where that is compared with. */
  readonly argument?: readonly ResolvedValue[];
  /** What the step left behind, on statuses. */
  readonly step?: StepTrace;
  /** Why the answer is what it is, where operands alone do not show it. */
  readonly because?: TraceReason;
}

/** One operand as resolved. */
export interface ResolvedValue {
  /** The value; "" where nothing stands at the path. A time is an ISO 8601 text in UTC. */
  readonly value: unknown;
  /** Whether nothing stands at the path. */
  readonly missing?: true;
}

/**
 * Why an answer is what it is:
 * - `types-do-not-compare`: no order compares values of these types, so all four orders are false;
 * - `not-a-timestamp`, `not-a-number`: an operand is none, so the comparison is false;
 * - `expired`: the step is past its retention window, so every status condition on it is false;
 * - `skipped`: the step made no message.
 */
export type TraceReason = "types-do-not-compare" | "not-a-timestamp" | "not-a-number" | "expired" | "skipped";

/** What a step left behind, as a status trio saw it. */
export interface StepTrace {
  readonly ref: string;
  readonly outcome: "messages" | "skipped" | "expired";
  /** The message that was asked, as far as conditions read it; absent where there is none. Never its place in a list. */
  readonly chosen?: Message;
  /** All messages that it was chosen out of, the highest first (spec 1.4); their order in the context does not show. */
  readonly messages?: readonly Message[];
  /** What put it before the next one (spec 1.4); absent where it was alone. */
  readonly chosenBy?: Precedence;
}
