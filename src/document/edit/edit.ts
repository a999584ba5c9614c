import type { Span } from "../../problem/index.ts";

/** One replacement in a file's text. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * Applies edits to a text.
 *
 * @throws RangeError if two edits overlap, or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let position = 0;
  for (const edit of inOrder) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit from ${edit.start} to ${edit.end} overlaps another or the text's end`);
    }
    pieces.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  return pieces.join("") + text.slice(position);
}
