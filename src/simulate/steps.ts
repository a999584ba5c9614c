import type { Plan, PlanStep } from "../workflow/index.ts";

/** The first step with a ref. */
export function stepByRef({ steps }: Plan, ref: string): PlanStep | undefined {
  return steps.find((step) => step.ref === ref);
}

/** A step's name for people: its ref, else its pointer in the file; `trigger` for the trigger. */
export function stepName({ ref, index, pointer }: PlanStep): string {
  return ref ?? (index === 0 ? "trigger" : pointer);
}

/** The name of the step at an index of a plan. */
export function stepNameAt({ steps }: Plan, index: number): string {
  const step = steps[index];
  return step === undefined ? "" : stepName(step);
}
