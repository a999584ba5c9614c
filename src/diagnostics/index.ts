export { allCodes, correctionOf, type Diagnostic, diagnose, diagnoseAll, severityOf } from "./diagnose.ts";
export { applyFixes, compatibleEdits, type Edit, type Fix, type FixOptions } from "./fixes.ts";
export { codeFrame, positionAt, type TextPosition } from "./frame/index.ts";
export { shownParameters } from "./show.ts";
export { alternatives, didYouMean, suggestionsFor } from "./suggest/index.ts";
export {
  diagnoseEvaluation,
  type EvaluationAdvice,
  type EvaluationDiagnostic,
} from "./wordings/evaluation.ts";
export { oppositeFor } from "./wordings/unused-argument.ts";
export type { Correction, Severity, Wording } from "./wordings/wording.ts";
