import type { Span } from "./problem.ts";

/** Counts the spans, sorted by start, that start before an offset. */
export function countBefore(stretches: readonly Pick<Span, "start">[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
