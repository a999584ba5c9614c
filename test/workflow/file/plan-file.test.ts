import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/document/index.ts";
import { print } from "../../../src/language/index.ts";
import { encode } from "../../../src/stored/index.ts";
import {
  type Plan,
  type PlanOptions,
  planDocument,
  readPlan,
  readSteps,
} from "../../../src/workflow/index.ts";

function planOf(text: string, options: PlanOptions = {}): Plan {
  const { plan, problems } = readPlan(text, "yaml", options);
  expect(problems).toEqual([]);
  return plan as Plan;
}

const WORKFLOW = `
key: new-comment
name: New comment
categories: [comments]
when: data.a == 1
steps:
  - {ref: in_app_feed_1, type: channel, channel_key: feed, when: data.b == 1, template: {body: Hello}}
  - {ref: delay_1, type: delay, settings: {delay_for: {unit: minutes, value: 5}}}
  - ref: branch_1
    type: branch
    branches:
      - name: first
        when: data.c == 1
        terminates: true
        steps:
          - {ref: email_1, type: channel, channel_group_key: mails, channel_type: email}
          - ref: branch_2
            type: branch
            branches: [{name: only, steps: [{ref: sms_1, type: channel}]}]
      - {name: default, steps: []}
  - {ref: odd, conditions: null, settings: {a: 1}}
`;

describe("readPlan", () => {
  test("reads the steps of a workflow with their successors, branches before the steps of their arms", () => {
    const { steps } = planOf(WORKFLOW);
    const seen = steps.map(({ index, ref, type, pointer, next }) => [index, ref, type, pointer, next]);
    expect(seen).toEqual([
      [0, undefined, "trigger", "", 1],
      [1, "in_app_feed_1", "channel", "/steps/0", 2],
      [2, "delay_1", "delay", "/steps/1", 3],
      [3, "branch_1", "branch", "/steps/2", 7],
      [4, "email_1", "channel", "/steps/2/branches/0/steps/0", 5],
      [5, "branch_2", "branch", "/steps/2/branches/0/steps/1", "ended"],
      [6, "sms_1", "channel", "/steps/2/branches/0/steps/1/branches/0/steps/0", "ended"],
      [7, "odd", undefined, "/steps/3", "completed"],
    ]);
  });

  test("gives each arm the range of its steps, at any depth, and its first step", () => {
    const { steps } = planOf(WORKFLOW);
    expect(
      steps[3]?.arms?.map(({ condition, ...arm }) => ({ ...arm, has: condition !== undefined })),
    ).toEqual([
      {
        name: "first",
        pointer: "/steps/2/branches/0",
        terminates: true,
        first: 4,
        start: 4,
        end: 7,
        json: { name: "first", terminates: true },
        has: true,
      },
      {
        name: "default",
        pointer: "/steps/2/branches/1",
        terminates: false,
        first: 7,
        start: 7,
        end: 7,
        json: { name: "default" },
        has: false,
      },
    ]);
  });

  test("reads conditions as texts and stored ones", () => {
    const stored = { all: [{ variable: "data.b", operator: "equal_to", argument: "1" }] };
    const words = planOf(WORKFLOW).steps[1]?.condition;
    const asStored = planOf(JSON.stringify({ steps: [{ ref: "s1", type: "channel", conditions: stored }] }));
    expect(words).toEqual(asStored.steps[1]?.condition);
    expect(words && encode(words)).toEqual(stored);
    expect(planOf(WORKFLOW).steps.map(({ condition }) => condition !== undefined)).toEqual([
      ...[true, true, false, false, false, false, false, false],
    ]);
  });

  test("keeps the JSON of a step without its conditions and the steps within", () => {
    const { steps } = planOf(WORKFLOW);
    expect([0, 1, 3, 7].map((index) => steps[index]?.json)).toEqual([
      { key: "new-comment", name: "New comment", categories: ["comments"] },
      { ref: "in_app_feed_1", type: "channel", channel_key: "feed", template: { body: "Hello" } },
      { ref: "branch_1", type: "branch" },
      { ref: "odd", settings: { a: 1 } },
    ]);
  });

  test("gives channel steps their channel", () => {
    const channels = { feed: { type: "in_app_feed", link_tracking: true } } as const;
    const { steps } = planOf(WORKFLOW, { channels });
    expect(steps.map(({ channel }) => channel).filter((channel) => channel !== undefined)).toEqual([
      { type: "in_app_feed", key: "feed", tracking: { linkTracking: true } },
      { type: "email", group: "mails", tracking: {} },
      { type: "sms", tracking: {} },
    ]);
  });

  test("survives JSON", () => {
    const plan = planOf(WORKFLOW);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  test("has the same steps as `readSteps`, aliases included", () => {
    const text = `
steps:
  - ref: branch_1
    type: branch
    branches:
      - {when: data.a == 1, steps: &both [{ref: email_1, type: channel, when: data.b == 1}]}
      - {steps: *both}
`;
    const document = readDocument(text, "yaml");
    const { plan } = planDocument(document);
    expect(plan?.steps.map(({ ref, pointer }) => [ref, pointer])).toEqual(
      readSteps(document).steps.map(({ ref, pointer }) => [ref, pointer]),
    );
    expect(plan?.steps.map(({ condition, json }) => [condition !== undefined, json.ref])).toEqual([
      [false, undefined],
      [false, "branch_1"],
      [true, "email_1"],
      [true, "email_1"],
    ]);
  });

  test("accepts prefixes that a host declares", () => {
    const text =
      'when: event.kind == "x"\nsteps: [{ref: d, type: delay, settings: {delay_until_field_path: event.at}}]';
    expect(readPlan(text, "yaml").problems.map(({ code }) => code)).toEqual(["unknown-prefix"]);
    expect(planOf(text, { prefixes: ["event"] }).steps[1]?.wait?.path?.segments).toEqual(["at"]);
  });

  test("never takes arms directly within an arm", () => {
    const { steps } = planOf(`
steps:
  - ref: branch_1
    type: branch
    branches:
      - name: outer
        when: data.a == 1
        branches: [{name: inner, when: data.b == 1, steps: [{ref: email_1, type: channel}]}]
`);
    expect(steps[1]?.arms?.map(({ name, condition, first }) => [name, condition?.any.length, first])).toEqual(
      [
        ["outer", 1, "completed"],
        ["inner", 0, 2],
      ],
    );
  });
});

describe("a file that is not a workflow", () => {
  test.each([
    ["with a mistake in a text", "steps: [{ref: a, type: channel, when: data.x = 1}]", ["wrong-symbol"]],
    ["with a mistake in stored conditions", "steps: [{ref: a, conditions: []}]", ["bare-list"]],
    ["that is broken", "steps: [", ["yaml-syntax"]],
    ["that is a preference set", "categories: {a: {when: data.x == 1}}", ["not-a-workflow"]],
    ["that is a condition's text", "data.x == 1", ["not-a-workflow"]],
    ["that holds named conditions", "conditions: {a: {when: data.x == 1}}", ["not-a-workflow"]],
    ["that is empty", "", ["empty-file"]],
    ["that is a number", "5", ["not-a-config-file"]],
  ])("has no plan: one %s", (_name, text, codes) => {
    const { plan, problems } = readPlan(text, "yaml");
    expect([plan, problems.map(({ code }) => code)]).toEqual([undefined, codes]);
  });

  test("has a plan if it only has warnings", () => {
    const { plan, problems } = readPlan("when: 1 == data.x\nsteps: []", "yaml");
    expect(problems.map(({ code }) => code)).toEqual(["static-variable"]);
    expect(plan?.steps.map(({ next }) => next)).toEqual(["completed"]);
  });
});

describe("a step that waits for an event", () => {
  const plan = (match: string) =>
    planOf(`
steps:
  - {ref: feed_1, type: channel}
  - ref: wait_1
    type: wait_for_event
    settings:
      event: {event_type: message, event_key: seen, source_type: workflow, source_key: w}
      match_conditions: ${match}
`);

  test("has conditions, stored or as texts, that must all hold of the event", () => {
    const stored = "[{variable: event.step_ref, operator: equal_to, argument: feed_1}]";
    const both = `[{operator: and, conditions: ${stored}}, {operator: and, when: event.data.n > 5}]`;
    const { event } = plan(both).steps[2] ?? {};
    expect(event).toMatchObject({
      event: { event_type: "message", event_key: "seen" },
      onMatch: "continue",
      onTimeout: "halt",
    });
    expect(event?.match.map((condition) => print(condition))).toEqual([
      'event.step_ref == "feed_1"',
      "event.data.n > 5",
    ]);
    expect(plan("null").steps[2]?.event?.match).toEqual([]);
  });
});
