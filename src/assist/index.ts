export { type Action, actionsAt } from "./actions.ts";
export type { Completion, CompletionKind } from "./complete/completion.ts";
export { completionsAt } from "./complete/completions.ts";
export { type Hint, hintsOf } from "./explain/hints.ts";
export { type Hover, hoverAt } from "./explain/hover.ts";
export { type Signature, signaturesAt } from "./explain/signature.ts";
export { findingsOf } from "./findings.ts";
export { foldsOf } from "./folds.ts";
export { formatted } from "./format.ts";
export {
  type AssistOptions,
  type FileKind,
  type OpenFile,
  openFile,
  type Surroundings,
} from "./open-file.ts";
export { definitionsAt, type Location, referencesAt } from "./references/references.ts";
export { type FileEdits, type Renamed, renamableAt, renamed } from "./references/rename.ts";
export { type SemanticToken, tokensOf } from "./tokens.ts";
export { type ConditionsInFile, conditionsOf, editConditions, editValue } from "./values.ts";
