import type { LanguageProblemParameters, ProblemCode, StoredProblemParameters } from "../../problem/index.ts";
import { ADVICE_WORDINGS } from "./advice.ts";
import { CASE_WORDINGS } from "./cases.ts";
import { COMPARISON_WORDINGS } from "./comparisons.ts";
import { COMPOSITION_WORDINGS } from "./composition.ts";
import { DOCUMENT_WORDINGS } from "./document.ts";
import { LIMIT_WORDINGS } from "./limits.ts";
import { LITERAL_WORDINGS } from "./literals.ts";
import { OPERAND_WORDINGS } from "./operands.ts";
import { OPERATOR_WORDINGS } from "./operators.ts";
import { SCENARIO_WORDINGS } from "./scenario.ts";
import { SHAPE_WORDINGS } from "./shape.ts";
import { STATUS_WORDINGS } from "./status.ts";
import { TOKEN_WORDINGS } from "./tokens.ts";
import type { Wordings } from "./wording.ts";

/** The wordings of mistakes in stored conditions, and in trios however they are written. */
export const STORED_WORDINGS: Wordings<keyof StoredProblemParameters> = {
  ...SHAPE_WORDINGS,
  ...OPERATOR_WORDINGS,
  ...OPERAND_WORDINGS,
  ...STATUS_WORDINGS,
  ...LIMIT_WORDINGS,
};

/** The wordings of mistakes in a condition's text. */
export const LANGUAGE_WORDINGS: Wordings<keyof LanguageProblemParameters> = {
  ...TOKEN_WORDINGS,
  ...COMPOSITION_WORDINGS,
  ...COMPARISON_WORDINGS,
  ...CASE_WORDINGS,
  ...LITERAL_WORDINGS,
};

/** The wording of every problem code. A code without a wording is a type error. */
export const WORDINGS: Wordings<ProblemCode> = {
  ...STORED_WORDINGS,
  ...LANGUAGE_WORDINGS,
  ...ADVICE_WORDINGS,
  ...DOCUMENT_WORDINGS,
  ...SCENARIO_WORDINGS,
};
