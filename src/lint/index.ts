export type { Finding, RelatedPlace, Remedy } from "./finding.ts";
export { type AppliedFix, applyFixes, type FixedFile, type FixOptions, fixFile } from "./fixes/fix-file.ts";
export { type Level, type Levels, levelOf } from "./levels.ts";
export {
  findingsToFix,
  type LintOptions,
  type LintResult,
  lintDocument,
  lintFile,
} from "./lint-file.ts";
export { type OverlookedOptions, overlookedIn } from "./overlooked.ts";
export { shortestTimeBetween } from "./reasoning/shortest-time.ts";
export type { RuleInfo } from "./rule.ts";
export { RULES } from "./rules.ts";
export { hasMisspeltPreferences } from "./subject/likely-preferences.ts";
export { isReason } from "./suppressions/comment.ts";
export {
  faultOfRuleName,
  ignoreWithoutReason,
  isSuppressible,
  leveledCodes,
  type RuleName,
  SUPPRESSION_RULES,
  type SuppressionFault,
  suppressionFinding,
  type UnusedSuppression,
  unusedIgnore,
} from "./suppressions/suppression-rules.ts";
export type { Suppression, SuppressionUse } from "./suppressions/suppressions.ts";
