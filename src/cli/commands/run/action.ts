import { CommandError } from "../../command-error.ts";
import { displayName, locationOf, readFileOrStdin } from "../../input/input.ts";
import { type Format, NO_RESULT, Reporter } from "../../output/reporter.ts";
import { visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import {
  type RunConfigOptions,
  RunConfigs,
  readWorkflowFile,
  runScenarioFile,
} from "../../scenarios/scenario-file.ts";
import { scenarioJson } from "../../scenarios/timeline-json.ts";
import { renderTimeline, renderVerdicts, summaryOf } from "../../scenarios/timeline-pretty.ts";
import { runAll } from "./all-outcomes.ts";

export interface RunOptions extends RunConfigOptions {
  /** The workflow's file, or `-`; by default the one that the scenario names. */
  readonly workflow?: string | undefined;
  /** The scenario's file, or `-`. */
  readonly scenario?: string;
  /** True if each decision is explained in full. */
  readonly explain?: true;
  /** List all possible outcomes instead of running a scenario. */
  readonly all?: true;
  /** With `all`: the most outcomes to list. */
  readonly limit?: number;
  /** With `all`: whether to distinguish steps that run without making a message. */
  readonly unsent?: true;
  /** The address of a server: writes a run that it keeps, whose id is `workflow`, as a scenario. */
  readonly fromServer?: string;
  readonly keyFile?: string;
  readonly workflowFile?: string;
  readonly output?: string;
  readonly withData?: true;
  readonly format: Format;
}

/** `heed run`: runs a workflow as a scenario describes, and checks its expectations. */
export async function run(options: RunOptions, session: Session): Promise<ExitCode> {
  const { workflow: given, scenario: path, explain: isExplained = false, format } = options;
  if (options.fromServer !== undefined) {
    const { writeRun } = await import("./write-run.ts");
    return writeRun({ ...options, fromServer: options.fromServer, run: given }, session);
  }
  const about = OF_SERVERS.find(([name]) => options[name] !== undefined);
  if (about !== undefined) {
    throw new CommandError(
      `\`${about[1]}\` is given, and no server`,
      "Give the address of the server that keeps the run with `--from-server URL`.",
    );
  }
  if (options.all) {
    if (path === undefined) return runAll(options, session);
    throw new CommandError("both `--all` and `--scenario` are given");
  }
  if (path === undefined) {
    throw new CommandError(
      "no scenario is given",
      given !== undefined && /\bscenarios?\b/.test(given)
        ? `If that is the scenario, write \`heed run --scenario ${given}\`: it names its workflow itself.`
        : "Give one with `--scenario FILE`, or list all outcomes with `--all`; `heed run --help` shows an example.",
    );
  }
  if (given === "-" && path === "-") {
    throw new CommandError(
      "both the workflow and the scenario would be read from standard input",
      "Give one of them as a file.",
    );
  }
  const reporter = new Reporter(session, format);
  try {
    const configs = new RunConfigs(options);
    const source = await readFileOrStdin(path, undefined, session);
    const outcome = await runScenarioFile(
      { ...source, path: locationOf(path, session) },
      given,
      configs,
      (file) => readWorkflowFile(file, configs, session),
    );
    const { name, text, simulated: ran, workflow, diagnostics } = outcome;
    if (workflow !== undefined && workflow.diagnostics.length > 0) await reporter.file(workflow);
    const { prefixes } = workflow ?? { prefixes: options.prefix };
    const json = scenarioJson(outcome, { isExplained, prefixes });
    if (ran === undefined) {
      reporter.raise(2);
      await reporter.file({ name, text, diagnostics, result: { pretty: "", json } });
      return await reporter.end(NO_RESULT);
    }
    const { colors } = session.out;
    const timeline = renderTimeline(ran, { isExplained, colors, prefixes });
    const verdicts = renderVerdicts(name, text, ran.simulation, colors);
    const title = ran.scenario.name === undefined ? "" : `${colors.bold(visible(ran.scenario.name))}\n`;
    const pretty = [title, timeline, verdicts, `${summaryOf(ran.simulation)}\n`].filter(Boolean).join("\n");
    const failures = diagnostics.filter(({ code }) => OF_THE_RUN.includes(code));
    if (failures.length > 0) reporter.raise(1);
    // The pretty result lists failed expectations beside met ones.
    const shown = format === "json" ? diagnostics : diagnostics.filter((one) => !failures.includes(one));
    await reporter.file({ name, text, diagnostics: shown, result: { pretty, json } });
    return await reporter.end(NO_RESULT);
  } catch (error) {
    return reporter.endWithFailure(displayName(path, session), error);
  }
}

/** Codes of diagnostics that only a run reports. */
const OF_THE_RUN: readonly string[] = ["expectation-failed", "event-refused"];

/** Options that only `--from-server` has. */
const OF_SERVERS: readonly (readonly [name: keyof RunOptions, option: string])[] = [
  ["keyFile", "--key-file"],
  ["workflowFile", "--workflow-file"],
  ["output", "--output"],
  ["withData", "--with-data"],
];
