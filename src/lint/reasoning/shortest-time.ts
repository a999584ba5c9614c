import { type Json, memberOf } from "../../condition/index.ts";
import { nodeAt } from "../../document/index.ts";
import { DURATION_UNITS, type Duration } from "../../time/index.ts";
import {
  isStepType,
  readEventWait,
  readWait,
  type Step,
  stepTypeRow,
  type Workflow,
} from "../../workflow/index.ts";
import type { Subject } from "../subject/subject.ts";

/** The parts of a subject that times between its steps depend on. */
type Timed = Pick<Subject, "workflow" | "document" | "prefixes">;

/**
 * Returns the shortest time, in milliseconds, that passes between two steps on a path on which the first precedes.
 * Infinite if it is not known: a step in between waits until a moment at a path, for example.
 */
export function shortestTimeBetween(earlier: Step, step: Step, subject: Timed): number {
  const { steps } = subject.workflow;
  const times = steps.map(() => Number.POSITIVE_INFINITY);
  const reach = (index: number | undefined, time: number) => {
    if (index !== undefined) times[index] = Math.min(times[index] as number, time);
  };
  for (const index of successorsOf(earlier, subject)) reach(index, 0);
  // The successors of a step have greater indexes.
  for (let index = earlier.index + 1; index < step.index; index++) {
    const before = times[index] as number;
    if (before === Number.POSITIVE_INFINITY) continue;
    const between = steps[index] as Step;
    const after = before + shortestTimeIn(between, subject);
    for (const next of successorsOf(between, subject)) reach(next, after);
  }
  return times[step.index] as number;
}

/** The steps that may be executed next after a step. */
function successorsOf(step: Step, { workflow }: Timed): readonly number[] {
  const next = nextOf(step, workflow);
  const following = next === undefined ? [] : [next];
  const inArms = step.arms.flatMap(({ steps: [first], terminates }) =>
    first !== undefined ? [first] : terminates ? [] : following,
  );
  return step.arms.length === 0 || step.mayTakeNoArm ? [...inArms, ...following] : inArms;
}

/** The step after a step and its arms; undefined if the run ends there. */
function nextOf({ index, arm }: Step, workflow: Workflow): number | undefined {
  const parent = arm && (workflow.steps[arm.step] as Step);
  const around = parent?.arms[arm?.index as number];
  const list = around?.steps ?? workflow.top;
  const following = list[list.indexOf(index) + 1];
  if (following !== undefined || parent === undefined || around?.terminates) return following;
  return nextOf(parent, workflow);
}

/** The shortest time that passes in a step; a step that may be skipped takes none. */
function shortestTimeIn(step: Step, { document, prefixes }: Timed): number {
  const { type, conditional, pointer } = step;
  if (conditional || step.time === "none") return 0;
  const json: Json = nodeAt(document, pointer)?.value ?? {};
  const wait = readWait(type, json, prefixes);
  const row = stepTypeRow(type);
  if (wait === undefined) return isStepType(type) && row.time !== "wait" ? 0 : Number.POSITIVE_INFINITY;
  if (wait.unreadable === "invalid") return 0;
  if (wait.length === undefined || wait.path !== undefined) return Number.POSITIVE_INFINITY;
  const event = readEventWait(type, json);
  if (event !== undefined && event.onMatch !== "halt") {
    // The message itself may be awaited; any other event may come at once.
    return memberOf(event.event, "event_type") === "message" ? Number.POSITIVE_INFINITY : 0;
  }
  // A batch that is full closes at once.
  if (memberOf(memberOf(json, "settings"), "batch_items_max_limit") !== undefined) return 0;
  return millisecondsOf(wait.length);
}

/** The length of a duration; a month is as short as it can be. */
function millisecondsOf({ unit, value }: Duration): number {
  return (
    value * (unit === "months" ? 28 * DURATION_UNITS.days.milliseconds : DURATION_UNITS[unit].milliseconds)
  );
}
