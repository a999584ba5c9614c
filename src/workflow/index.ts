export { compileFile } from "./file/compile-file.ts";
export {
  type ConditionSlot,
  conditionSlots,
  PREFERENCE_KEYS,
  type SlotContent,
  type SlotOptions,
  slotsAndRefs,
} from "./file/condition-slots.ts";
export { decompileFile } from "./file/decompile-file.ts";
export type { FileResult } from "./file/file.ts";
export { diagnoseInFile, type FileProblem, isUsable } from "./file/file-problem.ts";
export { formatFile } from "./file/format-file.ts";
export type { FileOptions } from "./file/options.ts";
export { type PlanOptions, type PlanResult, planDocument, readPlan } from "./file/plan-file.ts";
export { conditionAt } from "./file/read-place.ts";
export { validateDocument, validateFile } from "./file/validate-file.ts";
export { contextOf } from "./run/context.ts";
export { type ConditionTrace, type Decision, decide, type TracedDecision } from "./run/decide.ts";
export { defaultHandler } from "./run/default-handler.ts";
export { RunError, type RunErrorCode } from "./run/error.ts";
export { type Fate, fatesOf, type StepFate } from "./run/fates.ts";
export { fingerprintOf } from "./run/fingerprint.ts";
export type { Exit, Plan, PlanArm, PlanChannel, PlanStep } from "./run/plan.ts";
export { type StepRequirements, stepRequirements } from "./run/requirements.ts";
export { advanceRun, effectOf, replayRun, startRun, type Trigger } from "./run/run.ts";
export type {
  Effect,
  Ending,
  HandlerResult,
  Input,
  LoadedContext,
  Moment,
  Progress,
  RunPosition,
  RunState,
  StepDecision,
} from "./run/state.ts";
export { type NoWaitReason, type ResolvedWait, readWait, resolveWait, type Wait } from "./run/wait.ts";
export type { ChannelOptions, ChannelSettings } from "./steps/channels.ts";
export { orderOf, type Precedes, type SkipReason, type StepOrder } from "./steps/order.ts";
export { readSteps, type StepOptions } from "./steps/read-steps.ts";
export {
  ARM_KEYS,
  type ArmKey,
  DURATION_SETTINGS,
  isStepType,
  mayWrite,
  STEP_LIST_KEYS,
  STEP_TYPES,
  type StepSetting,
  type StepSettingName,
  type StepType,
  type StepTypeRow,
  stepTypeRow,
  type Time,
  UNKNOWN_STEP_TYPE,
  type WaitSettings,
  type WrittenPart,
} from "./steps/step-types.ts";
export type { Arm, ArmPlace, Step, Workflow } from "./steps/steps.ts";
export { timeIn } from "./steps/time.ts";
