import { countBefore, lineStartAt, type Span } from "../problem/index.ts";
import type { Document, DocumentNode, MapEntry, MapNode } from "./node.ts";

/** Layout of a file's YAML blocks. */
export interface BlockLayout {
  readonly newline: string;
  /** Columns by which a map is indented relative to its key. */
  readonly mapIndent: number;
  /** Columns by which a list's dashes are indented relative to its key; often 0. */
  readonly listIndent: number;
}

/** Layout of a JSON value that is written into a file. */
export type JsonLayout = LinesLayout | OneLineLayout;

/** Each member on a line of its own. */
export interface LinesLayout {
  readonly kind: "lines";
  readonly newline: string;
  /** Indentation of the line with the value's key. */
  readonly prefix: string;
  /** Indentation that each level adds. */
  readonly unit: string;
}

/** All members on the line of the key. */
export interface OneLineLayout {
  readonly kind: "one-line";
  /** Blanks after `:` and `,`. */
  readonly gap: string;
  /** Blanks inside braces. */
  readonly padding: string;
}

const DEFAULT_INDENT = 2;

/** Returns the first line break of a file; files are assumed to use one kind. */
export function newlineOf(document: Document): string {
  const first = document.lineStarts[1];
  if (first === undefined) return "\n";
  return document.text.slice(0, first).endsWith("\r\n") ? "\r\n" : "\n";
}

/** Returns the spaces and tabs at the start of a line. */
export function linePrefixAt(document: Document, offset: number): string {
  const start = lineStartAt(document.lineStarts, offset);
  let end = start;
  while (document.text[end] === " " || document.text[end] === "\t") end++;
  return document.text.slice(start, end);
}

const blockLayouts = new WeakMap<Document, BlockLayout>();

/** Returns the layout of the first nested blocks of a YAML file. */
export function blockLayoutOf(document: Document): BlockLayout {
  const known = blockLayouts.get(document);
  if (known !== undefined) return known;
  const found = document.root === undefined ? {} : indentsIn(document.root);
  const mapIndent = found.map ?? (found.list || DEFAULT_INDENT);
  const layout = { newline: newlineOf(document), mapIndent, listIndent: found.list ?? mapIndent };
  blockLayouts.set(document, layout);
  return layout;
}

interface Indents {
  map?: number;
  list?: number;
}

function indentsIn(root: DocumentNode): Indents {
  const found: Indents = {};
  const visit = (node: DocumentNode): void => {
    if (node.kind === "scalar" || node.isFlow) return;
    const slots = node.kind === "map" ? node.entries : node.items;
    for (const { node: child, isAlias: alias } of slots) {
      if (found.map !== undefined && found.list !== undefined) return;
      if (alias || child.kind === "scalar" || child.isFlow) continue;
      if (node.kind === "map") found[child.kind] ??= child.indent - node.indent;
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** Returns the layout of an entry in braces, for a new entry beside it. */
export function jsonLayoutOf(document: Document, map: MapNode, entry: MapEntry): JsonLayout {
  const { text } = document;
  const index = map.entries.indexOf(entry);
  const before = index > 0 ? (map.entries[index - 1] as MapEntry).end : map.span.start + 1;
  if (/[\r\n]/.test(text.slice(before, entry.start))) {
    const prefix = linePrefixAt(document, entry.start);
    const outer = linePrefixAt(document, map.span.start);
    const unit = prefix.startsWith(outer) ? prefix.slice(outer.length) : "";
    return {
      kind: "lines",
      newline: newlineOf(document),
      prefix,
      unit: unit === "" ? " ".repeat(DEFAULT_INDENT) : unit,
    };
  }
  const gap = /:[ \t]/.test(text.slice(entry.keySpan.end, entry.span.start)) ? " " : "";
  return { kind: "one-line", gap, padding: paddingOf(document, map) };
}

/** Returns the blanks inside a map's braces. */
export function paddingOf({ text }: Document, map: MapNode): string {
  return /^\{[ \t\r\n]/.test(text.slice(map.span.start, map.span.start + 2)) ? " " : "";
}

/** Returns the comments that begin within a span. */
export function commentsWithin({ comments }: Document, start: number, end: number): readonly Span[] {
  const first = countBefore(comments, start);
  let last = first;
  while (last < comments.length && (comments[last] as Span).start < end) last++;
  return comments.slice(first, last);
}

/** Returns the comment after an offset on the same line, if only blanks are between. */
export function commentAfter({ comments, text }: Document, offset: number): Span | undefined {
  const comment = comments[countBefore(comments, offset)];
  return comment !== undefined && blanksBefore(text, comment.start) <= offset ? comment : undefined;
}

/** Returns the start of the spaces and tabs before an offset. */
export function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  return start;
}
