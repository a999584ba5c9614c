export type { Finding, Level, Mend } from "./finding.ts";
export { type AppliedFix, type FixedFile, type FixFileOptions, fixFile } from "./fixes/fix-file.ts";
export { judgeDocument, type Linted, type LintOptions, lintDocument, lintFile } from "./lint-file.ts";
export { RULES } from "./rules.ts";
export { isReason } from "./suppressions/comment.ts";
export {
  faultOfName,
  type IgnoreFault,
  ignoreFinding,
  isIgnorable,
  leveledCodes,
} from "./suppressions/findings.ts";
export type { Ignore, IgnoreUse } from "./suppressions/suppressions.ts";
export { IGNORE_WORDINGS } from "./suppressions/wordings.ts";
export { RULE_WORDINGS, type RuleName } from "./wordings.ts";
