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
    .map((candidate) => ({ candidate, distance: distanceBetween(wanted, candidate.toLowerCase()) }))
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

/** Counts the insertions, deletions, replacements and swaps of neighbours between two words. */
function distanceBetween(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(beforePrevious, j - 2) + 1);
      }
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
