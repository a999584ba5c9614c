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
  type Plan,
  type RunState,
  readPlan,
  readWait,
  resolveWait,
  startRun,
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
  readonly now: string;
  readonly until: string | null;
}

describe("the end of a delay", () => {
  test.each(casesOf<DelayCase>("4.5-delays.json"))("$name", ({ settings, data = {}, now, until }) => {
    const wait = readWait("delay", { settings });
    const found = wait && resolveWait(wait, { data, now }).until;
    expect(found === undefined ? null : new Date(found).toISOString()).toBe(until);
  });
});

interface RunCase {
  readonly name: string;
  readonly workflow: Json;
  readonly trigger?: { readonly [part: string]: unknown };
  readonly messages?: { readonly [ref: string]: Outcome | null };
  readonly handlers?: { readonly [ref: string]: HandlerResult };
  readonly timeline?: readonly { readonly step: string; readonly now: string; readonly decision: Decision }[];
  readonly fates?: { readonly [ref: string]: string };
  readonly how?: string;
  readonly error?: { readonly code: string; readonly places: readonly string[] };
}

/** Answers an effect with the reply of a case. */
function answer(
  { messages = {}, handlers = {} }: RunCase,
  plan: Plan,
  state: RunState,
  effect: Exclude<Effect, { type: "done" }>,
  now: string,
): Input {
  const outcome = (ref: string) =>
    ref in messages ? messages[ref] : [{ id: ref, status: "queued" as const }];
  const refs = plan.steps.flatMap(({ ref }) => (ref === undefined ? [] : [ref]));
  const loaded = { now, messages: Object.fromEntries(refs.map((ref) => [ref, outcome(ref)])) };
  const { ref = "" } = effect.step;
  switch (effect.type) {
    case "load":
      return { type: "loaded", ...loaded };
    case "send": {
      const made = outcome(ref);
      return { type: "sent", messages: Array.isArray(made) ? made.map(({ id }) => String(id)) : [ref] };
    }
    case "wait":
    case "sleep":
      return { type: "woken", now };
    case "call":
      return {
        type: "called",
        result: handlers[ref] ?? defaultHandler(effect.step, contextOf(plan, state, loaded)),
      };
  }
}

function run(one: RunCase) {
  const { plan, problems } = readPlan(JSON.stringify(one.workflow), "json");
  expect(problems).toEqual([]);
  if (plan === undefined) throw new Error("no plan");
  let { state, effect } = startRun(plan, one.trigger);
  let now = "2025-01-01T00:00:00.000Z";
  while (effect.type !== "done") {
    if (effect.type === "sleep" || effect.type === "wait") now = effect.until;
    ({ state, effect } = advanceRun(plan, state, answer(one, plan, state, effect, now)));
  }
  return {
    timeline: state.decisions.map(({ ref = "trigger", now, decision }) => ({ step: ref, now, decision })),
    fates: Object.fromEntries(fatesOf(plan, state).map(({ ref = "trigger", fate }) => [ref, fate])),
    how: effect.how,
  };
}

describe("runs of workflows", () => {
  test.each(casesOf<RunCase>("4.4-runs.json"))("$name", (one) => {
    const { timeline, fates, how, error } = one;
    if (error === undefined) expect(run(one)).toEqual({ timeline, fates, how });
    else expect(() => run(one)).toThrow(new EvaluationError(error.code as "unknown-ref", error.places));
  });
});
