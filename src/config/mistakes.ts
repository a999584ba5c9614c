import { type Document, spanOf } from "../document/index.ts";
import type { Span } from "../problem/index.ts";

/** The text of a config, and its absolute path, with `/` between folders. */
export interface ConfigText {
  readonly path: string;
  readonly text: string;
}

/** A mistake in a config, or in one that it extends. */
export interface ConfigMistake {
  /** Starts in lower case and has no full stop. */
  readonly message: string;
  /** A sentence. */
  readonly help?: string | undefined;
  /** The config that it is in, and its place there. */
  readonly config: ConfigText;
  readonly span: Span;
}

/** Collects the mistakes of a config, so that all of them are reported at once. */
export class ConfigMistakes {
  readonly #config: ConfigText;
  readonly #document: Document;
  readonly #mistakes: ConfigMistake[] = [];

  constructor(path: string, document: Document) {
    this.#config = { path, text: document.text };
    this.#document = document;
  }

  /** Adds a mistake in the value, or in the key, at a pointer. */
  add(pointer: string, part: "key" | "value", message: string, help?: string): void {
    this.addAt(spanOf(this.#document, pointer, part) ?? NOWHERE, message, help);
  }

  /** Adds a mistake at a span of the config's text. */
  addAt(span: Span, message: string, help?: string): void {
    this.#mistakes.push({ message, help, config: this.#config, span });
  }

  /** All mistakes, in the order of the file. */
  get all(): readonly ConfigMistake[] {
    return this.#mistakes.toSorted((a, b) => a.span.start - b.span.start);
  }
}

/** The beginning of a text, for a mistake of all of it. */
export const NOWHERE: Span = { start: 0, end: 0 };
