import type { Sought } from "../../analyse/index.ts";
import {
  argumentKindOf,
  type Condition,
  isStatusTrio,
  type Operand,
  pathsIn,
  type Trio,
} from "../../condition/index.ts";
import { print } from "../../language/index.ts";
import type { ConditionSlot as ConditionPlace, Step, Workflow } from "../../workflow/index.ts";
import { namesIn } from "./solver.ts";

/** Something that holds wherever a step runs. */
export interface Assumption {
  readonly sought: Partial<Sought>;
  /** The names of what it reads. */
  readonly names: ReadonlySet<string>;
  /** The name of a reason, with its parameters: see the wordings. */
  readonly why: readonly string[];
}

/** Steps that leave the data of a run as it is. */
const STEADY = new Set<string | undefined>([
  "trigger",
  "channel",
  "delay",
  "throttle",
  "branch",
  "random_cohort",
]);

/** What can have changed between two moments of a run. */
interface Passage {
  /** The data of the run: batches, fetches and updates put something in. */
  readonly isDataSteady: boolean;
  /** Everything else, which others can change as soon as time passes. */
  readonly isAtOnce: boolean;
}

/**
 * What must hold where a step runs, as far as it cannot have changed since it was asked: conditions of the trigger and
 * of the branches that the step stands on, and that those of earlier branches failed. Of messages nothing carries
 * over but whether a step was skipped, and of times relative to the moment nothing does.
 */
export class Assumptions {
  readonly #workflow: Workflow;
  readonly #read: (place: ConditionPlace) => Condition | undefined;
  /** How many of the first so many steps may change the data of the run, and how many may take time. */
  readonly #unsteady: number[] = [0];
  readonly #timed: number[] = [0];

  constructor(workflow: Workflow, read: (place: ConditionPlace) => Condition | undefined) {
    this.#workflow = workflow;
    this.#read = read;
    for (const [index, { type, time }] of workflow.steps.entries()) {
      const isSteady = STEADY.has(type);
      this.#unsteady.push((this.#unsteady[index] as number) + (isSteady ? 0 : 1));
      this.#timed.push((this.#timed[index] as number) + (isSteady && time === "none" ? 0 : 1));
    }
  }

  /** What holds where a step runs, or asks about its arms. */
  at(step: Step): readonly Assumption[] {
    const found: Assumption[] = [];
    for (const { branch, index } of this.#armsAround(step)) {
      const from = branch.arms[index]?.steps[0] as number;
      found.push(...this.#onArm(branch, index, this.#passage(from, step.index)));
    }
    const [trigger] = this.#workflow.steps;
    if (trigger?.type === "trigger" && trigger !== step && trigger.slot !== undefined) {
      found.push(...asked("trigger", this.#read(trigger.slot), this.#passage(1, step.index)));
    }
    return found;
  }

  /** What follows of an earlier step that was not skipped, where another one asks about it. */
  of(earlier: Step, step: Step): readonly Assumption[] {
    const { ref } = earlier;
    if (ref === undefined) return [];
    const found: Assumption[] = [];
    const unless = (place: ConditionPlace | undefined, from: number): void => {
      const condition = place && this.#read(place);
      const weaker = condition && weakened(condition, this.#passage(from, step.index));
      if (weaker === undefined) return;
      const skipped: Trio = { kind: "delivery", ref, operator: "equal_to", argument: "skipped" };
      const holding = { any: [{ all: [skipped] }, ...weaker.any] };
      found.push(assumed(holding, undefined, ["skipped-unless", ref, print(weaker)]));
    };
    unless(earlier.slot, earlier.index);
    const shared = new Set(this.#armsAround(step).map(({ branch, index }) => `${branch.index} ${index}`));
    for (const { branch, index } of this.#armsAround(earlier)) {
      if (shared.has(`${branch.index} ${index}`)) break;
      const arm = branch.arms[index];
      if (arm?.conditional) unless(arm.slot, arm.steps[0] as number);
    }
    return found;
  }

  #onArm(branch: Step, index: number, passage: Passage): readonly Assumption[] {
    const found: Assumption[] = [];
    for (const [at, { slot: place }] of branch.arms.slice(0, index + 1).entries()) {
      const condition = place && this.#read(place);
      if (condition === undefined) continue;
      if (at === index) found.push(...asked("arm", condition, passage));
      else {
        const failing = {
          any: condition.any.filter(({ all }) => all.every((trio) => isKept(trio, passage))),
        };
        if (failing.any.length > 0 && failing.any.every(({ all }) => all.length > 0)) {
          found.push(assumed(undefined, failing, ["passed", print(failing)]));
        }
      }
    }
    return found;
  }

  /** The arms that a step stands on, the innermost first; but those of which it is not known when they are taken. */
  #armsAround({ arm }: Step): readonly { readonly branch: Step; readonly index: number }[] {
    const found = [];
    for (let around = arm; around !== undefined; ) {
      const branch = this.#workflow.steps[around.step] as Step;
      if (isPlainBranch(branch)) found.push({ branch, index: around.index });
      around = branch.arm;
    }
    return found;
  }

  /** What can have changed in the steps from one index up to another. */
  #passage(from: number, to: number): Passage {
    const within = (counts: readonly number[]) => (counts[to] as number) - (counts[from] as number);
    return { isDataSteady: within(this.#unsteady) === 0, isAtOnce: within(this.#timed) === 0 };
  }
}

/** Assumes that a condition holds, or that one fails. */
export function assumed(
  holding: Condition | undefined,
  failing: Condition | undefined,
  why: readonly string[],
): Assumption {
  const sought = { ...(holding && { holding: [holding] }), ...(failing && { failing: [failing] }) };
  return { sought, names: namesIn([holding ?? failing].filter((one) => one !== undefined)), why };
}

/** Whether a step takes the first of its arms whose conditions hold, each arm with its own conditions only. */
export function isPlainBranch({ type, arms, pointer, conditional }: Step): boolean {
  const start = `${pointer}/branches/`;
  return (
    type === "branch" &&
    !conditional &&
    arms.every((arm) => arm.pointer.startsWith(start) && !arm.pointer.includes("/", start.length))
  );
}

function asked(
  name: "trigger" | "arm",
  condition: Condition | undefined,
  passage: Passage,
): readonly Assumption[] {
  const weaker = condition && weakened(condition, passage);
  return weaker === undefined ? [] : [assumed(weaker, undefined, [name, print(weaker)])];
}

/** What is left of a condition once something has passed; undefined where nothing is. */
function weakened({ any }: Condition, passage: Passage): Condition | undefined {
  const groups = any.map(({ all }) => ({ all: all.filter((trio) => isKept(trio, passage)) }));
  return groups.length === 0 || groups.some(({ all }) => all.length === 0) ? undefined : { any: groups };
}

/** Whether a trio is still as it was. */
function isKept(trio: Trio, { isDataSteady, isAtOnce }: Passage): boolean {
  if (isStatusTrio(trio)) {
    return trio.kind === "delivery" && trio.operator === "equal_to" && trio.argument === "skipped";
  }
  if (argumentKindOf(trio.operator) === "now" || isRelative(trio.argument)) return false;
  if (trio.kind === "audience" && !isAtOnce) return false;
  return pathsIn(trio).every(({ root }) => {
    if (root === "workflow") return true;
    return root === "data" || root === "run" ? isDataSteady : isAtOnce;
  });
}

function isRelative(operand: Operand | undefined): boolean {
  return operand?.kind === "time" && operand.relative;
}
