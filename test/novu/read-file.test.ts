import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/index.ts";
import { readNovu } from "../../src/novu/index.ts";
import { readPlan } from "../../src/workflow/index.ts";

const read = (value: unknown) => readNovu(readDocument(JSON.stringify(value, null, 1), "json"));
const seen = (step: string) => ({ and: [{ "==": [{ var: `steps.${step}.seen` }, "true"] }] });

describe("a workflow of Novu", () => {
  const steps = [
    { stepId: "in-app-step", type: "in_app", controlValues: { body: "hi" } },
    { stepId: "wait", type: "delay", controlValues: { amount: "5", unit: "minutes" } },
    { stepId: "email-step", name: "Email: 1", type: "email", controlValues: { skip: seen("in-app-step") } },
    {
      stepId: "collect",
      type: "digest",
      controls: { values: { type: "regular", amount: 1, unit: "hours" } },
    },
    { stepId: "sms-step", type: "sms", controlValues: { skip: null } },
  ];

  it("becomes a workflow file that can be run, with a condition for each rule", () => {
    const found = read({ workflowId: "welcome", name: "Welcome: all", steps });
    expect(found?.notes).toEqual([]);
    expect(found?.text).toBe(`# Imported from Novu. The contents of messages are not.
key: welcome
name: "Welcome: all"
steps:
  - ref: in-app-step
    type: channel
    channel_type: in_app_feed
  - ref: wait
    type: delay
    settings:
      delay_for: { unit: minutes, value: 5 }
  - ref: email-step
    type: channel
    channel_type: email
    when: in-app-step has been seen
  - ref: collect
    type: batch
    settings:
      batch_window: { unit: hours, value: 1 }
  - ref: sms-step
    type: channel
    channel_type: sms
`);
    const { plan, problems } = readPlan(found?.text ?? "", "yaml");
    expect(problems).toEqual([]);
    expect(plan?.steps.map(({ ref }) => ref)).toEqual([
      undefined,
      "in-app-step",
      "wait",
      "email-step",
      "collect",
      "sms-step",
    ]);
  });

  it("is read from an answer of the API, and from the dashboard's form", () => {
    const found = read({
      data: {
        name: "x",
        steps: [
          { stepId: "a", type: "sms", controls: { values: { skip: { "!": [seen("b")] } } } },
          { stepId: "b", type: "in_app" },
        ],
      },
    });
    expect(found?.text).toContain("when: b has not been seen\n");
  });

  it("never lets a step run whose condition has no equal", () => {
    const found = read({
      steps: [
        { stepId: "a", type: "email", controlValues: { skip: { startsWith: [{ var: "payload.x" }, "a"] } } },
      ],
    });
    expect(found?.text).toContain(
      '    # Not imported: Novu\'s condition has no equal. Write one before you use this step.\n    when: "?"\n',
    );
    expect(readPlan(found?.text ?? "", "yaml").plan).toBeUndefined();
    expect(found?.notes).toMatchObject([
      { kind: "no-equal", pointer: "/steps/0/controlValues/skip/startsWith" },
    ]);
  });

  it.each([
    ["a type of step", { stepId: "a", type: "custom" }, "a step of type `custom` has no equal"],
    [
      "the older filters",
      { stepId: "a", type: "sms", filters: [{ value: "AND", children: [] }] },
      "`filters`, the older form",
    ],
    [
      "a wait until a moment",
      { stepId: "a", type: "delay", controlValues: { type: "scheduled", delayUntil: "payload.at" } },
      "is not a plain length of time",
    ],
    [
      "the key of a digest",
      { stepId: "a", type: "digest", controlValues: { amount: 5, unit: "hours", digestKey: "payload.k" } },
      "the key by which a digest collects",
    ],
    [
      "a fetch",
      { stepId: "a", type: "http_request", controlValues: {} },
      "the settings of `http_request` are not imported",
    ],
    [
      "the status of an email",
      { stepId: "a", type: "sms", controlValues: { skip: seen("mail") } },
      "only messages in the app report it",
    ],
    [
      "a step that is not there",
      { stepId: "a", type: "sms", controlValues: { skip: seen("gone") } },
      "names no step of the workflow",
    ],
    ["no step at all", 5, "it is no step"],
  ])("says that %s has no equal", (_, step, message) => {
    const found = read({ steps: [step, { stepId: "mail", type: "email" }] });
    const notes = found?.notes.filter(({ kind }) => kind === "no-equal") ?? [];
    expect(notes.map((note) => note.message).join()).toContain(message);
  });

  it("names what a fetch returns and what a digest counts by the keys that they have here", () => {
    const rule = (name: string) => ({ ">": [{ var: name }, 2] });
    const found = read({
      steps: [
        { stepId: "call", type: "http_request" },
        { stepId: "collect", type: "digest", controlValues: { amount: 1, unit: "hours" } },
        {
          stepId: "a",
          type: "sms",
          controlValues: { skip: { and: [rule("steps.call.user.age"), rule("steps.collect.eventCount")] } },
        },
      ],
    });
    expect(found?.text).toContain("when: data.user.age > 2 and run.total_activities > 2\n");
    expect(found?.notes.filter(({ code }) => code === "novu-name")).toHaveLength(2);
  });

  it.each([5, "a", [], { a: 1, b: 2 }, { "==": [1, 1], steps: 5 }])("is not %j", (value) => {
    expect(read(value)).toBeUndefined();
  });
});
