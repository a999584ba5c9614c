import { decompile, explain } from "../../../entries/index.ts";
import { encode } from "../../../stored/index.ts";
import { CommandError } from "../../command-error.ts";
import {
  type EvaluationOptions,
  endWithEvaluationError,
  readCondition,
  readContext,
} from "../../input/condition-and-context.ts";
import { isLinesName } from "../../input/context-file.ts";
import { renderExplanation } from "../../output/explanation-tree.ts";
import { NO_RESULT, Reporter } from "../../output/reporter.ts";
import type { ExitCode, Session } from "../../process-io.ts";

/** `heed explain`: explains the verdict on a context. */
export async function run(options: EvaluationOptions, session: Session): Promise<ExitCode> {
  const reporter = new Reporter(session, options.format);
  if (options.context !== undefined && isLinesName(options.context)) {
    throw new CommandError(
      "one context can be explained at a time, and this file has many",
      "Give one line of it: `sed -n 3p FILE | heed explain ... --context -`.",
    );
  }
  const condition = await readCondition(options, reporter);
  const context = condition && (await readContext(options, reporter));
  if (condition === undefined || context === undefined) return reporter.end(NO_RESULT);
  try {
    const { prefix: prefixes, onUnknownRef } = options;
    const explanation = explain(encode(condition, { prefixes }), context, { prefixes, onUnknownRef });
    const pretty = renderExplanation(explanation, {
      textOf: (stored) => decompile({ all: [stored] }, { prefixes }).text ?? stored.variable,
      colors: session.out.colors,
    });
    return await reporter.end({ pretty, json: { ...explanation } });
  } catch (error) {
    return endWithEvaluationError(error, condition, context, options, reporter);
  }
}
