import type { JsonObject } from "../condition/index.ts";
import { type NewRunEvent, type RunStatus, storableError } from "../store/index.ts";
import { encode } from "../stored/index.ts";
import {
  type ConditionTrace,
  type Ending,
  matchTraces,
  type Plan,
  type PlanStep,
  type RunEvent,
  type RunPosition,
  replayRun,
  type StepOutcome,
  type ToldEvent,
} from "../workflow/run/index.ts";

/**
 * Converts events of a run to rows: in words and with explanations for people, and whole as `record`.
 *
 * @param moved the plan by which the run goes on after an event `moved`.
 */
export function rowsOf(plan: Plan, events: readonly RunEvent[], moved: Plan = plan): readonly NewRunEvent[] {
  const turn = events.findIndex(({ type }) => type === "moved");
  return events.map((event, index) => rowOf(turn !== -1 && index >= turn ? moved : plan, event));
}

function rowOf(plan: Plan, given: RunEvent): NewRunEvent {
  const event = withStorableError(given);
  const step = event.step === undefined ? undefined : plan.steps[event.step];
  const isError = event.type === "tried" || event.type === "failed";
  return {
    event: nameOf(event),
    status: isError ? "error" : "ok",
    inserted_at: event.at,
    step_ref: step?.ref ?? null,
    step_type: step === undefined ? null : (step.type ?? (step.index === 0 ? "trigger" : null)),
    attempt: event.attempt ?? null,
    data: dataOf(plan, step, event),
    record: event,
  };
}

/** The reason why a step failed may be whatever a provider has said. */
function withStorableError(event: RunEvent): RunEvent {
  const { error, outcome } = event;
  if (error === undefined) return event;
  const failure = outcome?.failure === undefined ? {} : { failure: storableError(outcome.failure) };
  return { ...event, error: storableError(error), ...(outcome && { outcome: { ...outcome, ...failure } }) };
}

/** Names of events that are the platform's own, else ours. */
function nameOf({ type, outcome }: RunEvent): string {
  switch (type) {
    case "started":
      return "workflow_run_started";
    case "moved":
      return "workflow_version_changed";
    case "decided":
      return "step_decided";
    case "begun":
      return "step_started";
    case "sent":
      return outcome?.messages?.length === 0 ? "step_skipped" : "message_enqueued";
    case "called":
      return "step_completed";
    case "slept":
      return "delay_completed";
    case "waited":
      return outcome?.waited?.matched ? "wait_conditions_evaluated" : "wait_timed_out";
    case "unmatched":
      return "wait_conditions_evaluated";
    case "tried":
      return "step_attempt_failed";
    case "failed":
      return "step_failed";
    case "cancelled":
      return "workflow_run_cancelled";
  }
}

function dataOf(plan: Plan, step: PlanStep | undefined, event: RunEvent): JsonObject {
  const { decision, outcome, error, arrival, position, chosen } = event;
  const told = event.told ?? toldIn(outcome?.waited);
  const ending = position?.awaits === "done" ? { ending: position.how } : {};
  const data = {
    ...(decision && {
      decision: decision.decision,
      ...(decision.because && { because: decision.because }),
      ...(decision.until && { until: decision.until }),
      conditions: replayRun(plan, decision).traces.map((one) => explainedOf(step, one)),
    }),
    ...(outcome?.messages && outcome.messages.length > 0 && { message_ids: outcome.messages }),
    ...(outcome?.messages?.[0] !== undefined && {
      message_id: outcome.messages[0],
      channel_type: step?.channel?.type ?? null,
    }),
    ...(chosen && { chosen }),
    ...(outcome?.skipped && { skipped: outcome.skipped }),
    ...(outcome?.waited && { matched: outcome.waited.matched }),
    ...(event.type === "unmatched" && { matched: false }),
    ...(told && { event: told.event, occurred_at: told.occurredAt }),
    ...(told && step?.event && { conditions: matchTraces(step.event, told).map(explained) }),
    ...(outcome?.result && { result: outcome.result }),
    ...(arrival !== undefined && { arrival }),
    ...(error !== undefined && { error }),
    ...ending,
  };
  return JSON.parse(JSON.stringify(data));
}

/** The event that has ended a wait; undefined if none has. */
function toldIn(waited: StepOutcome["waited"]): ToldEvent | undefined {
  const { event, occurredAt, context, now = "" } = waited ?? {};
  if (event === undefined || occurredAt === undefined || context === undefined) return undefined;
  return { event, occurredAt, context, now };
}

/** The explanation of a condition of a step, with the branch whose it is. */
function explainedOf(step: PlanStep | undefined, { of, trace }: ConditionTrace): object {
  const branch = of === "step" ? undefined : (step?.arms?.[of]?.name ?? of);
  return { ...(branch !== undefined && { branch }), ...explained(trace) };
}

/** The explanation of a condition with its trios as stored, in the form of `explain` of `heed/runtime`. */
function explained(trace: ConditionTrace["trace"]): object {
  return {
    result: trace.result,
    any: trace.any.map(({ result, all }) => ({
      result,
      all: all.map(({ trio, ...details }) => {
        const { all: [stored] = [] } = encode({ any: [{ all: [trio] }] }) as { all?: readonly object[] };
        return { stored, ...details };
      }),
    })),
  };
}

/** The status of a run at a position, in the platform's words. A wait that halts a run is said to cancel it. */
export function statusAt(position: RunPosition, isWaitOver: boolean): RunStatus {
  switch (position.awaits) {
    case "load":
    case "send":
      return "processing";
    case "call":
    case "sleep":
    case "event":
      return "paused";
    case "done":
      return isCancelled(position.how, isWaitOver) ? "cancelled" : "completed";
  }
}

function isCancelled(how: Ending, isWaitOver: boolean): boolean {
  return how === "cancelled" || (how === "halted" && isWaitOver);
}
