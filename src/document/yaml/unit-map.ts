import type { Span } from "../../problem/index.ts";

/**
 * Where each UTF-16 code unit of a text's value is written. Units that are written as one, such as the two halves of
 * `\U0001F600` or the line breaks of a folded gap, have one place.
 */
export class UnitMap {
  value = "";
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Adds units that are written as they are, from an offset on. */
  copy(text: string, offset: number): void {
    this.value += text;
    for (let index = 0; index < text.length; index++) {
      this.#starts.push(offset + index);
      this.#ends.push(offset + index + 1);
    }
  }

  /** Adds units that are written as one stretch. */
  put(text: string, start: number, end: number): void {
    this.value += text;
    for (let index = 0; index < text.length; index++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** The stretch that says the units of a span; undefined where the text is empty. */
  spanOf({ start, end }: Span): Span | undefined {
    const length = this.#starts.length;
    if (length === 0) return undefined;
    const first = Math.min(Math.max(start, 0), length);
    const last = Math.min(Math.max(end, first), length);
    const from = this.#starts[first] ?? (this.#ends[length - 1] as number);
    if (last === first) return { start: from, end: from };
    return { start: from, end: this.#ends[last - 1] as number };
  }

  /** Whether a new unit could be written before this one without splitting what is written as one. */
  canCutAt(index: number): boolean {
    if (index <= 0 || index >= this.#starts.length) return true;
    return (this.#ends[index - 1] as number) <= (this.#starts[index] as number);
  }
}
