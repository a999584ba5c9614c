/**
 * `heed/run`: runs of workflows (spec 4), for a host that sends, waits and stores: the decision on one step, and a run
 * as a state that inputs advance. It contains no parser and no YAML: plans are data, which `readPlan` of
 * `heed/workflow` makes from files, at build time if you like.
 */
export {
  type Context,
  type ContextOptions,
  EvaluationError,
  type Outcome,
  type Output,
} from "../context/index.ts";
export type {
  ConditionTrace,
  DecideOptions,
  Decision,
  Effect,
  Ending,
  EventReaction,
  EventWait,
  EventWaitResult,
  Exit,
  Fate,
  HandlerResult,
  Input,
  LoadedContext,
  Moment,
  NoWaitReason,
  Plan,
  PlanArm,
  PlanChannel,
  PlanStep,
  Progress,
  RunErrorCode,
  RunPosition,
  RunState,
  StepDecision,
  StepFate,
  StepRequirements,
  TracedDecision,
  Trigger,
  Wait,
} from "../workflow/run/index.ts";
export {
  advanceRun,
  contextOf,
  decide,
  defaultHandler,
  effectOf,
  fatesOf,
  fingerprintOf,
  RunError,
  replayRun,
  startRun,
  stepRequirements,
  timezoneOf,
} from "../workflow/run/index.ts";
export {
  isOpen,
  nextOpening,
  type SendWindow,
  type SendWindows,
} from "../workflow/windows/send-windows.ts";
