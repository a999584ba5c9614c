import { type Document, type DocumentNode, readDocument } from "../document/index.ts";
import { type Finding, lintFile } from "../lint/index.ts";
import { places } from "../workflow/index.ts";
import { type CheckConfig, configName, NO_CONFIG, readConfig } from "./check-config.ts";
import { type Found, findFiles } from "./find-files.ts";
import { readTextFile } from "./read-file.ts";
import { Refusal } from "./refusal.ts";
import { type Format, Reporter } from "./reporter.ts";
import type { ExitCode, Session } from "./session.ts";
import { kindOfName, kindOfText } from "./source.ts";
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
      const checked = await check(found, { ...settings, prefixes: options.prefix });
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

interface Checked {
  readonly text: string;
  readonly diagnostics: readonly Finding[];
}

/** What is to be said of a file; undefined where it was found in a folder and is none of heed's. */
async function check(
  found: Found,
  options: CheckConfig & { readonly prefixes: readonly string[] | undefined },
): Promise<Checked | undefined> {
  if ("refusal" in found) throw found.refusal;
  const text = await readTextFile(found.path);
  const kind = kindOfName(found.path) ?? kindOfText(text);
  if (kind === "text") {
    throw new Refusal(
      "it is one condition in words, not a file that holds conditions",
      "`heed validate` reads those.",
    );
  }
  if (!found.isNamed && !isOurs(readDocument(text, kind))) return undefined;
  return { text, diagnostics: lintFile(text, kind, options) };
}

/** Keys that make a broken file worth a word. */
const TELLING = /^[ \t\-{,"']*(?:steps|when|conditions|workflows|channel_types)["']?[ \t]*:/m;

/**
 * Whether a file of a folder is a workflow, a preference set or stored conditions: folders hold much else. A file that
 * cannot be read as JSON or YAML is, where it has a key of theirs.
 */
function isOurs(document: Document): boolean {
  const { root, text } = document;
  if (root === undefined) return TELLING.test(text);
  if (root.kind === "scalar") return false;
  if (root.kind === "list") return root.items.some(({ node }) => hasKey(node, ["variable"]));
  const steps = root.entries.findLast(({ key }) => key === "steps")?.node;
  if (steps?.kind === "list" && steps.items.some(({ node }) => hasKey(node, STEP_KEYS))) return true;
  return places(document).length > 0;
}

/** Keys that the steps of other tools' files do not have. */
const STEP_KEYS = ["ref", "type", "channel_key", "conditions", "branches"];

function hasKey(node: DocumentNode, keys: readonly string[]): boolean {
  return node.kind === "map" && node.entries.some(({ key }) => keys.includes(key));
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
