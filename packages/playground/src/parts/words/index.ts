import { ENGLISH, type Words } from "./english.ts";

export type { Words } from "./english.ts";

/** The languages of the parts. Any but English are loaded when they are needed. */
export const LANGUAGES: { readonly [language: string]: () => Promise<Words> } = {
  en: () => Promise.resolve(ENGLISH),
  de: () => import("./german.ts").then(({ GERMAN }) => GERMAN),
};

const loaded = new Map<string, Words>([["en", ENGLISH]]);

/** Changes of single words, as a host gives them; tables within are changed word by word. */
export type Labels = {
  readonly [key in keyof Words]?: Words[key] extends (...parts: never[]) => unknown
    ? Words[key]
    : Words[key] extends object
      ? Partial<Words[key]>
      : Words[key];
};

/** The language of a tag, English if it is unknown. */
function known(tag: string): string {
  const language = tag.split("-")[0]?.toLowerCase() ?? "";
  return Object.hasOwn(LANGUAGES, language) ? language : "en";
}

/** Loads the words of a language; undefined if they are there. */
export function loadWords(tag: string): Promise<void> | undefined {
  const language = known(tag);
  if (loaded.has(language)) return undefined;
  return LANGUAGES[language]?.().then((words) => void loaded.set(language, words));
}

/** The words of a language that is loaded, English if it is unknown, with a host's own words over them. */
export function wordsIn(tag: string, labels: Labels = {}): Words {
  const words: Record<string, unknown> = { ...(loaded.get(known(tag)) ?? ENGLISH) };
  for (const [key, value] of Object.entries(labels)) {
    const own = words[key];
    words[key] = typeof own === "object" && typeof value === "object" ? { ...own, ...value } : value;
  }
  return words as unknown as Words;
}
