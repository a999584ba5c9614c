import { relative, sep } from "node:path";
import {
  type Change,
  type CompareFileOptions,
  type ComparisonResult,
  compareFiles,
  overallResult,
} from "../../../compare/index.ts";
import { CommandError } from "../../command-error.ts";
import { findFiles } from "../../files/find-files.ts";
import { readTextFile } from "../../files/read-file.ts";
import { kindOfName, kindOfText } from "../../files/source.ts";
import { isCondition, isScenarioName, isWorthComparing, type Side, sideOf } from "./sides.ts";

/** Comparison of two files or two conditions. */
export interface Compared {
  /** Name of the pair; undefined for conditions given as texts. */
  readonly name: string | undefined;
  /** Undefined if absent. */
  readonly before: Side | undefined;
  readonly after: Side | undefined;
  readonly changes: readonly Change[];
  readonly outcome: ComparisonResult;
}

/** Compares two sides. Throws CommandError if one is a condition and the other a file with conditions. */
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
        "one is a condition, and the other is a file with conditions",
        "Compare two conditions or two files; `heed decompile` shows the conditions of a file.",
      );
    }
  }
  // An unreadable side has no parts to compare.
  if ([before, after].some((side) => side !== undefined && side.document.root === undefined)) {
    return { name, before, after, changes: [], outcome: "unreadable" };
  }
  const changes = compareFiles(before?.document, after?.document, options);
  return { name, before, after, changes, outcome: overallResult(changes) };
}

/** Comparison of a pair of files in two folders, or the error if one cannot be read. */
export type PairResult = Compared | { readonly name: string; readonly error: CommandError };

/**
 * Compares the files of two folders by relative path, in the order of paths. Skips files with the same text, and files without
 * conditions and steps on both sides.
 */
export async function* compareFolders(
  before: string,
  after: string,
  options: CompareFileOptions,
  ignore: boolean | undefined,
): AsyncGenerator<PairResult> {
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
      if (compared.changes.some(({ kind }) => kind !== "other") || sides.some(isWorthComparing))
        yield compared;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      yield { name, error: error };
    }
  }
}

async function filesIn(folder: string, ignore: boolean | undefined): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const found of findFiles([folder], { ...(ignore !== undefined && { ignore }) })) {
    if (!isScenarioName(found.path)) files.set(relative(folder, found.path).split(sep).join("/"), found.path);
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
