import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Message } from "../../../src/status/index.ts";
import {
  type Arrival,
  advance,
  type CallEffect,
  type CallResult,
  fatesOf,
  nextOpening,
  type Plan,
  type RunEvent,
  type RunHost,
  type RunMoment,
  readPlan,
  type SendEffect,
  StepFailure,
  type Stimulus,
  startedEvent,
  stateOf,
  type WaitEffect,
} from "../../../src/workflow/index.ts";
import { expectedOf, fileOf, type Model, modelArbitrary, type Shape } from "./model.ts";

const START = Date.parse("2025-01-01T00:00Z");
const MINUTE = 60_000;

/** A host that keeps a log, messages and arrivals of one run of a random workflow, on a clock of its own. */
class LogHost implements RunHost {
  readonly log: RunEvent[] = [];
  readonly sent: string[] = [];
  readonly #shapes: ReadonlyMap<string, Shape>;
  readonly #plan: Plan;
  readonly #isFinal: boolean;
  #messages = new Map<string, { readonly count: number; readonly at: number; readonly from: number }>();
  now = START;

  /** @param isFinal a failing step is not tried again, so that no time passes in it. */
  constructor(plan: Plan, { bits }: Model, shapes: ReadonlyMap<string, Shape>, isFinal: boolean) {
    this.#plan = plan;
    this.#isFinal = isFinal;
    this.#shapes = shapes;
    const data = Object.fromEntries(bits.map((bit, index) => [`bit${index}`, bit]));
    this.log.push(startedEvent(plan, { data }, START));
  }

  /** Takes the run further. A transaction that is lost leaves nothing behind. */
  async wake(stimulus: Stimulus = { type: "due" }, isLost = false): Promise<string | undefined> {
    const run = { id: "run", plan: this.#plan, events: throughJson(this.log) };
    const before = new Map(this.#messages);
    const { events, sends, wakeAt, state } = await advance(run, stimulus, this.now, this);
    expect(stateOf(throughJson([...this.log, ...events]))).toEqual(throughJson(state));
    if (isLost) this.#messages = before;
    else {
      this.log.push(...events);
      this.sent.push(...sends.map(({ message }) => message));
    }
    return wakeAt;
  }

  async load() {
    const entries = [...this.#messages].map(([ref, { count, at, from }]): [string, Message[]] => {
      const seen = this.now > at ? (["seen"] as const) : [];
      const status = this.now > at && this.now >= from ? "sent" : "queued";
      return [ref, Array.from({ length: count }, () => ({ status, engagement_statuses: seen }))];
    });
    return { messages: Object.fromEntries(entries) };
  }

  async send({ step, channel, timezone }: SendEffect) {
    const ref = step.ref ?? "";
    const shape = this.#shapes.get(ref);
    const count = shape?.kind === "channel" ? shape.messages : 1;
    const from =
      (channel.windows && nextOpening(channel.windows, this.now, timezone ?? "Etc/UTC")) ?? this.now;
    if (count === 0) return { skipped: { reason: "no-address" } };
    this.#messages.set(ref, { count, at: this.now, from });
    const indexes = Array.from({ length: count }, (_, index) => index);
    return { sends: indexes.map((index) => ({ key: `run/${ref}/${index}`, message: `${ref}/${index}` })) };
  }

  async call({ step }: CallEffect, { now, attempt }: RunMoment): Promise<CallResult> {
    const shape = this.#shapes.get(step.ref ?? "");
    if (shape?.kind === "failing") {
      throw new StepFailure(`it fails, try ${attempt}`, { isFinal: this.#isFinal });
    }
    if (shape?.kind !== "call") return { result: {} };
    const { minutes, sets, stop } = shape.answer;
    const until = new Date(Date.parse(now) + minutes * MINUTE).toISOString();
    return { result: { merge: { data: { [`bit${sets}`]: true } }, until, stop } };
  }

  async arrivals({ step, since }: WaitEffect): Promise<readonly Arrival[]> {
    const shape = this.#shapes.get(step.ref ?? "");
    const at = Date.parse(since) + (shape?.kind === "wait" ? shape.event : Infinity) * MINUTE;
    if (!(at <= this.now)) return [];
    const occurredAt = new Date(at).toISOString();
    const kind = { ...step.event?.event } as Arrival["kind"];
    const event = { expected: true };
    return [{ id: `event of ${step.ref}`, kind, event, occurredAt, arrivedAt: occurredAt }];
  }
}

function throughJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

function planOf(text: string): Plan {
  const { plan, problems } = readPlan(text, "json");
  expect(problems).toEqual([]);
  return plan as Plan;
}

/** Wakes a run at each `wakeAt` until it is over; `between` happens before each of them. */
async function runOf(
  model: Model,
  between: (host: LogHost, wakeAt: string) => Promise<void> = async () => {},
  isFinal = false,
) {
  const { text, shapes } = fileOf(model);
  const plan = planOf(text);
  const host = new LogHost(plan, model, shapes, isFinal);
  let wakeAt = await host.wake();
  for (let wakes = 0; wakeAt !== undefined; wakes++) {
    // Each step is decided once, and is tried three times at most.
    if (wakes > 6 * plan.steps.length + 6) throw new Error("the run goes on and on");
    await between(host, wakeAt);
    host.now = Date.parse(wakeAt);
    wakeAt = await host.wake();
  }
  return { plan, host, state: stateOf(host.log) };
}

const runs = { numRuns: 150 };

describe("a run that a host takes further from its log", () => {
  test("gives every step the fate that the model computes", async () => {
    await fc.assert(
      fc.asyncProperty(modelArbitrary, async (model) => {
        // The model's steps fail at once: a later try would find messages that were seen meanwhile.
        const { plan, state } = await runOf(model, undefined, true);
        const fates = fatesOf(plan, state).map(({ fate, arm }) =>
          arm === undefined ? fate : `${fate} (${arm})`,
        );
        const { position } = state;
        expect({ fates, how: position.awaits === "done" && position.how }).toEqual(expectedOf(model));
      }),
      runs,
    );
  });

  test("is not changed by calls that come too early or too often, nor by transactions that are lost", async () => {
    await fc.assert(
      fc.asyncProperty(modelArbitrary, fc.array(fc.nat({ max: 3 })), async (model, choices) => {
        let turn = 0;
        const { host } = await runOf(model, async (one, wakeAt) => {
          const { length } = one.log;
          const choice = choices[turn++] ?? 0;
          if (choice === 1) expect(await one.wake()).toBe(wakeAt);
          if (choice === 2) one.now = Date.parse(wakeAt) - 1;
          // The event of a wait may have occurred by then.
          const isWaiting = stateOf(one.log).position.awaits === "event";
          if (choice === 2 && !isWaiting) expect(await one.wake()).toBe(wakeAt);
          if (choice === 3 && !isWaiting) {
            one.now = Date.parse(wakeAt);
            await one.wake({ type: "due" }, true);
          }
          expect(one.log.length).toBe(length);
        });
        const { host: plain } = await runOf(model);
        expect(host.log).toEqual(plain.log);
        expect(new Set(host.sent).size).toBe(host.sent.length);
      }),
      runs,
    );
  });

  test("is over once it is cancelled, and nothing changes it then", async () => {
    await fc.assert(
      fc.asyncProperty(modelArbitrary, fc.nat({ max: 4 }), async (model, at) => {
        let turn = 0;
        const { host, state } = await runOf(model, async (one) => {
          if (turn++ === at) await one.wake({ type: "cancel" });
        });
        const how = state.position.awaits === "done" && state.position.how;
        expect(how === "cancelled").toBe(turn > at);
        const { length } = host.log;
        expect(await host.wake({ type: "cancel" })).toBeUndefined();
        expect(host.log.length).toBe(length);
      }),
      runs,
    );
  });
});
