import type { Condition } from "../../condition/index.ts";
import { type Requirements, requirementsOf } from "../../context/index.ts";
import { type PlanStep, takesArm } from "./plan.ts";

/** Everything that the decision on a step can read, needed or not (spec 1.6): what a host has to load. No list repeats. */
export interface StepRequirements extends Requirements {
  /** Keys of the audiences in conditions; a key that a path gives is not known before the path is read. */
  readonly audiences: readonly string[];
}

/** Returns everything that a condition, or the decision on a step, can read: for a branch, the conditions of all arms. */
export function stepRequirements(of: Condition | PlanStep): StepRequirements {
  if ("any" in of) return combined([of]);
  const { parts, paths, ...others } = combined(conditionsOf(of));
  if (of.effect !== "sleep" || of.wait === undefined) return { parts, paths, ...others };
  const { path } = of.wait;
  return {
    parts: unique([...parts, ...(path === undefined ? [] : [path.root]), "now"]),
    paths: unique([...paths, ...(path === undefined ? [] : [path.text])]),
    ...others,
  };
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
