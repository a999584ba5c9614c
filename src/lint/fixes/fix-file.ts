import type { Edit } from "../../diagnostics/index.ts";
import { applyEdits, type Format } from "../../document/index.ts";
import { lineOf, lineStartsOf } from "../../problem/index.ts";
import type { Finding } from "../finding.ts";
import { findingsToFix, type LintOptions, lintFile } from "../lint-file.ts";
import { applicableTogether, type Candidate, candidatesOf, newFaultOwners, splitLot } from "./candidates.ts";

/** Options for fixing a file. */
export interface FixOptions {
  /** True if to apply suggestions too: each may change a verdict. */
  readonly suggested?: boolean | undefined;
}

/** A fixed file. */
export interface FixedFile {
  readonly text: string;
  /** The fixes in the order in which they were applied. */
  readonly applied: readonly AppliedFix[];
  /** The findings of the fixed text. */
  readonly findings: readonly Finding[];
}

/** A fix that was applied. */
export interface AppliedFix {
  readonly code: string;
  readonly kind: "fix" | "suggestion";
  /** The line when it was applied, from 1. */
  readonly line: number;
  /** The text that it replaced, and the text that it wrote; either may be empty. */
  readonly before: string;
  readonly after: string;
}

/** The most times that a file is linted while it is fixed: more means that fixes undo each other. */
const MOST_ROUNDS = 300;

/** The most characters that are linted while a file is fixed, but for some rounds: seconds of processor time. */
const MOST_CHARACTERS = 1_200_000;

/** The number of characters that are linted in the time that a finding and its fixes take. */
const CHARACTERS_A_FINDING = 120;

/** The rounds that even a very long file has. */
const LEAST_ROUNDS = 8;

/** Mistakes that keep a file from being read as intended, so that its spans cannot be trusted. */
const UNREADABLE: readonly string[] = [
  "json-syntax",
  "yaml-syntax",
  "merge-conflict",
  "second-document",
  "unsupported-tag",
  "unsupported-key",
  "unsupported-value",
  "too-many-tokens",
  "too-many-aliases",
  "file-too-large",
];

/**
 * Fixes a file as far as possible: in rounds of safe fixes; if there are none and suggestions are wanted, in a round of
 * suggestions. Fixes that overlap, and those that remove or insert the same in one slot, are of different rounds. A fix is not
 * applied if it would add an error to the file, or a finding that something never or always holds, or is never reached.
 * A file that cannot be read stays as it is. Throws nothing.
 */
export function fixFile(text: string, format: Format, options: LintOptions & FixOptions = {}): FixedFile {
  const lint = (changed: string) => findingsToFix(changed, format, options);
  const fixed = applyFixes(text, lint, options);
  return { ...fixed, findings: lintFile(fixed.text, format, options) };
}

/**
 * Fixes a text as `fixFile` does, with the findings that a function returns.
 *
 * @param lint returns the findings of a text of the file
 */
export function applyFixes(
  text: string,
  lint: (text: string) => readonly Finding[],
  { suggested = false }: FixOptions = {},
): FixedFile {
  const fixer = new Fixer(text, lint, suggested);
  if (!fixer.findings.some(({ code }) => UNREADABLE.includes(code))) fixer.run();
  return { text: fixer.text, applied: fixer.applied, findings: fixer.findings };
}

class Fixer {
  text: string;
  findings: readonly Finding[];
  readonly applied: AppliedFix[] = [];
  readonly #lint: (text: string) => readonly Finding[];
  readonly #suggested: boolean;
  /** Keys of the fixes that would have caused new faults. */
  readonly #rejected = new Set<string>();
  /** For keys of fixes that were part of a bad lot, the size of the next lot that they may be in. */
  readonly #lotSizes = new Map<string, number>();

  constructor(text: string, lint: (text: string) => readonly Finding[], suggested: boolean) {
    this.text = text;
    this.#lint = lint;
    this.#suggested = suggested;
    this.findings = lint(text);
  }

  run(): void {
    const cost = 1 + this.text.length + this.findings.length * CHARACTERS_A_FINDING;
    const most = Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, MOST_CHARACTERS / cost));
    for (let rounds = 0; rounds < most; rounds++) {
      const lot = this.#nextLot();
      const [only] = lot;
      if (only === undefined) return;
      const worsened = this.#apply(lot);
      if (worsened === undefined) continue;
      if (lot.length === 1) this.#rejected.add(this.#keyOf(only));
      // Those that may be bad come last, and in smaller lots.
      const [, suspects] = splitLot(lot, worsened);
      for (const one of suspects) this.#lotSizes.set(this.#keyOf(one), Math.ceil(suspects.length / 2));
    }
  }

  /** The fixes to apply together; if there are none, the suggestions. */
  #nextLot(): readonly Candidate[] {
    const wanted = candidatesOf(this.findings).filter(
      (one) => (this.#suggested || one.kind === "fix") && !this.#rejected.has(this.#keyOf(one)),
    );
    const suggestions = wanted.filter(({ kind }) => kind === "suggestion");
    // A finding whose suggestion is wanted keeps its fix back until that has been tried.
    const kept = new Set(suggestions.map(({ fix }) => fix));
    const waiting = new Set(
      this.findings.flatMap(({ fix, suggestion }) =>
        fix && suggestion && kept.has(suggestion) ? [fix] : [],
      ),
    );
    // Short fixes come first, so that those that rewrite a whole slot find it as short as it gets.
    const fixes = wanted
      .filter(({ kind, fix }) => kind === "fix" && !waiting.has(fix))
      .sort((a, b) => lengthOf(a.fix.edits) - lengthOf(b.fix.edits));
    const together = applicableTogether(fixes.length > 0 ? fixes : suggestions);
    const sizeOf = (one: Candidate) => this.#lotSizes.get(this.#keyOf(one)) ?? Number.POSITIVE_INFINITY;
    const size = Math.max(...together.map(sizeOf));
    return together.filter((one) => sizeOf(one) === size).slice(0, size);
  }

  /** Applies fixes together. If that would cause new faults, keeps the text and returns their owners. */
  #apply(candidates: readonly Candidate[]): readonly string[] | undefined {
    const text = applyEdits(
      this.text,
      candidates.flatMap(({ fix }) => fix.edits),
    );
    if (text === this.text) return [];
    const findings = this.#lint(text);
    const kind = candidates.some((one) => one.kind === "suggestion") ? "suggestion" : "fix";
    const worsened = newFaultOwners(this.findings, findings, kind);
    if (worsened.length > 0) return worsened;
    const lineStarts = lineStartsOf(this.text);
    for (const candidate of candidates) this.applied.push(this.#describe(candidate, lineStarts));
    this.text = text;
    this.findings = findings;
    return undefined;
  }

  #describe({ code, kind, fix: { edits } }: Candidate, lineStarts: readonly number[]): AppliedFix {
    const start = Math.min(...edits.map((edit) => edit.start));
    const end = Math.max(...edits.map((edit) => edit.end));
    const before = this.text.slice(start, end);
    const within = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return { code, kind, line: lineOf(lineStarts, start), before, after: applyEdits(before, within) };
  }

  /** A key of a fix that stays the same when other fixes move it. */
  #keyOf({ code, kind, owner, fix }: Candidate): string {
    const edits = fix.edits.map(({ start, end, text }: Edit) => [this.text.slice(start, end), text]);
    return JSON.stringify([code, kind, owner, edits]);
  }
}

/** The length of the span that edits touch. */
function lengthOf(edits: readonly Edit[]): number {
  return Math.max(...edits.map(({ end }) => end)) - Math.min(...edits.map(({ start }) => start));
}
