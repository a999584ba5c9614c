import type { DocumentProblemParameters } from "./document-codes.ts";
import type { LanguageProblemParameters } from "./language-codes.ts";
import type { ScenarioProblemParameters } from "./scenario-codes.ts";
import type { StoredProblemParameters } from "./stored-codes.ts";

/**
 * Every code that a mistake can bear, with the parameters that its wording needs. The diagnostics room has the
 * wording and the severity of each, and `docs/diagnostics/` a page.
 */
export interface ProblemParameters
  extends StoredProblemParameters,
    LanguageProblemParameters,
    DocumentProblemParameters,
    ScenarioProblemParameters {}

/** A code that a mistake can bear. */
export type ProblemCode = keyof ProblemParameters;
