import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OutcomeOptions, outcomesOf } from "../../src/outcomes/index.ts";
import type { Plan } from "../../src/workflow/index.ts";
import { bruteOutcomes } from "./brute-force.ts";
import { allOf, channel, delay, fatesIn, planOf, stored, until } from "./plans.ts";

const found = (plan: Plan, options?: OutcomeOptions) => fatesIn(allOf(plan, options).outcomes);

/** Status cases, with and without `not`. */
const CASES = [
  "has been skipped",
  "has not been skipped",
  "has failed delivery",
  "has not failed delivery",
  "has bounced",
  "has not bounced",
  "has been sent",
  "has not been sent",
  "has been delivered",
  "has not been delivered",
  "has been seen",
  "has not been seen",
  "has been seen but not read",
  "has been read",
  "has not been read",
  "has been read but not clicked",
  "has had a link clicked",
  "has not had a link clicked",
];

/** The values of `data.x` that conditions can tell apart. */
const DATA = [{ x: true }, { x: false }, {}];

/** The engagement that conditions ask for; no other makes a difference to them. */
function engagementIn(text: string): readonly string[] {
  const asked = { seen: /seen/, read: /read/, link_clicked: /click/ };
  return Object.entries(asked).flatMap(([status, pattern]) => (pattern.test(text) ? [status] : []));
}

describe("the outcomes of a workflow, against all of its histories", () => {
  const shapes = (text: string) => [text, `${text} and data.x == true`, `${text} or data.x == true`];
  const types = ["in_app_feed", "email", "push"];
  it.each(types)("of two steps, for each case, with and without a pause: %s", (channel_type) => {
    const wrong: unknown[] = [];
    for (const [index, status] of CASES.entries()) {
      // In-app messages have every second pair of cases, push messages have the others, and emails have all.
      const isFirst = Math.floor(index / 2) % 2 === 0;
      if (channel_type !== "email" && isFirst !== (channel_type === "in_app_feed")) continue;
      for (const [number, pause] of [[], [delay("d")]].entries()) {
        // Each shape comes with each third case, with a pause and without.
        const when = shapes(`a ${status}`)[(index + number) % 3] as string;
        const unsent = index % 2 === 0;
        const plan = planOf([channel("a", { channel_type }), ...pause, channel("b", { when })]);
        const some = fatesIn(outcomesOf(plan, { unsent }).outcomes);
        const all = bruteOutcomes(plan, { data: DATA, engagement: engagementIn(when), unsent });
        if (some.join() !== all.join()) wrong.push({ when, pause, unsent, some, all });
      }
    }
    expect(wrong).toEqual([]);
  });

  const asked = (refs: readonly string[]) =>
    fc.oneof(
      { weight: 1, arbitrary: fc.constant("data.x == true") },
      {
        weight: 5,
        arbitrary: fc
          .tuple(
            fc.constantFrom(...refs),
            fc.constantFrom(...CASES),
            fc.constantFrom("", " and data.x == true", " or data.x == false"),
          )
          .map(([ref, status, rest]) => `${ref} ${status}${rest}`),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom(...refs),
            fc.constantFrom(...refs),
            fc.constantFrom(...CASES),
            fc.constantFrom(...CASES),
            fc.constantFrom("and", "or"),
          )
          .map(([one, other, some, others, word]) => `${one} ${some} ${word} ${other} ${others}`),
      },
    );
  const gap = (ref: string) => fc.constantFrom([], [delay(ref)], [delay(ref, 0)]);
  const type = fc.constantFrom("in_app_feed", "email", "sms", "push", "http");
  const threeSteps = fc
    .tuple(type, gap("d1"), type, asked(["a"]), gap("d2"), asked(["a", "b"]), fc.boolean())
    .map(([one, first, two, some, second, others, unsent]) => ({
      unsent,
      steps: [
        channel("a", { channel_type: one }),
        ...first,
        channel("b", { channel_type: two, when: some }),
        ...second,
        channel("c", { when: others }),
      ],
    }));

  it("of three steps", () => {
    fc.assert(
      fc.property(threeSteps, ({ steps, unsent }) => {
        const plan = planOf(steps);
        const engagement = engagementIn(JSON.stringify(steps));
        expect(found(plan, { unsent })).toEqual(bruteOutcomes(plan, { data: DATA, engagement, unsent }));
      }),
      { numRuns: 6 },
    );
  });

  const branched = fc
    .tuple(gap("d1"), asked(["a"]), asked(["a"]), fc.boolean(), asked(["a", "b"]), fc.boolean())
    .map(([first, some, others, terminates, last, hasDefault]) => [
      channel("a", { channel_type: "in_app_feed" }),
      ...first,
      {
        ref: "branch",
        type: "branch",
        branches: [
          { name: "one", when: some, steps: [channel("b")], terminates },
          { name: "two", when: others, steps: [delay("d2")] },
          ...(hasDefault ? [{ name: "default", steps: [] }] : []),
        ],
      },
      channel("c", { when: last }),
    ]);

  it("of branches", () => {
    fc.assert(
      fc.property(branched, fc.boolean(), (steps, isTriggered) => {
        const plan = planOf(
          steps,
          isTriggered ? { trigger_data_json_schema: {}, when: "data.x == true" } : {},
        );
        const engagement = engagementIn(JSON.stringify(steps));
        expect(found(plan)).toEqual(bruteOutcomes(plan, { data: DATA, engagement }));
      }),
      { numRuns: 6 },
    );
  });

  it("of groups, whose highest message counts", () => {
    const groups = fc.tuple(asked(["a"]), asked(["a"]), fc.boolean()).map(([some, others, unsent]) => ({
      unsent,
      steps: [
        { ref: "a", type: "channel", channel_group_key: "all" },
        delay("d1"),
        channel("b", { when: some }),
        delay("d2"),
        channel("c", { when: others }),
      ],
    }));
    fc.assert(
      fc.property(groups, ({ steps, unsent }) => {
        // The engagement of two messages, twice, has too many combinations.
        fc.pre(!/seen|click|read/.test(JSON.stringify(steps)));
        const plan = planOf(steps);
        // A message that failed and was seen is higher than one that was delivered: one engagement status is needed.
        expect(found(plan, { unsent })).toEqual(
          bruteOutcomes(plan, { data: DATA, engagement: ["seen"], unsent }),
        );
      }),
      { numRuns: 1 },
    );
  });

  const HOUR = 3_600_000;
  const START = Date.parse("2025-01-01T00:00Z");
  /** Every half hour, for longer than any of the workflows below takes. */
  const moments = Array.from({ length: 49 }, (_, index) => START + ((index - 24) * HOUR) / 2);
  const times = [
    ...moments.map((moment) => ({ due: new Date(moment).toISOString() })),
    ...[1, 2, 5].map((value) => ({ due: { unit: "hours", value } })),
    { due: { frequency: "hourly" } },
    { due: { frequency: "monthly" } },
    ...Array.from({ length: 24 }, (_, hours) => ({ due: { frequency: "daily", hours } })),
    // Later than a delay may wait, or nearly.
    ...Array.from({ length: 25 }, (_, index) => ({
      due: new Date(START + 365 * 24 * HOUR + ((index - 12) * HOUR) / 2).toISOString(),
    })),
    {},
  ];
  /** A rule, and moves of the recipient to the east while time passes: its next occurrence comes nearer. */
  const moved = {
    data: [{ due: { frequency: "daily", hours: 12 } }],
    changes: Array.from({ length: 12 }, (_, hours) => ({ recipient: { timezone: `Etc/GMT-${hours}` } })),
  };
  const timed = fc.oneof(
    fc
      .constantFrom("is_timestamp_before_now", "is_timestamp_on_or_after_now")
      .map((operator) => stored("data.due", operator)),
    fc
      .tuple(
        fc.constantFrom("is_timestamp_before", "is_timestamp_on_or_after"),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom("ago", "from now"),
      )
      .map(([operator, count, way]) => stored("data.due", operator, `${count} hours ${way}`)),
  );
  const wait = (ref: string) =>
    fc.oneof(
      fc.integer({ min: 0, max: 3 }).map((value) => delay(ref, value, "hours")),
      fc.constant(until(ref, "data.due")),
      fc.integer({ min: -2, max: 2 }).map((value) => until(ref, "data.due", { unit: "hours", value })),
    );

  it("of comparisons with now, while steps wait", () => {
    const steps = fc
      .tuple(timed, wait("d1"), timed, wait("d2"), timed)
      .map(([one, first, two, second, three]) => [
        channel("a", one),
        first,
        channel("b", two),
        second,
        channel("c", three),
      ]);
    fc.assert(
      fc.property(steps, (some) => {
        const plan = planOf(some);
        const all = [{ data: times }, moved].flatMap((some) =>
          bruteOutcomes(plan, { ...some, engagement: [] }),
        );
        expect(found(plan)).toEqual([...new Set(all)].sort());
      }),
      { numRuns: 2 },
    );
  });
});
