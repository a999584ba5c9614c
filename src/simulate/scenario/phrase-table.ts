import { DURATION_PATTERN, durationOf } from "./durations.ts";
import { BARE_STEP } from "./moments.ts";

/**
 * A phrase of a table, and what it means. Its words stand as they are, whatever their case; words in capitals are
 * holes: `STEP`, `NAME` (in quotes), `COUNT`, `DURATION`.
 */
export interface Phrase<Meaning> {
  readonly words: string;
  readonly means: Meaning;
}

/** A phrase that a text is, with what stood in its holes. */
export interface FoundPhrase<Meaning> {
  readonly means: Meaning;
  readonly step?: string;
  /** Which of the step's messages, from 1. */
  readonly index?: number;
  readonly name?: string;
  readonly count?: number;
  /** In milliseconds. */
  readonly duration?: number;
}

/** What can stand in each hole, with a group that is named for it. */
const PLACEHOLDERS: { readonly [hole: string]: string } = {
  STEP: `(?:"(?<quoted>[^"]+)"|(?<plain>${BARE_STEP}))(?:\\[(?<index>[1-9][0-9]{0,5})\\])?`,
  NAME: '"(?<name>[^"]*)"',
  COUNT: "(?<count>[0-9]{1,6})",
  DURATION: `(?<duration>${DURATION_PATTERN})`,
};

/** Phrases that texts are looked up in. */
export class PhraseTable<Meaning> {
  readonly phrases: readonly Phrase<Meaning>[];
  readonly #patterns: readonly RegExp[];

  constructor(phrases: readonly Phrase<Meaning>[]) {
    this.phrases = phrases;
    this.#patterns = phrases.map(({ words }) => new RegExp(`^${patternOf(words)}$`, "i"));
  }

  /** The phrase that a text is; undefined where it is none. */
  find(text: string): FoundPhrase<Meaning> | undefined {
    for (const [at, pattern] of this.#patterns.entries()) {
      const match = pattern.exec(text);
      if (match === null) continue;
      return { means: (this.phrases[at] as Phrase<Meaning>).means, ...filled(match.groups ?? {}) };
    }
    return undefined;
  }

  /** A text that is none of the phrases, parted as they are, and what could stand in its place. */
  near(text: string): { readonly step: string; readonly rest: string; readonly phrases: readonly string[] } {
    const namesStep = this.phrases.some(({ words }) => words.startsWith("STEP "));
    const [, first = "", behind = ""] = /^("[^"]*"\S*|\S+)\s+(.*)$/s.exec(text) ?? [];
    const [step, rest] = namesStep && first !== "" ? [first, behind] : ["", text];
    const holes = new Map([
      ["STEP", ""],
      ["NAME", /"[^"]*"$/.exec(rest)?.[0] ?? '"name"'],
      ["COUNT", /\b\d+\b/.exec(rest)?.[0] ?? "2"],
      ["DURATION", new RegExp(`\\b${DURATION_PATTERN}\\b`).exec(rest)?.[0] ?? "5m"],
    ]);
    const fill = (words: string) => words.split(" ").map((word) => holes.get(word) ?? word);
    const fitting = this.phrases.filter(({ words }) => step === "" || words.startsWith("STEP "));
    return { step, rest, phrases: fitting.map(({ words }) => fill(words).filter(Boolean).join(" ")) };
  }
}

/** The source of a regular expression, without anchors, for what a phrase's words and holes allow. */
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
