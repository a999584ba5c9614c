import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { CommandError, systemFault } from "../command-error.ts";
import { GitIgnore, RULES_FILE } from "./gitignore.ts";
import { REPOSITORY } from "./repository.ts";

const NAME = /\.(?:json|ya?ml)$/i;

/** A file, or the error of a folder that cannot be read. */
export type FoundFile =
  /** `isNamed`: it is an operand, not found in a folder. `isLink`: found as a link, whose target may be anywhere. */
  | { readonly path: string; readonly isNamed: boolean; readonly isLink?: boolean }
  | { readonly path: string; readonly error: CommandError };

/** Checks whether a file of that name affects which files are found. */
export function isRelevantName(name: string): boolean {
  return NAME.test(name) || name === RULES_FILE;
}

/** Options for searching folders. */
export interface FindOptions {
  /** True if files that git ignores are skipped (default: true). */
  readonly ignore?: boolean;
  /** Called with each folder before it is read. */
  readonly onFolder?: (folder: string) => void;
  /** Returns which entries of a folder are excluded. Files and folders that are named are not asked about. */
  readonly excludesIn?: (folder: string) => Promise<(name: string, isFolder: boolean) => boolean>;
}

/** Folders whose files do not belong to the project. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules", REPOSITORY]);

/**
 * Finds files by paths: files themselves, and in folders every JSON and YAML file at any depth, in the order of names, except
 * those that git ignores. Does not follow links to folders, so the search cannot go in circles or leave the folder. Yields
 * each path once, as soon as it is found; only the entries of the folders on the current path are in memory.
 */
export async function* findFiles(
  paths: readonly string[],
  options: FindOptions = {},
): AsyncGenerator<FoundFile> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const found of findIn(path, options)) {
      if (!seen.has(found.path)) yield found;
      seen.add(found.path);
    }
  }
}

async function* findIn(path: string, options: FindOptions): AsyncGenerator<FoundFile> {
  let isFolder: boolean;
  try {
    // Opening a file rejects an empty path, and one with a NUL character.
    isFolder = path !== "" && !path.includes("\0") && (await stat(path)).isDirectory();
  } catch (error) {
    // Reading the file reports the error.
    if (systemFault(error) === undefined) throw error;
    isFolder = false;
  }
  if (isFolder)
    yield* findInFolder(path, options, options.ignore === false ? undefined : await GitIgnore.above(path));
  else yield { path, isNamed: true };
}

/** `above`: rules of the parent folders; undefined if nothing is ignored. */
async function* findInFolder(
  folder: string,
  options: FindOptions,
  above: GitIgnore | undefined,
): AsyncGenerator<FoundFile> {
  let entries: readonly Dirent[];
  options.onFolder?.(folder);
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const fault = systemFault(error);
    if (fault === undefined) throw error;
    yield { path: folder, error: new CommandError(fault) };
    return;
  }
  const rules = above && (await rulesIn(folder, entries, above));
  const excludes = await options.excludesIn?.(folder);
  for (const entry of entries.toSorted(byName)) {
    const { name } = entry;
    const isFolder = entry.isDirectory();
    if (isFolder ? SKIPPED_FOLDERS.has(name) : !NAME.test(name)) continue;
    if (rules?.ignores(name, isFolder) || excludes?.(name, isFolder)) continue;
    const path = join(folder, name);
    if (isFolder) yield* findInFolder(path, options, rules?.within(name));
    else if (entry.isFile() || (await leadsToFile(entry, path)))
      yield { path, isNamed: false, ...(!entry.isFile() && { isLink: true }) };
  }
}

/** Returns the rules in a folder. A nested repository has only its own rules. */
async function rulesIn(folder: string, entries: readonly Dirent[], above: GitIgnore): Promise<GitIgnore> {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  const rules = has(REPOSITORY) ? await GitIgnore.ofRepository(folder) : above;
  return has(RULES_FILE) ? rules.with(join(folder, RULES_FILE)) : rules;
}

/** Checks whether an entry is a link to an existing file. */
async function leadsToFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  return stat(path).then(
    (target) => target.isFile(),
    () => false,
  );
}

/** Compares code units, so that the order does not depend on the locale. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
