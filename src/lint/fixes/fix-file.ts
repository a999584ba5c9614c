import { compatibleEdits, type Edit, type Fix } from "../../diagnostics/index.ts";
import { applyEdits, type Format } from "../../document/index.ts";
import { lineOf, lineStartsOf } from "../../problem/index.ts";
import type { Finding } from "../finding.ts";
import { type LintOptions, lintFile } from "../lint-file.ts";

/** Options for fixing a file. */
export interface FixOptions {
  /** True if to apply suggestions too, one by one: each may change a verdict. */
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

/** The most rounds of safe fixes between two suggestions: files need a few; more means that fixes undo each other. */
const ROUNDS = 100;
/** The most suggestions that are tried in one file. */
const SUGGESTIONS = 1000;

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
 * Fixes a file as far as possible: safe fixes in rounds, overlapping ones in a later round; then, if suggestions are
 * wanted, one suggestion, and again from the start. A fix that would add an error to the file is not applied. A file that
 * cannot be read stays as it is. Throws nothing.
 */
export function fixFile(text: string, format: Format, options: LintOptions & FixOptions = {}): FixedFile {
  return applyFixes(text, (changed) => lintFile(changed, format, options), options);
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
  /** Keys of the fixes that would have made the file worse. */
  readonly #rejected = new Set<string>();
  #count = 0;

  constructor(text: string, lint: (text: string) => readonly Finding[], suggested: boolean) {
    this.text = text;
    this.#lint = lint;
    this.#suggested = suggested;
    this.findings = lint(text);
  }

  run(): void {
    for (let rounds = ROUNDS; rounds > 0; rounds--) {
      const fixes = this.#safeFixes();
      if (fixes.length > 0) {
        if (!this.#apply(fixes)) this.#applyEach(fixes);
      } else if (this.#applySuggestion()) rounds = ROUNDS;
      else return;
    }
  }

  /** The safe fixes of a round. A finding whose suggestion is wanted keeps its fix back until that has been tried. */
  #safeFixes(): readonly Candidate[] {
    const candidates = this.findings.flatMap(({ code, fix, suggestion }): readonly Candidate[] => {
      const isFirst =
        suggestion === undefined || !this.#isWanted({ code, kind: "suggestion", fix: suggestion });
      return fix !== undefined && isFirst ? [{ code, kind: "fix", fix }] : [];
    });
    // Short fixes come first, so that those that rewrite a whole slot find it as short as it gets.
    const wanted = candidates
      .filter((one) => !this.#rejected.has(this.#keyOf(one)))
      .sort((a, b) => lengthOf(a.fix) - lengthOf(b.fix));
    const apart = new Set(compatibleEdits(wanted.map(({ fix }) => fix)));
    return wanted.filter(({ fix }) => apart.has(fix.edits));
  }

  #isWanted(candidate: Candidate): boolean {
    return this.#suggested && this.#count < SUGGESTIONS && !this.#rejected.has(this.#keyOf(candidate));
  }

  /** Applies the first suggestion that adds no error; returns false if there is none. */
  #applySuggestion(): boolean {
    for (const { code, suggestion } of this.findings) {
      const candidate = suggestion && ({ code, kind: "suggestion", fix: suggestion } as const);
      if (candidate === undefined || !this.#isWanted(candidate)) continue;
      this.#count++;
      if (this.#apply([candidate])) return true;
      this.#rejected.add(this.#keyOf(candidate));
      // The safe fix that was kept back for it can be applied now.
      if (this.#safeFixes().length > 0) return true;
    }
    return false;
  }

  #applyEach(fixes: readonly Candidate[]): void {
    for (const candidate of fixes) {
      if (this.#apply([candidate])) return;
      this.#rejected.add(this.#keyOf(candidate));
    }
  }

  /** Applies fixes together; returns false and leaves the text if they would add an error or change nothing. */
  #apply(candidates: readonly Candidate[]): boolean {
    const text = applyEdits(
      this.text,
      candidates.flatMap(({ fix }) => fix.edits),
    );
    const findings = this.#lint(text);
    if (text === this.text || isWorse(this.findings, findings)) return false;
    const lineStarts = lineStartsOf(this.text);
    for (const candidate of candidates) this.applied.push(this.#describe(candidate, lineStarts));
    this.text = text;
    this.findings = findings;
    return true;
  }

  #describe({ code, kind, fix: { edits } }: Candidate, lineStarts: readonly number[]): AppliedFix {
    const start = Math.min(...edits.map((edit) => edit.start));
    const end = Math.max(...edits.map((edit) => edit.end));
    const before = this.text.slice(start, end);
    const within = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return { code, kind, line: lineOf(lineStarts, start), before, after: applyEdits(before, within) };
  }

  /** A key of a fix that stays the same when other fixes move it. */
  #keyOf({ code, kind, fix }: Candidate): string {
    const edits = fix.edits.map(({ start, end, text }: Edit) => [this.text.slice(start, end), text]);
    return JSON.stringify([code, kind, this.text.length - (fix.edits[0]?.start ?? 0), edits]);
  }
}

interface Candidate {
  readonly code: string;
  readonly kind: "fix" | "suggestion";
  readonly fix: Fix;
}

/** The length of the span that a fix touches. */
function lengthOf({ edits }: Fix): number {
  return Math.max(...edits.map(({ end }) => end)) - Math.min(...edits.map(({ start }) => start));
}

/** Checks whether there is a new error. A known error may occur more often, and on other lines. */
function isWorse(before: readonly Finding[], after: readonly Finding[]): boolean {
  const had = errorsOf(before);
  return [...errorsOf(after)].some((error) => !had.has(error));
}

function errorsOf(findings: readonly Finding[]): ReadonlySet<string> {
  const errors = findings.filter(({ severity }) => severity === "error");
  return new Set(errors.map(({ code, message }) => `${code} ${message.replace(/\bline \d+/g, "line")}`));
}
