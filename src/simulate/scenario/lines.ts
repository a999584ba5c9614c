import { type DocumentNode, type MapEntry, type ScalarNode, spanInScalar } from "../../document/index.ts";
import { pointerTo, type Span } from "../../problem/index.ts";
import { MOMENT_START } from "./moments.ts";

/** A part of a line, with its place in the file. */
export interface LinePart {
  readonly text: string;
  /** Converts a span of the text to one of the file. */
  spanOf(span: Span): Span;
  /** The scalar that holds the text, and the text's offset in it; undefined if the text is a key of a map. */
  readonly within?: { readonly node: ScalarNode; readonly start: number };
}

/** A line of a scenario, such as `at +2m: email_1 is read`. */
export interface Line {
  /** The part before the colon. */
  readonly moment?: LinePart;
  /** The event or expectation. */
  readonly what: LinePart;
  readonly span: Span;
  readonly pointer: string;
}

/** An item of a list of lines, or an entry of such an item, that is not a line. */
export interface InvalidLine {
  readonly node: DocumentNode;
  readonly span: Span;
  readonly pointer: string;
}

/**
 * The lines of a list. YAML reads `- at +2m: email_1 is read` as a map with one key, the moment; a map with several keys is
 * several lines. In quotes, and in JSON, a line is a text. If it begins with a moment, it is split at its first colon
 * followed by white space.
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
  const what = linePartOf(node, node.value, 0);
  return { moment, what, span: { start: keySpan.start, end: Math.max(keySpan.end, node.span.end) }, pointer };
}

function lineOfText(node: ScalarNode, text: string, pointer: string): Line {
  const { span } = node;
  const colon = MOMENT_START.test(text.trimStart()) ? text.search(/:\s/) : -1;
  if (colon === -1) return { what: linePartOf(node, text, 0), span, pointer };
  const moment = linePartOf(node, text.slice(0, colon), 0);
  return { moment, what: linePartOf(node, text.slice(colon + 1), colon + 1), span, pointer };
}

function linePartOf(node: ScalarNode, whole: string, offset: number): LinePart {
  const start = offset + whole.length - whole.trimStart().length;
  return {
    text: whole.trim(),
    spanOf: (span) => spanInScalar(node, start + span.start, start + span.end),
    within: { node, start },
  };
}

/** Trims a text and replaces each run of white space by one blank. */
export function withSingleBlanks(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
