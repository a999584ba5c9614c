import type { Draft } from "./draft.ts";

/** Drafts as they followed each other. */
export interface History {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
  /** The place that is being typed at: a further edit there belongs to the same step of undoing. */
  readonly typedAt?: string | undefined;
}

/** A history that begins with a draft. */
export function begin(present: Draft): History {
  return { past: [], present, future: [] };
}
