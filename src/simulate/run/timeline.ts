import type { EventType } from "../../messages/index.ts";
import type { RefusedDetail, Rejected } from "../../problem/index.ts";
import type { ConditionTrace, Ending, StepDecision } from "../../workflow/index.ts";

/** One thing in the course of a simulation. Plain data; `at` is in milliseconds since 1970-01-01T00:00Z. */
export type Happening =
  /** A step was decided, and what came of it. */
  | {
      readonly kind: "decided";
      readonly at: number;
      /** The ref, or its type where it has none. */
      readonly step: string;
      readonly type: string;
      readonly decision: StepDecision;
      readonly traces: readonly ConditionTrace[];
    }
  /** Events of a message: those that a line of the scenario brings, or, of `delivery`, those that come by themselves. */
  | {
      readonly kind: "message";
      readonly at: number;
      readonly step: string;
      /** Which of the step's messages, from 1. */
      readonly index: number;
      readonly of: "delivery" | "scenario";
      /** None: the channel does not notice what was done. */
      readonly events: readonly EventType[];
    }
  /** A line of the scenario changed nothing; `at` is undefined where its moment never came. */
  | {
      readonly kind: "refused";
      readonly at?: number;
      readonly step: string;
      readonly event: string;
      readonly why: Refused;
    }
  | { readonly kind: "expired"; readonly at: number; readonly step: string }
  | { readonly kind: "over"; readonly at: number; readonly how: Ending };

/** Why a line of the scenario changed nothing. */
export interface Refused {
  readonly detail: RefusedDetail;
  /** How many messages there are, where there are fewer than the line means; else empty. */
  readonly found: string;
  /** Why the message rejects it, and what would fit. */
  readonly rejection?: Rejected | undefined;
}
