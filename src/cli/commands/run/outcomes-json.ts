import type { HistoryEntry, Outcomes, UndecidedOutcome } from "../../../outcomes/index.ts";
import type { Plan, StepFate } from "../../../workflow/index.ts";

/** Converts all outcomes of a workflow to JSON, as in docs/outcomes.md. Steps are given by ref, if any, and pointer. */
export function outcomesJson(plan: Plan, found: Outcomes): { readonly [key: string]: unknown } {
  const { outcomes, undecided, neverRun, perhapsNeverRun, isComplete, stoppedAt } = found;
  const stepKeys = (step: number) => ({
    ...(plan.steps[step]?.ref !== undefined && { ref: plan.steps[step]?.ref }),
    pointer: plan.steps[step]?.pointer,
  });
  const fateJson = ({ step, fate, arm }: StepFate) => ({
    ...stepKeys(step),
    fate,
    // Null if the step took none of its arms.
    ...(arm !== undefined && { arm: arm === null ? null : (plan.steps[step]?.arms?.[arm]?.name ?? arm) }),
  });
  const fatesJson = ({ how, fates }: UndecidedOutcome) => ({ how, fates: fates.map(fateJson) });
  const entryJson = ({ at, step, ...entry }: HistoryEntry) => ({ at: iso(at), ...stepKeys(step), ...entry });
  return {
    complete: isComplete,
    ...(stoppedAt && { stoppedAt }),
    outcomes: outcomes.map(({ history, missing, ...outcome }) => ({
      ...fatesJson(outcome),
      ...(missing && { missing }),
      history: { at: iso(history.at), trigger: history.parts, entries: history.entries.map(entryJson) },
    })),
    undecided: undecided.map(fatesJson),
    neverRun: neverRun.map(stepKeys),
    perhapsNeverRun: perhapsNeverRun.map(stepKeys),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
