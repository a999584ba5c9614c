import type { Diagnostic } from "./diagnose.ts";

/**
 * A text with the fixes of its diagnostics applied, from the first to the last; a fix that overlaps one already
 * taken is left out, as are two insertions at one place.
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  const edits = diagnostics
    .flatMap(({ fix }) => (fix ? [fix.edits] : []))
    .flat()
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let position = 0;
  let last = -1;
  for (const edit of edits) {
    if (edit.start < position || edit.start === last) continue;
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
    last = edit.start;
  }
  return result + text.slice(position);
}
