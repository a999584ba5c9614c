import { lineOf, lineStartAt } from "../../problem/index.ts";
import { commentAfter, commentsWithin, linePrefixAt, newlineOf } from "../layout.ts";
import type { Document, DocumentNode, ListNode, NodeSite } from "../node.ts";
import { applyEdits, type Edit } from "./edit.ts";

/**
 * Returns edits that replace an item with several, each given as the text of an item at that place. Lines after the first
 * get the item's indentation. Returns undefined if the layout of the item cannot be repeated: an alias, an anchor or a
 * tag, a dash on a line of its own.
 */
export function replaceItem(
  document: Document,
  list: ListNode,
  index: number,
  texts: readonly string[],
): readonly Edit[] | undefined {
  const item = list.items[index];
  const [first, ...others] = texts;
  if (item === undefined || first === undefined) return undefined;
  const lead = textBeforeValue(document, list, index);
  if (lead === undefined) return undefined;
  const replaced = { ...item.span, text: first };
  if (others.length === 0) return [replaced];
  const separator = list.isFlow
    ? `,${textAfterComma(document, list, index)}`
    : breakBefore(document, list) + lead;
  const added = others.map((text) => separator + text).join("");
  if (list.isFlow) return [{ ...replaced, text: first + added }];
  // A comment at the end of the item's last line stays there.
  const end = commentAfter(document, item.span.end)?.end ?? item.span.end;
  return end === item.span.end
    ? [{ ...replaced, text: first + added }]
    : [replaced, { start: end, end, text: added }];
}

/**
 * Returns the edit that removes an item from its list, with a comment at the end of its last line. Returns undefined if it
 * is the only item, or if its layout is not supported.
 */
export function removeItem(document: Document, list: ListNode, index: number): Edit | undefined {
  const item = list.items[index];
  if (item === undefined || list.items.length < 2) return undefined;
  if (textBeforeValue(document, list, index) === undefined) return undefined;
  if (list.isFlow) {
    const next = list.items[index + 1];
    const before = list.items[index - 1];
    if (before !== undefined) return { start: before.span.end, end: item.span.end, text: "" };
    return next && { start: item.span.start, end: next.span.start, text: "" };
  }
  const { lineStarts, text } = document;
  const start = lineStartAt(lineStarts, item.span.start);
  // After the dash of an outer item, that item's line remains.
  if (text.slice(start, item.span.start).trim() !== "-") return undefined;
  const end = commentAfter(document, item.span.end)?.end ?? item.span.end;
  const nextLine = lineStarts[lineOf(lineStarts, end)];
  if (nextLine !== undefined) return { start, end: nextLine, text: "" };
  const lineBreak = text.startsWith("\r\n", start - 2) ? 2 : 1;
  return { start: start - lineBreak, end, text: "" };
}

/** Returns an item's text with edits applied and without comments, for another place in the same list. */
export function copyItem(document: Document, { span }: NodeSite, edits: readonly Edit[]): string {
  const comments = commentsWithin(document, span.start, span.end).map(({ start, end }) =>
    withItsLine(document, start, end),
  );
  const within = [...edits, ...comments].map(({ start, end, text }) => ({
    start: start - span.start,
    end: end - span.start,
    text,
  }));
  return applyEdits(document.text.slice(span.start, span.end), within);
}

/** Extends a comment's span by the blanks before it, and by its line break if nothing else is on the line. */
function withItsLine({ text, lineStarts }: Document, start: number, end: number): Edit {
  const lineStart = lineStartAt(lineStarts, start);
  const blanks = /[ \t]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0;
  if (start - blanks > lineStart) return { start: start - blanks, end, text: "" };
  return { start: lineStart, end: lineStarts[lineOf(lineStarts, end)] ?? end, text: "" };
}

/** Returns the text from an item's dash to its value; empty in brackets. Returns undefined if it is more than blanks. */
function textBeforeValue(document: Document, list: ListNode, index: number): string | undefined {
  const item = list.items[index] as NodeSite;
  const { text, lineStarts } = document;
  if (item.isAlias) return undefined;
  if (list.isFlow) {
    const before = list.items[index - 1]?.span.end ?? list.span.start;
    return /[&!][^\s,[\]{}]*\s*$/.test(text.slice(before, item.span.start)) ? undefined : "";
  }
  const dash = lineStartAt(lineStarts, item.span.start) + list.indent;
  const lead = text.slice(dash, item.span.start);
  return /^-[ ]+$/.test(lead) ? lead : undefined;
}

function breakBefore(document: Document, list: ListNode): string {
  return newlineOf(document) + " ".repeat(list.indent);
}

/** Returns the text after a comma of a list in brackets. */
function textAfterComma(document: Document, list: ListNode, index: number): string {
  const { text } = document;
  const { span } = list.items[index] as NodeSite;
  const start = list.items[index - 1]?.span.end ?? list.span.start + 1;
  if (/[\r\n]/.test(text.slice(start, span.start)))
    return newlineOf(document) + linePrefixAt(document, span.start);
  const other = list.items[index === 0 ? 1 : index - 1];
  const between =
    other && text.slice(Math.min(span.end, other.span.end), Math.max(span.start, other.span.start));
  if (between !== undefined && /^\s*,[ \t]*$/.test(between)) return between.slice(between.indexOf(",") + 1);
  return isTight(document, list) ? "" : " ";
}

/** Checks whether a JSON value has no blanks after commas and colons. */
function isTight({ text, format }: Document, node: DocumentNode): boolean {
  return format === "json" && !/[:,]\s/.test(text.slice(node.span.start, node.span.end));
}
