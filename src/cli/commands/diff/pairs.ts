import { relative, sep } from "node:path";
import {
  type Change,
  type CompareFileOptions,
  type ComparisonResult,
  compareFiles,
  overallResult,
} from "../../../compare/index.ts";
import { entryOf, readDocument } from "../../../document/index.ts";
import { bodiesOf } from "../../../workflow/index.ts";
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
 * Compares the files of two folders by relative path, in the order of paths; a file that is in one of them only, with the file
 * that has its text or the key of its workflow in the other. Skips files with the same text and path, and files without
 * conditions and steps on both sides. Yields an error if nothing is left.
 */
export async function* compareFolders(
  before: string,
  after: string,
  options: CompareFileOptions,
  ignore: boolean | undefined,
): AsyncGenerator<PairResult> {
  const [earlier, later] = [await filesIn(before, ignore), await filesIn(after, ignore)];
  const moved = await movedFiles(earlier, later);
  const names = new Set([...later.keys(), ...[...earlier.keys()].filter((name) => !moved.froms.has(name))]);
  let isCompared = false;
  for (const path of [...names].sort()) {
    const from = moved.byName.get(path) ?? path;
    const name = from === path ? path : `${from} → ${path}`;
    try {
      const [first, second] = await Promise.all([read(earlier.get(from)), read(later.get(path))]);
      if (first === second) {
        const side = isCompared ? undefined : asSide(later.get(path), second, options);
        if (side !== undefined && isWorthComparing(side)) isCompared = true;
        continue;
      }
      const [one, other] = [
        asSide(earlier.get(from), first, options),
        asSide(later.get(path), second, options),
      ];
      const sides = [one, other].filter((side) => side !== undefined);
      const compared = compareSides(name, one, other, options);
      if (compared.changes.some(({ kind }) => kind !== "other") || sides.some(isWorthComparing)) {
        isCompared = true;
        yield compared;
      }
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      isCompared = true;
      yield { name, error: error };
    }
  }
  if (!isCompared) {
    const error = new CommandError(
      "nothing was compared: neither folder has a workflow or preference file",
      "Check the names of the folders; what git ignores is skipped, unless `--no-ignore` is given.",
    );
    yield { name: `${before} ${after}`, error };
  }
}

async function filesIn(folder: string, ignore: boolean | undefined): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const found of findFiles([folder], { ...(ignore !== undefined && { ignore }) })) {
    if (!isScenarioName(found.path)) files.set(relative(folder, found.path).split(sep).join("/"), found.path);
  }
  return files;
}

/** Files that are in the second folder under another path, by their new names. */
interface MovedFiles {
  readonly byName: ReadonlyMap<string, string>;
  readonly froms: ReadonlySet<string>;
}

/** Finds the files that moved: those with one text, else with one key, else with one folder and name, that no others share. */
async function movedFiles(
  earlier: ReadonlyMap<string, string>,
  later: ReadonlyMap<string, string>,
): Promise<MovedFiles> {
  const byName = new Map<string, string>();
  const froms = new Set<string>();
  const gone = [...earlier].filter(([name]) => !later.has(name));
  const added = [...later].filter(([name]) => !earlier.has(name));
  if (gone.length === 0 || added.length === 0) return { byName, froms };
  const [before, after] = [await identitiesOf(gone), await identitiesOf(added)];
  for (const [identity, from] of before) {
    const to = after.get(identity);
    if (from === undefined || to === undefined || froms.has(from) || byName.has(to)) continue;
    byName.set(to, from);
    froms.add(from);
  }
  return { byName, froms };
}

/** The names of files by their texts, by the keys of their workflows, and by their ends; undefined for what several have. */
async function identitiesOf(
  files: readonly (readonly [name: string, path: string])[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const texts = new Map<string, string | undefined>();
  const keys = new Map<string, string | undefined>();
  const ends = new Map<string, string | undefined>();
  const add = (to: Map<string, string | undefined>, identity: string, name: string) =>
    to.set(identity, to.has(identity) ? undefined : name);
  for (const [name, path] of files) {
    // A file that cannot be read is reported where it is compared.
    const text = await readTextFile(path).catch(() => undefined);
    if (text === undefined) continue;
    add(texts, `text ${text}`, name);
    const key = keyOf(text, kindOfName(path));
    if (key !== undefined) add(keys, `key ${key}`, name);
    const end = key === undefined ? /[^/]+\/[^/]+$/.exec(name)?.[0] : undefined;
    if (end !== undefined) add(ends, `end ${end}`, name);
  }
  return new Map([...texts, ...keys, ...ends]);
}

/** The key of the workflow, guide or other resource that a file is; undefined if it names none. */
function keyOf(text: string, kind: ReturnType<typeof kindOfName>): string | undefined {
  if (kind === undefined || kind === "text") return undefined;
  const { root } = readDocument(text, kind);
  const keys = bodiesOf(root).map(({ map }) => entryOf(map, "key")?.node.value);
  const [key, ...others] = keys.filter((value) => typeof value === "string");
  return others.length === 0 ? key : undefined;
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
