import type { Span } from "../problem/index.ts";

/** A place in a text as people count: lines and columns from 1, columns in UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The position of an offset. CRLF, LF and a lone CR each end a line. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = 0;
  const end = Math.min(offset, text.length);
  for (let index = 0; index < end; index++) {
    const character = text.charCodeAt(index);
    if (character === 10 || (character === 13 && text.charCodeAt(index + 1) !== 10)) {
      line++;
      lineStart = index + 1;
    }
  }
  return { line, column: end - lineStart + 1 };
}

/** The most characters of a line that a frame shows; a longer one is cut around the mistake. */
const WIDEST = 100;

/**
 * The line in which a span begins, with the part underlined:
 *
 *     3 | when: in_app_feed_1 has not been sen
 *       |                                  ^^^
 */
export function codeFrame(text: string, span: Span): string {
  const { line, column } = positionAt(text, span.start);
  const lineStart = Math.min(span.start, text.length) - (column - 1);
  const rest = text.slice(lineStart);
  const lineEnd = rest.search(/[\r\n]/);
  const whole = lineEnd === -1 ? rest : rest.slice(0, lineEnd);
  const markEnd = Math.min(Math.max(span.end - lineStart, column), whole.length);
  const from = whole.length <= WIDEST ? 0 : Math.max(0, column - 1 - WIDEST / 2);
  const shown = whole.slice(from, from + WIDEST);
  const before = `${from > 0 ? "…" : ""}${shown.slice(0, column - 1 - from)}`;
  const marked = shown.slice(column - 1 - from, markEnd - from);
  const gutter = String(line);
  const blank = " ".repeat(gutter.length);
  const tail = from + WIDEST < whole.length ? "…" : "";
  const codeLine = `${gutter} | ${from > 0 ? "…" : ""}${shown}${tail}`;
  const markLine = `${blank} | ${blanksFor(before)}${"^".repeat(Math.max(1, widthOf(marked)))}`;
  return `${cleaned(codeLine)}\n${markLine}`;
}

/** Tabs stay tabs, so that the marks stand below what they mark however wide a tab is. */
function blanksFor(text: string): string {
  return [...text].map((character) => (character === "\t" ? "\t" : " ".repeat(widthOf(character)))).join("");
}

/** How many columns a terminal gives a text: wide characters take two, marks and joiners none. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue;
    width +=
      /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Control characters must not reach a terminal. */
function cleaned(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) => (character === "\t" ? character : "�"));
}
