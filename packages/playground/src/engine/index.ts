export { type Answered, type Asked, answerTo, type QuestionName, type Questions } from "./answers.ts";
export type { FileName, Mark, Proposal, Texts } from "./assist.ts";
export type { Change, Json } from "./edits.ts";
export { type Engine, startEngine } from "./engine.ts";
export type { FoundOutcomes, Mistake, Run } from "./run.ts";
export type {
  ConditionView,
  DecisionView,
  Operand,
  Reads,
  Result,
  TrioView,
  ValueView,
  VerdictView,
} from "./views.ts";
