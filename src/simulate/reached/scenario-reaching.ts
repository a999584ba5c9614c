import type { JsonObject } from "../../condition/index.ts";
import { outcomeKey, type RunOutcome } from "../../outcomes/index.ts";
import type { Plan } from "../../workflow/index.ts";
import { UnfitRun } from "../record/recorded-run.ts";
import type { ScenarioOf } from "../record/scenario-of.ts";
import { checkScenario } from "../scenario/check-scenario.ts";
import { readScenario } from "../scenario/read-scenario.ts";
import type { ScenarioOptions } from "../scenario/scenario.ts";
import { simulate } from "../simulate.ts";
import { keyOfRun } from "./coverage.ts";
import { impossibilityOf } from "./impossibility.ts";
import { type ScriptedOptions, scriptedFile } from "./scripted-file.ts";
import { shortened } from "./shortened.ts";

/**
 * Writes a scenario that has an outcome: the trigger, the events that lead there, and the fate of each step as expectations.
 * Its run has been tried: it meets every expectation, and has the outcome.
 *
 * @returns the value of the scenario's file, or the reason why there is none, the end of a sentence about the outcome.
 */
export function scenarioReaching(plan: Plan, outcome: RunOutcome, options: ScenarioOptions = {}): ScenarioOf {
  const impossible = impossibilityOf(plan, outcome);
  if (impossible !== undefined) return { ok: false, reason: impossible };
  const key = outcomeKey(outcome);
  const hasOutcome = (file: JsonObject) => keyOfPassing(plan, file, options) === key;
  try {
    for (const options of WAYS) {
      const file = scriptedFile(plan, outcome, options);
      if (hasOutcome(file)) return { ok: true, scenario: shortened(file, hasOutcome) };
    }
  } catch (error) {
    if (!(error instanceof UnfitRun)) throw error;
    return { ok: false, reason: error.message };
  }
  return { ok: false, reason: "the events that lead there have no equal in a scenario" };
}

/** The ways to write a history, the plainest first. */
const WAYS: readonly ScriptedOptions[] = (["collect", "reply"] as const).flatMap((batches) =>
  (["at", "after"] as const).map((audiences) => ({ audiences, batches })),
);

/** The key of the outcome of a scenario's run; undefined if it has mistakes, or its run does not meet its expectations. */
function keyOfPassing(plan: Plan, file: JsonObject, options: ScenarioOptions): string | undefined {
  const { scenario } = readScenario(JSON.stringify(file), "json", options);
  if (scenario === undefined || checkScenario(scenario, plan).length > 0) return undefined;
  const simulation = simulate(plan, scenario);
  return simulation.problems.length === 0 ? keyOfRun(plan, simulation) : undefined;
}
