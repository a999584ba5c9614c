import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const delay = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } };
const channel = (ref: string, more: object = {}) => ({ ref, type: "channel", ...more });
// Of a length that nobody can read, the time that does not pass is only a consequence.
const levels = { "impossible-duration": "off", "misplaced-key": "off" } as const;
const of = (...steps: object[]) => found(JSON.stringify({ steps }), "json", { levels });
const codes = (...steps: object[]) => brief(of(...steps));

test("a status that is asked for at once", () => {
  expect(
    of(channel("in_app_feed_1"), channel("email_1", { when: "in_app_feed_1 has not been seen" })),
  ).toEqual([
    {
      code: "no-time-between",
      severity: "warning",
      message:
        "no time passes between `in_app_feed_1` and this condition, so its messages have no status yet",
      help: "Put a delay, a batch or another step that waits between the two.",
      pointer: "/steps/1/when",
      at: "in_app_feed_1",
    },
  ]);
});

const week = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

test.each([
  { type: "throttle" },
  { type: "update_user" },
  { type: "update_audience" },
  { type: "trigger_workflow" },
  { type: "channel", channel_type: "push", send_windows: week.map((day) => ({ day, type: "send" })) },
])("no time passes in %j", (step) => {
  const when = "in_app_feed_1 has not been seen";
  expect(codes(channel("in_app_feed_1"), { ref: "x", ...step }, channel("email_1", { when }))).toEqual([
    "no-time-between: in_app_feed_1",
  ]);
});

test.each([
  { duration: "5 minutes" },
  { delay_for: "5 minutes" },
  { delay_for: { value: 5 } },
  { delay_for: { unit: "minutes" } },
  { delay_for: { unit: "minute", value: 5 } },
  { delay_for: null },
  { delay_until_field_path: "appointment_at" },
])("no time passes in a delay whose length nobody can read: %j", (settings) => {
  const when = "in_app_feed_1 has not been seen";
  const unreadable = { ref: "delay_1", type: "delay", settings };
  expect(codes(channel("in_app_feed_1"), unreadable, channel("email_1", { when }))).toContain(
    "no-time-between: in_app_feed_1",
  );
});

test("time may pass in calls that are tried again, and in a delay whose length a template gives", () => {
  const when = "in_app_feed_1 has not been seen";
  const length = { delay_for: { unit: "hours", value: "{{ data.hours }}" } };
  for (const step of [
    { type: "http_fetch" },
    { type: "ai_agent" },
    { type: "delay", settings: length },
    { type: "delay", settings: { delay_until_field_path: "data.send_at" } },
  ]) {
    expect(codes(channel("in_app_feed_1"), { ref: "x", ...step }, channel("email_1", { when }))).toEqual([]);
  }
});

test("in stored conditions", () => {
  const trio = { variable: "refs.in_app_feed_1.status", operator: "less_than", argument: "$message.seen" };
  const steps = of(channel("in_app_feed_1"), channel("email_1", { conditions: { all: [trio] } }));
  expect(brief(steps)).toContain("no-time-between: in_app_feed_1");
});

test("not after a delay or a batch, nor a question whether the step was skipped", () => {
  const when = "in_app_feed_1 has not been seen";
  expect(codes(channel("in_app_feed_1"), delay, channel("email_1", { when }))).toEqual([]);
  expect(codes(channel("in_app_feed_1"), { ref: "b", type: "batch" }, channel("email_1", { when }))).toEqual(
    [],
  );
  expect(
    codes(channel("in_app_feed_1"), channel("email_1", { when: "in_app_feed_1 has been skipped" })),
  ).toEqual([]);
});

test("once for a step and a ref, however many conditions ask", () => {
  const when = "in_app_feed_1 has not been seen and in_app_feed_1 has not been read";
  expect(codes(channel("in_app_feed_1"), channel("email_1", { when }))).toEqual([
    "no-time-between: in_app_feed_1",
  ]);
});

test("time passes before the conditions on an event that is awaited", () => {
  const settings = {
    event: { event_type: "recipient" },
    match_conditions: [{ when: "in_app_feed_1 has been seen" }],
  };
  expect(codes(channel("in_app_feed_1"), { ref: "wait_1", type: "wait_for_event", settings })).toEqual([]);
});
