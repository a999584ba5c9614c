import { pointerTo, type Site } from "../../problem/index.ts";
import { type ConditionSlot, stepTypeRow } from "../../workflow/index.ts";
import { defineRule } from "../rule.ts";

interface Unevaluated {
  readonly type: string;
  readonly isArm: boolean;
}

/** Conditions on a step, or on an arm, that the platform takes none for. */
export const conditionsNotEvaluated = defineRule({
  name: "conditions-not-evaluated",
  level: "error",
  summary:
    "Conditions on a branch, a random cohort, its branches or a batch, which the platform does not evaluate.",
  message: ({ type, isArm }: Unevaluated) =>
    isArm
      ? "the branches of a random cohort have no conditions, so the platform does not evaluate these"
      : `a step of type \`${type}\` has no conditions, so the platform does not evaluate these`,
  help: ({ type, isArm }) => {
    if (isArm) return "Put them on the steps of this branch; chance alone chooses it.";
    if (type === "branch") return "Put them on its branches, or on the steps in them.";
    return type === "random_cohort"
      ? "Put them on the steps in its branches, or put the step on a branch with these conditions."
      : "Put the step on a branch with these conditions.";
  },
  check({ workflow }, report) {
    for (const { type, slot, arms, pointer } of workflow.steps) {
      const row = stepTypeRow(type);
      if (type === undefined || row.mayHaveConditions) continue;
      const place = placeOf(slot);
      if (place !== undefined) report({ type, isArm: false }, place);
      for (const arm of arms) {
        const isCohort = arm.pointer.startsWith(`${pointerTo(pointer, "cohort_branches")}/`);
        const at = isCohort ? placeOf(arm.slot) : undefined;
        if (at !== undefined) report({ type, isArm: true }, at);
      }
    }
  },
});

/** The place of conditions that are not null. */
function placeOf(slot: ConditionSlot | undefined): Site | undefined {
  const written = slot?.when ?? slot?.conditions;
  if (written?.entry === undefined || written.node.value === null) return undefined;
  return { span: written.entry.keySpan, pointer: written.pointer };
}
