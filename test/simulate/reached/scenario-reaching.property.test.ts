import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scenarioText } from "../../../src/cli/scenarios/scenario-text.ts";
import { outcomeKey, outcomesOf, sharedRef } from "../../../src/outcomes/index.ts";
import { checkScenario, readScenario, scenarioReaching, simulate } from "../../../src/simulate/index.ts";
import { keyOfRun } from "../../../src/simulate/reached/coverage.ts";
import { type Plan, readPlan } from "../../../src/workflow/index.ts";
import { Choices, randomWorkflow } from "../../lint/random-workflow.ts";
import { planOf } from "../../outcomes/plans.ts";
import { workflowsWithPauses } from "../../outcomes/workflows-with-pauses.ts";
import { fileOf, modelArbitrary } from "../../workflow/run/model.ts";

/** The reasons that a scenario of an outcome is not written, though its run passes and has the outcome. */
function reasonsIn(plan: Plan): readonly string[] {
  return outcomesOf(plan, { limit: 30, wholeBudget: 200_000 }).outcomes.flatMap((outcome) => {
    const made = scenarioReaching(plan, outcome);
    if (!made.ok) return [made.reason];
    // As it stands in the file that is written.
    const { scenario, problems } = readScenario(scenarioText({ name: "x", ...made.scenario }), "yaml");
    expect(problems).toEqual([]);
    if (scenario === undefined) throw new Error("not read");
    expect(checkScenario(scenario, plan)).toEqual([]);
    const simulation = simulate(plan, scenario);
    expect(simulation.problems).toEqual([]);
    expect(simulation.expectationResults.length).toBeGreaterThan(0);
    expect(keyOfRun(plan, simulation)).toBe(outcomeKey(outcome));
    return [];
  });
}

describe("a scenario that is written passes and has its outcome", () => {
  it("of nested steps, all of which can be told", () => {
    fc.assert(
      fc.property(modelArbitrary, (model) => {
        // The values of an event of a source stand under `event.data`.
        const text = fileOf(model).text.replaceAll("event.expected", "event.data.expected");
        const { plan } = readPlan(text, "json");
        if (plan !== undefined) expect(reasonsIn(plan)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("of send windows, waits for events and changes, but for those who leave again as they join", () => {
    fc.assert(
      fc.property(workflowsWithPauses, (steps) => {
        const reasons = reasonsIn(planOf(steps, { key: "w" }));
        // In a scenario, a step right after a wait sees the change for which it waited.
        if (!/"event_type":"(?:audience|recipient)"/.test(JSON.stringify(steps))) expect(reasons).toEqual([]);
        for (const reason of reasons) expect(reason).toContain("have no equal in a scenario");
      }),
      { numRuns: 40 },
    );
  });

  it("of every type of step, but for cohorts without names and lengths that only the platform knows", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 60, maxLength: 120 }), (numbers) => {
        const { plan } = readPlan(JSON.stringify(randomWorkflow(new Choices(numbers))), "json");
        fc.pre(plan !== undefined && sharedRef(plan) === undefined);
        for (const reason of reasonsIn(plan as Plan)) {
          expect(reason).toMatch(/waits as a template says|takes a branch that has no name/);
        }
      }),
      { numRuns: 25 },
    );
  });
});
