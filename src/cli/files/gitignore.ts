import { lstat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import ignore, { type Ignore } from "ignore";
import { CommandError } from "../command-error.ts";
import { withoutMark } from "../input/source.ts";
import { readTextFile } from "./read-file.ts";

/** Where a folder says what git is to ignore in it. */
export const RULES_FILE = ".gitignore";

/** What tells that a folder is a repository: a folder, or a file where git keeps the folder elsewhere. */
export const REPOSITORY = ".git";

/**
 * What git ignores in one folder: the rules of its `.gitignore` and of those above it, up to the repository's root. The
 * rules of a folder count before those above it, and in a file the last that matches counts. Asked of the entries of
 * folders on the way down only: what is in an ignored folder is ignored too, and nobody looks there.
 *
 * All rules stand in one list, each written as the root would write it, so that the last that matches is the one that
 * git goes by.
 */
export class GitIgnore {
  readonly #list: Ignore;
  /** The folder's path from where the rules begin: empty, or with a slash at its end. */
  readonly #prefix: string;
  /** Whether names are compared without regard to case, as git does on some systems. */
  readonly #foldsCase: boolean;

  private constructor(list: Ignore, prefix: string, foldsCase: boolean) {
    this.#list = list;
    this.#prefix = prefix;
    this.#foldsCase = foldsCase;
  }

  /** No rules yet, for a folder that is in no repository. */
  static none(): GitIgnore {
    return new GitIgnore(ignore({ ignorecase: false }), "", false);
  }

  /** What a repository says beside its `.gitignore` files, for its root. */
  static async ofRepository(root: string): Promise<GitIgnore> {
    const config = await linesOf(join(root, REPOSITORY, "config"));
    const foldsCase = config.some((line) => /^\s*ignorecase\s*=\s*true\s*$/i.test(line));
    const rules = new GitIgnore(ignore({ ignorecase: foldsCase }), "", foldsCase);
    return rules.with(join(root, REPOSITORY, "info/exclude"));
  }

  /**
   * What the folders above a folder say of what is in it; its own `.gitignore` is still to be added. Nothing is said of
   * a folder that is ignored itself: who names it means what is in it.
   */
  static async above(folder: string): Promise<GitIgnore> {
    const names: string[] = [];
    let root = resolve(folder);
    while (!(await isThere(join(root, REPOSITORY)))) {
      if (dirname(root) === root) return GitIgnore.none();
      names.unshift(basename(root));
      root = dirname(root);
    }
    let rules = await GitIgnore.ofRepository(root);
    for (const name of names) {
      rules = await rules.with(join(root, RULES_FILE));
      if (rules.ignores(name, true)) return GitIgnore.none();
      rules = rules.within(name);
      root = join(root, name);
    }
    return rules;
  }

  /** These rules, and those of a file in this folder. One that cannot be read adds none: more is checked then, not less. */
  async with(file: string): Promise<GitIgnore> {
    const added = (await linesOf(file)).flatMap((line) => rebased(bytesOf(line), this.#prefix) ?? []);
    if (added.length === 0) return this;
    const list = ignore({ ignorecase: this.#foldsCase }).add(this.#list).add(added);
    return new GitIgnore(list, this.#prefix, this.#foldsCase);
  }

  /** These rules, for a folder in this one. */
  within(name: string): GitIgnore {
    return new GitIgnore(this.#list, `${this.#prefix}${bytesOf(name)}/`, this.#foldsCase);
  }

  /** Whether an entry of this folder is ignored. */
  ignores(name: string, isFolder: boolean): boolean {
    if (folderCount(this.#prefix) > DEEPEST) return false;
    return this.#list.ignores(`${this.#prefix}${bytesOf(name)}${isFolder ? "/" : ""}`);
  }
}

/** A text with a character for each byte of it: what git compares, so that `?` stands for half an `é`. */
function bytesOf(text: string): string {
  return Buffer.from(text).toString("latin1");
}

/** The most of a rule in bytes, the same as of a path: a longer one rules nothing out. */
export const LONGEST_RULE = 4096;

/**
 * The most `**` between folders that a rule may have, and folders within each other that rules are asked about. Every
 * way of sharing a path among them is tried, and their number grows with a power of the path's length.
 */
export const MOST_ANY_DEPTHS = 3;
export const DEEPEST = 64;

/** How many folders a path with slashes leads through. */
export function folderCount(path: string): number {
  return path.split("/").length - 1;
}

/** Whether a rule has more `**` between folders than it may. */
export function isTooOpen(rule: string): boolean {
  return rule.split("**/").length - 1 > MOST_ANY_DEPTHS;
}

/** A rule of a folder as the root would write it; undefined for what is no rule. */
function rebased(line: string, prefix: string): string | undefined {
  const isNegative = line.startsWith("!");
  const pattern = isNegative ? line.slice(1) : line;
  if (/^\/? *$/.test(pattern) || line.startsWith("#") || line.length > LONGEST_RULE) return undefined;
  if (isTooOpen(pattern)) return undefined;
  if (prefix === "") return line;
  // Without a slash before its end, it holds at any depth.
  const isAnchored = pattern
    .replace(/(?<!\\) +$/, "")
    .slice(0, -1)
    .includes("/");
  const place = prefix.replace(/[\\*?[\]!# ]/g, "\\$&");
  return `${isNegative ? "!" : ""}/${place}${isAnchored ? "" : "**/"}${pattern.replace(/^\//, "")}`;
}

/** The lines of a file; none where it cannot be read. Links are not followed, as git does not. */
async function linesOf(file: string): Promise<readonly string[]> {
  if (!(await isThere(file, "file"))) return [];
  try {
    return withoutMark(await readTextFile(file)).split(/\r?\n/);
  } catch (error) {
    if (error instanceof CommandError) return [];
    throw error;
  }
}

async function isThere(path: string, kind?: "file"): Promise<boolean> {
  return lstat(path).then(
    (found) => kind === undefined || found.isFile(),
    () => false,
  );
}
