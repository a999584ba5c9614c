export { allCodes, type Diagnostic, diagnose, diagnoseAll, insteadOf, severityOf } from "./diagnose.ts";
export { applyFixes, type Edit, editsApart, type Fix, type FixOptions } from "./fixes.ts";
export { codeFrame, positionAt, type TextPosition } from "./frame.ts";
export { shownParameters } from "./show.ts";
export { alternatives, didYouMean, suggestionsFor } from "./suggest.ts";
export {
  diagnoseEvaluation,
  type EvaluationAdvice,
  type EvaluationDiagnostic,
} from "./wordings/evaluation.ts";
export type { Instead, Severity, Wording } from "./wordings/wording.ts";
