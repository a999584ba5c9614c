/** The maximum number of suggestions for a word. */
const MOST = 3;

/**
 * Suggests candidates for a misspelt word: nearest first, ties in the candidates' order, at most three, none of them much
 * farther than the nearest. A third of its letters may be wrong, or one of two.
 */
export function suggestionsFor(found: string, candidates: readonly string[]): readonly string[] {
  // Long texts are not misspelt words, and their distances would cost time.
  if (found.length === 0 || found.length > 64) return [];
  const wanted = found.toLowerCase();
  const furthest = Math.min(found.length - 1, Math.max(1, Math.floor(found.length / 3)));
  const ranked = candidates
    .filter((candidate) => Math.abs(candidate.length - found.length) <= furthest)
    .map((candidate) => ({ candidate, distance: distanceBetween(wanted, candidate.toLowerCase(), furthest) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance);
  const nearest = ranked[0]?.distance ?? 0;
  return ranked
    .filter(({ distance }) => distance <= nearest + 1 && (nearest > 0 || distance === 0))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** Lists words as alternatives: "`a`", "`a` or `b`", "`a`, `b` or `c`". */
export function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}

/** Words suggestions as "Did you mean `a` or `b`?". Returns undefined if no candidate is near. */
export function didYouMean(found: string, candidates: readonly string[]): string | undefined {
  const suggestions = suggestionsFor(found, candidates);
  return suggestions.length === 0 ? undefined : `Did you mean ${alternatives(suggestions)}?`;
}

/** Rows of distances that are used again: words are compared by the thousand. */
let beforePrevious: number[] = [];
let previous: number[] = [];
let current: number[] = [];

/**
 * Counts the insertions, deletions, replacements and swaps of neighbours between two words. Returns some number above
 * `furthest` if there are more than that.
 */
function distanceBetween(a: string, b: string, furthest: number): number {
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  let least = 0;
  for (let i = 1; i <= a.length; i++) {
    const leastBefore = least;
    let left = i;
    least = i;
    current[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let best = Math.min(previous[j] as number, left) + 1;
      best = Math.min(best, (previous[j - 1] as number) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforePrevious[j - 2] as number) + 1);
      }
      current[j] = best;
      left = best;
      least = Math.min(least, best);
    }
    // A swap continues from the row before the last, and costs one.
    if (least > furthest && leastBefore >= furthest) return least;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[b.length] as number;
}
