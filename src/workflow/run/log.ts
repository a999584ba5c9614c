import type { JsonObject } from "../../condition/index.ts";
import type { ToldEvent } from "./advance.ts";
import { RunError } from "./error.ts";
import type { Input, RunPosition, RunState, StepDecision, StepOutcome } from "./state.ts";

/**
 * Type of a run's event:
 * - `started`, and `moved`: the run goes on in a newer version of its workflow;
 * - `decided`: the conditions of a step were evaluated;
 * - `begun`: the host carries out the step elsewhere;
 * - `sent`, `called`, `slept`, `waited`, `failed`: what became of the step;
 * - `unmatched`: an event that a wait was told of, and whose conditions were false;
 * - `tried`: a step failed, and is tried again;
 * - `cancelled`.
 */
export type RunEventType =
  | "started"
  | "moved"
  | "decided"
  | "begun"
  | "sent"
  | "called"
  | "slept"
  | "waited"
  | "unmatched"
  | "tried"
  | "failed"
  | "cancelled";

/**
 * An entry of a run's log, as plain JSON: what happened at a moment, and what it left in the run's state. A log is only added
 * to, and `stateOf` reads the state from it without evaluating anything again: a later version of heed, or of the workflow,
 * finds the decisions as they were made.
 */
export interface RunEvent {
  readonly type: RunEventType;
  /** The moment: a timestamp. */
  readonly at: string;
  /** Index of the step in the plan; absent if the event is about the whole run. */
  readonly step?: number;
  /** Fingerprint of the plan that the run goes by from here on: of `started` and `moved`. */
  readonly plan?: string;
  /** Parts of the context that the event gave or changed. */
  readonly parts?: JsonObject;
  /** The decision, of `decided`. */
  readonly decision?: StepDecision;
  /** All decisions, as the steps of the new plan count: of `moved`. */
  readonly decisions?: readonly StepDecision[];
  /** The outcome of the last decided step. */
  readonly outcome?: StepOutcome;
  /** The position after the event; absent if it is as before. */
  readonly position?: RunPosition;
  /** Number of the try that failed, from 1 on, and why: of `tried` and `failed`. */
  readonly attempt?: number;
  readonly error?: string;
  /** Why these messages were made, in the host's terms: of `sent`. */
  readonly chosen?: JsonObject;
  /** Id of the event that a wait was told of: of `unmatched`, and of `waited` if it matched. */
  readonly arrival?: string;
  /** The event that a wait was told of and its conditions were false for, with what they could read: of `unmatched`. */
  readonly told?: ToldEvent;
}

/**
 * Returns the state that a log leads to.
 *
 * @throws RunError if the log does not begin with `started`.
 */
export function stateOf(events: readonly RunEvent[]): RunState {
  const [first] = events;
  if (first?.type !== "started") throw new RunError("invalid-input", "a log begins with `started`");
  let state: RunState = { plan: "", parts: {}, position: { awaits: "done", how: "failed" }, decisions: [] };
  for (const event of events) state = stateAfter(state, event);
  return state;
}

/** Returns the state after an event. */
export function stateAfter(
  state: RunState,
  { plan, parts, decision, decisions, outcome, position }: RunEvent,
): RunState {
  const list = decisions ?? (decision ? [...state.decisions, decision] : state.decisions);
  const last = list.at(-1);
  return {
    plan: plan ?? state.plan,
    parts: parts ? { ...state.parts, ...parts } : state.parts,
    position: position ?? state.position,
    decisions: outcome && last ? [...list.slice(0, -1), { ...last, ...outcome }] : list,
  };
}

const TYPES = {
  loaded: "decided",
  sent: "sent",
  woken: "slept",
  called: "called",
  event: "waited",
  failed: "failed",
  cancel: "cancelled",
} as const satisfies { readonly [type in Input["type"]]: RunEventType };

/** Returns the event by which an input has led from one state to another, without its moment. */
export function eventBetween(before: RunState, input: Input, now: RunState): Omit<RunEvent, "at"> {
  const { position } = before;
  const isWait = position.awaits === "event" && input.type === "woken";
  const parts = Object.entries(now.parts).filter(([part, value]) => before.parts[part] !== value);
  const isDecided = now.decisions.length > before.decisions.length;
  const last = now.decisions.at(-1) as StepDecision;
  const { messages, skipped, result, waited, failure } = last ?? {};
  const outcome = {
    ...(messages && { messages }),
    ...(skipped && { skipped }),
    ...(result && { result }),
    ...(waited && { waited }),
    ...(failure !== undefined && { failure }),
  };
  const isOutcome = !isDecided && last !== before.decisions.at(-1);
  return {
    type: isWait ? "waited" : TYPES[input.type],
    ...(position.awaits !== "done" && { step: position.step }),
    ...(parts.length > 0 && { parts: Object.fromEntries(parts) }),
    ...(isDecided && { decision: last }),
    ...(isOutcome && { outcome }),
    position: now.position,
    ...(input.type === "failed" && { error: input.reason }),
  };
}
