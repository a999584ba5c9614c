/** `heed`: compile, decompile, validate, prepare, explain. */
export type { Target } from "../condition/index.ts";
export type { Requirements } from "../context/index.ts";
export {
  applyFixes,
  codeFrame,
  type Diagnostic,
  type Edit,
  type Fix,
  positionAt,
  type Severity,
  type TextPosition,
} from "../diagnostics/index.ts";
export { LIMITS, type Span } from "../problem/index.ts";
export {
  type CaseLabel,
  type CaseName,
  type CaseQuery,
  CHANNEL_TYPES,
  type ChannelType,
  DELIVERY_STATUSES,
  type DeliveryStatus,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
  highest,
  labelOf,
  offeredCases,
  type Polarity,
  type StatusCase,
} from "../status/index.ts";
export {
  type Compiled,
  type CompileOptions,
  compile,
  type Decompiled,
  decompile,
  format,
  type Validation,
  validate,
} from "./compile.ts";
export { requirements } from "./requirements.ts";
export {
  ConditionError,
  type Context,
  type ContextOptions,
  EvaluationError,
  type EvaluationErrorCode,
  type Explanation,
  explain,
  type GroupExplanation,
  type Message,
  type Outcome,
  type Prepared,
  type PrepareOptions,
  type Problem,
  prepare,
  type ResolvedValue,
  type StepTrace,
  type StoredAll,
  type StoredAny,
  type StoredConditions,
  type StoredInput,
  type StoredOptions,
  type StoredPreference,
  type StoredTrio,
  type TraceReason,
  type TraceResult,
  type TrioExplanation,
} from "./runtime.ts";
