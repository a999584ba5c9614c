import type { Analysis } from "../analysis/index.ts";
import type { FaceState } from "../face/index.ts";
import type { Draft } from "../model/index.ts";

/** The time for which nothing must be changed before a draft is analysed, in milliseconds. */
const PAUSE = 250;

/** The analysis of an element's drafts, each a while after the last edit. The analyser is loaded with the first one. */
export class Analyst {
  isOn = false;
  readonly #state: () => FaceState;
  readonly #render: () => void;
  #latest: Analysis | undefined;
  /** The draft that is analysed, or was: none is analysed twice in a row. */
  #asked: Draft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(state: () => FaceState, render: () => void) {
    this.#state = state;
    this.#render = render;
  }

  /** The analysis of a draft, if there is one. */
  about(draft: Draft): Analysis | undefined {
    return this.isOn && this.#latest?.draft === draft ? this.#latest : undefined;
  }

  /** Sees to it that the draft that is shown is analysed. */
  update(): void {
    if (!this.isOn || this.#state().draft === this.#asked) return;
    this.#asked = this.#state().draft;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#analyse(), PAUSE);
  }

  async #analyse(): Promise<void> {
    const { analysisOf } = await import("../analysis/index.ts");
    const { draft, options } = this.#state();
    this.#asked = draft;
    this.#latest = analysisOf(draft, options);
    this.#render();
  }
}
