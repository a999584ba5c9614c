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

describe("a problem of a scenario has the span of its text, and help", () => {
  test.each<[string, string, string, string]>([
    ["triger: {}", "scenario-key", "triger", "Did you mean `trigger`?"],
    ["trigger: { plan: 3 }", "scenario-key", "plan", "The keys are `at`, `data`,"],
    ["trigger: { at: yesterday }", "scenario-value", "yesterday", "Write a date or a time"],
    ["trigger: { audiences: vip }", "scenario-value", "vip", "Write one item per line"],
    ["trigger: [1]", "scenario-value", "[1]", "Write keys with their values."],
    ["name: [1]", "scenario-value", "[1]", "Write it as a text"],
    ["workflow: 5", "scenario-value", "5", "Write it as a text"],
    ["providers: [email]", "scenario-value", "[email]", "Write keys with their values."],
    ["providers: { email: bounce }", "scenario-phrase", "bounce", "Did you mean `bounces`?"],
    ["providers: { email: [delivered, 3] }", "scenario-value", "3", "Write `delivered after 2s`"],
    ["providers: { push: delivered }", "impossible-delivery", "delivered", "See spec/1-message-statuses.md"],
    [
      "providers: { in_app_feed: not sent }",
      "impossible-delivery",
      "not sent",
      "See spec/1-message-statuses.md",
    ],
    ["providers: { delay_1: bounces }", "wrong-step", "delay_1", "Name a channel step."],
    ["providers: { in_app_fed: bounces }", "unknown-step", "in_app_fed", "Did you mean `in_app_feed`"],
    ["handlers: stops", "scenario-value", "stops", "Write keys with their values."],
    ["handlers: { fetch_1: stop }", "scenario-phrase", "stop", "Did you mean `stops`?"],
    ["handlers: { fetch_1: { data: 5 } }", "scenario-value", "5", "Write keys with their values."],
    [
      "handlers: { fetch_1: { recipient: {} } }",
      "wrong-step",
      "{ recipient: {} }",
      "Put `recipient` under `trigger`",
    ],
    [
      "handlers: { update_1: waits 5m }",
      "wrong-step",
      "waits 5m",
      "Delays, batches and steps that wait for events",
    ],
    ["handlers: { update_1: stops }", "wrong-step", "stops", "Throttles and batches may end it"],
    [
      "handlers: { cohort_1: takes no branch }",
      "wrong-step",
      "takes no branch",
      "Write `takes` and the name",
    ],
    ["handlers: { fetch_1: takes no branch }", "wrong-step", "takes no branch", "Name a step with branches."],
    ["handlers: { fetch_1: 5 }", "scenario-value", "5", "Write `stops`"],
    [
      "handlers: { delay_1: stops }",
      "wrong-step",
      "delay_1",
      "Channels, delays and branches run by themselves",
    ],
    ['handlers: { fetch_1: takes "X" }', "wrong-step", 'takes "X"', "Name a step with branches."],
    ["handlers: { fetch_2: stops }", "unknown-step", "fetch_2", "Did you mean `fetch_1`?"],
    ["events: cancel", "scenario-value", "cancel", "Write lines, each after a dash"],
    ["events: [cancel]", "unknown-moment", "cancel", "Write `at +5m`, `at 2025-01-01T00:05Z` or `after"],
    ["events:\n  - at the end: cancel", "unknown-moment", "at the end", "Write `at +5m`"],
    [
      "events:\n  - at 2024-12-31: cancel",
      "unknown-moment",
      "at 2024-12-31: cancel",
      "Write a later moment, or an earlier `at`",
    ],
    ["handlers: { fetch_1: { dta: {} } }", "scenario-key", "dta", "Did you mean `data`?"],
    ["events:\n  - at +2x: cancel", "unknown-moment", "at +2x", "units are ms, s, m, h, d and w"],
    ['events:\n  - "at +2x:   cancel"', "unknown-moment", "at +2x", "units are ms, s, m, h, d and w"],
    ["events:\n  - at +2m: cancle", "scenario-phrase", "cancle", "Did you mean `cancel`?"],
    [
      "events:\n  - at +2m: in_app_feed_1 is sen",
      "scenario-phrase",
      "in_app_feed_1 is sen",
      "Did you mean `in_app_feed_1 is se",
    ],
    [
      'events:\n  - "at +2m:  delay_1 is \\"sen"',
      "scenario-phrase",
      'delay_1 is \\"sen',
      "Did you mean `delay_1 is sent`",
    ],
    ["events:\n  - at +2m: 5", "scenario-value", "5", "Write an event or an expectation"],
    [
      "events:\n  - at +2m: in_app_feed_2 is seen",
      "unknown-step",
      "at +2m: in_app_feed_2 is seen",
      "Did you mean `in_app_feed_1`?",
    ],
    ["events:\n  - at +2m: delay_1 is seen", "wrong-step", "at +2m: delay_1 is seen", "Name a channel step."],
    [
      "events:\n  - at +2m: custom_1 is clicked",
      "wrong-step",
      "at +2m: custom_1 is clicked",
      "Set `channel_type` of the step",
    ],
    ["events:\n  - after dely_1: cancel", "unknown-step", "after dely_1: cancel", "Did you mean `delay_1`?"],
    [
      "expect: [in_app_feed_1 rans]",
      "scenario-phrase",
      "in_app_feed_1 rans",
      "Did you mean `in_app_feed_1 runs`?",
    ],
    ["expect: [nonsense]", "scenario-phrase", "nonsense", "Write what becomes of a step"],
    ["expect: [in_app_feed_1 is seen]", "is-for-has", "is", "Write `has been`."],
    ["expect:\n  - at +1m: in_app_feed_1 has been sen", "unknown-case", "sen", "Did you mean `seen`"],
    [
      'expect:\n  - "at +1m: recipent.plan == \\"a\\""',
      "unknown-prefix",
      "recipent",
      "Did you mean `recipient.plan`?",
    ],
    [
      "expect:\n  - now: in_app_feed_1 runs",
      "unknown-moment",
      "now",
      "Write `at +5m`, `at 2025-01-01T00:05Z`, `at the end`",
    ],
    ["expect: [zzz runs]", "unknown-step", "zzz runs", "There are `in_app_feed_1`"],
    ["expect: [zzz has been seen]", "unknown-step", "zzz has been seen", "There are `in_app_feed_1`"],
    ["expect: [delay_1 has been seen]", "wrong-step", "delay_1 has been seen", "Name a channel step."],
    ["expect: [delay_1 sends a message]", "wrong-step", "delay_1 sends a message", "Name a channel step."],
    ['expect: [delay_1 takes "Paid"]', "wrong-step", 'delay_1 takes "Paid"', "Name a step with branches."],
    ['expect: [branch_1 takes "Pad"]', "unknown-arm", 'branch_1 takes "Pad"', "Did you mean `Paid`?"],
  ])("%s", (text, code, at, help) => {
    expect(mistakes(text)).toEqual([[code, at, expect.stringContaining(help)]]);
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
