import { type Document, type DocumentNode, entryOf, readDocument } from "../../../document/index.ts";
import { type Finding, type LintResult, lintDocument } from "../../../lint/index.ts";
import { conditionSlots } from "../../../workflow/index.ts";
import { CommandError } from "../../command-error.ts";
import type { Config } from "../../config/config.ts";
import type { FoundFile } from "../../files/find-files.ts";
import { readTextFile } from "../../files/read-file.ts";
import { kindOfName, kindOfText } from "../../input/source.ts";
import type { Result } from "../../output/reporter.ts";
import { type FixSettings, fixFoundFile } from "./fix-file.ts";
import type { SuppressionUsage } from "./suppression-usage.ts";

/** A file, and what is to be said of it. */
export interface Checked {
  readonly text: string;
  readonly diagnostics: readonly Finding[];
  /** How many findings were left out by exceptions. */
  readonly ignored: number;
  /** How many fixes were applied. */
  readonly fixed?: number;
  /** What fixing did. */
  readonly result?: Result;
}

/** What holds for every file. */
export interface CheckFileOptions extends Config {
  readonly prefixes: readonly string[] | undefined;
  readonly ledger: SuppressionUsage;
  /** How files are fixed; undefined where they are not. */
  readonly fix: FixSettings | undefined;
}

/** What is to be said of a file; undefined where it was found in a folder and is none of heed's. */
export async function checkFile(found: FoundFile, options: CheckFileOptions): Promise<Checked | undefined> {
  if ("error" in found) throw found.error;
  const text = await readTextFile(found.path);
  const kind = kindOfName(found.path) ?? kindOfText(text);
  if (kind === "text") {
    throw new CommandError(
      "it is one condition in words, not a file that holds conditions",
      "`heed validate` reads those.",
    );
  }
  const document = readDocument(text, kind);
  if (!found.isNamed && !isOurs(document, found.path)) return undefined;
  const { ledger, fix } = options;
  const judge = (read: Document) =>
    lintDocument(read, { ...options, suppressions: ledger.suppressionsOf(found.path) });
  // What a link in a folder leads to may lie outside of it: it is checked, and left as it is.
  if (fix === undefined || found.isLink) {
    const linted = judge(document);
    ledger.record(found.path, linted);
    return { text, diagnostics: linted.findings, ignored: linted.suppressedCount };
  }
  const judged = new WeakMap<readonly Finding[], LintResult>();
  const lint = (changed: string) => {
    const linted = judge(readDocument(changed, kind));
    judged.set(linted.findings, linted);
    return linted.findings;
  };
  const fixed = await fixFoundFile(found.path, text, lint, fix);
  const linted = judged.get(fixed.findings) as LintResult;
  ledger.record(found.path, linted);
  return { ...fixed, diagnostics: linted.findings, ignored: linted.suppressedCount };
}

/** Keys that make a broken file worth a word. */
const TELLING = /^[ \t\-{,"']*(?:steps|when|conditions|workflows|channel_types)["']?[ \t]*:/m;

/** Names that only workflow files have. */
const TELLING_NAME = /(?:^|[\\/.])workflow\.(?:json|ya?ml)$/i;

/**
 * Whether a file of a folder is a workflow, a preference set or stored conditions: folders hold much else. A file that
 * cannot be read as JSON or YAML is, where it has a key of theirs or is called a workflow.
 */
function isOurs(document: Document, path: string): boolean {
  const { root, text } = document;
  if (root === undefined) return TELLING_NAME.test(path) || TELLING.test(text);
  if (root.kind === "scalar") return false;
  if (root.kind === "list") return root.items.some(({ node }) => hasKey(node, ["variable"]));
  const steps = entryOf(root, "steps")?.node;
  if (steps?.kind === "list" && steps.items.some(({ node }) => hasKey(node, STEP_KEYS))) return true;
  return conditionSlots(document).length > 0;
}

/** Keys that the steps of other tools' files do not have. */
const STEP_KEYS = ["ref", "type", "channel_key", "conditions", "branches"];

function hasKey(node: DocumentNode, keys: readonly string[]): boolean {
  return node.kind === "map" && node.entries.some(({ key }) => keys.includes(key));
}
