import { own } from "../own.ts";
import { afterInput, positionAt, stepAt } from "./advance.ts";
import { plainParts } from "./context.ts";
import { type Decided, decide } from "./decide.ts";
import type { Plan } from "./plan.ts";
import { requirements } from "./requirements.ts";
import type { Decision, Effect, Input, Progress, RunState } from "./state.ts";

/**
 * What a workflow is triggered with: parts of the context, such as `recipient`, `actor`, `data`, `tenant`, `vars` and
 * `audiences`. A part that is absent is not loaded, which is an error where a condition reads it; one that is null is
 * empty (spec 1.6). Values are JSON; they are copied.
 */
export interface Trigger {
  readonly [part: string]: unknown;
}

/**
 * The state of a run before anything was decided. Beside what the trigger gives, the parts `workflow` (`id`, `name` and
 * `categories`, from the file) and `run` (`total_activities` 1, `total_actors` 1 or, without an actor, 0) are there,
 * unless the trigger gives them.
 */
export function start(plan: Plan, trigger: Trigger = {}): RunState {
  const { actor } = trigger;
  const run = { total_activities: 1, total_actors: actor === undefined || actor === null ? 0 : 1 };
  return {
    parts: plainParts({ workflow: workflowOf(plan), run, ...trigger }),
    position: positionAt(plan, 0),
    decisions: [],
  };
}

/**
 * Takes a run one input further (spec 4.4): the answer to its effect, or that it is cancelled, which may come at any
 * point before it is over. One decision is made for each `loaded`, and everything it could read is recorded with it.
 * Nothing that is given is changed.
 *
 * @throws RunError where the input does not fit the state, EvaluationError where the context lacks what the step's
 * conditions can read (spec 1.6). Either way the state that was given still stands.
 */
export function next(plan: Plan, state: RunState, input: Input): Progress {
  const moved = afterInput(plan, state, input);
  return { state: moved, effects: effectsOf(plan, moved) };
}

/** What a run asks of its host, as `next` has said already: for a host that takes up a run from its stored state. */
export function effectsOf(plan: Plan, { position }: RunState): readonly [Effect] {
  if (position.awaits === "done") return [{ type: "done", how: position.how }];
  const step = stepAt(plan, position.step);
  switch (position.awaits) {
    case "load":
      return [{ type: "load", step, requirements: requirements(step) }];
    case "send":
      return [{ type: "send", ref: step.ref, channel: step.channel ?? { tracking: {} }, step }];
    case "sleep":
      return [{ type: "sleep", until: position.until, step }];
    case "call":
      return [{ type: "call", handler: step.type ?? "unknown", step }];
  }
}

/** What a decision was made on and how it came about, again: its verdict is the one that was recorded. */
export function replay(plan: Plan, { step, context, now }: Decision): Decided {
  return decide(stepAt(plan, step), { ...context, now });
}

/** The part `workflow` of the context, as far as the file says it. */
function workflowOf(plan: Plan): object {
  const { json } = stepAt(plan, 0);
  const entries = { id: own(json, "key") ?? own(own(json, "__readonly"), "key"), name: own(json, "name") };
  const categories = own(json, "categories");
  return { ...entries, ...(categories !== undefined && { categories }) };
}
