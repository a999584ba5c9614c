/** `heed/lint`: finds mistakes and likely mistakes in a workflow or preference file, and fixes them. */
import type { Format } from "../document/index.ts";
import {
  type Finding,
  type LintOptions,
  lintFile as lintText,
  RULES,
  type RuleInfo,
  type RuleName,
  SUPPRESSION_RULES,
} from "../lint/index.ts";
import { type FileValue, sourceOf } from "./source.ts";

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
  type RuleInfo,
  type RuleName,
  type Suppression,
} from "../lint/index.ts";
export type { FileValue } from "./source.ts";

/**
 * Lints a workflow or preference file, its text or its value: returns what is wrong and what is likely wrong, in the order
 * of the file. Each rule reports at most `LIMITS.diagnostics` findings. Findings about a value have pointers, and neither
 * spans nor fixes.
 */
export function lintFile(text: string, format: Format, options?: LintOptions): readonly Finding[];
export function lintFile(value: FileValue, options?: LintOptions): readonly Finding[];
export function lintFile(
  source: string | FileValue,
  second?: Format | LintOptions,
  third?: LintOptions,
): readonly Finding[] {
  const { text, format, options, forCaller } = sourceOf("lintFile", source, second, third);
  return lintText(text, format, options).map((finding) => forCaller(finding as never) as Finding);
}

/** The rules with their levels and summaries; `docs/rules/<name>.md` is the page of each. */
export const rules: readonly RuleInfo<RuleName>[] = [...RULES, ...SUPPRESSION_RULES].map(
  ({ name, level, summary }) => ({ name, level, summary }),
);
