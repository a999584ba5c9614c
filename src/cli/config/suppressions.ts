import { dirname, resolve, sep } from "node:path";
import ignore from "ignore";
import { isMap } from "../../condition/index.ts";
import { alternatives, suggestionsFor } from "../../diagnostics/index.ts";
import { type Document, type Json, spanOf } from "../../document/index.ts";
import { isReason, type Suppression } from "../../lint/index.ts";
import { pointerTo, type Span } from "../../problem/index.ts";
import {
  DEEPEST,
  folderCount,
  hasTooManyGlobstars,
  LONGEST_RULE,
  MOST_GLOBSTARS,
} from "../files/gitignore.ts";
import type { ConfigMistakes } from "./mistakes.ts";

/** A suppression under `heed-ignore` of a config. */
export interface FileSuppression extends Suppression {
  /** Files as written: the path of a file or folder relative to the config's folder, or a pattern. */
  readonly file: string;
  /** Empty if none is given. */
  readonly reason: string;
  /** Pointer into the config. */
  readonly pointer: string;
  readonly span: Span;
  /** Span of its rule. */
  readonly ruleSpan: Span;
}

const KEYS = ["file", "rule", "at", "reason"];
const EXAMPLE = "{file: workflows/a.json, rule: equal-to-null, reason: it is always sent}";

/** Reads the value of `heed-ignore`. Adds mistakes, and leaves out the suppressions that have one. */
export function readSuppressions(
  document: Document,
  key: string,
  value: Json,
  mistakes: ConfigMistakes,
): readonly FileSuppression[] {
  if (value === null) return [];
  if (!Array.isArray(value)) {
    mistakes.add(
      pointerTo("", key),
      "value",
      `\`${key}\` is not a list of suppressions`,
      `Write \`${key}: [${EXAMPLE}]\`.`,
    );
    return [];
  }
  return value.flatMap((entry: Json, index) => {
    const read = readSuppression(document, pointerTo(`/${key}`, index), entry, mistakes);
    return read === undefined ? [] : [read];
  });
}

function readSuppression(
  document: Document,
  pointer: string,
  entry: Json,
  mistakes: ConfigMistakes,
): FileSuppression | undefined {
  const spanAt = (at: string): Span => spanOf(document, at, "value") ?? { start: 0, end: 0 };
  const span = spanAt(pointer);
  if (!isMap(entry)) {
    mistakes.add(pointer, "value", "this is not a suppression", `Write \`${EXAMPLE}\`.`);
    return undefined;
  }
  const unknown = Object.keys(entry).filter((key) => !KEYS.includes(key));
  for (const key of unknown) {
    const meant = suggestionsFor(key, KEYS);
    mistakes.add(
      pointerTo(pointer, key),
      "key",
      `a suppression has no key \`${key}\``,
      meant.length === 0 ? `The keys are ${alternatives(KEYS)}.` : `Did you mean ${alternatives(meant)}?`,
    );
  }
  const text = (key: string): string | undefined => {
    const found = Object.hasOwn(entry, key) ? entry[key] : undefined;
    if (found === undefined || found === null) return undefined;
    if (typeof found === "string") return found;
    const message = `the \`${key}\` of a suppression is not a text`;
    mistakes.add(pointerTo(pointer, key), "value", message, "Put it in quotes.");
    return "";
  };
  const [file, rule, at, reason = ""] = [text("file"), text("rule"), text("at"), text("reason")];
  if (typeof file === "string" && typeof entry.file === "string") {
    checkPattern(file, pointerTo(pointer, "file"), mistakes);
  }
  if (file === undefined || rule === undefined) {
    // A key that is not known stands in most cases for the one that is missing.
    if (unknown.length === 0) {
      const missing = file === undefined ? "file" : "rule";
      mistakes.add(pointer, "value", `a suppression has no \`${missing}\``, `Write \`${EXAMPLE}\`.`);
    }
    return undefined;
  }
  const ruleSpan = spanAt(`${pointer}/rule`);
  return { file, rule, at, reason: isReason(reason) ? reason : "", pointer, span, ruleSpan };
}

function checkPattern(file: string, pointer: string, mistakes: ConfigMistakes): void {
  const wrong = (message: string, help: string) => mistakes.add(pointer, "value", message, help);
  if (file.length > LONGEST_RULE) {
    wrong(`\`${file}\` is longer than any path`, "Write a path, or a pattern of one.");
  } else if (hasTooManyGlobstars(file)) {
    wrong(
      `\`${file}\` has more than ${MOST_GLOBSTARS} \`**\` in it`,
      "Write the folders between them, or a suppression for each.",
    );
  } else if (/^(?:\/|[A-Za-z]:)/.test(file) || file.trim() === "") {
    wrong(`\`${file}\` is not a path relative to the config's folder`, "Write one, without a leading `/`.");
  } else if (/\\(?![*?[\]\\! #])/.test(file)) {
    wrong(`\`${file}\` has a backslash in it`, "Write `/` between folders.");
  }
}

/** Wildcards, and escapes of them. */
const SPECIAL = /[*?[\\]/;

/** Matches the files of a suppression. */
export class FilePattern {
  /** Longest path without wildcards: the file or folder itself, or a folder that contains all matches. */
  readonly domain: string;
  /** True if it has no wildcards. */
  readonly isPlain: boolean;
  readonly #base: string;
  readonly #pattern: string;

  /** @param config the path of the config */
  constructor(file: string, config: string) {
    const parts = file.split("/").filter((part) => part !== "" && part !== ".");
    const up = parts.findIndex((part) => part !== "..");
    const below = up === -1 ? [] : parts.slice(up);
    const plain = below.findIndex((part) => SPECIAL.test(part));
    this.isPlain = plain === -1;
    this.#base = resolve(dirname(config), ...(up === -1 ? parts : parts.slice(0, up)));
    this.domain = resolve(this.#base, ...(this.isPlain ? below : below.slice(0, plain)));
    this.#pattern = `/${below.join("/")}`;
  }

  /** Checks whether an absolute path matches. */
  matches(path: string): boolean {
    if (!isWithin(path, this.domain)) return false;
    if (this.isPlain) return true;
    const relative = path.slice(this.#base.length).split(sep).join("/").replace(/^\//, "");
    if (folderCount(relative) > DEEPEST) return false;
    // `ignore` caches every path that it tests, so a long-lived instance would grow with every file.
    return ignore({ ignorecase: false }).add([this.#pattern]).ignores(relative);
  }
}

/** Checks whether an absolute path is a folder or within it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
