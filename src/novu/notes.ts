import type { Site } from "../problem/index.ts";

/** Something that a rule of Novu does otherwise than the condition that stands for it, or that no condition does. */
export interface Note extends Site {
  /** `differs`: the condition has another verdict for some values. `no-equal`: there is no condition. */
  readonly kind: "differs" | "no-equal";
  readonly code: NoteCode;
  /** In one sentence with a lower-case start and no full stop. */
  readonly message: string;
  /** In one sentence. */
  readonly help?: string;
}

/** Topics of notes. Those of differences are held by a test: without one, verdicts are the same for every value. */
export type NoteCode =
  | "novu-converts"
  | "novu-empty"
  | "novu-order"
  | "novu-list"
  | "novu-time"
  | "novu-truth"
  | "novu-no-result"
  | "novu-name"
  | "novu-text"
  | "novu-no-equal";

/** Collects notes, each once a place. */
export class Notes {
  readonly all: Note[] = [];

  differs(code: NoteCode, site: Site, message: string, help?: string): void {
    this.#add({ kind: "differs", code, message, ...(help && { help }), ...site });
  }

  /** Notes that there is no condition, and returns undefined for it. */
  noEqual(site: Site, message: string, help?: string): undefined {
    this.#add({ kind: "no-equal", code: "novu-no-equal", message, ...(help && { help }), ...site });
    return undefined;
  }

  #add(note: Note): void {
    const isKnown = this.all.some(
      ({ code, pointer, message }) =>
        code === note.code && pointer === note.pointer && message === note.message,
    );
    if (!isKnown) this.all.push(note);
  }
}
