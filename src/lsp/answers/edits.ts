import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Edit } from "../../diagnostics/index.ts";
import type { Client } from "../capabilities.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { TextLines } from "../text/lines.ts";

/** Converts edits of a text to the protocol's. */
export function textEditsOf(edits: readonly Edit[], lines: TextLines): TextEdit[] {
  return edits.map(({ text, ...span }) => ({ range: lines.rangeOf(span), newText: text }));
}

/** The edits of one file. */
export interface FileEdits {
  readonly snapshot: Snapshot;
  readonly edits: readonly Edit[];
}

/** Makes one change of the edits of files; for clients that can, of the versions that the edits are for. */
export function changeOf(files: readonly FileEdits[], { takesVersions }: Client): WorkspaceEdit {
  const changes = files.map(({ snapshot: { uri, version, lines }, edits }) => ({
    textDocument: { uri, version },
    edits: textEditsOf(edits, lines),
  }));
  if (takesVersions) return { documentChanges: changes };
  return { changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits])) };
}

/** Returns the one edit that makes a text of another; it leaves what both begin and end with. Undefined if they are equal. */
export function replacementOf(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < most - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept++;
  // The halves of a character or of a line break stay together.
  while (start > 0 && isDivided(before, start)) start--;
  while (kept > 0 && isDivided(before, before.length - kept)) kept--;
  return { start, end: before.length - kept, text: after.slice(start, after.length - kept) };
}

function isDivided(text: string, at: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(at - 1, at + 1));
}
