import { StepSequence } from "./step-sequence.ts";
import { stepTypeRow, type Time } from "./step-types.ts";
import type { Step, Workflow } from "./steps.ts";
import { anyOf, inSeries } from "./time.ts";

/** On which of the paths that reach a step another one stands before it. */
export type Precedes = "always" | "sometimes" | "never";

/** Why a step may be skipped (spec 1.5). */
export type SkipReason =
  /** It has conditions of its own. */
  | "conditions"
  /** It sends: preferences, conditions of the channel, a missing channel or missing data of a recipient may stop it. */
  | "channel"
  /** It stands on an arm that may not be taken. */
  | "arm";

/**
 * In which order the steps of one workflow run. A path is what runs in one run of the workflow: of every branch that is
 * reached exactly one arm, or none where all have conditions; an arm that terminates ends the path. Whether conditions
 * can be true together is not asked. A step whose conditions are false stands on the path all the same: it is skipped.
 *
 * The steps asked about are those of the workflow itself. Each answer takes time in proportion to how deep they are
 * nested, whatever the size of the workflow.
 */
export interface StepOrder {
  /** Whether any path leads to a step: none does behind a branch all of whose arms end the workflow. */
  isReached(step: Step): boolean;
  /** `never` too where no path leads to `step`, and of a step and itself (spec 4.3.1). */
  precedes(earlier: Step, step: Step): Precedes;
  /**
   * Whether time passes after `earlier` and before `step`, over the paths on which it precedes (spec 4.2); undefined
   * where it never does. Neither step's own time counts, but that of the arms of `earlier` does.
   */
  timeBetween(earlier: Step, step: Step): Time | undefined;
  /** Why a step may be skipped, in the order of the type; empty where it cannot be. A trigger halts instead. */
  skipReasons(step: Step): readonly SkipReason[];
}

/** Finds out in which order the steps of a workflow run, in time linear in their number. */
export function orderOf(workflow: Workflow): StepOrder {
  return new Order(workflow);
}

/** How one step stands before another. */
interface Relation {
  readonly precedence: Precedes;
  readonly time: Time;
}

const NEVER: Relation = { precedence: "never", time: "none" };

class Order implements StepOrder {
  readonly #steps: readonly Step[];
  readonly #top: StepSequence;
  /** By the step's index. */
  readonly #arms: Arms[];
  readonly #positions: number[] = [];
  readonly #reached: boolean[] = [];
  readonly #onArm: boolean[] = [];

  constructor({ steps, top }: Workflow) {
    this.#steps = steps;
    this.#arms = steps.map(() => NO_ARMS);
    // The steps of a step's arms come after it: from behind, they are known before they are needed.
    for (const step of steps.toReversed()) {
      if (step.arms.length > 0) this.#arms[step.index] = this.#armsOf(step);
    }
    this.#top = this.#lane(top);
    for (const { index, arm } of steps) {
      const parent = arm?.step;
      const isParentReached = parent === undefined || (this.#reached[parent] as boolean);
      this.#reached[index] = isParentReached && this.#position(index) <= this.#laneOf(arm).blockedAt;
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

  /** Goes outward from both steps until they stand in one lane, and gathers what lies on the way. */
  #relate(earlier: Step, step: Step): Relation {
    if (!this.isReached(step)) return NEVER;
    let precedence: Precedes = "always";
    let time: Time = "none";
    let before = earlier;
    let after = step;
    while (!inOneLane(before, after)) {
      const isLeaving = before.nesting >= after.nesting;
      const isEntering = after.nesting >= before.nesting;
      if (isLeaving) {
        const lane = this.#laneOf(before.arm);
        const parent = this.#parentOf(before);
        const { ways } = this.#armsAt(parent.index);
        // An arm that does not lead on leads to nothing behind its branch.
        if (!lane.leadsOn) return NEVER;
        if (ways > 1) precedence = "sometimes";
        time = inSeries(time, lane.timeAfter(this.#position(before.index)));
        before = parent;
      }
      if (isEntering) {
        const parent = this.#parentOf(after);
        time = inSeries(time, this.#laneOf(after.arm).timeBefore(this.#position(after.index)));
        after = parent;
        // A branch step runs before what stands on its arms.
        if (parent === earlier) return { precedence, time };
        time = inSeries(time, ownTime(parent));
      }
    }
    const from = this.#position(before.index);
    const to = this.#position(after.index);
    if (from >= to) return NEVER;
    time = inSeries(time, this.#laneOf(before.arm).timeWithin(from, to));
    return { precedence, time: inSeries(time, this.#armsAt(earlier.index).time) };
  }

  #armsOf(step: Step): Arms {
    const lanes = step.arms.map(({ steps, terminates }) => this.#lane(steps, terminates));
    const times = lanes.filter(({ leadsOn }) => leadsOn).map((lane) => lane.time);
    if (step.armless) times.push("none");
    const count = lanes.length + (step.armless ? 1 : 0);
    return { lanes, count, ways: times.length, time: anyOf(times) };
  }

  #lane(steps: readonly number[], terminates = false): StepSequence {
    for (const [position, index] of steps.entries()) this.#positions[index] = position;
    const arms = steps.map((index) => this.#armsAt(index));
    const times = steps.map((index) => inSeries(ownTime(this.#step(index)), this.#armsAt(index).time));
    const blockedAt = arms.findIndex(({ ways }) => ways === 0);
    return new StepSequence(times, blockedAt === -1 ? Number.POSITIVE_INFINITY : blockedAt, terminates);
  }

  #laneOf(arm: Step["arm"]): StepSequence {
    return arm === undefined ? this.#top : (this.#armsAt(arm.step).lanes[arm.index] as StepSequence);
  }

  #parentOf({ arm }: Step): Step {
    return this.#step(arm?.step as number);
  }

  #step(index: number): Step {
    return this.#steps[index] as Step;
  }

  #armsAt(index: number): Arms {
    return this.#arms[index] as Arms;
  }

  #position(index: number): number {
    return this.#positions[index] as number;
  }
}

/** What is known of a step's arms. */
interface Arms {
  readonly lanes: readonly StepSequence[];
  /** How many arms there are to take; taking none, where that may be, is one more. */
  readonly count: number;
  /** How many of them lead on to what follows the step; a step without arms does so itself. */
  readonly ways: number;
  /** Whether time passes on those. */
  readonly time: Time;
}

const NO_ARMS: Arms = { lanes: [], count: 0, ways: 1, time: "none" };

/** Whether time passes in a step itself: in one that may be skipped it may not. */
function ownTime({ time, conditional }: Step): Time {
  return time === "some" && conditional ? "maybe" : time;
}

function inOneLane(a: Step, b: Step): boolean {
  return a.arm?.step === b.arm?.step && a.arm?.index === b.arm?.index;
}
