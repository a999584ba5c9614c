import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/** Open for eight hours from Monday to Friday: closed for two days and sixteen hours at most. */
const WORKDAYS = DAYS.map((day, index) =>
  index < 5 ? { day, type: "send", from: "09:00:00", until: "17:00:00" } : { day, type: "do_not_send" },
);
const windowed = { ref: "email_1", type: "channel", channel_type: "email", send_windows: WORKDAYS };
const wait = (unit: string, value: number, more: object = {}) => ({
  ref: `delay_${unit}_${value}`,
  type: "delay",
  settings: { delay_for: { unit, value } },
  ...more,
});
const sms = (when: string) => ({ ref: "sms_1", type: "channel", channel_type: "sms", when });
const of = (...steps: object[]) => found(JSON.stringify({ steps }), "json");
const asked = (between: readonly object[], when = "email_1 has not been delivered") =>
  of(windowed, ...between, sms(when));
const codes = (between: readonly object[], when?: string) => brief(asked(between, when));
const FINDING = ["asked-before-window: email_1"];

test("a delay that may end before a window opens", () => {
  expect(asked([wait("hours", 4)])).toEqual([
    {
      code: "asked-before-window",
      severity: "warning",
      message:
        "the send windows of `email_1` may hold its messages back for 2 days 16 hours, and only 4 hours passes before this condition",
      help: "Wait for longer than 2 days 16 hours between the two, for an event of the message, or open the windows more often.",
      pointer: "/steps/2/when",
      at: "email_1",
    },
  ]);
});

test("delays add up", () => {
  expect(codes([wait("days", 2), wait("hours", 15)])).toEqual(FINDING);
  expect(codes([wait("days", 2), wait("hours", 16)])).toEqual([]);
  expect(codes([wait("weeks", 1)])).toEqual([]);
});

test("the shortest path counts", () => {
  const branch = (...steps: object[]) => ({
    ref: "branch_1",
    type: "branch",
    branches: [{ when: "data.x == 1", steps }, { steps: [wait("hours", 1)] }],
  });
  expect(codes([branch(wait("weeks", 1))])).toEqual(FINDING);
  expect(codes([wait("weeks", 1), branch(wait("hours", 2))])).toEqual([]);
  expect(codes([wait("weeks", 1, { when: "data.x == 1" }), wait("hours", 2)])).toEqual(FINDING);
  const ending = {
    ref: "b",
    type: "branch",
    branches: [{ when: "data.x == 1", steps: [], terminates: true }, { steps: [wait("weeks", 1)] }],
  };
  expect(codes([ending])).toEqual([]);
});

test("a question within an arm", () => {
  const arm = { when: "data.x == 1", steps: [wait("hours", 1), sms("email_1 has not been seen")] };
  const branch = { ref: "branch_1", type: "branch", branches: [arm, { steps: [] }] };
  expect(brief(of(windowed, wait("hours", 1), branch))).toContain(FINDING[0]);
});

test("events, batches and calls", () => {
  const event = (settings: object) => ({ ref: "wait_1", type: "wait_for_event", settings });
  const day = { unit: "days", value: 1 };
  const recipient = { event_type: "recipient" };
  expect(codes([event({ event: recipient, expires_after: day }), wait("hours", 1)])).toEqual(FINDING);
  // Only the end of the wait leads on.
  const week = { unit: "weeks", value: 1 };
  const halting = { event: recipient, expires_after: week, on_match: "halt", on_timeout: "continue" };
  expect(codes([event(halting)])).toEqual([]);
  expect(codes([{ ref: "b", type: "batch", settings: { batch_window: day } }])).toEqual(FINDING);
  expect(codes([{ ref: "b", type: "batch", settings: { batch_window: week } }])).toEqual([]);
  const full = { batch_window: week, batch_items_max_limit: 10 };
  expect(codes([{ ref: "b", type: "batch", settings: full }])).toEqual(FINDING);
});

test.each([
  ["email_1 has been skipped", [wait("hours", 1)]],
  ["refs.email_1.delivery_status == $message.queued", [wait("hours", 1)]],
  [
    "email_1 has been delivered",
    [{ ref: "d", type: "delay", settings: { delay_until_field_path: "data.at" } }],
  ],
  [
    "email_1 has been delivered",
    [{ ref: "d", type: "delay", settings: { delay_for: { unit: "hours", value: "{{ data.hours }}" } } }],
  ],
  ["email_1 has been delivered", [{ ref: "d" }]],
])("not %s behind %j", (when, between) => {
  expect(codes(between, when)).toEqual([]);
});

test("windows that are always open hold nothing back", () => {
  const always = { ...windowed, send_windows: DAYS.map((day) => ({ day, type: "send" })) };
  expect(brief(of(always, wait("minutes", 1), sms("email_1 has been sent")))).toEqual([]);
});
