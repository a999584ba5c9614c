import type { Json } from "../../condition/index.ts";
import { suggestionsFor } from "../../diagnostics/index.ts";
import { DURATION_PATTERN, durationOf } from "./durations.ts";
import { BARE_STEP } from "./moments.ts";

/**
 * A phrase and its meaning. Words match in any case; words in capitals are placeholders: `STEP`, `NAME` (in quotes),
 * `COUNT`, `DURATION`, `PATH`, `VALUE` (JSON, or a text in single quotes), `DATA` (a JSON map), `EVENT` (in quotes if it
 * has blanks).
 */
export interface Phrase<Meaning> {
  readonly words: string;
  readonly means: Meaning;
}

/** A text matched by a phrase, with the values of its placeholders. */
export interface PhraseMatch<Meaning> {
  readonly means: Meaning;
  readonly step?: string;
  /** Number of the step's message, from 1. */
  readonly index?: number;
  readonly name?: string;
  readonly count?: number;
  /** In milliseconds. */
  readonly duration?: number;
  readonly path?: string;
  readonly value?: Json;
  readonly event?: string;
}

/** The patterns of placeholders, with named groups. */
const PLACEHOLDERS: { readonly [placeholder: string]: string } = {
  STEP: `(?:"(?<quoted>[^"]+)"|(?<plain>${BARE_STEP}))(?:\\[(?<index>[1-9][0-9]{0,5})\\])?`,
  NAME: '"(?<name>[^"]*)"',
  COUNT: "(?<count>[0-9]{1,6})",
  DURATION: `(?<duration>${DURATION_PATTERN})`,
  PATH: '(?<path>[^\\s".[]+(?:\\.[^\\s".[]+|\\["[^"]*"\\]|\\[\\d+\\])+)',
  VALUE: "(?<value>\\S.*)",
  DATA: "(?<value>\\{.*\\})",
  EVENT: '(?:"(?<quotedEvent>[^"]+)"|(?<plainEvent>[^\\s"{[]+))',
};

/** A table of phrases in which texts are looked up. */
export class PhraseTable<Meaning> {
  readonly phrases: readonly Phrase<Meaning>[];
  readonly #patterns: readonly RegExp[];

  constructor(phrases: readonly Phrase<Meaning>[]) {
    this.phrases = phrases;
    this.#patterns = phrases.map(({ words }) => new RegExp(`^${patternOf(words)}$`, "is"));
  }

  /** Matches a text. */
  find(text: string): PhraseMatch<Meaning> | undefined {
    for (const [at, pattern] of this.#patterns.entries()) {
      const match = pattern.exec(text);
      const { value: written, ...groups } = match?.groups ?? {};
      const value = written === undefined ? undefined : readValue(written);
      if (match === null || (written !== undefined && value === undefined)) continue;
      const { means } = this.phrases[at] as Phrase<Meaning>;
      return { means, ...filled(groups), ...(value !== undefined && { value }) };
    }
    return undefined;
  }

  /** Splits a text that matches no phrase into a step and the rest, with the phrases that may be meant instead. */
  alternatives(text: string): {
    readonly step: string;
    readonly rest: string;
    readonly phrases: readonly string[];
  } {
    const namesStep = this.phrases.some(({ words }) => SUBJECT.test(words));
    const [, first = "", others = ""] = /^("[^"]*"\S*|\S+)\s+(.*)$/s.exec(text) ?? [];
    const [step, rest] = namesStep && first !== "" ? [first, others] : ["", text];
    const placeholders = new Map([
      ["STEP", ""],
      ["NAME", /"[^"]*"$/.exec(rest)?.[0] ?? '"name"'],
      ["COUNT", /\b\d+\b/.exec(rest)?.[0] ?? "2"],
      ["PATH", ""],
      ["VALUE", quoted(/^becomes\s+(.*)$/s.exec(rest)?.[1] ?? "value")],
      ["DATA", '{"amount": 5}'],
      ["EVENT", /^event\s+([^\s{]+)/.exec(text)?.[1] ?? "payment.completed"],
      ["DURATION", new RegExp(`\\b${DURATION_PATTERN}\\b`).exec(rest)?.[0] ?? "5m"],
    ]);
    const fill = (words: string) => words.split(" ").map((word) => placeholders.get(word) ?? word);
    const isRecipient = step.toLowerCase() === "recipient";
    const fitting = this.phrases.filter(
      ({ words }) => step === "" || SUBJECT.test(words) || (isRecipient && words.startsWith("recipient ")),
    );
    const phrases = fitting.map(({ words }) =>
      fill(step === "" ? words : words.replace(/^recipient /, ""))
        .filter(Boolean)
        .join(" "),
    );
    return { step, rest, phrases: phrases.filter((phrase) => mayBeMeant(rest, phrase)) };
  }
}

const NEGATION = /\b(?:not|never|no|nothing)\b|n['’]t\b/i;

/** Checks that a phrase does not say the opposite of a text, and is like it in more than the words that it begins with. */
function mayBeMeant(text: string, phrase: string): boolean {
  if (NEGATION.test(text) !== NEGATION.test(phrase)) return false;
  const [words = [], others = []] = [text, phrase].map((one) =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N} ]/gu, "")
      .split(" "),
  );
  let shared = 0;
  while (shared < words.length && words[shared] === others[shared]) shared++;
  const [rest, other] = [words.slice(shared).join(" "), others.slice(shared).join(" ")];
  return shared === 0 || rest === "" || other === "" || suggestionsFor(rest, [other]).length > 0;
}

/** The beginning of a phrase about a step or a value. */
const SUBJECT = /^(?:STEP|PATH) /;

function quoted(text: string): string {
  return /^["[{]/.test(text) ? text : JSON.stringify(text);
}

/** Reads JSON, or a text in single quotes. Returns undefined for any other text. */
function readValue(text: string): Json | undefined {
  const [, single] = /^'([^']*)'$/.exec(text) ?? [];
  if (single !== undefined) return single;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
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
  const { quoted, plain, index, name, count, duration, path, quotedEvent, plainEvent } = groups;
  const step = quoted ?? plain;
  const event = quotedEvent ?? plainEvent;
  return {
    ...(step !== undefined && { step }),
    ...(index !== undefined && { index: Number(index) }),
    ...(name !== undefined && { name }),
    ...(count !== undefined && { count: Number(count) }),
    ...(duration !== undefined && { duration: durationOf(duration) }),
    ...(path !== undefined && { path }),
    ...(event !== undefined && { event }),
  };
}
