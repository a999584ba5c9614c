import { applyEvent, type EventType, foldEvents, type MessageRecord } from "heed/messages";
import { fatesOf, type StepDecision } from "heed/run";
import type { SimulationResult, TimelineEntry } from "heed/simulate";
import type { Plan, PlanStep } from "heed/workflow";
import type { Refs } from "./ladder/states.ts";

/** A run as it is at a moment. */
export interface RunAtMoment {
  /** Outcome of each channel step so far, for the ladder; a step that is not in it is not reached yet. */
  readonly refs: Refs;
  /** The indexes of the steps that are decided, in order. */
  readonly decided: readonly number[];
}

/** State of a simulated run at a moment, after everything that happens then. `at` is in milliseconds since 1970-01-01T00:00Z. */
export function momentAt(
  plan: Plan,
  { timeline }: Pick<SimulationResult, "timeline">,
  at: number,
): RunAtMoment {
  return afterEntries(
    plan,
    timeline.filter((entry) => entry.at !== undefined && entry.at <= at),
  );
}

/** State of a simulated run after the first entries of its timeline. */
export function afterEntries(plan: Plan, entries: readonly TimelineEntry[]): RunAtMoment {
  const decisions: StepDecision[] = [];
  const records = new Map<string, MessageRecord[]>();
  const expired = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === "decided") {
      decisions.push(entry.decision);
      const { ref, messages = [] } = entry.decision;
      const step = plan.steps[entry.decision.step];
      if (ref !== undefined && step?.channel !== undefined)
        records.set(
          ref,
          messages.map((id) => createdMessage(id, step, entry.at)),
        );
    } else if (entry.kind === "message") {
      const { step, index, events, at } = entry;
      const record = records.get(step)?.[index - 1];
      if (record !== undefined)
        records.get(step)?.splice(
          index - 1,
          1,
          events.reduce((some, type) => withEvent(some, type, at), record),
        );
    } else if (entry.kind === "expired") expired.add(entry.step);
  }
  const fates = fatesOf(plan, { decisions });
  const refs = plan.steps.flatMap(({ ref, index, channel }): [string, Refs[string]][] => {
    if (ref === undefined || channel === undefined) return [];
    const fate = fates[index]?.fate;
    if (fate === "not-reached" || fate === undefined) return [];
    const made = records.get(ref) ?? [];
    if (made.length === 0) return [[ref, "skipped"]];
    return [[ref, expired.has(ref) ? "expired" : made.map(({ message }) => message)]];
  });
  return { refs: Object.fromEntries(refs), decided: decisions.map(({ step }) => step) };
}

function createdMessage(id: string, { channel }: PlanStep, at: number): MessageRecord {
  const types: readonly EventType[] = ["message.created", "message.queued"];
  const occurred_at = new Date(at).toISOString();
  const events = types.map((type, index) => ({ id: `${id}.${index + 1}`, type, occurred_at }));
  return foldEvents(events, { id, channelType: channel?.type });
}

function withEvent(record: MessageRecord, type: EventType, at: number): MessageRecord {
  const id = `${record.message.id}.${record.events.length + 1}`;
  return applyEvent(record, { id, type, occurred_at: new Date(at).toISOString() });
}
