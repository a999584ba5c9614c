import type { Edit } from "./catalogue.ts";
import type { Diagnostic } from "./diagnose.ts";

/**
 * A text with the fixes of its diagnostics applied. A fix is applied whole or not at all: one that touches what an
 * earlier diagnostic's fix changes is left out, as is a second insertion at one place.
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): string {
  const taken: Edit[] = [];
  for (const { fix } of diagnostics) {
    if (fix?.edits.every((edit) => taken.every((other) => areApart(edit, other)))) taken.push(...fix.edits);
  }
  let result = "";
  let position = 0;
  for (const edit of taken.sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

/** Two edits that begin at one place would stand in no certain order. */
function areApart(a: Edit, b: Edit): boolean {
  return a.start !== b.start && (a.end <= b.start || b.end <= a.start);
}
