import { type OutcomeOptions, type Outcomes, outcomesOf, sharedRef } from "../../../outcomes/index.ts";
import type { Plan } from "../../../workflow/index.ts";
import { Refusal } from "../../command-error.ts";
import { nameOf } from "../../input/input.ts";
import { type Format, NOTHING, Reporter } from "../../output/reporter.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { readWorkflowFile, runSetting } from "../../scenarios/scenario-file.ts";
import { outcomesJson } from "./outcomes-json.ts";
import { renderOutcomes } from "./outcomes-pretty.ts";

export interface RunAllOptions extends Pick<OutcomeOptions, "limit" | "unsent"> {
  /** The workflow's file, or `-`. */
  readonly workflow?: string | undefined;
  readonly config?: string | undefined;
  readonly prefix?: readonly string[] | undefined;
  readonly format: Format;
}

/**
 * `heed run --all`: what can become of a workflow at all. Ends with 1 where a step never runs, where an outcome is that
 * the run fails, or where not all outcomes are known.
 */
export async function runAll(options: RunAllOptions, session: Session): Promise<ExitCode> {
  const { workflow: path, config, prefix, format, limit, unsent } = options;
  if (path === undefined) {
    throw new Refusal("no workflow is given", "Name its file, or give `-` for standard input.");
  }
  const reporter = new Reporter(session, format);
  try {
    const setting = await runSetting(config, prefix);
    const { name, text, plan, diagnostics } = await readWorkflowFile(path, setting, session);
    if (plan === undefined) {
      reporter.raise(2);
      await reporter.file({ name, text, diagnostics });
      return await reporter.end(NOTHING);
    }
    const found = allOf(plan, { limit, unsent });
    const { outcomes, isComplete, neverRun } = found;
    if (!isComplete || neverRun.length > 0 || outcomes.some(({ how }) => how === "failed")) reporter.raise(1);
    const pretty = renderOutcomes(name, plan, found, session.out.colors);
    await reporter.file({ name, text, diagnostics, result: { pretty, json: outcomesJson(plan, found) } });
    return await reporter.end(NOTHING);
  } catch (error) {
    return reporter.endWithFailure(nameOf(path), error);
  }
}

function allOf(plan: Plan, options: OutcomeOptions): Outcomes {
  const shared = sharedRef(plan);
  if (shared === undefined) return outcomesOf(plan, options);
  throw new Refusal(
    `several steps have the ref \`${shared}\``,
    "Give each a ref of its own: nobody knows which of them a condition asks for.",
  );
}
