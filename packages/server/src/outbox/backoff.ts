/** Tries of work, and the waits between them. */
export interface Tries {
  /** The most tries. */
  readonly most: number;
  /** The wait after each try but the last, in milliseconds. */
  readonly waits: readonly number[];
  /** The share of a wait by which it varies to both sides, so that what failed together is not tried again together. */
  readonly jitter: number;
}

/** Returns the wait before the next try; undefined if it was the last. */
export function waitAfter(
  { most, waits, jitter }: Tries,
  attempt: number,
  random: () => number = Math.random,
): number | undefined {
  if (attempt >= most) return undefined;
  const wait = waits[Math.min(attempt, waits.length) - 1] ?? 0;
  return Math.round(wait * (1 + jitter * (2 * random() - 1)));
}
