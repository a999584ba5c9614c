import { type CheckConfig, configName, NO_CONFIG, readConfig } from "./check-config.ts";
import { checkFile } from "./check-file.ts";
import { findFiles } from "./find-files.ts";
import { type Format, Reporter } from "./reporter.ts";
import type { ExitCode, Session } from "./session.ts";
import { counted } from "./visible.ts";

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly config?: string;
  readonly prefix?: readonly string[];
  readonly maxWarnings?: number;
  readonly format: Format;
}

interface Summary {
  files: number;
  /** Files in folders that are neither workflows nor preferences. */
  passedOver: number;
  /** Files and folders that cannot be read. */
  notRead: number;
  errors: number;
  warnings: number;
}

/** `heed check`: what is wrong, and what is likely not meant, in files and folders. */
export async function run(options: CheckOptions, session: Session): Promise<ExitCode> {
  const { config, format, maxWarnings = Number.POSITIVE_INFINITY } = options;
  const reporter = new Reporter(session, format);
  let settings: CheckConfig;
  let name = config ?? "heed.config";
  try {
    const found = configName(config);
    name = found ?? name;
    settings = found === undefined ? NO_CONFIG : await readConfig(found);
  } catch (error) {
    return reporter.endWithFailure(name, error);
  }
  const summary: Summary = { files: 0, passedOver: 0, notRead: 0, errors: 0, warnings: 0 };
  for await (const found of findFiles(options.paths)) {
    try {
      const checked = await checkFile(found, { ...settings, prefixes: options.prefix });
      if (checked === undefined) summary.passedOver++;
      else {
        summary.files++;
        for (const { severity } of checked.diagnostics) {
          summary[severity === "error" ? "errors" : "warnings"]++;
        }
        await reporter.file({ name: found.path, ...checked });
      }
    } catch (error) {
      summary.notRead++;
      await reporter.failure(found.path, error);
    }
  }
  if (summary.warnings > maxWarnings) reporter.raise(1);
  return reporter.end({ pretty: sentenceOf(summary), json: { summary } });
}

/** `9 files: 1 error, 2 warnings`. */
function sentenceOf({ files, passedOver, notRead, errors, warnings }: Summary): string {
  const found = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(notRead > 0 ? [`${notRead} not read`] : []),
  ];
  const others = passedOver === 0 ? "" : ` (${counted(passedOver, "other file")} passed over)`;
  return `${counted(files, "file")}: ${found.length === 0 ? "nothing is wrong" : found.join(", ")}${others}\n`;
}
