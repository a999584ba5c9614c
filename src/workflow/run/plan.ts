import type { Condition, JsonObject } from "../../condition/index.ts";
import type { ChannelType, Tracking } from "../../status/index.ts";
import type { StepEffect } from "../step-types.ts";
import type { SendWindows } from "../windows/send-windows.ts";
import type { Wait } from "./wait.ts";

/**
 * A workflow that is ready to run (spec 4.4). Plain data that survives JSON, so a host may read its files at build time and
 * keep the plans. A step's successors have greater indexes, so a plan has no loops.
 */
export interface Plan {
  /** In the file's order, a branch step before the steps of its arms. The first is the trigger. */
  readonly steps: readonly PlanStep[];
  /** The account's time zone, for recipients without one of their own (spec 4.2.5); by default `Etc/UTC`. */
  readonly timezone?: string;
}

/** Index of the step at which a run goes on; or `completed` after the last step, `ended` after an arm that terminates. */
export type Exit = number | "completed" | "ended";

/** A step of a plan, or its trigger. */
export interface PlanStep {
  /** Index in the plan's `steps`; 0 for the trigger. */
  readonly index: number;
  /** Absent for the trigger, and for a step without a ref. */
  readonly ref?: string;
  /** A `StepType`, or any other type as it is written; absent if the file has none. */
  readonly type?: string;
  /**
   * Effect that a run asks of its host once the step's conditions hold; `none` for the trigger, and for a branch step,
   * which takes an arm by itself.
   */
  readonly effect: StepEffect;
  /** JSON pointer of the step in its file (RFC 6901); empty for the trigger. */
  readonly pointer: string;
  /** Condition under which the step runs; absent if it always does. */
  readonly condition?: Condition;
  /** Channel of a channel step. */
  readonly channel?: PlanChannel;
  /** Wait of a delay or for an event, or window of a batch or a throttle. */
  readonly wait?: Wait;
  /** The event that a `wait_for_event` step waits for. */
  readonly event?: EventWait;
  /** Present if the run goes on although the step has failed (spec 4.4.10). */
  readonly onFailure?: "continue";
  /** Arms of a branch or of another step that contains steps, at most one of which runs. */
  readonly arms?: readonly PlanArm[];
  /** Continuation of the run after the step, run or skipped. */
  readonly next: Exit;
  /** The step in its file, for the host that carries it out, without conditions and contained steps. */
  readonly json: JsonObject;
}

/** Channel of a step, as far as it is known (spec 7.5). */
export interface PlanChannel {
  readonly type?: ChannelType;
  /** Its `channel_key`. */
  readonly key?: string;
  /** Its `channel_group_key`: the messages go through several channels. */
  readonly group?: string;
  readonly tracking: Tracking;
  /** Times of the week at which its messages go out; absent if they go out at any time (spec 4.2.4). */
  readonly windows?: SendWindows;
}

/** Continuation after a wait for an event: the run goes on, or halts. */
export type EventReaction = "continue" | "halt";

/** The event that a step waits for (spec 4.7), until its `wait` is over. */
export interface EventWait {
  /** The `event` of the step's settings: `event_type`, `event_key`, `source_key`... */
  readonly event: JsonObject;
  /** Conditions that must all hold of the event; they read it under the prefix `event`. */
  readonly match: readonly Condition[];
  readonly onMatch: EventReaction;
  readonly onTimeout: EventReaction;
}

/** Checks whether deciding a step means taking the first of its arms whose conditions hold. */
export function takesArm({ index, effect }: PlanStep): boolean {
  return index > 0 && effect === "none";
}

/** One arm of a step; at most one of a step's arms runs (spec 4.1.3). */
export interface PlanArm {
  readonly name?: string;
  readonly pointer: string;
  /** Condition under which the arm is taken if no earlier one is; absent for the default arm. */
  readonly condition?: Condition;
  /** True if the workflow ends after the arm. */
  readonly terminates: boolean;
  /** Continuation if the arm is taken: its first step, if it has one. */
  readonly first: Exit;
  /** Steps on the arm, at any depth: from index `start` up to but not including `end`. */
  readonly start: number;
  readonly end: number;
  /** The arm in its file, without conditions and steps. */
  readonly json: JsonObject;
}
