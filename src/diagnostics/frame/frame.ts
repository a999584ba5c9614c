import { lineOf, lineStartsOf, type Span } from "../../problem/index.ts";

/**
 * A position in a text as editors count: lines and columns from 1, columns in UTF-16 code units. A byte order mark does
 * not count as a column.
 */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Returns the position of an offset. CRLF, LF and a lone CR each end a line. */
export function positionAt(text: string, offset: number): TextPosition {
  const { line, start } = lineAt(text, offset);
  return { line, column: Math.max(0, Math.min(offset, text.length) - start) + 1 };
}

/** Returns the number of an offset's line, with the offsets of the line's start and of the end of its text. */
function lineAt(text: string, offset: number): { line: number; start: number; end: number } {
  const starts = startsOf(text);
  const at = Math.min(offset, text.length);
  const line = Math.max(lineOf(starts, at), 1);
  const start = line === 1 && text.startsWith(BYTE_ORDER_MARK) ? 1 : (starts[line - 1] as number);
  let end = starts[line] ?? text.length;
  while (end > start && (text.charCodeAt(end - 1) === LF || text.charCodeAt(end - 1) === CR)) end--;
  return { line, start, end };
}

/** The line starts of the last text, because many positions of one text are asked for in a row. */
let last: { readonly text: string; readonly starts: readonly number[] } = { text: "", starts: [0] };

function startsOf(text: string): readonly number[] {
  if (text !== last.text) last = { text, starts: lineStartsOf(text) };
  return last.starts;
}

const BYTE_ORDER_MARK = "\ufeff";
const LF = 10;
const CR = 13;

/** The maximum number of characters of a line in a frame. A longer line is cut around the mistake. */
const WIDEST = 100;

/**
 * Shows the line in which a span begins, with the span underlined:
 *
 *     3 | when: in_app_feed_1 has not been sen
 *       |                                  ^^^
 */
export function codeFrame(text: string, span: Span): string {
  const { line, start, end } = lineAt(text, span.start);
  const markStart = Math.max(start, Math.min(span.start, end));
  const markEnd = Math.max(markStart, Math.min(span.end, end));
  const from =
    end - start <= WIDEST ? start : wholeCharacter(text, Math.max(start, markStart - WIDEST / 2), start);
  const to = wholeCharacter(text, Math.min(end, from + WIDEST), start);
  const before = `${from > start ? "…" : ""}${cleaned(text.slice(from, markStart))}`;
  const marked = cleaned(text.slice(markStart, Math.min(markEnd, to)));
  const after = `${cleaned(text.slice(markStart + marked.length, to))}${to < end ? "…" : ""}`;
  const gutter = String(line);
  const marks = "^".repeat(Math.max(1, widthOf(marked)));
  return `${gutter} | ${before}${marked}${after}\n${" ".repeat(gutter.length)} | ${blanksFor(before)}${marks}`;
}

/** Moves an offset so that it does not split a surrogate pair. */
function wholeCharacter(text: string, offset: number, start: number): number {
  const isPair =
    offset > start && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
  return isPair ? offset - 1 : offset;
}

/** Makes the indentation of the marks. Tabs stay tabs, so that the marks align at any tab width. */
function blanksFor(text: string): string {
  return [...text].map((character) => (character === "\t" ? "\t" : " ".repeat(widthOf(character)))).join("");
}

/** Characters that take two columns: emoji, and the scripts of East Asia. */
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Counts the terminal columns of a text: wide characters take two, marks and joiners none. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!/[\p{M}\p{Cf}]/u.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Replaces control characters and marks of direction, which must not reach a terminal. Each unit stays one unit. */
function cleaned(line: string): string {
  return line.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu, (character) =>
    character === "\t" ? character : "\ufffd",
  );
}
