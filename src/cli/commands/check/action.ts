import type { Finding } from "../../../lint/index.ts";
import { type Config, configName, NO_CONFIG, readConfig } from "../../config/config.ts";
import { type FoundFile, findFiles } from "../../files/find-files.ts";
import { displayName, isStdin } from "../../input/input.ts";
import { Progress } from "../../output/progress.ts";
import { counted, visible } from "../../output/visible.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import type { CheckFormat } from "../../reports/check-report.ts";
import { openReport } from "../../reports/open-report.ts";
import { checkFile } from "./check-file.ts";
import { type FixOptions, type FixSettings, fixedPhrase, fixSettingsOf } from "./fix-file.ts";
import { SuppressionUsage } from "./suppression-usage.ts";

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
  /** True to keep running, and to check changed files. */
  readonly watch?: boolean;
}

/** Counts of one file, or of several. */
export interface Tally {
  files: number;
  /** Files in folders that are neither workflows nor preferences. */
  passedOver: number;
  /** Named files in which there is nothing to check. */
  empty: number;
  /** Files and folders that cannot be read. */
  notRead: number;
  errors: number;
  warnings: number;
  /** Findings that suppressions removed. */
  ignored: number;
  /** Fixes that were applied. */
  fixed: number;
}

/** `heed check`: reports mistakes in files and folders. */
export async function run(options: CheckOptions, session: Session): Promise<ExitCode> {
  const fix = fixSettingsOf(options, isStdin(options.paths));
  if (options.watch) {
    const { watch } = await import("../../watch/watch.ts");
    const tallies = new Map<string, Tally>();
    return watch(options, session, ({ files, gone, summaryPrefix: lead }) => {
      for (const path of gone) tallies.delete(path);
      return checkFound(files, options, session, { tallies, summaryPrefix: lead });
    });
  }
  return checkFound(findFiles(options.paths, options), options, session, {
    tallies: new Map(),
    summaryPrefix: "",
    fix,
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
}

/** Checks files, and writes a summary of these and of earlier rounds. */
export async function checkFound(
  files: AsyncIterable<FoundFile> | Iterable<FoundFile>,
  options: CheckOptions,
  session: Session,
  { tallies, summaryPrefix: lead, fix }: Round,
): Promise<ExitCode> {
  const { config, format, maxWarnings = Number.POSITIVE_INFINITY } = options;
  const reporter = await openReport(session, format);
  let settings: Config;
  let name = config ?? "heed.config";
  try {
    const found = configName(config);
    name = found ?? name;
    settings = found === undefined ? NO_CONFIG : await readConfig(found);
  } catch (error) {
    return reporter.endWithFailure(name, error);
  }
  const usage = new SuppressionUsage(settings, name);
  // Later rounds check single files, which cannot show that a suppression for many is unused.
  const scanned = tallies.size === 0 ? options.paths : [];
  const progress = new Progress(session.err, "file");
  const listFiles = options.listFiles === true;
  const say = async (path: string, what: string): Promise<void> => {
    await progress.clear();
    if (format === "pretty") await session.err.line(`${visible(path)}: ${what}`);
  };
  let count = 0;
  for await (const found of files) {
    const tally = { ...NOTHING_YET };
    tallies.set(found.path, tally);
    const path = displayName(found.path, session);
    try {
      const checked = await checkFile(found, session, {
        ...settings,
        prefixes: options.prefix,
        usage,
        fix,
        isPretty: format === "pretty",
      });
      if (checked === undefined) {
        tally.passedOver++;
        if (listFiles) await say(path, "passed over, as it is neither a workflow nor a preference set");
      } else if (checked.isEmpty && checked.diagnostics.length === 0) {
        tally.empty++;
        const { otherKind } = checked;
        const none = "no conditions and no steps were found in this file";
        await say(path, otherKind === undefined ? none : `${none}: it is ${otherKind.is}. ${otherKind.help}`);
      } else {
        tally.files++;
        if (listFiles) await say(path, "checked");
        tally.ignored = checked.ignored;
        tally.fixed = checked.fixed ?? 0;
        addTo(tally, checked.diagnostics);
        if (checked.diagnostics.length > 0 || tally.fixed > 0) await progress.clear();
        await reporter.file({ name: path, ...checked });
      }
    } catch (error) {
      tally.notRead++;
      usage.record(path, undefined);
      await progress.clear();
      await reporter.failure(path, error);
    }
    await progress.at(++count);
  }
  await progress.clear();
  const aboutConfig = usage.findings(scanned);
  const configTally = { ...NOTHING_YET };
  tallies.set(OF_CONFIG, configTally);
  addTo(configTally, aboutConfig);
  if (aboutConfig.length > 0) await reporter.file({ name, text: settings.text, diagnostics: aboutConfig });
  const summary = sumOf(tallies.values());
  if (summary.errors > 0 || summary.warnings > maxWarnings) reporter.raise(1);
  const { files: checkedCount, errors, warnings } = summary;
  const isNothing = checkedCount + errors + warnings === 0 && options.watch !== true;
  if (summary.notRead > 0 || isNothing) reporter.raise(2);
  const { fixed, ...found } = summary;
  const sentence = sentenceOf(summary, fix);
  const isFixedStdin = fix?.write === true && options.paths[0] === "-";
  // Standard output has the fixed text, and nothing else.
  if (isFixedStdin && format === "pretty") await session.err.write(sentence);
  const pretty = isFixedStdin ? "" : lead + sentence;
  return reporter.end({ pretty, json: { summary: fix === undefined ? found : summary } });
}

const NOTHING_YET: Readonly<Tally> = {
  files: 0,
  passedOver: 0,
  empty: 0,
  notRead: 0,
  errors: 0,
  warnings: 0,
  ignored: 0,
  fixed: 0,
};

/** Key of the config's own findings; not a path, since the config can also be among the files. */
const OF_CONFIG = "\0config";

function addTo(tally: Tally, findings: readonly Finding[]): void {
  for (const { severity } of findings) tally[severity === "error" ? "errors" : "warnings"]++;
}

function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = { ...NOTHING_YET };
  for (const tally of tallies) {
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  }
  return sum;
}

/** `9 files: 1 error, 2 warnings`. */
function sentenceOf(
  { files, passedOver, empty, notRead, errors, warnings, ignored, fixed }: Tally,
  fix: FixSettings | undefined,
): string {
  const found = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(notRead > 0 ? [`${notRead} not read`] : []),
  ];
  const others = [
    ...(fix && fixed > 0 ? [fixedPhrase(fixed, fix)] : []),
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(empty > 0 ? [`${counted(empty, "file")} without conditions`] : []),
    ...(passedOver > 0 ? [`${counted(passedOver, "other file")} passed over`] : []),
  ];
  const aside = others.length === 0 ? "" : ` (${others.join(", ")})`;
  const verdict = files === 0 ? "nothing was checked" : "nothing is wrong";
  return `${counted(files, "file")}: ${found.length === 0 ? verdict : found.join(", ")}${aside}\n`;
}
