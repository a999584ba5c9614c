import { ENGLISH, type Words } from "./english.ts";
import { GERMAN } from "./german.ts";

export type { Words } from "./english.ts";

/** A language of the page. */
export type Language = "en" | "de";

/** The languages of the page. */
export const LANGUAGES: { readonly [language in Language]: Words } = { en: ENGLISH, de: GERMAN };

/** The language of the page for a browser's, such as `de-AT`: English unless it is German. */
export function languageFor(browser: string): Language {
  return /^de\b/i.test(browser) ? "de" : "en";
}
