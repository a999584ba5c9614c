import fc from "fast-check";
import { expect, it } from "vitest";
import { type BruteOptions, bruteOutcomes } from "./brute-force.ts";
import { allOf, channel, delay, fatesIn, planOf } from "./plans.ts";

const HOUR = 3_600_000;
const START = Date.parse("2025-01-01T00:00Z");

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const OPEN = DAYS.map((day) => ({ day, type: "send", from: "09:00:00", until: "17:00:00" }));
const CLOSED = DAYS.map((day) => ({ day, type: "do_not_send" }));
const windows = fc.constantFrom({}, {}, { send_windows: OPEN }, { send_windows: CLOSED });

const reaction = fc.constantFrom("continue", "halt");
const ofStep = (step: string) => [
  { operator: "and", conditions: [{ variable: "event.step_ref", operator: "equal_to", argument: step }] },
];
const message = (event_key: string) => ({
  event_type: "message",
  source_type: "workflow",
  source_key: "w",
  event_key,
});
const events = fc.constantFrom<object>(
  { event: message("seen"), match_conditions: ofStep("a") },
  { event: message("sent"), match_conditions: ofStep("a") },
  { event: message("seen"), match_conditions: ofStep("b") },
  { event: { event_type: "recipient" } },
  { event: { event_type: "audience", event_key: "enter", audience_key: "beta" } },
  { event: { event_type: "audience", event_key: "exit", audience_key: "beta" } },
  { event: { event_type: "integration_source", event_key: "paid" } },
);
const pause = (ref: string) =>
  fc.oneof(
    fc.constantFrom(delay(ref, 5), delay(ref, 12, "hours"), { ref, type: "http_fetch" }),
    fc.tuple(events, reaction, reaction).map(([event, on_match, on_timeout]) => ({
      ref,
      type: "wait_for_event",
      settings: { ...event, on_match, on_timeout },
    })),
  );

const asked = (...refs: readonly string[]) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...refs),
          fc.constantFrom("has been sent", "has not been sent", "has been seen", "has not been seen"),
        )
        .map((words) => words.join(" ")),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'recipient.plan == "pro"',
        'recipient.plan != "pro"',
        'recipient is in audience "beta"',
        'recipient is not in audience "beta"',
      ),
    },
  );
const condition = (...refs: readonly string[]) =>
  fc.oneof(
    asked(...refs),
    fc.tuple(asked(...refs), fc.constantFrom("and", "or"), asked(...refs)).map((parts) => parts.join(" ")),
  );

const type = fc.constantFrom("in_app_feed", "email");
const workflows = fc
  .tuple(type, windows, pause("p1"), condition("a"), windows, pause("p2"), condition("a", "b"))
  .map(([channel_type, some, first, one, others, second, two]) => [
    channel("a", { channel_type, ...some }),
    first,
    channel("b", { when: one, ...others }),
    second,
    channel("c", { when: two }),
  ]);

/** The recipient and its audiences, as far as a workflow tells them apart; also where its clock shows another half of the day. */
function partsFor(text: string): readonly object[] {
  const plans = /plan|"recipient"/.test(text) ? ["pro", "free"] : ["free"];
  const zones = text.includes('"from"') ? [{}, { timezone: "Etc/GMT+12" }] : [{}];
  const audiences = text.includes("beta") ? [[], ["beta"]] : [[]];
  return plans.flatMap((plan) =>
    zones.flatMap((zone) => audiences.map((some) => ({ recipient: { plan, ...zone }, audiences: some }))),
  );
}

it("outcomes are those of all runs with send windows, waits for events, failing steps and changes", () => {
  fc.assert(
    fc.property(workflows, (steps) => {
      const plan = planOf(steps, { key: "w" });
      const text = JSON.stringify(steps);
      // All combinations together are too many.
      fc.pre([/seen/, /"from"/, /plan|"recipient"/, /beta/].filter((one) => one.test(text)).length <= 2);
      const parts = partsFor(text) as BruteOptions["changes"] & object;
      const engagement = text.includes("seen") ? ["seen"] : [];
      const all = bruteOutcomes(plan, {
        triggers: parts,
        changes: parts,
        starts: (text.includes('"from"') ? [0, 12] : [0]).map((hour) => START + hour * HOUR),
        events: [{ step_ref: "a" }, { step_ref: "b" }],
        results: (_, now) => [{}, { until: new Date(now + HOUR).toISOString() }, "fails"],
        engagement,
      });
      expect(fatesIn(allOf(plan).outcomes)).toEqual(all);
    }),
    { numRuns: 6 },
  );
});
