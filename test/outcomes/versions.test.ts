import { describe, expect, test } from "vitest";
import { checkScenario, readScenario, simulate } from "../../src/entries/simulate.ts";
import { outcomesOf } from "../../src/outcomes/index.ts";
import type { Plan } from "../../src/workflow/index.ts";
import { allOf, channel, fatesIn, planOf, stored } from "./plans.ts";

/** A workflow that starts only if a condition is false, and asks for it after a step. */
function planWith(step: object, when: object, unless: object): Plan {
  return planOf([{ ref: "step", ...step }, channel("mail", when)], {
    trigger_data_json_schema: {},
    ...unless,
  });
}

const neverRun = (plan: Plan) => outcomesOf(plan).neverRun.map((step) => plan.steps[step]?.ref);

/** The fates of a scenario in which the handler of `step` gives a reply. */
function simulated(plan: Plan, trigger: object, reply: object): readonly string[] {
  const text = JSON.stringify({ trigger, handlers: { step: reply } });
  const { scenario, diagnostics } = readScenario(text, "json");
  if (scenario === undefined) throw new Error(JSON.stringify(diagnostics));
  expect(checkScenario(scenario, plan)).toEqual([]);
  return fatesIn([{ how: "completed", fates: simulate(plan, scenario).fates }]);
}

/** The codes of the problems of a scenario in which the handler of `step` gives a reply. */
function misfits(plan: Plan, reply: object): readonly string[] {
  const { scenario } = readScenario(JSON.stringify({ handlers: { step: reply } }), "json");
  return scenario === undefined ? [] : checkScenario(scenario, plan).map(({ code }) => code);
}

const UNKNOWN = { type: "enrich_user" };

describe("a step of unknown type may write", () => {
  test.each([
    ["recipient", { plan: "free" }, { plan: "pro" }, 'recipient.plan == "pro"', 'recipient.plan == "free"'],
    ["actor", { plan: "free" }, { plan: "pro" }, 'actor.plan == "pro"', 'actor.plan == "free"'],
    ["data", { enriched: false }, { enriched: true }, "data.enriched == true", "data.enriched == false"],
    ["tenant", { name: "a" }, { name: "b" }, 'tenant.name == "b"', 'tenant.name == "a"'],
    ["vars", { limit: 1 }, { limit: 9 }, "vars.limit > 5", "vars.limit < 5"],
    ["run", { origin: "x" }, { origin: "y" }, 'run.origin == "y"', 'run.origin == "x"'],
    [
      "run",
      { total_activities: 1 },
      { total_activities: 3 },
      "run.total_activities > 2",
      "run.total_activities == 1",
    ],
    ["workflow", { name: "a" }, { name: "b" }, 'workflow.name == "b"', 'workflow.name == "a"'],
  ])("%s: a later step that asks for the new value may run", (part, before, after, when, unless) => {
    const plan = planOf([{ ref: "step", ...UNKNOWN }, channel("mail", { when })], {
      name: "a",
      trigger_data_json_schema: {},
      when: unless,
    });
    const fates = simulated(plan, { [part]: before }, { [part]: after });
    expect(fates).toEqual(["ran ran ran"]);
    expect(neverRun(plan)).toEqual([]);
    expect(fatesIn(outcomesOf(plan).outcomes)).toContain(fates[0]);
  });

  test("the audiences of the recipient", () => {
    const inAudience = stored("recipient", "is_audience_member", "vip");
    const notInAudience = stored("recipient", "is_not_audience_member", "vip");
    const plan = planWith(UNKNOWN, inAudience, notInAudience);
    expect(neverRun(plan)).toEqual([]);
    const { outcomes } = allOf(plan);
    expect(fatesIn(outcomes)).toEqual([
      "halted not-reached not-reached",
      "ran ran not-reached",
      "ran ran ran",
      "ran ran skipped",
    ]);
    const entered = outcomes.find(({ fates }) => fates[2]?.fate === "ran");
    expect(entered?.history.parts).toMatchObject({ audiences: [] });
    expect(entered?.history.entries).toContainEqual(
      expect.objectContaining({ step: 1, kind: "audiences", audiences: ["vip"] }),
    );
  });

  test("the audience that a path names", () => {
    const inAudience = stored("recipient", "is_audience_member", "data.segment");
    const notInAudience = stored("recipient", "is_not_audience_member", "data.segment");
    expect(neverRun(planWith(UNKNOWN, inAudience, notInAudience))).toEqual([]);
  });

  test("nothing that an earlier step reads, and no messages", () => {
    const plan = planOf([
      channel("first", { when: "data.x == 1 and data.x == 2" }),
      { ref: "step", ...UNKNOWN },
      channel("feed", { channel_type: "in_app_feed" }),
      channel("mail", { when: "feed has been delivered" }),
    ]);
    expect(neverRun(plan)).toEqual(["first", "mail"]);
  });

  test("without a type written, too", () => {
    expect(neverRun(planWith({}, { when: "data.x == 1" }, { when: "data.x == 2" }))).toEqual([]);
  });
});

describe("a step of a known type writes only the parts of its type", () => {
  const PARTS = ["data", "recipient", "actor", "tenant", "vars", "workflow"];
  /** The types of steps in which time passes: recipients and the like may change there. */
  const SLEEPERS = ["wait_for_event", "batch", "delay", "http_fetch", "fetch", "ai_agent"];
  test.each<[string, readonly string[]]>([
    ["wait_for_event", []],
    ["batch", ["data"]],
    ["http_fetch", ["data"]],
    ["fetch", ["data"]],
    ["ai_agent", ["data"]],
    ["update_data", ["data"]],
    ["update_user", ["recipient", "actor"]],
    ["update_object", ["recipient", "actor"]],
    ["update_tenant", ["tenant"]],
    ["update_audience", []],
    ["throttle", []],
    ["trigger_workflow", []],
    ["random_cohort", []],
    ["delay", []],
    ["channel", []],
  ])("%s writes %j", (type, written) => {
    const settings = {
      batch_window: { unit: "minutes", value: 5 },
      delay_for: { unit: "minutes", value: 5 },
    };
    for (const part of PARTS) {
      const plan = planWith({ type, settings }, { when: `${part}.x == 1` }, { when: `${part}.x == 2` });
      const mayChange = SLEEPERS.includes(type) && !["data", "workflow"].includes(part);
      expect([part, neverRun(plan).length === 0]).toEqual([part, written.includes(part) || mayChange]);
      if (!written.includes(part)) {
        expect(misfits(plan, { [part]: { x: 1 } })).toEqual(["wrong-step"]);
        continue;
      }
      const fates = simulated(plan, { [part]: { x: 2 } }, { [part]: { x: 1 } });
      expect(fatesIn(outcomesOf(plan).outcomes)).toContain(fates[0]);
    }
  });

  test("a batch that goes straight on writes data and counts", () => {
    const settings = { batch_execution_mode: "flush_leading" };
    const batch = { type: "batch", settings };
    expect(neverRun(planWith(batch, { when: "data.x == 1" }, { when: "data.x == 2" }))).toEqual([]);
    expect(
      neverRun(planOf([{ ref: "b", ...batch }, channel("m", { when: "run.total_activities > 1" })])),
    ).toEqual([]);
  });

  test("a batch may go on before its window ends", () => {
    const settings = { batch_window: { unit: "minutes", value: 30 } };
    const due = stored("vars.due", "is_timestamp_on_or_after_now");
    const plan = planWith({ type: "batch", settings }, due, {
      conditions: {
        all: [
          { variable: "vars.due", operator: "is_timestamp_before", argument: "20 minutes from now" },
          { variable: "vars.due", operator: "is_timestamp_on_or_after_now", argument: null },
        ],
      },
    });
    const written = { trigger: { vars: { due: "2025-01-01T00:10Z" } }, handlers: { step: "goes on" } };
    const { scenario } = readScenario(JSON.stringify(written), "json");
    if (scenario === undefined) throw new Error();
    expect(simulate(plan, scenario).fates.map(({ fate }) => fate)).toEqual(["ran", "ran", "ran"]);
    expect(neverRun(plan)).toEqual([]);
  });

  test("a batch counts anew after a step of unknown type has written `run`", () => {
    const plan = planOf([
      { ref: "step", ...UNKNOWN },
      { ref: "batch", type: "batch", settings: { batch_window: { unit: "minutes", value: 5 } } },
      channel("mail", { when: "run.total_activities < 1" }),
      channel("chat", { when: "run.origin == 'x' and run.total_activities > 1" }),
    ]);
    expect(neverRun(plan)).toEqual(["mail"]);
  });

  test("a batch whose window is at a path that a fetch writes", () => {
    const plan = planOf(
      [
        { ref: "fetch", type: "http_fetch" },
        { ref: "batch", type: "batch", settings: { batch_until_field_path: "data.due" } },
        channel("mail", stored("data.due", "is_timestamp_on_or_after_now")),
      ],
      { trigger_data_json_schema: {}, ...stored("data.due", "not_exists") },
    );
    expect(neverRun(plan)).toEqual([]);
  });
});

describe("a step may end the run", () => {
  const BATCH = { settings: { batch_window: { unit: "minutes", value: 5 } } };
  test.each([
    ["throttle", {}, true],
    ["batch", BATCH, true],
    ["batch", { settings: { batch_execution_mode: "flush_leading" } }, true],
    ["http_fetch", {}, false],
    ["ai_agent", {}, false],
    ["enrich_user", {}, true],
    ["update_user", {}, false],
    ["trigger_workflow", {}, false],
  ])("%s %j: %s", (type, more, mayHalt) => {
    const plan = planOf([{ ref: "step", type, ...more }, channel("mail")]);
    const ended = "ran ran not-reached";
    expect(fatesIn(allOf(plan).outcomes).includes(ended)).toBe(mayHalt);
    if (mayHalt) expect(simulated(plan, {}, ["stops"])).toEqual([ended]);
  });
});
