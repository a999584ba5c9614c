import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { EvaluationError, type Outcome } from "../../../src/context/index.ts";
import type { Json } from "../../../src/document/index.ts";
import {
  advanceRun,
  contextOf,
  type Decision,
  defaultHandler,
  type Effect,
  fatesOf,
  type HandlerResult,
  type Input,
  nextOpening,
  type Plan,
  type RunState,
  readPlan,
  readSendWindows,
  readWait,
  resolveWait,
  startRun,
  type Wait,
} from "../../../src/workflow/index.ts";

/** Runs the conformance cases of runs, which spec/conformance/README.md describes. */

const folder = resolve(import.meta.dirname, "../../../spec/conformance/runs");

function casesOf<Case>(file: string): readonly Case[] {
  const { clause, cases } = JSON.parse(readFileSync(resolve(folder, file), "utf8"));
  expect(file.startsWith(`${clause}-`)).toBe(true);
  return cases;
}

interface DelayCase {
  readonly name: string;
  readonly settings: Json;
  readonly data?: unknown;
  readonly recipient?: unknown;
  readonly timezone?: string;
  readonly now: string;
  readonly until: string | null;
  readonly because?: string;
}

describe("the end of a delay", () => {
  test.each(casesOf<DelayCase>("4.5-delays.json"))("$name", (one) => {
    const { settings, data = {}, recipient, timezone, now, until, because } = one;
    const context = { data, now, ...(recipient !== undefined && { recipient }) };
    const found = resolveWait(readWait("delay", { settings }) as Wait, context, timezone);
    expect(found.until === undefined ? null : new Date(found.until).toISOString()).toBe(until);
    expect(found.because).toBe(because);
  });
});

interface WindowCase {
  readonly name: string;
  readonly send_windows: Json;
  readonly timezone?: string;
  readonly at: string;
  readonly opens: string | null;
}

describe("the moment at which a message goes out", () => {
  test.each(casesOf<WindowCase>("4.2.4-windows.json"))("$name", (one) => {
    const { send_windows, timezone = "Etc/UTC", at, opens } = one;
    const windows = readSendWindows(send_windows);
    const instant = Date.parse(at);
    const next = windows === undefined ? instant : nextOpening(windows, instant, timezone);
    expect(next === undefined ? null : new Date(next).toISOString()).toBe(opens);
  });
});

interface RunCase {
  readonly name: string;
  readonly workflow: Json;
  readonly trigger?: { readonly [part: string]: unknown };
  readonly messages?: { readonly [ref: string]: Outcome | null };
  readonly handlers?: { readonly [ref: string]: HandlerResult };
  readonly failures?: readonly string[];
  readonly events?: readonly RunEvent[];
  readonly changes?: readonly { readonly at: string; readonly parts: { readonly [part: string]: unknown } }[];
  readonly timeline?: readonly { readonly step: string; readonly now: string; readonly decision: Decision }[];
  readonly fates?: { readonly [ref: string]: string };
  readonly how?: string;
  readonly error?: { readonly code: string; readonly places: readonly string[] };
}

interface RunEvent {
  readonly occurred_at: string;
  readonly at?: string;
  readonly event: unknown;
}

/** Returns the input that a host gives to a run of a case at a moment. */
function loadedAt({ messages = {}, changes = [] }: RunCase, plan: Plan, now: string) {
  const refs = plan.steps.flatMap(({ ref }) => (ref === undefined ? [] : [ref]));
  const parts = Object.assign({}, ...changes.filter(({ at }) => at <= now).map((change) => change.parts));
  return { now, messages: Object.fromEntries(refs.map((ref) => [ref, outcomeOf(messages, ref)])), parts };
}

function outcomeOf(messages: NonNullable<RunCase["messages"]>, ref: string): Outcome | null {
  return ref in messages ? (messages[ref] ?? null) : [{ id: ref, status: "queued" as const }];
}

/** Answers an effect, at a moment, as a case says. */
function answer(
  one: RunCase,
  plan: Plan,
  state: RunState,
  effect: Exclude<Effect, { type: "done" | "wait" }>,
  now: string,
): Input {
  const loaded = loadedAt(one, plan, now);
  const { ref = "" } = effect.step;
  if (["send", "call"].includes(effect.type) && one.failures?.includes(ref)) {
    return { type: "failed", reason: "the case says so" };
  }
  switch (effect.type) {
    case "load":
      return { type: "loaded", ...loaded };
    case "send": {
      const made = outcomeOf(one.messages ?? {}, ref);
      return { type: "sent", messages: Array.isArray(made) ? made.map(({ id }) => String(id)) : [ref] };
    }
    case "sleep":
      return { type: "woken", now };
    case "call":
      return {
        type: "called",
        result: one.handlers?.[ref] ?? defaultHandler(effect.step, contextOf(plan, state, loaded)),
      };
  }
}

/** The inputs of a wait, in the order of their arrival: its events, and its end. At one instant the event comes first. */
function inputsOf(one: RunCase, plan: Plan, until: string): readonly Input[] {
  const events = (one.events ?? [])
    .map(({ occurred_at, at = occurred_at, event }) => ({ occurredAt: occurred_at, at, event }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at, ...event }): Input => ({ type: "event", ...event, ...loadedAt(one, plan, at) }));
  return [...events.filter((input) => "now" in input && input.now <= until), { type: "woken", now: until }];
}

function run(one: RunCase) {
  const { plan, problems } = readPlan(JSON.stringify(one.workflow), "json");
  expect(problems).toEqual([]);
  if (plan === undefined) throw new Error("no plan");
  let { state, effect } = startRun(plan, one.trigger);
  let now = "2025-01-01T00:00:00.000Z";
  while (effect.type !== "done") {
    if (effect.type === "wait") {
      for (const input of inputsOf(one, plan, effect.until)) {
        if (state.position.awaits !== "event") break;
        if ("now" in input && (input.now as string) > now) now = input.now as string;
        ({ state, effect } = advanceRun(plan, state, input));
      }
    } else {
      if (effect.type === "sleep") now = effect.until;
      ({ state, effect } = advanceRun(plan, state, answer(one, plan, state, effect, now)));
    }
    // A state that was stored goes on in the same way.
    state = JSON.parse(JSON.stringify(state));
  }
  return {
    timeline: state.decisions.map(({ ref = "trigger", now, decision }) => ({ step: ref, now, decision })),
    fates: Object.fromEntries(fatesOf(plan, state).map(({ ref = "trigger", fate }) => [ref, fate])),
    how: effect.how,
  };
}

describe.each(["4.4-runs.json", "4.7-waits.json"])("a run of a workflow: %s", (file) => {
  test.each(casesOf<RunCase>(file))("$name", (one) => {
    const { timeline, fates, how, error } = one;
    if (error === undefined) expect(run(one)).toEqual({ timeline, fates, how });
    else expect(() => run(one)).toThrow(new EvaluationError(error.code as "unknown-ref", error.places));
  });
});
