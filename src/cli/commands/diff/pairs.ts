import { relative, sep } from "node:path";
import {
  type Change,
  type CompareFileOptions,
  compareFiles,
  type Outcome,
  outcomeOf,
} from "../../../compare/index.ts";
import { CommandError } from "../../command-error.ts";
import { findFiles } from "../../files/find-files.ts";
import { readTextFile } from "../../files/read-file.ts";
import { kindOfName, kindOfText } from "../../input/source.ts";
import { isCondition, isWorthComparing, type Side, sideOf } from "./sides.ts";

/** Two files, or two conditions, compared. */
export interface Compared {
  /** What the two are called together; undefined of conditions that are given as texts. */
  readonly name: string | undefined;
  /** Undefined where it is not there. */
  readonly before: Side | undefined;
  readonly after: Side | undefined;
  readonly changes: readonly Change[];
  readonly outcome: Outcome;
}

/** Compares two things that are read. Throws CommandError if one is a condition and the other a file of several. */
export function compareSides(
  name: string | undefined,
  before: Side | undefined,
  after: Side | undefined,
  options: CompareFileOptions,
): Compared {
  if (before !== undefined && after !== undefined) {
    const [one, other] = [before, after].map(isCondition);
    if (one !== other && isWorthComparing(one ? after : before)) {
      throw new CommandError(
        "one is a condition, and the other a file with conditions in it",
        "Compare two conditions or two files; `heed decompile` and `heed eval --at` show what a file has where.",
      );
    }
  }
  // What cannot be read at all has no parts that could differ.
  if ([before, after].some((side) => side !== undefined && side.document.root === undefined)) {
    return { name, before, after, changes: [], outcome: "unreadable" };
  }
  const changes = compareFiles(before?.document, after?.document, options);
  return { name, before, after, changes, outcome: outcomeOf(changes) };
}

/** A pair of files of two folders, or why one cannot be read. */
export type Paired = Compared | { readonly name: string; readonly error: CommandError };

/**
 * Compares the files of two folders by their paths in them, in the order of these. What has the same text in both, or
 * holds no conditions and no steps in either, is passed over.
 */
export async function* compareFolders(
  before: string,
  after: string,
  options: CompareFileOptions,
  ignore: boolean | undefined,
): AsyncGenerator<Paired> {
  const [earlier, later] = [await filesIn(before, ignore), await filesIn(after, ignore)];
  for (const name of [...new Set([...earlier.keys(), ...later.keys()])].sort()) {
    try {
      const [first, second] = await Promise.all([read(earlier.get(name)), read(later.get(name))]);
      if (first === second) continue;
      const [one, other] = [
        asSide(earlier.get(name), first, options),
        asSide(later.get(name), second, options),
      ];
      const sides = [one, other].filter((side) => side !== undefined);
      const compared = compareSides(name, one, other, options);
      if (compared.changes.length > 0 || sides.some(isWorthComparing)) yield compared;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      yield { name, error: error };
    }
  }
}

async function filesIn(folder: string, ignore: boolean | undefined): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const found of findFiles([folder], { ...(ignore !== undefined && { ignore }) })) {
    files.set(relative(folder, found.path).split(sep).join("/"), found.path);
  }
  return files;
}

async function read(path: string | undefined): Promise<string | undefined> {
  return path === undefined ? undefined : readTextFile(path);
}

function asSide(
  path: string | undefined,
  text: string | undefined,
  options: CompareFileOptions,
): Side | undefined {
  if (path === undefined || text === undefined) return undefined;
  return sideOf({ name: path, text, kind: kindOfName(path) ?? kindOfText(text), path }, options);
}
