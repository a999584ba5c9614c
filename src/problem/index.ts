export type { AdviceProblemParameters, InexpressibleTopic } from "./advice-codes.ts";
export type { ProblemCode, ProblemParameters } from "./codes.ts";
export type { DocumentProblemParameters, JsonFaultDetail, YamlFaultDetail } from "./document-codes.ts";
export type { LanguageProblemParameters } from "./language-codes.ts";
export { LIMITS, NESTING_LIMIT, OPERAND_LIMIT } from "./limits.ts";
export { lineOf, lineStartAt, lineStartsOf } from "./lines.ts";
export { type Problem, pointerAround, pointerTo, problem, type Site, type Span } from "./problem.ts";
export type {
  RefusedDetail,
  Rejected,
  ScenarioProblemParameters,
  ScenarioTable,
  ScenarioValue,
  UnmetDetail,
  WrongStepDetail,
} from "./scenario-codes.ts";
export { countBefore } from "./spans.ts";
export type { Nothing, StoredProblemParameters } from "./stored-codes.ts";
export { brief, counted, jsonText, visible, visibleLines } from "./visible.ts";
