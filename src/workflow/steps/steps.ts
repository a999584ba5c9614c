import type { Span } from "../../problem/index.ts";
import type { ChannelType, Tracking } from "../../status/index.ts";
import type { ConditionSlot } from "../file/condition-slots.ts";
import type { Time } from "./step-types.ts";

/** A workflow file as the steps that it runs. Plain data: steps name each other by their index. */
export interface Workflow {
  /**
   * In the order in which the file has them, a branch step before the steps of its arms. The trigger, where there is
   * one, is the first. Empty where the file is no workflow.
   */
  readonly steps: readonly Step[];
  /** The steps on no arm of a branch, in the order in which they run, the trigger included: indexes. */
  readonly top: readonly number[];
  /** The step of each ref; of several the first. */
  readonly byRef: ReadonlyMap<string, Step>;
  /** The steps of each ref that stands more than once: refs must be unique across all nesting. */
  readonly duplicates: readonly (readonly Step[])[];
}

/** A step of a workflow, or its trigger. */
export interface Step {
  /** Its place in `steps`. */
  readonly index: number;
  /** Undefined of the trigger, and where there is none. */
  readonly ref: string | undefined;
  /**
   * `trigger`, `channel`, `delay`, `batch`, `throttle`, `http_fetch`, `branch`..., any other as it is written. Where no
   * type is written, `channel` or `branch` if its keys say so, else undefined.
   */
  readonly type: string | undefined;
  /** RFC 6901; empty of the trigger. */
  readonly pointer: string;
  readonly span: Span;
  readonly refSpan: Span | undefined;
  /** Where its conditions stand; undefined where it has none. */
  readonly slot: ConditionSlot | undefined;
  /** Whether it has conditions, and not just the empty `all`, which always holds. */
  readonly conditional: boolean;
  /** Of a channel step, where it is known (spec 7.5.1). */
  readonly channelType: ChannelType | undefined;
  /** What is known of the tracking of a channel step's messages: its own overrides, else what its channel says. */
  readonly tracking: Tracking;
  /** Whether time passes in the step itself, those of its arms left aside (spec 4.2.2). */
  readonly time: Time;
  /** The arm that it stands on, the innermost; undefined where it stands on none. */
  readonly arm: ArmPlace | undefined;
  /** How many arms it stands on, one within the other. */
  readonly nesting: number;
  /** What it runs one of, if it is a branch; in the file's order. */
  readonly arms: readonly Arm[];
  /** Whether it may run none of its arms: all have conditions, or the step itself has some. */
  readonly armless: boolean;
}

/** Where a step on an arm stands. */
export interface ArmPlace {
  /** The pointer of the branch step. */
  readonly branch: string;
  /** The index of the branch step in `steps`. */
  readonly step: number;
  /** The index of the arm in the branch step's `arms`. */
  readonly index: number;
}

/** One of the branches of a branch step, of which exactly one runs (spec 4.1.3). */
export interface Arm {
  readonly pointer: string;
  readonly span: Span;
  readonly slot: ConditionSlot | undefined;
  /** Whether it is passed over where its conditions are false; the default is not. */
  readonly conditional: boolean;
  /** Whether the workflow ends when the arm has run. */
  readonly terminates: boolean;
  /** Its steps in the order in which they run: indexes. */
  readonly steps: readonly number[];
}
