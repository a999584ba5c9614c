import type { Condition } from "../../condition/index.ts";
import type { Context, EvaluationError } from "../../context/index.ts";
import { diagnoseEvaluation } from "../../diagnostics/index.ts";
import { CommandError } from "../command-error.ts";

/** The options of the command line that help. */
const ADVICE = {
  now: "`--now 2025-01-31T09:00Z` gives `now` to contexts without one.",
  unknownRef: "`--on-unknown-ref skipped` takes every step that the context does not know for skipped.",
};

/** An evaluation error as the command line reports it. */
export function evaluationFailure(
  error: EvaluationError,
  condition: Condition,
  context: Context,
): CommandError {
  const { message, help } = diagnoseEvaluation(error, condition, context, ADVICE);
  return new CommandError(message, help);
}
