import type { AdviceProblemParameters } from "./advice-codes.ts";
import type { DocumentProblemParameters } from "./document-codes.ts";
import type { LanguageProblemParameters } from "./language-codes.ts";
import type { ScenarioProblemParameters } from "./scenario-codes.ts";
import type { StoredProblemParameters } from "./stored-codes.ts";

/**
 * The codes of problems, with the parameters that their wordings need. The diagnostics room has the wording and the
 * severity of each, and `docs/diagnostics/` a page.
 */
export interface ProblemParameters
  extends StoredProblemParameters,
    LanguageProblemParameters,
    AdviceProblemParameters,
    DocumentProblemParameters,
    ScenarioProblemParameters {}

/** Code of a problem. */
export type ProblemCode = keyof ProblemParameters;
