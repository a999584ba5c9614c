import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol/node";
import type { Client } from "./client.ts";

/** Returns the text of an open document with edits of the server. */
export function withEdits(client: Client, uri: string, edits: readonly TextEdit[]): string {
  const lines = client.lines(uri);
  return edits
    .map(({ range, newText }) => ({ ...lines.spanOf(range), newText }))
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), lines.text);
}

/** The edits of a change for one document, in either of the protocol's forms. */
export function editsFor({ changes, documentChanges = [] }: WorkspaceEdit, uri: string): TextEdit[] {
  const ofVersions = documentChanges.flatMap((one) =>
    "edits" in one && one.textDocument.uri === uri ? (one.edits as TextEdit[]) : [],
  );
  return [...(changes?.[uri] ?? []), ...ofVersions];
}
