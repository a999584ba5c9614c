import type { ProblemCode } from "../problem/index.ts";
import type { Wordings } from "./catalogue.ts";
import { DOCUMENT_WORDINGS } from "./document-wordings.ts";
import { LANGUAGE_WORDINGS } from "./language-wordings.ts";
import { SCENARIO_WORDINGS } from "./scenario-wordings.ts";
import { STORED_WORDINGS } from "./stored-wordings.ts";

/** The one catalogue: every code with its severity and its words. */
export const WORDINGS: Wordings<ProblemCode> = {
  ...STORED_WORDINGS,
  ...LANGUAGE_WORDINGS,
  ...DOCUMENT_WORDINGS,
  ...SCENARIO_WORDINGS,
};
