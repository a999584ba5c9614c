import { isMap } from "../condition/index.ts";
import { alternatives, suggestionsFor } from "../diagnostics/index.ts";
import { type Document, type Json, spanOf } from "../document/index.ts";
import { isReason, type Suppression } from "../lint/index.ts";
import { pointerTo, type Span } from "../problem/index.ts";
import { type ConfigMistakes, type ConfigText, NOWHERE } from "./mistakes.ts";
import { checkPattern, FilePattern } from "./patterns.ts";

/** A suppression under `heed-ignore` of a config. */
export interface FileSuppression extends Suppression {
  /** Files as written: the path of a file or folder relative to the config's folder, or a pattern. */
  readonly file: string;
  /** Empty if none is given. */
  readonly reason: string;
  /** Its files. */
  readonly pattern: FilePattern;
  /** The config that it stands in. */
  readonly config: ConfigText;
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
  path: string,
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
  const config = { path, text: document.text };
  return value.flatMap((entry: Json, index) => {
    const read = readSuppression(document, config, pointerTo(`/${key}`, index), entry, mistakes);
    return read === undefined ? [] : [read];
  });
}

function readSuppression(
  document: Document,
  config: ConfigText,
  pointer: string,
  entry: Json,
  mistakes: ConfigMistakes,
): FileSuppression | undefined {
  const spanAt = (at: string): Span => spanOf(document, at, "value") ?? NOWHERE;
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
  const pattern = new FilePattern(file, config.path);
  return { file, rule, at, reason: isReason(reason) ? reason : "", pattern, config, pointer, span, ruleSpan };
}
