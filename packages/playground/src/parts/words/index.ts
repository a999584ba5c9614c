import { ENGLISH, type Words } from "./english.ts";
import { GERMAN } from "./german.ts";

export type { Words } from "./english.ts";

/** The languages of the parts. */
export const LANGUAGES: { readonly [language: string]: Words } = { en: ENGLISH, de: GERMAN };

/** Changes of single words, as a host gives them; tables within are changed word by word. */
export type Labels = {
  readonly [key in keyof Words]?: Words[key] extends (...parts: never[]) => unknown
    ? Words[key]
    : Words[key] extends object
      ? Partial<Words[key]>
      : Words[key];
};

/** The words of a language, English if it is unknown, with a host's own words over them. */
export function wordsIn(language: string, labels: Labels = {}): Words {
  const base = LANGUAGES[language.split("-")[0]?.toLowerCase() ?? ""] ?? ENGLISH;
  const words: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(labels)) {
    const own = words[key];
    words[key] = typeof own === "object" && typeof value === "object" ? { ...own, ...value } : value;
  }
  return words as unknown as Words;
}
