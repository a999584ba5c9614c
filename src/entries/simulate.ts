/**
 * `heed/simulate`: runs workflows on a virtual clock as scenarios describe, and checks their expectations. Nothing is sent,
 * real time does not pass, and the same files always give the same result.
 */
import { type Diagnostic, diagnoseAll } from "../diagnostics/index.ts";
import type { Format } from "../document/index.ts";
import { accountOf, type RunAccount, runIn } from "../simulate/account/index.ts";
import {
  checkScenario as checkPlanned,
  readScenario as readScenarioText,
  type Scenario,
  type ScenarioOptions,
  simulate as simulatePlan,
  type TimelineEntry,
} from "../simulate/index.ts";
import { diagnoseInFile, type Ending, type Plan, type StepFate } from "../workflow/index.ts";
import { type Result, resultOf } from "./result.ts";
import { type FileValue, sourceOf } from "./source.ts";

export type { Diagnostic } from "../diagnostics/index.ts";
export type { Format } from "../document/index.ts";
export {
  type History,
  type HistoryEntry,
  type OutcomeEnding,
  type OutcomeOptions,
  type Outcomes,
  outcomesOf,
  type RunOutcome,
  type UndecidedOutcome,
} from "../outcomes/index.ts";
export type { AccountLine, EventAccount, RunAccount } from "../simulate/account/index.ts";
export {
  type RecordedEvent,
  type RecordedMessage,
  type RecordedRun,
  type Scenario,
  type ScenarioOf,
  type ScenarioOfOptions,
  type ScenarioOptions,
  scenarioOf,
  scenarioReaching,
  type TimelineEntry,
} from "../simulate/index.ts";
export type { Ending, Fate, Plan, StepFate } from "../workflow/index.ts";

/** A scenario if `ok`; diagnostics each with a span of the file's text and a JSON pointer. */
export type ReadScenario = Result<"scenario", Scenario>;

/**
 * Reads a scenario, a file's text or its value. `checkScenario` then checks it against a plan. Diagnostics of a value
 * have pointers and no spans.
 */
export function readScenario(text: string, format: Format, options?: ScenarioOptions): ReadScenario;
export function readScenario(value: FileValue, options?: ScenarioOptions): ReadScenario;
export function readScenario(
  source: string | FileValue,
  second?: Format | ScenarioOptions,
  third?: ScenarioOptions,
): ReadScenario {
  const { text, format, options, forCaller } = sourceOf("readScenario", source, second, third);
  const { scenario, problems } = readScenarioText(text, format, options);
  return resultOf(
    "scenario",
    scenario,
    problems.map((problem) => forCaller(diagnoseInFile(problem))),
  );
}

/** Reports the lines of a scenario about steps that the workflow does not have, or that do not fit the kind of the step. */
export function checkScenario(scenario: Scenario, plan: Plan): readonly Diagnostic[] {
  return checkPlanned(scenario, plan).map(diagnoseInFile);
}

/** Result of a scenario. */
export interface SimulationResult {
  /** True if all expectations were met and no event was refused unexpectedly. */
  readonly passed: boolean;
  /** In the order in which it happened. */
  readonly timeline: readonly TimelineEntry[];
  /** The fate of every step, in the plan's order. */
  readonly fates: readonly StepFate[];
  /** Ending of the run, and its moment in milliseconds since 1970-01-01T00:00Z; undefined if the run could not go on. */
  readonly ending: { readonly how: Ending; readonly at: number } | undefined;
  /**
   * Unmet expectations, unexpected refusals and the reason why the run could not go on, with spans of the scenario's
   * text.
   */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Runs a workflow as a scenario describes, and checks the scenario's expectations.
 *
 * @throws TypeError if the scenario names steps that the plan does not have: see `checkScenario`.
 */
export function simulate(plan: Plan, scenario: Scenario): SimulationResult {
  const [fault] = checkScenario(scenario, plan);
  if (fault !== undefined) throw new TypeError(`the scenario does not fit the plan: ${fault.message}`);
  const { timeline, fates, ending, problems, failure: trouble } = simulatePlan(plan, scenario);
  const diagnostics = diagnoseAll(trouble === undefined ? problems : [trouble]);
  return {
    passed: diagnostics.length === 0,
    timeline,
    fates,
    ending,
    diagnostics,
  };
}

/**
 * Words a run that a server keeps, as `heed explain --server` does: each event with its time and its step, below a decision each of
 * its conditions with the operands as stored and as resolved, below a step that made no message the reason.
 *
 * @param answer the answer of `GET /v1/workflow_recipient_runs/{id}`.
 * @returns undefined if it is not one. Texts of the account may be shown as they are: characters that are not seen are escapes.
 */
export function runAccount(answer: unknown): RunAccount | undefined {
  const run = runIn(answer);
  return run && accountOf(run);
}
