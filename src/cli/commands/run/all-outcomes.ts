import { type OutcomeOptions, outcomesOf } from "../../../outcomes/index.ts";
import { CommandError } from "../../command-error.ts";
import { displayName } from "../../input/input.ts";
import { type Format, NO_RESULT, Reporter } from "../../output/reporter.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { requireDistinctRefs } from "../../scenarios/fates-table.ts";
import { type RunConfigOptions, RunConfigs, readWorkflowFile } from "../../scenarios/scenario-file.ts";
import { outcomesJson } from "./outcomes-json.ts";
import { renderOutcomes } from "./outcomes-pretty.ts";

export interface RunAllOptions extends RunConfigOptions, Pick<OutcomeOptions, "limit" | "unsent"> {
  /** The workflow's file, or `-`. */
  readonly workflow?: string | undefined;
  readonly format: Format;
}

/**
 * `heed run --all`: lists all outcomes of a workflow. Ends with 1 if a step never runs, if the run fails in an outcome, or if
 * not all outcomes are known.
 */
export async function runAll(options: RunAllOptions, session: Session): Promise<ExitCode> {
  const { workflow: path, format, limit, unsent } = options;
  if (path === undefined) {
    throw new CommandError("no workflow is given", "Name its file, or give `-` for standard input.");
  }
  const reporter = new Reporter(session, format);
  try {
    const { name, text, plan, diagnostics } = await readWorkflowFile(path, new RunConfigs(options), session);
    if (plan === undefined) {
      reporter.raise(2);
      await reporter.file({ name, text, diagnostics });
      return await reporter.end(NO_RESULT);
    }
    requireDistinctRefs(plan);
    const found = outcomesOf(plan, { limit, unsent });
    const { outcomes, isComplete, neverRun } = found;
    if (!isComplete || neverRun.length > 0 || outcomes.some(({ missing }) => missing !== undefined))
      reporter.raise(1);
    const pretty = renderOutcomes(name, plan, found, session.out.colors);
    await reporter.file({ name, text, diagnostics, result: { pretty, json: outcomesJson(plan, found) } });
    return await reporter.end(NO_RESULT);
  } catch (error) {
    return reporter.endWithFailure(displayName(path, session), error);
  }
}
