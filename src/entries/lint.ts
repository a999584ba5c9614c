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

/** Every rule with its level and a sentence about what it finds; `docs/rules/<name>.md` is its page. */
export const rules: readonly RuleInfo<RuleName>[] = [...RULES, ...SUPPRESSION_RULES].map(
  ({ name, level, summary }) => ({ name, level, summary }),
);
