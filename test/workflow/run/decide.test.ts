import { describe, expect, test } from "vitest";
import { EvaluationError } from "../../../src/context/index.ts";
import { parse } from "../../../src/language/index.ts";
import { decide, type PlanStep, readPlan, stepRequirements } from "../../../src/workflow/index.ts";

/** The plan's steps of a workflow in YAML. */
function stepsOf(yaml: string): readonly PlanStep[] {
  const { plan, problems } = readPlan(yaml, "yaml");
  expect(problems.filter(({ code }) => code !== "mixed-and-or")).toEqual([]);
  return plan?.steps ?? [];
}

function step(yaml: string): PlanStep {
  return stepsOf(`steps:\n  - ${yaml}`)[1] as PlanStep;
}

const BRANCH = `
steps:
  - ref: branch_1
    type: branch
    branches:
      - {name: one, when: data.x == 1, steps: []}
      - {name: two, when: in_app_feed_1 has been seen, steps: []}
      - {name: default, steps: []}
      - {name: late, when: data.x == 5, steps: []}
  - {ref: in_app_feed_1, type: channel}
`;

function error(run: () => unknown): [string, readonly string[]] {
  try {
    run();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(EvaluationError);
    const { code, places } = thrown as EvaluationError;
    return [code, places];
  }
  throw new Error("nothing was thrown");
}

describe("decide", () => {
  test.each([
    ["trigger", "when: data.x == 1", 0],
    ["channel", "when: always\nsteps: [{ref: s1, type: channel, when: data.x == 1}]", 1],
    [
      "delay",
      "steps: [{ref: s1, type: delay, when: data.x == 1, settings: {delay_for: {unit: hours, value: 1}}}]",
      1,
    ],
    ["other", "steps: [{ref: s1, type: teleport, when: data.x == 1}]", 1],
    // The platform allows no conditions on a branch; if it has some, they count as those of any step.
    ["branch", "steps: [{ref: s1, type: branch, when: data.x == 1, branches: []}]", 1],
  ])("runs a %s whose conditions hold, else halts the workflow or skips the step", (type, yaml, index) => {
    const one = stepsOf(yaml)[index] as PlanStep;
    const decisions = [1, 2].map((x) => decide(one, { data: { x }, now: 0 }).decision);
    const runs = type === "branch" ? { branch: null } : "run";
    expect(decisions).toEqual([runs, type === "trigger" ? "halt" : "skip"]);
  });

  test("runs a step without conditions, on any context, without a trace", () => {
    expect(decide(step("{ref: s1, type: channel}"), {})).toEqual({ decision: "run", traces: [] });
    expect(decide(step("{ref: s1, conditions: null}"), null as never)).toEqual({
      decision: "run",
      traces: [],
    });
  });

  test.each([
    [1, [], 0, 1],
    [2, ["seen"], 1, 2],
    [2, [], 2, 2],
    // Arms after the default are never taken.
    [5, [], 2, 2],
  ])("takes a branch's first arm whose conditions hold: x is %i, engagement %j", (x, engagement, taken, asked) => {
    const refs = {
      in_app_feed_1: { id: "m1", status: "delivered", engagement_statuses: engagement } as const,
    };
    const { decision, traces } = decide(stepsOf(BRANCH)[1] as PlanStep, { data: { x }, refs: refs as never });
    expect(decision).toEqual({ branch: taken });
    expect(traces.map(({ of, trace }) => [of, trace.result])).toEqual(
      [
        [0, taken === 0],
        [1, taken === 1],
      ].slice(0, asked),
    );
  });

  test("takes no arm if none holds and there is no default", () => {
    const one = step("{ref: b, type: branch, branches: [{when: data.x == 1, steps: []}]}");
    expect(decide(one, { data: {} }).decision).toEqual({ branch: null });
    expect(decide(step("{ref: b, type: branch, branches: []}"), {}).decision).toEqual({ branch: null });
  });

  test("leaves the choice of an arm to the host, except for branches", () => {
    const one = step("{ref: c, type: random_cohort, cohort_branches: [{steps: []}, {steps: []}]}");
    expect(decide(one, {})).toEqual({ decision: "run", traces: [] });
  });

  test("traces each condition that was evaluated as `explain` does", () => {
    const { traces } = decide(step("{ref: s1, type: channel, when: data.x == 1 or data.y exists}"), {
      data: { x: 1 },
    });
    expect(traces).toHaveLength(1);
    const { of, trace } = traces[0] as (typeof traces)[0];
    expect([of, trace.result, trace.any.map(({ result }) => result)]).toEqual([
      "step",
      true,
      [true, "not_evaluated"],
    ]);
    expect(trace.any[0]?.all[0]).toMatchObject({ variable: { value: 1 }, argument: [{ value: 1 }] });
  });

  test("does not decide if the context lacks something that the conditions of any arm can read", () => {
    const branch = stepsOf(BRANCH)[1] as PlanStep;
    expect(error(() => decide(branch, {}))).toEqual(["missing-context", ["data", "refs"]]);
    expect(error(() => decide(branch, undefined as never))).toEqual(["missing-context", ["data", "refs"]]);
    expect(error(() => decide(branch, { data: { x: 1 }, refs: {} }))).toEqual([
      "unknown-ref",
      ["refs.in_app_feed_1"],
    ]);
    expect(decide(branch, { data: { x: 1 }, refs: {} }, { onUnknownRef: "skipped" }).decision).toEqual({
      branch: 0,
    });
    const timed = step("{ref: s1, type: channel, when: data.at is before 1 day from now}");
    expect(error(() => decide(timed, { data: {} }))).toEqual(["missing-context", ["now"]]);
    // An empty part is not a missing part.
    expect(decide(timed, { data: null, now: 0 }).decision).toBe("skip");
  });

  test("requires the path and the moment of a delay", () => {
    const one = step(
      "{ref: d, type: delay, when: recipient.a exists, settings: {delay_until_field_path: data.at}}",
    );
    expect(error(() => decide(one, { recipient: {} }))).toEqual(["missing-context", ["data", "now"]]);
    expect(decide(one, { recipient: {}, data: {}, now: 0 }).decision).toBe("skip");
  });
});

describe("requirements", () => {
  test("lists what a condition can read", () => {
    const { condition } = parse(
      'email_1 has been sent and data.a.b == recipient.c or data.a.b exists and recipient is in audience "beta" and data.at is before 2 days ago',
    );
    expect(condition && stepRequirements(condition)).toEqual({
      parts: ["refs", "data", "recipient", "audiences", "now"],
      refs: ["email_1"],
      paths: ["data.a.b", "recipient.c", "data.at"],
      audiences: ["beta"],
    });
  });

  test("lists constant audiences, and the paths of others", () => {
    const { condition } = parse('recipient is in audience "a" or recipient is not in audience data.b');
    expect(condition && stepRequirements(condition)).toEqual({
      parts: ["audiences", "data"],
      refs: [],
      paths: ["data.b"],
      audiences: ["a"],
    });
  });

  test("lists everything that the decision on a step can read: all arms of a branch, the path of a delay", () => {
    expect(stepRequirements(stepsOf(BRANCH)[1] as PlanStep)).toEqual({
      parts: ["data", "refs"],
      refs: ["in_app_feed_1"],
      paths: ["data.x"],
      audiences: [],
    });
    const settings = "{delay_for: {unit: days, value: 1}, delay_until_field_path: recipient.at}";
    expect(
      stepRequirements(step(`{ref: d, type: delay, when: data.a exists, settings: ${settings}}`)),
    ).toEqual({
      parts: ["data", "recipient", "now"],
      refs: [],
      // A window rule at the path goes by the recipient's clock.
      paths: ["data.a", "recipient.at", "recipient.timezone"],
      audiences: [],
    });
    expect(stepRequirements(step("{ref: s, type: channel}"))).toEqual({
      parts: [],
      refs: [],
      paths: [],
      audiences: [],
    });
  });
});
