import fc from "fast-check";
import { channel, delay } from "./plans.ts";

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
/** The steps of workflows of three messages, with send windows, waits for events, fetches and conditions that may change. */
export const workflowsWithPauses = fc
  .tuple(type, windows, pause("p1"), condition("a"), windows, pause("p2"), condition("a", "b"))
  .map(([channel_type, some, first, one, others, second, two]) => [
    channel("a", { channel_type, ...some }),
    first,
    channel("b", { when: one, ...others }),
    second,
    channel("c", { when: two }),
  ]);
