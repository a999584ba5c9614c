import type { LanguageProblemParameters } from "../problem/index.ts";
import { CASE_WORDINGS } from "./case-wordings.ts";
import type { Wordings } from "./catalogue.ts";
import { COMPARISON_WORDINGS } from "./comparison-wordings.ts";
import { COMPOSITION_WORDINGS } from "./composition-wordings.ts";
import { LITERAL_WORDINGS } from "./literal-wordings.ts";
import { TOKEN_WORDINGS } from "./token-wordings.ts";

/** How mistakes in a condition's text are worded. */
export const LANGUAGE_WORDINGS: Wordings<keyof LanguageProblemParameters> = {
  ...TOKEN_WORDINGS,
  ...COMPOSITION_WORDINGS,
  ...COMPARISON_WORDINGS,
  ...CASE_WORDINGS,
  ...LITERAL_WORDINGS,
};
