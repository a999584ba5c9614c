/** `heed/lint`: what is wrong, or most likely not meant, in a workflow or preference file. */
export type { Format } from "../document/index.ts";
export {
  type Finding,
  type Level,
  type LintOptions,
  leveledCodes,
  lintFile,
  type RuleName,
  type Suppression,
} from "../lint/index.ts";
