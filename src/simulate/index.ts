export {
  type Coverage,
  type CoverageShare,
  type CoveredOutcome,
  coverageOf,
  coverageShare,
} from "./reached/coverage.ts";
export { scenarioReaching } from "./reached/scenario-reaching.ts";
export type { RecordedEvent, RecordedMessage, RecordedRun } from "./record/recorded-run.ts";
export { type ScenarioOf, type ScenarioOfOptions, scenarioOf } from "./record/scenario-of.ts";
export { offsetText } from "./run/expectations.ts";
export type { TimelineEntry } from "./run/timeline.ts";
export { checkScenario } from "./scenario/check-scenario.ts";
export { DURATION_PATTERN } from "./scenario/durations.ts";
export { DELIVERIES, EVENTS, EXPECTATIONS, REPLIES } from "./scenario/grammar.ts";
export { type InvalidLine, type Line, type LinePart, linesOf } from "./scenario/lines.ts";
export { DEFAULT_START, readScenario } from "./scenario/read-scenario.ts";
export type { Scenario, ScenarioOptions } from "./scenario/scenario.ts";
export { type Simulation, simulate } from "./simulate.ts";
export { stepNameAt } from "./steps.ts";
export { wordEnding, wordFate, wordHistory } from "./words/outcomes.ts";
export { NO_WAITS } from "./words/timeline.ts";
