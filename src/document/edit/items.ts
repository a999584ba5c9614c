import { lineOf, lineStartAt } from "../../problem/index.ts";
import type { Document, DocumentNode, ListNode, NodeSite } from "../node.ts";
import { applyEdits, type Edit } from "./edit.ts";
import { commentBehind, commentsWithin, linePrefixAt, newlineOf } from "./layout.ts";

/**
 * The edits that put several items in the place of one, each as a text that stands where the item stood: its lines but
 * the first are indented as the item's are. Undefined where the item is laid out in a way that others cannot follow:
 * an alias, an item with an anchor or a tag, a dash on a line of its own.
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
  const lead = leadOf(document, list, index);
  if (lead === undefined) return undefined;
  const replaced = { ...item.span, text: first };
  if (others.length === 0) return [replaced];
  const separator = list.flow ? `,${gapIn(document, list, index)}` : breakBefore(document, list) + lead;
  const added = others.map((text) => separator + text).join("");
  if (list.flow) return [{ ...replaced, text: first + added }];
  // The comment that ends the item's last line stays on it.
  const end = commentBehind(document, item.span.end)?.end ?? item.span.end;
  return end === item.span.end
    ? [{ ...replaced, text: first + added }]
    : [replaced, { start: end, end, text: added }];
}

/**
 * The edit that takes an item out of its list, with the comment that ends its last line. Undefined where it is the
 * only one, and where it is laid out in a way that others cannot follow.
 */
export function removeItem(document: Document, list: ListNode, index: number): Edit | undefined {
  const item = list.items[index];
  if (item === undefined || list.items.length < 2) return undefined;
  if (leadOf(document, list, index) === undefined) return undefined;
  if (list.flow) {
    const next = list.items[index + 1];
    const before = list.items[index - 1];
    if (before !== undefined) return { start: before.span.end, end: item.span.end, text: "" };
    return next && { start: item.span.start, end: next.span.start, text: "" };
  }
  const { lineStarts, text } = document;
  const start = lineStartAt(lineStarts, item.span.start);
  // A dash behind another dash leaves its line to the outer item.
  if (text.slice(start, item.span.start).trim() !== "-") return undefined;
  const end = commentBehind(document, item.span.end)?.end ?? item.span.end;
  const nextLine = lineStarts[lineOf(lineStarts, end)];
  if (nextLine !== undefined) return { start, end: nextLine, text: "" };
  const lineBreak = text.startsWith("\r\n", start - 2) ? 2 : 1;
  return { start: start - lineBreak, end, text: "" };
}

/** An item's text with edits within it, for another place in the same list: what comments it holds stay behind. */
export function writeItemAgain(document: Document, { span }: NodeSite, edits: readonly Edit[]): string {
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

/** A comment with the blanks before it, and with its line where it has one for itself. */
function withItsLine({ text, lineStarts }: Document, start: number, end: number): Edit {
  const lineStart = lineStartAt(lineStarts, start);
  const blanks = /[ \t]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0;
  if (start - blanks > lineStart) return { start: start - blanks, end, text: "" };
  return { start: lineStart, end: lineStarts[lineOf(lineStarts, end)] ?? end, text: "" };
}

/** What stands before an item's value from its dash on; empty in brackets. Undefined where that is more than blanks. */
function leadOf(document: Document, list: ListNode, index: number): string | undefined {
  const item = list.items[index] as NodeSite;
  const { text, lineStarts } = document;
  if (item.alias) return undefined;
  if (list.flow) {
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

/** What stands behind a comma of a list in brackets. */
function gapIn(document: Document, list: ListNode, index: number): string {
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

/** Whether nothing stands behind the commas and colons of a value in JSON. */
function isTight({ text, format }: Document, node: DocumentNode): boolean {
  return format === "json" && !/[:,]\s/.test(text.slice(node.span.start, node.span.end));
}
