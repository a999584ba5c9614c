import { applyEdits, entryOf, insertEntry, readDocument } from "../../../document/index.ts";
import { readTextFile } from "../../files/read-file.ts";
import { replaceFile } from "../../files/replace-file.ts";

/**
 * Adds scripts to `package.json`, and changes nothing else in it. Returns why nothing was added, or undefined. Throws
 * CommandError if it cannot be read or written.
 */
export async function addScripts(folder: string, hasScenarios: boolean): Promise<string | undefined> {
  const before = await readTextFile("package.json");
  const scripts: readonly (readonly [string, string])[] = [
    ["heed:check", `heed check ${quotedPath(folder)}`],
    ...(hasScenarios ? ([["heed:test", `heed test ${quotedPath(folder)}`]] as const) : []),
  ];
  let text = before;
  for (const [name, command] of scripts) text = withScript(text, name, command);
  if (text === before) {
    const { root, problems } = readDocument(before, "json");
    return problems.length > 0 || root?.kind !== "map" ? "it cannot be read as JSON" : "it has the scripts";
  }
  await replaceFile("package.json", text);
  return undefined;
}

/** Returns the text with a script that it does not have. */
function withScript(text: string, name: string, command: string): string {
  const document = readDocument(text, "json");
  const { root, problems } = document;
  if (problems.length > 0 || root?.kind !== "map") return text;
  const scripts = entryOf(root, "scripts")?.node;
  if (scripts === undefined) {
    const edit = insertEntry(document, root, root.entries.length, "scripts", { [name]: command });
    return applyEdits(text, [edit]);
  }
  if (scripts.kind !== "map" || entryOf(scripts, name) !== undefined) return text;
  return applyEdits(text, [insertEntry(document, scripts, scripts.entries.length, name, command)]);
}

/** Returns a path as a command line has it. */
export function quotedPath(folder: string): string {
  return /^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder);
}
