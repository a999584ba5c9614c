import type { Position, Range } from "vscode-languageserver";
import { lineOf, lineStartsOf, type Span } from "../../problem/index.ts";

/** The unit in which a client counts the characters of a line. */
export type Encoding = "utf-8" | "utf-16";

/** Encodings of positions that the server can count in. */
const ENCODINGS: readonly string[] = ["utf-8", "utf-16"] satisfies readonly Encoding[];

/** Chooses the first encoding that a client offers and the server knows; without an offer, UTF-16 is the protocol's rule. */
export function chooseEncoding(offered: readonly string[] = []): Encoding {
  return (offered.find((one) => ENCODINGS.includes(one)) as Encoding | undefined) ?? "utf-16";
}

/**
 * A text whose places are known in two ways: offsets in UTF-16 code units, as heed has them, and lines and characters from
 * 0, as the protocol has them. CRLF, LF and a lone CR each end a line.
 */
export class TextLines {
  readonly text: string;
  readonly encoding: Encoding;
  readonly #starts: readonly number[];

  constructor(text: string, encoding: Encoding) {
    this.text = text;
    this.encoding = encoding;
    this.#starts = lineStartsOf(text);
  }

  /** Returns the position of an offset. Within a line break, that is the end of the line. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const line = lineOf(this.#starts, at) - 1;
    const { start, end } = this.#line(line);
    return { line, character: this.#lengthOf(start, Math.min(at, end)) };
  }

  /** Returns the offset of a position. One behind its line is the end of the line, one behind the text its end. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.#starts.length) return this.text.length;
    const { start, end } = this.#line(Math.max(0, line));
    if (this.encoding === "utf-16") return Math.min(start + Math.max(0, character), end);
    let [offset, bytes] = [start, 0];
    while (offset < end) {
      const [units, width] = this.#characterAt(offset, end);
      // A position within a character is its start.
      if (bytes + width > character) break;
      bytes += width;
      offset += units;
    }
    return offset;
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Returns the span of a range; its ends may be given in either order. */
  spanOf(range: Range): Span {
    const [one, other] = [this.offsetAt(range.start), this.offsetAt(range.end)];
    return { start: Math.min(one, other), end: Math.max(one, other) };
  }

  /** The offsets of a line's text, without its line break. */
  #line(line: number): Span {
    const start = this.#starts[line] as number;
    let end = this.#starts[line + 1] ?? this.text.length;
    while (end > start && /[\r\n]/.test(this.text[end - 1] as string)) end--;
    return { start, end };
  }

  #lengthOf(start: number, end: number): number {
    if (this.encoding === "utf-16") return end - start;
    let [offset, bytes] = [start, 0];
    while (offset < end) {
      const [units, width] = this.#characterAt(offset, this.text.length);
      // Half of a surrogate pair is no place for UTF-8.
      if (offset + units > end) break;
      bytes += width;
      offset += units;
    }
    return bytes;
  }

  /** The code units and the bytes of a character. A lone surrogate takes three bytes, as its replacement does. */
  #characterAt(offset: number, end: number): readonly [units: number, bytes: number] {
    const code = this.text.codePointAt(offset) as number;
    if (code < 0x80) return [1, 1];
    if (code < 0x800) return [1, 2];
    return code > 0xffff && offset + 1 < end ? [2, 4] : [1, 3];
  }
}
