import { basename, extname, resolve } from "node:path";
import { entryOf, readDocument } from "../../../document/index.ts";
import type { OutcomeOptions } from "../../../outcomes/index.ts";
import { type Coverage, coverageOf } from "../../../simulate/index.ts";
import type { Plan } from "../../../workflow/index.ts";
import { holdsSteps } from "../../../workflow/index.ts";
import { CommandError } from "../../command-error.ts";
import { hasWorkflowName } from "../../files/content.ts";
import type { FoundFile } from "../../files/find-files.ts";
import { readTextFile } from "../../files/read-file.ts";
import { requireDistinctRefs } from "../../scenarios/fates-table.ts";
import type { ReadWorkflow, ScenarioRun, SimulatedRun } from "../../scenarios/scenario-file.ts";

/** A scenario that ran. */
export interface RanScenario {
  readonly name: string;
  /** The path of its file; undefined for standard input without a name. */
  readonly path: string | undefined;
  readonly simulated: SimulatedRun;
}

/** A workflow, and its scenarios that ran. */
export interface CoveredWorkflow {
  /** The path of its file. */
  readonly path: string;
  readonly plan: Plan;
  readonly scenarios: readonly RanScenario[];
  readonly coverage: Coverage;
}

/** The workflows whose outcomes are counted: those that scenarios name, and those in the folders that were searched. */
export class CoveredWorkflows {
  readonly #byPlace = new Map<string, { path: string; scenarios: RanScenario[] }>();

  /** Adds a file that was found in a folder, if it is a workflow. */
  async addFound(found: FoundFile): Promise<void> {
    if ("error" in found || found.isNamed || this.#byPlace.has(resolve(found.path))) return;
    if (await isWorkflowFile(found.path)) this.#at(found.path);
  }

  /** Adds the run of a scenario. */
  add({ name, simulated, workflow }: ScenarioRun, path: string | undefined): void {
    if (workflow === undefined) return;
    const { scenarios } = this.#at(workflow.name);
    if (simulated !== undefined) scenarios.push({ name, path, simulated });
  }

  get isEmpty(): boolean {
    return this.#byPlace.size === 0;
  }

  /** Counts the outcomes of each workflow, in the order of paths. Yields the error of one that cannot be counted. */
  async *counted(
    read: ReadWorkflow,
    options: OutcomeOptions,
  ): AsyncGenerator<CoveredWorkflow | { readonly path: string; readonly error: CommandError }> {
    const all = [...this.#byPlace.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    for (const { path, scenarios } of all) {
      try {
        const { plan } = await read(path);
        if (plan === undefined) {
          const help = `\`heed check ${path}\` shows them.`;
          throw new CommandError("its outcomes cannot be counted: it has errors", help);
        }
        requireDistinctRefs(plan);
        const runs = scenarios.map(({ simulated }) => simulated.simulation);
        yield { path, plan, scenarios, coverage: coverageOf(plan, runs, options) };
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        yield { path, error };
      }
    }
  }

  #at(path: string): { scenarios: RanScenario[] } {
    const place = resolve(path);
    const known = this.#byPlace.get(place) ?? { path, scenarios: [] };
    this.#byPlace.set(place, known);
    return known;
  }
}

/** Checks whether a file in a folder is a workflow: its root has steps, or it cannot be read and is named like one. */
async function isWorkflowFile(path: string): Promise<boolean> {
  if (/^heed\.config\.(?:ya?ml|json)$/i.test(basename(path))) return false;
  try {
    const text = await readTextFile(path);
    if (!text.includes("steps")) return false;
    const { root } = readDocument(text, extname(path).toLowerCase() === ".json" ? "json" : "yaml");
    if (root === undefined) return hasWorkflowName(path);
    const steps = root.kind === "map" ? entryOf(root, "steps")?.node : undefined;
    return steps !== undefined && holdsSteps(steps);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return hasWorkflowName(path);
  }
}
