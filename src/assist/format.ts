import type { Edit } from "../document/index.ts";
import { parse, respell } from "../language/index.ts";
import { formatFile } from "../workflow/index.ts";
import type { OpenFile } from "./open-file.ts";

/**
 * Returns the edits that spell conditions as everywhere, with the same blanks, as `heed fmt` does. Other parts of a file stay
 * as they are. Returns nothing if there is an error.
 */
export function formatted(file: OpenFile): readonly Edit[] {
  const after = formattedText(file);
  return after === undefined ? [] : changesBetween(file.text, after);
}

function formattedText({ kind, text, document, options }: OpenFile): string | undefined {
  if (kind === "file" && document !== undefined) return formatFile(text, document.format, options).text;
  if (kind !== "condition") return undefined;
  const skipped = text.startsWith("\uFEFF") ? 1 : 0;
  const whole = text.slice(skipped);
  const { ok } = parse(whole, { prefixes: options.prefixes });
  return ok ? text.slice(0, skipped) + respell(whole, { prefixes: options.prefixes }).text : undefined;
}

/** Returns the edits from one text to another, line by line if both have the same number of lines. */
export function changesBetween(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const old = before.split(/(?<=\n)/);
  const made = after.split(/(?<=\n)/);
  if (old.length !== made.length) return [{ start: 0, end: before.length, text: after }];
  const edits: Edit[] = [];
  let start = 0;
  for (const [index, line] of old.entries()) {
    const text = made[index] as string;
    if (line !== text) edits.push({ start, end: start + line.length, text });
    start += line.length;
  }
  return edits;
}
