import { lineOf, lineStartAt } from "../../problem/index.ts";
import { writeJson } from "../json/write.ts";
import {
  blanksBefore,
  blockLayoutOf,
  commentAfter,
  commentsWithin,
  jsonLayoutOf,
  newlineOf,
} from "../layout.ts";
import type { Document, Json, MapEntry, MapNode } from "../node.ts";
import { writeYamlText } from "../yaml/text.ts";
import { writeBlock, writeRoot } from "../yaml/write.ts";
import type { Edit } from "./edit.ts";
import { writeFlowEntry } from "./members.ts";

/**
 * Returns edits that replace an entry's key and value, in the layout of the file. Comments within the entry are kept: one
 * on the line of the key stays there, others move to lines of their own before the entry.
 */
export function replaceEntry(
  document: Document,
  map: MapNode,
  entry: MapEntry,
  key: string,
  value: Json,
): readonly Edit[] {
  if (document.format === "json") {
    const text = writeJson(value, jsonLayoutOf(document, map, entry));
    return [
      { ...entry.keySpan, text: JSON.stringify(key) },
      { ...entry.span, text },
    ];
  }
  return [
    map.isFlow
      ? replaceInFlow(document, map, entry, key, value)
      : replaceInBlock(document, map, entry, key, value),
  ];
}

/** Returns edits that replace the root value of a file. Comments within it move before it. */
export function replaceRoot(document: Document, value: Json): readonly Edit[] {
  const { root, text, format } = document;
  if (root === undefined) return [];
  const newline = newlineOf(document);
  if (format === "json") {
    return [{ ...root.span, text: writeJson(value, { kind: "lines", newline, prefix: "", unit: "  " }) }];
  }
  const comments = commentsWithin(document, root.span.start, root.span.end);
  const lead = text.slice(lineStartAt(document.lineStarts, root.span.start), root.span.start);
  const isMarkerLine = lead.trim() !== "";
  const column = isMarkerLine ? 0 : lead.replace("\ufeff", "").length;
  const lines = [
    // A block, or a comment before a value, cannot be on the line of a `---`.
    ...(isMarkerLine && (comments.length > 0 || typeof value !== "string") ? [""] : []),
    ...comments.map(({ start, end }) => text.slice(start, end)),
    writeRoot(value, column, blockLayoutOf(document)),
  ];
  return [{ ...root.span, text: lines.join(newline + " ".repeat(column)) }];
}

function replaceInBlock(document: Document, map: MapNode, entry: MapEntry, key: string, value: Json): Edit {
  const { text } = document;
  const layout = blockLayoutOf(document);
  const trailing = commentAfter(document, entry.end);
  const within = commentsWithin(document, entry.start, entry.end);
  const keyLine = lineOf(document.lineStarts, entry.keySpan.end);
  const beside = within.find(({ start }) => lineOf(document.lineStarts, start) === keyLine) ?? trailing;
  const others = [...within, ...(trailing ? [trailing] : [])].filter((comment) => comment !== beside);
  const { inline, below } = writeBlock(value, map.indent, layout);
  const indent = layout.newline + " ".repeat(map.indent);
  const before = others.map(({ start, end }) => text.slice(start, end) + indent).join("");
  const comment = beside === undefined ? "" : text.slice(blanksBefore(text, beside.start), beside.end);
  return {
    start: entry.start,
    end: trailing?.end ?? entry.end,
    text: `${before}${writeYamlText(key, false)}:${inline && " "}${inline}${comment}${below}`,
  };
}

function replaceInFlow(document: Document, map: MapNode, entry: MapEntry, key: string, value: Json): Edit {
  const { text } = document;
  const column = entry.start - lineStartAt(document.lineStarts, entry.start);
  const indent = newlineOf(document) + " ".repeat(column);
  const comments = commentsWithin(document, entry.start, entry.end);
  const before = comments.map(({ start, end }) => text.slice(start, end) + indent).join("");
  const apart = before !== "" && !/[ \t\n]/.test(text[entry.start - 1] ?? "") ? " " : "";
  const written = writeFlowEntry(document, map, entry, key, value);
  return { start: entry.start, end: entry.end, text: apart + before + written };
}
