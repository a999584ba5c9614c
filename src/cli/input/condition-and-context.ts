import type { Condition } from "../../condition/index.ts";
import { type Context, type ContextOptions, EvaluationError } from "../../context/index.ts";
import { CommandError } from "../command-error.ts";
import type { Format, Reporter } from "../output/reporter.ts";
import { asContext } from "./as-context.ts";
import {
  type ConditionsOptions,
  checkConditions,
  conditionsName,
  loadConditions,
} from "./conditions-input.ts";
import { checkNow, readContextFile } from "./context-file.ts";
import { displayName } from "./input.ts";

/** Options of `eval` and `explain`. */
export interface EvaluationOptions extends ConditionsOptions {
  /** A file, or `-`. */
  readonly context?: string | undefined;
  readonly now?: string | undefined;
  readonly onUnknownRef?: ContextOptions["onUnknownRef"];
  readonly format: Format;
}

/** Name of the context in messages if none is given. */
const NO_CONTEXT = "<no context>";

/** A condition, with the prefixes with which it was read. */
export interface GivenCondition {
  readonly condition: Condition;
  readonly prefixes: readonly string[] | undefined;
}

/** Reads the condition. Reports errors and returns undefined if there are any. Throws CommandError for wrong options. */
export async function readCondition(
  options: EvaluationOptions,
  reporter: Reporter,
): Promise<GivenCondition | undefined> {
  checkConditions(options);
  checkNow(options.now);
  if (options.conditions === "-" && options.context === "-") {
    throw new CommandError(
      "both the conditions and the context would be read from standard input",
      "Give one of them as a file, or the conditions with `-e`.",
    );
  }
  try {
    const { source, condition, diagnostics, prefixes } = await loadConditions(options, reporter.session);
    await reporter.file({ name: source.name, text: source.text, diagnostics });
    // A condition with errors has no verdict, which must not look like false.
    if (condition === undefined) reporter.raise(2);
    return condition && { condition, prefixes };
  } catch (error) {
    await reporter.failure(conditionsName(options, reporter.session), error);
    return undefined;
  }
}

/** Reads the context. Reports errors and returns undefined if there are any. */
export async function readContext(
  options: EvaluationOptions,
  reporter: Reporter,
): Promise<Context | undefined> {
  const { context: path, now } = options;
  if (path === undefined) return asContext({}, now);
  try {
    const { name, text, context, diagnostics } = await readContextFile(path, now, reporter.session);
    await reporter.file({ name, text, diagnostics });
    if (context === undefined) reporter.raise(2);
    return context;
  } catch (error) {
    await reporter.failure(displayName(path, reporter.session), error);
    return undefined;
  }
}

/** Reports an EvaluationError. Rethrows any other error. */
export async function endWithEvaluationError(
  error: unknown,
  condition: Condition,
  context: Context,
  options: EvaluationOptions,
  reporter: Reporter,
): Promise<2> {
  if (!(error instanceof EvaluationError)) throw error;
  const { code, places } = error;
  const { evaluationFailure } = await import("../output/evaluation-errors.ts");
  const { message, help } = evaluationFailure(error, condition, context);
  const name = options.context === undefined ? NO_CONTEXT : displayName(options.context, reporter.session);
  const advice =
    options.context === undefined ? `Give a context with \`--context\`. ${help ?? ""}`.trim() : help;
  await reporter.endWithFailure(name, new CommandError(message, advice), { code, places });
  return 2;
}
