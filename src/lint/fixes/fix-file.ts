import { type Edit, editsApart, type Fix } from "../../diagnostics/index.ts";
import { applyEdits } from "../../document/index.ts";
import { lineOf, lineStartsOf } from "../../problem/index.ts";
import type { Finding } from "../finding.ts";

/** What fixing a file is to do. */
export interface FixFileOptions {
  /** Suggestions too, one by one: each may change a verdict. */
  readonly suggested?: boolean | undefined;
}

/** A file's text, fixed. */
export interface FixedFile {
  readonly text: string;
  /** In the order in which they were applied. */
  readonly applied: readonly AppliedFix[];
  /** What is left to be said of the fixed text. */
  readonly findings: readonly Finding[];
}

/** What one fix did. */
export interface AppliedFix {
  readonly code: string;
  readonly kind: "fix" | "suggestion";
  /** Its line when it was applied, from 1. */
  readonly line: number;
  /** The stretch that it changed, and what stands there now; each empty where there is nothing. */
  readonly before: string;
  readonly after: string;
}

/** Rounds of safe fixes between two suggestions: files need a few of them, more would be fixes that undo each other. */
const ROUNDS = 100;
/** Suggestions that are tried in one file. */
const SUGGESTIONS = 1000;

/** What keeps a file from being read as what it should be: its places cannot be trusted. */
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
 * Fixes a file as far as it goes: safe fixes round by round, what overlaps in a later one; then, where they are asked
 * for, a suggestion, and again from the start. A fix after which the file would have an error that it had not is not
 * applied. A file that cannot be read stays as it is.
 *
 * @param lint what is to be said of a text of the file
 */
export function fixFile(
  text: string,
  lint: (text: string) => readonly Finding[],
  { suggested = false }: FixFileOptions = {},
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
  /** What was tried, and would have made the file worse. */
  readonly #refused = new Set<string>();
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

  /** The safe fixes of a round; where suggestions are asked for, what has one waits for it. */
  #safeFixes(): readonly Candidate[] {
    const candidates = this.findings.flatMap(({ code, fix, suggestion }): readonly Candidate[] => {
      const isFirst =
        suggestion === undefined || !this.#isWanted({ code, kind: "suggestion", fix: suggestion });
      return fix !== undefined && isFirst ? [{ code, kind: "fix", fix }] : [];
    });
    // What changes little goes first: what writes a whole place anew then has the least to write.
    const wanted = candidates
      .filter((one) => !this.#refused.has(this.#keyOf(one)))
      .sort((a, b) => extentOf(a.fix) - extentOf(b.fix));
    const apart = new Set(editsApart(wanted.map(({ fix }) => fix)));
    return wanted.filter(({ fix }) => apart.has(fix.edits));
  }

  #isWanted(candidate: Candidate): boolean {
    return this.#suggested && this.#count < SUGGESTIONS && !this.#refused.has(this.#keyOf(candidate));
  }

  /** Applies the first suggestion that does no harm; false where there is none. */
  #applySuggestion(): boolean {
    for (const { code, suggestion } of this.findings) {
      const candidate = suggestion && ({ code, kind: "suggestion", fix: suggestion } as const);
      if (candidate === undefined || !this.#isWanted(candidate)) continue;
      this.#count++;
      if (this.#apply([candidate])) return true;
      this.#refused.add(this.#keyOf(candidate));
      // What waited for it waits no more.
      if (this.#safeFixes().length > 0) return true;
    }
    return false;
  }

  #applyEach(fixes: readonly Candidate[]): void {
    for (const candidate of fixes) {
      if (this.#apply([candidate])) return;
      this.#refused.add(this.#keyOf(candidate));
    }
  }

  /** Applies fixes together; false, and the text stays, where it would have an error that it has not. */
  #apply(candidates: readonly Candidate[]): boolean {
    const text = applyEdits(
      this.text,
      candidates.flatMap(({ fix }) => fix.edits),
    );
    const findings = this.#lint(text);
    if (text === this.text || isWorse(this.findings, findings)) return false;
    const lineStarts = lineStartsOf(this.text);
    for (const candidate of candidates) this.applied.push(this.#told(candidate, lineStarts));
    this.text = text;
    this.findings = findings;
    return true;
  }

  #told({ code, kind, fix: { edits } }: Candidate, lineStarts: readonly number[]): AppliedFix {
    const start = Math.min(...edits.map((edit) => edit.start));
    const end = Math.max(...edits.map((edit) => edit.end));
    const before = this.text.slice(start, end);
    const within = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return { code, kind, line: lineOf(lineStarts, start), before, after: applyEdits(before, within) };
  }

  /** The same for a fix of the same words, wherever others have moved it. */
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

/** How long a stretch of the file a fix touches. */
function extentOf({ edits }: Fix): number {
  return Math.max(...edits.map(({ end }) => end)) - Math.min(...edits.map(({ start }) => start));
}

/** Whether there is an error that there was not before. One may stand more often, and on another line. */
function isWorse(before: readonly Finding[], after: readonly Finding[]): boolean {
  const had = errorsOf(before);
  return [...errorsOf(after)].some((error) => !had.has(error));
}

function errorsOf(findings: readonly Finding[]): ReadonlySet<string> {
  const errors = findings.filter(({ severity }) => severity === "error");
  return new Set(errors.map(({ code, message }) => `${code} ${message.replace(/\bline \d+/g, "line")}`));
}
