/** `heed/lint`: finds mistakes and likely mistakes in a workflow or preference file, and fixes them. */
import { RULES, type RuleInfo, type RuleName, SUPPRESSION_RULES } from "../lint/index.ts";

export type { Format } from "../document/index.ts";
export {
  type AppliedFix,
  type Finding,
  type FixedFile,
  type FixOptions,
  fixFile,
  type Level,
  type Levels,
  type LintOptions,
  leveledCodes,
  lintFile,
  type RuleInfo,
  type RuleName,
  type Suppression,
} from "../lint/index.ts";

/** The rules with their levels and summaries; `docs/rules/<name>.md` is the page of each. */
export const rules: readonly RuleInfo<RuleName>[] = [...RULES, ...SUPPRESSION_RULES].map(
  ({ name, level, summary }) => ({ name, level, summary }),
);
