import type { Draft } from "../model/index.ts";
import type { ReadingOptions } from "../reading/index.ts";
import { type Analysis, analysisOf } from "./analysis.ts";

/** The time for which nothing must be changed before a draft is analysed, in milliseconds. */
const PAUSE = 250;

/** The analysis of an element's drafts, each a while after the last edit. */
export class Analyst {
  readonly #shown: () => { readonly draft: Draft; readonly options: ReadingOptions };
  readonly #render: () => void;
  #latest: Analysis | undefined;
  /** The draft that is analysed, or was: none is analysed twice in a row. */
  #asked: Draft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(shown: () => { readonly draft: Draft; readonly options: ReadingOptions }, render: () => void) {
    this.#shown = shown;
    this.#render = render;
  }

  /** The analysis of a draft, if there is one. */
  about(draft: Draft): Analysis | undefined {
    return this.#latest?.draft === draft ? this.#latest : undefined;
  }

  /** Sees to it that the draft that is shown is analysed. */
  update(): void {
    if (this.#shown().draft === this.#asked) return;
    this.#asked = this.#shown().draft;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#analyse(), PAUSE);
  }

  #analyse(): void {
    const { draft, options } = this.#shown();
    this.#asked = draft;
    this.#latest = analysisOf(draft, options);
    this.#render();
  }
}
