import type { Draft, History } from "../model/index.ts";

/** The number of steps that can be undone. */
const LIMIT = 500;

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
