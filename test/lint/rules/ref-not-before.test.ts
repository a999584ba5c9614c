import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const delay = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } };
const channel = (ref: string, more: object = {}) => ({ ref, type: "channel", ...more });
const of = (...steps: object[]) => found(JSON.stringify({ steps }), "json");
const codes = (...steps: object[]) => brief(of(...steps));

test("a step that comes later", () => {
  expect(of(channel("email_1", { when: "sms_1 has been sent" }), delay, channel("sms_1"))).toEqual([
    {
      code: "ref-not-before",
      severity: "error",
      message: "`sms_1` runs after this condition about it",
      help: "Move this step after it, or ask about a channel step that comes before this one.",
      pointer: "/steps/0/when",
      at: "sms_1",
    },
  ]);
});

test("the step itself, another arm, and the trigger", () => {
  expect(of(channel("email_1", { when: "email_1 has been skipped" }))).toMatchObject([
    { message: "`email_1` asks about its own messages before it has sent any" },
  ]);
  const branches = [
    { when: "data.x == 1", steps: [channel("sms_1")] },
    { steps: [channel("email_1", { when: "sms_1 has been skipped" })] },
  ];
  expect(of({ ref: "branch_1", type: "branch", branches })).toMatchObject([
    {
      message: "`sms_1` runs on none of the paths that lead here",
      pointer: "/steps/0/branches/1/steps/0/when",
    },
  ]);
  const text = JSON.stringify({ when: "sms_1 has been skipped", steps: [channel("sms_1")] });
  expect(found(text, "json")).toMatchObject([
    {
      message: "the trigger's conditions are evaluated before `sms_1` or any other step runs",
      pointer: "/when",
    },
  ]);
});

test("the conditions of an arm belong to its branch step", () => {
  const arm = (when: string) => ({
    ref: "branch_1",
    type: "branch",
    branches: [{ when, steps: [channel("sms_1")] }, { steps: [] }],
  });
  expect(codes(channel("email_1"), delay, arm("sms_1 has been skipped"))).toEqual(["ref-not-before: sms_1"]);
  expect(codes(channel("email_1"), delay, arm("email_1 has been sent"))).toEqual([]);
});

test("not if no path leads to the condition", () => {
  const ends = { terminates: true, steps: [] };
  const branch = { ref: "branch_1", type: "branch", branches: [{ when: "data.x == 1", ...ends }, ends] };
  expect(codes(branch, channel("email_1", { when: "sms_1 has been skipped" }), channel("sms_1"))).toEqual([
    'unreachable-step: "email_1"',
  ]);
});
