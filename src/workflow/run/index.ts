/** Plans and runs: all of it works on plans as data and needs neither a parser nor a document. */
export { isOpen, nextOpening, type SendWindow, type SendWindows } from "../windows/send-windows.ts";
export { matchTraces, type ToldEvent } from "./advance.ts";
export { type EventKind, isAwaited } from "./awaited.ts";
export {
  type BatchSettings,
  batchedData,
  joinBatch,
  type OpenBatch,
  openBatch,
  readBatch,
} from "./batch.ts";
export { contextFor, contextOf, refsRead } from "./context.ts";
export {
  type ConditionTrace,
  type DecideOptions,
  type Decision,
  decide,
  type TracedDecision,
} from "./decide.ts";
export { defaultHandler } from "./default-handler.ts";
export { RunError, type RunErrorCode } from "./error.ts";
export { type Fate, fatesOf, type StepFate } from "./fates.ts";
export { fingerprintOf } from "./fingerprint.ts";
export { type RunEvent, type RunEventType, stateOf } from "./log.ts";
export type { EventReaction, EventWait, Exit, Plan, PlanArm, PlanChannel, PlanStep } from "./plan.ts";
export {
  type Advanced,
  type Arrival,
  advance,
  type CallEffect,
  type CallResult,
  type LoadEffect,
  type LoggedRun,
  type RunHost,
  type RunMoment,
  type Send,
  type SendEffect,
  type SendResult,
  StepFailure,
  type Stimulus,
  startedEvent,
  type WaitEffect,
} from "./port.ts";
export { EVENT_PREFIX, type StepRequirements, stepRequirements } from "./requirements.ts";
export { advanceRun, effectOf, replayRun, startRun, type Trigger } from "./run.ts";
export type {
  Effect,
  Ending,
  EventWaitResult,
  HandlerResult,
  Input,
  LoadedContext,
  Moment,
  Progress,
  RunPosition,
  RunState,
  StepDecision,
  StepOutcome,
} from "./state.ts";
export {
  DEFAULT_TIMEZONE,
  type NoWaitReason,
  type ResolvedWait,
  resolveWait,
  timezoneOf,
  type Wait,
} from "./wait.ts";
