import type { ContextOptions } from "../context/index.ts";
import { type Problem, problem } from "../problem/index.ts";
import { type Ending, fatesOf, type Plan, type StepFate } from "../workflow/index.ts";
import { judge, offsetText, refusals, type Verdict } from "./run/expectations.ts";
import { nameOf, runScenario, type Trouble } from "./run/simulator.ts";
import type { Happening } from "./run/timeline.ts";
import type { Scenario } from "./scenario/scenario.ts";

/** What came of a scenario. */
export interface Simulation {
  /** In the order in which it happened. */
  readonly timeline: readonly Happening[];
  /** The fate of every step, in the plan's order. */
  readonly fates: readonly StepFate[];
  /** How the run was over, and when, in milliseconds since 1970-01-01T00:00Z; undefined where there was trouble. */
  readonly ending: { readonly how: Ending; readonly at: number } | undefined;
  /** One for each line of `expect`. */
  readonly verdicts: readonly Verdict[];
  /** Expectations that were not met, and lines of `events` that changed nothing unexpectedly; in the file's order. */
  readonly problems: readonly Problem[];
  /** Why the run could not go on: then nothing is to be said of what was expected. */
  readonly trouble: Problem | undefined;
}

/**
 * Runs a workflow as a scenario says, on a virtual clock: nothing is sent, nothing is waited for, and nothing is left to
 * chance. The scenario must fit the plan: see `checkScenario`.
 *
 * At one moment, what happens to messages comes first, then what the run does, then what happens to the messages that it
 * has just made; what is asked of a moment is asked last.
 */
export function simulate(plan: Plan, scenario: Scenario, options: ContextOptions = {}): Simulation {
  const course = runScenario(plan, scenario, options);
  const { happenings, state, overAt, trouble } = course;
  const verdicts = judge(plan, scenario, course);
  const problems = [...verdicts.flatMap((verdict) => verdict.problem ?? []), ...refusals(scenario, course)];
  const { position } = state;
  return {
    timeline: happenings,
    fates: fatesOf(plan, state),
    ending:
      position.awaits === "done" && overAt !== undefined ? { how: position.how, at: overAt } : undefined,
    verdicts,
    problems: problems.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
    trouble: trouble && troubleOf(trouble, scenario),
  };
}

function troubleOf({ at, step, error }: Trouble, scenario: Scenario): Problem {
  const { span, pointer } = scenario.trigger;
  const parameters = { step: nameOf(step), at: offsetText(at, scenario), missing: error.places };
  return problem("undecidable-step", parameters, { span, pointer });
}
