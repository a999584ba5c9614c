import { availableParallelism } from "node:os";
import { prepareFast } from "../../../evaluate/index.ts";
import { CommandError } from "../../command-error.ts";
import { readChunks } from "../../files/read-file.ts";
import { isLinesName } from "../../input/as-context.ts";
import {
  type EvaluationOptions,
  endWithEvaluationError,
  readCondition,
  readContext,
} from "../../input/condition-and-context.ts";
import { displayName } from "../../input/input.ts";
import { NO_RESULT, Reporter } from "../../output/reporter.ts";
import type { ExitCode, Session } from "../../process-io.ts";

export interface EvalOptions extends EvaluationOptions {
  readonly ndjson?: true;
  readonly exitCode?: true;
  /** The most threads that evaluate NDJSON, including the main thread. */
  readonly jobs?: number;
}

/**
 * The default limit of threads. The main thread, which reads and writes, could keep some ten busy, but each takes memory.
 */
const MOST_JOBS = 8;

/** `heed eval`: evaluates a condition on a context, or on each of many. */
export async function run(options: EvalOptions, session: Session): Promise<ExitCode> {
  const reporter = new Reporter(session, options.format);
  const path = options.context;
  const isLines = options.ndjson === true || (path !== undefined && isLinesName(path));
  if (isLines && path === undefined)
    throw new CommandError(
      "`--ndjson` is given without a context",
      "Give `--context FILE`, or `--context -`.",
    );
  if (isLines && options.format === "json") {
    throw new CommandError(
      "`--format json` is for one context, not for NDJSON",
      "Leave it out: the output is one verdict a line, and `true` and `false` are JSON already.",
    );
  }
  const given = await readCondition(options, reporter);
  if (given === undefined) return reporter.end(NO_RESULT);
  const { condition } = given;
  if (isLines && path !== undefined) {
    const { now, onUnknownRef, exitCode = false, jobs = jobsHere() } = options;
    const setting = { name: displayName(path, session), now, onUnknownRef, exitCode, jobs };
    const { evaluateLines } = await import("./evaluate-lines.ts");
    try {
      return await evaluateLines(readChunks(path, session.stdin), condition, setting, session);
    } catch (error) {
      await reporter.failure(setting.name, error);
      return reporter.exitCode;
    }
  }
  const context = await readContext(options, reporter);
  if (context === undefined) return reporter.end(NO_RESULT);
  try {
    const result = prepareFast(condition, options)(context);
    if (!result && options.exitCode) reporter.raise(1);
    return await reporter.end({ pretty: `${result}\n`, json: { result } });
  } catch (error) {
    return endWithEvaluationError(error, condition, context, options, reporter);
  }
}

function jobsHere(): number {
  return Math.min(availableParallelism(), MOST_JOBS);
}
