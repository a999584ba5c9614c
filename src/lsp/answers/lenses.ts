import type { CodeLens } from "vscode-languageserver";
import { spanOf } from "../../document/index.ts";
import type { Project, ProjectFile } from "../project/project.ts";
import { COMMANDS } from "./command-names.ts";

/** Returns what can be run in a file: a scenario above it, and all scenarios of a workflow above its steps. */
export async function lensesOf(one: ProjectFile, project: Project): Promise<CodeLens[]> {
  const { file, snapshot } = one;
  const { kind, document, workflows } = file;
  const lens = (offset: number, title: string, command: string): CodeLens => ({
    range: snapshot.lines.rangeOf({ start: offset, end: offset }),
    command: { title, command, arguments: [snapshot.uri] },
  });
  if (kind === "scenario") {
    const start = document?.root?.span.start ?? 0;
    return [lens(start, "Run scenario", COMMANDS.runScenario)];
  }
  if (kind !== "file" || document === undefined || workflows.length !== 1) return [];
  const { length } = await project.scenariosOf(one);
  if (length === 0) return [];
  const at = spanOf(document, `${workflows[0]?.scope}/steps`, "key")?.start ?? 0;
  return [lens(at, length === 1 ? "Run its scenario" : `Run its ${length} scenarios`, COMMANDS.runScenarios)];
}
