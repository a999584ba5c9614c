export type { Finding, Level, Remedy } from "./finding.ts";
export { type AppliedFix, type FixedFile, type FixFileOptions, fixFile } from "./fixes/fix-file.ts";
export { judgeDocument, type LintOptions, type LintResult, lintDocument, lintFile } from "./lint-file.ts";
export { RULES } from "./rules.ts";
export { isReason } from "./suppressions/comment.ts";
export {
  faultOfRuleName,
  isSuppressible,
  leveledCodes,
  type SuppressionFault,
  suppressionFinding,
} from "./suppressions/findings.ts";
export type { Suppression, SuppressionUse } from "./suppressions/suppressions.ts";
export { IGNORE_WORDINGS } from "./suppressions/wordings.ts";
export { RULE_WORDINGS, type RuleName } from "./wordings.ts";
