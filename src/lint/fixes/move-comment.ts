import type { Edit } from "../../diagnostics/index.ts";
import { type Document, editsInScalar, entryOf, nodeAt, type ScalarNode } from "../../document/index.ts";
import { lineOf, lineStartAt, pointerAround, type Span } from "../../problem/index.ts";
import type { FileProblem } from "../../workflow/index.ts";
import type { Remedy } from "../finding.ts";

/** Moves a comment out of a condition's text, to a line of its own before the key. */
export function remedyForComment({ within, pointer = "", span }: FileProblem, document: Document): Remedy {
  const around = pointerAround(pointer);
  const map = nodeAt(document, around);
  const entry = map?.kind === "map" ? entryOf(map, pointer.slice(around.length + 1)) : undefined;
  if (within === undefined || span === undefined || map?.kind !== "map" || map.isFlow) return {};
  if (document.format !== "yaml" || entry?.node !== within.node || entry.isAlias) return {};
  const removal = removalOf(within.node, within.span, span, document);
  if (removal === undefined) return {};
  const comment = document.text.slice(span.start, span.end).replace(/^\/\//, "#");
  const isCrlf = document.text.slice(0, document.lineStarts[1]).endsWith("\r\n");
  const before = `${comment}${isCrlf ? "\r\n" : "\n"}${" ".repeat(map.indent)}`;
  return { suggestion: { edits: [{ start: entry.start, end: entry.start, text: before }, ...removal] } };
}

function removalOf(
  node: ScalarNode,
  within: Span,
  span: Span,
  { text, lineStarts }: Document,
): readonly Edit[] | undefined {
  const blanks = /[ \t]*$/.exec(text.slice(0, span.start))?.[0].length ?? 0;
  const lines = /[\r\n]/.test(node.source);
  if (!lines) return editsInScalar(node, [{ start: within.start - blanks, end: within.end, text: "" }]);
  const lineStart = lineStartAt(lineStarts, span.start);
  if (span.start - blanks > lineStart) return [{ start: span.start - blanks, end: span.end, text: "" }];
  // The closing quote after a comment stays.
  if (!/^[ \t]*(?:\r?\n|$)/.test(text.slice(span.end))) {
    const before = /\s*$/.exec(text.slice(0, span.start))?.[0].length ?? 0;
    return [{ start: span.start - before, end: span.end, text: "" }];
  }
  const nextLine = lineStarts[lineOf(lineStarts, span.start)];
  return nextLine === undefined ? undefined : [{ start: lineStart, end: nextLine, text: "" }];
}
