import ignore from "ignore";
import type { ConfigMistakes } from "./mistakes.ts";
import { folderOf, isAbsolutePath, isWithin, resolvedPath } from "./paths.ts";

/** The most bytes of a path. Longer rules cannot match. */
export const LONGEST_RULE = 4096;

/**
 * The most `**` in a rule, and the deepest path that rules are applied to. Matching tries every split of the path among the
 * `**`, and the number of splits grows with a power of the path's length.
 */
export const MOST_GLOBSTARS = 3;
export const DEEPEST = 64;

/** Returns the number of folders in a path with slashes. */
export function folderCount(path: string): number {
  return path.split("/").length - 1;
}

/** Checks whether a rule has more `**` than allowed. */
export function hasTooManyGlobstars(rule: string): boolean {
  return rule.split("**/").length - 1 > MOST_GLOBSTARS;
}

/** Adds the mistakes of a pattern that stands at a pointer of a config. Returns true if it has none. */
export function checkPattern(file: string, pointer: string, mistakes: ConfigMistakes): boolean {
  const wrong = (message: string, help: string): false => {
    mistakes.add(pointer, "value", message, help);
    return false;
  };
  if (file.length > LONGEST_RULE) {
    return wrong(`\`${file}\` is longer than any path`, "Write a path, or a pattern of one.");
  }
  if (hasTooManyGlobstars(file)) {
    return wrong(
      `\`${file}\` has more than ${MOST_GLOBSTARS} \`**\` in it`,
      "Write the folders between them, or an entry for each.",
    );
  }
  if (isAbsolutePath(file) || file.trim() === "") {
    return wrong(
      `\`${file}\` is not a path relative to the config's folder`,
      "Write one, without a leading `/`.",
    );
  }
  if (/\\(?![*?[\]\\! #])/.test(file)) {
    return wrong(`\`${file}\` has a backslash in it`, "Write `/` between folders.");
  }
  return true;
}

/** Wildcards, and escapes of them. */
const SPECIAL = /[*?[\\]/;

/** Matches files by a path or a pattern of a config, as `.gitignore` has them; always from the config's folder. */
export class FilePattern {
  /** Longest path without wildcards: the file or folder itself, or a folder that contains all matches. */
  readonly domain: string;
  /** True if it has no wildcards. */
  readonly isPlain: boolean;
  readonly #base: string;
  readonly #pattern: string;

  /** @param config the absolute path of the config */
  constructor(file: string, config: string) {
    const parts = file.split("/").filter((part) => part !== "" && part !== ".");
    const up = parts.findIndex((part) => part !== "..");
    const below = up === -1 ? [] : parts.slice(up);
    const plain = below.findIndex((part) => SPECIAL.test(part));
    this.isPlain = plain === -1;
    this.#base = resolvedPath(folderOf(config), (up === -1 ? parts : parts.slice(0, up)).join("/"));
    this.domain = resolvedPath(this.#base, (this.isPlain ? below : below.slice(0, plain)).join("/"));
    this.#pattern = `/${below.join("/")}`;
  }

  /** Checks whether an absolute path matches, or a folder that it is in. */
  matches(path: string, isFolder = false): boolean {
    if (!isWithin(path, this.domain)) return false;
    if (this.isPlain) return true;
    const relative = path.slice(this.#base.length).replace(/^\//, "");
    if (relative === "" || folderCount(relative) > DEEPEST) return false;
    // `ignore` caches every path that it tests, so a long-lived instance would grow with every file.
    return ignore({ ignorecase: false })
      .add([this.#pattern])
      .ignores(isFolder ? `${relative}/` : relative);
  }
}
