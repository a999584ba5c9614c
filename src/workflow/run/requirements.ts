import type { Condition } from "../../condition/index.ts";
import { type Requirements, requirementsOf } from "../../context/index.ts";
import { type PlanStep, takesArm } from "./plan.ts";

/**
 * All that deciding a step can read, needed or not (spec 1.6), so that a host loads just that. Each list is free of
 * repetitions.
 */
export interface StepRequirements extends Requirements {
  /** The keys of the audiences that are asked about; those that a path gives are not known before it is read. */
  readonly audiences: readonly string[];
}

/** All that a condition can read, or the decision of a step: its own conditions and those of a branch's arms. */
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

/** The conditions that decide a step. Whoever carries out another step with arms says itself which one runs. */
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
      // What is no text is in no audience (spec 3.4.7).
      return typeof trio.argument.value === "string" ? [trio.argument.value] : [];
    }),
  );
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
