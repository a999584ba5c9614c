import { isMap, memberOf } from "../../condition/index.ts";
import { afterInput, eventWaitOf, positionAt, stepAt } from "./advance.ts";
import { givenParts } from "./context.ts";
import { decide, type TracedDecision } from "./decide.ts";
import { RunError } from "./error.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Plan } from "./plan.ts";
import { eventRequirements, stepRequirements } from "./requirements.ts";
import type { Effect, Input, Progress, RunState, StepDecision } from "./state.ts";

/**
 * Parts of the context that a workflow is triggered with, such as `recipient`, `actor`, `data`, `tenant`, `vars` and
 * `audiences`. An absent part is not loaded, which is an error if a condition reads it; a part that is null is empty
 * (spec 1.6). Values are JSON; they are copied.
 */
export interface Trigger {
  readonly [part: string]: unknown;
}

/**
 * Starts a run: its state before any decision, and its first effect. Besides what the trigger gives, the context has the
 * parts `workflow` (`id`, `name` and `categories`, from the file) and `run` (`total_activities` 1, `total_actors` 1 or,
 * without an actor, 0), unless the trigger gives them.
 *
 * @throws RunError if a part of the trigger is not JSON.
 */
export function startRun(plan: Plan, trigger: Trigger = {}): Progress {
  const { actor } = trigger;
  const run = { total_activities: 1, total_actors: actor === undefined || actor === null ? 0 : 1 };
  return progressOf(plan, {
    plan: fingerprintOf(plan),
    parts: givenParts({ workflow: workflowOf(plan), run, ...trigger }),
    position: positionAt(plan, 0),
    decisions: [],
  });
}

/**
 * Takes a run one input further (spec 4.4): the answer to its effect, or `cancel`, which is accepted at any point before
 * the run is over. Each `loaded` makes one decision and records everything that it could read. The arguments are not
 * changed.
 *
 * @throws RunError if the input does not fit the state, or if the state belongs to a plan of other content: a run that
 * sleeps across a deployment fails rather than go on in a workflow that has changed (`cancel` is accepted).
 * @throws EvaluationError if the context lacks something that the step's conditions can read, or it is not JSON (spec 1.6). Either way the
 * given state remains valid.
 */
export function advanceRun(plan: Plan, state: RunState, input: Input): Progress {
  if (!isMap(input)) throw new RunError("invalid-input", "an input is an object");
  if (input.type !== "cancel") checkPlan(plan, state);
  return progressOf(plan, afterInput(plan, state, input));
}

/**
 * The effect that a stored state waits for, as `startRun` or `advanceRun` returned it.
 *
 * @throws RunError if the state belongs to a plan of other content.
 */
export function effectOf(plan: Plan, state: RunState): Effect {
  if (state.position.awaits !== "done") checkPlan(plan, state);
  return progressOf(plan, state).effect;
}

function progressOf(plan: Plan, state: RunState): Progress {
  const { position } = state;
  if (position.awaits === "done") return { state, effect: { type: "done", how: position.how } };
  const step = stepAt(plan, position.step);
  switch (position.awaits) {
    case "load":
      return { state, effect: { type: "load", step, requirements: stepRequirements(step) } };
    case "send": {
      const { ref, channel = { tracking: {} } } = step;
      const { timezone } = position;
      return { state, effect: { type: "send", ref, channel, ...(timezone && { timezone }), step } };
    }
    case "sleep":
      return { state, effect: { type: "sleep", until: position.until, step } };
    case "event": {
      const { since, until } = position;
      const { event } = eventWaitOf(step);
      const requirements = eventRequirements(eventWaitOf(step));
      return { state, effect: { type: "wait", since, until, event, requirements, step } };
    }
    case "call": {
      const { until } = position;
      return {
        state,
        effect: { type: "call", handler: step.type ?? "unknown", ...(until && { until }), step },
      };
    }
  }
}

function checkPlan(plan: Plan, state: RunState): void {
  const fingerprint = fingerprintOf(plan);
  if (state.plan === fingerprint) return;
  throw new RunError(
    "other-plan",
    `the run was started with the plan ${state.plan}, and this plan is ${fingerprint}: the workflow has changed`,
  );
}

/** Repeats a recorded decision on the recorded context: the decision is the same, and each condition has its trace. */
export function replayRun(plan: Plan, { step, context, now }: StepDecision): TracedDecision {
  return decide(stepAt(plan, step), { ...context, now }, { timezone: plan.timezone });
}

/** Returns the part `workflow` of the context, as far as the file contains it. */
function workflowOf(plan: Plan): object {
  const { json } = stepAt(plan, 0);
  const entries = {
    id: memberOf(json, "key") ?? memberOf(memberOf(json, "__readonly"), "key"),
    name: memberOf(json, "name"),
  };
  const categories = memberOf(json, "categories");
  return { ...entries, ...(categories !== undefined && { categories }) };
}
