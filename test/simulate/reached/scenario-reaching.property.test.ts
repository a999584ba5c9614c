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

const NO_EQUAL = "have no equal in a scenario";

/** Checks whether a workflow waits for a change of an audience or a recipient: in a scenario, the step right behind the wait sees the change. */
function waitsForChange(text: string): boolean {
  return /"event_type":"(?:audience|recipient)"/.test(text);
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
        if (!waitsForChange(JSON.stringify(steps))) expect(reasons).toEqual([]);
        for (const reason of reasons) expect(reason).toContain(NO_EQUAL);
      }),
      { numRuns: 40 },
    );
  });

  it("of every type of step, but for those, cohorts without names and lengths that only the platform knows", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 60, maxLength: 120 }), (numbers) => {
        const text = JSON.stringify(randomWorkflow(new Choices(numbers)));
        const { plan } = readPlan(text, "json");
        fc.pre(plan !== undefined && sharedRef(plan) === undefined);
        for (const reason of reasonsIn(plan as Plan)) {
          if (waitsForChange(text) && reason.includes(NO_EQUAL)) continue;
          expect(reason).toMatch(/waits as a template says|takes a branch that has no name/);
        }
      }),
      { numRuns: 25 },
    );
  });
});
