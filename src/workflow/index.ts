export type { ChannelOptions, ChannelSettings } from "./channels.ts";
export { compileFile } from "./compile-file.ts";
export { type ConditionTrace, type Decided, decide, type Verdict } from "./decide.ts";
export { decompileFile } from "./decompile-file.ts";
export {
  type Duration,
  type DurationUnit,
  type NoWait,
  readWait,
  type Wait,
  type Waiting,
  waitingOf,
} from "./delay.ts";
export type { FileResult } from "./file.ts";
export { diagnoseInFile, type FileProblem, isUsable } from "./file-problem.ts";
export { formatFile } from "./format-file.ts";
export type { FileOptions } from "./options.ts";
export { orderOf, type Precedes, type SkipReason, type StepOrder } from "./order.ts";
export type { Exit, Plan, PlanArm, PlanChannel, PlanStep } from "./plan.ts";
export { type PlanOptions, type PlanResult, planDocument, readPlan } from "./plan-file.ts";
export { conditionAt } from "./read-place.ts";
export { readSteps, type StepOptions } from "./read-steps.ts";
export { requirements, type StepRequirements } from "./requirements.ts";
export { effectsOf, next, replay, start, type Trigger } from "./run.ts";
export { contextOf } from "./run-context.ts";
export { RunError, type RunErrorCode } from "./run-error.ts";
export { type Fate, fatesOf, type StepFate } from "./run-fates.ts";
export { defaultHandler } from "./run-handlers.ts";
export type {
  Decision,
  Effect,
  Ending,
  HandlerResult,
  Input,
  Loaded,
  Moment,
  Position,
  Progress,
  RunState,
} from "./run-state.ts";
export type { Arm, ArmPlace, Step, Time, Workflow } from "./steps.ts";
export { timeIn } from "./time.ts";
export { validateDocument, validateFile } from "./validate-file.ts";
