import type { Message, Outcome } from "heed/runtime";
import type { Words } from "../words/index.ts";
import type { Reading } from "./reading.ts";
import type { Refs } from "./states.ts";
import type { LadderActions, Place } from "./view.ts";

/** A step that changed, and the outcomes of all. */
export interface RefsDetail {
  readonly ref: string;
  readonly outcome: Outcome;
  readonly refs: Refs;
}

/** Everything that is shown beside what a page gives. */
export interface Shown {
  /** The message of a step that rungs are about. */
  readonly active: Map<string, number>;
  readonly looked: Map<string, Place>;
  dragged: { readonly ref: string; readonly message: number } | undefined;
  announcement: string;
}

/** The element as those who act on it find it. */
export interface LadderBody {
  readonly root: ShadowRoot;
  readonly shown: Shown;
  words(): Words;
  /** Takes styles that come with the acts. */
  wear(styles: string): void;
  /** Makes words of English known that come with the acts. */
  learn(words: Partial<Words>): void;
  refs(): Refs;
  /** The messages of a step; none of one that is skipped, expired or not reached. */
  messages(ref: string): readonly Message[];
  /** Shows other outcomes at once. */
  setRefs(refs: Refs): void;
  /** The ladder of a step; undefined if there is no such step. */
  reading(ref: string): Reading | undefined;
  drawSoon(): void;
  tell(type: "refs-input" | "refs-change", detail: RefsDetail): void;
}

/** The acts of people on a ladder, which are loaded after the first paint. */
export interface LadderActs {
  readonly actions: Omit<LadderActions, "look">;
}
