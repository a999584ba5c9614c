import type { EventType } from "../../messages/index.ts";
import type { RefusedDetail, Rejected } from "../../problem/index.ts";
import type { ChannelType, DeliveryStatus } from "../../status/index.ts";
import {
  type ConditionTrace,
  type Ending,
  type EventWaitResult,
  type Plan,
  type PlanStep,
  type RunState,
  replayRun,
  type StepDecision,
} from "../../workflow/index.ts";
import { stepName } from "../steps.ts";

/** An entry of the timeline of a simulation, as data and in words. `at` is in milliseconds since 1970-01-01T00:00Z. */
export type TimelineEntry = UnwordedEntry & { readonly words: EntryWords };

/** A timeline entry as data. */
export type UnwordedEntry =
  /** A step was decided; the decision includes its result. */
  | {
      readonly kind: "decided";
      readonly at: number;
      /** The step's name: its ref, else its pointer. */
      readonly step: string;
      readonly type: string;
      readonly decision: StepDecision;
      readonly traces: readonly ConditionTrace[];
    }
  /** A message took events: those of a line of the scenario, or those that its provider reports (`delivery`). */
  | {
      readonly kind: "message";
      readonly at: number;
      readonly step: string;
      /** Number of the step's message, from 1. */
      readonly index: number;
      readonly of: "delivery" | "scenario";
      /** Empty if the channel does not track what the recipient did. */
      readonly events: readonly EventType[];
    }
  /** A line of the scenario changed nothing; `at` is absent if its moment never came. */
  | {
      readonly kind: "refused";
      readonly at?: number;
      readonly step: string;
      readonly event: string;
      readonly why: RefusedReason;
    }
  /** A value of the context changed, or the recipient's audiences did, though no step wrote it. */
  | { readonly kind: "changed"; readonly at: number; readonly what: string; readonly event: string }
  /** The messages of a step are held back until a send window opens; for good if `until` is undefined. */
  | { readonly kind: "held"; readonly at: number; readonly step: string; readonly until: number | undefined }
  /** A wait for an event ended: one matched, or none did in time. */
  | { readonly kind: "waited"; readonly at: number; readonly step: string; readonly waited: EventWaitResult }
  /** A batch collected another trigger. */
  | { readonly kind: "joined"; readonly at: number; readonly step: string; readonly items: number }
  | { readonly kind: "expired"; readonly at: number; readonly step: string }
  | { readonly kind: "over"; readonly at: number; readonly how: Ending };

/** A timeline entry in words: `+5m`, `email_1`, `skipped`, and why. */
export interface EntryWords {
  /** Time since the trigger: `+5m`. Empty if the moment never came. */
  readonly at: string;
  /** The step, or one of its messages; empty for the run itself. */
  readonly who: string;
  readonly what: string;
  /** The reason, in one line. */
  readonly why?: string;
}

/** The reason why a line of the scenario changed nothing. */
export interface RefusedReason {
  readonly detail: RefusedDetail;
  /** Number of messages of the step, if the line refers to one more; else empty. */
  readonly found: string;
  /** Why the message rejects the event, and which events it takes. */
  readonly rejection?: Rejected | undefined;
  /** The same as data: the event, and the status that it does not follow. */
  readonly unfit?: UnfitEvent | undefined;
}

/** An event that does not follow the delivery status of its message. */
export interface UnfitEvent {
  readonly type: EventType;
  readonly from: DeliveryStatus;
  /** The one of the step, which decides what follows; null if any may be meant. */
  readonly channelType: ChannelType | null;
}

/** The place of a decision among those of a run, and its moment. */
export interface DecidedPlace {
  readonly index: number;
  readonly at: number;
}

/** Returns the entry of a decision of a run. */
export function decidedEntry(
  plan: Plan,
  { decisions }: RunState,
  { index, at }: DecidedPlace,
): UnwordedEntry {
  const decision = decisions[index] as StepDecision;
  const step = plan.steps[decision.step] as PlanStep;
  const { traces } = replayRun(plan, decision);
  return { kind: "decided", at, step: stepName(step), type: step.type ?? "step", decision, traces };
}
