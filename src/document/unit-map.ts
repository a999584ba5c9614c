import type { Span } from "../problem/index.ts";

/**
 * Maps each UTF-16 code unit of a scalar's value to its span in the file. Units that are written together, such as both
 * halves of `\U0001F600` or the line breaks of a folded gap, share a span.
 */
export class UnitMap {
  value = "";
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Adds units that are written literally, starting at an offset. */
  addLiteral(text: string, offset: number): void {
    this.value += text;
    for (let index = 0; index < text.length; index++) {
      this.#starts.push(offset + index);
      this.#ends.push(offset + index + 1);
    }
  }

  /** Adds units that are written together. */
  addTogether(text: string, start: number, end: number): void {
    this.value += text;
    for (let index = 0; index < text.length; index++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** Returns the span in the file of a span of units. Returns undefined if the value is empty. */
  spanOf({ start, end }: Span): Span | undefined {
    const length = this.#starts.length;
    if (length === 0) return undefined;
    const first = Math.min(Math.max(start, 0), length);
    const last = Math.min(Math.max(end, first), length);
    const from = this.#starts[first] ?? (this.#ends[length - 1] as number);
    if (last === first) return { start: from, end: from };
    return { start: from, end: this.#ends[last - 1] as number };
  }

  /** Checks whether text can be inserted before a unit without splitting units that are written together. */
  canCutAt(index: number): boolean {
    if (index <= 0 || index >= this.#starts.length) return true;
    return (this.#ends[index - 1] as number) <= (this.#starts[index] as number);
  }
}
