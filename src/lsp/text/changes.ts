import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextLines } from "./lines.ts";

/** Applies the changes of a notification, each to the text that the one before it left. */
export function applyChanges(
  before: TextLines,
  changes: readonly TextDocumentContentChangeEvent[],
): TextLines {
  let lines = before;
  for (const change of changes) {
    lines = new TextLines("range" in change ? replaced(lines, change) : change.text, before.encoding);
  }
  return lines;
}

function replaced(
  lines: TextLines,
  { range, text }: Extract<TextDocumentContentChangeEvent, { readonly range: unknown }>,
): string {
  const { start, end } = lines.spanOf(range);
  return lines.text.slice(0, start) + text + lines.text.slice(end);
}
