import type { Arm, Step, Workflow } from "../workflow/index.ts";
import { type FileParts, kindOf } from "./file-parts.ts";

/** The correspondence of the steps and arms of two workflows. */
export interface Match {
  /** The earlier step of each later step. */
  readonly steps: ReadonlyMap<Step, Step>;
  /** The earlier arm of each later arm of corresponding steps. */
  readonly arms: ReadonlyMap<Arm, Arm>;
  /** The new refs of steps that seem to be renamed. */
  readonly names: ReadonlyMap<string, string>;
}

interface Found {
  readonly steps: Map<Step, Step>;
  readonly arms: Map<Arm, Arm>;
}

/**
 * Matches the steps and arms of two files: steps by their refs, or without a ref by their position and type; arms by their
 * names, by the steps on them, or by their position. Two of the remaining steps count as one that was renamed if their
 * type, conditions and position agree, and no other steps share these.
 */
export function matchSteps(before: FileParts, after: FileParts): Match {
  const steps = new Map<Step, Step>();
  const taken = new Set<Step>();
  const pair = (step: Step, earlier: Step) => {
    steps.set(step, earlier);
    taken.add(earlier);
  };
  const byPointer = new Map(before.workflow.steps.map((step) => [step.pointer, step]));
  for (const step of after.workflow.steps) {
    const earlier = step.ref === undefined ? undefined : before.workflow.byRef.get(step.ref);
    const isFirst = step.ref !== undefined && after.workflow.byRef.get(step.ref) === step;
    if (earlier !== undefined && isFirst) pair(step, earlier);
  }
  for (const step of after.workflow.steps) {
    const earlier = byPointer.get(step.pointer);
    if (earlier === undefined || steps.has(step) || taken.has(earlier)) continue;
    if (step.ref === earlier.ref && step.type === earlier.type) pair(step, earlier);
  }
  const names = new Map<string, string>();
  const left = {
    before: before.workflow.steps.filter((step) => !taken.has(step)),
    after: after.workflow.steps.filter((step) => !steps.has(step)),
  };
  const arms = new Map<Arm, Arm>();
  const matchArms = () => {
    for (const [step, earlier] of steps) pairArms(step, earlier, { steps, arms }, before, after);
  };
  matchArms();
  const lists = stepListsOf({ steps, arms, names }, before.workflow, after.workflow);
  const ones = uniqueBy(left.before, (step) => signatureOf(step, before, lists.before));
  const others = uniqueBy(left.after, (step) => signatureOf(step, after, lists.after));
  for (const [signature, earlier] of ones) {
    const step = others.get(signature);
    if (step === undefined || earlier === undefined) continue;
    pair(step, earlier);
    names.set(earlier.ref as string, step.ref as string);
  }
  if (names.size > 0) matchArms();
  return { steps, arms, names };
}

/** The properties that a renamed step keeps; undefined if it cannot be recognised. */
function signatureOf(
  step: Step,
  { read }: FileParts,
  listOf: (step: Step) => string | undefined,
): string | undefined {
  const list = listOf(step);
  const content = read(step.slot);
  if (step.ref === undefined || list === undefined || content === undefined) return undefined;
  return JSON.stringify([kindOf(step), list, content.condition]);
}

/** Pairs the arms of two corresponding steps that are not paired yet. */
function pairArms(step: Step, earlier: Step, found: Found, before: FileParts, after: FileParts): void {
  const { steps, arms } = found;
  const taken = new Set(step.arms.map((arm) => arms.get(arm)));
  const left = new Set(earlier.arms.filter((arm) => !taken.has(arm)));
  const open = new Set(step.arms.filter((arm) => !arms.has(arm)));
  const pair = (arm: Arm, other: Arm | undefined) => {
    if (other === undefined || !left.delete(other)) return;
    arms.set(arm, other);
    open.delete(arm);
  };
  const names = uniqueBy(left, before.armName);
  for (const [name, arm] of uniqueBy(open, after.armName)) if (arm !== undefined) pair(arm, names.get(name));
  for (const arm of open) {
    const positions = arm.steps
      .map((index) => steps.get(after.workflow.steps[index] as Step)?.arm)
      .filter((position) => position?.step === earlier.index);
    const [position] = positions;
    if (position !== undefined) pair(arm, earlier.arms[position.index]);
  }
  const others = [...left];
  for (const [index, arm] of [...open].entries()) pair(arm, others[index]);
}

/** Things by a key; undefined for a key that several have. */
function uniqueBy<Thing>(
  things: Iterable<Thing>,
  keyOf: (thing: Thing) => string | undefined,
): ReadonlyMap<string, Thing | undefined> {
  const found = new Map<string, Thing | undefined>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== undefined) found.set(key, found.has(key) ? undefined : thing);
  }
  return found;
}

/** Names of the step list that each step is in, the same for both files; undefined if the other file lacks the list. */
export function stepListsOf(
  { steps, arms }: Match,
  before: Workflow,
  after: Workflow,
): {
  readonly before: (step: Step) => string | undefined;
  readonly after: (step: Step) => string | undefined;
} {
  const later = new Map<Arm, string>();
  const names = new Map<Arm, string>();
  for (const step of after.steps) {
    for (const [index, arm] of step.arms.entries()) {
      const name = `${step.index}/${index}`;
      names.set(arm, name);
      const earlier = steps.has(step) ? arms.get(arm) : undefined;
      if (earlier !== undefined) later.set(earlier, name);
    }
  }
  const listIn = (workflow: Workflow, names: ReadonlyMap<Arm, string>) => (step: Step) => {
    if (step.arm === undefined) return "";
    const arm = workflow.steps[step.arm.step]?.arms[step.arm.index];
    return arm && names.get(arm);
  };
  return { before: listIn(before, later), after: listIn(after, names) };
}

/**
 * The indices of the moved items, as few as possible: those outside a longest ascending subsequence of the
 * positions that they had before.
 */
export function movedIndices(before: readonly number[]): ReadonlySet<number> {
  /** For each length, the index at which an ascending subsequence of that length ends lowest. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, position] of before.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((before[ends[middle] as number] as number) < position) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1]);
    ends[low] = index;
  }
  const moved = new Set(before.keys());
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) moved.delete(index);
  return moved;
}
