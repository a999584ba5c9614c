import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkScenario, readScenario, simulate } from "../../../src/entries/simulate.ts";
import { readPlan } from "../../../src/entries/workflow.ts";

const { plan } = readPlan(
  `steps:
  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed }
  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - ref: branch_1
    type: branch
    branches:
      - { name: Paid, when: recipient.plan == "pro", steps: [] }
      - { name: Free, steps: [] }
  - { ref: custom_1, type: channel, channel_key: custom }
  - { ref: fetch_1, type: http_fetch }
  - { ref: update_1, type: update_user }
  - { ref: cohort_1, type: random_cohort, cohort_branches: [{ name: A, steps: [] }] }
`,
  "yaml",
);

/** The problems of a scenario: the code, the text at the span, and the help. */
function mistakes(text: string): readonly (readonly [string, string, string | undefined])[] {
  const { scenario, diagnostics } = readScenario(text, "yaml");
  const found = scenario === undefined || plan === undefined ? diagnostics : checkScenario(scenario, plan);
  return found.map(({ code, span, help }) => [code, span ? text.slice(span.start, span.end) : "", help]);
}

/** Scenarios with one mistake, by its code: the scenario, the text at the span, and a part of the help. */
const MISTAKES: { readonly [code: string]: readonly (readonly [string, string, string])[] } = {
  "scenario-key": [
    ["triger: {}", "triger", "Did you mean `trigger`?"],
    ["trigger: { plan: 3 }", "plan", "The keys are `at`, `data`,"],
    ["handlers: { fetch_1: { dta: {} } }", "dta", "Did you mean `data`?"],
  ],
  "scenario-value": [
    ["trigger: { at: yesterday }", "yesterday", "Write a date or a time"],
    ["trigger: { audiences: vip }", "vip", "Write one item per line"],
    ["trigger: [1]", "[1]", "Write keys with their values."],
    ["name: [1]", "[1]", "Write it as a text"],
    ["workflow: 5", "5", "Write it as a text"],
    ["providers: [email]", "[email]", "Write keys with their values."],
    ["providers: { email: [delivered, 3] }", "3", "Write `delivered after 2s`"],
    ["handlers: stops", "stops", "Write keys with their values."],
    ["handlers: { fetch_1: { data: 5 } }", "5", "Write keys with their values."],
    ["handlers: { fetch_1: 5 }", "5", "Write `stops`"],
    ["events: cancel", "cancel", "Write lines, each after a dash"],
    ["events:\n  - at +2m: 5", "5", "Write an event or an expectation"],
  ],
  "scenario-phrase": [
    ["providers: { email: bounce }", "bounce", "Did you mean `bounces`?"],
    ["handlers: { fetch_1: stop }", "stop", "Did you mean `stops`?"],
    ["events:\n  - at +2m: cancle", "cancle", "Did you mean `cancel`?"],
    [
      "events:\n  - at +2m: in_app_feed_1 is sen",
      "in_app_feed_1 is sen",
      "Did you mean `in_app_feed_1 is se",
    ],
    ['events:\n  - "at +2m:  delay_1 is \\"sen"', 'delay_1 is \\"sen', "Did you mean `delay_1 is sent`"],
    ["expect: [in_app_feed_1 rans]", "in_app_feed_1 rans", "Did you mean `in_app_feed_1 runs`?"],
    ["expect: [nonsense]", "nonsense", "Write what becomes of a step"],
  ],
  "not-a-scenario": [["key: a\nsteps: []", "steps", "`heed test` takes its scenarios"]],
  "impossible-delivery": [
    ["providers: { push: delivered }", "delivered", "Write `sent only`"],
    ["providers: { in_app_feed: not sent }", "not sent", "See spec/1-message-statuses.md"],
  ],
  "wrong-step": [
    ["providers: { delay_1: bounces }", "delay_1", "Name a channel step."],
    ["handlers: { fetch_1: { recipient: {} } }", "{ recipient: {} }", "Put `recipient` under `trigger`"],
    ["handlers: { update_1: waits 5m }", "waits 5m", "Delays, batches and steps that wait for events"],
    ["handlers: { update_1: stops }", "stops", "Throttles and batches may end it"],
    ["handlers: { cohort_1: takes no branch }", "takes no branch", "Write `takes` and the name"],
    ["handlers: { fetch_1: takes no branch }", "takes no branch", "Name a step with branches."],
    ["handlers: { delay_1: stops }", "delay_1", "Channels, delays and branches run by themselves"],
    ['handlers: { fetch_1: takes "X" }', 'takes "X"', "Name a step with branches."],
    ["events:\n  - at +2m: delay_1 is seen", "at +2m: delay_1 is seen", "Name a channel step."],
    [
      "events:\n  - at +2m: custom_1 is clicked",
      "at +2m: custom_1 is clicked",
      "Set `channel_type` of the step",
    ],
    ["expect: [delay_1 has been seen]", "delay_1 has been seen", "Name a channel step."],
    ["expect: [delay_1 sends a message]", "delay_1 sends a message", "Name a channel step."],
    ['expect: [delay_1 takes "Paid"]', 'delay_1 takes "Paid"', "Name a step with branches."],
  ],
  "unknown-step": [
    ["providers: { in_app_fed: bounces }", "in_app_fed", "Did you mean `in_app_feed`"],
    ["handlers: { fetch_2: stops }", "fetch_2", "Did you mean `fetch_1`?"],
    [
      "events:\n  - at +2m: in_app_feed_2 is seen",
      "at +2m: in_app_feed_2 is seen",
      "Did you mean `in_app_feed_1`?",
    ],
    ["events:\n  - after dely_1: cancel", "after dely_1: cancel", "Did you mean `delay_1`?"],
    ["expect: [zzz runs]", "zzz runs", "There are `in_app_feed_1`"],
    ["expect: [zzz has been seen]", "zzz has been seen", "There are `in_app_feed_1`"],
  ],
  "unknown-moment": [
    ["events: [cancel]", "cancel", "Write `at +5m`, `at 2025-01-01T00:05Z` or `after"],
    ["events:\n  - at the end: cancel", "at the end", "Write `at +5m`"],
    [
      "events:\n  - at 2024-12-31: cancel",
      "at 2024-12-31: cancel",
      "Write a later moment, or an earlier `at`",
    ],
    ["events:\n  - at +2x: cancel", "at +2x", "units are ms, s, m, h, d and w"],
    ['events:\n  - "at +2x:   cancel"', "at +2x", "units are ms, s, m, h, d and w"],
    ["expect:\n  - now: in_app_feed_1 runs", "now", "Write `at +5m`, `at 2025-01-01T00:05Z`, `at the end`"],
  ],
  "is-for-has": [["expect: [in_app_feed_1 is seen]", "is", "Write `has been`."]],
  "unknown-case": [["expect:\n  - at +1m: in_app_feed_1 has been sen", "sen", "Did you mean `seen`"]],
  "unknown-prefix": [
    ['expect:\n  - "at +1m: recipent.plan == \\"a\\""', "recipent", "Did you mean `recipient.plan`?"],
  ],
  "unknown-arm": [['expect: [branch_1 takes "Pad"]', 'branch_1 takes "Pad"', "Did you mean `Paid`?"]],
};

describe("a problem of a scenario has the span of its text, and help", () => {
  describe.each(Object.entries(MISTAKES))("%s", (code, cases) => {
    test.each(cases)("%s", (text, at, help) => {
      expect(mistakes(text)).toEqual([[code, at, expect.stringContaining(help)]]);
    });
  });
});

describe("hostile input", () => {
  test.each([
    "",
    "\ufeff",
    "# nothing",
    "5",
    "[]",
    "{",
    "a: b: c",
    "trigger:",
    "expect:\n",
    "events: []",
  ])("reading `%s` does not throw", (text) => {
    const { scenario, diagnostics } = readScenario(text, "yaml");
    expect(scenario === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
  });

  test("only own keys are read, also `__proto__`", () => {
    expect(mistakes('{"__proto__": 1}').map(([code]) => code)).toEqual(["scenario-key"]);
    expect(mistakes('{"handlers": {"__proto__": "stops"}}').map(([code]) => code)).toEqual(["unknown-step"]);
    const { scenario } = readScenario('{"trigger": {"data": {"__proto__": {"admin": true}}}}', "json");
    expect(Object.keys(scenario?.trigger.parts.data as object)).toEqual(["__proto__"]);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test("tabs, CRLF and a byte order mark make no difference", () => {
    const { scenario, diagnostics } = readScenario(
      "\ufeffevents:\r\n  - at +2m:\tin_app_feed_1   is seen\r\nexpect:\r\n  - 'in_app_feed_1\truns'\r\n",
      "yaml",
    );
    expect(diagnostics).toEqual([]);
    expect(scenario?.events[0]?.what.text).toBe("in_app_feed_1 is seen");
    expect(scenario?.expectations[0]?.text).toBe("in_app_feed_1 runs");
  });

  test("lines of any text can be read; scenarios that can run have the same result twice", () => {
    const word = fc.constantFrom(
      ..."at after +2m +1d in_app_feed_1 in_app_feed_1[2] custom_1 delay_1 : is has been seen read bounces cancel runs takes".split(
        " ",
      ),
      '"Paid"',
      "💥",
      "\u202e",
    );
    const line = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 7 }).map((words) => words.join(" ")),
    );
    const event = fc.tuple(
      fc.constantFrom("at +0s", "at +5m", "at 2025-01-01", "after delay_1 +1m", "after custom_1"),
      fc.constantFrom(
        "in_app_feed_1 is seen",
        "in_app_feed_1 is unseen",
        "custom_1 bounces",
        "custom_1[2] fails",
        "in_app_feed_1 expires",
        "cancel",
      ),
    );
    fc.assert(
      fc.property(fc.array(line), fc.array(line), fc.array(event), (events, expect_, sound) => {
        const all = [...events, ...sound.map(([moment, what]) => ({ [moment]: what }))];
        for (const part of [all, all.slice(events.length)]) {
          const text = JSON.stringify({ trigger: { recipient: {} }, events: part, expect: expect_ });
          readScenario(text, "json");
        }
        const text = JSON.stringify({ trigger: { recipient: {} }, events: all.slice(events.length) });
        const { scenario } = readScenario(text, "json");
        if (scenario === undefined || plan === undefined) throw new Error(text);
        const result = simulate(plan, scenario);
        expect(simulate(plan, scenario)).toEqual(result);
        const times = result.timeline.flatMap(({ at }) => at ?? []);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  test("`simulate` throws if the scenario does not fit the plan", () => {
    const { scenario } = readScenario("expect: [zzz runs]", "yaml");
    if (scenario === undefined || plan === undefined) throw new Error();
    expect(() => simulate(plan, scenario)).toThrow(TypeError);
  });
});
