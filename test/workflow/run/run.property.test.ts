import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EvaluationError } from "../../../src/context/index.ts";
import { readDocument } from "../../../src/document/index.ts";
import type { Message } from "../../../src/status/index.ts";
import {
  advanceRun,
  type Effect,
  fatesOf,
  type Input,
  nextOpening,
  type Plan,
  type RunState,
  readPlan,
  readSteps,
  replayRun,
  startRun,
} from "../../../src/workflow/index.ts";
import { jsonWorkflowArbitrary } from "../arbitraries.ts";
import { BITS, expectedOf, fileOf, type Model, modelArbitrary, type Shape } from "./model.ts";

const START = Date.parse("2025-01-01T00:00Z");
const MINUTE = 60_000;

/** Answers the effects of a run, for a workflow made of shapes; messages are seen as soon as time passes. */
class Host {
  #now = START;
  readonly #shapes: ReadonlyMap<string, Shape>;
  readonly #sent = new Map<string, { readonly count: number; readonly at: number; readonly from: number }>();

  /** The waits that have been told of their event. */
  readonly #told = new Set<string>();

  constructor(shapes: ReadonlyMap<string, Shape>) {
    this.#shapes = shapes;
  }

  answer(effect: Exclude<Effect, { type: "done" }>): Input {
    const { ref = "" } = effect.step;
    const shape = this.#shapes.get(ref);
    switch (effect.type) {
      case "load":
        return { type: "loaded", now: this.#now, messages: this.#messages() };
      case "wait": {
        const occurs = this.#now + (shape?.kind === "wait" ? shape.event : Infinity) * MINUTE;
        if (!this.#told.has(ref) && occurs < Date.parse(effect.until)) {
          // The wait goes on if the event does not match.
          this.#told.add(ref);
          this.#now = occurs;
          return { type: "event", event: { expected: true }, occurredAt: occurs, now: occurs };
        }
        this.#now = Date.parse(effect.until);
        return { type: "woken", now: this.#now };
      }
      case "sleep":
        this.#now = Date.parse(effect.until);
        return { type: "woken", now: this.#now };
      case "send": {
        const count = shape?.kind === "channel" ? shape.messages : 1;
        const { windows } = effect.channel;
        const opens = windows && nextOpening(windows, this.#now, effect.timezone ?? "Etc/UTC");
        this.#sent.set(ref, { count, at: this.#now, from: opens ?? this.#now });
        return { type: "sent", messages: Array.from({ length: count }, (_, index) => `${ref}-${index}`) };
      }
      case "call": {
        if (shape?.kind === "failing") return { type: "failed", reason: "it fails" };
        if (shape?.kind !== "call") return { type: "called" };
        const { minutes, sets, stop } = shape.answer;
        const until = new Date(this.#now + minutes * MINUTE).toISOString();
        return { type: "called", result: { merge: { data: { [`bit${sets}`]: true } }, until, stop } };
      }
    }
  }

  #messages(): { [ref: string]: Message[] } {
    const entries = [...this.#sent].map(([ref, { count, at, from }]): [string, Message[]] => {
      const seen = this.#now > at ? (["seen"] as const) : [];
      const status = this.#now > at && this.#now >= from ? "sent" : "queued";
      return [ref, Array.from({ length: count }, () => ({ status, engagement_statuses: seen }))];
    });
    return Object.fromEntries(entries);
  }
}

/** Everything that happened in a run, and its last state. */
function timelineOf(plan: Plan, model: Model, shapes: ReadonlyMap<string, Shape>, store: Store = (x) => x) {
  const host = new Host(shapes);
  const data = Object.fromEntries(model.bits.map((bit, index) => [`bit${index}`, bit]));
  let { state, effect } = startRun(plan, { data });
  const timeline: unknown[] = [effect];
  while (effect.type !== "done") {
    // Each step of the plan is decided once and has at most three more effects.
    if (timeline.length > 8 * plan.steps.length + 8) throw new Error("the run goes on and on");
    const input = host.answer(effect);
    ({ state, effect } = advanceRun(store(plan), store(state), store(input)));
    timeline.push(input, effect);
  }
  return { timeline, state };
}

/** Treatments of a value between one use and the next. */
type Store = <Value>(value: Value) => Value;

const throughJson: Store = (value) => JSON.parse(JSON.stringify(value));

function planOf(text: string): Plan {
  const { plan, problems } = readPlan(text, "json");
  expect(problems).toEqual([]);
  return plan as Plan;
}

const runs = { numRuns: 100 };

describe("a run of a random workflow", () => {
  test("gives every step the fate that the model computes", () => {
    fc.assert(
      fc.property(modelArbitrary, (model) => {
        const { text, shapes } = fileOf(model);
        const plan = planOf(text);
        const { state } = timelineOf(plan, model, shapes);
        const { position } = state;
        const fates = fatesOf(plan, state).map(({ fate, arm }) =>
          arm === undefined ? fate : `${fate} (${arm})`,
        );
        expect({ fates, how: position.awaits === "done" && position.how }).toEqual(expectedOf(model));
      }),
      { numRuns: 400 },
    );
  });

  test("that is stored as JSON after every step has the same timeline", () => {
    fc.assert(
      fc.property(modelArbitrary, (model) => {
        const { text, shapes } = fileOf(model);
        const plan = planOf(text);
        const whole = timelineOf(plan, model, shapes);
        expect(timelineOf(plan, model, shapes, throughJson)).toEqual(whole);
        expect(throughJson(whole.state)).toEqual(whole.state);
        expect(throughJson(plan)).toEqual(plan);
      }),
      runs,
    );
  });

  test("does not change its arguments, and is repeatable", () => {
    fc.assert(
      fc.property(modelArbitrary, (model) => {
        const { text, shapes } = fileOf(model);
        const plan = planOf(text);
        expect(timelineOf(plan, model, shapes, frozen)).toEqual(timelineOf(plan, model, shapes));
      }),
      runs,
    );
  });

  test("records everything that a replay needs for the same decisions", () => {
    fc.assert(
      fc.property(modelArbitrary, (model) => {
        const { text, shapes } = fileOf(model);
        const plan = planOf(text);
        const { decisions } = timelineOf(plan, model, shapes).state;
        expect(decisions.map((decision) => replayRun(plan, throughJson(decision)).decision)).toEqual(
          decisions.map(({ decision }) => decision),
        );
        // Each step is decided once, in the plan's order.
        const steps = decisions.map(({ step }) => step);
        expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  test("can be cancelled at any point, and is over then", () => {
    fc.assert(
      fc.property(modelArbitrary, fc.nat(), (model, at) => {
        const { text, shapes } = fileOf(model);
        const plan = planOf(text);
        const states: RunState[] = [];
        const collect: Store = (value) => {
          if (typeof value === "object" && value !== null && "decisions" in value)
            states.push(value as never);
          return value;
        };
        timelineOf(plan, model, shapes, collect);
        const state = states[at % states.length] as RunState;
        const { effect, state: cancelled } = advanceRun(plan, state, { type: "cancel" });
        expect(effect).toEqual({ type: "done", how: "cancelled" });
        expect(cancelled.decisions).toEqual(state.decisions);
        for (const input of [{ type: "cancel" }, { type: "sent", messages: [] }] as const) {
          expect(() => advanceRun(plan, cancelled, input)).toThrow("run-is-over: cancelled");
        }
      }),
      runs,
    );
  });
});

describe("a plan of a random file", () => {
  test("has the file's steps, has no loops, and runs to its end or to a missing part of the context", () => {
    fc.assert(
      fc.property(jsonWorkflowArbitrary, (text) => {
        const { plan } = readPlan(text, "json") as { plan: Plan };
        const pointers = readSteps(readDocument(text, "json")).steps.map(({ pointer }) => pointer);
        expect(plan.steps.map(({ pointer }) => pointer)).toEqual(pointers);
        const backward = plan.steps.flatMap(({ index, next, arms = [] }) =>
          [next, ...arms.map(({ first }) => first)].filter((to) => typeof to === "number" && to <= index),
        );
        expect(backward).toEqual([]);
        const model: Model = {
          trigger: undefined,
          steps: [],
          bits: Array.from({ length: BITS }, () => true),
        };
        try {
          timelineOf(plan, model, new Map());
        } catch (error) {
          expect(error).toBeInstanceOf(EvaluationError);
        }
      }),
      runs,
    );
  });
});

/** Freezes a value at any depth. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) frozen(member);
  return value;
}
