import type { Document } from "../../document/index.ts";
import { lineOf, type Span } from "../../problem/index.ts";
import { readSuppressionComment, type SuppressionComment } from "./comment.ts";
import { LineRanges } from "./line-ranges.ts";

/** A suppression comment with the range that it applies to. */
export interface LocatedSuppression extends SuppressionComment {
  /** The range of the file, or the reason why there is none. */
  readonly range: Span | "nothing-begins" | "not-first";
  /** The span to remove with the comment: its line if it stands alone. Undefined if the removal would do harm. */
  readonly removal: Span | undefined;
}

/** The suppressions in a file's comments, in the file's order. */
export function suppressionsIn(document: Document): readonly LocatedSuppression[] {
  const { text, comments } = document;
  const found = comments.flatMap((span) => readSuppressionComment(text, span) ?? []);
  if (found.length === 0) return [];
  const reader = new PlaceReader(document);
  // From last to first, so that each of several adjacent comments looks no further than the next.
  return found
    .toReversed()
    .map((comment) => reader.place(comment))
    .reverse();
}

const BYTE_ORDER_MARK = "\ufeff";

class PlaceReader {
  readonly #document: Document;
  readonly #ranges: LineRanges;
  readonly #comments: ReadonlySet<number>;
  /** By the line of a placed comment, the next line with content. */
  readonly #nextLines = new Map<number, number>();

  constructor(document: Document) {
    this.#document = document;
    this.#ranges = new LineRanges(document);
    this.#comments = new Set(document.comments.map(({ start }) => start));
  }

  place(comment: SuppressionComment): LocatedSuppression {
    const { lineStarts, root, text } = this.#document;
    const { start } = comment.span;
    const line = lineOf(lineStarts, start);
    const isAlone = this.#firstOn(line) === start;
    if (isAlone) this.#nextLines.set(line, this.#lineAfter(line));
    const removal = isAlone ? this.#wholeLine(line) : this.#withBlanks(comment.span);
    if (comment.word.name === "heed-ignore-file") {
      const isFirst = root === undefined || start < root.span.start;
      return { ...comment, removal, range: isFirst ? { start: 0, end: text.length } : "not-first" };
    }
    const range = isAlone
      ? (this.#ranges.ofEntries(this.#nextLines.get(line) as number) ?? "nothing-begins")
      : this.#ranges.ofLine(line);
    return { ...comment, removal, range };
  }

  /** The first line after a line that has content; the line after the last if none has. */
  #lineAfter(line: number): number {
    const { lineStarts } = this.#document;
    let next = line + 1;
    while (next <= lineStarts.length) {
      const known = this.#nextLines.get(next);
      if (known !== undefined) return known;
      if (this.#hasContent(next)) break;
      next++;
    }
    return next;
  }

  /** Checks whether a line has more than blanks or a comment. */
  #hasContent(line: number): boolean {
    const { text } = this.#document;
    const first = this.#firstOn(line);
    return first < text.length && !LINE_BREAK.test(text.charAt(first)) && !this.#comments.has(first);
  }

  /** The offset of the first character of a line that is not a blank. */
  #firstOn(line: number): number {
    const { lineStarts, text } = this.#document;
    let first = lineStarts[line - 1] ?? text.length;
    if (first === 0 && text.startsWith(BYTE_ORDER_MARK)) first = 1;
    while (isBlank(text[first])) first++;
    return first;
  }

  /** Undefined if the line separates a block from lines that would become part of it: empty lines and comments. */
  #wholeLine(line: number): Span | undefined {
    const { lineStarts, text } = this.#document;
    const isLast = (lineStarts[line] ?? text.length) === text.length;
    if (this.#ranges.isBehindBlock(line) && !isLast && !this.#hasContent(line + 1)) return undefined;
    const isMarked = line === 1 && text.startsWith(BYTE_ORDER_MARK);
    const start = isMarked ? 1 : (lineStarts[line - 1] as number);
    return { start, end: lineStarts[line] ?? text.length };
  }

  #withBlanks({ start, end }: Span): Span {
    const { text } = this.#document;
    let [from, to] = [start, end];
    while (isBlank(text[from - 1])) from--;
    while (isBlank(text[to])) to++;
    return { start: from, end: to };
  }
}

const LINE_BREAK = /[\r\n]/;

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}
