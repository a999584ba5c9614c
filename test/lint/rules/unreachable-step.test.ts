import { expect, test } from "vitest";
import { brief, type FoundFinding, found } from "../found.ts";

const DELAY = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } };
const FETCH = { ref: "fetch_1", type: "http_fetch" };
const channel = (ref: string, when?: string) => ({ ref, type: "channel", ...(when && { when }) });
const branch = (...branches: object[]) => ({ ref: "branch_1", type: "branch", branches });
const of = (steps: readonly object[], when?: string): FoundFinding[] =>
  found(JSON.stringify({ ...(when && { when }), steps }), "json");

test("the first step after branches that all end the workflow", () => {
  const arms = [
    { when: "data.a == 1", steps: [channel("email_1")], terminates: true },
    { steps: [], terminates: true },
  ];
  expect(of([branch(...arms), channel("sms_1"), channel("sms_2", "data.a == 1")])).toEqual([
    {
      code: "unreachable-step",
      severity: "warning",
      message: "`sms_1` is never reached: every branch of `branch_1` ends the workflow",
      help: "Move it before that step, or let one of the branches go on.",
      pointer: "/steps/1",
      at: expect.stringContaining("sms_1"),
    },
  ]);
});

const wait = (settings: object, more: object = {}) => ({
  ref: "wait_1",
  type: "wait_for_event",
  settings: { event: { event_type: "recipient", event_key: "updated" }, ...settings },
  ...more,
});

test("the first step after a wait that halts whether its event comes or not", () => {
  const steps = [wait({ on_match: "halt", on_timeout: "halt" }), channel("sms_1"), channel("sms_2")];
  expect(of(steps)).toEqual([
    {
      code: "unreachable-step",
      severity: "warning",
      message: "`sms_1` is never reached: `wait_1` halts the run whether its event comes or not",
      help: "Move it before that step, or let the wait go on: `on_match: continue`, or `on_timeout: continue` (left out, it halts).",
      pointer: "/steps/1",
      at: expect.stringContaining("sms_1"),
    },
  ]);
});

test.each<[string, object, string[]]>([
  ["halts on a timeout if nothing is said", wait({ on_match: "halt" }), ["unreachable-step"]],
  ["goes on at a timeout", wait({ on_match: "halt", on_timeout: "continue" }), []],
  ["goes on at a match", wait({ on_timeout: "halt" }), []],
  ["may be skipped", wait({ on_match: "halt" }, { when: "data.a == 1" }), []],
])("after a wait that %s", (_what, step, codes) => {
  expect(of([step, channel("sms_1")]).map(({ code }) => code)).toEqual(codes);
});

test("after branches that end by a wait, or terminate", () => {
  const arms = [
    { when: "data.a == 1", steps: [wait({ on_match: "halt" })] },
    { steps: [], terminates: true },
  ];
  expect(of([branch(...arms), channel("sms_1")]).map(({ message }) => message)).toEqual([
    "`sms_1` is never reached: every branch of `branch_1` ends the workflow",
  ]);
});

test("after branches without a default that cover every case", () => {
  const arm = (when: string, terminates = true) => ({ when, steps: [channel("email_1")], terminates });
  const codes = (...arms: object[]) =>
    of([branch(...arms), channel("sms_1")])
      .map(({ code }) => code)
      .filter((code) => code !== "branch-without-default");
  const two = (a: string, b: string) => codes({ ...arm(a), steps: [] }, { ...arm(b), steps: [] });
  expect(two("data.a == 1", "data.a != 1")).toEqual(["unreachable-step"]);
  expect(two("data.a == 1", "data.a == 2")).toEqual([]);
  expect(codes({ ...arm("data.a == 1"), steps: [] }, { ...arm("data.a != 1", false), steps: [] })).toEqual(
    [],
  );
});

test("conditions that contradict the trigger", () => {
  expect(
    of(
      [channel("email_1"), DELAY, channel("sms_1", 'data.x exists and data.plan == "free"')],
      'data.plan == "pro"',
    ),
  ).toEqual([
    {
      code: "unreachable-step",
      severity: "warning",
      message:
        '`sms_1` never runs, as `data.plan == "free"` never holds here: the trigger requires `data.plan == "pro"`',
      help: "Correct its conditions, or move the step to where they can hold.",
      pointer: "/steps/2/when",
      at: 'data.plan == \\"free\\"',
    },
  ]);
});

test("conditions that contradict the branch, or an earlier one", () => {
  const arms = [
    { when: "data.a == 1", steps: [channel("email_1", "data.a == 2")] },
    { when: "data.b == 1", steps: [channel("email_2", "data.a == 1")] },
    {
      steps: [
        channel("email_3", "data.a == 1 or data.b == 1"),
        channel("email_4", "data.a == 1 or data.c == 1"),
      ],
    },
  ];
  expect(of([branch(...arms)]).map(({ message }) => message)).toEqual([
    "`email_1` never runs, as `data.a == 2` never holds here: the branch around it requires `data.a == 1`",
    "`email_2` never runs, as `data.a == 1` never holds here: an earlier branch is for `data.a == 1`",
    "`email_3` never runs, as `data.a == 1 or data.b == 1` never holds here: an earlier branch is for `data.a == 1` and an earlier branch is for `data.b == 1`",
  ]);
});

test("a step that was skipped stays skipped", () => {
  const arms = [
    { when: "email_1 has been skipped", steps: [DELAY, channel("sms_1", "email_1 has been sent")] },
    { steps: [channel("sms_2", "email_1 has been skipped")] },
  ];
  expect(of([channel("email_1"), branch(...arms)]).map(({ message }) => message)).toEqual([
    "`sms_1` never runs, as `email_1 has been sent` never holds here: the branch around it requires `email_1 has been skipped`",
    "`sms_2` never runs, as `email_1 has been skipped` never holds here: an earlier branch is for `email_1 has been skipped`",
  ]);
});

test.each([
  ["data that a fetch may change", [FETCH, channel("sms_1", "data.a == 2")], "data.a == 1"],
  ["a recipient who may change in time", [DELAY, channel("sms_1", "recipient.a == 2")], "recipient.a == 1"],
  ["the moment", [channel("sms_1", "data.at is on or after now")], "data.at is before now"],
  ["other data", [channel("sms_1", "data.b == 2")], "data.a == 1"],
])("not for %s", (_, steps, trigger) => {
  expect(of(steps, trigger)).toEqual([]);
});

test("about a recipient when no time has passed", () => {
  expect(brief(of([channel("email_1"), channel("sms_1", "recipient.a == 2")], "recipient.a == 1"))).toEqual([
    "unreachable-step: recipient.a == 2",
  ]);
});

test("not for statuses, which change with time", () => {
  const arms = [
    {
      when: "email_1 has not been sent",
      steps: [{ ...DELAY, ref: "delay_2" }, channel("sms_1", "email_1 has been sent")],
    },
    { steps: [] },
  ];
  expect(of([channel("email_1"), DELAY, branch(...arms)])).toEqual([]);
});

test("not if the fault is in the path, or in the condition itself", () => {
  const arms = [
    { when: "data.a == 1 and data.a == 2", steps: [channel("sms_1", "data.a == 3")] },
    { steps: [] },
  ];
  expect(brief(of([branch(...arms)]))).toEqual(["constant-condition: data.a == 1 and data.a == 2"]);
  expect(brief(of([channel("sms_1", "data.a == 2 and data.a == 3")], "data.a == 1"))).toEqual([
    "constant-condition: data.a == 2 and data.a == 3",
  ]);
  expect(of([channel("sms_1")], "never")).toEqual([]);
});
