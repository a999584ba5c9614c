import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, systemFault } from "./refusal.ts";

/** A file to look at, or why something cannot be looked at. */
export type Found =
  /** `isNamed`: it was given by name, not found in a folder. */
  { readonly path: string; readonly isNamed: boolean } | { readonly path: string; readonly refusal: Refusal };

const NAME = /\.(?:json|ya?ml)$/i;

/** Folders that hold other people's files. */
const PASSED_OVER: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/**
 * The files that are meant by some paths: a file itself, and of a folder every JSON and YAML file at any depth, in the
 * order of their names. Links to folders are not followed, so that no walk goes in circles or leaves the folder. A file
 * that is meant twice comes once, as far as the paths tell.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const found of findIn(path)) {
      if (!seen.has(found.path)) yield found;
      seen.add(found.path);
    }
  }
}

async function* findIn(path: string): AsyncGenerator<Found> {
  let isFolder: boolean;
  try {
    // An empty path, and one with a NUL in it, are refused where files are opened.
    isFolder = path !== "" && !path.includes("\0") && (await stat(path)).isDirectory();
  } catch (error) {
    // Whatever is wrong with a file is said where it is read; a folder that cannot be asked is none.
    if (systemFault(error) === undefined) throw error;
    isFolder = false;
  }
  if (isFolder) yield* walk(path);
  else yield { path, isNamed: true };
}

async function* walk(folder: string): AsyncGenerator<Found> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const fault = systemFault(error);
    if (fault === undefined) throw error;
    yield { path: folder, refusal: new Refusal(fault) };
    return;
  }
  for (const entry of entries.toSorted(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!PASSED_OVER.has(entry.name)) yield* walk(path);
    } else if (NAME.test(entry.name) && (entry.isFile() || (await leadsToFile(entry, path)))) {
      yield { path, isNamed: false };
    }
  }
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
