import { basename } from "node:path";
import { CommandError } from "../../command-error.ts";
import { type Configs, watchedConfigs } from "../../config/configs.ts";
import { type FoundFile, findFiles } from "../../files/find-files.ts";
import { displayName, isStdin, locationOf, readFileOrStdin } from "../../input/input.ts";
import { counted } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { openScenarioReport } from "../../reports/open-scenario-report.ts";
import {
  type ReadWorkflow,
  RunConfigs,
  readWorkflowFile,
  runScenarioFile,
  type ScenarioRun,
  type WorkflowFile,
} from "../../scenarios/scenario-file.ts";
import { isChosen } from "./choose.ts";
import { CoveredWorkflows } from "./covered-workflows.ts";
import type { TestOptions, TestSummary } from "./test-options.ts";

/** Names of scenarios in folders. */
const SCENARIO_NAME = /\.scenario\.(?:json|ya?ml)$/i;

/** `heed test`: runs every scenario in files and folders, and checks its expectations. */
export async function run(options: TestOptions, session: Session): Promise<ExitCode> {
  refuseContradictions(options);
  const fromStdin = isStdin(options.paths);
  const { current, nextConfigs } = watchedConfigs(options.config);
  if (!options.watch) {
    const configs = current();
    const excludesIn = (folder: string) => configs.excludesIn(folder);
    const found = await filesIn(findFiles(options.paths, { ...options, excludesIn }));
    return testAll(found, "", options, configs, session);
  }
  if (fromStdin) throw new CommandError("`--watch` cannot be used with standard input", "Name a file.");
  const { watch } = await import("../../watch/watch.ts");
  const known = new Map<string, FoundFile>();
  return watch({ ...options, nextConfigs }, session, async ({ files, gone, summaryPrefix: lead }) => {
    for (const path of gone) known.delete(path);
    for (const found of (await filesIn(files)).scenarios) known.set(found.path, found);
    // A changed workflow can belong to any scenario, and running all of them is fast.
    return testAll({ scenarios: [...known.values()], others: [] }, lead, options, current(), session);
  });
}

/** Throws CommandError if some scenarios would be left out of a count of all. */
function refuseContradictions(options: TestOptions): void {
  const counts = countingOption(options);
  if (counts === undefined) {
    if (options.limit === undefined) return;
    throw new CommandError("`--limit` is given, and no outcomes are counted", "Add `--coverage`.");
  }
  const { name, bail, watch } = options;
  const others = [name !== undefined && "-t", bail && "--bail", watch && "--watch"].filter(
    (one) => one !== false && one !== undefined,
  );
  if (others.length === 0) return;
  throw new CommandError(
    `both \`${counts}\` and \`${others[0]}\` are given`,
    "Coverage is a figure of all scenarios, each run once; leave one of the two out.",
  );
}

/** The option because of which outcomes are counted. */
function countingOption({ coverage, minCoverage, writeMissing }: TestOptions): string | undefined {
  if (writeMissing) return "--write-missing";
  if (minCoverage !== undefined) return "--min-coverage";
  return coverage ? "--coverage" : undefined;
}

/** Scenarios, and the other files in the same folders, in the order of paths. */
interface FilesToTest {
  readonly scenarios: readonly FoundFile[];
  readonly others: readonly FoundFile[];
}

async function filesIn(files: AsyncIterable<FoundFile> | Iterable<FoundFile>): Promise<FilesToTest> {
  const scenarios: FoundFile[] = [];
  const others: FoundFile[] = [];
  for await (const found of files) {
    const isScenario = "error" in found || found.isNamed || SCENARIO_NAME.test(basename(found.path));
    (isScenario ? scenarios : others).push(found);
  }
  return { scenarios: scenarios.toSorted((a, b) => (a.path < b.path ? -1 : 1)), others };
}

async function testAll(
  { scenarios, others }: FilesToTest,
  lead: string,
  options: TestOptions,
  configs: Configs,
  session: Session,
): Promise<ExitCode> {
  const { format, config, paths, name: chosen } = options;
  const report = await openScenarioReport(session, format);
  const settings = new RunConfigs(options, configs);
  try {
    // Without the configs, there is nothing to say of any scenario.
    for (const { path } of scenarios) await settings.of(displayName(path, session));
  } catch (error) {
    return report.endWithFailure(config ?? "heed.config", error);
  }
  const counting = countingOption(options) === undefined ? undefined : new CoveredWorkflows();
  for (const found of counting === undefined ? [] : others) await counting?.addFound(found);
  if (scenarios.length === 0 && !options.watch && counting?.isEmpty !== false) {
    // Success without any test would hide a wrong path.
    const help =
      "In folders, scenarios are `*.scenario.yaml` and `*.scenario.json`; give a file with another name as operand.";
    return report.endWithFailure(paths.join(", "), new CommandError("there is no scenario here", help));
  }
  const readWorkflow = cachedReader(settings, session);
  const summary: TestSummary = { scenarios: 0, passed: 0, failed: 0, notRun: 0 };
  if (chosen !== undefined) summary.notChosen = 0;
  for (const [index, found] of scenarios.entries()) {
    try {
      const outcome = await runFound(found, settings, readWorkflow, chosen, session);
      if (outcome === undefined) {
        summary.notChosen = (summary.notChosen ?? 0) + 1;
        continue;
      }
      summary.scenarios++;
      summary[resultOf(outcome)]++;
      await report.scenario(outcome);
      counting?.add(outcome, locationOf(found.path, session));
    } catch (error) {
      summary.scenarios++;
      summary.notRun++;
      await report.failure(displayName(found.path, session), error);
    }
    if (options.bail && summary.passed < summary.scenarios) {
      summary.notTried = scenarios.length - index - 1;
      break;
    }
  }
  if (chosen !== undefined && summary.scenarios === 0 && !options.watch) {
    const help =
      "`-t` takes a regular expression, which the name of a scenario or the path of its file has to match.";
    return report.endWithFailure(
      paths.join(", "),
      new CommandError(`no scenario matches \`${chosen}\``, help),
    );
  }
  if (summary.failed > 0) report.raise(1);
  if (summary.notRun > 0) report.raise(2);
  const sentence = `${lead}${sentenceOf(summary)}\n`;
  if (counting === undefined) return report.end({ pretty: sentence, json: { summary } });
  const { endWithCoverage } = await import("./coverage.ts");
  return endWithCoverage(counting, { sentence, summary, settings, readWorkflow, options, report, session });
}

/** Runs a scenario. Returns undefined if it does not match the pattern. */
async function runFound(
  found: FoundFile,
  settings: RunConfigs,
  readWorkflow: ReadWorkflow,
  chosen: string | undefined,
  session: Session,
): Promise<ScenarioRun | undefined> {
  if ("error" in found) throw found.error;
  const source = await readFileOrStdin(found.path, undefined, session);
  if (chosen !== undefined && !isChosen(source, chosen)) return undefined;
  const located = { ...source, path: locationOf(found.path, session) };
  const outcome = await runScenarioFile(located, undefined, settings, readWorkflow);
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
function cachedReader(settings: RunConfigs, session: Session): ReadWorkflow {
  const files = new Map<string, Promise<WorkflowFile>>();
  return (path) => {
    const known = files.get(path) ?? readWorkflowFile(path, settings, session);
    files.set(path, known);
    return known;
  };
}

/** Returns the result of a scenario. */
export function resultOf({ simulated: ran }: ScenarioRun): "passed" | "failed" | "notRun" {
  if (ran === undefined) return "notRun";
  return ran.simulation.problems.length === 0 ? "passed" : "failed";
}

/** `12 scenarios: 10 passed, 1 failed, 1 not run; 3 not chosen`. */
function sentenceOf({ scenarios, passed, failed, notRun, notChosen, notTried }: TestSummary): string {
  const parts = [
    ...(passed > 0 ? [`${passed} passed`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(notRun > 0 ? [`${notRun} not run`] : []),
  ];
  const asides = [
    ...(notChosen ? [`${notChosen} not chosen`] : []),
    ...(notTried ? [`${notTried} not tried after the first that did not pass`] : []),
  ];
  const results = parts.length === 0 ? "" : `: ${parts.join(", ")}`;
  return [`${counted(scenarios, "scenario")}${results}`, ...asides].join("; ");
}
