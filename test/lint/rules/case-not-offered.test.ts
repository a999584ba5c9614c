import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const delay = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } };
const channel = (ref: string, more: object = {}) => ({ ref, type: "channel", ...more });
const of = (...steps: object[]) => found(JSON.stringify({ steps }), "json");
const codes = (...steps: object[]) => brief(of(...steps));

const asked = (when: string, more: object) => of(channel("step_1", more), delay, channel("sms_1", { when }));

test("a case that the channel never reaches", () => {
  expect(asked("step_1 has not been seen", { channel_type: "email" })).toEqual([
    {
      code: "case-not-offered",
      severity: "warning",
      message: "`step_1` is of type `email`, so `has been seen` is never true of it",
      help: "Use a status that messages of this channel can reach; `heed cases` lists them.",
      pointer: "/steps/2/when",
      at: "step_1",
    },
  ]);
});

test("a case whose tracking is off", () => {
  const email = { channel_type: "email", channel_overrides: { open_tracking: false } };
  expect(asked("step_1 has been read", email)).toMatchObject([
    {
      message:
        "`step_1` is of type `email` without the tracking for it, so `has been read` is never true of it",
      help: "Turn on the channel's open or link tracking, or use a status that needs none.",
    },
  ]);
});

test.each([
  ["step_1 has been read", { channel_type: "email" }],
  ["step_1 has been read", { channel_type: "email", channel_overrides: { open_tracking: true } }],
  ["step_1 has been read but not clicked", { channel_type: "email" }],
  ["step_1 has been seen", { channel_type: "in_app_feed" }],
  ["step_1 has not bounced", { channel_type: "email" }],
  ["step_1 has been seen", {}],
  ["refs.step_1.delivery_status > $message.queued", { channel_type: "push" }],
])("not: %s of %j", (when, more) => {
  expect(brief(asked(when, more))).toEqual([]);
});

test("the stem of the ref names the channel if nothing else does", () => {
  const steps = [channel("email_1"), delay, channel("sms_1", { when: "email_1 has been interacted with" })];
  expect(codes(...steps)).toEqual(["case-not-offered: email_1"]);
});
