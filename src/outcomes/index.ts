export {
  type History,
  type OutcomeEnding,
  type OutcomeOptions,
  type Outcomes,
  outcomesOf,
  type RunOutcome,
  sharedRef,
  type UndecidedOutcome,
} from "./explore.ts";
export type { HistoryEntry } from "./replay.ts";
export { USUAL_START } from "./script.ts";
