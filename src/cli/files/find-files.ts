import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { CommandError, systemFault } from "../command-error.ts";
import { GitIgnore, REPOSITORY, RULES_FILE } from "./gitignore.ts";

const NAME = /\.(?:json|ya?ml)$/i;

/** A file to look at, or why something cannot be looked at. */
export type FoundFile =
  /** `isNamed`: it was given by name, not found in a folder. `isLink`: found as a link, which may lead anywhere. */
  | { readonly path: string; readonly isNamed: boolean; readonly isLink?: boolean }
  | { readonly path: string; readonly error: CommandError };

/** Whether a folder's entry of that name, where it is no folder, has a say in what is found. */
export function isRelevantName(name: string): boolean {
  return NAME.test(name) || name === RULES_FILE;
}

/** How folders are walked. */
export interface FindOptions {
  /** Whether what git ignores is passed over: yes, unless it says otherwise. */
  readonly ignore?: boolean;
  /** Told of each folder before it is looked into. */
  readonly onFolder?: (folder: string) => void;
}

/** Folders that hold other people's files. */
const PASSED_OVER: ReadonlySet<string> = new Set(["node_modules", REPOSITORY]);

/**
 * The files that are meant by some paths: a file itself, and of a folder every JSON and YAML file at any depth, in the
 * order of their names, but for those that git ignores. Links to folders are not followed, so that no walk goes in
 * circles or leaves the folder. A file that is meant twice comes once, as far as the paths tell. They come as they are
 * found: no more than the folders on the way to a file are held.
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
    // An empty path, and one with a NUL in it, are refused where files are opened.
    isFolder = path !== "" && !path.includes("\0") && (await stat(path)).isDirectory();
  } catch (error) {
    // Whatever is wrong with a file is said where it is read; a folder that cannot be asked is none.
    if (systemFault(error) === undefined) throw error;
    isFolder = false;
  }
  if (isFolder)
    yield* findInFolder(path, options, options.ignore === false ? undefined : await GitIgnore.above(path));
  else yield { path, isNamed: true };
}

/** `above`: what is ignored by the rules of the folders above; undefined where nothing is. */
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
  for (const entry of entries.toSorted(byName)) {
    const { name } = entry;
    const isFolder = entry.isDirectory();
    if (isFolder ? PASSED_OVER.has(name) : !NAME.test(name)) continue;
    if (rules?.ignores(name, isFolder)) continue;
    const path = join(folder, name);
    if (isFolder) yield* findInFolder(path, options, rules?.within(name));
    else if (entry.isFile() || (await leadsToFile(entry, path)))
      yield { path, isNamed: false, ...(!entry.isFile() && { isLink: true }) };
  }
}

/** What is ignored in a folder. A repository in another is ruled by its own files alone. */
async function rulesIn(folder: string, entries: readonly Dirent[], above: GitIgnore): Promise<GitIgnore> {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  const rules = has(REPOSITORY) ? await GitIgnore.ofRepository(folder) : above;
  return has(RULES_FILE) ? rules.with(join(folder, RULES_FILE)) : rules;
}

/** Whether an entry is a link to a file; one that leads nowhere is not. */
async function leadsToFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  return stat(path).then(
    (target) => target.isFile(),
    () => false,
  );
}

/** By code units, so that the order is the same everywhere. */
function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
