export type { Finding, Level } from "./finding.ts";
export { type LintOptions, leveledCodes, lintDocument, lintFile } from "./lint-file.ts";
export { RULES } from "./rules.ts";
export { RULE_WORDINGS, type RuleName } from "./wordings.ts";
