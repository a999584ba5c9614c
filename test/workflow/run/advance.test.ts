import { describe, expect, test } from "vitest";
import { EvaluationError } from "../../../src/context/index.ts";
import {
  advanceRun,
  contextOf,
  fatesOf,
  type Input,
  type Plan,
  type PlanOptions,
  type Progress,
  RunError,
  type RunErrorCode,
  type RunState,
  readPlan,
  replayRun,
  startRun,
  type Trigger,
} from "../../../src/workflow/index.ts";

const NOW = "2025-01-01T12:00:00.000Z";
const SOON = "2025-01-01T12:05:00.000Z";
const END = "2025-01-01T13:00:00.000Z";

class Run {
  readonly plan: Plan;
  state: RunState;
  effect: Progress["effect"];

  constructor(yaml: string, trigger: Trigger = {}, options: PlanOptions = {}) {
    const { plan, problems } = readPlan(yaml, "yaml", options);
    if (plan === undefined) throw new Error(JSON.stringify(problems));
    this.plan = plan;
    ({ state: this.state, effect: this.effect } = startRun(plan, trigger));
  }

  give(input: Input): Progress["effect"] {
    ({ state: this.state, effect: this.effect } = advanceRun(this.plan, this.state, input));
    return this.effect;
  }

  /** Answers `load` until the run asks for something else. */
  load(now = NOW): Progress["effect"] {
    while (this.effect.type === "load") this.give({ type: "loaded", now });
    return this.effect;
  }

  get fates(): string {
    return fatesOf(this.plan, this.state)
      .map(({ ref = "trigger", fate, because }) => [ref, fate, because].filter(Boolean).join(" "))
      .join(", ");
  }
}

function refused(run: () => unknown): RunErrorCode {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(RunError);
    return (error as RunError).code;
  }
  throw new Error("nothing was refused");
}

describe("a wait for an event", () => {
  const WAIT = (settings: string) => `
steps:
  - {ref: wait_1, type: wait_for_event, settings: {event: {event_type: recipient}, expires_after: {unit: hours, value: 1}, ${settings}}}
  - {ref: email_1, type: channel, when: refs.wait_1.signal_variables.plan == "pro"}
`;
  const MATCH = `match_conditions: [{operator: and, conditions: [{variable: event.plan, operator: equal_to, argument: recipient.plan}]}]`;
  const event = (occurredAt: string, payload: unknown = { plan: "pro" }, now = SOON): Input => ({
    type: "event",
    event: payload,
    occurredAt,
    now,
    parts: { recipient: { plan: "pro" } },
  });

  test("asks for its event, with what its conditions read of the context", () => {
    expect(new Run(WAIT(MATCH)).load()).toMatchObject({
      type: "wait",
      since: NOW,
      until: END,
      event: { event_type: "recipient" },
      requirements: { parts: ["recipient"], paths: ["recipient.plan"], refs: [], audiences: [] },
      step: { ref: "wait_1" },
    });
  });

  test("goes on with the event as its output, and records what its conditions could read", () => {
    const run = new Run(WAIT(MATCH));
    run.load();
    expect(run.give(event(SOON))).toMatchObject({ type: "load", step: { ref: "email_1" } });
    expect(run.state.decisions.at(-1)).toMatchObject({
      until: END,
      waited: {
        matched: true,
        goesOn: true,
        now: SOON,
        occurredAt: SOON,
        event: { plan: "pro" },
        context: { recipient: { plan: "pro" } },
      },
    });
    const context = contextOf(run.plan, run.state, { now: SOON });
    expect(context.refs).toEqual({ wait_1: { matched: true, signal_variables: { plan: "pro" } } });
    expect(run.load(SOON)).toMatchObject({ type: "send", ref: "email_1" });
    const decided = run.state.decisions.at(-1) as RunState["decisions"][number];
    expect(decided.context).toEqual({ refs: context.refs });
    expect(replayRun(run.plan, decided).decision).toBe("run");
  });

  test("leaves the run as it is for an event that does not count", () => {
    const run = new Run(WAIT(MATCH));
    run.load();
    const { state } = run;
    for (const input of [
      event("2025-01-01T11:59:59.999Z"),
      event(END, undefined, END),
      event(SOON, undefined, END),
      event(SOON, { plan: "free" }),
    ]) {
      expect(run.give(input).type).toBe("wait");
      expect(run.state).toEqual(state);
    }
    expect(run.give({ type: "woken", now: END })).toEqual({ type: "done", how: "halted" });
    expect(run.fates).toBe("trigger ran, wait_1 halted, email_1 not-reached");
    expect(run.state.decisions.at(-1)?.waited).toEqual({ matched: false, goesOn: false, now: END });
  });

  test("takes any event if there are no conditions, and halts on it if it says so", () => {
    const run = new Run(WAIT("on_match: halt, on_timeout: continue"));
    run.load();
    expect(run.give(event(NOW, {}))).toEqual({ type: "done", how: "halted" });
    const { refs } = contextOf(run.plan, run.state, { now: SOON });
    expect(refs).toEqual({});
  });

  test("refuses values that are not events, moments that do not exist, and waking early", () => {
    const run = new Run(WAIT(MATCH));
    run.load();
    expect(refused(() => run.give(event(SOON, null)))).toBe("invalid-input");
    expect(refused(() => run.give(event(SOON, ["pro"])))).toBe("invalid-input");
    expect(refused(() => run.give(event("soon")))).toBe("invalid-input");
    expect(refused(() => run.give(event("9999-12-31T23:59-23:59")))).toBe("invalid-input");
    expect(refused(() => run.give({ type: "woken", now: SOON }))).toBe("too-early");
    expect(refused(() => run.give({ type: "loaded", now: SOON }))).toBe("unexpected-input");
    expect(() => run.give({ type: "event", event: {}, occurredAt: SOON, now: SOON })).toThrow(
      new EvaluationError("missing-context", ["recipient"]),
    );
    expect(run.give(event(SOON)).type).toBe("load");
  });

  test("can be cancelled", () => {
    const run = new Run(WAIT(MATCH));
    run.load();
    expect(run.give({ type: "cancel" })).toEqual({ type: "done", how: "cancelled" });
    expect(run.fates).toBe("trigger ran, wait_1 ran, email_1 not-reached");
  });
});

describe("a step that fails", () => {
  const failed: Input = { type: "failed", reason: "502" };

  test("ends the run, with the reason", () => {
    const run = new Run("steps: [{ref: fetch_1, type: http_fetch}, {ref: email_1, type: channel}]");
    run.load();
    expect(run.give(failed)).toEqual({ type: "done", how: "failed" });
    expect(run.fates).toBe("trigger ran, fetch_1 failed 502, email_1 not-reached");
    expect(refused(() => run.give(failed))).toBe("run-is-over");
  });

  test("is one that sends or that the host carries out", () => {
    const delay = new Run(
      "steps: [{ref: delay_1, type: delay, settings: {delay_for: {unit: hours, value: 1}}}]",
    );
    expect(refused(() => delay.give(failed))).toBe("unexpected-input");
    delay.load();
    expect(refused(() => delay.give(failed))).toBe("unexpected-input");
  });
});

describe("send windows", () => {
  const WINDOWS = `
steps:
  - ref: push_1
    type: channel
    send_windows: [{day: monday, type: send, from: "09:00:00", until: "17:00:00"}]
  - {ref: email_1, type: channel}
`;

  test.each([
    [{ recipient: { timezone: "Asia/Kolkata" } }, {}, "Asia/Kolkata"],
    [{ recipient: {} }, { timezone: "Europe/Berlin" }, "Europe/Berlin"],
    [{}, {}, "Etc/UTC"],
  ])("come with the message that they hold back: %j, %j", (trigger, options, timezone) => {
    const run = new Run(WINDOWS, trigger, options);
    const effect = run.load();
    expect(effect).toMatchObject({ type: "send", timezone, channel: { windows: { days: { length: 7 } } } });
    expect(JSON.parse(JSON.stringify(run.plan))).toEqual(run.plan);
    run.give({ type: "sent", messages: ["m1"] });
    expect(run.load()).toMatchObject({ type: "send", ref: "email_1" });
    expect(run.effect).not.toHaveProperty("timezone");
  });
});

describe("steps that a host carries out", () => {
  test("has the end of its window, by the recipient's clock", () => {
    const settings = "{batch_until_field_path: data.at}";
    const rule = { frequency: "daily", hours: 9 };
    const run = new Run(`steps: [{ref: batch_1, type: batch, settings: ${settings}}]`, {
      data: { at: rule },
      recipient: { timezone: "America/New_York" },
    });
    expect(run.load()).toMatchObject({ type: "call", handler: "batch", until: "2025-01-01T14:00:00.000Z" });
  });

  test("may replace parts, join a batch, or be skipped", () => {
    const yaml = "steps: [{ref: batch_1, type: batch}, {ref: email_1, type: channel}]";
    const replaced = new Run(yaml, { data: { list: [1], a: 1 } });
    replaced.load();
    replaced.give({ type: "called", result: { replace: { data: { a: 1 } }, merge: { data: { b: 2 } } } });
    expect(replaced.state.parts.data).toEqual({ a: 1, b: 2 });
    const joined = new Run(yaml);
    joined.load();
    expect(joined.give({ type: "called", result: { joined: true } })).toEqual({ type: "done", how: "ended" });
    const skipped = new Run(yaml);
    skipped.load();
    expect(skipped.give({ type: "called", result: { skipped: true } }).type).toBe("load");
    expect(skipped.fates).toBe("trigger ran, batch_1 skipped, email_1 not-reached");
    const wrong = new Run(yaml);
    wrong.load();
    expect(refused(() => wrong.give({ type: "called", result: { replace: { data: 1 } } as never }))).toBe(
      "invalid-input",
    );
  });
});
