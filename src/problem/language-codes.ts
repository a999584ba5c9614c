import type { Nothing } from "./stored-codes.ts";

/** Mistakes in a condition's text, each with what its wording needs. */
export interface LanguageProblemParameters {
  "empty-text": Nothing;
}
