import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import type { FileSettings } from "../../../config/index.ts";
import { CommandError } from "../../command-error.ts";
import { CONFIG_NAMES } from "../../config/config-name.ts";
import { type Configs, configPath, watchedConfigs } from "../../config/configs.ts";
import { type FoundFile, findFiles } from "../../files/find-files.ts";
import { displayName, isStdin } from "../../input/input.ts";
import { Progress } from "../../output/progress.ts";
import { counted, visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import type { CheckFormat } from "../../reports/check-report.ts";
import { openReport } from "../../reports/open-report.ts";
import { BaselineDraft, Baselines, type GoneEntry } from "./baseline.ts";
import { checkFile } from "./check-file.ts";
import { type FixOptions, type FixSettings, fixSettingsOf } from "./fix-file.ts";
import { countsOf, requireFormatOfStatistics, statisticsText } from "./statistics.ts";
import { SuppressionUsage } from "./suppression-usage.ts";
import { addTo, newTally, sentenceOf, sumOf, type Tally } from "./tally.ts";

export interface CheckOptions extends FixOptions {
  readonly paths: readonly string[];
  readonly config?: string;
  readonly prefix?: readonly string[];
  readonly maxWarnings?: number;
  readonly format: CheckFormat;
  /** True if files that git ignores are skipped (default: true). */
  readonly ignore?: boolean;
  /** True to list the files that are checked and those that are passed over. */
  readonly listFiles?: boolean;
  /** The file of old findings, which are not reported. */
  readonly baseline?: string;
  /** The file to write all findings to, as old ones. */
  readonly writeBaseline?: string;
  /** True to count the findings by code. */
  readonly statistics?: boolean;
  /** True to keep running, and to check changed files. */
  readonly watch?: boolean;
}

/** `heed check`: reports mistakes in files and folders. */
export async function run(options: CheckOptions, session: Session): Promise<ExitCode> {
  const fix = fixSettingsOf(options, isStdin(options.paths));
  if (options.statistics) requireFormatOfStatistics(options.format);
  refuseBaselines(options);
  const { current, nextConfigs } = watchedConfigs(options.config);
  if (options.watch) {
    const { watch } = await import("../../watch/watch.ts");
    const tallies = new Map<string, Tally>();
    return watch({ ...options, nextConfigs }, session, ({ files, gone, summaryPrefix: lead }) => {
      for (const path of gone) tallies.delete(path);
      return checkFound(files, options, session, { tallies, summaryPrefix: lead, configs: current() });
    });
  }
  const configs = current();
  const excludesIn = (folder: string) => configs.excludesIn(folder);
  return checkFound(findFiles(options.paths, { ...options, excludesIn }), options, session, {
    tallies: new Map(),
    summaryPrefix: "",
    fix,
    configs,
  });
}

/** Settings of one round of checks. */
export interface Round {
  /** Counts by path, from earlier rounds; this round adds its own. */
  readonly tallies: Map<string, Tally>;
  /** Text before the summary. */
  readonly summaryPrefix: string;
  /** Undefined if files are not fixed. */
  readonly fix?: FixSettings | undefined;
  readonly configs: Configs;
}

/** Checks files, and writes a summary of these and of earlier rounds. */
export async function checkFound(
  files: AsyncIterable<FoundFile> | Iterable<FoundFile>,
  options: CheckOptions,
  session: Session,
  { tallies, summaryPrefix: lead, fix, configs }: Round,
): Promise<ExitCode> {
  const { config, format, maxWarnings = Number.POSITIVE_INFINITY } = options;
  const reporter = await openReport(session, format);
  const usage = new SuppressionUsage();
  try {
    // Without the configs of what was named, there is nothing to say of any file.
    for (const folder of await foldersOf(options.paths, session)) usage.add(await configs.ofFolder(folder));
  } catch (error) {
    return reporter.endWithFailure(config ?? "heed.config", error);
  }
  const baselines = new Baselines();
  const draft = options.writeBaseline === undefined ? undefined : new BaselineDraft(options.writeBaseline);
  /** Configs and baselines with mistakes, each of which is reported once. */
  const failed = new Set<string>();
  // Later rounds check single files, which cannot show that a suppression for many is unused.
  const scanned = tallies.size === 0 ? options.paths : [];
  const progress = new Progress(session.err, "file");
  const listFiles = options.listFiles === true;
  const say = async (path: string, what: string): Promise<void> => {
    await progress.clear();
    if (format === "pretty") await session.err.line(`${visible(path)}: ${what}`);
  };
  const fail = async (error: unknown, path: string): Promise<void> => {
    const about = (error instanceof CommandError && error.file) || path;
    await progress.clear();
    if (!failed.has(about)) await reporter.failure(about, error);
    failed.add(about);
  };
  let count = 0;
  for await (const found of files) {
    const tally = newTally();
    tallies.set(found.path, tally);
    const path = displayName(found.path, session);
    let settings: FileSettings;
    let baseline: string | undefined;
    try {
      const all = await configs.of(path);
      usage.add(all);
      settings = all.forFile(configPath(path));
      baseline = options.baseline === undefined ? all.baseline : resolve(options.baseline);
    } catch (error) {
      const isConfig = CONFIG_NAMES.includes(basename(path));
      tally[isConfig ? "passedOver" : "notRead"]++;
      await fail(error, path);
      continue;
    }
    try {
      const checked = await checkFile(found, session, {
        ...settings,
        prefixes: [...settings.prefixes, ...(options.prefix ?? [])],
        usage,
        fix,
        isPretty: format === "pretty",
      });
      if (checked === undefined) {
        tally.passedOver++;
        if (listFiles) await say(path, "passed over, as it is neither a workflow nor a preference set");
      } else if (checked.isEmpty && checked.diagnostics.length === 0) {
        const { otherKind } = checked;
        if (otherKind !== undefined && !hasNameOfKind(found.path)) {
          throw new CommandError(`it is ${otherKind.is}, not a workflow or a preference set`, otherKind.help);
        }
        tally.empty++;
        const none = "no conditions and no steps were found in this file";
        await say(path, otherKind === undefined ? none : `${none}: it is ${otherKind.is}. ${otherKind.help}`);
      } else {
        tally.files++;
        if (listFiles) await say(path, "checked");
        tally.ignored = checked.ignored;
        tally.fixed = checked.fixed ?? 0;
        const { text, diagnostics: all } = checked;
        const { fresh, old } =
          draft?.add(path, text, all) ??
          (baseline === undefined
            ? { fresh: all, old: 0 }
            : await baselines.split(baseline, path, text, all));
        tally.old = old;
        addTo(tally, fresh);
        if (fresh.length > 0 || tally.fixed > 0) await progress.clear();
        await reporter.file({ name: path, ...checked, diagnostics: fresh });
      }
    } catch (error) {
      tally.notRead++;
      usage.record(settings.suppressions, undefined);
      await fail(error, path);
    }
    await progress.at(++count);
  }
  await progress.clear();
  const configTally = newTally();
  tallies.set(OF_CONFIG, configTally);
  for (const { config, findings } of usage.findings(scanned)) {
    addTo(configTally, findings);
    await reporter.file({ name: configs.nameOf(config.path), text: config.text, diagnostics: findings });
  }
  const gone = await baselines.gone();
  for (const one of format === "pretty" ? gone : []) await session.err.line(goneText(one));
  if (draft !== undefined) {
    try {
      await draft.write();
      if (format === "pretty")
        await session.err.line(`${visible(draft.path)}: ${counted(draft.count, "finding")} written`);
    } catch (error) {
      return reporter.endWithFailure(options.writeBaseline ?? "", error);
    }
  }
  const summary = sumOf(tallies.values());
  if (summary.errors > 0 || summary.warnings > maxWarnings) reporter.raise(1);
  const { files: checkedCount, errors, warnings } = summary;
  const isNothing = checkedCount + errors + warnings === 0 && options.watch !== true;
  if (summary.notRead > 0 || isNothing) reporter.raise(2);
  const { fixed, codes, old, ...found } = summary;
  const counts = options.statistics ? countsOf(codes) : undefined;
  const sentence = `${counts === undefined ? "" : statisticsText(counts)}${sentenceOf(summary, fix)}`;
  const isFixedStdin = fix?.write === true && options.paths[0] === "-";
  // Standard output has the fixed text, and nothing else.
  if (isFixedStdin && format === "pretty") await session.err.write(sentence);
  const pretty = isFixedStdin ? "" : lead + sentence;
  const shown = { ...found, ...(old > 0 && { old }), ...(fix !== undefined && { fixed }) };
  const json = { summary: shown, statistics: counts, ...(gone.length > 0 && { gone }) };
  return reporter.end({ pretty, json });
}

/** Returns the folders in which, or above which, the configs of operands are looked for. */
async function foldersOf(paths: readonly string[], session: Session): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const path of paths) {
    const name = displayName(path, session);
    const isFolder = path !== "-" && (await isFolderThere(name));
    folders.add(isFolder ? name : dirname(name));
  }
  return [...folders];
}

async function isFolderThere(path: string): Promise<boolean> {
  return (
    !path.includes("\0") &&
    stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
  );
}

/** Throws CommandError if options about baselines contradict others. */
function refuseBaselines({
  baseline,
  writeBaseline,
  watch,
  fix,
  fixSuggested,
  fixDryRun,
}: CheckOptions): void {
  if (writeBaseline === undefined) return;
  const other = Object.entries({
    "--baseline": baseline,
    "--watch": watch,
    "--fix": fix,
    "--fix-suggested": fixSuggested,
    "--fix-dry-run": fixDryRun,
  }).find(([, value]) => value !== undefined);
  if (other !== undefined) {
    const message = `\`--write-baseline\` cannot be used with \`${other[0]}\``;
    throw new CommandError(message, "Leave one of the two out.");
  }
}

function goneText({ baseline, file, code, count }: GoneEntry): string {
  const times = count === 1 ? "once" : `${count} times`;
  return `${visible(baseline)}: \`${visible(code)}\` no longer occurs in \`${visible(file)}\`, where it is listed ${times} more; write it again with --write-baseline`;
}

/** Checks for a file whose name says that it is a scenario or a config: a hook may pass it with others. */
function hasNameOfKind(path: string): boolean {
  return /(?:\.scenario|(?:^|[\\/])heed\.config)\.(?:json|ya?ml)$/i.test(path);
}

/** Key of the config's own findings; not a path, since the config can also be among the files. */
const OF_CONFIG = "\0config";
