import { stepTypeRow, type Time } from "../step-types.ts";
import { StepSequence } from "./step-sequence.ts";
import type { Step, Workflow } from "./steps.ts";
import { anyOf, inSeries } from "./time.ts";

/** The paths to a step on which an earlier step precedes it: all, some or none of them. */
export type Precedes = "always" | "sometimes" | "never";

/** Reason why a step may be skipped (spec 1.5). */
export type SkipReason =
  /** It has conditions of its own. */
  | "conditions"
  /** It sends: preferences, conditions of the channel, a missing channel or missing data of a recipient may stop it. */
  | "channel"
  /** It stands on an arm that may not be taken. */
  | "arm";

/**
 * The order in which the steps of one workflow run. A path is the sequence of steps of one run: it takes exactly one arm of
 * every branch that it reaches, or none if all arms have conditions; an arm that terminates ends the path. A path may
 * combine conditions that cannot be true together. A step whose conditions are false is on the path: it is skipped.
 *
 * Arguments are steps of the workflow itself. Each answer takes time proportional to their depth of nesting, whatever the
 * size of the workflow.
 */
export interface StepOrder {
  /**
   * Returns whether any path leads to a step: none does after a branch if all of its arms end the workflow, nor after a
   * wait for an event that halts in either case.
   */
  isReached(step: Step): boolean;
  /** Returns `never` also if no path leads to `step`, and if both are the same step (spec 4.3.1). */
  precedes(earlier: Step, step: Step): Precedes;
  /**
   * Returns whether time passes between two steps, over the paths on which `earlier` precedes (spec 4.2), or undefined if
   * it never precedes. Time within either step does not count, but time in the arms of `earlier` does.
   */
  timeBetween(earlier: Step, step: Step): Time | undefined;
  /** Returns the reasons why a step may be skipped, in the order of the type. A trigger has none: it halts instead. */
  skipReasons(step: Step): readonly SkipReason[];
}

/** Computes the order of a workflow's steps, in time linear in their number. */
export function orderOf(workflow: Workflow): StepOrder {
  return new Order(workflow);
}

/** Relation of two steps: whether one precedes the other, and the time between them. */
interface Relation {
  readonly precedence: Precedes;
  readonly time: Time;
}

const NEVER: Relation = { precedence: "never", time: "none" };

class Order implements StepOrder {
  readonly #steps: readonly Step[];
  readonly #top: StepSequence;
  /** Summaries by the index of the step. */
  readonly #arms: ArmSummary[];
  readonly #positions: number[] = [];
  readonly #reached: boolean[] = [];
  readonly #onArm: boolean[] = [];

  constructor({ steps, top }: Workflow) {
    this.#steps = steps;
    this.#arms = steps.map(() => NO_ARMS);
    // Steps on arms come after the step that has the arms, so going backwards each summary is known when it is needed.
    for (const step of steps.toReversed()) {
      if (step.arms.length > 0) this.#arms[step.index] = this.#armsOf(step);
    }
    this.#top = this.#sequence(top);
    for (const { index, arm } of steps) {
      const parent = arm?.step;
      const isParentReached = parent === undefined || (this.#reached[parent] as boolean);
      this.#reached[index] = isParentReached && this.#position(index) <= this.#sequenceOf(arm).blockedAt;
      this.#onArm[index] = parent !== undefined && (this.#onArm[parent] || this.#armsAt(parent).count > 1);
    }
  }

  isReached({ index }: Step): boolean {
    return this.#reached[index] as boolean;
  }

  precedes(earlier: Step, step: Step): Precedes {
    return this.#relate(earlier, step).precedence;
  }

  timeBetween(earlier: Step, step: Step): Time | undefined {
    const { precedence, time } = this.#relate(earlier, step);
    return precedence === "never" ? undefined : time;
  }

  skipReasons({ index, type, conditional }: Step): readonly SkipReason[] {
    const reasons: SkipReason[] = [];
    if (type === "trigger") return reasons;
    if (conditional) reasons.push("conditions");
    if (stepTypeRow(type).effect === "send") reasons.push("channel");
    if (this.#onArm[index]) reasons.push("arm");
    return reasons;
  }

  /** Goes outward from both steps until they are in the same sequence, and adds up the time on the way. */
  #relate(earlier: Step, step: Step): Relation {
    if (!this.isReached(step)) return NEVER;
    let precedence: Precedes = "always";
    let time: Time = "none";
    let before = earlier;
    let after = step;
    while (!areInOneSequence(before, after)) {
      const isLeaving = before.nesting >= after.nesting;
      const isEntering = after.nesting >= before.nesting;
      if (isLeaving) {
        const sequence = this.#sequenceOf(before.arm);
        const parent = this.#parentOf(before);
        const { continuing } = this.#armsAt(parent.index);
        // From an arm that ends the run, no step after its branch is reached.
        if (!sequence.continues) return NEVER;
        if (continuing > 1) precedence = "sometimes";
        time = inSeries(time, sequence.timeAfter(this.#position(before.index)));
        before = parent;
      }
      if (isEntering) {
        const parent = this.#parentOf(after);
        time = inSeries(time, this.#sequenceOf(after.arm).timeBefore(this.#position(after.index)));
        after = parent;
        // A branch step runs before the steps on its arms.
        if (parent === earlier) return { precedence, time };
        time = inSeries(time, ownTime(parent));
      }
    }
    const from = this.#position(before.index);
    const to = this.#position(after.index);
    if (from >= to) return NEVER;
    time = inSeries(time, this.#sequenceOf(before.arm).timeWithin(from, to));
    return { precedence, time: inSeries(time, this.#armsAt(earlier.index).time) };
  }

  #armsOf(step: Step): ArmSummary {
    const sequences = step.arms.map(({ steps, terminates }) => this.#sequence(steps, terminates));
    const times = sequences.filter(({ continues }) => continues).map((sequence) => sequence.time);
    if (step.mayTakeNoArm) times.push("none");
    const count = sequences.length + (step.mayTakeNoArm ? 1 : 0);
    return { sequences, count, continuing: times.length, time: anyOf(times) };
  }

  #sequence(steps: readonly number[], terminates = false): StepSequence {
    for (const [position, index] of steps.entries()) this.#positions[index] = position;
    const times = steps.map((index) => inSeries(ownTime(this.#step(index)), this.#armsAt(index).time));
    const blockedAt = steps.findIndex(
      (index) => this.#step(index).alwaysHalts || this.#armsAt(index).continuing === 0,
    );
    return new StepSequence(times, blockedAt === -1 ? Number.POSITIVE_INFINITY : blockedAt, terminates);
  }

  #sequenceOf(arm: Step["arm"]): StepSequence {
    return arm === undefined ? this.#top : (this.#armsAt(arm.step).sequences[arm.index] as StepSequence);
  }

  #parentOf({ arm }: Step): Step {
    return this.#step(arm?.step as number);
  }

  #step(index: number): Step {
    return this.#steps[index] as Step;
  }

  #armsAt(index: number): ArmSummary {
    return this.#arms[index] as ArmSummary;
  }

  #position(index: number): number {
    return this.#positions[index] as number;
  }
}

/** The arms of a step, as far as order and time depend on them. */
interface ArmSummary {
  readonly sequences: readonly StepSequence[];
  /** Number of alternatives: the arms, and one more if none of them may be taken. */
  readonly count: number;
  /** Number of alternatives after which the run goes on after the step; 1 for a step without arms. */
  readonly continuing: number;
  /** Time that passes on these. */
  readonly time: Time;
}

const NO_ARMS: ArmSummary = { sequences: [], count: 0, continuing: 1, time: "none" };

/** Returns whether time passes in a step itself; in a step that may be skipped, it may not. */
function ownTime({ time, conditional }: Step): Time {
  return time === "some" && conditional ? "maybe" : time;
}

function areInOneSequence(a: Step, b: Step): boolean {
  return a.arm?.step === b.arm?.step && a.arm?.index === b.arm?.index;
}
