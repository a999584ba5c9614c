import { existsSync, statSync } from "node:fs";
import { type ConfigText, type FileSuppression, isWithin, type Settings } from "../../../config/index.ts";
import {
  type Finding,
  faultOfRuleName,
  ignoreWithoutReason,
  type Levels,
  type LintResult,
  type SuppressionFault,
  suppressionFinding,
  type UnusedSuppression,
  unusedIgnore,
} from "../../../lint/index.ts";
import { configPath } from "../../config/configs.ts";

/** A suppression, and its use in the checked files. */
interface Usage {
  readonly ignore: FileSuppression;
  /** Levels of findings about it. */
  readonly levels: Levels;
  isUsed: boolean;
  /** True if one of its files has a value at its pointer `at`. */
  hasPlace: boolean;
  /** Number of its files that were checked. */
  files: number;
  /** True if one of its files has errors or cannot be read: the suppression may be needed there. */
  isInDoubt: boolean;
}

/** Findings about the suppressions of one config. */
export interface ConfigFindings {
  readonly config: ConfigText;
  readonly findings: readonly Finding[];
}

/** Records which suppressions of configs are used in a run. */
export class SuppressionUsage {
  /** Valid suppressions. */
  readonly #usages = new Map<FileSuppression, Usage>();
  readonly #faulty = new Map<FileSuppression, Levels>();

  /** Adds the suppressions of a config and of those that it extends; each counts once. */
  add(settings: Settings): void {
    for (const { path, suppressions } of settings.configs) {
      const levels = settings.levelsOf(path);
      for (const ignore of suppressions) {
        if (this.#usages.has(ignore) || this.#faulty.has(ignore)) continue;
        if (ignore.reason === "" || faultOfRuleName(ignore.rule) !== undefined)
          this.#faulty.set(ignore, levels);
        else {
          const usage = { ignore, levels, isUsed: false, hasPlace: false, files: 0, isInDoubt: false };
          this.#usages.set(ignore, usage);
        }
      }
    }
  }

  /** Returns the suppressions among some that are valid. */
  validOf(suppressions: readonly FileSuppression[]): readonly FileSuppression[] {
    return suppressions.filter((one) => this.#usages.has(one));
  }

  /** Records the use of a file's suppressions; pass undefined if it could not be checked. */
  record(
    suppressions: readonly FileSuppression[],
    linted: Pick<LintResult, "uses" | "isSound"> | undefined,
  ): void {
    for (const suppression of suppressions) {
      const usage = this.#usages.get(suppression);
      if (usage === undefined) continue;
      usage.files++;
      const use = linted?.uses.get(usage.ignore);
      if (use === "used") usage.isUsed = true;
      if (use === "used" || use === "unused") usage.hasPlace = true;
      if (linted?.isSound !== true) usage.isInDoubt = true;
    }
  }

  /**
   * Returns findings about the suppressions by config. An unused one is reported only if all of its files were checked.
   *
   * @param paths the files and folders that were checked
   */
  findings(paths: readonly string[]): readonly ConfigFindings[] {
    const folders = paths.filter(isFolder).map(configPath);
    const found = new Map<string, { readonly config: ConfigText; readonly findings: Finding[] }>();
    const add = ({ config }: FileSuppression, finding: Finding | undefined): void => {
      if (finding === undefined) return;
      const known = found.get(config.path) ?? { config, findings: [] };
      found.set(config.path, known);
      known.findings.push(finding);
    };
    for (const [ignore, levels] of this.#faulty) {
      const { rule, ruleSpan, reason } = ignore;
      const wrongName = faultOfRuleName(rule);
      if (wrongName !== undefined) add(ignore, findingOf(wrongName, ignore, levels, ruleSpan));
      const given = { word: "heed-ignore", rules: [rule], isConfigEntry: true };
      if (reason === "") add(ignore, findingOf(ignoreWithoutReason.fault(given), ignore, levels));
    }
    for (const usage of this.#usages.values()) {
      const unused = this.#unusedBecause(usage, folders);
      if (unused !== undefined)
        add(usage.ignore, findingOf(unusedIgnore.fault(unused), usage.ignore, usage.levels));
    }
    return [...found.values()].map(({ config, findings }) => ({
      config,
      findings: findings.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
    }));
  }

  #unusedBecause(
    { ignore, levels, isUsed, hasPlace, files, isInDoubt }: Usage,
    folders: readonly string[],
  ): UnusedSuppression | undefined {
    if (isUsed || isInDoubt) return undefined;
    const { file, at, rule, pattern } = ignore;
    const isAllChecked = folders.some((folder) => isWithin(pattern.domain, folder));
    if (files === 0) {
      // A file that exists but was not checked, for example because git ignores it, may need the suppression.
      const exists = pattern.isPlain && existsSync(pattern.domain);
      return isAllChecked && !exists ? { why: "no-file", file } : undefined;
    }
    const isOneFile = pattern.isPlain && !isFolder(pattern.domain);
    if (!isAllChecked && !isOneFile) return undefined;
    if (at !== undefined && !hasPlace) return { why: "nowhere", at };
    const why = levels[rule] === "off" ? "off" : "not-found";
    return { why, rules: [rule], isConfigEntry: true };
  }
}

function findingOf(
  fault: SuppressionFault,
  { pointer, span }: FileSuppression,
  levels: Levels,
  at = span,
): Finding | undefined {
  return suppressionFinding(fault, { span: at, pointer }, levels);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // The error was reported when the file was read.
    return false;
  }
}
