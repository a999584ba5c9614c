export type { Edit, Fix, Instead, Severity, Wording } from "./catalogue.ts";
export { allCodes, type Diagnostic, diagnose, diagnoseAll, insteadOf, severityOf } from "./diagnose.ts";
export { applyFixes, editsApart, type FixOptions } from "./fixes.ts";
export { codeFrame, positionAt, type TextPosition } from "./frame.ts";
export { didYouMean } from "./phrases.ts";
export { shownParameters } from "./show.ts";
export { alternatives, suggestionsFor } from "./suggest.ts";
