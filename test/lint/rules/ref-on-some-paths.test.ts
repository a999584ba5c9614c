import { describe, expect, test } from "vitest";
import { brief, found } from "../found.ts";

const delay = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } };
const channel = (ref: string, more: object = {}) => ({ ref, type: "channel", ...more });
const of = (...steps: object[]) => found(JSON.stringify({ steps }), "json");
const codes = (...steps: object[]) => brief(of(...steps));

const branch = {
  ref: "branch_1",
  type: "branch",
  branches: [{ when: "data.x == 1", steps: [channel("sms_1")] }, { steps: [] }],
};

test("a step on one arm, asked about after the branch", () => {
  expect(of(branch, delay, channel("email_1", { when: "sms_1 has not been sent" }))).toEqual([
    {
      code: "ref-on-some-paths",
      severity: "warning",
      message: "`sms_1` runs on only some of the paths that lead here; on the others it counts as skipped",
      help: "If that is intended, add `sms_1 has not been skipped`; if not, put the condition on the branch itself.",
      pointer: "/steps/2/when",
      at: "sms_1",
    },
  ]);
});

test("not if a condition asks whether the step was skipped, alone or beside another", () => {
  expect(codes(branch, delay, channel("email_1", { when: "sms_1 has been skipped" }))).toEqual([]);
  const when = "sms_1 has not been skipped and sms_1 has not been sent";
  expect(codes(branch, delay, channel("email_1", { when }))).toEqual([]);
});

test("not on the arm itself, nor if every arm that continues has run it", () => {
  const when = "sms_1 has not been sent";
  const steps = [channel("sms_1"), delay, channel("email_1", { when })];
  expect(codes({ ...branch, branches: [{ when: "data.x == 1", steps }, { steps: [] }] })).toEqual([]);
  const ends = { ...branch, branches: [branch.branches[0], { terminates: true, steps: [] }] };
  expect(codes(ends, delay, channel("email_1", { when }))).toEqual([]);
});

describe("the output of a wait", () => {
  const wait = { ref: "wait_1", type: "wait_for_event", settings: { event: { event_type: "recipient" } } };
  const waiting = { ...branch, branches: [{ when: "data.x == 1", steps: [wait] }, { steps: [] }] };

  test("on one arm, read after the branch", () => {
    expect(of(waiting, channel("email_1", { when: "refs.wait_1.matched == true" }))).toEqual([
      {
        code: "ref-on-some-paths",
        severity: "warning",
        message: "`wait_1` runs on only some of the paths that lead here; on the others it has no output",
        help: "If it should hold on the others too, add `or refs.wait_1.matched does not exist`; if not, put the condition on the branch itself.",
        pointer: "/steps/1/when",
        at: "refs.wait_1.matched == true",
      },
    ]);
  });

  test("not if a condition asks whether there is one, nor after the wait", () => {
    const when = "refs.wait_1.matched == true or refs.wait_1.matched does not exist";
    expect(codes(waiting, channel("email_1", { when }))).toEqual([]);
    expect(codes(wait, channel("email_1", { when: "refs.wait_1.matched == true" }))).toEqual([]);
  });
});
