export type { Finding, Level, Mend } from "./finding.ts";
export { type AppliedFix, type FixedFile, type FixFileOptions, fixFile } from "./fix-file.ts";
export { isReason } from "./ignore-comment.ts";
export {
  faultOfName,
  type IgnoreFault,
  ignoreFinding,
  isIgnorable,
  leveledCodes,
} from "./ignore-findings.ts";
export { IGNORE_WORDINGS } from "./ignore-wordings.ts";
export type { Ignore, IgnoreUse } from "./ignores.ts";
export { judgeDocument, type Linted, type LintOptions, lintDocument, lintFile } from "./lint-file.ts";
export { RULES } from "./rules.ts";
export { RULE_WORDINGS, type RuleName } from "./wordings.ts";
