import type { Arm, Step, Workflow } from "../workflow/index.ts";
import { type FileParts, kindOf } from "./parts.ts";

/** What corresponds to what in two workflows. */
export interface Match {
  /** The step before of each step after. */
  readonly steps: ReadonlyMap<Step, Step>;
  /** The arm before of each arm after, of steps that correspond. */
  readonly arms: ReadonlyMap<Arm, Arm>;
  /** The new names of steps that seem to be called otherwise. */
  readonly names: ReadonlyMap<string, string>;
}

interface Found {
  readonly steps: Map<Step, Step>;
  readonly arms: Map<Arm, Arm>;
}

/**
 * Finds what corresponds: steps by their refs, those without one by their place and type, arms by their names or the
 * steps on them, and else by their place. Of what is left, two steps are taken for one under another name where their
 * type, their conditions and where they stand agree, and no others have the same.
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
  const lanes = lanesOf({ steps, arms, names }, before.workflow, after.workflow);
  const ones = uniqueBy(left.before, (step) => signatureOf(step, before, lanes.before));
  const others = uniqueBy(left.after, (step) => signatureOf(step, after, lanes.after));
  for (const [signature, earlier] of ones) {
    const step = others.get(signature);
    if (step === undefined || earlier === undefined) continue;
    pair(step, earlier);
    names.set(earlier.ref as string, step.ref as string);
  }
  if (names.size > 0) matchArms();
  return { steps, arms, names };
}

/** What a step shares with no other but itself under another name; undefined where it cannot be known by anything. */
function signatureOf(
  step: Step,
  { read }: FileParts,
  laneOf: (step: Step) => string | undefined,
): string | undefined {
  const lane = laneOf(step);
  const written = read(step.slot);
  if (step.ref === undefined || lane === undefined || written === undefined) return undefined;
  return JSON.stringify([kindOf(step), lane, written.condition]);
}

/** Pairs the arms of two steps that correspond, as far as they are not paired yet. */
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
    const places = arm.steps
      .map((index) => steps.get(after.workflow.steps[index] as Step)?.arm)
      .filter((place) => place?.step === earlier.index);
    const [place] = places;
    if (place !== undefined) pair(arm, earlier.arms[place.index]);
  }
  const others = [...left];
  for (const [place, arm] of [...open].entries()) pair(arm, others[place]);
}

/** Things by a key; undefined where several have it. */
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

/** In which list of steps each step stands, by the same names for both files; undefined where the other has it not. */
export function lanesOf(
  { steps, arms }: Match,
  before: Workflow,
  after: Workflow,
): {
  readonly before: (step: Step) => string | undefined;
  readonly after: (step: Step) => string | undefined;
} {
  const later = new Map<Arm, string>();
  const own = new Map<Arm, string>();
  for (const step of after.steps) {
    for (const [index, arm] of step.arms.entries()) {
      const name = `${step.index}/${index}`;
      own.set(arm, name);
      const earlier = steps.has(step) ? arms.get(arm) : undefined;
      if (earlier !== undefined) later.set(earlier, name);
    }
  }
  const laneIn = (workflow: Workflow, names: ReadonlyMap<Arm, string>) => (step: Step) => {
    if (step.arm === undefined) return "";
    const arm = workflow.steps[step.arm.step]?.arms[step.arm.index];
    return arm && names.get(arm);
  };
  return { before: laneIn(before, later), after: laneIn(after, own) };
}
