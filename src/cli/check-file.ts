import { type Document, type DocumentNode, readDocument } from "../document/index.ts";
import { type Finding, lintDocument } from "../lint/index.ts";
import { places } from "../workflow/index.ts";
import type { CheckConfig } from "./check-config.ts";
import type { Found } from "./find-files.ts";
import { readTextFile } from "./read-file.ts";
import { Refusal } from "./refusal.ts";
import { kindOfName, kindOfText } from "./source.ts";

/** A file, and what is to be said of it. */
export interface Checked {
  readonly text: string;
  readonly diagnostics: readonly Finding[];
}

/** What holds for every file. */
export interface CheckFileOptions extends CheckConfig {
  readonly prefixes: readonly string[] | undefined;
}

/** What is to be said of a file; undefined where it was found in a folder and is none of heed's. */
export async function checkFile(found: Found, options: CheckFileOptions): Promise<Checked | undefined> {
  if ("refusal" in found) throw found.refusal;
  const text = await readTextFile(found.path);
  const kind = kindOfName(found.path) ?? kindOfText(text);
  if (kind === "text") {
    throw new Refusal(
      "it is one condition in words, not a file that holds conditions",
      "`heed validate` reads those.",
    );
  }
  const document = readDocument(text, kind);
  if (!found.isNamed && !isOurs(document)) return undefined;
  return { text, diagnostics: lintDocument(document, options) };
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
