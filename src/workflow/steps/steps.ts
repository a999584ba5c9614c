import type { Span } from "../../problem/index.ts";
import type { ChannelType, Tracking } from "../../status/index.ts";
import type { ConditionSlot } from "../slots/condition-slots.ts";
import type { Time } from "../step-types.ts";

/** A workflow file as the steps that it runs. Plain data: steps name each other by their index. */
export interface Workflow {
  /**
   * All steps in the file's order, a branch step before the steps of its arms. The trigger is the first. Empty if the file
   * is not a workflow.
   */
  readonly steps: readonly Step[];
  /** Indexes of the steps on no arm, in the order in which they run, the trigger included. */
  readonly top: readonly number[];
  /** The first step of each ref. */
  readonly byRef: ReadonlyMap<string, Step>;
  /** The steps of each ref that occurs more than once: refs must be unique across all nesting. */
  readonly duplicates: readonly (readonly Step[])[];
}

/** A step of a workflow, or its trigger. */
export interface Step {
  /** Index in `steps`. */
  readonly index: number;
  /** Undefined for the trigger, and for a step without a ref. */
  readonly ref: string | undefined;
  /**
   * A `StepType`, or any other type as it is written. If no type is written: `channel` or `branch` if the step's keys say
   * so, else undefined.
   */
  readonly type: string | undefined;
  /** JSON pointer (RFC 6901); empty for the trigger. */
  readonly pointer: string;
  readonly span: Span;
  readonly refSpan: Span | undefined;
  /** Slot of its conditions; undefined if it has none. */
  readonly slot: ConditionSlot | undefined;
  /** True if it has conditions other than the empty `all`, which always holds. */
  readonly conditional: boolean;
  /** Channel type of a channel step, if known (spec 7.5.1). */
  readonly channelType: ChannelType | undefined;
  /** Tracking of a channel step's messages, as far as it is known: its own overrides, else the settings of its channel. */
  readonly tracking: Tracking;
  /** Time that passes in the step itself, without the steps of its arms (spec 4.2.2). */
  readonly time: Time;
  /** True if every run that reaches the step halts there, such as a wait that halts with and without an event. */
  readonly alwaysHalts: boolean;
  /** Innermost arm that the step is on; undefined if it is on no arm. */
  readonly arm: ArmPosition | undefined;
  /** Number of arms that the step is on, one within the other. */
  readonly nesting: number;
  /** Arms of a branch, one of which runs; in the file's order. */
  readonly arms: readonly Arm[];
  /** True if a run may take none of its arms: all have conditions, or the step itself has some. */
  readonly mayTakeNoArm: boolean;
}

/** Identifies an arm of a step. */
export interface ArmPosition {
  /** The pointer of the branch step. */
  readonly branch: string;
  /** The index of the branch step in `steps`. */
  readonly step: number;
  /** The index of the arm in the branch step's `arms`. */
  readonly index: number;
}

/** One branch of a branch step, exactly one of which runs (spec 4.1.3). */
export interface Arm {
  readonly pointer: string;
  readonly span: Span;
  readonly slot: ConditionSlot | undefined;
  /** True if the arm has conditions that may be false; the default arm has none. */
  readonly conditional: boolean;
  /** True if the workflow ends after the arm. */
  readonly terminates: boolean;
  /** Indexes of its steps, in the order in which they run. */
  readonly steps: readonly number[];
}
