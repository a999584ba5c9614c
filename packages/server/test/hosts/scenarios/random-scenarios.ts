import { sharedRef } from "../../../../../src/outcomes/index.ts";
import { simulate } from "../../../../../src/simulate/index.ts";
import type { Scenario } from "../../../../../src/simulate/scenario/scenario.ts";
import { type Plan, readPlan } from "../../../../../src/workflow/index.ts";
import { numbersFrom } from "../../../../../test/lint/contradictions.ts";
import { Choices, randomWorkflow } from "../../../../../test/lint/random-workflow.ts";
import { randomScenario } from "../../../../../test/simulate/random-scenario.ts";

/** A workflow and a scenario of it that a seed gives. */
export interface RandomCase {
  readonly seed: number;
  readonly plan: Plan;
  readonly scenario: Scenario;
}

/** Returns the first so many random cases; every second one has a run that waits for an event or collects. */
export function randomCases(count: number): readonly RandomCase[] {
  const cases: RandomCase[] = [];
  for (let seed = 0; cases.length < count; seed++) {
    const found = caseOf(seed);
    if (found !== undefined && (cases.length % 2 === 0 || isEventful(found))) cases.push(found);
  }
  return cases;
}

function caseOf(seed: number): RandomCase | undefined {
  const numbers = [...numbersFrom(seed * 7919 + 13), ...numbersFrom(seed * 104_729 + 7)];
  const { plan } = readPlan(JSON.stringify(randomWorkflow(new Choices(numbers))), "json");
  if (plan === undefined || sharedRef(plan) !== undefined) return undefined;
  const choices = new Choices([...numbersFrom(seed * 31 + 5), ...numbersFrom(seed * 37 + 11)]);
  return { seed, plan, scenario: randomScenario(plan, choices, true) };
}

function isEventful({ plan, scenario }: RandomCase): boolean {
  return simulate(plan, scenario).timeline.some(
    (entry) =>
      entry.kind === "waited" ||
      entry.kind === "joined" ||
      (entry.kind === "decided" && entry.type === "batch"),
  );
}
