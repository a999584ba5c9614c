import { isMap, ownValue } from "../../condition/index.ts";
import type { Context } from "../../context/index.ts";
import type { StepType } from "../step-types.ts";
import { batchedData, readBatch } from "./batch.ts";
import type { DecideOptions } from "./decide.ts";
import type { PlanStep } from "./plan.ts";
import type { HandlerResult } from "./state.ts";
import { resolveWait } from "./wait.ts";

/**
 * The result of a `call` for a step that a host does not carry out itself (spec 4.4.7):
 * - a batch sleeps for its window and then has collected one activity, whose scalars are its `data` (spec 4.5.9);
 * - the first cohort of a random cohort runs, since nothing here is random;
 * - every other step changes nothing, and the steps within it do not run: a throttle lets the run through, a fetch
 *   returns nothing.
 *
 * @throws EvaluationError if the context lacks the part that the batch's window is read from (spec 1.6).
 */
export function defaultHandler(step: PlanStep, context: Context, options: DecideOptions = {}): HandlerResult {
  const { type = "" } = step;
  return Object.hasOwn(RESULTS, type) ? RESULTS[type as keyof typeof RESULTS](step, context, options) : {};
}

type Handler = (step: PlanStep, context: Context, options: DecideOptions) => HandlerResult;

const RESULTS = {
  batch: ({ wait, json }, context, { timezone }) => {
    const until = wait && resolveWait(wait, context, timezone).until;
    const data = ownValue(context, "data");
    // The run that opens a batch with `flushesLeading` continues with the data of its trigger.
    const isLeading = readBatch(json).flushesLeading;
    return {
      merge: { run: { total_activities: 1 } },
      ...(isMap(data) && !isLeading && { replace: { data: batchedData([data]) } }),
      ...(until !== undefined && { until: new Date(until).toISOString() }),
    };
  },
  random_cohort: ({ arms }) => (arms === undefined ? {} : { arm: 0 }),
} as const satisfies { readonly [type in StepType]?: Handler };
