/** Steps that `run --all` reports as never running do not run in random scenarios of random workflows. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { outcomesOf, sharedRef } from "../../src/outcomes/index.ts";
import { checkScenario, readScenario, simulate } from "../../src/simulate/index.ts";
import { readPlan, type StepFate } from "../../src/workflow/index.ts";
import { numbersFrom } from "../lint/contradictions.ts";
import { Choices, randomWorkflow } from "../lint/random-workflow.ts";
import { randomSimulation } from "./random-scenario.ts";

const CASES = [
  "has been sent",
  "has not been sent",
  "has been seen",
  "has not been seen",
  "has been skipped",
];

const asked = fc.oneof(
  fc.constantFrom(...CASES).map((words) => `feed ${words}`),
  fc.constantFrom("pro", "trial").map((plan) => `recipient.plan == "${plan}"`),
  fc.constantFrom(1, 2).map((count) => `data.count == ${count}`),
  fc.constantFrom("is in", "is not in").map((words) => `recipient ${words} audience "beta"`),
  fc.constantFrom("run.total_activities > 1", 'vars.mode == "on"', "data.due is before now"),
);
const condition = fc.oneof(
  asked,
  fc.tuple(asked, fc.constantFrom("and", "or"), asked).map((parts) => parts.join(" ")),
);

const windows = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map(
  (day, index) =>
    index < 5 ? { day, type: "send", from: "09:00:00", until: "17:00:00" } : { day, type: "do_not_send" },
);
const event = { event_type: "integration_source", integration_source_key: "shop", event_key: "paid" };
const message = { event_type: "message", source_type: "workflow", source_key: "w", event_key: "seen" };
const ofFeed = { variable: "event.step_ref", operator: "equal_to", argument: "feed" };
const reaction = fc.constantFrom("continue", "halt");

const between = fc.oneof(
  fc
    .constantFrom(0, 5, 90)
    .map((value) => ({ type: "delay", settings: { delay_for: { unit: "minutes", value } } })),
  fc
    .constantFrom<object>(
      { delay_until_field_path: "data.due" },
      { delay_until_field_path: "{{ data.due }}" },
      { delay_for: { unit: "hours", value: "{{ data.count }}" } },
    )
    .map((settings) => ({ type: "delay", settings })),
  fc.constant({ type: "batch", settings: { batch_window: { unit: "minutes", value: 30 } } }),
  fc.constant({ type: "throttle", settings: { throttle_window: { unit: "hours", value: 1 } } }),
  fc.constant({ type: "http_fetch", settings: {} }),
  fc.constant({ type: "update_user", settings: {} }),
  fc.tuple(reaction, reaction, fc.boolean()).map(([on_match, on_timeout, isMessage]) => ({
    type: "wait_for_event",
    settings: {
      event: isMessage ? message : event,
      match_conditions: isMessage ? [{ operator: "and", conditions: [ofFeed] }] : [],
      on_match,
      on_timeout,
    },
  })),
);

const workflows = fc
  .tuple(fc.boolean(), between, condition, between, condition)
  .map(([isHeld, first, one, second, two]) => ({
    key: "w",
    steps: [
      { ref: "feed", type: "channel", channel_type: "in_app_feed", ...(isHeld && { send_windows: windows }) },
      { ref: "b1", ...first },
      { ref: "one", type: "channel", channel_type: "email", when: one },
      { ref: "b2", ...second },
      { ref: "two", type: "channel", channel_type: "sms", when: two },
    ],
  }));

const lines = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom("at +1m", "at +10m", "at +20m", "at +2h"),
      fc.constantFrom(
        "feed is seen",
        "feed is delivered",
        'recipient.plan becomes "pro"',
        'recipient joins audience "beta"',
        'vars.mode becomes "on"',
        "event paid",
        'event message.seen {"step_ref": "feed"}',
        'triggers again {"count": 2}',
      ),
    )
    .map(([at, what]) => `${at}: ${what}`),
  { maxLength: 5 },
);
const replies = fc.constantFrom("goes on", "fails", "waits 1m", { data: { count: 2 } });
const scenarios = fc.record({
  at: fc.constantFrom("2025-01-01T10:00Z", "2025-01-04T10:00Z"),
  count: fc.constantFrom(1, 2),
  due: fc.constantFrom("2025-01-01T10:45Z", "2025-01-01T09:00Z", "2025-01-08T10:00Z", "soon"),
  feed: fc.constantFrom("delivered", "no message", "stays queued"),
  plan: fc.constantFrom("pro", "trial"),
  events: lines,
  reply: replies,
});

function textOf(fates: readonly StepFate[]): string {
  return fates.map(({ fate }) => fate).join(" ");
}

it("no scenario runs a step that is said never to run, or has an outcome that is not listed", () => {
  fc.assert(
    fc.property(workflows, fc.array(scenarios, { minLength: 8, maxLength: 8 }), (workflow, some) => {
      const { plan } = readPlan(JSON.stringify(workflow), "json");
      if (plan === undefined) throw new Error("the workflow has errors");
      const { neverRun, outcomes, isComplete } = outcomesOf(plan);
      const listed = new Set(outcomes.map((outcome) => textOf(outcome.fates)));
      for (const { at, count, due, feed, plan: name, events, reply } of some) {
        const fetches = workflow.steps
          .filter(({ type }) => type === "http_fetch")
          .map(({ ref }) => [ref, reply]);
        const { scenario, problems } = readScenario(
          JSON.stringify({
            trigger: { at, data: { count, due }, recipient: { plan: name }, vars: {}, audiences: [] },
            providers: { feed },
            handlers: Object.fromEntries(fetches),
            events,
          }),
          "json",
        );
        if (scenario === undefined) throw new Error(JSON.stringify(problems));
        expect(checkScenario(scenario, plan)).toEqual([]);
        const { fates, failure } = simulate(plan, scenario);
        expect(failure).toBeUndefined();
        expect(fates.filter(({ step, fate }) => fate === "ran" && neverRun.includes(step))).toEqual([]);
        // Outcomes are listed as if each step whose conditions hold made a message.
        if (isComplete && feed !== "no message") expect(listed).toContain(textOf(fates));
      }
    }),
    { numRuns: 5 },
  );
});

it("nor of workflows of every type of step", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 160 }), fc.nat(), (numbers, seed) => {
      const text = JSON.stringify(randomWorkflow(new Choices(numbers)));
      const { plan } = readPlan(text, "json");
      if (plan === undefined || sharedRef(plan) !== undefined) return;
      const { neverRun, outcomes, isComplete } = outcomesOf(plan, { steps: 2000, limit: 60, budget: 20_000 });
      const listed = new Set(outcomes.map((outcome) => textOf(outcome.fates)));
      for (let index = 0; index < 8; index++) {
        const { fates, failure } = randomSimulation(plan, new Choices(numbersFrom(seed + index)));
        const where = `${text} ${seed + index}`;
        expect(
          fates.filter(({ step, fate }) => fate === "ran" && neverRun.includes(step)),
          where,
        ).toEqual([]);
        if (isComplete && failure === undefined) expect(listed, where).toContain(textOf(fates));
      }
    }),
    { numRuns: 6 },
  );
});
