import { DURATION_PATTERN, durationOf } from "./durations.ts";
import { BARE_STEP } from "./moments.ts";

/**
 * A phrase and its meaning. Words match in any case; words in capitals are placeholders: `STEP`, `NAME` (in quotes),
 * `COUNT`, `DURATION`.
 */
export interface Phrase<Meaning> {
  readonly words: string;
  readonly means: Meaning;
}

/** A text matched by a phrase, with the values of its placeholders. */
export interface PhraseMatch<Meaning> {
  readonly means: Meaning;
  readonly step?: string;
  /** Which of the step's messages, from 1. */
  readonly index?: number;
  readonly name?: string;
  readonly count?: number;
  /** In milliseconds. */
  readonly duration?: number;
}

/** The patterns of placeholders, with named groups. */
const PLACEHOLDERS: { readonly [placeholder: string]: string } = {
  STEP: `(?:"(?<quoted>[^"]+)"|(?<plain>${BARE_STEP}))(?:\\[(?<index>[1-9][0-9]{0,5})\\])?`,
  NAME: '"(?<name>[^"]*)"',
  COUNT: "(?<count>[0-9]{1,6})",
  DURATION: `(?<duration>${DURATION_PATTERN})`,
};

/** A table of phrases in which texts are looked up. */
export class PhraseTable<Meaning> {
  readonly phrases: readonly Phrase<Meaning>[];
  readonly #patterns: readonly RegExp[];

  constructor(phrases: readonly Phrase<Meaning>[]) {
    this.phrases = phrases;
    this.#patterns = phrases.map(({ words }) => new RegExp(`^${patternOf(words)}$`, "i"));
  }

  /** Matches a text. */
  find(text: string): PhraseMatch<Meaning> | undefined {
    for (const [at, pattern] of this.#patterns.entries()) {
      const match = pattern.exec(text);
      if (match === null) continue;
      return { means: (this.phrases[at] as Phrase<Meaning>).means, ...filled(match.groups ?? {}) };
    }
    return undefined;
  }

  /** Splits a text that matches no phrase into a step and the rest, with the phrases that may be meant instead. */
  alternatives(text: string): {
    readonly step: string;
    readonly rest: string;
    readonly phrases: readonly string[];
  } {
    const namesStep = this.phrases.some(({ words }) => words.startsWith("STEP "));
    const [, first = "", behind = ""] = /^("[^"]*"\S*|\S+)\s+(.*)$/s.exec(text) ?? [];
    const [step, rest] = namesStep && first !== "" ? [first, behind] : ["", text];
    const placeholders = new Map([
      ["STEP", ""],
      ["NAME", /"[^"]*"$/.exec(rest)?.[0] ?? '"name"'],
      ["COUNT", /\b\d+\b/.exec(rest)?.[0] ?? "2"],
      ["DURATION", new RegExp(`\\b${DURATION_PATTERN}\\b`).exec(rest)?.[0] ?? "5m"],
    ]);
    const fill = (words: string) => words.split(" ").map((word) => placeholders.get(word) ?? word);
    const fitting = this.phrases.filter(({ words }) => step === "" || words.startsWith("STEP "));
    return { step, rest, phrases: fitting.map(({ words }) => fill(words).filter(Boolean).join(" ")) };
  }
}

/** The source of a regular expression, without anchors, for a phrase. */
function patternOf(words: string): string {
  return words
    .split(" ")
    .map((word) => PLACEHOLDERS[word] ?? word)
    .join("\\s+");
}

function filled(groups: { readonly [name: string]: string | undefined }): object {
  const { quoted, plain, index, name, count, duration } = groups;
  const step = quoted ?? plain;
  return {
    ...(step !== undefined && { step }),
    ...(index !== undefined && { index: Number(index) }),
    ...(name !== undefined && { name }),
    ...(count !== undefined && { count: Number(count) }),
    ...(duration !== undefined && { duration: durationOf(duration) }),
  };
}
