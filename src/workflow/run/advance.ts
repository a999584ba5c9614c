import { isMap, type JsonObject, memberOf } from "../../condition/index.ts";
import { type Context, checkContext, nowOf } from "../../context/index.ts";
import { explain, type Trace } from "../../evaluate/index.ts";
import { contextFor, givenParts, readable } from "./context.ts";
import { type Decision, decide } from "./decide.ts";
import { RunError } from "./error.ts";
import type { EventReaction, EventWait, Exit, Plan, PlanStep } from "./plan.ts";
import { EVENT_PREFIX, eventRequirements, stepRequirements } from "./requirements.ts";
import type {
  EventWaitResult,
  HandlerResult,
  Input,
  LoadedContext,
  Moment,
  RunPosition,
  RunState,
  StepDecision,
  StepOutcome,
} from "./state.ts";
import { resolveWait, timezoneOf } from "./wait.ts";

/** Types of the inputs that answer each awaited effect. */
const ANSWERS = {
  load: ["loaded"],
  send: ["sent", "failed"],
  sleep: ["woken"],
  event: ["event", "woken"],
  call: ["called", "failed"],
} as const satisfies {
  readonly [awaits in RunPosition["awaits"] as Exclude<awaits, "done">]: readonly Input["type"][];
};

/** Returns the state that an input leads to. Throws as `advanceRun` does. */
export function afterInput(plan: Plan, state: RunState, input: Input): RunState {
  const { position } = state;
  if (position.awaits === "done") throw new RunError("run-is-over", position.how);
  if (input.type === "cancel") return { ...state, position: { awaits: "done", how: "cancelled" } };
  const expected: readonly Input["type"][] = ANSWERS[position.awaits];
  if (!expected.includes(input.type)) {
    const allowed = [...expected, "cancel"].map((type) => `\`${type}\``).join(" or ");
    throw new RunError("unexpected-input", `the run expects ${allowed}, not \`${String(input.type)}\``);
  }
  const step = stepAt(plan, position.step);
  switch (input.type) {
    case "loaded":
      return afterLoading(plan, state, step, input);
    case "sent":
      return afterSending(plan, state, step, input);
    case "woken":
      return position.awaits === "event"
        ? afterTimeout(plan, state, position, input.now)
        : afterSleeping(plan, state, position as Sleeping, input.now);
    case "event":
      return afterEvent(plan, state, position as Waiting, input);
    case "called":
      return afterCalling(plan, state, step, input.result ?? {});
    case "failed":
      return afterFailing(plan, state, step, input.reason);
  }
}

function afterLoading(plan: Plan, state: RunState, step: PlanStep, loaded: LoadedContext): RunState {
  const now = timestampOf(loaded.now);
  const needs = stepRequirements(step);
  const { messages = {}, parts } = loaded;
  const context = readable(contextFor(needs, plan, state, messages, parts), needs);
  const { decision, because } = decide(step, { ...context, now }, { timezone: plan.timezone });
  const { index, ref } = step;
  const { position, until } = positionAfter(plan, step, decision, { ...context, now });
  const decided = {
    step: index,
    ...(ref !== undefined && { ref }),
    now,
    context,
    decision,
    ...(until !== undefined && { until }),
    ...(because !== undefined && { because }),
  };
  return { ...state, position, decisions: [...state.decisions, decided] };
}

/** Returns the position of a run after a decision, and the moment until which the step waits or its window lasts. */
function positionAfter(
  plan: Plan,
  { index, effect, arms = [], channel, wait, event, next }: PlanStep,
  decision: Decision,
  context: Context,
): Pick<StepDecision, "until"> & { readonly position: RunPosition } {
  const goOn = (to: Exit) => ({ position: positionAt(plan, to) });
  if (decision === "halt") return { position: { awaits: "done", how: "halted" } };
  if (typeof decision === "object") return goOn(arms[decision.branch ?? -1]?.first ?? next);
  const isTrigger = index === 0;
  if (decision === "skip" || isTrigger) return goOn(next);
  if (effect === "send") {
    const timezone = channel?.windows && timezoneOf(context, plan.timezone);
    return { position: { awaits: "send", step: index, ...(timezone && { timezone }) } };
  }
  const moment = wait && resolveWait(wait, context, plan.timezone).until;
  const until = moment === undefined ? undefined : new Date(moment).toISOString();
  if (until === undefined) return { position: { awaits: "call", step: index } };
  if (effect === "sleep") return { position: { awaits: "sleep", step: index, until, to: next }, until };
  if (event === undefined) return { position: { awaits: "call", step: index, until }, until };
  return {
    position: { awaits: "event", step: index, since: timestampOf(context.now as string), until },
    until,
  };
}

function afterSending(
  plan: Plan,
  state: RunState,
  step: PlanStep,
  { messages, skipped }: Extract<Input, { readonly type: "sent" }>,
): RunState {
  if (!Array.isArray(messages) || !messages.every((id) => typeof id === "string")) {
    throw new RunError("invalid-input", "`messages` is not a list of ids");
  }
  const outcome = { messages: [...messages], ...(skipped !== undefined && { skipped: givenParts(skipped) }) };
  return { ...recorded(state, outcome), position: positionAt(plan, step.next) };
}

type Sleeping = Extract<RunPosition, { readonly awaits: "sleep" }>;

function afterSleeping(plan: Plan, state: RunState, { until, to }: Sleeping, now: Moment): RunState {
  const moment = timestampOf(now);
  if (moment < until) throw new RunError("too-early", `it is ${moment}, and the run sleeps until ${until}`);
  return { ...state, position: positionAt(plan, to) };
}

type Waiting = Extract<RunPosition, { readonly awaits: "event" }>;

/** Returns the settings of a step that waits for an event. */
export function eventWaitOf({ index, event }: PlanStep): EventWait {
  if (event === undefined) throw new RunError("other-plan", `the step ${index} waits for no event`);
  return event;
}

/**
 * Takes an event during a wait. It counts if it occurred within the wait and arrives before the wait is over; the first
 * one whose conditions hold claims the wait (spec 4.7.3). Any other leaves the run as it is.
 */
function afterEvent(
  plan: Plan,
  state: RunState,
  { step: index, since, until }: Waiting,
  input: EventInput,
): RunState {
  if (!isMap(input.event)) throw new RunError("invalid-input", "`event` is not a map");
  const occurred = timestampOf(input.occurredAt);
  const now = timestampOf(input.now);
  if (occurred < since || occurred >= until || now >= until) return state;
  const step = stepAt(plan, index);
  const wait = eventWaitOf(step);
  const told = toldOf(plan, state, step, input);
  // All conditions are checked together, so an error does not depend on which of them is needed.
  checkContext(eventRequirements(wait), contextOfTold(told), {}, nowOf(told));
  if (matchTraces(wait, told).some(({ result }) => !result)) return state;
  return afterWaiting(plan, state, index, wait.onMatch, { matched: true, ...told });
}

type EventInput = Extract<Input, { readonly type: "event" }>;

/** An event that a wait is told of, with the part of the context that its conditions can read. */
export type ToldEvent = Required<Pick<EventWaitResult, "now" | "event" | "occurredAt" | "context">>;

/** Returns the event of an input, with what the conditions of a wait can read. */
export function toldOf(
  plan: Plan,
  state: RunState,
  step: PlanStep,
  { event, occurredAt, now, messages = {}, parts }: EventInput,
): ToldEvent {
  const needs = eventRequirements(eventWaitOf(step));
  return {
    now: timestampOf(now),
    event: givenParts(event as object),
    occurredAt: timestampOf(occurredAt),
    context: readable(contextFor(needs, plan, state, messages, parts), needs),
  };
}

/** Evaluates the conditions of a wait on an event, until one is false. Returns the traces of those that were evaluated. */
export function matchTraces({ match }: EventWait, told: ToldEvent): readonly Trace[] {
  const context = contextOfTold(told);
  const traces: Trace[] = [];
  for (const condition of match) {
    const trace = explain(condition, context, {}, (trio) => ({ trio }));
    traces.push(trace);
    if (!trace.result) break;
  }
  return traces;
}

function contextOfTold({ context, event, now }: ToldEvent): Context {
  return { ...context, [EVENT_PREFIX]: event, now };
}

function afterTimeout(plan: Plan, state: RunState, { step: index, until }: Waiting, now: Moment): RunState {
  const moment = timestampOf(now);
  if (moment < until) throw new RunError("too-early", `it is ${moment}, and the run waits until ${until}`);
  const { onTimeout } = eventWaitOf(stepAt(plan, index));
  return afterWaiting(plan, state, index, onTimeout, { matched: false, now: moment });
}

function afterWaiting(
  plan: Plan,
  state: RunState,
  index: number,
  reaction: EventReaction,
  result: Omit<EventWaitResult, "goesOn">,
): RunState {
  const goesOn = reaction === "continue";
  return {
    ...recorded(state, { waited: { ...result, goesOn } }),
    position: goesOn ? positionAt(plan, stepAt(plan, index).next) : { awaits: "done", how: "halted" },
  };
}

function afterFailing(plan: Plan, state: RunState, { next, onFailure }: PlanStep, reason: string): RunState {
  const failure = String(reason);
  return {
    ...recorded(state, { failure }),
    position: onFailure === "continue" ? positionAt(plan, next) : { awaits: "done", how: "failed" },
  };
}

function afterCalling(plan: Plan, state: RunState, step: PlanStep, given: HandlerResult): RunState {
  const result = resultOf(given, step);
  const { merge = {}, replace = {}, until, arm, stop, joined, skipped } = result;
  const replaced = { ...state.parts, ...replace } as JsonObject;
  const merged = Object.entries(merge).map(([part, keys]) => {
    const before = memberOf(replaced, part);
    return [part, { ...(isMap(before) && before), ...keys }];
  });
  const parts: JsonObject = { ...replaced, ...Object.fromEntries(merged) };
  const after = { ...recorded(state, { result }), parts };
  if (skipped === true) return { ...after, position: positionAt(plan, step.next) };
  if (stop === true || joined === true) return { ...after, position: { awaits: "done", how: "ended" } };
  const to = typeof arm === "number" ? (step.arms?.[arm]?.first ?? step.next) : step.next;
  if (until === undefined) return { ...after, position: positionAt(plan, to) };
  return { ...after, position: { awaits: "sleep", step: step.index, until, to } };
}

/** Checks a host's result for a step, and copies it as JSON. */
function resultOf(given: HandlerResult, { arms = [] }: PlanStep): HandlerResult {
  const { merge, replace, until, arm, stop, joined, skipped, reason } = given;
  for (const [key, parts] of Object.entries({ merge, replace })) {
    if (parts === undefined || (isMap(parts) && Object.values(parts).every(isMap))) continue;
    throw new RunError("invalid-input", `\`${key}\` is not a map of parts to maps`);
  }
  if (arm !== undefined && arm !== null && (typeof arm !== "number" || arms[arm] === undefined)) {
    throw new RunError("invalid-input", `the step has no arm ${String(arm)}`);
  }
  return {
    ...(merge && { merge: givenParts(merge) as NonNullable<HandlerResult["merge"]> }),
    ...(replace && { replace: givenParts(replace) as NonNullable<HandlerResult["replace"]> }),
    ...(until !== undefined && { until: timestampOf(until) }),
    ...(arm !== undefined && { arm }),
    ...(stop !== undefined && { stop }),
    ...(joined !== undefined && { joined }),
    ...(skipped !== undefined && { skipped }),
    ...(reason !== undefined && { reason: String(reason) }),
  };
}

/** Adds the outcome of the last decided step to a state. */
function recorded(state: RunState, outcome: StepOutcome): RunState {
  const last = state.decisions.at(-1) as StepDecision;
  return { ...state, decisions: [...state.decisions.slice(0, -1), { ...last, ...outcome }] };
}

/** Returns the position of a run that leaves a step by an exit: at the next step, or at the end. */
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

/**
 * Converts a moment to a timestamp in UTC to the millisecond, so that texts are ordered as moments are.
 *
 * @throws RunError if it is none.
 */
export function timestampOf(moment: Moment): string {
  const milliseconds = nowOf({ now: moment });
  const date = new Date(milliseconds ?? Number.NaN);
  const text = Number.isNaN(date.getTime()) ? "" : date.toISOString();
  // A timestamp has years of four digits (spec 3.5).
  if (text.length !== "2025-01-01T00:00:00.000Z".length) {
    throw new RunError("invalid-input", `\`${String(moment)}\` is not a moment`);
  }
  return text;
}
