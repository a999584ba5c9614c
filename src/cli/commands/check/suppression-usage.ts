import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import {
  type Finding,
  faultOfRuleName,
  ignoreWithoutReason,
  type LintResult,
  type SuppressionFault,
  suppressionFinding,
  type UnusedSuppression,
  unusedIgnore,
} from "../../../lint/index.ts";
import type { Config } from "../../config/config.ts";
import { FilePattern, type FileSuppression, isWithin } from "../../config/suppressions.ts";

/** A suppression, and its use in the checked files. */
interface Usage {
  readonly ignore: FileSuppression;
  readonly pattern: FilePattern;
  isUsed: boolean;
  /** True if one of its files has a value at its pointer `at`. */
  hasPlace: boolean;
  /** Number of its files that were checked. */
  files: number;
  /** True if one of its files has errors or cannot be read: the suppression may be needed there. */
  isInDoubt: boolean;
}

/** Records which suppressions of a config are used in a run. */
export class SuppressionUsage {
  readonly #config: Config;
  /** Valid suppressions. */
  readonly #usages: readonly Usage[];
  /** Cache: each file is looked up once before and once after its check. */
  #last: { readonly path: string; readonly usages: readonly Usage[] } | undefined;

  /** @param name the path of the config */
  constructor(config: Config, name: string) {
    this.#config = config;
    this.#usages = config.suppressions
      .filter(({ rule, reason }) => reason !== "" && faultOfRuleName(rule) === undefined)
      .map((ignore) => ({
        ignore,
        pattern: new FilePattern(ignore.file, name),
        isUsed: false,
        hasPlace: false,
        files: 0,
        isInDoubt: false,
      }));
  }

  /** Returns the suppressions for a file. */
  suppressionsOf(path: string): readonly FileSuppression[] {
    return this.#usagesOf(path).map(({ ignore }) => ignore);
  }

  /** Records the use of suppressions in a file; pass undefined if it could not be checked. */
  record(path: string, linted: Pick<LintResult, "uses" | "isSound"> | undefined): void {
    for (const usage of this.#usagesOf(path)) {
      usage.files++;
      const use = linted?.uses.get(usage.ignore);
      if (use === "used") usage.isUsed = true;
      if (use === "used" || use === "unused") usage.hasPlace = true;
      if (linted?.isSound !== true) usage.isInDoubt = true;
    }
  }

  /**
   * Returns findings about the config's suppressions. An unused one is reported only if all of its files were checked.
   *
   * @param paths the files and folders that were checked
   */
  findings(paths: readonly string[]): readonly Finding[] {
    const folders = paths.filter(isFolder).map((path) => resolve(path));
    const faulty = this.#config.suppressions.flatMap((ignore) => {
      const wrongName = faultOfRuleName(ignore.rule);
      const noReason = ignoreWithoutReason.fault({
        word: "heed-ignore",
        rules: [ignore.rule],
        isConfigEntry: true,
      });
      return [
        ...(wrongName === undefined ? [] : [this.#finding(wrongName, ignore, ignore.ruleSpan)]),
        ...(ignore.reason === "" ? [this.#finding(noReason, ignore)] : []),
      ];
    });
    const unused = this.#usages.flatMap((usage) => {
      const unused = this.#unusedBecause(usage, folders);
      return unused === undefined ? [] : [this.#finding(unusedIgnore.fault(unused), usage.ignore)];
    });
    return [...faulty, ...unused]
      .filter((finding) => finding !== undefined)
      .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  }

  #usagesOf(path: string): readonly Usage[] {
    if (this.#last?.path === path) return this.#last.usages;
    const absolute = resolve(path);
    const usages = this.#usages.filter(({ pattern }) => pattern.matches(absolute));
    this.#last = { path, usages };
    return usages;
  }

  #unusedBecause(
    { ignore, pattern, isUsed, hasPlace, files, isInDoubt }: Usage,
    folders: readonly string[],
  ): UnusedSuppression | undefined {
    if (isUsed || isInDoubt) return undefined;
    const { file, at, rule } = ignore;
    const isAllChecked = folders.some((folder) => isWithin(pattern.domain, folder));
    if (files === 0) {
      // A file that exists but was not checked, for example because git ignores it, may need the suppression.
      const exists = pattern.isPlain && existsSync(pattern.domain);
      return isAllChecked && !exists ? { why: "no-file", file } : undefined;
    }
    const isOneFile = pattern.isPlain && !isFolder(pattern.domain);
    if (!isAllChecked && !isOneFile) return undefined;
    if (at !== undefined && !hasPlace) return { why: "nowhere", at };
    const why = this.#config.levels[rule] === "off" ? "off" : "not-found";
    return { why, rules: [rule], isConfigEntry: true };
  }

  #finding(fault: SuppressionFault, { pointer, span }: FileSuppression, at = span): Finding | undefined {
    return suppressionFinding(fault, { span: at, pointer }, this.#config.levels);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // The error was reported when the file was read.
    return false;
  }
}
