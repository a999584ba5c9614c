import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const delay = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } };
const channel = (ref: string, more: object = {}) => ({ ref, type: "channel", ...more });
const of = (...steps: object[]) => found(JSON.stringify({ steps }), "json");
const codes = (...steps: object[]) => brief(of(...steps));

test("the status of a step that sends nothing", () => {
  expect(of(delay, channel("email_1", { when: "delay_1 has been sent" }))).toEqual([
    {
      code: "ref-without-messages",
      severity: "error",
      message: "`delay_1` is a delay step, which sends no messages",
      help: "Write the ref of a channel step that comes before this one.",
      pointer: "/steps/1/when",
      at: "delay_1",
    },
  ]);
});

test.each([
  "batch",
  "throttle",
  "http_fetch",
  "branch",
  "random_cohort",
  "update_user",
])("of a %s step", (type) => {
  const silent = { ref: "step_1", type };
  const when = "step_1 has been skipped";
  expect(codes(silent, channel("email_1", { when }))).toEqual(["ref-without-messages: step_1"]);
});

test("not of channel steps, nor of unknown types", () => {
  const when = "step_1 has been skipped";
  expect(codes(channel("step_1"), channel("email_1", { when }))).toEqual([]);
  expect(
    codes({ ref: "step_1", type: "channel", channel_type: "in_app_guide" }, channel("email_1", { when })),
  ).toEqual([]);
  expect(codes({ ref: "step_1" }, channel("email_1", { when }))).toEqual([]);
});
