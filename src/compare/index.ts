export { type ChangeInWords, changeInWords, type Effect, type Phrase, type Quoted } from "./change-words.ts";
export {
  type Change,
  type CompareFileOptions,
  type ComparisonResult,
  overallResult,
  type Part,
} from "./changes.ts";
export { type CompareOptions, type Comparison, compareConditions } from "./compare-conditions.ts";
export { compareFiles } from "./compare-files.ts";
export type { Cases, Difference } from "./difference.ts";
export {
  type RemovedPart,
  type Simplified,
  type SimplifiedFile,
  simplifiedText,
  simplifyCondition,
  simplifyFile,
} from "./simplify-file.ts";
export { witnessInWords } from "./witness-words.ts";
