export { compileFile } from "./file/compile-file.ts";
export { decompileFile } from "./file/decompile-file.ts";
export type { FileResult } from "./file/file.ts";
export { diagnoseInFile, type FileProblem, isUsable } from "./file/file-problem.ts";
export { type FormatFileOptions, formatFile } from "./file/format-file.ts";
export { joinTexts } from "./file/joined-texts.ts";
export { spelledAsTexts } from "./file/numerals.ts";
export type { FileOptions } from "./file/options.ts";
export { type PlanOptions, type PlanResult, planDocument, readPlan } from "./file/plan-file.ts";
export { conditionAt } from "./file/read-slot.ts";
export { editShared, sharingIn } from "./file/sharing.ts";
export { inTrioKeys, trioKeysOf, triosIn } from "./file/trio-keys.ts";
export { validateDocument, validateFile } from "./file/validate-file.ts";
export { FILE_KEYS, type KeyForm, type KeyForms, keysRead, type MapKind, settingsOf } from "./file-keys.ts";
export {
  type Advanced,
  type Arrival,
  advance,
  advanceRun,
  type BatchSettings,
  batchedData,
  type CallEffect,
  type CallResult,
  type ConditionTrace,
  contextFor,
  contextOf,
  DEFAULT_TIMEZONE,
  type DecideOptions,
  type Decision,
  decide,
  defaultHandler,
  type Effect,
  type Ending,
  EVENT_PREFIX,
  type EventKind,
  type EventReaction,
  type EventWait,
  type EventWaitResult,
  type Exit,
  effectOf,
  type Fate,
  fatesOf,
  fingerprintOf,
  type HandlerResult,
  type Input,
  isAwaited,
  joinBatch,
  type LoadEffect,
  type LoadedContext,
  type LoggedRun,
  type Moment,
  type NoWaitReason,
  type OpenBatch,
  openBatch,
  type Plan,
  type PlanArm,
  type PlanChannel,
  type PlanStep,
  type Progress,
  type ResolvedWait,
  RunError,
  type RunErrorCode,
  type RunEvent,
  type RunEventType,
  type RunHost,
  type RunMoment,
  type RunPosition,
  type RunState,
  readBatch,
  refsRead,
  replayRun,
  resolveWait,
  type Send,
  type SendEffect,
  type SendResult,
  type StepDecision,
  StepFailure,
  type StepFate,
  type StepOutcome,
  type StepRequirements,
  type Stimulus,
  startedEvent,
  startRun,
  stateOf,
  stepRequirements,
  type TracedDecision,
  type Trigger,
  timezoneOf,
  type Wait,
  type WaitEffect,
} from "./run/index.ts";
export {
  bodiesOf,
  COMMERCIAL_KEY,
  type ConditionSlot,
  conditionSlots,
  findSlots,
  PREFERENCE_KEYS,
  type SlotContent,
  type SlotOptions,
} from "./slots/condition-slots.ts";
export { SLOT_KINDS, type SlotKind, type SlotKindRow } from "./slots/slot-kinds.ts";
export { slotNames } from "./slots/slot-names.ts";
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
} from "./step-types.ts";
export { type ChannelOptions, type ChannelSettings, mayBeClicked, mayHaveLinks } from "./steps/channels.ts";
export { holdsBranches, holdsSteps, likelySteps } from "./steps/likely-steps.ts";
export { orderOf, type Precedes, type SkipReason, type StepOrder } from "./steps/order.ts";
export { readSteps, type StepOptions, type WorkflowBody, workflowBodiesOf } from "./steps/read-steps.ts";
export { readEventWait, readWait } from "./steps/read-wait.ts";
export type { Arm, ArmPosition, Step, Workflow } from "./steps/steps.ts";
export { isAbsent, isTemplate, mayChangeOverTime, timeIn } from "./steps/time.ts";
export {
  isOpen,
  longestClosed,
  nextOpening,
  readSendWindows,
  type SendWindow,
  type SendWindowFault,
  type SendWindows,
  sendWindowFaults,
} from "./windows/send-windows.ts";
export { nextOccurrence, readWindowRule, type WindowRule } from "./windows/window-rule.ts";
