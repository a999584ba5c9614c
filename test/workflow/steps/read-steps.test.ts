import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Format, nodeAt, readDocument } from "../../../src/document/index.ts";
import {
  conditionSlots,
  orderOf,
  readSteps,
  type StepOptions,
  type Workflow,
} from "../../../src/workflow/index.ts";

function read(text: string, options: StepOptions = {}, format: Format = "yaml"): Workflow {
  return readSteps(readDocument(text, format), options);
}

/** The one step of a file, read from its keys. */
function stepOf(keys: object, options: StepOptions = {}) {
  return read(JSON.stringify({ steps: [keys] }), options, "json").steps[1];
}

const NESTED = `
key: new-comment
when: data.a == 1
steps:
  - {ref: in_app_feed_1, type: channel, channel_key: feed}
  - ref: branch_1
    type: branch
    branches:
      - name: first
        when: data.b == 1
        terminates: true
        steps:
          - {ref: email_1, type: channel, when: in_app_feed_1 has not been seen}
          - ref: branch_2
            type: branch
            branches: [{steps: [{ref: sms_1, type: channel}]}]
      - name: default
        steps: []
  - {ref: odd, type: teleport}
`;

describe("readSteps", () => {
  test("lists the steps in the file's order, the trigger first, branches before the steps of their arms", () => {
    const { steps, top } = read(NESTED);
    expect(steps.map(({ ref, type, pointer, nesting }) => [ref, type, pointer, nesting])).toEqual([
      [undefined, "trigger", "", 0],
      ["in_app_feed_1", "channel", "/steps/0", 0],
      ["branch_1", "branch", "/steps/1", 0],
      ["email_1", "channel", "/steps/1/branches/0/steps/0", 1],
      ["branch_2", "branch", "/steps/1/branches/0/steps/1", 1],
      ["sms_1", "channel", "/steps/1/branches/0/steps/1/branches/0/steps/0", 2],
      ["odd", "teleport", "/steps/2", 0],
    ]);
    expect(steps.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(top).toEqual([0, 1, 2, 6]);
  });

  test("gives each step its branch and arm", () => {
    const { steps, byRef } = read(NESTED);
    expect(byRef.get("in_app_feed_1")?.arm).toBeUndefined();
    expect(byRef.get("email_1")?.arm).toEqual({ branch: "/steps/1", step: 2, index: 0 });
    expect(byRef.get("sms_1")?.arm).toEqual({
      branch: "/steps/1/branches/0/steps/1",
      step: 4,
      index: 0,
    });
    const arms = steps[2]?.arms.map(({ pointer, conditional, terminates, steps }) => ({
      ...{ pointer, conditional, terminates, steps },
    }));
    expect(arms).toEqual([
      { pointer: "/steps/1/branches/0", conditional: true, terminates: true, steps: [3, 4] },
      { pointer: "/steps/1/branches/1", conditional: false, terminates: false, steps: [] },
    ]);
  });

  test("gives each step its span, the span of its ref, and its slot", () => {
    const { steps } = read(NESTED);
    const [trigger, first, branch, email] = steps;
    expect(trigger?.slot?.when?.node.value).toBe("data.a == 1");
    expect(NESTED.slice(first?.span.start, first?.span.end)).toBe(
      "{ref: in_app_feed_1, type: channel, channel_key: feed}",
    );
    expect(NESTED.slice(first?.refSpan?.start, first?.refSpan?.end)).toBe("in_app_feed_1");
    expect(first?.slot).toBeUndefined();
    expect(branch?.arms[0]?.slot?.when?.pointer).toBe("/steps/1/branches/0/when");
    expect(email?.slot?.when?.pointer).toBe("/steps/1/branches/0/steps/0/when");
  });

  test("lists duplicate refs, at any depth", () => {
    const { duplicates, byRef } = read(
      "steps: [{ref: a}, {ref: b}, {type: branch, branches: [{steps: [{ref: a}]}]}, {ref: b}, {ref: c}, {ref: a}]",
    );
    expect(duplicates.map((steps) => steps.map(({ pointer }) => pointer))).toEqual([
      ["/steps/0", "/steps/2/branches/0/steps/0", "/steps/5"],
      ["/steps/1", "/steps/3"],
    ]);
    expect(byRef.get("a")?.pointer).toBe("/steps/0");
    expect(read(NESTED).duplicates).toEqual([]);
  });

  test.each([
    ["{}", false],
    ["{when: data.a == 1}", true],
    ["{conditions: null}", false],
    ["{conditions: {all: []}}", false],
    ["{conditions: {any: []}}", true],
    ["{conditions: {all: [], any: []}}", true],
    ["{conditions: {all: [{variable: data.a, operator: exists}]}}", true],
    ["{conditions: []}", true],
  ])("%s has conditions: %s", (step, expected) => {
    expect(read(`steps: [${step}]`).steps[1]?.conditional).toBe(expected);
  });

  test("derives a missing type from the step's keys", () => {
    const { steps } = read(
      "steps: [{channel_key: a}, {channel_group_key: a}, {channel_type: sms}, {branches: []}, {ref: a}, {type: 5}]",
    );
    const types = ["trigger", "channel", "channel", "channel", "branch", undefined, undefined];
    expect(steps.map(({ type }) => type)).toEqual(types);
  });

  test.each([
    // Files of one condition, preferences and named conditions are not workflows.
    '{"all": []}',
    "[]",
    "in_app_feed_1 has been seen",
    "workflows: {a: {when: x}}",
    "conditions: {a: {when: x}}",
    "steps: {a: 1}",
    "{",
    "",
  ])("finds no steps in %j", (text) => {
    expect(read(text)).toEqual({ steps: [], top: [], byRef: new Map(), duplicates: [] });
  });

  test("a root with nothing but conditions is a trigger", () => {
    expect(read("when: data.a == 1").steps.map(({ type }) => type)).toEqual(["trigger"]);
  });

  test("ignores items that are not steps, and keeps the indexes of the others", () => {
    const { steps } = read("steps: [1, text, null, [], {ref: a}, {ref: 5}, {ref: null}]");
    expect(steps.map(({ ref, pointer }) => [ref, pointer])).toEqual([
      [undefined, ""],
      ["a", "/steps/4"],
      [undefined, "/steps/5"],
      [undefined, "/steps/6"],
    ]);
  });

  test("the target of an alias is a step at each position", () => {
    const text = "steps:\n  - &s {ref: a, when: data.a == 1}\n  - *s\n";
    const { steps, duplicates } = read(text);
    expect(steps.map(({ pointer, slot }) => [pointer, slot?.pointer])).toEqual([
      ["", undefined],
      ["/steps/0", "/steps/0"],
      ["/steps/1", "/steps/0"],
    ]);
    expect(text.slice(steps[2]?.span.start, steps[2]?.span.end)).toBe("*s");
    expect(duplicates).toHaveLength(1);
  });

  test("reads cohorts as arms, branches within a branch as further arms, and steps within a step as one arm", () => {
    const { steps } = read(`
steps:
  - {type: random_cohort, cohort_branches: [{steps: [{ref: a}]}, {steps: [{ref: b}]}]}
  - branches:
      - when: data.a == 1
        terminates: true
        branches: [{steps: [{ref: c}]}]
      - steps: [{ref: d}]
  - {ref: e, type: odd, steps: [{ref: f}]}
`);
    const [, cohort, , , branch, , , odd] = steps;
    expect(cohort?.arms.map(({ steps }) => steps)).toEqual([[2], [3]]);
    expect(cohort?.mayTakeNoArm).toBe(false);
    expect(
      branch?.arms.map(({ pointer, conditional, terminates, steps }) => [
        pointer,
        conditional,
        terminates,
        steps,
      ]),
    ).toEqual([
      ["/steps/1/branches/0", true, true, []],
      ["/steps/1/branches/0/branches/0", true, true, [5]],
      ["/steps/1/branches/1", false, false, [6]],
    ]);
    expect(odd?.ref).toBe("e");
    expect(odd?.arms.map(({ steps }) => steps)).toEqual([[8]]);
    expect(odd?.mayTakeNoArm).toBe(true);
  });
});

describe("in hostile files", () => {
  const keys = [
    ...["steps", "branches", "cohort_branches", "ref", "type", "when", "conditions", "terminates", "all"],
    ...["channel_key", "channel_type", "channel_overrides", "send_windows", "settings", "delay_for"],
    ...["batch_window", "value", "workflows", "__proto__", "constructor"],
  ] as const;
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "medium", withCrossShrink: true },
      fc.constantFrom("a", "b", "delay", "channel", "branch", "__proto__", "", 0, 5, true, null),
      fc.array(tie("value"), { maxLength: 4 }),
      fc
        .array(fc.tuple(fc.constantFrom(...keys), tie("value")), { maxLength: 6 })
        .map((entries) => Object.fromEntries(entries)),
    ),
  }));
  const list = fc.array(value, { maxLength: 5 });

  test("steps are where their pointers say, and each slot of a step is found", () => {
    fc.assert(
      fc.property(list, list, value, (steps, branches, conditions) => {
        const document = readDocument(JSON.stringify({ steps, branches, conditions }), "json");
        const workflow = readSteps(document);
        const order = orderOf(workflow);
        const held = new Set<unknown>();
        for (const step of workflow.steps) {
          expect(workflow.steps[step.index]).toBe(step);
          expect(nodeAt(document, step.pointer)?.span).toEqual(step.span);
          const sequence =
            step.arm === undefined ? workflow : workflow.steps[step.arm.step]?.arms[step.arm.index];
          expect(sequence && ("top" in sequence ? sequence.top : sequence.steps)).toContain(step.index);
          for (const other of workflow.steps.slice(0, 5)) {
            const never = order.precedes(other, step) === "never";
            expect(order.timeBetween(other, step) === undefined).toBe(never);
            expect(never || order.precedes(step, other) === "never").toBe(true);
          }
          for (const { slot } of [step, ...step.arms]) held.add(slot?.map);
        }
        for (const { map, kind, pointer } of conditionSlots(document)) {
          if (kind === "step" && !pointer.startsWith("/conditions/")) expect(held).toContain(map);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the type of a step's channel", () => {
  const channels = {
    postmark: "email",
    inbox: { type: "in_app_feed" },
    odd: { link_tracking: true },
  } as const;

  test.each([
    [{ channel_type: "sms", channel_key: "postmark", ref: "push_1" }, "sms"],
    [{ channel_key: "postmark", ref: "push_1" }, "email"],
    [{ channel_key: "inbox", ref: "push_1" }, "in_app_feed"],
    [{ channel_key: "odd", ref: "push_1" }, "push"],
    [{ channel_key: "unheard-of", ref: "in_app_feed_12" }, "in_app_feed"],
    [{ channel_key: "toString", ref: "chat_1" }, "chat"],
    [{ channel_key: "__proto__", ref: "http_1" }, "http"],
    [{ channel_key: null, ref: "email" }, "email"],
    [{ ref: "welcome_email" }, undefined],
    [{ ref: "email_1_b" }, undefined],
    [{}, undefined],
    [{ channel_type: "in_app_guide", ref: "email_1" }, "in_app_guide"],
    [{ channel_type: "inapp", ref: "email_1" }, undefined],
    [{ ref: "in_app_guide_1" }, "in_app_guide"],
    [{ ref: "in_app_1" }, undefined],
    [{ channel_type: null, ref: "email_1" }, "email"],
  ])("%j: %s", (keys, expected) => {
    expect(stepOf({ type: "channel", ...keys }, { channels })?.channelType).toBe(expected);
  });

  test("only channel steps have one", () => {
    expect(stepOf({ type: "http_fetch", ref: "http_1" })?.channelType).toBeUndefined();
  });

  test("an unknown channel type in a config counts as missing", () => {
    const channels = JSON.parse('{"a": "fax", "b": {"type": 5}, "c": null, "d": []}');
    for (const channel_key of ["a", "b", "c", "d"]) {
      expect(stepOf({ channel_key, ref: "email_1" }, { channels })?.channelType).toBe("email");
    }
  });
});

describe("the tracking of a step's messages", () => {
  const channels = { postmark: { open_tracking: true, link_tracking: false }, plain: "email" } as const;

  test.each([
    [{ channel_key: "plain" }, {}],
    [{ channel_key: "postmark" }, { openTracking: true, linkTracking: false }],
    [
      { channel_key: "postmark", channel_overrides: { link_tracking: true } },
      { openTracking: true, linkTracking: true },
    ],
    [{ channel_overrides: { open_tracking: false } }, { openTracking: false }],
    [
      { channel_key: "postmark", channel_overrides: { open_tracking: null, link_tracking: "yes" } },
      { openTracking: true, linkTracking: false },
    ],
    [
      { channel_key: "postmark", channel_overrides: [] },
      { openTracking: true, linkTracking: false },
    ],
  ])("%j: %j", (keys, expected) => {
    expect(stepOf({ type: "channel", ...keys }, { channels })?.tracking).toEqual(expected);
  });
});

describe("time in a step", () => {
  test.each([
    [{ type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } }, "some"],
    [{ type: "delay", settings: { delay_for: { unit: "minutes", value: 0 } } }, "none"],
    [{ type: "delay", settings: { delay_for: { unit: "minutes", value: "{{ data.wait }}" } } }, "maybe"],
    [{ type: "delay", settings: { delay_until_field_path: "data.at" } }, "maybe"],
    [{ type: "delay", settings: { delay_until_field_path: "", delay_for: { value: 1 } } }, "none"],
    [{ type: "delay", settings: { delay_until_field_path: "{{ data.at }}" } }, "maybe"],
    [{ type: "delay", settings: { delay_until_field_path: "appointment_at" } }, "none"],
    [{ type: "delay", settings: { delay_for: "5 minutes" } }, "none"],
    [{ type: "delay", settings: { delay_for: { unit: "minutes", value: "5" } } }, "none"],
    [{ type: "delay", settings: { delay_for: { unit: "minutes" } } }, "none"],
    [
      {
        type: "delay",
        settings: { delay_until_field_path: "data.at", delay_for: { unit: "days", value: -1 } },
      },
      "maybe",
    ],
    [{ type: "delay" }, "none"],
    [{ type: "delay", settings: { delay_for: { unit: "days", value: 365 } } }, "some"],
    [{ type: "delay", settings: { delay_for: { unit: "months", value: 12 } } }, "some"],
    [{ type: "delay", settings: { delay_for: { unit: "days", value: 366 } } }, "none"],
    [{ type: "delay", settings: { delay_for: { unit: "months", value: 13 } } }, "none"],
    [{ type: "wait_for_event", settings: { expires_after: { unit: "days", value: 31 } } }, "none"],
    [{ type: "delay", settings: { delay_for: null } }, "none"],
    [{ type: "batch" }, "maybe"],
    [{ type: "batch", settings: { batch_window: { unit: "hours", value: 1 } } }, "some"],
    [{ type: "batch", settings: { batch_execution_mode: "flush_leading" } }, "maybe"],
    [{ type: "batch", settings: { batch_until_field_path: "data.at" } }, "maybe"],
    [{ type: "wait_for_event" }, "some"],
    [{ type: "throttle" }, "none"],
    [{ type: "wait_for_event", settings: { expires_after: { unit: "hour", value: 1 } } }, "none"],
    [{ type: "http_fetch" }, "maybe"],
    [{ type: "fetch" }, "maybe"],
    [{ type: "update_user" }, "none"],
    [{ type: "branch" }, "none"],
    [{ type: "channel" }, "none"],
    [{ type: "channel", send_windows: [] }, "none"],
    [{ type: "channel", send_windows: [{ day: "monday", type: "do_not_send" }] }, "none"],
    [{ type: "teleport" }, "maybe"],
    [{}, "maybe"],
  ])("%j: %s", (keys, expected) => {
    expect(stepOf(keys)?.time).toBe(expected);
  });
});
