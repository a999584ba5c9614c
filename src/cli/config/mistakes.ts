import { type Document, spanOf } from "../../document/index.ts";
import { FileError, type PlacedMistake } from "../file-error.ts";

/** Collects the mistakes of a config, so that all of them are reported at once. */
export class ConfigMistakes {
  readonly #document: Document;
  readonly #mistakes: PlacedMistake[] = [];

  constructor(document: Document) {
    this.#document = document;
  }

  /** Adds a mistake in the value, or in the key, at a pointer. */
  add(pointer: string, part: "key" | "value", message: string, help?: string): void {
    const span = spanOf(this.#document, pointer, part) ?? { start: 0, end: 0 };
    this.#mistakes.push({ message, help, span });
  }

  /** Throws FileError with all mistakes, in the order of the file, if there are any. */
  throwIfAny(name: string): void {
    if (this.#mistakes.length === 0) return;
    const sorted = this.#mistakes.toSorted((a, b) => a.span.start - b.span.start);
    throw new FileError(name, this.#document.text, sorted);
  }
}
