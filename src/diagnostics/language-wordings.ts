import type { LanguageProblemParameters } from "../problem/index.ts";
import type { Wordings } from "./catalogue.ts";

/** How mistakes in a condition's text are worded. */
export const LANGUAGE_WORDINGS: Wordings<keyof LanguageProblemParameters> = {
  "empty-text": {
    severity: "error",
    message: () => "there is no condition here",
    help: () => "Write a condition, or `always` or `never`.",
  },
};
