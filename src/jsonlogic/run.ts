import type { Context } from "../context/index.ts";
import type { JsonLogic } from "./json-logic.ts";

/** An engine of JSON Logic in JavaScript, such as `json-logic-js`. */
export interface JsonLogicEngine {
  apply(rule: never, data: never): unknown;
}

/**
 * Runs a rule on an engine. Throws EvaluationError if the condition cannot be evaluated on the context (spec 1.6).
 *
 * @param engine the caller's: heed brings none.
 */
export function runJsonLogic(engine: JsonLogicEngine, { rule, data }: JsonLogic, context: Context): boolean {
  return engine.apply(rule as never, data(context) as never) === true;
}
