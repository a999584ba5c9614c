import { lstat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import ignore, { type Ignore } from "ignore";
import { DEEPEST, folderCount, hasTooManyGlobstars, LONGEST_RULE } from "../../config/index.ts";
import { CommandError } from "../command-error.ts";
import { readTextFile } from "./read-file.ts";
import { REPOSITORY } from "./repository.ts";
import { withoutMark } from "./source.ts";

/** Name of the files with rules for git. */
export const RULES_FILE = ".gitignore";

/**
 * Ignore rules of git for one folder: those of its `.gitignore` and of the folders above, up to the repository's root. Rules
 * of a folder precede those above it, and in a file the last match counts. Used while descending: entries of an ignored
 * folder are never tested.
 *
 * All rules are in one list, each rewritten relative to the root, so that the last match is the one that git uses.
 */
export class GitIgnore {
  readonly #list: Ignore;
  /** Path of the folder relative to the root: empty, or ending with a slash. */
  readonly #prefix: string;
  /** True if names are compared case-insensitively, as git does on some systems. */
  readonly #foldsCase: boolean;

  private constructor(list: Ignore, prefix: string, foldsCase: boolean) {
    this.#list = list;
    this.#prefix = prefix;
    this.#foldsCase = foldsCase;
  }

  /** Returns empty rules, for a folder outside of repositories. */
  static none(): GitIgnore {
    return new GitIgnore(ignore({ ignorecase: false }), "", false);
  }

  /** Returns the rules of a repository's root without its `.gitignore`. */
  static async ofRepository(root: string): Promise<GitIgnore> {
    const config = await linesOf(join(root, REPOSITORY, "config"));
    const foldsCase = config.some((line) => /^\s*ignorecase\s*=\s*true\s*$/i.test(line));
    const rules = new GitIgnore(ignore({ ignorecase: foldsCase }), "", foldsCase);
    return rules.with(join(root, REPOSITORY, "info/exclude"));
  }

  /**
   * Returns the rules of the folders above a folder, without its own `.gitignore`. Returns empty rules if the folder itself is
   * ignored: its name was given explicitly.
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

  /** Returns these rules with those of a file in this folder. An unreadable file adds none, so more files are checked. */
  async with(file: string): Promise<GitIgnore> {
    const added = (await linesOf(file)).flatMap((line) => ruleFromRoot(bytesOf(line), this.#prefix) ?? []);
    if (added.length === 0) return this;
    const list = ignore({ ignorecase: this.#foldsCase }).add(this.#list).add(added);
    return new GitIgnore(list, this.#prefix, this.#foldsCase);
  }

  /** Returns these rules for a subfolder. */
  within(name: string): GitIgnore {
    return new GitIgnore(this.#list, `${this.#prefix}${bytesOf(name)}/`, this.#foldsCase);
  }

  /** Checks whether an entry of this folder is ignored. */
  ignores(name: string, isFolder: boolean): boolean {
    if (folderCount(this.#prefix) > DEEPEST) return false;
    return this.#list.ignores(`${this.#prefix}${bytesOf(name)}${isFolder ? "/" : ""}`);
  }
}

/** Converts a text to one character a byte, since git compares bytes: `?` matches half of an `é`. */
function bytesOf(text: string): string {
  return Buffer.from(text).toString("latin1");
}

/** Rewrites a rule of a folder relative to the root. Returns undefined for comments, blank lines and rules beyond the limits. */
function ruleFromRoot(line: string, prefix: string): string | undefined {
  const isNegative = line.startsWith("!");
  const pattern = isNegative ? line.slice(1) : line;
  if (/^\/? *$/.test(pattern) || line.startsWith("#") || line.length > LONGEST_RULE) return undefined;
  if (hasTooManyGlobstars(pattern)) return undefined;
  if (prefix === "") return line;
  // Without a slash before its end, it matches at any depth.
  const isAnchored = pattern
    .replace(/(?<!\\) +$/, "")
    .slice(0, -1)
    .includes("/");
  const place = prefix.replace(/[\\*?[\]!# ]/g, "\\$&");
  return `${isNegative ? "!" : ""}/${place}${isAnchored ? "" : "**/"}${pattern.replace(/^\//, "")}`;
}

/** Returns the lines of a file, none if it cannot be read. Does not follow links, as git does not. */
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
