import type { Context } from "../../context/index.ts";
import type { StepType } from "../steps/step-types.ts";
import type { PlanStep } from "./plan.ts";
import type { HandlerResult } from "./state.ts";
import { resolveWait } from "./wait.ts";

/**
 * The result of a `call` for a step that a host does not carry out itself (spec 4.4.7):
 * - a batch sleeps for its window and then has collected one activity;
 * - the first cohort of a random cohort runs, since nothing here is random;
 * - every other step changes nothing, and the steps within it do not run: a throttle lets the run through, a fetch
 *   returns nothing, an event is not waited for.
 *
 * @throws EvaluationError if the context lacks the part that the batch's window is read from (spec 1.6).
 */
export function defaultHandler(step: PlanStep, context: Context): HandlerResult {
  const { type = "" } = step;
  return Object.hasOwn(RESULTS, type) ? RESULTS[type as keyof typeof RESULTS](step, context) : {};
}

const RESULTS = {
  batch: ({ wait }, context) => {
    const until = wait && resolveWait(wait, context).until;
    return {
      merge: { run: { total_activities: 1 } },
      ...(until !== undefined && { until: new Date(until).toISOString() }),
    };
  },
  random_cohort: ({ arms }) => (arms === undefined ? {} : { arm: 0 }),
} as const satisfies { readonly [type in StepType]?: (step: PlanStep, context: Context) => HandlerResult };
