import { type LabelsOf, languageIn, withLabels } from "heed-editor/base";
import { ENGLISH, type Words } from "./english.ts";

export type { Words } from "./english.ts";

/** The languages of the parts. Any but English are loaded when they are needed. */
export const LANGUAGES: readonly string[] = ["en", "de"];

type Load = () => Promise<Partial<Words>>;

const loaded = new Map<string, Words>([["en", ENGLISH as Words]]);

/** The words that are still to be loaded, by language. */
const missing = new Map<string, readonly Load[]>([
  ["de", [async () => (await import("./german.ts")).GERMAN]],
]);

/** Adds words of English that are loaded with what needs them; other languages have all of them. */
export function addEnglish(words: Partial<Words>): void {
  add("en", words);
}

/** Adds words that a part needs: those of English, and where those of other languages are loaded from. */
export function addWords(english: Partial<Words>, others: { readonly [language: string]: Load }): void {
  addEnglish(english);
  for (const [language, load] of Object.entries(others))
    missing.set(language, [...(missing.get(language) ?? []), load]);
}

function add(language: string, words: Partial<Words>): void {
  const table = loaded.get(language);
  // The same words stay the same object, by which ladders are known to be drawn.
  if (table === undefined || Object.keys(words).some((key) => !(key in table)))
    loaded.set(language, { ...table, ...words } as Words);
}

/** Changes of single words, as a host gives them; tables within are changed word by word. */
export type Labels = LabelsOf<Words>;

function known(tag: string): string {
  return languageIn(LANGUAGES, tag);
}

/** Loads the words of a language; undefined if they are there. */
export function loadWords(tag: string): Promise<void> | undefined {
  const language = known(tag);
  const loads = missing.get(language) ?? [];
  if (loads.length === 0) return undefined;
  return Promise.all(loads.map((load) => load())).then((tables) => {
    for (const table of tables) add(language, table);
    missing.set(language, missing.get(language)?.filter((load) => !loads.includes(load)) ?? []);
  });
}

/** The words of a language that are loaded, English if it is unknown: another object once there are more. */
export function tableIn(tag: string): Words {
  return (loaded.get(known(tag)) ?? loaded.get("en")) as Words;
}

/** The words of a language that are loaded, English if it is unknown, with a host's own words over them. */
export function wordsIn(tag: string, labels: Labels = {}): Words {
  return withLabels(tableIn(tag), labels);
}
