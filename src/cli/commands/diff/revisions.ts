import { execFile } from "node:child_process";
import { lstat, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { CompareFileOptions } from "../../../compare/index.ts";
import { LIMITS } from "../../../problem/index.ts";
import { CommandError } from "../../command-error.ts";
import { readTextFile } from "../../files/read-file.ts";
import { kindOfName } from "../../files/source.ts";
import { shortened } from "../../output/render-failure.ts";
import { compareSides, type PairResult } from "./pairs.ts";
import { isScenarioName, isWorthComparing, type Side, sideOf } from "./sides.ts";

/** Two revisions of a git repository, and the paths that are compared. */
export interface Revisions {
  /** A commit. */
  readonly before: string;
  /** A commit; undefined for the working tree. */
  readonly after: string | undefined;
  readonly paths: readonly string[];
}

/** Texts that git may take for revisions: a condition has blanks, unless it is one word. */
const LIKE_A_REVISION = /^[^\s-][^\s:]*$/;

/** Spellings of revisions that neither conditions nor names of files have. */
const ONLY_A_REVISION = /[~^]\d*$|\.\.|@\{|^(?:[A-Z]+_)?HEAD$/;

/**
 * Reads operands as revisions with paths: `main...HEAD`, `main..HEAD`, `main HEAD` or `main`, then paths. Returns undefined
 * if the first is not a revision of a repository here. Throws CommandError if it cannot be anything else.
 */
export async function revisionsOf(operands: readonly string[]): Promise<Revisions | undefined> {
  const [first = "", second, ...rest] = operands;
  if (!LIKE_A_REVISION.test(first)) return undefined;
  const [, left, dots, right] = /^(.*?)(\.\.\.?)(.*)$/.exec(first) ?? [];
  if (dots !== undefined) {
    const [one, other] = [await commitOf(left || "HEAD"), await commitOf(right || "HEAD")];
    if (one === undefined) return refuseRevision(left || "HEAD");
    if (other === undefined) return refuseRevision(right || "HEAD");
    const before = dots === "..." ? (await git(["merge-base", one, other]))?.trim() : one;
    if (before === undefined)
      throw new CommandError(`\`${shortened(first)}\`: the two have no commit in common`);
    return { before, after: other, paths: operands.slice(1) };
  }
  const before = await commitOf(first);
  if (before === undefined) return ONLY_A_REVISION.test(first) ? refuseRevision(first) : undefined;
  const isPath = second === undefined || (await isKnownPath(second));
  const after = isPath ? undefined : await commitOf(second);
  if (!isPath && after === undefined && ONLY_A_REVISION.test(second)) return refuseRevision(second);
  return { before, after, paths: after === undefined ? operands.slice(1) : rest };
}

function refuseRevision(revision: string): never {
  throw new CommandError(
    `git has no revision \`${shortened(revision)}\` here`,
    "Check its spelling with `git log --oneline`, and that this folder is in a repository with its history: a shallow clone lacks older commits.",
  );
}

/** Returns the text of `REVISION:PATH`, or undefined if it is not a file of a revision. */
export async function textAtRevision(value: string): Promise<string | undefined> {
  return /^[^\s:-][^\s:]*:[^\s]+$/.test(value) ? git(["cat-file", "blob", value]) : undefined;
}

/** Compares the files that differ between two revisions, renamed ones with what they were. Skips scenarios. */
export async function* compareRevisions(
  { before, after, paths }: Revisions,
  options: CompareFileOptions,
): AsyncGenerator<PairResult> {
  const top = (await git(["rev-parse", "--show-toplevel"]))?.trim() ?? ".";
  const range = after === undefined ? [before] : [before, after];
  // Settings of a user must not decide which paths are listed, and how.
  const shape = ["--raw", "--no-abbrev", "--no-relative", "--find-renames", "-z"];
  const listed = await git(["diff", ...shape, ...range, "--", ...paths]);
  if (listed === undefined)
    throw new CommandError("git cannot compare the two revisions", "Check the paths.");
  const changed = [...changedFiles(listed), ...(after === undefined ? await newFiles(paths) : [])].toSorted(
    (a, b) => ((a.to ?? a.from ?? "") < (b.to ?? b.from ?? "") ? -1 : 1),
  );
  // Without paths, all of the repository is meant.
  for (const path of paths.length > 0 ? paths : [":/"]) {
    if (await hasFiles(path, range)) continue;
    const where =
      paths.length > 0
        ? `no JSON or YAML file matches \`${shortened(path)}\``
        : "there is no JSON or YAML file";
    const help = "Check the path: it counts from this folder.";
    yield {
      name: path,
      error: new CommandError(`nothing was compared: ${where} in ${REVISIONS[range.length]}`, help),
    };
  }
  for (const { from, to } of changed) {
    const name =
      from !== undefined && to !== undefined && from !== to ? `${from} → ${to}` : (to ?? from ?? "");
    if (
      [from, to].some(
        (path) => path !== undefined && (kindOfName(path) === undefined || isScenarioName(path)),
      )
    ) {
      continue;
    }
    try {
      const read = async (path: string | undefined, revision: string | undefined) => {
        if (path === undefined) return undefined;
        if (revision === undefined) {
          await requireNoLink(join(top, path));
          return sideAt(path, await readTextFile(join(top, path)), options);
        }
        const text = await git(["cat-file", "blob", `${revision}:${path}`]);
        if (text === undefined) throw new CommandError("git cannot show it, or it is too large");
        return sideAt(path, text, options);
      };
      const [one, other] = [await read(from, before), await read(to, after)];
      const compared = compareSides(name, one, other, options);
      if ([one, other].some((side) => side !== undefined && isWorthComparing(side))) yield compared;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      yield { name, error };
    }
  }
}

function sideAt(path: string, text: string, options: CompareFileOptions): Side {
  return sideOf({ name: path, text, kind: kindOfName(path) ?? "yaml", path }, options);
}

interface ChangedFile {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * Reads `git diff --raw -z`: modes, hashes and a status, then one path, or two for a renamed or copied file. Anything but a
 * regular file counts as absent: a link would lead a reader out of the repository.
 */
function* changedFiles(listed: string): Generator<ChangedFile> {
  const fields = listed.split("\0");
  for (let index = 0; index + 1 < fields.length; ) {
    const [, before = "", after = "", status = ""] =
      /^:(\d{6}) (\d{6}) \S+ \S+ ([A-Z])/.exec(fields[index++] ?? "") ?? [];
    const path = fields[index++];
    const to = /^[RC]$/.test(status) ? fields[index++] : path;
    const file = {
      from: before.startsWith("100") && status !== "C" ? path : undefined,
      to: after.startsWith("100") ? to : undefined,
    };
    if (file.from !== undefined || file.to !== undefined) yield file;
  }
}

/** Throws CommandError if a file of the working tree is a link. */
async function requireNoLink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isSymbolicLink()) throw new CommandError("it is a link, which is not followed");
}

/** Files of the working tree that git does not know yet. */
async function newFiles(paths: readonly string[]): Promise<readonly ChangedFile[]> {
  const listed = await git([
    "ls-files",
    "--others",
    "--exclude-standard",
    "--full-name",
    "-z",
    "--",
    ...paths,
  ]);
  return (listed ?? "")
    .split("\0")
    .filter(Boolean)
    .map((to) => ({ from: undefined, to }));
}

const REVISIONS = ["", "this revision or here", "either revision"];

/** Checks whether a path leads to files, of a kind that is compared, in a revision or in the working tree. */
async function hasFiles(path: string, revisions: readonly string[]): Promise<boolean> {
  const untracked = ["--cached", "--others", "--exclude-standard"];
  for (const source of [
    ...revisions.map((revision) => [`--with-tree=${revision}`]),
    ...(revisions.length < 2 ? [untracked] : []),
  ]) {
    const listed = await git(["ls-files", "-z", ...source, "--", path]);
    // A bare repository cannot tell.
    if (
      listed === undefined ||
      listed
        .split("\0")
        .some((name) => name !== "" && kindOfName(name) !== undefined && !isScenarioName(name))
    )
      return true;
  }
  return false;
}

async function commitOf(revision: string): Promise<string | undefined> {
  return (
    await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])
  )?.trim();
}

async function isKnownPath(path: string): Promise<boolean> {
  return stat(resolve(path)).then(
    () => true,
    () => false,
  );
}

/** Runs git, without colour or pager. Returns undefined if it fails or is not installed. */
async function git(args: readonly string[]): Promise<string | undefined> {
  return new Promise((done) => {
    const limits = { encoding: "utf8", maxBuffer: LIMITS.fileBytes + 1024 } as const;
    execFile("git", [...args], limits, (error, stdout) => done(error === null ? stdout : undefined));
  });
}
