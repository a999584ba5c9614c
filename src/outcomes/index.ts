export {
  type History,
  isLengthUnknown,
  type OutcomeEnding,
  type OutcomeOptions,
  type Outcomes,
  outcomeKey,
  outcomesOf,
  type RunOutcome,
  sharedRef,
  type UndecidedOutcome,
} from "./explore.ts";
export { audienceEvent, isMessageEventAwaited, messageEvent, recipientEvent } from "./own-events.ts";
export type { HistoryEntry } from "./replay.ts";
export { DEFAULT_TRIGGER_TIME } from "./run-path.ts";
