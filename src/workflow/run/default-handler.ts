import type { Context } from "../../context/index.ts";
import { stepTypeRow } from "../steps/step-types.ts";
import type { PlanStep } from "./plan.ts";
import type { HandlerResult } from "./state.ts";
import { resolveWait } from "./wait.ts";

/**
 * What a host may say of a step that it does not carry out itself (spec 4.4.7), as the result of a `call`:
 * - a batch sleeps for its window and then has collected one activity;
 * - a throttle lets the run through, a fetch brings nothing, an update changes nothing, an event is not waited for;
 * - of a step with cohorts the first runs, since nothing here is random;
 * - any other step passes, and so do the steps within it.
 *
 * @throws EvaluationError where the context lacks a part that the batch's window is read from (spec 1.6).
 */
export function defaultHandler(step: PlanStep, context: Context): HandlerResult {
  const { arms, writes } = stepTypeRow(step.type);
  if (arms === "cohort_branches" && step.arms !== undefined) return { arm: 0 };
  // Only a step that collects activities writes the part `run`.
  if (writes === "any" || !writes.includes("run")) return {};
  const until = step.wait && resolveWait(step.wait, context).until;
  return {
    merge: { run: { total_activities: 1 } },
    ...(until !== undefined && { until: new Date(until).toISOString() }),
  };
}
