import { lineOf, lineStartAt } from "../../problem/index.ts";
import { writeJson } from "../json/write.ts";
import { blanksBefore, blockLayoutOf, commentAfter, jsonLayoutOf, paddingOf } from "../layout.ts";
import type { Document, Json, MapEntry, MapNode } from "../node.ts";
import { escapeInJson, writeYamlText } from "../yaml/text.ts";
import { writeBlockEntry, writeFlow } from "../yaml/write.ts";
import type { Edit } from "./edit.ts";

/** Returns the edit that adds an entry to a map, before the entry at an index or at the end. */
export function insertEntry(document: Document, map: MapNode, index: number, key: string, value: Json): Edit {
  const next = map.entries[index];
  const last = map.entries.at(-1);
  if (last === undefined) return fillEmpty(document, map, key, value);
  if (map.isFlow) return insertInFlow(document, map, next, last, key, value);
  const { newline } = blockLayoutOf(document);
  const indent = " ".repeat(map.indent);
  const written = writeBlockEntry(key, value, map.indent, blockLayoutOf(document));
  if (next !== undefined) return insertion(next.start, written + newline + indent);
  const end = endInBlock(document, last);
  return isLineStart(document, end)
    ? insertion(end, indent + written + newline)
    : insertion(end, newline + indent + written);
}

/**
 * Returns the edit that removes an entry from its map, with a comment at the end of its line; in braces, also with
 * comments between it and its neighbour.
 */
export function removeEntry(document: Document, map: MapNode, entry: MapEntry): Edit {
  const index = map.entries.indexOf(entry);
  const before = map.entries[index - 1];
  const next = map.entries[index + 1];
  if (before === undefined && next === undefined) {
    return map.isFlow ? { ...map.span, text: "{}" } : { start: entry.start, end: entry.end, text: "{}" };
  }
  if (map.isFlow) {
    return next === undefined
      ? { start: (before as MapEntry).end, end: entry.end, text: "" }
      : { start: entry.start, end: next.start, text: "" };
  }
  return removeLines(document, entry);
}

function removeLines(document: Document, entry: MapEntry): Edit {
  const { lineStarts, text } = document;
  const lineStart = lineStartAt(lineStarts, entry.start);
  const end = endInBlock(document, entry);
  const nextLine = isLineStart(document, end) ? end : lineStarts[lineOf(lineStarts, end)];
  if (blanksBefore(text, entry.start) > lineStart) {
    // After a dash, the next entry moves to this entry's place.
    let start = nextLine ?? end;
    while (text[start] === " ") start++;
    return { start: entry.start, end: start, text: "" };
  }
  if (nextLine !== undefined) return { start: lineStart, end: nextLine, text: "" };
  const lineBreak = text.startsWith("\r\n", lineStart - 2) ? 2 : 1;
  return { start: lineStart - lineBreak, end, text: "" };
}

function insertInFlow(
  document: Document,
  map: MapNode,
  next: MapEntry | undefined,
  last: MapEntry,
  key: string,
  value: Json,
): Edit {
  const beside = next ?? last;
  const written = writeFlowEntry(document, map, beside, key, value);
  const { span } = map;
  if (document.text[span.start] !== "{") {
    // A single pair in a list can be without braces; two cannot.
    const pair = document.text.slice(span.start, span.end);
    return { ...span, text: next === undefined ? `{${pair}, ${written}}` : `{${written}, ${pair}}` };
  }
  const layout = jsonLayoutOf(document, map, beside);
  const gap = layout.kind === "lines" ? layout.newline + layout.prefix : layout.gap;
  return next === undefined
    ? insertion(last.end, `,${gap}${written}`)
    : insertion(next.start, `${written},${gap}`);
}

function fillEmpty({ format }: Document, map: MapNode, key: string, value: Json): Edit {
  const entry = { [key]: value };
  const text =
    format === "json" ? writeJson(entry, { kind: "one-line", gap: " ", padding: "" }) : writeFlow(entry, "");
  return { ...map.span, text };
}

/** Returns the end of an entry in a block, including a comment on its line and all lines of a literal or folded block. */
function endInBlock(document: Document, { node, span, end, isAlias: alias }: MapEntry): number {
  if (!alias && node.kind === "scalar" && (node.style === "literal" || node.style === "folded")) {
    return span.start + node.source.length;
  }
  return commentAfter(document, end)?.end ?? end;
}

function isLineStart(document: Document, offset: number): boolean {
  return offset > 0 && lineStartAt(document.lineStarts, offset) === offset;
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/**
 * Writes a key and its value as an entry of a map in braces, with the layout of an existing entry. If its key is in double
 * quotes, the map is JSON within YAML, and the new entry is written as JSON.
 */
export function writeFlowEntry(
  document: Document,
  map: MapNode,
  beside: MapEntry,
  key: string,
  value: Json,
): string {
  if (!document.text.startsWith('"', beside.keySpan.start)) {
    return `${writeYamlText(key, true)}: ${writeFlow(value, paddingOf(document, map))}`;
  }
  const layout = jsonLayoutOf(document, map, beside);
  const gap = layout.kind === "lines" ? " " : layout.gap;
  return escapeInJson(`${JSON.stringify(key)}:${gap}${writeJson(value, layout)}`);
}
