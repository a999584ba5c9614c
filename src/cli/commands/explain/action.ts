import { decompile, explain } from "../../../entries/index.ts";
import { verdictLine } from "../../../simulate/account/index.ts";
import { encode } from "../../../stored/index.ts";
import { CommandError } from "../../command-error.ts";
import { isLinesName } from "../../input/as-context.ts";
import {
  type EvaluationOptions,
  endWithEvaluationError,
  readCondition,
  readContext,
} from "../../input/condition-and-context.ts";
import { renderLine } from "../../output/explanation-tree.ts";
import { NO_RESULT, Reporter } from "../../output/reporter.ts";
import type { ExitCode, Session } from "../../process-io.ts";

export interface ExplainOptions extends EvaluationOptions {
  /** The id of a run, with `server`. */
  readonly run?: string;
  /** The address of a server that keeps runs. */
  readonly server?: string;
  readonly keyFile?: string;
}

/** `heed explain`: explains the verdict on a context, or a run that a server keeps. */
export async function run(options: ExplainOptions, session: Session): Promise<ExitCode> {
  const { server, run: id, keyFile } = options;
  if (server !== undefined) {
    refuseOthers(options);
    const { explainRun } = await import("./explain-run.ts");
    return explainRun({ ...options, server }, session);
  }
  if (id !== undefined || keyFile !== undefined) {
    throw new CommandError(
      id === undefined ? "a key file is given, and no server" : `\`${id}\` is given, and no server`,
      id !== undefined && /^[a-z]+(?:-[a-z]+)+$/.test(id)
        ? `If it is the name of a finding, write \`heed rule ${id}\`; for a run that a server keeps, give \`--server URL\`.`
        : "Give a condition with `-e` or `--conditions`, or the server that keeps a run with `--server URL`.",
    );
  }
  const reporter = new Reporter(session, options.format);
  if (options.context !== undefined && isLinesName(options.context)) {
    throw new CommandError(
      "one context can be explained at a time, and this file has many",
      "Give one line of it: `sed -n 3p FILE | heed explain ... --context -`.",
    );
  }
  const given = await readCondition(options, reporter);
  const context = given && (await readContext(options, reporter));
  if (given === undefined || context === undefined) return reporter.end(NO_RESULT);
  const { condition, prefixes } = given;
  try {
    const { onUnknownRef } = options;
    const explanation = explain(encode(condition, { prefixes }), context, { prefixes, onUnknownRef });
    const verdict = verdictLine(
      explanation,
      (stored) => decompile({ all: [stored] }, { prefixes }).text ?? stored.variable,
    );
    const pretty = renderLine(verdict, session.out.colors)
      .map((line) => `${line}\n`)
      .join("");
    return await reporter.end({ pretty, json: { ...explanation } });
  } catch (error) {
    return endWithEvaluationError(error, condition, context, options, reporter);
  }
}

/** Throws CommandError if the server is given along with options that are about a condition. */
function refuseOthers(options: ExplainOptions): void {
  const given = ABOUT_CONDITIONS.find(([name]) => options[name] !== undefined);
  if (given === undefined) return;
  throw new CommandError(
    `both \`--server\` and \`${given[1]}\` are given`,
    "Explain either a run that a server keeps, or a condition on a context.",
  );
}

const ABOUT_CONDITIONS: readonly (readonly [name: keyof EvaluationOptions, option: string])[] = [
  ["expression", "-e"],
  ["conditions", "--conditions"],
  ["at", "--at"],
  ["context", "--context"],
  ["as", "--as"],
  ["now", "--now"],
  ["onUnknownRef", "--on-unknown-ref"],
  ["prefix", "--prefix"],
];
