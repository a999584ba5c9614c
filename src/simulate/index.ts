export { checkScenario } from "./check-scenario.ts";
export { DURATION_PATTERN } from "./durations.ts";
export { offsetText } from "./judge.ts";
export {
  type History,
  type OutcomeEnding,
  type OutcomeOptions,
  type Outcomes,
  outcomesOf,
  type RunOutcome,
  sharedRef,
  type UndecidedOutcome,
} from "./outcomes.ts";
export type { HistoryEntry } from "./outcomes-replay.ts";
export { USUAL_START } from "./outcomes-script.ts";
export { nameOfStep, wordEnding, wordFate, wordHistory } from "./outcomes-words.ts";
export { DEFAULT_START, readScenario } from "./read-scenario.ts";
export type { Scenario, ScenarioOptions } from "./scenario.ts";
export { type Simulation, simulate } from "./simulate.ts";
export { ANSWERS, DELIVERIES, EVENTS, EXPECTATIONS } from "./tables.ts";
export type { Happening } from "./timeline.ts";
export { wordHappening } from "./words.ts";
