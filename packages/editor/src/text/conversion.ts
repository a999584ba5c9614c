import { compile, type Diagnostic, format } from "heed";
import type { Json } from "../model/index.ts";
import { heedOptions, parsed, type ReadingOptions } from "../reading/index.ts";
import { withKept } from "../writing/kept.ts";

/** A text as conditions, or the mistakes for which it is none. */
export interface Converted {
  /** Undefined if the text has mistakes. */
  readonly stored: Json | undefined;
  /** Errors and warnings, with offsets of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a text as conditions. Conditions of `before` that the text still has, in whatever order, stay the values that they
 * were; and so does all of `before` if the text means the same. A text that is stored JSON is taken as that.
 */
export function conditionsOf(text: string, before: Json, options: ReadingOptions): Converted {
  const pasted = storedIn(text);
  if (pasted !== undefined) return { stored: pasted, diagnostics: [] };
  const compiled = compile(text, heedOptions(options));
  if (!compiled.ok) return { stored: undefined, diagnostics: compiled.diagnostics };
  const stored = compiled.conditions as unknown as Json;
  return { stored: withKept(stored, before, options), diagnostics: compiled.diagnostics };
}

/** Stored JSON that was pasted: an object or a list, which no condition in words begins as. */
function storedIn(text: string): Json | undefined {
  return /^\s*[{[]/.test(text) ? parsed(text) : undefined;
}

/** A text with each condition in its one spelling; undefined if it has mistakes. */
export function formattedText(text: string, options: ReadingOptions): string | undefined {
  const formatted = format(text, heedOptions(options));
  return formatted.ok ? formatted.text : undefined;
}
