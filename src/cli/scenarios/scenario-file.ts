import { dirname, isAbsolute, join } from "node:path";
import { diagnose } from "../../diagnostics/index.ts";
import { type Document, readDocument } from "../../document/index.ts";
import type { Finding } from "../../lint/index.ts";
import { type Problem, problem } from "../../problem/index.ts";
import {
  checkScenario,
  readScenario,
  type Scenario,
  type Simulation,
  simulate,
} from "../../simulate/index.ts";
import { type ChannelSettings, diagnoseInFile, type Plan, planDocument } from "../../workflow/index.ts";
import { CommandError } from "../command-error.ts";
import { Configs } from "../config/configs.ts";
import { isSound, withOverlooked } from "../config/overlooked.ts";
import { otherKindOf } from "../files/other-kind.ts";
import { requireRegularFile } from "../files/read-file.ts";
import { type Source, STDIN_NAME } from "../files/source.ts";
import { readFileOrStdin } from "../input/input.ts";
import type { Session } from "../process-io.ts";

/** Settings for reading one workflow or scenario. */
interface RunConfig {
  /** Path of the config, if one was named. */
  readonly config: string | undefined;
  readonly prefixes: readonly string[] | undefined;
  readonly channels: { readonly [channelKey: string]: ChannelSettings };
  /** The account's time zone, which a scenario can replace. */
  readonly timezone: string | undefined;
}

/** Options of the command line from which the settings are read. */
export interface RunConfigOptions {
  readonly config?: string;
  readonly prefix?: readonly string[];
  readonly timezone?: string | undefined;
}

/** The settings for workflows and scenarios: of the command line, and of the config of each. */
export class RunConfigs {
  readonly #options: RunConfigOptions;
  readonly #configs: Configs;

  constructor(options: RunConfigOptions, configs = new Configs(options.config)) {
    this.#options = options;
    this.#configs = configs;
  }

  /** Returns the settings for a file by its name in messages. Throws CommandError if its config cannot be used. */
  async of(name: string): Promise<RunConfig> {
    const { config, prefix = [], timezone } = this.#options;
    const { channels, prefixes, timezone: zone } = await this.#configs.of(name);
    return { config, prefixes: [...prefix, ...prefixes], channels, timezone: timezone ?? zone };
  }
}

/** A workflow's file; `plan` is undefined if it has errors. */
export interface WorkflowFile {
  readonly name: string;
  readonly text: string;
  readonly plan: Plan | undefined;
  /** The prefixes with which it was read. */
  readonly prefixes: readonly string[] | undefined;
  readonly diagnostics: readonly Finding[];
}

/** Reads the file of a workflow, or standard input for `-`. Throws CommandError if it cannot be read. */
export async function readWorkflowFile(
  path: string,
  configs: RunConfigs,
  session: Session,
): Promise<WorkflowFile> {
  const { name, text, kind } = await readFileOrStdin(path, undefined, session);
  // A workflow is never a condition in words, so it is YAML if it is not JSON.
  const document = readDocument(text, kind === "json" ? "json" : "yaml");
  refuseOtherKind(document, "a workflow", []);
  const setting = await configs.of(name);
  const { plan, problems } = planDocument(document, setting);
  const diagnostics = await withOverlooked(problems.map(diagnoseInFile), document, name, setting);
  const { prefixes } = setting;
  return { name, text, plan: isSound(diagnostics) ? plan : undefined, prefixes, diagnostics };
}

/** A scenario's file, and its run. */
export interface ScenarioRun {
  readonly name: string;
  readonly text: string;
  /** Mistakes in the scenario, and expectations that its run did not meet. */
  readonly diagnostics: readonly Finding[];
  /** Undefined if the scenario could not be run because of errors in it or in the workflow. */
  readonly simulated: SimulatedRun | undefined;
  /** The workflow, if its file was read. */
  readonly workflow?: WorkflowFile;
}

/** A scenario that ran. */
export interface SimulatedRun {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly simulation: Simulation;
}

/** Reads a workflow's file, possibly from a cache. */
export type ReadWorkflow = (path: string) => Promise<WorkflowFile>;

/**
 * Runs a scenario on the given workflow, or on the one that it names. Throws CommandError if a file cannot be read.
 */
export async function runScenarioFile(
  source: Pick<Source, "name" | "text" | "kind"> & { readonly path: string | undefined },
  given: string | undefined,
  configs: RunConfigs,
  readWorkflow: ReadWorkflow,
): Promise<ScenarioRun> {
  const { name, text, kind, path: scenarioPath } = source;
  const document = readDocument(text, kind === "json" ? "json" : "yaml");
  refuseOtherKind(document, "a scenario", ["a scenario"]);
  const setting = await configs.of(name);
  const { scenario, problems } = readScenario(text, kind === "json" ? "json" : "yaml", setting);
  const warnings = problems.map(diagnoseInFile);
  if (scenario === undefined) return { name, text, diagnostics: warnings, simulated: undefined };
  const path = given ?? pathBeside(scenarioPath, scenario.workflow?.path);
  const failed = (found: readonly Problem[], workflow?: WorkflowFile): ScenarioRun => ({
    name,
    text,
    diagnostics: [...warnings, ...found.map(diagnose)],
    simulated: undefined,
    ...(workflow && { workflow }),
  });
  if (path === undefined) return failed([problem("missing-workflow", {}, { span: { start: 0, end: 0 } })]);
  const workflow = await workflowOf(path, given === undefined, readWorkflow);
  const { plan } = workflow;
  if (plan === undefined) return failed([], workflow);
  const misfits = checkScenario(scenario, plan);
  if (misfits.length > 0) return failed(misfits, workflow);
  const simulation = simulate(plan, scenario);
  if (simulation.failure !== undefined) return failed([simulation.failure], workflow);
  const diagnostics = [...warnings, ...simulation.problems.map(diagnose)];
  return { name, text, diagnostics, simulated: { scenario, plan, simulation }, workflow };
}

/** Throws CommandError if a file is of another kind than the one that is asked, by the keys of its root. */
function refuseOtherKind(document: Document, asked: string, fitting: readonly string[]): void {
  const found = otherKindOf(document);
  if (found === undefined || fitting.includes(found.is)) return;
  throw new CommandError(`it is ${found.is}, not ${asked}`, found.help);
}

async function workflowOf(path: string, isNamedWithin: boolean, read: ReadWorkflow): Promise<WorkflowFile> {
  try {
    // A scenario may come from an untrusted source, so its workflow must be a regular file, not a pipe or a device.
    if (isNamedWithin) await requireRegularFile(path);
    return await read(path);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    // The path in a scenario is relative to the scenario's folder.
    const help = isNamedWithin ? "The scenario names it, relative to its own folder." : error.help;
    throw new CommandError(
      `the workflow \`${path === "-" ? STDIN_NAME : path}\` cannot be read: ${error.message}`,
      help,
    );
  }
}

function pathBeside(scenarioPath: string | undefined, path: string | undefined): string | undefined {
  return path === undefined || scenarioPath === undefined || isAbsolute(path)
    ? path
    : join(dirname(scenarioPath), path);
}
