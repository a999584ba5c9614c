import type { JsonObject } from "../../condition/index.ts";
import { isMap, memberOf } from "../../condition/index.ts";
import { type Context, nowOf } from "../../context/index.ts";
import { outcomesOf, plainParts, readable } from "./context.ts";
import { type Decision, decide } from "./decide.ts";
import { RunError } from "./error.ts";
import type { Exit, Plan, PlanStep } from "./plan.ts";
import { stepRequirements } from "./requirements.ts";
import type {
  HandlerResult,
  Input,
  LoadedContext,
  Moment,
  RunPosition,
  RunState,
  StepDecision,
} from "./state.ts";
import { resolveWait } from "./wait.ts";

/** Type of the input that answers each awaited effect. */
const ANSWERS = { load: "loaded", send: "sent", sleep: "woken", call: "called" } as const;

/** Returns the state that an input leads to. Throws as `advanceRun` does. */
export function afterInput(plan: Plan, state: RunState, input: Input): RunState {
  const { position } = state;
  if (position.awaits === "done") throw new RunError("run-is-over", position.how);
  if (input.type === "cancel") return { ...state, position: { awaits: "done", how: "cancelled" } };
  const expected = ANSWERS[position.awaits];
  if (input.type !== expected) {
    throw new RunError("unexpected-input", `\`${input.type}\`, where \`${expected}\` or \`cancel\` is due`);
  }
  const step = stepAt(plan, position.step);
  switch (input.type) {
    case "loaded":
      return afterLoading(plan, state, step, input);
    case "sent":
      return afterSending(plan, state, step, input.messages);
    case "woken":
      return afterSleeping(plan, state, position as Sleeping, input.now);
    case "called":
      return afterCalling(plan, state, step, input.result ?? {});
  }
}

function afterLoading(plan: Plan, state: RunState, step: PlanStep, loaded: LoadedContext): RunState {
  const now = timestampOf(loaded.now);
  const needs = stepRequirements(step);
  const { messages = {}, parts } = loaded;
  // A workflow may have thousands of steps, so only the outcomes that are asked for are computed.
  const { refs } = needs;
  const whole: Context = {
    ...state.parts,
    ...parts,
    refs: refs.length > 0 ? outcomesOf(plan, state, messages, refs) : {},
  };
  const context = readable(whole, needs);
  const { decision } = decide(step, { ...context, now });
  const { index, ref } = step;
  const { position, ...waiting } = positionAfter(plan, step, decision, { ...context, now });
  const decided = { step: index, ...(ref !== undefined && { ref }), now, context, decision, ...waiting };
  return { ...state, position, decisions: [...state.decisions, decided] };
}

/** Returns the position of a run after a decision; for a delay, the moment until which it waits, or why it does not. */
function positionAfter(
  plan: Plan,
  { index, effect, arms = [], wait, next }: PlanStep,
  decision: Decision,
  context: Context,
): Pick<StepDecision, "until" | "because"> & { readonly position: RunPosition } {
  const goOn = (to: Exit) => ({ position: positionAt(plan, to) });
  if (decision === "halt") return { position: { awaits: "done", how: "halted" } };
  if (typeof decision === "object") return goOn(arms[decision.branch ?? -1]?.first ?? next);
  if (decision === "skip" || index === 0) return goOn(next);
  if (effect === "send") return { position: { awaits: "send", step: index } };
  if (effect !== "sleep" || wait === undefined) return { position: { awaits: "call", step: index } };
  const { until: moment, because } = resolveWait(wait, context);
  if (moment === undefined) return { ...goOn(next), ...(because && { because }) };
  const until = new Date(moment).toISOString();
  return { position: { awaits: "sleep", step: index, until, to: next }, until };
}

function afterSending(plan: Plan, state: RunState, step: PlanStep, messages: readonly string[]): RunState {
  if (!Array.isArray(messages) || !messages.every((id) => typeof id === "string")) {
    throw new RunError("invalid-input", "`messages` is not a list of ids");
  }
  return { ...recorded(state, { messages: [...messages] }), position: positionAt(plan, step.next) };
}

type Sleeping = Extract<RunPosition, { readonly awaits: "sleep" }>;

function afterSleeping(plan: Plan, state: RunState, { until, to }: Sleeping, now: Moment): RunState {
  const moment = timestampOf(now);
  if (moment < until) throw new RunError("too-early", `it is ${moment}, and the run sleeps until ${until}`);
  return { ...state, position: positionAt(plan, to) };
}

function afterCalling(plan: Plan, state: RunState, step: PlanStep, given: HandlerResult): RunState {
  const result = resultOf(given, step);
  const { merge = {}, until, arm, stop } = result;
  const merged = Object.entries(merge).map(([part, keys]) => {
    const there = memberOf(state.parts, part);
    return [part, { ...(isMap(there) && there), ...keys }];
  });
  const parts: JsonObject = { ...state.parts, ...Object.fromEntries(merged) };
  const after = { ...recorded(state, { result }), parts };
  if (stop === true) return { ...after, position: { awaits: "done", how: "ended" } };
  const to = typeof arm === "number" ? (step.arms?.[arm]?.first ?? step.next) : step.next;
  if (until === undefined) return { ...after, position: positionAt(plan, to) };
  return { ...after, position: { awaits: "sleep", step: step.index, until, to } };
}

/** Checks a host's result for a step, and copies it as JSON. */
function resultOf(given: HandlerResult, { arms = [] }: PlanStep): HandlerResult {
  const { merge, until, arm, stop } = given;
  if (merge !== undefined && !(isMap(merge) && Object.values(merge).every(isMap))) {
    throw new RunError("invalid-input", "`merge` is not a map of parts to maps");
  }
  if (arm !== undefined && arm !== null && (typeof arm !== "number" || arms[arm] === undefined)) {
    throw new RunError("invalid-input", `the step has no arm ${String(arm)}`);
  }
  return {
    ...(merge && { merge: plainParts(merge) as NonNullable<HandlerResult["merge"]> }),
    ...(until !== undefined && { until: timestampOf(until) }),
    ...(arm !== undefined && { arm }),
    ...(stop !== undefined && { stop }),
  };
}

/** Adds the outcome of the last decided step to a state. */
function recorded(state: RunState, outcome: Pick<StepDecision, "messages" | "result">): RunState {
  const last = state.decisions.at(-1) as StepDecision;
  return { ...state, decisions: [...state.decisions.slice(0, -1), { ...last, ...outcome }] };
}

/** Returns the position of a run that goes on at an exit. */
export function positionAt(plan: Plan, exit: Exit): RunPosition {
  if (typeof exit !== "number") return { awaits: "done", how: exit };
  return { awaits: "load", step: stepAt(plan, exit).index };
}

/** Returns a step of a plan. Throws RunError if the plan has no step of this index. */
export function stepAt({ steps }: Plan, index: number): PlanStep {
  const step = steps[index];
  if (step === undefined) throw new RunError("other-plan", `the plan has no step ${String(index)}`);
  return step;
}

/** Converts a moment to a timestamp in UTC to the millisecond, so that texts are ordered as moments are. */
function timestampOf(moment: Moment): string {
  const milliseconds = nowOf({ now: moment });
  const date = new Date(milliseconds ?? Number.NaN);
  const text = Number.isNaN(date.getTime()) ? "" : date.toISOString();
  // A timestamp has years of four digits (spec 3.5).
  if (text.length !== "2025-01-01T00:00:00.000Z".length) {
    throw new RunError("invalid-input", `${JSON.stringify(moment)} is not a moment`);
  }
  return text;
}
