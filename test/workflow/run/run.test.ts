import { describe, expect, test } from "vitest";
import { EvaluationError } from "../../../src/context/index.ts";
import type { Message } from "../../../src/status/index.ts";
import {
  advanceRun,
  contextOf,
  decide,
  defaultHandler,
  type Effect,
  effectOf,
  fatesOf,
  fingerprintOf,
  type HandlerResult,
  type Input,
  type Plan,
  RunError,
  type RunState,
  readPlan,
  replayRun,
  startRun,
  type Trigger,
} from "../../../src/workflow/index.ts";

function planOf(yaml: string): Plan {
  const { plan, problems } = readPlan(yaml, "yaml");
  expect(problems).toEqual([]);
  return plan as Plan;
}

const NOON = "2025-01-01T12:00:00.000Z";
const LATER = "2025-01-01T12:05:00.000Z";

/** A run that keeps its state, for tests that advance it input by input. */
class Run {
  readonly plan: Plan;
  state: RunState;

  constructor(yaml: string, trigger?: Trigger) {
    this.plan = planOf(yaml);
    this.state = startRun(this.plan, trigger).state;
  }

  get effect(): Effect {
    return effectOf(this.plan, this.state);
  }

  give(input: Input): Effect {
    const { state, effect } = advanceRun(this.plan, this.state, input);
    this.state = state;
    expect(effect).toEqual(effectOf(this.plan, state));
    return effect;
  }

  /** Decides steps until the run has another effect. */
  goOn(messages: { [ref: string]: Message[] } = {}, now = NOON): Effect {
    while (this.effect.type === "load") this.give({ type: "loaded", now, messages });
    return this.effect;
  }

  get fates(): string {
    return fatesOf(this.plan, this.state)
      .map(({ ref = "trigger", fate, arm }) => `${ref} ${fate}${arm === undefined ? "" : ` (${arm})`}`)
      .join(", ");
  }
}

/** An effect with its step abbreviated. */
function shown({
  step,
  requirements: _,
  ...effect
}: Effect & { step?: { ref?: string }; requirements?: unknown }) {
  return { ...effect, ...(step && { step: step.ref ?? "trigger" }) };
}

function refused(run: () => unknown): readonly [string, string] {
  try {
    run();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(RunError);
    return [(thrown as RunError).code, (thrown as RunError).message];
  }
  throw new Error("nothing was thrown");
}

const ESCALATION = `
key: new-comment
steps:
  - {ref: in_app_feed_1, type: channel, channel_type: in_app_feed, channel_key: feed}
  - {ref: delay_1, type: delay, settings: {delay_for: {unit: minutes, value: 5}}}
  - {ref: email_1, type: channel, channel_type: email, channel_group_key: mails, when: in_app_feed_1 has not been seen}
`;

describe("a run", () => {
  test("returns the effects of each step, one after the other", () => {
    const run = new Run(ESCALATION);
    const message = { id: "m1", status: "delivered", engagement_statuses: [] } as const;
    const messages = { in_app_feed_1: [message] };
    expect(shown(run.effect)).toEqual({ type: "load", step: "trigger" });
    expect(shown(run.give({ type: "loaded", now: NOON }))).toEqual({ type: "load", step: "in_app_feed_1" });
    expect(shown(run.give({ type: "loaded", now: NOON }))).toEqual({
      type: "send",
      ref: "in_app_feed_1",
      channel: { type: "in_app_feed", key: "feed", tracking: {} },
      step: "in_app_feed_1",
    });
    expect(shown(run.give({ type: "sent", messages: ["m1"] }))).toEqual({ type: "load", step: "delay_1" });
    expect(shown(run.give({ type: "loaded", now: NOON }))).toEqual({
      type: "sleep",
      until: LATER,
      step: "delay_1",
    });
    const load = run.give({ type: "woken", now: LATER });
    expect(load).toMatchObject({ type: "load", requirements: { refs: ["in_app_feed_1"], parts: ["refs"] } });
    expect(shown(run.give({ type: "loaded", now: LATER, messages }))).toEqual({
      type: "send",
      ref: "email_1",
      channel: { type: "email", group: "mails", tracking: {} },
      step: "email_1",
    });
    expect(run.give({ type: "sent", messages: ["m2", "m3"] })).toEqual({ type: "done", how: "completed" });
    expect(run.fates).toBe("trigger ran, in_app_feed_1 ran, delay_1 ran, email_1 ran");
    expect(run.state).toEqual({
      plan: fingerprintOf(run.plan),
      parts: { workflow: { id: "new-comment" }, run: { total_activities: 1, total_actors: 0 } },
      position: { awaits: "done", how: "completed" },
      decisions: [
        { step: 0, now: NOON, context: {}, decision: "run" },
        { step: 1, ref: "in_app_feed_1", now: NOON, context: {}, decision: "run", messages: ["m1"] },
        { step: 2, ref: "delay_1", now: NOON, context: {}, decision: "run", until: LATER },
        {
          step: 3,
          ref: "email_1",
          now: LATER,
          context: { refs: { in_app_feed_1: [message] } },
          decision: "run",
          messages: ["m2", "m3"],
        },
      ],
    });
  });

  test("skips a step whose conditions are false, and goes on", () => {
    const run = new Run(ESCALATION);
    run.goOn();
    run.give({ type: "sent", messages: ["m1"] });
    run.goOn();
    run.give({ type: "woken", now: LATER });
    const seen = { in_app_feed_1: [{ status: "delivered", engagement_statuses: ["seen"] } as Message] };
    expect(run.goOn(seen, LATER)).toEqual({ type: "done", how: "completed" });
    expect(run.fates).toBe("trigger ran, in_app_feed_1 ran, delay_1 ran, email_1 skipped");
  });

  test("halts if the trigger's conditions are false", () => {
    const run = new Run(`when: data.x == 1${ESCALATION}`, { data: {} });
    expect(run.goOn()).toEqual({ type: "done", how: "halted" });
    expect(run.fates).toBe(
      "trigger halted, in_app_feed_1 not-reached, delay_1 not-reached, email_1 not-reached",
    );
  });

  test("is over at once if the workflow has no steps", () => {
    expect(new Run("steps: []").goOn()).toEqual({ type: "done", how: "completed" });
  });

  test("takes one arm of a branch; conditions read the steps of other arms as skipped", () => {
    const run = new Run(
      `
steps:
  - ref: branch_1
    type: branch
    branches:
      - when: data.plan == "pro"
        steps: [{ref: email_1, type: channel}]
      - steps:
          - ref: branch_2
            type: branch
            branches: [{when: data.never exists, steps: [{ref: sms_1, type: channel}]}]
          - {ref: push_1, type: channel, when: email_1 has been skipped and sms_1 has been skipped}
  - {ref: chat_1, type: channel, when: sms_1 has not been sent and push_1 has not been skipped}
`,
      { data: { plan: "free" } },
    );
    expect(shown(run.goOn())).toMatchObject({ type: "send", ref: "push_1" });
    run.give({ type: "sent", messages: ["m1"] });
    expect(shown(run.goOn({ push_1: [{ status: "queued" }] }))).toMatchObject({
      type: "send",
      ref: "chat_1",
    });
    expect(run.give({ type: "sent", messages: ["m2"] })).toEqual({ type: "done", how: "completed" });
    expect(run.fates).toBe(
      "trigger ran, branch_1 ran (1), email_1 not-taken, branch_2 ran (null), sms_1 not-taken, push_1 ran, chat_1 ran",
    );
  });

  test("ends with an arm that terminates, with or without steps", () => {
    const yaml = (steps: string) => `
steps:
  - ref: branch_1
    type: branch
    branches: [{when: data.x == 1, terminates: true, steps: ${steps}}]
  - {ref: email_1, type: channel}
`;
    const empty = new Run(yaml("[]"), { data: { x: 1 } });
    expect(empty.goOn()).toEqual({ type: "done", how: "ended" });
    expect(empty.fates).toBe("trigger ran, branch_1 ran (0), email_1 not-reached");
    const full = new Run(yaml("[{ref: sms_1, type: channel, when: never}]"), { data: { x: 1 } });
    expect(full.goOn()).toEqual({ type: "done", how: "ended" });
    expect(full.fates).toBe("trigger ran, branch_1 ran (0), sms_1 skipped, email_1 not-reached");
    expect(shown(new Run(yaml("[]"), { data: { x: 2 } }).goOn())).toMatchObject({
      type: "send",
      ref: "email_1",
    });
  });

  test("counts a step that made no message as skipped", () => {
    const run = new Run(`
steps:
  - {ref: in_app_feed_1, type: channel}
  - {ref: email_1, type: channel, when: in_app_feed_1 has been skipped}
`);
    run.goOn();
    run.give({ type: "sent", messages: [] });
    // Messages that a host loads for a skipped step make no difference.
    expect(shown(run.goOn({ in_app_feed_1: [{ status: "sent" }] }))).toMatchObject({ ref: "email_1" });
    expect(run.fates).toBe("trigger ran, in_app_feed_1 skipped, email_1 ran");
  });

  test("does not wait for a moment that has passed or is unknown, and gives the reason", () => {
    const run = new Run(
      `
steps:
  - {ref: delay_1, type: delay, settings: {delay_until_field_path: data.at}}
  - {ref: delay_2, type: delay, settings: {delay_until_field_path: data.other}}
  - {ref: delay_3, type: delay}
`,
      { data: { at: "2024-12-31" } },
    );
    expect(run.goOn()).toEqual({ type: "done", how: "completed" });
    expect(run.state.decisions.map(({ because }) => because)).toEqual([
      undefined,
      "passed",
      "missing",
      "unreadable",
    ]);
  });

  test("can be cancelled at any point, until it is over", () => {
    const points: RunState[] = [];
    const run = new Run(`${ESCALATION}  - {ref: batch_1, type: batch}\n`);
    const answers: { [type in Effect["type"]]: Input } = {
      load: { type: "loaded", now: LATER, messages: { in_app_feed_1: [{ status: "sent" }] } },
      send: { type: "sent", messages: ["m1"] },
      sleep: { type: "woken", now: "2026-01-01" },
      wait: { type: "woken", now: "2026-01-01" },
      call: { type: "called" },
      done: { type: "cancel" },
    };
    while (run.effect.type !== "done") {
      points.push(run.state);
      run.give(answers[run.effect.type]);
    }
    expect(points.map(({ position }) => position.awaits)).toEqual([
      ...["load", "load", "send", "load", "sleep", "load", "send", "load", "call"],
    ]);
    for (const state of points) {
      const { state: cancelled, effect } = advanceRun(run.plan, state, { type: "cancel" });
      expect(effect).toEqual({ type: "done", how: "cancelled" });
      expect(cancelled).toEqual({ ...state, position: { awaits: "done", how: "cancelled" } });
    }
    expect(refused(() => run.give({ type: "cancel" }))).toEqual(["run-is-over", "run-is-over: completed"]);
  });
});

describe("steps that the host carries out", () => {
  const CALL = (type: string, rest = "") => `
steps:
  - {ref: call_1, type: ${type}${rest}}
  - {ref: email_1, type: channel, when: run.total_activities > 1 or data.user.plan == "pro"}
`;

  function called(yaml: string, result?: HandlerResult, trigger: Trigger = { data: { a: 1 } }) {
    const run = new Run(yaml, trigger);
    expect(run.goOn()).toMatchObject({ type: "call", step: { ref: "call_1" } });
    const effect = run.give({ type: "called", ...(result && { result }) });
    return { run, effect };
  }

  test.each(["batch", "throttle", "http_fetch", "teleport"])("name the handler: %s", (type) => {
    const run = new Run(CALL(type));
    expect(run.goOn()).toMatchObject({ type: "call", handler: type });
  });

  test("have the handler `unknown` without a type", () => {
    expect(new Run("steps: [{ref: call_1}]").goOn()).toMatchObject({ type: "call", handler: "unknown" });
  });

  test("may set keys in parts of the context", () => {
    const { run } = called(CALL("http_fetch"), { merge: { data: { user: { plan: "pro" } } } });
    expect(run.state.parts).toMatchObject({ data: { a: 1, user: { plan: "pro" } } });
    expect(shown(run.goOn())).toMatchObject({ type: "send", ref: "email_1" });
    const { run: counted } = called(CALL("batch"), { merge: { run: { total_activities: 3 } } });
    expect(counted.state.parts.run).toEqual({ total_activities: 3, total_actors: 0 });
    expect(shown(counted.goOn())).toMatchObject({ type: "send", ref: "email_1" });
    const { run: fresh } = called(CALL("http_fetch"), { merge: { data: { b: 1 } } }, { data: null });
    expect(fresh.state.parts.data).toEqual({ b: 1 });
  });

  test("may let the run sleep, stop or go on", () => {
    const { effect, run } = called(CALL("batch"), { until: "2025-01-01T13:05+01:00" });
    expect(shown(effect)).toEqual({ type: "sleep", until: LATER, step: "call_1" });
    expect(shown(run.give({ type: "woken", now: LATER }))).toEqual({ type: "load", step: "email_1" });
    const stopped = called(CALL("throttle"), { stop: true, merge: { data: { b: 1 } } });
    expect(stopped.effect).toEqual({ type: "done", how: "ended" });
    expect(stopped.run.fates).toBe("trigger ran, call_1 ran, email_1 not-reached");
    expect(shown(called(CALL("teleport")).effect)).toEqual({ type: "load", step: "email_1" });
    expect(shown(called(CALL("teleport"), {}).effect)).toEqual({ type: "load", step: "email_1" });
  });

  test("may choose the arm that runs", () => {
    const cohorts = `
steps:
  - ref: call_1
    type: random_cohort
    cohort_branches:
      - {percentage: 50, terminates: true, steps: [{ref: email_1, type: channel}]}
      - {percentage: 50, steps: [{ref: sms_1, type: channel}]}
`;
    const { run, effect } = called(cohorts, { arm: 1 });
    expect(shown(effect)).toEqual({ type: "load", step: "sms_1" });
    expect(run.fates).toBe("trigger ran, call_1 ran (1), email_1 not-taken, sms_1 not-reached");
    const slept = called(cohorts, { arm: 0, until: LATER });
    expect(shown(slept.run.give({ type: "woken", now: LATER }))).toEqual({ type: "load", step: "email_1" });
    const none = called(cohorts, { arm: null });
    expect(none.effect).toEqual({ type: "done", how: "completed" });
    expect(none.run.fates).toBe("trigger ran, call_1 ran (null), email_1 not-taken, sms_1 not-taken");
    expect(refused(() => called(cohorts, { arm: 2 }))).toEqual([
      "invalid-input",
      "invalid-input: the step has no arm 2",
    ]);
  });

  test("are skipped like any other steps, with the steps within", () => {
    const run = new Run(`
steps:
  - {ref: call_1, type: teleport, when: never, steps: [{ref: email_1, type: channel}]}
  - {ref: sms_1, type: channel, when: email_1 has been skipped}
`);
    expect(shown(run.goOn())).toMatchObject({ type: "send", ref: "sms_1" });
    expect(run.fates).toBe("trigger ran, call_1 skipped (null), email_1 not-taken, sms_1 ran");
  });
});

describe("defaultHandler", () => {
  const handled = (yaml: string, data: unknown = {}) =>
    defaultHandler(planOf(`steps:\n  - ${yaml}`).steps[1] as Plan["steps"][0], { data, now: NOON });

  test("of a batch sleeps for its window, counts one activity and keeps the scalars of its data", () => {
    const one = { merge: { run: { total_activities: 1 } }, replace: { data: {} } };
    expect(handled("{type: batch, settings: {batch_window: {unit: minutes, value: 5}}}")).toEqual({
      ...one,
      until: LATER,
    });
    const until = "{type: batch, settings: {batch_until_field_path: data.at}}";
    expect(handled(until, { at: "2025-01-01T12:05Z", list: [1] })).toEqual({
      ...one,
      replace: { data: { at: "2025-01-01T12:05Z" } },
      until: LATER,
    });
    expect(handled("{type: batch}")).toEqual(one);
    // The run that opens a batch which flushes goes on with all that triggered it.
    expect(handled("{type: batch, settings: {batch_execution_mode: flush_leading}}", { list: [1] })).toEqual({
      merge: one.merge,
    });
    expect(() => defaultHandler(planOf(`steps:\n  - ${until}`).steps[1] as Plan["steps"][0], {})).toThrow(
      new EvaluationError("missing-context", ["data", "now"]),
    );
  });

  test("of other steps goes on, and runs the first of cohorts", () => {
    expect(handled("{type: throttle, settings: {throttle_limit: 1}}")).toEqual({});
    expect(handled("{type: http_fetch}")).toEqual({});
    expect(handled("{type: wait_for_event}")).toEqual({});
    expect(handled("{type: teleport, steps: [{ref: a, type: channel}]}")).toEqual({});
    expect(handled("{type: random_cohort, cohort_branches: [{steps: []}, {steps: []}]}")).toEqual({ arm: 0 });
    expect(handled("{type: random_cohort}")).toEqual({});
  });
});

describe("an unexpected input", () => {
  const run = () => new Run(ESCALATION);
  const sleeping = () => {
    const one = run();
    one.goOn();
    one.give({ type: "sent", messages: ["m1"] });
    one.goOn();
    return one;
  };

  test.each<[string, () => Run, Input, string]>([
    [
      "an answer to something else",
      run,
      { type: "sent", messages: [] },
      "unexpected-input: the run expects `loaded` or `cancel`, not `sent`",
    ],
    [
      "of no known type",
      run,
      { type: "hello" } as never,
      "unexpected-input: the run expects `loaded` or `cancel`, not `hello`",
    ],
    [
      "a decision while asleep",
      sleeping,
      { type: "loaded", now: LATER },
      "unexpected-input: the run expects `woken` or `cancel`, not `loaded`",
    ],
    [
      "waking too early",
      sleeping,
      { type: "woken", now: "2025-01-01T13:04:59.999+01:00" },
      "too-early: it is 2025-01-01T12:04:59.999Z, and the run sleeps until 2025-01-01T12:05:00.000Z",
    ],
    ["an invalid moment", run, { type: "loaded", now: "noon" }, "invalid-input: `noon` is not a moment"],
    ["no moment", run, { type: "loaded" } as never, "invalid-input: `undefined` is not a moment"],
    [
      "a moment beyond the calendar",
      run,
      { type: "loaded", now: 1e17 },
      "invalid-input: `100000000000000000` is not a moment",
    ],
    [
      "a year of five digits",
      run,
      { type: "loaded", now: 1e15 },
      "invalid-input: `1000000000000000` is not a moment",
    ],
    ["a BigInt as a moment", run, { type: "loaded", now: 5n } as never, "invalid-input: `5` is not a moment"],
    ["null", run, null as never, "invalid-input: an input is an object"],
    [
      "of a type that is no text",
      run,
      { type: Symbol("x") } as never,
      "unexpected-input: the run expects `loaded` or `cancel`, not `Symbol(x)`",
    ],
  ])("is refused, and the state remains valid: %s", (_name, make, input, message) => {
    const one = make();
    const before = JSON.stringify(one.state);
    expect(refused(() => one.give(input))).toEqual([message.split(":")[0], message]);
    expect(JSON.stringify(one.state)).toBe(before);
  });

  test.each<[HandlerResult, string]>([
    [{ merge: { data: 5 } } as never, "`merge` is not a map of parts to maps"],
    [{ merge: [] } as never, "`merge` is not a map of parts to maps"],
    [{ until: "soon" }, "`soon` is not a moment"],
    [{ arm: 0 }, "the step has no arm 0"],
    [{ arm: "length" } as never, "the step has no arm length"],
    [{ merge: { data: { a: 5n } } }, "data.a is not JSON"],
    [{ replace: { data: { list: [1, new Map()] } } }, "data.list[1] is not JSON"],
  ])("is refused as the result of a handler: %s", (result, message) => {
    const one = new Run("steps: [{ref: call_1, type: batch}]");
    one.goOn();
    expect(refused(() => one.give({ type: "called", result }))).toEqual([
      "invalid-input",
      `invalid-input: ${message}`,
    ]);
  });

  const cyclic: unknown[] = [];
  cyclic.push(cyclic);

  test.each<[string, unknown, string]>([
    ["a Map", new Map([["x", 1]]), "data"],
    ["a Set within", { a: { "b c": [new Set()] } }, 'data.a["b c"][0]'],
    ["a number that is none", { a: Number.NaN }, "data.a"],
    ["a number beyond doubles", JSON.parse('{"a":[1e400]}'), "data.a[0]"],
    ["a function", { a: () => 1 }, "data.a"],
    ["a symbol", { a: Symbol("x") }, "data.a"],
    ["a date without a time", { a: new Date(Number.NaN) }, "data.a"],
    ["an object with a toJSON of its own", { a: { toJSON: () => 1 } }, "data.a"],
    ["an object of a class", { a: new (class Row {})() }, "data.a"],
    ["a list that contains itself", { a: cyclic }, "data"],
    ["a value nested too deep", JSON.parse(`${'{"a":'.repeat(9000)}1${"}".repeat(9000)}`), "data"],
  ])("that is not JSON names the place: %s (spec 1.6.7)", (_name, data, place) => {
    const plan = planOf("steps: [{ref: s, type: channel, when: data.a == 1 or data.size == 2}]");
    expect(refused(() => startRun(plan, { data }))).toEqual([
      "invalid-input",
      `invalid-input: ${place} is not JSON`,
    ]);
    // Loaded for a decision, it is the error of an evaluation, not a condition that is false.
    const { state } = advanceRun(plan, startRun(plan).state, { type: "loaded", now: NOON });
    const decided = () => advanceRun(plan, state, { type: "loaded", now: NOON, parts: { data } });
    expect(decided).toThrow(EvaluationError);
    expect(decided).toThrow(/^invalid-value: data/);
  });

  test("is copied as JSON: a date as its text, what is undefined as missing or null", () => {
    const data = {
      at: new Date(0),
      none: undefined,
      list: [undefined, new Date(0)],
      shared: [cyclic.length],
    };
    const { state } = startRun(planOf("steps: [{ref: s, type: channel}]"), {
      data: { ...data, again: data.shared },
    });
    expect(state.parts.data).toEqual({
      at: "1970-01-01T00:00:00.000Z",
      list: [null, "1970-01-01T00:00:00.000Z"],
      shared: [1],
      again: [1],
    });
  });

  test("is refused as the result of a channel step", () => {
    for (const messages of [undefined, 2, [{ id: "m1" }]]) {
      const one = run();
      one.goOn();
      const input = { type: "sent", messages } as never;
      expect(refused(() => one.give(input))).toEqual([
        "invalid-input",
        "invalid-input: `messages` is not a list of ids",
      ]);
    }
  });

  test("that lacks context throws an error with a code instead of deciding false", () => {
    const one = sleeping();
    one.give({ type: "woken", now: LATER });
    expect(() => one.give({ type: "loaded", now: LATER })).toThrow(
      new EvaluationError("unknown-ref", ["refs.in_app_feed_1"]),
    );
    expect(one.goOn({ in_app_feed_1: [{ status: "sent" }] }, LATER)).toMatchObject({ type: "send" });
  });

  test("to a run whose plan has changed is refused", () => {
    const { state, plan } = sleeping();
    const changed = planOf(ESCALATION.replace("value: 5", "value: 50"));
    const message = `other-plan: the run was started with the plan ${fingerprintOf(plan)}, and this plan is ${fingerprintOf(changed)}: the workflow has changed`;
    for (const other of [changed, planOf("steps: []")]) {
      const [code, text] = refused(() => advanceRun(other, state, { type: "woken", now: LATER }));
      expect(code).toBe("other-plan");
      if (other === changed) expect(text).toBe(message);
      expect(refused(() => effectOf(other, state))).toEqual([code, text]);
    }
    // The state remains valid: it continues with its own plan, or with a copy of it.
    const copy: Plan = JSON.parse(JSON.stringify(plan));
    expect(advanceRun(copy, state, { type: "woken", now: LATER }).effect.type).toBe("load");
  });

  test("is accepted for a changed plan if it is a cancellation", () => {
    const { state } = sleeping();
    const other = planOf("steps: []");
    const { state: cancelled, effect } = advanceRun(other, state, { type: "cancel" });
    expect(effect).toEqual({ type: "done", how: "cancelled" });
    expect(effectOf(other, cancelled)).toEqual(effect);
  });

  test("is refused if the state names a step that the plan does not have", () => {
    const { state, plan } = sleeping();
    const broken: RunState = { ...state, position: { awaits: "load", step: 9 } };
    expect(refused(() => effectOf(plan, broken))).toEqual([
      "other-plan",
      "other-plan: the plan has no step 9",
    ]);
  });
});

describe("contextOf", () => {
  test("has the outcome of each channel step, as far as it is known", () => {
    const run = new Run(
      `
steps:
  - {ref: sent, type: channel}
  - {ref: unloaded, type: channel}
  - {ref: made_none, type: channel}
  - {ref: expired, type: channel}
  - {ref: skipped, type: channel, when: never}
  - {ref: delay_1, type: delay, when: never}
  - {ref: b, type: branch, branches: [{when: never, steps: [{ref: not_taken, type: channel}]}]}
  - {ref: waiting, type: throttle}
  - {ref: ahead, type: channel}
`,
      { recipient: { id: "r" }, actor: { id: "a" } },
    );
    for (const messages of [["m1"], ["m2"], [], ["m3"]]) {
      run.goOn();
      run.give({ type: "sent", messages });
    }
    run.goOn();
    const messages = {
      sent: [{ status: "sent" as const }],
      made_none: [{ status: "sent" as const }],
      expired: "expired" as const,
      ahead: [{ status: "sent" as const }],
      unloaded: null,
    };
    expect(contextOf(run.plan, run.state, { now: NOON, messages, parts: { tenant: null } })).toEqual({
      recipient: { id: "r" },
      actor: { id: "a" },
      tenant: null,
      workflow: {},
      run: { total_activities: 1, total_actors: 1 },
      refs: {
        sent: [{ status: "sent" }],
        made_none: "skipped",
        expired: "expired",
        skipped: "skipped",
        not_taken: "skipped",
      },
      now: NOON,
    });
  });

  test("has the messages of a ref that two steps share, if one of them sent", () => {
    const run = new Run(`
steps:
  - {ref: email_1, type: channel, when: never}
  - {ref: email_1, type: channel}
  - {ref: email_1, type: channel, when: never}
  - {ref: sms_1, type: channel, when: email_1 has been skipped}
`);
    run.goOn();
    run.give({ type: "sent", messages: ["m1"] });
    expect(contextOf(run.plan, run.state, { now: NOON }).refs).toEqual({});
    expect(contextOf(run.plan, run.state, { now: NOON, messages: { email_1: [] } }).refs).toEqual({
      email_1: [],
    });
  });

  test("prefers loaded parts to those of the trigger", () => {
    const run = new Run("steps: [{ref: s1, type: channel, when: recipient.plan == 'pro' and data.a == 1}]", {
      recipient: { plan: "free" },
      data: { a: 1 },
    });
    run.give({ type: "loaded", now: NOON });
    const parts = { recipient: { plan: "pro", name: "Kim" } };
    expect(run.give({ type: "loaded", now: NOON, parts })).toMatchObject({ type: "send" });
    // Only values that were read are recorded.
    expect(run.state.decisions[1]?.context).toEqual({ recipient: { plan: "pro" }, data: { a: 1 } });
    expect(run.state.parts.recipient).toEqual({ plan: "free" });
  });

  test("distinguishes empty parts from parts that are not loaded", () => {
    const yaml = "when: data.a == 1\nsteps: []";
    expect(new Run(yaml, { data: undefined }).goOn()).toEqual({ type: "done", how: "halted" });
    expect(() => new Run(yaml).goOn()).toThrow(new EvaluationError("missing-context", ["data"]));
  });

  test("has the workflow's data from the file, unless the trigger gives it", () => {
    const yaml =
      "{key: welcome, name: Welcome, categories: [a], when: workflow.name == 'Welcome', steps: []}";
    expect(new Run(yaml).goOn()).toEqual({ type: "done", how: "completed" });
    expect(new Run(yaml).state.parts.workflow).toEqual({ id: "welcome", name: "Welcome", categories: ["a"] });
    expect(new Run(yaml, { workflow: null }).goOn()).toEqual({ type: "done", how: "halted" });
  });
});

describe("a recorded decision", () => {
  const YAML = `
steps:
  - {ref: email_1, type: channel}
  - ref: branch_1
    type: branch
    branches:
      - {when: 'data.list[1] == 2 and recipient is in audience "beta"', steps: []}
      - {when: email_1 has been read or data.at is before now, steps: []}
      - {when: tenant.a.b exists, steps: []}
`;

  test("has everything that it could read, and no more, so that a replay gives the same result", () => {
    const run = new Run(YAML, {
      data: { list: [1, 2, 3], at: new Date("2025-01-01T11:00Z"), other: 1 },
      audiences: ["alpha"],
      tenant: "t1",
      vars: {},
    });
    run.goOn();
    run.give({ type: "sent", messages: ["m1", "m2"] });
    const messages = {
      email_1: [
        { id: "m1", status: "sent", read_at: null, data: { large: 1 } },
        { id: "m2", status: "delivered", engagement_statuses: ["seen"], inserted_at: NOON },
      ] as Message[],
    };
    run.goOn(messages);
    const decision = run.state.decisions[2];
    expect(decision).toEqual({
      step: 2,
      ref: "branch_1",
      now: NOON,
      context: {
        data: { list: [1, 2, 3], at: "2025-01-01T11:00:00.000Z" },
        audiences: ["alpha"],
        refs: {
          email_1: [
            { id: "m1", status: "sent" },
            { id: "m2", status: "delivered", engagement_statuses: ["seen"], inserted_at: NOON },
          ],
        },
        tenant: "t1",
      },
      decision: { branch: 1 },
    });
    if (decision === undefined) return;
    expect(replayRun(run.plan, JSON.parse(JSON.stringify(decision)))).toEqual(
      decide(run.plan.steps[2] as Plan["steps"][0], contextOf(run.plan, run.state, { now: NOON, messages })),
    );
  });

  test("does not change when the host's objects do", () => {
    const data = { a: 1 };
    const message = { status: "sent" as Message["status"], engagement_statuses: ["seen"] as "seen"[] };
    const run = new Run(
      "steps: [{ref: e, type: channel}, {ref: s, type: throttle, when: data.a == 1 and e has been seen}]",
      { data },
    );
    run.goOn();
    run.give({ type: "sent", messages: ["m1"] });
    run.goOn({ e: [message] });
    const before = JSON.stringify(run.state);
    data.a = 2;
    message.status = "bounced";
    message.engagement_statuses.length = 0;
    expect(JSON.stringify(run.state)).toBe(before);
  });

  test("has no properties inherited by hostile keys", () => {
    const data = JSON.parse('{"__proto__": {"a": 1}, "constructor": {"a": 2}}');
    const run = new Run(
      'steps: [{ref: __proto__, type: channel}, {ref: s, type: throttle, when: "data.__proto__.a == 1 and refs.__proto__.delivery_status == $message.sent"}]',
      { data },
    );
    run.goOn();
    run.give({ type: "sent", messages: ["m1"] });
    expect(() => run.goOn({})).toThrow(new EvaluationError("unknown-ref", ["refs.__proto__"]));
    expect(run.goOn(JSON.parse('{"__proto__": [{"status": "sent"}]}'))).toMatchObject({ type: "call" });
    expect(JSON.stringify(run.state.decisions[2]?.context)).toBe(
      '{"data":{"__proto__":{"a":1}},"refs":{"__proto__":[{"status":"sent"}]}}',
    );
  });
});
