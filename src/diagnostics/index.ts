export type { Edit, Fix, Severity, Wording } from "./catalogue.ts";
export { allCodes, type Diagnostic, diagnose, diagnoseAll, severityOf } from "./diagnose.ts";
export { applyFixes } from "./fixes.ts";
export { codeFrame, type Position, positionAt } from "./frame.ts";
export { didYouMean } from "./phrases.ts";
export { shownParameters } from "./show.ts";
export { alternatives, suggestionsFor } from "./suggest.ts";
