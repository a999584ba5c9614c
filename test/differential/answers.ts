import jsonLogic from "json-logic-js";
import { prepare as prepareFast } from "../../src/entries/fast.ts";
import { runJsonLogic, toJsonLogic } from "../../src/entries/jsonlogic.ts";
import { EvaluationError, explain, prepare } from "../../src/entries/runtime.ts";
import { evaluate } from "../reference/evaluator.ts";
import type { Pair } from "./pairs.ts";

/** A verdict, or an error with its code and places, as a text to compare. */
export type Answer = string;

/** The answers of every evaluator to one pair, by the evaluator's name. */
export function answersTo({ stored, context, onUnknownRef }: Pair): { readonly [evaluator: string]: Answer } {
  const options = { onUnknownRef };
  return {
    reference: answerOf(() => evaluate(stored, context, options)),
    prepared: answerOf(() => prepare(stored as never, options)(context)),
    fast: answerOf(() => prepareFast(stored as never, options)(context)),
    explained: answerOf(() => explain(stored as never, context, options).result),
    jsonLogic: answerOf(() => runJsonLogic(jsonLogic, toJsonLogic(stored as never, options), context)),
  };
}

function answerOf(decide: () => boolean): Answer {
  try {
    return String(decide());
  } catch (error) {
    if (error instanceof EvaluationError) return `${error.code}: ${error.places.join(", ")}`;
    // The reference evaluator throws plain objects.
    const { code, places } = error as { code?: unknown; places?: unknown };
    if (typeof code === "string" && Array.isArray(places)) return `${code}: ${places.join(", ")}`;
    throw error;
  }
}

/** Returns true if all answers are equal. */
export function agree(answers: { readonly [evaluator: string]: Answer }): boolean {
  return new Set(Object.values(answers)).size === 1;
}
