import { describe, expect, it } from "vitest";
import { outcomesOf } from "../../../src/outcomes/index.ts";
import {
  coverageOf,
  coverageShare,
  readScenario,
  type Simulation,
  scenarioReaching,
  simulate,
} from "../../../src/simulate/index.ts";
import type { Plan } from "../../../src/workflow/index.ts";
import { channel, delay, fatesIn, planOf } from "../../outcomes/plans.ts";

function run(plan: Plan, file: object): Simulation {
  const { scenario } = readScenario(JSON.stringify(file), "json");
  if (scenario === undefined) throw new Error("not a scenario");
  return simulate(plan, scenario);
}

const escalation = planOf([
  channel("feed", { channel_type: "in_app_feed" }),
  delay("delay"),
  channel("email", { when: "feed has not been seen" }),
]);

describe("coverageOf", () => {
  it("counts a run of a step that makes no message as one in which the step runs", () => {
    const { outcomes, others } = coverageOf(escalation, [
      run(escalation, { providers: { email: "no message" } }),
    ]);
    expect(outcomes.map(({ metBy }) => metBy)).toEqual([[0], []]);
    expect(others).toEqual([]);
  });

  it("keeps apart runs that were cancelled, even where their fates are those of an outcome", () => {
    const plan = planOf([channel("a"), delay("d")]);
    const { outcomes, others } = coverageOf(plan, [run(plan, { events: ["at +1m: cancel"] })]);
    expect(outcomes.map(({ metBy }) => metBy)).toEqual([[]]);
    expect(others).toEqual([0]);
  });

  it("counts a run that cannot go on nowhere", () => {
    const plan = planOf([channel("a", { when: "data.x == 1" })]);
    expect(coverageOf(plan, [run(plan, {})]).others).toEqual([0]);
  });

  it("names outcomes that no scenario can have", () => {
    const unknown = planOf([channel("b", { when: "a has been sent" }), channel("a")]);
    expect(coverageOf(unknown, []).impossible.map(({ reason }) => reason)).toEqual([
      "a step asks about `refs.a`, of which nothing is known then",
    ]);
    const template = planOf([
      { ref: "d", type: "delay", settings: { delay_for: { unit: "hours", value: "{{ data.x }}" } } },
    ]);
    const { outcomes, impossible } = coverageOf(template, []);
    expect(outcomes.map(({ outcome }) => fatesIn([outcome])[0])).toEqual(["ran skipped"]);
    expect(impossible.map(({ reason }) => reason)).toEqual([
      "`d` waits as a template says, whose value only the platform knows",
    ]);
    const cohorts = planOf([
      {
        ref: "c",
        type: "random_cohort",
        cohort_branches: [{ steps: [] }, { steps: [] }, { name: "third", steps: [] }],
      },
    ]);
    expect(coverageOf(cohorts, []).impossible.map(({ reason }) => reason)).toEqual([
      "`c` takes a branch that has no name",
    ]);
  });

  it("gives no least share if the search stopped", () => {
    const plan = planOf(
      Array.from({ length: 4 }, (_, index) => channel(`s${index}`, { when: `data.x${index} == 1` })),
    );
    const first = outcomesOf(plan, { limit: 5 }).outcomes.map((outcome) => scenarioReaching(plan, outcome));
    const runs = first.map((made) => run(plan, made.ok ? made.scenario : {}));
    const coverage = coverageOf(plan, runs, { limit: 5 });
    expect(coverage.stoppedAt).toBe("limit");
    expect(coverageShare([coverage])).toEqual({ met: 5, outcomes: 5, least: undefined, most: 100 });
    expect(coverageShare([coverageOf(plan, runs)])).toEqual({ met: 5, outcomes: 16, least: 31, most: 31 });
  });

  it("counts an undecided outcome once a run meets it, and against the least share until then", () => {
    // With a budget of nothing, a sum of comparisons is not decided.
    const plan = planOf([channel("a", { when: "data.x > data.y and data.y > data.z and data.z > 3" })]);
    const before = coverageOf(plan, [], { budget: 0 });
    expect(fatesIn(before.undecided)).toEqual(["ran ran", "ran skipped"]);
    expect(coverageShare([before])).toEqual({ met: 0, outcomes: 0, least: 0, most: 100 });
    const file = { trigger: { data: { x: 6, y: 5, z: 4 } } };
    const after = coverageOf(plan, [run(plan, file)], { budget: 0 });
    expect(fatesIn(after.undecided)).toEqual(["ran skipped"]);
    expect(after.outcomes.map(({ metBy }) => metBy)).toEqual([[0]]);
    expect(coverageShare([after])).toEqual({ met: 1, outcomes: 1, least: 50, most: 100 });
  });

  it("has nothing missing where there are no outcomes that a scenario can have", () => {
    expect(coverageShare([])).toEqual({ met: 0, outcomes: 0, least: 100, most: 100 });
  });
});

describe("scenarioReaching", () => {
  it("writes the events that lead to an outcome, and no line that it fits without", () => {
    const made = outcomesOf(escalation).outcomes.map((outcome) => scenarioReaching(escalation, outcome));
    expect(made).toEqual([
      {
        ok: true,
        scenario: {
          expect: ["feed runs", "delay runs", "email runs", "completes"],
        },
      },
      {
        ok: true,
        scenario: {
          events: ["at +2s: feed is seen"],
          expect: ["feed runs", "delay runs", "email is skipped", "completes"],
        },
      },
    ]);
  });

  it("says why an outcome cannot be told", () => {
    const plan = planOf([
      {
        ref: "w",
        type: "wait_for_event",
        settings: {
          event: { event_type: "integration_source", event_key: "paid" },
          match_conditions: [
            {
              operator: "and",
              conditions: [{ variable: "event.paid", operator: "equal_to", argument: "1" }],
            },
          ],
        },
      },
    ]);
    const [first] = outcomesOf(plan).outcomes;
    expect(first && scenarioReaching(plan, first)).toEqual({
      ok: false,
      reason: "its event has `event.paid`, and events of a source have all values under `event.data`",
    });
  });
});
