import type { Condition } from "../../condition/index.ts";
import type { Context, EvaluationError } from "../../context/index.ts";
import { diagnoseEvaluation } from "../../diagnostics/index.ts";
import { CommandError } from "../command-error.ts";

/** Advice on options of the command line. */
const ADVICE = {
  now: "`--now 2025-01-31T09:00Z` gives `now` to contexts without one.",
  unknownRef: "`--on-unknown-ref skipped` treats every step that the context does not have as skipped.",
};

/** Words an evaluation error, with the options of the command line that help. */
export function evaluationFailure(
  error: EvaluationError,
  condition: Condition,
  context: Context,
): CommandError {
  const { message, help } = diagnoseEvaluation(error, condition, context, ADVICE);
  return new CommandError(message, help);
}
