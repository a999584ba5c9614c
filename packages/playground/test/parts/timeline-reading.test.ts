import fc from "fast-check";
import { checkScenario, readScenario, simulate } from "heed/simulate";
import { CHANNEL_TYPES } from "heed/status";
import { readPlan } from "heed/workflow";
import { describe, expect, test } from "vitest";
import { stateOfOutcome } from "../../src/parts/ladder/states.ts";
import { eventPhrases, lineAt, lineOf, timeOf } from "../../src/parts/timeline/events.ts";
import { timesOf } from "../../src/parts/timeline/lanes.ts";
import { nearestRest, nextOf, scaleOf } from "../../src/parts/timeline/scale.ts";
import { spanText } from "../../src/parts/timeline/span-text.ts";
import { afterEntries, momentAt } from "../../src/parts/timeline-moment.ts";
import { runOf, SCENARIO, WORKFLOW } from "./examples.ts";

const moments = fc.array(fc.integer({ min: 0, max: 4e10 }), { minLength: 1, maxLength: 30 });

describe("The scale of a timeline", () => {
  test("Later moments stand further along, every moment is found again at its place, and there is room behind the last.", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 4e10 }), (some, other) => {
        const scale = scaleOf(some);
        const within = [...some, Math.min(Math.max(other, Math.min(...some)), Math.max(...some))];
        const sorted = [...new Set(within)].sort((a, b) => a - b);
        const places = sorted.map((at) => scale.place(at));
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThan(1);
          if (index > 0) expect(place).toBeGreaterThanOrEqual(places[index - 1] as number);
          expect(Math.abs(scale.at(place) - (sorted[index] as number))).toBeLessThan(2);
        }
        for (const at of some) expect(scale.rests).toContain(at);
        expect([...scale.rests].sort((a, b) => a - b)).toEqual(scale.rests);
        expect(scale.rests.length).toBeLessThan(40 * (some.length + 2));
      }),
    );
  });

  test("Moments come to rest at times that are easy to say.", () => {
    const scale = scaleOf([0, 300_000, 3_600_000]);
    expect(spanText(nearestRest(scale, scale.place(130_000)))).toBe("2m15s");
    expect(spanText(nextOf(scale.rests, 300_000, 1))).toBe("10m");
    expect(nextOf(scale.stops, 300_000, -1)).toBe(0);
    expect(nextOf(scale.stops, 0, -1)).toBe(0);
  });
});

describe("Events as lines", () => {
  const { plan, scenario, result } = runOf(WORKFLOW, SCENARIO);
  const times = timesOf(scenario.trigger.at, result);

  test("A line is read as the event that it was made of.", () => {
    const file = { trigger: { at: new Date(scenario.trigger.at).toISOString(), data: { urgent: false } } };
    const again = readScenario({ ...file, events: scenario.events.map((event) => lineOf(event, times)) });
    expect(again.ok && again.scenario.events.map(({ moment, what }) => ({ moment, what }))).toEqual(
      scenario.events.map(({ moment, what }) => ({ moment, what })),
    );
  });

  test("A moved event is at its new moment, counted from what it was counted from where that is possible.", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...scenario.events),
        fc.integer({ min: 0, max: 1e10 }),
        fc.boolean(),
        (event, offset, isInstant) => {
          const moved = isInstant ? { ...event, moment: { kind: "instant" as const, instant: 0 } } : event;
          const at = times.start + offset;
          const read = readScenario({
            trigger: { at: new Date(times.start).toISOString() },
            events: [lineOf(moved, times, at)],
          });
          const [again] = read.ok ? read.scenario.events : [];
          expect(again?.what.text).toBe(event.what.text);
          expect(again && timeOf(again, times)).toBe(at);
          kinds.add(`${moved.moment.kind} ${again?.moment.kind}`);
        },
      ),
    );
    expect([...kinds].sort()).toEqual(["after after", "after offset", "instant instant", "offset offset"]);
  });

  test("Every phrase that is offered is read, and fits the plan, whatever its refs are called.", () => {
    for (const ref of ["a", "with blank", "a+b", "a:b", "[a]", "a[1]", '"', "+a"]) {
      const steps = [
        ...CHANNEL_TYPES.filter((type) => type !== "in_app").map((type) => ({
          ref: `${ref} ${type}`,
          type: "channel",
          channel_type: type,
        })),
        { ref, type: "channel", channel_type: "email" },
        {
          ref: `${ref} w`,
          type: "wait_for_event",
          settings: { event: { event_type: "integration_source", event_key: "payment completed" } },
        },
        { ref: `${ref} b`, type: "batch", settings: { batch_window: { unit: "minutes", value: 1 } } },
      ];
      const planned = readPlan({ key: "w", steps } as never);
      if (!planned.ok) throw new Error(JSON.stringify(planned.diagnostics));
      const phrases = eventPhrases(planned.plan);
      expect(phrases.length).toBe(ref === '"' ? 3 : 57);
      const lines = phrases.map((phrase) => lineAt(phrase, times, times.start + 61_500));
      const read = readScenario({ events: lines });
      if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
      expect(checkScenario(read.scenario, planned.plan)).toEqual([]);
    }
    expect(eventPhrases(plan)).toContain("in_app_1 is seen");
  });
});

describe("A run at a moment", () => {
  test("What each step left behind is what the next decision read, in random runs.", () => {
    const refs = ["in_app_1", "email_1", "push_1"];
    const when = fc.constantFrom(
      "in_app_1 has not been seen",
      "in_app_1 has been delivered and email_1 has not been read",
      "email_1 has been skipped or email_1 has bounced",
      "data.urgent == true",
    );
    const phrase = fc.constantFrom(
      "is seen",
      "is read",
      "is archived",
      "is unseen",
      "bounces",
      "fails",
      "is delivered",
      "expires",
      "is queued",
    );
    const event = fc.record({
      minute: fc.integer({ min: 0, max: 30 }),
      ref: fc.constantFrom(...refs),
      phrase,
    });
    const provider = fc.constantFrom(
      "delivered after 10s",
      "bounces",
      "no message",
      "attempted only",
      "stays queued",
      "fails after 1m",
    );
    let compared = 0;
    fc.assert(
      fc.property(
        when,
        when,
        fc.array(event, { maxLength: 8 }),
        fc.tuple(provider, fc.oneof(fc.constant("sent only after 1m"), provider)),
        fc.boolean(),
        (one, two, events, [first, second], urgent) => {
          const delay = (ref: string) => ({
            ref,
            type: "delay",
            settings: { delay_for: { unit: "minutes", value: 10 } },
          });
          const steps = [
            { ref: "in_app_1", type: "channel", channel_type: "in_app_feed" },
            delay("d1"),
            {
              ref: "branch_1",
              type: "branch",
              branches: [
                {
                  name: "a",
                  when: "data.urgent == true",
                  steps: [
                    {
                      ref: "email_1",
                      type: "channel",
                      channel_type: "email",
                      when: one.includes("email_1") ? "in_app_1 has been seen" : one,
                    },
                  ],
                },
                { name: "Default", steps: [] },
              ],
            },
            delay("d2"),
            { ref: "push_1", type: "channel", channel_type: "push", when: two },
            delay("d3"),
            {
              ref: "sms_1",
              type: "channel",
              channel_type: "sms",
              when: "push_1 has been sent or in_app_1 has been read or email_1 has been archived",
            },
          ];
          const planned = readPlan({ key: "w", steps } as never);
          const read = readScenario({
            trigger: { data: { urgent } },
            providers: { email_1: first, push_1: second },
            events: events.map((each) => ({ [`at +${each.minute}m`]: `${each.ref} ${each.phrase}` })),
          } as never);
          if (!planned.ok || !read.ok) throw new Error(JSON.stringify([planned, read]));
          const { plan } = planned;
          fc.pre(checkScenario(read.scenario, plan).length === 0);
          const { timeline, ending } = simulate(plan, read.scenario);
          for (const [index, entry] of timeline.entries()) {
            if (entry.kind !== "decided") continue;
            const had = (entry.decision.context.refs ?? {}) as Record<string, never>;
            const { refs: now } = afterEntries(plan, timeline.slice(0, index));
            for (const [ref, outcome] of Object.entries(had)) {
              compared++;
              expect(stateOfOutcome(now[ref] ?? "skipped"), `${ref} before ${entry.step}`).toBe(
                stateOfOutcome(outcome),
              );
            }
          }
          const last = Math.max(...timeline.flatMap(({ at }) => at ?? []), ending?.at ?? 0);
          expect(Object.keys(momentAt(plan, { timeline }, last).refs).sort()).toEqual([
            "email_1",
            "in_app_1",
            "push_1",
            "sms_1",
          ]);
          expect(momentAt(plan, { timeline }, read.scenario.trigger.at - 1)).toEqual({
            refs: {},
            decided: [],
          });
        },
      ),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});
