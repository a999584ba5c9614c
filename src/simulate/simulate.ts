import type { ContextOptions } from "../context/index.ts";
import { type Problem, problem } from "../problem/index.ts";
import { type Ending, fatesOf, type Plan, type StepFate } from "../workflow/index.ts";
import {
  checkExpectations,
  type ExpectationResult,
  offsetText,
  unexpectedRefusals,
} from "./run/expectations.ts";
import type { RunFailure } from "./run/record.ts";
import { runScenario } from "./run/simulator.ts";
import type { TimelineEntry } from "./run/timeline.ts";
import type { Scenario } from "./scenario/scenario.ts";
import { stepName } from "./steps.ts";
import { entryWords } from "./words/timeline.ts";

/** The result of running a scenario. */
export interface Simulation {
  /** In order of time. */
  readonly timeline: readonly TimelineEntry[];
  /** The fate of every step, in the plan's order. */
  readonly fates: readonly StepFate[];
  /** The end of the run, `at` in milliseconds since 1970-01-01T00:00Z; undefined if it failed. */
  readonly ending: { readonly how: Ending; readonly at: number } | undefined;
  /** One for each line of `expect`. */
  readonly expectationResults: readonly ExpectationResult[];
  /** Unmet expectations, and events that were refused unexpectedly; in the file's order. */
  readonly problems: readonly Problem[];
  /** Why the run could not go on; expectations mean nothing then. */
  readonly failure: Problem | undefined;
}

/**
 * Runs a workflow as a scenario says, on a virtual clock: nothing is sent, nobody waits, and nothing is random. The
 * scenario must fit the plan: see `checkScenario`.
 *
 * At one moment, events of messages come first, then the steps of the run, then events of the messages that it has just
 * made; expectations are checked last.
 */
export function simulate(plan: Plan, scenario: Scenario, options: ContextOptions = {}): Simulation {
  const record = runScenario(plan, scenario, options);
  const { entries, state, overAt, failure } = record;
  const results = checkExpectations(plan, scenario, record);
  const problems = [
    ...results.flatMap((result) => result.problem ?? []),
    ...unexpectedRefusals(scenario, record),
  ];
  const { position } = state;
  return {
    timeline: entries.map((entry) => ({ ...entry, words: entryWords(entry, plan, scenario) })),
    fates: fatesOf(plan, state),
    ending:
      position.awaits === "done" && overAt !== undefined ? { how: position.how, at: overAt } : undefined,
    expectationResults: results,
    problems: problems.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
    failure: failure && failureProblem(failure, scenario),
  };
}

function failureProblem({ at, step, error }: RunFailure, scenario: Scenario): Problem {
  const { span, pointer } = scenario.trigger;
  const parameters = { step: stepName(step), at: offsetText(at, scenario), missing: error.places };
  return problem("undecidable-step", parameters, { span, pointer });
}
