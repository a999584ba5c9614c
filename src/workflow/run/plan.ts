import type { Condition, JsonObject } from "../../condition/index.ts";
import type { ChannelType, Tracking } from "../../status/index.ts";
import type { StepEffect } from "../steps/step-types.ts";
import type { Wait } from "./wait.ts";

/**
 * A workflow ready to run (spec 4.4). Plain data: it survives JSON, so a host may read its files once, when it is built,
 * and keep the plans. What follows a step always has a greater index, so no plan runs in a circle.
 */
export interface Plan {
  /** In the file's order, a branch step before the steps of its arms. The first is the trigger. */
  readonly steps: readonly PlanStep[];
}

/** Where a run goes on: at a step, by its index, or nowhere: all steps are done, or an arm ended the workflow. */
export type Exit = number | "completed" | "ended";

/** A step of a plan, or its trigger. */
export interface PlanStep {
  /** Its place in the plan's `steps`; the trigger's is 0. */
  readonly index: number;
  /** Absent of the trigger, and where the file has none. */
  readonly ref?: string;
  /** `trigger`, `channel`, `delay`, `batch`, `branch`..., any other as it is written; absent where none is. */
  readonly type?: string;
  /**
   * Effect that a run asks of its host once the step's conditions hold; `none` for the trigger, and for a branch step,
   * which takes an arm by itself.
   */
  readonly effect: StepEffect;
  /** Where it stands in the file: RFC 6901; empty of the trigger. */
  readonly pointer: string;
  /** When it runs; absent where it has no conditions: always. */
  readonly condition?: Condition;
  /** What a channel step sends through. */
  readonly channel?: PlanChannel;
  /** How long a delay waits, or a batch collects. */
  readonly wait?: Wait;
  /** What it runs one of, if it is a branch or another step with steps within; else absent. */
  readonly arms?: readonly PlanArm[];
  /** Where the run goes on after the step, or past it. */
  readonly next: Exit;
  /** What the file says of the step, for whoever carries it out: all but its conditions and the steps within it. */
  readonly json: JsonObject;
}

/** What a channel step sends through, as far as it is known (spec 7.5). */
export interface PlanChannel {
  readonly type?: ChannelType;
  /** Its `channel_key`. */
  readonly key?: string;
  /** Its `channel_group_key`: the messages go through several channels. */
  readonly group?: string;
  readonly tracking: Tracking;
}

/** Checks whether deciding a step means taking the first of its arms whose conditions hold. */
export function takesArm({ index, effect }: PlanStep): boolean {
  return index > 0 && effect === "none";
}

/** One of the arms of a step, of which at most one runs (spec 4.1.3). */
export interface PlanArm {
  readonly name?: string;
  readonly pointer: string;
  /** When it is taken, if those before it are not; absent of a default: always. */
  readonly condition?: Condition;
  /** Whether the workflow ends when the arm has run. */
  readonly terminates: boolean;
  /** Where the run goes on when the arm is taken: at its first step, if it has one. */
  readonly first: Exit;
  /** The steps that stand on it, at any depth: those from `start` up to but not including `end`. */
  readonly start: number;
  readonly end: number;
  /** What the file says of the arm: all but its conditions and its steps. */
  readonly json: JsonObject;
}
