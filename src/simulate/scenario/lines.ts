import { type DocumentNode, type MapEntry, type ScalarNode, spanInScalar } from "../../document/index.ts";
import { pointerTo, type Span } from "../../problem/index.ts";
import { MOMENT_START } from "./moments.ts";

/** A part of a line, and where it stands. */
export interface LinePart {
  readonly text: string;
  /** Where a stretch of the text stands in the file. */
  spanOf(span: Span): Span;
  /** The scalar that holds the text, and where in it the text begins; undefined of a key. */
  readonly within?: { readonly node: ScalarNode; readonly start: number };
}

/** A line of a scenario: what, and when. */
export interface Line {
  readonly moment?: LinePart;
  readonly what: LinePart;
  readonly span: Span;
  readonly pointer: string;
}

/** What stands among lines and is none. */
export interface InvalidLine {
  readonly node: DocumentNode;
  readonly span: Span;
  readonly pointer: string;
}

/**
 * The lines of a list. `- at +2m: email_1 is read` is a map to YAML, whose one key says when; in quotes, and in JSON, it
 * is a text, which is parted at its first colon before a blank.
 */
export function linesOf(node: DocumentNode, pointer: string): readonly (Line | InvalidLine)[] {
  if (node.kind !== "list") return [];
  return node.items.flatMap(({ node: item, span }, index) => {
    const at = pointerTo(pointer, index);
    if (item.kind === "map" && item.entries.length > 0) {
      return item.entries.map((entry) => lineOfEntry(entry, pointerTo(at, entry.key)));
    }
    if (item.kind === "scalar" && typeof item.value === "string") return [lineOfText(item, item.value, at)];
    return [{ node: item, span, pointer: at }];
  });
}

function lineOfEntry(entry: MapEntry, pointer: string): Line | InvalidLine {
  const { node, key, keySpan, span } = entry;
  if (node.kind !== "scalar" || typeof node.value !== "string") return { node, span, pointer };
  const moment = { text: withSingleBlanks(key), spanOf: () => keySpan };
  const what = pieceOf(node, node.value, 0);
  return { moment, what, span: { start: keySpan.start, end: Math.max(keySpan.end, node.span.end) }, pointer };
}

function lineOfText(node: ScalarNode, text: string, pointer: string): Line {
  const { span } = node;
  const colon = MOMENT_START.test(text.trimStart()) ? text.search(/:\s/) : -1;
  if (colon === -1) return { what: pieceOf(node, text, 0), span, pointer };
  const moment = pieceOf(node, text.slice(0, colon), 0);
  return { moment, what: pieceOf(node, text.slice(colon + 1), colon + 1), span, pointer };
}

function pieceOf(node: ScalarNode, whole: string, offset: number): LinePart {
  const start = offset + whole.length - whole.trimStart().length;
  return {
    text: whole.trim(),
    spanOf: (span) => spanInScalar(node, start + span.start, start + span.end),
    within: { node, start },
  };
}

/** A text with each of its blanks as one. */
export function withSingleBlanks(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
