import jsonLogic from "json-logic-js";
import type { Context } from "../context/index.ts";
import type { JsonLogic } from "./json-logic.ts";

/**
 * Runs a rule on json-logic-js. Throws EvaluationError where the condition cannot be evaluated on the context (spec
 * 1.6). The engine is left as it is.
 */
export function runJsonLogic({ rule, data }: JsonLogic, context: Context): boolean {
  return jsonLogic.apply(rule, data(context));
}
