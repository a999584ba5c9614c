import type { Document } from "../../document/index.ts";
import { lineOf, type Span } from "../../problem/index.ts";
import { readSuppressionComment, type SuppressionComment } from "./comment.ts";
import { LineRanges } from "./line-ranges.ts";

/** A comment that is an exception, with what it holds for. */
export interface LocatedSuppression extends SuppressionComment {
  /** The stretch of the file; or why there is none. */
  readonly range: Span | "nothing-begins" | "not-first";
  /** What goes with the comment: its line where it stands alone. Undefined where it cannot go without harm. */
  readonly removal: Span | undefined;
}

/** The exceptions that a file's comments say, in the file's order. */
export function suppressionsIn(document: Document): readonly LocatedSuppression[] {
  const { text, comments } = document;
  const found = comments.flatMap((span) => readSuppressionComment(text, span) ?? []);
  if (found.length === 0) return [];
  const reader = new PlaceReader(document);
  // From the last to the first, so that of comments on each other's heels each looks no further than to the next.
  return found
    .toReversed()
    .map((comment) => reader.place(comment))
    .reverse();
}

const BYTE_ORDER_MARK = "\ufeff";

class PlaceReader {
  readonly #document: Document;
  readonly #extents: LineRanges;
  readonly #comments: ReadonlySet<number>;
  /** By the line of a comment that was placed, the next line that says something. */
  readonly #nextLines = new Map<number, number>();

  constructor(document: Document) {
    this.#document = document;
    this.#extents = new LineRanges(document);
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
    const extent = isAlone
      ? (this.#extents.from(this.#nextLines.get(line) as number) ?? "nothing-begins")
      : this.#extents.of(line);
    return { ...comment, removal, range: extent };
  }

  /** The first line behind one that holds more than a comment; one behind the last where there is none. */
  #lineAfter(line: number): number {
    const { lineStarts } = this.#document;
    let next = line + 1;
    while (next <= lineStarts.length) {
      const known = this.#nextLines.get(next);
      if (known !== undefined) return known;
      if (this.#saysSomething(next)) break;
      next++;
    }
    return next;
  }

  /** Whether a line holds more than blanks or a comment. */
  #saysSomething(line: number): boolean {
    const { text } = this.#document;
    const first = this.#firstOn(line);
    return first < text.length && !LINE_BREAK.test(text.charAt(first)) && !this.#comments.has(first);
  }

  /** Where the blanks end that a line begins with. */
  #firstOn(line: number): number {
    const { lineStarts, text } = this.#document;
    let first = lineStarts[line - 1] ?? text.length;
    if (first === 0 && text.startsWith(BYTE_ORDER_MARK)) first = 1;
    while (isBlank(text[first])) first++;
    return first;
  }

  /** Undefined where it parts a block from lines that could then be part of the block: empty ones, and comments. */
  #wholeLine(line: number): Span | undefined {
    const { lineStarts, text } = this.#document;
    const isLast = (lineStarts[line] ?? text.length) === text.length;
    if (this.#extents.isBehindBlock(line) && !isLast && !this.#saysSomething(line + 1)) return undefined;
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
