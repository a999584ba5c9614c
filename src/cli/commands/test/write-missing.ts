import { writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { RunOutcome, UndecidedOutcome } from "../../../outcomes/index.ts";
import { scenarioReaching, wordEnding } from "../../../simulate/index.ts";
import { CommandError, systemFault } from "../../command-error.ts";
import { brief } from "../../output/visible.ts";
import { saying, stepsOf } from "../../scenarios/fates-table.ts";
import { type ReadWorkflow, type RunConfigs, runScenarioFile } from "../../scenarios/scenario-file.ts";
import { scenarioText } from "../../scenarios/scenario-text.ts";
import type { CoveredWorkflow } from "./covered-workflows.ts";

/** The result for an outcome that no scenario met: the file that was written for it, or the reason why none was. */
export type Written =
  | { readonly outcome: UndecidedOutcome; readonly path: string }
  | { readonly outcome: UndecidedOutcome; readonly reason: string };

/** The most bytes of a name that a scenario gets. */
const LONGEST_NAME = 200;

/**
 * Writes a scenario for each outcome of a workflow that none meets, each into a file of its own that did not exist: beside
 * the scenarios of the workflow if all are in one folder, else beside the workflow. Throws CommandError if a file cannot be
 * written; `written` then has what became of the outcomes before it.
 */
export async function writeMissing(
  covered: CoveredWorkflow,
  settings: RunConfigs,
  read: ReadWorkflow,
  written: Written[],
): Promise<void> {
  const { path, plan, coverage } = covered;
  const folder = folderOf(covered);
  const { varying } = stepsOf(
    coverage.outcomes.map(({ outcome }) => outcome),
    plan,
  );
  const { prefixes } = await settings.of(join(folder, basename(path)));
  let number = 1;
  for (const { outcome, metBy } of coverage.outcomes) {
    if (metBy.length > 0 || !("history" in outcome)) continue;
    const made = scenarioReaching(plan, outcome, { prefixes });
    if (!made.ok) {
      written.push({ outcome, reason: made.reason });
      continue;
    }
    const title = titleOf(outcome, varying, covered);
    const workflow = relative(folder, path).replaceAll("\\", "/");
    const text = `${HEAD}${scenarioText({ name: title, workflow, ...made.scenario })}`;
    const stem = join(folder, basename(path).replace(/(?:\.workflow)?\.\w+$/i, ""));
    number = await firstFree(stem, number, async (file) => {
      const source = { name: file, text, kind: "yaml", path: file } as const;
      const { simulated } = await runScenarioFile(source, undefined, settings, read);
      if (simulated === undefined || simulated.simulation.problems.length > 0) {
        written.push({ outcome, reason: "its scenario does otherwise once it is read from its file" });
        return;
      }
      await writeFile(file, text, { flag: "wx" });
      written.push({ outcome, path: file });
    });
  }
}

const HEAD = "# Written by `heed test --write-missing`, for an outcome that no scenario met.\n";

/** Writes the first file that does not exist yet, with numbers counted from one on. Returns the next number. */
async function firstFree(
  stem: string,
  from: number,
  write: (file: string) => Promise<void>,
): Promise<number> {
  for (let number = from; ; number++) {
    const file = `${stem}.outcome-${number}.scenario.yaml`;
    try {
      await write(file);
      return number + 1;
    } catch (error) {
      const fault = systemFault(error);
      if (fault === undefined) throw error;
      if ((error as { readonly code?: unknown }).code === "EEXIST") continue;
      throw new CommandError(`\`${file}\` cannot be written: ${fault}`);
    }
  }
}

function folderOf({ path, scenarios }: CoveredWorkflow): string {
  const folders = new Map(
    scenarios.flatMap((one): [string, string][] =>
      one.path === undefined ? [] : [[resolve(dirname(one.path)), dirname(one.path)]],
    ),
  );
  const [only] = folders.values();
  return folders.size === 1 && only !== undefined ? only : dirname(path);
}

/** The name of a scenario: the fates of the steps in which the outcomes of the workflow differ. */
function titleOf(outcome: RunOutcome, varying: readonly number[], { plan }: CoveredWorkflow): string {
  const fates = varying
    .filter((step) => !["not-taken", "not-reached"].includes(outcome.fates[step]?.fate ?? ""))
    .map((step) => saying(outcome.fates, step, plan));
  return brief(fates.length === 0 ? wordEnding(outcome.how) : fates.join(", "), LONGEST_NAME);
}
