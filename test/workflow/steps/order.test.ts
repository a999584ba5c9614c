import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/document/index.ts";
import { orderOf, readSteps, type Step } from "../../../src/workflow/index.ts";
import { differences, fileOf, pathsThrough, type Shape, shapesOf } from "./paths.ts";

function open(text: string) {
  const workflow = readSteps(readDocument(text, "yaml"));
  const order = orderOf(workflow);
  const step = (ref: string) => workflow.byRef.get(ref) as Step;
  return {
    workflow,
    order,
    step,
    precedes: (a: string, b: string) => order.precedes(step(a), step(b)),
    timeBetween: (a: string, b: string) => order.timeBetween(step(a), step(b)),
    skipReasons: (ref: string) => order.skipReasons(step(ref)),
  };
}

const { shapes } = fc.letrec<{ shape: Shape; shapes: Shape[] }>((tie) => ({
  shape: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant<Shape>({ kind: "channel" }),
    fc.boolean().map((conditional): Shape => ({ kind: "delay", conditional })),
    fc.record({
      kind: fc.constant("branch" as const),
      conditional: fc.boolean(),
      arms: fc.array(
        fc.record({ conditional: fc.boolean(), terminates: fc.boolean(), steps: tie("shapes") }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  ),
  shapes: fc.array(tie("shape"), { maxLength: 3 }),
}));

const DELAY = "type: delay, settings: {delay_for: {unit: minutes, value: 5}}";

describe("order", () => {
  // The soak takes all workflows of four steps.
  test("agrees with the paths, for every workflow of up to three steps", () => {
    const all = [0, 1, 2, 3].map(shapesOf);
    expect(all.map(({ length }) => length)).toEqual([1, 6, 84, 1608]);
    expect(all.flat().flatMap(differences).slice(0, 3)).toEqual([]);
  });

  test("agrees with the paths, for random workflows with skippable delays and branches without a default", () => {
    fc.assert(
      fc.property(shapes, (shapes) => {
        fc.pre(pathsThrough(fileOf(shapes).steps).length < 2000);
        expect(differences(shapes)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("answers quickly in a workflow of 20,000 steps", () => {
    const steps = Array.from({ length: 20_000 }, (_, index) => ({ ref: `s${index}`, type: "channel" }));
    const workflow = readSteps(readDocument(JSON.stringify({ steps }), "json"));
    const order = orderOf(workflow);
    const last = workflow.steps.at(-1) as Step;
    const answers = workflow.steps.map((step) => order.timeBetween(step, last));
    expect(answers.filter((answer) => answer === "none")).toHaveLength(20_000);
  });

  test("the trigger precedes every step that is reached", () => {
    const { workflow, order } = open("when: x\nsteps: [{ref: a}, {branches: [{steps: [{ref: b}]}]}]");
    const [trigger, ...others] = workflow.steps as [Step, ...Step[]];
    expect(others.map((step) => order.precedes(trigger, step))).toEqual(["always", "always", "always"]);
    expect(others.map((step) => order.precedes(step, trigger))).toEqual(["never", "never", "never"]);
  });

  test("if one arm terminates, only the steps of the other can precede the steps after the branch", () => {
    const { precedes } = open(`
steps:
  - type: branch
    branches:
      - {when: data.a == 1, terminates: true, steps: [{ref: ended, type: channel}]}
      - {steps: [{ref: continuing, type: channel}]}
  - {ref: behind, type: channel}
`);
    expect(precedes("ended", "behind")).toBe("never");
    expect(precedes("continuing", "behind")).toBe("always");
    expect(precedes("ended", "continuing")).toBe("never");
  });

  test("steps after a branch whose arms all terminate are not reached", () => {
    const { order, step, precedes, timeBetween } = open(
      "steps: [{ref: a}, {branches: [{terminates: true, steps: [{ref: b}]}]}, {ref: c}]",
    );
    expect(["a", "b", "c"].map((ref) => order.isReached(step(ref)))).toEqual([true, true, false]);
    expect(precedes("a", "c")).toBe("never");
    expect(timeBetween("a", "c")).toBeUndefined();
  });

  test.each([
    ["{on_match: halt}", [true, false]],
    ["{on_match: halt, on_timeout: halt}", [true, false]],
    ["{on_match: halt, on_timeout: continue}", [true, true]],
    ["{}", [true, true]],
    // It is skipped, so the run goes on.
    ["{on_match: halt, expires_after: {unit: days, value: 31}}", [true, true]],
  ])("behind a wait for an event that halts in either case nothing is reached: %s", (settings, reached) => {
    const { order, step } = open(
      `steps: [{ref: a, type: wait_for_event, settings: ${settings}}, {ref: b, type: channel}]`,
    );
    expect(["a", "b"].map((ref) => order.isReached(step(ref)))).toEqual(reached);
  });

  test.each([
    ["{type: delay, settings: {delay_for: {unit: minutes, value: 5}}}", "some"],
    ["{type: delay, settings: {delay_for: {unit: minutes, value: 0}}}", "none"],
    [`{${DELAY}, when: data.a == 1}`, "maybe"],
    ["{type: batch, settings: {batch_window: {unit: hours, value: 1}}}", "some"],
    ["{type: batch}", "maybe"],
    ["{type: wait_for_event}", "some"],
    ["{type: throttle}", "none"],
    ["{type: http_fetch}", "maybe"],
    ["{type: channel, send_windows: [{day: monday}]}", "none"],
    ["{type: teleport}", "maybe"],
    [`{branches: [{when: data.a == 1, steps: [{${DELAY}}]}, {steps: []}]}`, "maybe"],
    [`{branches: [{when: data.a == 1, steps: [{${DELAY}}]}, {steps: [{${DELAY}}]}]}`, "some"],
    [`{branches: [{when: data.a == 1, steps: [{${DELAY}}]}]}`, "maybe"],
    [`{branches: [{when: data.a == 1, steps: [{${DELAY}}]}, {terminates: true}]}`, "some"],
    [`{type: odd, steps: [{${DELAY}}]}`, "maybe"],
  ])("between two steps with %s there is time: %s", (between, expected) => {
    const { timeBetween } = open(`steps: [{ref: a, type: channel}, ${between}, {ref: b, type: channel}]`);
    expect(timeBetween("a", "b")).toBe(expected);
  });

  test("a step that may wait may do so before the steps within it", () => {
    const text = "steps: [{ref: a, type: channel}, {type: odd, steps: [{ref: b, type: channel}]}]";
    expect(open(text).timeBetween("a", "b")).toBe("maybe");
  });

  test("a trigger whose conditions are false halts, so its own branches always run", () => {
    const { precedes } = open("when: data.a == 1\nbranches: [{steps: [{ref: a}]}]\nsteps: [{ref: b}]");
    expect(precedes("a", "b")).toBe("always");
  });

  test("no time passes in send windows", () => {
    const windows = "type: channel, send_windows: [{day: monday}]";
    expect(
      open(`steps: [{ref: a, ${windows}}, {ref: c, ${windows}}, {ref: b, ${windows}}]`).timeBetween("a", "b"),
    ).toBe("none");
  });

  test("gives the reasons why a step may be skipped", () => {
    const { workflow, order, skipReasons } = open(`
when: data.a == 1
steps:
  - {ref: plain, type: delay}
  - {ref: conditional, type: delay, when: data.a == 1}
  - {ref: channel, type: channel}
  - branches:
      - {when: data.a == 1, steps: [{ref: on_arm, type: channel, when: data.a == 1}, {branches: [{steps: [{ref: deep}]}]}]}
      - {steps: []}
  - branches: [{steps: [{ref: only_arm}]}]
  - branches: [{when: data.a == 1, steps: [{ref: no_default}]}]
`);
    expect(order.skipReasons(workflow.steps[0] as Step)).toEqual([]);
    expect(skipReasons("plain")).toEqual([]);
    expect(skipReasons("conditional")).toEqual(["conditions"]);
    expect(skipReasons("channel")).toEqual(["channel"]);
    expect(skipReasons("on_arm")).toEqual(["conditions", "channel", "arm"]);
    expect(skipReasons("deep")).toEqual(["arm"]);
    expect(skipReasons("only_arm")).toEqual([]);
    expect(skipReasons("no_default")).toEqual(["arm"]);
  });
});
