import type { Problem } from "heed";
import { type LabelsOf, languageIn } from "../base/index.ts";
import { ENGLISH, type Words } from "./english.ts";

export { withLabels } from "../base/index.ts";
export type { Words } from "./english.ts";

/** Where the words of languages other than English are loaded from. */
const OTHERS: { readonly [language: string]: () => Promise<Words> } = {
  de: async () => (await import("./german.ts")).GERMAN,
};

/** The languages of the editor. */
export const LANGUAGES: readonly string[] = ["en", ...Object.keys(OTHERS)];

/** Words a mistake that heed found, in the language of the page; undefined for one that has words in English only. */
export type WordMistake = (problem: Problem) => string | undefined;

const MISTAKES: { readonly [language: string]: () => Promise<WordMistake> } = {
  de: async () => (await import("./german-mistakes.ts")).germanMistake,
};

/** Loads the words of mistakes in a language; undefined for English, which is heed's own. */
export async function loadMistakes(language: string): Promise<WordMistake | undefined> {
  return MISTAKES[language]?.();
}

const known = new Map<string, Words>([["en", ENGLISH as Words]]);

/** Adds words of English that are loaded with what needs them. */
export function addEnglish(words: Partial<Words>): void {
  const english = known.get("en") as Words;
  // The same words stay the same object, by which rows are known to be drawn.
  if (Object.keys(words).some((key) => !(key in english))) known.set("en", { ...english, ...words });
}

/** The language of the editor for a tag such as `de-AT`: English if there are no words of it. */
export function languageFor(tag: string): string {
  return languageIn(LANGUAGES, tag);
}

/** The words of a language if they are loaded already. */
export function knownWords(language: string): Words | undefined {
  return known.get(language);
}

/** Loads the words of a language, which are then known. */
export async function loadWords(language: string): Promise<Words> {
  const words = (await OTHERS[language]?.()) ?? (known.get("en") as Words);
  known.set(language, words);
  return words;
}

/** Changes of single words, as a host gives them; tables within are changed word by word. */
export type Labels = LabelsOf<Words>;
