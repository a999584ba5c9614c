/** The words that a misspelt one most likely stands for: nearest first, ties in the candidates' order, at most three. */
export function suggestionsFor(found: string, candidates: readonly string[]): readonly string[] {
  // Long texts are no misspelt words, and their distances would cost time.
  if (found.length === 0 || found.length > 64) return [];
  const wanted = found.toLowerCase();
  const furthest = Math.max(1, Math.floor(found.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distanceBetween(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance);
  return ranked.slice(0, 3).map(({ candidate }) => candidate);
}

/** "`a`", "`a` or `b`", "`a`, `b` or `c`". */
export function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}

/** How many insertions, deletions, replacements and swaps of neighbours lead from one word to another. */
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
