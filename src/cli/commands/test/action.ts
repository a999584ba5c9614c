import { basename } from "node:path";
import { CommandError } from "../../command-error.ts";
import { type FoundFile, findFiles } from "../../files/find-files.ts";
import { displayName, isStdin, locationOf, readFileOrStdin } from "../../input/input.ts";
import { counted } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { openScenarioReport } from "../../reports/open-scenario-report.ts";
import type { TestFormat } from "../../reports/scenario-report.ts";
import {
  type ReadWorkflow,
  type RunConfig,
  type RunConfigOptions,
  readRunConfig,
  readWorkflowFile,
  runScenarioFile,
  type ScenarioRun,
  type WorkflowFile,
} from "../../scenarios/scenario-file.ts";

export interface TestOptions extends RunConfigOptions {
  readonly paths: readonly string[];
  readonly format: TestFormat;
  /** True if files that git ignores are skipped (default: true). */
  readonly ignore?: boolean;
  /** True to keep running, and to run everything again after a change. */
  readonly watch?: boolean;
}

/** Number of scenarios by result. */
export interface TestSummary {
  scenarios: number;
  passed: number;
  failed: number;
  /** Scenarios with errors in them or their workflows. */
  notRun: number;
}

/** Names of scenarios in folders. */
const SCENARIO_NAME = /\.scenario\.(?:json|ya?ml)$/i;

/** `heed test`: runs every scenario in files and folders, and checks its expectations. */
export async function run(options: TestOptions, session: Session): Promise<ExitCode> {
  const fromStdin = isStdin(options.paths);
  if (!options.watch)
    return testAll(await scenariosOf(findFiles(options.paths, options)), "", options, session);
  if (fromStdin) throw new CommandError("`--watch` cannot be used with standard input", "Name a file.");
  const { watch } = await import("../../watch/watch.ts");
  const known = new Map<string, FoundFile>();
  return watch(options, session, async ({ files, gone, summaryPrefix: lead }) => {
    for (const path of gone) known.delete(path);
    for (const found of await scenariosOf(files)) known.set(found.path, found);
    // A changed workflow can belong to any scenario, and running all of them is fast.
    return testAll([...known.values()], lead, options, session);
  });
}

async function scenariosOf(
  files: AsyncIterable<FoundFile> | Iterable<FoundFile>,
): Promise<readonly FoundFile[]> {
  const scenarios: FoundFile[] = [];
  for await (const found of files) {
    if ("error" in found || found.isNamed || SCENARIO_NAME.test(basename(found.path))) scenarios.push(found);
  }
  return scenarios.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function testAll(
  scenarios: readonly FoundFile[],
  lead: string,
  options: TestOptions,
  session: Session,
): Promise<ExitCode> {
  const { format, config, paths } = options;
  const report = await openScenarioReport(session, format);
  let setting: RunConfig;
  try {
    setting = await readRunConfig(options);
  } catch (error) {
    return report.endWithFailure(config ?? "heed.config", error);
  }
  if (scenarios.length === 0 && !options.watch) {
    // Success without any test would hide a wrong path.
    const help =
      "In folders, scenarios are `*.scenario.yaml` and `*.scenario.json`; give a file with another name as operand.";
    return report.endWithFailure(paths.join(", "), new CommandError("there is no scenario here", help));
  }
  const readWorkflow = cachedReader(setting, session);
  const summary: TestSummary = { scenarios: 0, passed: 0, failed: 0, notRun: 0 };
  for (const found of scenarios) {
    summary.scenarios++;
    try {
      const outcome = await runFound(found, setting, readWorkflow, session);
      summary[resultOf(outcome)]++;
      await report.scenario(outcome);
    } catch (error) {
      summary.notRun++;
      await report.failure(displayName(found.path, session), error);
    }
  }
  if (summary.failed > 0) report.raise(1);
  if (summary.notRun > 0) report.raise(2);
  return report.end({ pretty: `${lead}${sentenceOf(summary)}\n`, json: { summary } });
}

async function runFound(
  found: FoundFile,
  setting: RunConfig,
  readWorkflow: ReadWorkflow,
  session: Session,
): Promise<ScenarioRun> {
  if ("error" in found) throw found.error;
  const source = await readFileOrStdin(found.path, undefined, session);
  const located = { ...source, path: locationOf(found.path, session) };
  const outcome = await runScenarioFile(located, undefined, setting, readWorkflow);
  const { workflow } = outcome;
  if (workflow !== undefined && workflow.plan === undefined) {
    throw new CommandError(
      `its workflow \`${workflow.name}\` has errors`,
      "`heed run --scenario FILE` shows them.",
    );
  }
  return outcome;
}

/** Returns a reader that reads each workflow once. */
function cachedReader(setting: RunConfig, session: Session): ReadWorkflow {
  const files = new Map<string, Promise<WorkflowFile>>();
  return (path) => {
    const known = files.get(path) ?? readWorkflowFile(path, setting, session);
    files.set(path, known);
    return known;
  };
}

/** Returns the result of a scenario. */
export function resultOf({ simulated: ran }: ScenarioRun): "passed" | "failed" | "notRun" {
  if (ran === undefined) return "notRun";
  return ran.simulation.problems.length === 0 ? "passed" : "failed";
}

/** `12 scenarios: 10 passed, 1 failed, 1 not run`. */
function sentenceOf({ scenarios, passed, failed, notRun }: TestSummary): string {
  const parts = [
    ...(passed > 0 ? [`${passed} passed`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(notRun > 0 ? [`${notRun} not run`] : []),
  ];
  return `${counted(scenarios, "scenario")}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}`;
}
