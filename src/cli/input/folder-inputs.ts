import { stat } from "node:fs/promises";
import { basename, relative } from "node:path";
import { findFiles } from "../files/find-files.ts";
import type { Session } from "../process-io.ts";
import { type Input, type InputOptions, inputsOf, isStdin } from "./input.ts";

/** Options of verbs that take folders. */
export interface FolderOptions extends InputOptions {
  /** True if files that git ignores are skipped (default: true). */
  readonly ignore?: boolean;
}

/** An input of a verb that takes folders. */
export interface FolderInput extends Input {
  /** The folder in which it was found: without conditions, it is passed over. Undefined if it was named. */
  readonly folder: string | undefined;
  /** The path from that folder, or the name of the file; undefined for standard input and `-e`. */
  readonly place: string | undefined;
  /** True if it is a link, whose target may be outside of the folder. */
  readonly isLink: boolean;
}

/**
 * Returns the inputs of the command line, in which a folder stands for its JSON and YAML files, as for `heed check`. Throws
 * CommandError unless they are given in exactly one way.
 */
export async function inputsIn(
  options: FolderOptions,
  verb: string,
  session: Session,
): Promise<readonly FolderInput[]> {
  const inputs = inputsOf(options, verb, session);
  if (options.expression !== undefined || isStdin(options.files)) {
    return inputs.map((input) => ({ ...input, folder: undefined, place: undefined, isLink: false }));
  }
  const all: FolderInput[] = [];
  const seen = new Set<string>();
  for (const [index, path] of options.files.entries()) {
    const found = (await isFolder(path))
      ? await filesOf(path, options, verb, session)
      : [{ ...(inputs[index] as Input), folder: undefined, place: basename(path), isLink: false }];
    for (const input of found) if (!seen.has(input.name)) all.push(input);
    for (const { name } of found) seen.add(name);
  }
  return all;
}

async function filesOf(
  folder: string,
  options: FolderOptions,
  verb: string,
  session: Session,
): Promise<readonly FolderInput[]> {
  // Loaded only for folders: most runs are about single conditions and files.
  const { Configs } = await import("../config/configs.ts");
  const configs = new Configs(undefined);
  const excludesIn = (path: string) => configs.excludesIn(path);
  const ignore = options.ignore ?? true;
  const all: FolderInput[] = [];
  for await (const found of findFiles([folder], { ignore, excludesIn })) {
    const { path } = found;
    const [input] = inputsOf({ ...options, files: [path] }, verb, session) as [Input];
    const read = "error" in found ? () => Promise.reject(found.error) : input.read;
    const isLink = !("error" in found) && found.isLink === true;
    all.push({ name: path, read, folder, place: relative(folder, path), isLink });
  }
  return all;
}

/** Checks whether a path is of a folder. */
export async function isFolder(path: string): Promise<boolean> {
  if (path === "" || path.includes("\0")) return false;
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
