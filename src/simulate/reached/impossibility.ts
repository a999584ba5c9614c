import { isLengthUnknown, type RunOutcome } from "../../outcomes/index.ts";
import type { Plan, PlanStep, StepFate } from "../../workflow/index.ts";
import { stepName } from "../steps.ts";

/** The reason why no scenario can have an outcome, the end of a sentence about it; undefined if one may. */
export function impossibilityOf(plan: Plan, { fates, missing }: RunOutcome): string | undefined {
  if (missing !== undefined) {
    const refs = missing.map((ref) => `\`${ref}\``).join(", ");
    return `a step asks about ${refs}, of which nothing is known then`;
  }
  const unnamed = plan.steps.find(
    ({ index, effect, type, arms }) => effect === "call" && isUnnamed(fates[index]?.arm, type, arms),
  );
  if (unnamed !== undefined) return `\`${stepName(unnamed)}\` takes a branch that has no name`;
  const unknown = plan.steps.find((step) => isLengthUnknown(step) && fates[step.index]?.fate === "ran");
  if (unknown === undefined) return undefined;
  return `\`${stepName(unknown)}\` waits as a template says, whose value only the platform knows`;
}

/** Checks whether a scenario cannot say that a step takes an arm: it is not the usual one, and has no name. */
function isUnnamed(arm: StepFate["arm"], type: string | undefined, arms: PlanStep["arms"]): boolean {
  if (typeof arm !== "number" || (type === "random_cohort" && arm === 0)) return false;
  return arms?.[arm]?.name === undefined;
}
