import type { Query } from "../../analyse/index.ts";
import {
  argumentKindOf,
  type Condition,
  isStatusTrio,
  type Operand,
  pathsIn,
  type Trio,
} from "../../condition/index.ts";
import { print } from "../../language/index.ts";
import {
  type ConditionSlot,
  mayChangeOverTime,
  mayWrite,
  type Step,
  stepTypeRow,
  type Workflow,
  type WrittenPart,
} from "../../workflow/index.ts";
import type { Reason } from "./reasons.ts";
import { namesIn } from "./solver.ts";

/** A condition that holds, or fails, wherever a step runs. */
export interface Assumption {
  readonly sought: Partial<Query>;
  /** Names of the values that it reads. */
  readonly names: ReadonlySet<string>;
  readonly reason: Reason;
}

/** A cause of changes: a part that steps write, time that passes, or a step of an unknown type, which may change anything. */
type Cause = WrittenPart | "time" | "unknown";

/** Parts of the context that a step may write, other than the values under its own ref. */
const PARTS = ["data", "recipient", "tenant", "actor", "audiences", "run"] as const satisfies WrittenPart[];

/** Causes of the changes that a step may bring about. */
function causesOf({ type, time }: Step): readonly Cause[] {
  const row = stepTypeRow(type);
  const parts = PARTS.filter((part) => mayWrite(row, part));
  return [
    ...parts,
    ...(time === "none" ? [] : ["time" as const]),
    ...(row.writes === "any" ? ["unknown" as const] : []),
  ];
}

/**
 * The conditions that must hold where a step runs, because its trigger or the branches around it required them and the
 * values that they read cannot have changed since. Of messages, only whether a step was skipped stays as it was; of
 * times relative to now, nothing does.
 */
export class Assumptions {
  readonly #workflow: Workflow;
  readonly #read: (slot: ConditionSlot) => Condition | undefined;
  /** For each cause and number n, how many of the first n steps may bring it about. */
  readonly #counts: ReadonlyMap<Cause, readonly number[]>;

  constructor(workflow: Workflow, read: (slot: ConditionSlot) => Condition | undefined) {
    this.#workflow = workflow;
    this.#read = read;
    const causes = workflow.steps.map((step) => new Set(causesOf(step)));
    this.#counts = new Map(
      ([...PARTS, "time", "unknown"] as const).map((cause) => {
        const counts = [0];
        for (const some of causes) counts.push((counts.at(-1) as number) + (some.has(cause) ? 1 : 0));
        return [cause, counts];
      }),
    );
  }

  /** Assumptions where a step runs, or tries its arms. */
  at(step: Step): readonly Assumption[] {
    const found: Assumption[] = [];
    for (const { branch, index } of this.#armsAround(step)) {
      const from = branch.arms[index]?.steps[0] as number;
      found.push(...this.#onArm(branch, index, this.#changes(from, step.index)));
    }
    const [trigger] = this.#workflow.steps;
    if (trigger?.type === "trigger" && trigger !== step && trigger.slot !== undefined) {
      found.push(...required("trigger", this.#read(trigger.slot), this.#changes(1, step.index)));
    }
    return found;
  }

  /** Assumptions of a step that asks about an earlier one: unless that was skipped, its conditions held. */
  about(earlier: Step, step: Step): readonly Assumption[] {
    const { ref } = earlier;
    if (ref === undefined) return [];
    const found: Assumption[] = [];
    const unlessSkipped = (slot: ConditionSlot | undefined, from: number): void => {
      const condition = slot && this.#read(slot);
      const kept = condition && unchangedPart(condition, this.#changes(from, step.index));
      if (kept === undefined) return;
      const skipped: Trio = { kind: "delivery", ref, operator: "equal_to", argument: "skipped" };
      const holding = { any: [{ all: [skipped] }, ...kept.any] };
      found.push(assume({ holding }, ["skipped-unless", ref, print(kept)]));
    };
    unlessSkipped(earlier.slot, earlier.index);
    const shared = new Set(this.#armsAround(step).map(({ branch, index }) => `${branch.index} ${index}`));
    for (const { branch, index } of this.#armsAround(earlier)) {
      if (shared.has(`${branch.index} ${index}`)) break;
      const arm = branch.arms[index];
      if (arm?.conditional) unlessSkipped(arm.slot, arm.steps[0] as number);
    }
    return found;
  }

  /** An arm's conditions held, and those of the arms before it failed. */
  #onArm(branch: Step, index: number, changes: ReadonlySet<Cause>): readonly Assumption[] {
    const found: Assumption[] = [];
    for (const [at, { slot }] of branch.arms.slice(0, index + 1).entries()) {
      const condition = slot && this.#read(slot);
      if (condition === undefined) continue;
      if (at === index) found.push(...required("enclosing-branch", condition, changes));
      else {
        const failing = {
          any: condition.any.filter(({ all }) => all.every((trio) => isUnchanged(trio, changes))),
        };
        if (failing.any.length > 0 && failing.any.every(({ all }) => all.length > 0)) {
          found.push(assume({ failing }, ["earlier-branch", print(failing)]));
        }
      }
    }
    return found;
  }

  /** The arms around a step, innermost first, except those whose branch does not simply take the first that holds. */
  #armsAround({ arm }: Step): readonly { readonly branch: Step; readonly index: number }[] {
    const found = [];
    for (let around = arm; around !== undefined; ) {
      const branch = this.#workflow.steps[around.step] as Step;
      if (isPlainBranch(branch)) found.push({ branch, index: around.index });
      around = branch.arm;
    }
    return found;
  }

  /** Causes of changes in the steps from one index up to another. */
  #changes(from: number, to: number): ReadonlySet<Cause> {
    const found = new Set<Cause>();
    for (const [cause, counts] of this.#counts) {
      if ((counts[to] as number) > (counts[from] as number)) found.add(cause);
    }
    return found;
  }
}

/** Assumes that a condition holds, or that one fails. */
export function assume(
  condition: { readonly holding: Condition } | { readonly failing: Condition },
  reason: Reason,
): Assumption {
  return "holding" in condition
    ? { sought: { holding: [condition.holding] }, names: namesIn([condition.holding]), reason }
    : { sought: { failing: [condition.failing] }, names: namesIn([condition.failing]), reason };
}

/** Checks whether a step takes the first of its arms whose conditions hold, each arm with conditions of its own only. */
export function isPlainBranch({ type, arms, pointer, conditional }: Step): boolean {
  const start = `${pointer}/branches/`;
  return (
    type === "branch" &&
    !conditional &&
    arms.every((arm) => arm.pointer.startsWith(start) && !arm.pointer.includes("/", start.length))
  );
}

function required(
  by: "trigger" | "enclosing-branch",
  condition: Condition | undefined,
  changes: ReadonlySet<Cause>,
): readonly Assumption[] {
  const kept = condition && unchangedPart(condition, changes);
  return kept === undefined ? [] : [assume({ holding: kept }, [by, print(kept)])];
}

/** The weaker condition that still holds after changes; undefined if it says nothing. */
function unchangedPart({ any }: Condition, changes: ReadonlySet<Cause>): Condition | undefined {
  const groups = any.map(({ all }) => ({ all: all.filter((trio) => isUnchanged(trio, changes)) }));
  return groups.length === 0 || groups.some(({ all }) => all.length === 0) ? undefined : { any: groups };
}

/** Checks whether a trio's verdict is the same after changes. */
function isUnchanged(trio: Trio, changes: ReadonlySet<Cause>): boolean {
  if (isStatusTrio(trio)) {
    return trio.kind === "delivery" && trio.operator === "equal_to" && trio.argument === "skipped";
  }
  if (argumentKindOf(trio.operator) === "now" || isRelative(trio.argument)) return false;
  if (trio.kind === "audience" && mayHaveChanged("audiences", changes)) return false;
  return pathsIn(trio).every(({ root }) => !mayHaveChanged(root, changes));
}

function isRelative(operand: Operand | undefined): boolean {
  return operand?.kind === "time" && operand.relative;
}

/** Checks whether values under a root may have changed: steps may have written them, or others while time passed. */
function mayHaveChanged(root: string, changes: ReadonlySet<Cause>): boolean {
  const isWritten = PARTS.some((part) => part === root && changes.has(part));
  const isOfHost = root !== "workflow" && changes.has("unknown");
  return isWritten || isOfHost || (mayChangeOverTime(root) && changes.has("time"));
}
