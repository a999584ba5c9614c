export { type Change, type CompareFileOptions, type Outcome, outcomeOf, type Part } from "./changes.ts";
export { type CompareOptions, type Comparison, compareConditions } from "./compare-conditions.ts";
export { compareFiles } from "./compare-files.ts";
export type { Dropped } from "./dropped.ts";
export type { Cases, Extent } from "./extent.ts";
export { type Simplified, type SimplifiedFile, simplifyCondition, simplifyFile } from "./simplify-file.ts";
export { witnessInWords } from "./witness-words.ts";
export { type ChangeInWords, changeInWords, type Effect, type Phrase, type Quoted } from "./wordings.ts";
