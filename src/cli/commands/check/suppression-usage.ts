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

/** An exception with what became of it in the files that were checked. */
interface Account {
  readonly ignore: FileSuppression;
  readonly pattern: FilePattern;
  isUsed: boolean;
  /** Whether one of its files has the place that it names. */
  hasPlace: boolean;
  /** How many of its files were checked. */
  files: number;
  /** Whether it cannot be told if it is of use: one of its files has errors, or cannot be read. */
  isInDoubt: boolean;
}

/** Keeps the books of a config's exceptions over a run. */
export class SuppressionUsage {
  readonly #config: Config;
  /** Those that are in force. */
  readonly #accounts: readonly Account[];
  /** What was asked last is asked again once it is checked. */
  #last: { readonly path: string; readonly accounts: readonly Account[] } | undefined;

  /** @param name the path of the config */
  constructor(config: Config, name: string) {
    this.#config = config;
    this.#accounts = config.suppressions
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

  /** The exceptions that hold for a file. */
  suppressionsOf(path: string): readonly FileSuppression[] {
    return this.#accountsOf(path).map(({ ignore }) => ignore);
  }

  /** Notes what became of the exceptions in a file; undefined where the file could not be checked. */
  record(path: string, linted: Pick<LintResult, "uses" | "isSound"> | undefined): void {
    for (const account of this.#accountsOf(path)) {
      account.files++;
      const use = linted?.uses.get(account.ignore);
      if (use === "used") account.isUsed = true;
      if (use === "used" || use === "unused") account.hasPlace = true;
      if (linted?.isSound !== true) account.isInDoubt = true;
    }
  }

  /**
   * What is wrong with the config's exceptions. One that ignored nothing is told only where all of the files that it
   * is for have been looked at.
   *
   * @param paths the files and folders that were checked
   */
  findings(paths: readonly string[]): readonly Finding[] {
    const folders = paths.filter(isFolder).map((path) => resolve(path));
    const faulty = this.#config.suppressions.flatMap((ignore) => {
      const name = faultOfRuleName(ignore.rule);
      const noReason = ignoreWithoutReason.fault({
        word: "heed-ignore",
        rules: [ignore.rule],
        isConfigEntry: true,
      });
      return [
        ...(name === undefined ? [] : [this.#finding(name, ignore, ignore.ruleSpan)]),
        ...(ignore.reason === "" ? [this.#finding(noReason, ignore)] : []),
      ];
    });
    const unused = this.#accounts.flatMap((account) => {
      const unused = this.#unusedBecause(account, folders);
      return unused === undefined ? [] : [this.#finding(unusedIgnore.fault(unused), account.ignore)];
    });
    return [...faulty, ...unused]
      .filter((finding) => finding !== undefined)
      .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  }

  #accountsOf(path: string): readonly Account[] {
    if (this.#last?.path === path) return this.#last.accounts;
    const whole = resolve(path);
    const accounts = this.#accounts.filter(({ pattern }) => pattern.matches(whole));
    this.#last = { path, accounts };
    return accounts;
  }

  #unusedBecause(
    { ignore, pattern, isUsed, hasPlace, files, isInDoubt }: Account,
    folders: readonly string[],
  ): UnusedSuppression | undefined {
    if (isUsed || isInDoubt) return undefined;
    const { file, at, rule } = ignore;
    const isAllChecked = folders.some((folder) => isWithin(pattern.domain, folder));
    if (files === 0) {
      // What is there was passed over for a reason of its own.
      const isThere = pattern.isPlain && existsSync(pattern.domain);
      return isAllChecked && !isThere ? { why: "no-file", file } : undefined;
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
    // What cannot be asked was told of where it was to be read.
    return false;
  }
}
