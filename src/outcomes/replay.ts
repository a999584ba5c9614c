import { isMap, type Json, type JsonObject, ownValue } from "../condition/index.ts";
import { EvaluationError, type Outcome } from "../context/index.ts";
import {
  applyEvent,
  type EventType,
  eventTypeOf,
  foldEvents,
  type MessageRecord,
} from "../messages/index.ts";
import { type ChannelType, DELIVERY_STATUSES, type DeliveryStatus, type State } from "../status/index.ts";
import {
  advanceRun,
  DEFAULT_TIMEZONE,
  type Effect,
  effectOf,
  type HandlerResult,
  nextOpening,
  type Plan,
  type PlanStep,
  RunError,
  type RunState,
  startRun,
  stepTypeRow,
} from "../workflow/index.ts";
import type { MessageHistory } from "./message-histories.ts";
import { deliveryOf, engagementOf, shortestStatusSequences } from "./message-states.ts";
import {
  audienceEvent,
  isMessageEventAwaited,
  matchOfMessage,
  messageEvent,
  recipientEvent,
} from "./own-events.ts";
import type { PartChange, Script } from "./script.ts";

/** One entry of a history that leads to an outcome. */
export type HistoryEntry = {
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** The step's index in the plan. */
  readonly step: number;
} & (
  | {
      /** An event of one of the step's messages. */
      readonly kind: "event";
      /** Number of the message, from 1. */
      readonly message: number;
      readonly event: EventType;
      /** Set if the event is the making of the message. */
      readonly isNew?: true;
    }
  /** The step's conditions hold, but it makes no message. */
  | { readonly kind: "no-message" }
  /** The result that the host gives for the step, if it is not the default. */
  | { readonly kind: "result"; readonly result: HandlerResult }
  /** The audiences of the recipient from then on. */
  | { readonly kind: "audiences"; readonly audiences: readonly string[] }
  /** A part of the context changes, though no step writes it: these keys, null if they are gone. */
  | { readonly kind: "changed"; readonly part: string; readonly keys: JsonObject }
  /** An event occurs that the step waits for; without its values if it is one of a message of the run. */
  | { readonly kind: "matched"; readonly event: JsonObject }
  /** No event that the step waits for has occurred in time. */
  | { readonly kind: "timed-out" }
  /** The step fails. */
  | { readonly kind: "failure" }
  /** The run goes on. */
  | { readonly kind: "woken" }
);

/** A run along a script. */
export interface ReplayResult {
  readonly state: RunState;
  /** Places of the refs that a decision asked about before they were known; the run failed there. */
  readonly failed?: readonly string[];
  readonly entries: readonly HistoryEntry[];
}

/** The steps that may still be replayed. */
export interface ReplayBudget {
  stepsLeft: number;
}

/**
 * Runs a plan along a script, with real events for each message. Returns undefined if the script does not fit, or if the
 * budget is spent.
 */
export function replayOf(plan: Plan, script: Script, budget: ReplayBudget): ReplayResult | undefined {
  try {
    return new Replayer(plan, script).run(budget);
  } catch (error) {
    // The witness has a moment or a value that no run can have.
    if (error instanceof RunError || error instanceof EvaluationError) return undefined;
    throw error;
  }
}

/** A message of the run. */
interface SentMessage {
  readonly step: PlanStep;
  readonly number: number;
  readonly states: MessageHistory;
  /** Index of its current state. */
  moment: number;
  record: MessageRecord;
  /** The moment from which on it is delivered, in milliseconds: its send window opens; undefined if none ever does. */
  readonly release: number | undefined;
}

/** An event of the run itself, or of its recipient, for which a step may wait. */
interface OwnEvent {
  readonly at: number;
  /** The event as conditions read it. */
  readonly occurs: () => JsonObject;
}

/** Those that occur while time passes, and the moment of the last change of all. */
interface OwnEvents {
  readonly own: readonly OwnEvent[];
  readonly latest: number;
}

class Replayer {
  readonly #plan: Plan;
  readonly #script: Script;
  readonly #sent: SentMessage[] = [];
  readonly #entries: HistoryEntry[] = [];
  #now: number;
  #isLegal = true;
  /** Parts of the context that are loaded afresh for each decision. */
  #loadedParts: JsonObject = {};

  constructor(plan: Plan, script: Script) {
    this.#plan = plan;
    this.#script = script;
    this.#now = script.at;
  }

  run(budget: ReplayBudget): ReplayResult | undefined {
    let { state } = startRun(this.#plan, this.#script.parts);
    for (;;) {
      if (!this.#isLegal) return undefined;
      const effect = effectOf(this.#plan, state);
      const entries = this.#entries;
      switch (effect.type) {
        case "done":
          return { state, entries };
        case "load":
          if (--budget.stepsLeft < 0) return undefined;
          try {
            ({ state } = advanceRun(this.#plan, state, {
              type: "loaded",
              now: this.#now,
              messages: this.#outcomes(effect.requirements.refs),
              parts: this.#loadedParts,
            }));
          } catch (error) {
            if (!(error instanceof EvaluationError) || error.code !== "unknown-ref") throw error;
            return { state, entries, failed: error.places };
          }
          break;
        case "send": {
          const messages = this.#send(effect);
          ({ state } = advanceRun(this.#plan, state, { type: "sent", messages }));
          break;
        }
        case "call": {
          const failure = this.#script.steps.get(effect.step.index)?.failure;
          if (failure !== undefined) {
            this.#entries.push({ at: this.#now, step: effect.step.index, kind: "failure" });
            ({ state } = advanceRun(this.#plan, state, { type: "failed", reason: failure }));
            break;
          }
          const result = this.#call(effect.step, effect.until);
          this.#loadMerged(result);
          ({ state } = advanceRun(this.#plan, state, { type: "called", result }));
          break;
        }
        case "wait":
          try {
            state = this.#waitForEvent(effect, state);
          } catch (error) {
            if (!(error instanceof EvaluationError) || error.code !== "unknown-ref") throw error;
            return { state, entries, failed: error.places };
          }
          break;
        case "sleep":
          this.#letPass(effect.step, Date.parse(effect.until), state);
          ({ state } = advanceRun(this.#plan, state, { type: "woken", now: this.#now }));
      }
    }
  }

  #send({ step, timezone }: Extract<Effect, { readonly type: "send" }>): readonly string[] {
    const { index, ref } = step;
    const messages = this.#script.steps.get(index)?.messages ?? [];
    const windows = step.channel?.windows;
    const release =
      windows === undefined ? this.#now : nextOpening(windows, this.#now, timezone ?? DEFAULT_TIMEZONE);
    if (messages.length === 0) this.#entries.push({ at: this.#now, step: index, kind: "no-message" });
    return messages.map((states, position) => {
      const id = `${ref}[${position + 1}]`;
      const channelType: ChannelType | undefined = step.channel?.type;
      const record = foldEvents([], { id, channelType });
      const sent: SentMessage = { step, number: position + 1, states, moment: 0, record, release };
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

  #call({ index, type }: PlanStep, windowEnd: string | undefined): HandlerResult {
    const scripted = this.#script.steps.get(index);
    const given = scripted?.result;
    const untilByDefault = stepTypeRow(type).time === "none" ? undefined : windowEnd;
    const waits = scripted?.waits;
    const until = waits === undefined ? untilByDefault : new Date(this.#now + waits).toISOString();
    if (given !== undefined && !isDefaultResult(given)) {
      this.#entries.push({ at: this.#now, step: index, kind: "result", result: given });
    }
    const audiences = scripted?.audiences;
    if (audiences !== undefined) {
      this.#loadedParts = { ...this.#loadedParts, audiences };
      this.#entries.push({ at: this.#now, step: index, kind: "audiences", audiences });
    }
    return { ...given, ...(until !== undefined && waits !== 0 && { until }) };
  }

  /** Merges what a step writes into the parts that have changed before. */
  #loadMerged({ merge = {} }: HandlerResult): void {
    for (const [part, keys] of Object.entries(merge)) {
      const loaded = this.#loadedParts[part];
      if (isMap(loaded)) this.#loadedParts = { ...this.#loadedParts, [part]: { ...loaded, ...keys } as Json };
    }
  }

  /** Waits for the event of the script, or until the wait is over; an event of the run itself may match before. */
  #waitForEvent({ step, until }: Extract<Effect, { readonly type: "wait" }>, before: RunState): RunState {
    const { event, waits } = this.#script.steps.get(step.index) ?? {};
    const end = event === undefined ? Date.parse(until) : this.#now + (waits ?? 0);
    const { own, latest } = this.#pass(step, end, before);
    for (const { at, occurs } of own) {
      const after = this.#takeEvent(before, occurs(), at);
      if (after === before) continue;
      // Later entries of the script at this moment would come too late.
      this.#now = at;
      if (at < latest) this.#isLegal = false;
      this.#entries.push({ at, step: step.index, kind: "matched", event: {} });
      return after;
    }
    this.#now = end;
    if (event !== undefined) {
      const after = this.#takeEvent(before, event, end);
      this.#entries.push({ at: end, step: step.index, kind: "matched", event });
      if (after === before) this.#isLegal = false;
      else return after;
    }
    this.#entries.push({ at: end, step: step.index, kind: "timed-out" });
    return advanceRun(this.#plan, before, { type: "woken", now: until }).state;
  }

  #takeEvent(state: RunState, event: JsonObject, at: number): RunState {
    const { position } = state;
    if (position.awaits !== "event") return state;
    const effect = effectOf(this.#plan, state);
    const refs = effect.type === "wait" ? effect.requirements.refs : [];
    const messages = this.#outcomes(refs);
    const input = {
      type: "event",
      event,
      occurredAt: at,
      now: at,
      messages,
      parts: this.#loadedParts,
    } as const;
    const after = advanceRun(this.#plan, state, input).state;
    return after.position.awaits === "event" ? state : after;
  }

  /** Lets time pass; each message goes to its next state. */
  #letPass(step: PlanStep, until: number, state: RunState): void {
    this.#pass(step, until, state);
    this.#now = until;
    this.#entries.push({ at: until, step: step.index, kind: "woken" });
  }

  /**
   * Lets messages and the context change until a moment. Returns the changes for which the step may wait, in order of
   * time: they come last where they can; and the moment of the last change.
   */
  #pass(step: PlanStep, until: number, before: RunState): OwnEvents {
    const from = this.#now;
    let latest = from;
    const own: OwnEvent[] = [];
    const awaited: (readonly [EventType, SentMessage])[] = [];
    for (const sent of this.#sent) {
      const state = sent.states[sent.moment] as State;
      const to = sent.states[sent.moment + 1];
      if (to === undefined) continue;
      sent.moment++;
      const types = eventsBetween(state, to, sent.step.channel?.type);
      const isDelivered = deliveryOf(state) !== deliveryOf(to);
      const start = isDelivered ? Math.max(from, sent.release ?? until) : from;
      // Its send windows hold the message back for longer than that.
      if (start >= until && types.length > 0) this.#isLegal = false;
      for (const [index, event] of types.entries()) {
        const isOwn = this.#mayMatch(step, sent.step, event);
        // A delivery goes on from one status to the next.
        const isFollowed = isDeliveryEvent(event) && types.slice(index + 1).some(isDeliveryEvent);
        if (isOwn && !isFollowed) {
          awaited.push([event, sent]);
          continue;
        }
        const at = momentIn(start, until, index, types.length);
        latest = Math.max(latest, at);
        this.#addLater(sent, event, at);
        if (isOwn) own.push({ at, occurs: () => this.#messageEvent(sent, event, at, before) });
      }
    }
    const changes = [...(this.#script.steps.get(step.index)?.changes ?? [])];
    const isOfKind = ([part]: (typeof changes)[number]) =>
      step.event?.event.event_type === (part === "audiences" ? "audience" : part);
    const at = from + Math.min(1000, Math.ceil((until - from) / 2));
    for (const [part, change] of changes.filter((one) => !isOfKind(one))) {
      if (this.#change(part, change, step, at, before)) latest = Math.max(latest, at);
    }
    const last = changes.filter(isOfKind);
    const count = awaited.length + last.length;
    for (const [index, [type, sent]] of awaited.entries()) {
      const at = momentIn(latest, until, index, count);
      this.#addLater(sent, type, at);
      own.push({ at, occurs: () => this.#messageEvent(sent, type, at, before) });
    }
    for (const [index, [part, change]] of last.entries()) {
      const at = momentIn(latest, until, awaited.length + index, count);
      own.push(...this.#changeEvents(part, change, step, at, before));
    }
    return { own: own.sort((a, b) => a.at - b.at), latest: own.at(-1)?.at ?? latest };
  }

  /** Checks whether an event of a message of a step may be one that another step waits for. */
  #mayMatch({ event: wait }: PlanStep, sentBy: PlanStep, type: EventType): boolean {
    if (wait === undefined || !isMessageEventAwaited(this.#plan, wait, type)) return false;
    return matchOfMessage(this.#plan, wait, sentBy, type) !== "never";
  }

  #addLater(sent: SentMessage, event: EventType, at: number): void {
    this.#add(sent, event, at);
    this.#entries.push({ at, step: sent.step.index, kind: "event", message: sent.number, event });
  }

  #messageEvent({ step, record }: SentMessage, type: EventType, at: number, state: RunState): JsonObject {
    const messageId = record.message.id as string;
    const parts = { ...state.parts, ...this.#loadedParts };
    return messageEvent(this.#plan, { type, messageId, step, at: new Date(at).toISOString(), parts });
  }

  /** Changes a part of the context; the event that this is for the wait of a step, if it is one. */
  #changeEvents(
    part: string,
    change: PartChange,
    step: PlanStep,
    at: number,
    state: RunState,
  ): readonly OwnEvent[] {
    const before = audiencesIn({ ...state.parts, ...this.#loadedParts });
    if (step.event === undefined || !this.#change(part, change, step, at, state)) return [];
    const wait = step.event;
    const time = new Date(at).toISOString();
    const parts = { ...state.parts, ...this.#loadedParts };
    const recipient = parts.recipient ?? null;
    if (part === "recipient") {
      const event = recipientEvent(wait, recipient, time);
      return event === undefined ? [] : [{ at, occurs: () => event }];
    }
    const after = audiencesIn(parts);
    const joined = after.filter((audience) => !before.includes(audience));
    const left = before.filter((audience) => !after.includes(audience));
    return [
      ...joined.map((audience) => audienceEvent(wait, audience, true, recipient, time)),
      ...left.map((audience) => audienceEvent(wait, audience, false, recipient, time)),
    ].flatMap((event) => (event === undefined ? [] : [{ at, occurs: () => event }]));
  }

  /** Changes a part of the context. Returns false if it stays as it is. */
  #change(part: string, change: PartChange, { index }: PlanStep, at: number, { parts }: RunState): boolean {
    const before = ownValue(this.#loadedParts, part) ?? ownValue(parts, part) ?? {};
    if ("audiences" in change) {
      const audiences = [...change.audiences];
      if (JSON.stringify(audiences) === JSON.stringify(before)) return false;
      this.#loadedParts = { ...this.#loadedParts, audiences };
      this.#entries.push({ at, step: index, kind: "audiences", audiences });
      return true;
    }
    const { set, remove } = change;
    const old = isMap(before) ? before : {};
    const isNew = ([key, value]: [string, unknown]) =>
      !Object.hasOwn(old, key) || JSON.stringify(old[key]) !== JSON.stringify(value);
    const gone = remove.filter((key) => Object.hasOwn(old, key));
    const changed = Object.fromEntries(Object.entries(set).filter(isNew)) as JsonObject;
    if (gone.length === 0 && Object.keys(changed).length === 0) return false;
    const kept = Object.entries(old).filter(([key]) => !gone.includes(key));
    this.#loadedParts = { ...this.#loadedParts, [part]: { ...Object.fromEntries(kept), ...changed } as Json };
    const keys = { ...changed, ...Object.fromEntries(gone.map((key) => [key, null])) };
    this.#entries.push({ at, step: index, kind: "changed", part, keys });
    return true;
  }

  #add(sent: SentMessage, type: EventType, at: number): void {
    const id = `${sent.record.message.id}.${sent.record.events.length + 1}`;
    sent.record = applyEvent(sent.record, { id, type, occurred_at: new Date(at).toISOString() });
    if (sent.record.rejected.length > 0) this.#isLegal = false;
  }

  /** The outcomes of the steps of some refs. */
  #outcomes(refs: readonly string[]): { readonly [ref: string]: Outcome } {
    const asked = new Map(refs.map((ref): [string, MessageRecord["message"][]] => [ref, []]));
    // A workflow may have thousands of steps.
    if (asked.size > 0) {
      for (const { step, record } of this.#sent) asked.get(step.ref ?? "")?.push(record.message);
    }
    return Object.fromEntries([...asked].filter(([, messages]) => messages.length > 0));
  }
}

/** The moment of the nth of some events between two moments: a second each, if there is that much time. */
function momentIn(from: number, until: number, index: number, count: number): number {
  return Math.min(from + 1000 * (index + 1), from + Math.ceil(((until - from) * (index + 1)) / (count + 1)));
}

function isDeliveryEvent(type: EventType): boolean {
  return DELIVERY_STATUSES.some((status) => eventTypeOf(status) === type);
}

function audiencesIn({ audiences }: JsonObject): readonly string[] {
  return Array.isArray(audiences) ? audiences.filter((audience) => typeof audience === "string") : [];
}

/** Checks whether a result says no more than the default; the arm shows in the fate. */
function isDefaultResult({ merge = {}, stop }: HandlerResult): boolean {
  const counted = Object.entries(merge).flatMap(([part, keys]) =>
    Object.entries(keys).filter(
      ([key, value]) => part !== "run" || key !== "total_activities" || value !== 1,
    ),
  );
  return stop !== true && counted.length === 0;
}

/** The shortest sequence of events that brings a message from one state to another. */
function eventsBetween(from: State, to: State, channelType: ChannelType | undefined): readonly EventType[] {
  const [start, end] = [deliveryOf(from), deliveryOf(to)] as [DeliveryStatus, DeliveryStatus];
  const delivery = shortestStatusSequences(start, { channelType }).get(end) ?? [];
  const [before, after] = [engagementOf(from), engagementOf(to)];
  return [
    ...delivery.map(eventTypeOf),
    ...after.filter((status) => !before.includes(status)).map(eventTypeOf),
    ...before.filter((status) => !after.includes(status)).map((status) => `message.un${status}` as EventType),
  ];
}
