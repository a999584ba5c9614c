import { isMap, type JsonObject, memberOf } from "../../condition/index.ts";
import { instantOf } from "../../time/index.ts";
import type { Ending, HandlerResult, Plan, PlanStep } from "../../workflow/index.ts";
import { type RecordedEvent, type RecordedRun, UnfitRun } from "./recorded-run.ts";

/** A step that a run has decided, and what became of it. Moments are milliseconds since 1970-01-01T00:00Z. */
export interface Visit {
  readonly step: PlanStep;
  readonly at: number;
  readonly decision: JsonObject["decision"];
  readonly because?: string;
  readonly until?: number;
  /** The explanations of its conditions, as the record has them. */
  readonly conditions: readonly JsonObject[];
  /** Ids of its messages; empty if it made none. */
  messages?: readonly string[];
  result?: HandlerResult;
  waited?: { readonly matched: boolean; readonly event: JsonObject; readonly occurredAt: number };
  failed?: boolean;
  /** True if it has failed, and the run was cancelled before it was tried again. */
  isTried?: boolean;
  /** The moment at which the step was over, if it took time. */
  overAt?: number;
}

/** A run, step by step. */
export interface Course {
  readonly visits: readonly Visit[];
  readonly ending: Ending | undefined;
  readonly cancelledAt: number | undefined;
}

/** Reads the events of a run. Throws UnfitRun if they do not belong to the plan, or heed has no words for them. */
export function courseOf(plan: Plan, { events }: RecordedRun): Course {
  const visits: Visit[] = [];
  let ending: Ending | undefined;
  let cancelledAt: number | undefined;
  for (const event of events) {
    const at = timeOf(event.inserted_at, "inserted_at");
    const data: JsonObject = isMap(event.data) ? (event.data as JsonObject) : {};
    if (event.event === "workflow_version_changed") {
      throw new UnfitRun(
        "it went on in a newer version of its workflow, and a scenario is about one version",
      );
    }
    if (event.event === "workflow_run_cancelled") cancelledAt = at;
    if (typeof data.ending === "string") ending = data.ending as Ending;
    if (event.event === "step_decided")
      visits.push(visitOf(plan, event, data, at, visits.at(-1)?.step.index ?? -1));
    else if (visits.length > 0) follow(visits.at(-1) as Visit, event, data, at);
  }
  const last = visits.at(-1);
  if (last !== undefined && cancelledAt !== undefined) stopAt(last, cancelledAt);
  if (visits.length === 0) throw new UnfitRun("it has not decided a step yet");
  return { visits, ending, cancelledAt };
}

function visitOf(plan: Plan, event: RecordedEvent, data: JsonObject, at: number, last: number): Visit {
  const { decision, because, until, conditions } = data;
  return {
    step: stepOf(plan, event, last),
    at,
    decision: decision ?? null,
    ...(typeof because === "string" && { because }),
    ...(until !== undefined && { until: timeOf(until, "until") }),
    conditions: Array.isArray(conditions) ? conditions.filter(isMap).map((each) => each as JsonObject) : [],
  };
}

/** The step of an event: by its ref; one without a ref is the next of its type. */
function stepOf({ steps }: Plan, { step_ref: ref, step_type: type }: RecordedEvent, last: number): PlanStep {
  const found =
    last === -1 && (ref ?? null) === null
      ? steps[0]
      : steps.find((step) =>
          (ref ?? null) === null
            ? step.index > last && step.ref === undefined && (step.type ?? null) === (type ?? null)
            : step.ref === ref,
        );
  if (found === undefined) throw new UnfitRun(`the workflow has no step \`${ref ?? type}\``);
  return found;
}

/** A step that the host carries out when the run is cancelled would be over a moment later. */
function stopAt(visit: Visit, cancelledAt: number): void {
  const { step, decision, result, failed, overAt } = visit;
  const isCalled = step.effect === "call" && step.type !== "batch" && decision === "run";
  if (!isCalled || result !== undefined || failed || overAt !== undefined) delete visit.isTried;
  else visit.overAt = cancelledAt + 1;
}

function follow(visit: Visit, { event }: RecordedEvent, data: JsonObject, at: number): void {
  switch (event) {
    case "message_enqueued":
    case "step_skipped": {
      const ids = Array.isArray(data.message_ids) ? data.message_ids : [];
      visit.messages = ids.filter((id) => typeof id === "string");
      return;
    }
    case "step_completed":
      visit.result = (isMap(data.result) ? data.result : {}) as HandlerResult;
      delete visit.isTried;
      visit.overAt = at;
      return;
    case "delay_completed":
      visit.overAt = at;
      return;
    case "step_failed":
      visit.failed = true;
      visit.overAt = at;
      return;
    case "step_attempt_failed":
      visit.isTried = true;
      return;
    case "wait_timed_out":
      visit.waited = { matched: false, event: {}, occurredAt: at };
      return;
    case "wait_conditions_evaluated":
      if (data.matched !== true) return;
      visit.waited = {
        matched: true,
        event: isMap(data.event) ? (data.event as JsonObject) : {},
        occurredAt: timeOf(memberOf(data, "occurred_at"), "occurred_at"),
      };
  }
}

/** Reads a timestamp of a record. */
export function timeOf(value: unknown, name: string): number {
  const at = typeof value === "string" ? instantOf(value) : undefined;
  if (at === undefined) throw new UnfitRun(`its record has no time in \`${name}\``);
  return at;
}
