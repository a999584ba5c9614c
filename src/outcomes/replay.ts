import { type Context, EvaluationError, type Outcome } from "../context/index.ts";
import {
  applyEvent,
  type EventType,
  eventTypeOf,
  foldEvents,
  type MessageRecord,
} from "../messages/index.ts";
import type { ChannelType, DeliveryStatus, State } from "../status/index.ts";
import {
  contextOf,
  defaultHandler,
  effectsOf,
  type HandlerResult,
  next,
  type Plan,
  type PlanStep,
  RunError,
  type RunState,
  start,
} from "../workflow/index.ts";
import type { MessagePath } from "./message-histories.ts";
import { deliveryOf, engagementOf, waysFrom } from "./message-states.ts";
import type { Script } from "./script.ts";

/** One thing in a history that leads to an outcome. */
export type HistoryEntry = {
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** The step's index in the plan. */
  readonly step: number;
} & (
  | {
      /** An event of one of the step's messages. */
      readonly kind: "event";
      /** Which message, from 1. */
      readonly message: number;
      readonly event: EventType;
      /** The message is made. */
      readonly isNew?: true;
    }
  /** The step's conditions hold, and still it makes no message. */
  | { readonly kind: "no-message" }
  /** What the step gives, where that matters. */
  | { readonly kind: "result"; readonly result: HandlerResult }
  /** The run goes on. */
  | { readonly kind: "woken" }
);

/** What came of a script. */
export interface Replayed {
  readonly state: RunState;
  /** Refs that were asked for before anything was known of them: the run failed there. */
  readonly failed?: readonly string[];
  readonly entries: readonly HistoryEntry[];
}

/** Runs a plan as a script says, each message by its own events; undefined where the script does not fit. */
export function replayed(plan: Plan, script: Script): Replayed | undefined {
  try {
    return new Replayer(plan, script).run();
  } catch (error) {
    // A moment or a value that no run can have.
    if (error instanceof RunError || error instanceof EvaluationError) return undefined;
    throw error;
  }
}

/** A message on its way. */
interface Sent {
  readonly step: PlanStep;
  readonly number: number;
  readonly path: MessagePath;
  /** At which of the moments of its path it is. */
  moment: number;
  record: MessageRecord;
}

class Replayer {
  readonly #plan: Plan;
  readonly #script: Script;
  readonly #sent: Sent[] = [];
  readonly #entries: HistoryEntry[] = [];
  #now: number;
  #isLegal = true;

  constructor(plan: Plan, script: Script) {
    this.#plan = plan;
    this.#script = script;
    this.#now = script.at;
  }

  run(): Replayed | undefined {
    let state = start(this.#plan, this.#script.parts);
    for (;;) {
      const [effect] = effectsOf(this.#plan, state);
      const entries = this.#entries;
      switch (effect.type) {
        case "done":
          return this.#isLegal ? { state, entries } : undefined;
        case "load":
          try {
            ({ state } = next(this.#plan, state, {
              type: "loaded",
              now: this.#now,
              messages: this.#outcomes(effect.requirements.refs),
            }));
          } catch (error) {
            if (!(error instanceof EvaluationError) || error.code !== "unknown-ref") throw error;
            return { state, entries, failed: error.places };
          }
          break;
        case "send": {
          const messages = this.#send(effect.step);
          ({ state } = next(this.#plan, state, { type: "sent", messages }));
          this.#wait(effect.step);
          break;
        }
        case "call": {
          const result = this.#call(effect.step, state);
          ({ state } = next(this.#plan, state, { type: "called", result }));
          break;
        }
        case "sleep":
          this.#pass(effect.step, Date.parse(effect.until));
          ({ state } = next(this.#plan, state, { type: "woken", now: this.#now }));
      }
    }
  }

  #send(step: PlanStep): readonly string[] {
    const { index, ref } = step;
    const paths = this.#script.steps.get(index)?.messages ?? [];
    if (paths.length === 0) this.#entries.push({ at: this.#now, step: index, kind: "no-message" });
    return paths.map((path, position) => {
      const id = `${ref}[${position + 1}]`;
      const channelType: ChannelType | undefined = step.channel?.type;
      const record = foldEvents([], { id, channelType });
      const sent: Sent = { step, number: position + 1, path, moment: 0, record };
      for (const type of ["message.created", "message.queued"] as const) this.#add(sent, type, this.#now);
      this.#entries.push({
        at: this.#now,
        step: index,
        kind: "event",
        message: position + 1,
        event: "message.queued",
        isNew: true,
      });
      this.#sent.push(sent);
      return id;
    });
  }

  #call(step: PlanStep, state: RunState): HandlerResult {
    const scripted = this.#script.steps.get(step.index);
    const given = scripted?.result;
    // No window is read from what became of messages (spec 4.5.2).
    const context = (): Context => contextOf(this.#plan, state, { now: this.#now });
    const usual = step.wait && defaultHandler(step, context()).until;
    const until = scripted?.waits === undefined ? usual : new Date(this.#now + scripted.waits).toISOString();
    if (given !== undefined && !isUsual(given)) {
      this.#entries.push({ at: this.#now, step: step.index, kind: "result", result: given });
    }
    return { ...given, ...(until !== undefined && { until }) };
  }

  /** A send window is waited for. */
  #wait(step: PlanStep): void {
    const waits = this.#script.steps.get(step.index)?.waits;
    if (waits !== undefined) this.#pass(step, this.#now + waits);
  }

  /** Time passes, and each message goes to its next state. */
  #pass(step: PlanStep, until: number): void {
    const from = this.#now;
    for (const sent of this.#sent) {
      const state = sent.path[sent.moment] as State;
      const to = sent.path[sent.moment + 1];
      if (to === undefined) continue;
      sent.moment++;
      const types = eventsBetween(state, to, sent.step.channel?.type);
      for (const [index, event] of types.entries()) {
        const at = Math.min(
          from + 1000 * (index + 1),
          from + Math.ceil(((until - from) * (index + 1)) / (types.length + 1)),
        );
        this.#add(sent, event, at);
        this.#entries.push({ at, step: sent.step.index, kind: "event", message: sent.number, event });
      }
    }
    this.#now = until;
    this.#entries.push({ at: until, step: step.index, kind: "woken" });
  }

  #add(sent: Sent, type: EventType, at: number): void {
    const id = `${sent.record.message.id}.${sent.record.events.length + 1}`;
    sent.record = applyEvent(sent.record, { id, type, occurred_at: new Date(at).toISOString() });
    if (sent.record.rejected.length > 0) this.#isLegal = false;
  }

  /** What became of the steps of some refs. */
  #outcomes(refs: readonly string[]): { readonly [ref: string]: Outcome } {
    const asked = new Map(refs.map((ref): [string, MessageRecord["message"][]] => [ref, []]));
    // A workflow may have thousands of steps: they are only gone through where somebody asks.
    if (asked.size > 0) {
      for (const { step, record } of this.#sent) asked.get(step.ref ?? "")?.push(record.message);
    }
    return Object.fromEntries([...asked].filter(([, messages]) => messages.length > 0));
  }
}

/** Whether a step gives no more than it does in any run; which arm it takes shows in its fate. */
function isUsual({ merge = {}, stop }: HandlerResult): boolean {
  const counted = Object.entries(merge).flatMap(([part, keys]) =>
    Object.entries(keys).filter(
      ([key, value]) => part !== "run" || key !== "total_activities" || value !== 1,
    ),
  );
  return stop !== true && counted.length === 0;
}

/** The events that bring a message from one state to another, in the fewest steps. */
function eventsBetween(from: State, to: State, channelType: ChannelType | undefined): readonly EventType[] {
  const [start, end] = [deliveryOf(from), deliveryOf(to)] as [DeliveryStatus, DeliveryStatus];
  const delivery = waysFrom(start, channelType).get(end) ?? [];
  const [before, after] = [engagementOf(from), engagementOf(to)];
  return [
    ...delivery.map(eventTypeOf),
    ...after.filter((status) => !before.includes(status)).map(eventTypeOf),
    ...before.filter((status) => !after.includes(status)).map((status) => `message.un${status}` as EventType),
  ];
}
