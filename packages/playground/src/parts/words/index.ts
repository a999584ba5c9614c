import { type LabelsOf, languageIn, withLabels } from "heed-editor/base";
import { ENGLISH, type Words } from "./english.ts";

export type { Words } from "./english.ts";

/** The languages of the parts. Any but English are loaded when they are needed. */
export const LANGUAGES: { readonly [language: string]: () => Promise<Words> } = {
  en: () => Promise.resolve(loaded.get("en") as Words),
  de: () => import("./german.ts").then(({ GERMAN }) => GERMAN),
};

const loaded = new Map<string, Words>([["en", ENGLISH as Words]]);

/** Adds words of English that a part needs. */
export function addEnglish(words: Partial<Words>): void {
  loaded.set("en", { ...(loaded.get("en") as Words), ...words });
}

/** Changes of single words, as a host gives them; tables within are changed word by word. */
export type Labels = LabelsOf<Words>;

function known(tag: string): string {
  return languageIn(Object.keys(LANGUAGES), tag);
}

/** Loads the words of a language; undefined if they are there. */
export function loadWords(tag: string): Promise<void> | undefined {
  const language = known(tag);
  if (loaded.has(language)) return undefined;
  return LANGUAGES[language]?.().then((words) => void loaded.set(language, words));
}

/** The words of a language that is loaded, English if it is unknown, with a host's own words over them. */
export function wordsIn(tag: string, labels: Labels = {}): Words {
  return withLabels((loaded.get(known(tag)) ?? loaded.get("en")) as Words, labels);
}
