import type { HistoryEntry, Outcomes, UndecidedOutcome } from "../../../outcomes/index.ts";
import type { Plan, StepFate } from "../../../workflow/index.ts";

/** Converts all outcomes of a workflow to JSON, as in docs/outcomes.md. */
export function outcomesJson(plan: Plan, found: Outcomes): { readonly [key: string]: unknown } {
  const { outcomes, undecided, neverRun, perhapsNeverRun, isComplete, stoppedAt } = found;
  const whoseOf = (step: number) => ({
    ...(plan.steps[step]?.ref !== undefined && { ref: plan.steps[step]?.ref }),
    pointer: plan.steps[step]?.pointer,
  });
  const fateOf = ({ step, fate, arm }: StepFate) => ({
    ...whoseOf(step),
    fate,
    ...(arm !== undefined && { arm: arm === null ? null : (plan.steps[step]?.arms?.[arm]?.name ?? arm) }),
  });
  const bareOf = ({ how, fates }: UndecidedOutcome) => ({ how, fates: fates.map(fateOf) });
  const entryOf = ({ at, step, ...entry }: HistoryEntry) => ({ at: iso(at), ...whoseOf(step), ...entry });
  return {
    complete: isComplete,
    ...(stoppedAt && { stoppedAt }),
    outcomes: outcomes.map(({ history, missing, ...outcome }) => ({
      ...bareOf(outcome),
      ...(missing && { missing }),
      history: { at: iso(history.at), trigger: history.parts, entries: history.entries.map(entryOf) },
    })),
    undecided: undecided.map(bareOf),
    neverRun: neverRun.map(whoseOf),
    perhapsNeverRun: perhapsNeverRun.map(whoseOf),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
