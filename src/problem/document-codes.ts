import type { Nothing } from "./stored-codes.ts";

/** Mistakes in files and in where conditions stand in them, each with what its wording needs. */
export interface DocumentProblemParameters {
  "empty-file": Nothing;
}
