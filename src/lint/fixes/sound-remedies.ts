import type { Fix } from "../../diagnostics/index.ts";
import { applyEdits } from "../../document/index.ts";
import type { Finding } from "../finding.ts";
import { SUPPRESSION_RULES } from "../suppressions/suppression-rules.ts";
import { applicableTogether, type Candidate, candidatesOf, newFaultOwners, splitLot } from "./candidates.ts";

const SUPPRESSION_CODES: readonly string[] = SUPPRESSION_RULES.map(({ name }) => name);

/** The most characters that are linted again for the remedies of one file: a second or two of processor time. */
const MOST_CHARACTERS = 200_000;

/** The most times that a file is linted again. */
const MOST_TRIALS = 24;

/** The number of lots with one remedy of each slot; those that are left are tried together. */
const SEPARATE_LOTS = 4;

/**
 * Returns findings without the fixes and suggestions that would cause new faults, as `newFaultOwners` finds them. Many
 * are tried together; a lot that causes faults is split. If that takes too long, suggestions that were not tried are
 * left out. Untried fixes change no verdict, so they stay.
 *
 * @param lint returns the findings of a changed text, whose remedies do not matter
 * @param isSpent returns true if the budget of these findings has run out, so that a new fault could have been overlooked
 */
export function withSoundRemedies(
  findings: readonly Finding[],
  text: string,
  lint: (text: string) => readonly Finding[],
  isSpent: () => boolean,
): readonly Finding[] {
  // Nothing about suppressions changes what conditions mean.
  const candidates = candidatesOf(findings.filter(({ code }) => !SUPPRESSION_CODES.includes(code)));
  if (candidates.length === 0) return findings;
  const bad = new Set<Fix>();
  let trials = Math.min(MOST_TRIALS, MOST_CHARACTERS / (1 + text.length));
  const test = (lot: readonly Candidate[], kind: Candidate["kind"]): void => {
    if (lot.length === 0) return;
    if (trials-- < 1 || isSpent()) {
      if (kind === "suggestion") for (const { fix } of lot) bad.add(fix);
      return;
    }
    const changed = applyEdits(
      text,
      lot.flatMap(({ fix }) => fix.edits),
    );
    const worsened = newFaultOwners(findings, lint(changed), kind);
    if (isSpent() && kind === "suggestion") for (const { fix } of lot) bad.add(fix);
    if (worsened.length === 0 || isSpent()) return;
    const [only] = lot;
    if (lot.length === 1 && only !== undefined) bad.add(only.fix);
    else for (const part of splitLot(lot, worsened)) test(part, kind);
  };
  for (const kind of ["fix", "suggestion"] as const) {
    let left = candidates.filter((one) => one.kind === kind);
    for (let lots = 0; left.length > 0; lots++) {
      const together = applicableTogether(left);
      const lot = new Set(lots < SEPARATE_LOTS ? oneEach(together) : together);
      test([...lot], kind);
      left = left.filter((one) => !lot.has(one));
    }
  }
  if (bad.size === 0) return findings;
  return findings.map(({ fix, suggestion, ...found }) => ({
    ...found,
    ...(fix && !bad.has(fix) && { fix }),
    ...(suggestion && !bad.has(suggestion) && { suggestion }),
  }));
}

/** The first candidate of each owner: of two candidates for one slot, each could hide the faults of the other. */
function oneEach(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ owner }) => seen.size < seen.add(owner).size);
}
