import { type Condition, readAnyPath } from "../../condition/index.ts";
import { type Requirements, requirementsOf } from "../../context/index.ts";
import { type EventWait, type PlanStep, takesArm } from "./plan.ts";

/** Everything that the decision on a step can read, needed or not (spec 1.6): what a host has to load. No list repeats. */
export interface StepRequirements extends Requirements {
  /** Keys of the audiences in conditions; a key that a path gives is not known before the path is read. */
  readonly audiences: readonly string[];
}

/** Returns everything that a condition, or the decision on a step, can read: for a branch, the conditions of all arms. */
export function stepRequirements(of: Condition | PlanStep): StepRequirements {
  if ("any" in of) return combined([of]);
  const needs = decisionNeeds(of);
  if (!readsTimezone(of)) return needs;
  // A recipient that is not given has no time zone, so it is read but not needed.
  return {
    ...needs,
    parts: unique([...needs.parts, "recipient"]),
    paths: unique([...needs.paths, "recipient.timezone"]),
  };
}

/** Returns everything without which a step cannot be decided (spec 1.6). */
export function decisionNeeds(step: PlanStep): StepRequirements {
  const { parts, paths, ...others } = combined(conditionsOf(step));
  if (step.wait === undefined) return { parts, paths, ...others };
  const { path } = step.wait;
  return {
    parts: unique([...parts, ...(path === undefined ? [] : [path.root]), "now"]),
    paths: unique([...paths, ...(path === undefined ? [] : [path.text])]),
    ...others,
  };
}

/** Returns everything that the conditions of an awaited event can read besides the event. */
export function eventRequirements({ match }: EventWait): StepRequirements {
  const { parts, paths, ...others } = combined(match);
  return {
    parts: parts.filter((part) => part !== EVENT_PREFIX),
    paths: paths.filter((path) => readAnyPath(path)?.root !== EVENT_PREFIX),
    ...others,
  };
}

/** The part of the context that holds an event while its conditions are evaluated. */
export const EVENT_PREFIX = "event";

/** Checks whether a step goes by the clock of its recipient: a window rule may stand at a path. */
function readsTimezone({ channel, wait }: PlanStep): boolean {
  return channel?.windows !== undefined || wait?.path !== undefined;
}

/** Returns the conditions that decide a step. For a step that the host carries out, the host chooses the arm. */
function conditionsOf(step: PlanStep): readonly Condition[] {
  const { condition, arms = [] } = step;
  const deciding = takesArm(step) ? arms.map((arm) => arm.condition) : [];
  return [condition, ...deciding].filter((one) => one !== undefined);
}

function combined(conditions: readonly Condition[]): StepRequirements {
  const all = conditions.map(requirementsOf);
  return {
    parts: unique(all.flatMap(({ parts }) => parts)),
    refs: unique(all.flatMap(({ refs }) => refs)),
    paths: unique(all.flatMap(({ paths }) => paths)),
    audiences: unique(conditions.flatMap(audiencesOf)),
  };
}

function audiencesOf({ any }: Condition): readonly string[] {
  return any.flatMap(({ all }) =>
    all.flatMap((trio) => {
      if (trio.kind !== "audience" || trio.argument.kind !== "value") return [];
      // Only a text can be the key of an audience (spec 3.4.7).
      return typeof trio.argument.value === "string" ? [trio.argument.value] : [];
    }),
  );
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
