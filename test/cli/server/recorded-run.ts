import { rowsOf } from "../../../src/hosts/words.ts";
import type { Scenario } from "../../../src/simulate/index.ts";
import { runScenario } from "../../../src/simulate/run/simulator.ts";
import {
  type Plan,
  type PlanStep,
  type RunEvent,
  type StepDecision,
  startedEvent,
} from "../../../src/workflow/index.ts";

/** A run and its messages, in the form in which heed-server answers. */
export interface RecordedRun {
  readonly run: {
    readonly id: string;
    readonly events: readonly RecordedEvent[];
    readonly [key: string]: unknown;
  };
  readonly messages: readonly RecordedMessage[];
}

export interface RecordedEvent {
  readonly event: string;
  readonly data?: unknown;
  readonly [key: string]: unknown;
}

export interface RecordedMessage {
  readonly id: string;
  readonly step: string;
  readonly inserted_at: string;
  readonly events: readonly { readonly id: string; readonly type: string; readonly inserted_at: string }[];
}

/** Records the run of a scenario as the log of a run would have it: each decision, and what became of the step. */
export function recordedRun(plan: Plan, scenario: Scenario, id = "run-1"): RecordedRun {
  const record = runScenario(plan, scenario);
  const used = scenario.timezone === undefined ? plan : { ...plan, timezone: scenario.timezone };
  const { state, overAt, entries } = record;
  const over = overAt ?? scenario.trigger.at;
  const log: RunEvent[] = [startedEvent(used, scenario.trigger.parts, scenario.trigger.at)];
  for (const [index, decision] of state.decisions.entries()) {
    const next = state.decisions[index + 1];
    log.push(...eventsOf(used, decision, next === undefined ? over : Date.parse(next.now)));
  }
  const { position } = state;
  if (position.awaits === "done") {
    if (position.how === "cancelled") log.push({ type: "cancelled", at: iso(over), position });
    else log.push({ ...(log.pop() as RunEvent), position });
  }
  const messages = state.decisions.flatMap(({ step, now, messages: ids = [] }) =>
    ids.map((message, position): RecordedMessage => {
      const { ref = "" } = used.steps[step] as PlanStep;
      const index = position + 1;
      const reported = entries.flatMap((entry) =>
        entry.kind === "message" && entry.step === ref && entry.index === index
          ? entry.events.map((type) => ({ type: type as string, at: entry.at }))
          : [],
      );
      const made = ["message.created", "message.queued"].map((type) => ({ type, at: Date.parse(now) }));
      const events = [...made, ...reported].map(({ type, at }, number) => ({
        id: `${message}.${number}`,
        type,
        inserted_at: iso(at),
      }));
      return { id: message, step: ref, inserted_at: now, events };
    }),
  );
  const { key } = used.steps[0]?.json ?? {};
  const status =
    position.awaits === "done" ? (position.how === "cancelled" ? "cancelled" : "completed") : "paused";
  return {
    run: {
      __typename: "WorkflowRecipientRun",
      id,
      workflow_run_id: "trigger-1",
      workflow: typeof key === "string" ? key : "workflow",
      status,
      recipient: "kim",
      actor: null,
      tenant: null,
      error_count: 0,
      inserted_at: iso(scenario.trigger.at),
      updated_at: iso(over),
      events: rowsOf(used, log).map(({ record: _, ...row }, number) => ({ id: `${id}.${number}`, ...row })),
    },
    messages,
  };
}

/** The events of a run for one decision: it is made, and the step is carried out. */
function eventsOf(plan: Plan, whole: StepDecision, end: number): readonly RunEvent[] {
  const { messages, skipped, result, waited, failure, ...decision } = whole;
  const step = plan.steps[decision.step] as PlanStep;
  const decided: RunEvent = { type: "decided", at: decision.now, step: step.index, decision };
  const about = { step: step.index };
  if (messages !== undefined) {
    return [
      decided,
      { type: "sent", at: decision.now, ...about, outcome: { messages, ...(skipped && { skipped }) } },
    ];
  }
  if (failure !== undefined) {
    return [
      decided,
      { type: "failed", at: iso(end), ...about, outcome: { failure }, error: failure, attempt: 3 },
    ];
  }
  if (waited !== undefined) {
    return [decided, { type: "waited", at: waited.now, ...about, outcome: { waited } }];
  }
  if (result !== undefined) {
    const isWindow = step.type === "batch" && result.until === undefined;
    const called: RunEvent = {
      type: "called",
      at: isWindow ? iso(end) : decision.now,
      ...about,
      outcome: { result },
    };
    return [decided, called, ...(result.until === undefined ? [] : [slept(result.until, about)])];
  }
  if (step.effect === "call" && decision.decision === "run" && step.type !== "batch") {
    return [decided, { type: "tried", at: decision.now, ...about, attempt: 1, error: "not yet" }];
  }
  const isOver = decision.until !== undefined && Date.parse(decision.until) <= end;
  const sleeps = step.effect === "sleep" && decision.decision === "run" && isOver;
  return [decided, ...(sleeps ? [slept(decision.until as string, about)] : [])];
}

function slept(at: string, about: { readonly step: number }): RunEvent {
  return { type: "slept", at, ...about };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
