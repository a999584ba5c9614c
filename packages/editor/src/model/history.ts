import type { Draft } from "./draft.ts";

/** Drafts as they followed each other. */
export interface History {
  readonly past: readonly Draft[];
  readonly present: Draft;
  readonly future: readonly Draft[];
  /** The place that is being typed at: a further edit there belongs to the same step of undoing. */
  readonly typedAt?: string | undefined;
}

/** The number of steps that can be undone. */
const LIMIT = 500;

/** A history that begins with a draft. */
export function begin(present: Draft): History {
  return { past: [], present, future: [] };
}

/** Records an edited draft. `typedAt` names the field of an edit by typing, so that a word is undone as one step. */
export function record(history: History, draft: Draft, typedAt?: string): History {
  const { past, present } = history;
  if (draft === present) return history;
  if (typedAt !== undefined && history.typedAt === typedAt)
    return { past, present: draft, future: [], typedAt };
  return { past: [...past, present].slice(-LIMIT), present: draft, future: [], typedAt };
}

/** The history one step back; itself at the beginning. */
export function undo({ past, present, future }: History): History {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

/** The history one step forward; itself at the end. */
export function redo({ past, present, future }: History): History {
  const [after, ...rest] = future;
  if (after === undefined) return { past, present, future };
  return { past: [...past, present], present: after, future: rest };
}
