import { type Json, type JsonObject, memberOf, ownValue } from "../../condition/index.ts";
import { type Context, type ContextOptions, EvaluationError } from "../../context/index.ts";
import { explain, type Trace } from "../../evaluate/index.ts";
import {
  deliveryEvents,
  type EventType,
  engagementEvents,
  usualStatus,
  wordRejection,
} from "../../messages/index.ts";
import { DELIVERY_STATUSES } from "../../status/index.ts";
import { LATEST } from "../../time/index.ts";
import {
  advanceRun,
  contextOf,
  defaultHandler,
  type Effect,
  effectOf,
  type HandlerResult,
  type Input,
  type Plan,
  type PlanStep,
  type Progress,
  type RunState,
  replayRun,
  startRun,
} from "../../workflow/index.ts";
import type { Moment } from "../scenario/moments.ts";
import { DEFAULT_DELAY } from "../scenario/read-providers.ts";
import type {
  Delivery,
  EventPhrase,
  Expectation,
  HandlerReply,
  Scenario,
  ScenarioEvent,
} from "../scenario/scenario.ts";
import { stepByRef, stepName } from "../steps.ts";
import { Mailbox } from "./mailbox.ts";
import { Scheduler } from "./scheduler.ts";
import type { RefusedReason, UnwordedEntry } from "./timeline.ts";
import { withoutValueAt, withValueAt } from "./value-changes.ts";

/** The record of a run, before its expectations are checked. */
export interface RunRecord {
  readonly entries: readonly UnwordedEntry[];
  readonly state: RunState;
  /** Time at which the run ended; undefined if it failed. */
  readonly overAt: number | undefined;
  /** By the step's index, the moment of its decision. */
  readonly decidedAt: ReadonlyMap<number, number>;
  /** The events that changed nothing. */
  readonly refusedEvents: ReadonlyMap<ScenarioEvent, { readonly at?: number; readonly why: RefusedReason }>;
  /** The results of expected conditions. */
  readonly conditionResults: ReadonlyMap<Expectation, ConditionResult>;
  /** The reason why the run could not go on. */
  readonly failure: RunFailure | undefined;
}

/** The result of an expected condition at its moment: its trace, or the places that the context lacks. */
export interface ConditionResult {
  readonly at: number;
  readonly trace?: Trace;
  readonly missing?: readonly string[];
}

/** A step that could not be decided: its conditions read something that the scenario does not give (spec 1.6). */
export interface RunFailure {
  readonly at: number;
  readonly step: PlanStep;
  readonly error: EvaluationError;
}

/** Something to do at a moment; an event `isLate` if it is tried again after the steps of its moment. */
type Task =
  | { readonly kind: "event"; readonly event: ScenarioEvent; readonly isLate: boolean }
  | { readonly kind: "delivery"; readonly ref: string; readonly index: number; readonly type: EventType }
  | { readonly kind: "wake" }
  | { readonly kind: "expectation"; readonly expectation: Expectation };

/** Runs a scenario on a virtual clock, from its trigger until nothing more happens. */
export function runScenario(plan: Plan, scenario: Scenario, options: ContextOptions = {}): RunRecord {
  return new Simulator(plan, scenario, options).run();
}

class Simulator {
  readonly #plan: Plan;
  readonly #scenario: Scenario;
  readonly #options: ContextOptions;
  readonly #scheduler = new Scheduler<Task>();
  readonly #mailbox = new Mailbox();
  readonly #entries: (
    | UnwordedEntry
    | { readonly kind: "decision"; readonly index: number; readonly at: number }
  )[] = [];
  readonly #decidedAt = new Map<number, number>();
  readonly #ranAt = new Map<string, number>();
  readonly #refusedEvents = new Map<ScenarioEvent, { readonly at?: number; readonly why: RefusedReason }>();
  readonly #conditionResults = new Map<Expectation, ConditionResult>();
  /** The parts of the context that have changed by themselves, as they are now. */
  #changed: JsonObject = {};
  #now: number;
  #state: RunState;
  #overAt: number | undefined;
  #failure: RunFailure | undefined;

  constructor(plan: Plan, scenario: Scenario, options: ContextOptions) {
    this.#plan = plan;
    this.#scenario = scenario;
    this.#options = options;
    this.#now = scenario.trigger.at;
    this.#state = startRun(plan, scenario.trigger.parts).state;
  }

  run(): RunRecord {
    const { events, expectations } = this.#scenario;
    for (const event of events) this.#schedule(event.moment, { kind: "event", event, isLate: false });
    for (const expectation of expectations) {
      if (expectation.what.kind !== "condition" || expectation.moment === undefined) continue;
      this.#schedule(expectation.moment, { kind: "expectation", expectation });
    }
    this.#continue({ state: this.#state, effect: effectOf(this.#plan, this.#state) });
    for (let due = this.#scheduler.takeNext(); due !== undefined; due = this.#scheduler.takeNext()) {
      // A scenario that a program built may have moments before its trigger.
      this.#now = Math.max(this.#now, due.at);
      this.#perform(due.task);
    }
    this.#finish();
    return {
      entries: this.#entries.map((one) => (one.kind === "decision" ? this.#decidedEntry(one) : one)),
      state: this.#state,
      overAt: this.#overAt,
      decidedAt: this.#decidedAt,
      refusedEvents: this.#refusedEvents,
      conditionResults: this.#conditionResults,
      failure: this.#failure,
    };
  }

  /** Schedules a task. One whose moment counts from a step is scheduled when the step runs. */
  #schedule(moment: Moment, task: Task, ranAt?: number): void {
    const phase = task.kind === "expectation" ? "expectations" : "messages";
    if (moment.kind === "offset") {
      this.#scheduler.add(Math.min(this.#scenario.trigger.at + moment.offset, LATEST), phase, task);
    } else if (moment.kind === "instant") this.#scheduler.add(moment.instant, phase, task);
    else if (moment.kind === "after" && ranAt !== undefined) {
      this.#scheduler.add(
        Math.min(ranAt + moment.offset, LATEST),
        phase === "messages" ? "new-messages" : phase,
        task,
      );
    }
  }

  #perform(task: Task): void {
    switch (task.kind) {
      case "wake":
        // The run may have been cancelled meanwhile.
        if (this.#isWaiting()) this.#input({ type: "woken", now: this.#now });
        return;
      case "delivery":
        this.#addEvents(task.ref, task.index, [task.type], "delivery");
        return;
      case "expectation":
        this.#evaluate(task.expectation);
        return;
      case "event":
        this.#apply(task.event, task.isLate);
    }
  }

  #isWaiting(): boolean {
    return ["sleep", "event"].includes(this.#state.position.awaits);
  }

  #input(input: Input): void {
    this.#continue(advanceRun(this.#plan, this.#state, input));
  }

  /** Answers the effects of the run until it sleeps or is over. */
  #continue(progress: Progress): void {
    let { state, effect } = progress;
    for (;;) {
      this.#state = state;
      if (effect.type === "done") {
        this.#overAt ??= this.#now;
        this.#entries.push({ kind: "over", at: this.#now, how: effect.how });
        return;
      }
      if (effect.type === "sleep" || effect.type === "wait") {
        this.#scheduler.add(Date.parse(effect.until), "run", { kind: "wake" });
        return;
      }
      const answered = effect;
      try {
        ({ state, effect } = advanceRun(this.#plan, state, this.#inputFor(answered)));
      } catch (error) {
        if (!(error instanceof EvaluationError)) throw error;
        this.#failure = { at: this.#now, step: answered.step, error };
        return;
      }
      if (answered.type === "load") this.#noteDecision(answered.step, state);
    }
  }

  #inputFor(effect: Exclude<Effect, { readonly type: "sleep" | "wait" | "done" }>): Input {
    switch (effect.type) {
      case "load":
        return {
          type: "loaded",
          now: this.#now,
          messages: this.#mailbox.outcomes(effect.requirements.refs),
          parts: this.#changed,
        };
      case "send":
        return { type: "sent", messages: this.#send(effect.step) };
      case "call":
        return { type: "called", result: this.#call(effect.step) };
    }
  }

  #noteDecision({ index, ref }: PlanStep, { decisions }: RunState): void {
    const { decision } = decisions[decisions.length - 1] as RunState["decisions"][number];
    this.#decidedAt.set(index, this.#now);
    this.#entries.push({ kind: "decision", index: decisions.length - 1, at: this.#now });
    if (ref === undefined || decision === "skip" || decision === "halt" || this.#ranAt.has(ref)) return;
    this.#ranAt.set(ref, this.#now);
    for (const event of this.#scenario.events) {
      if (event.moment.kind !== "after" || event.moment.ref !== ref) continue;
      this.#schedule(event.moment, { kind: "event", event, isLate: false }, this.#now);
    }
    for (const expectation of this.#scenario.expectations) {
      const { moment, what } = expectation;
      if (what.kind !== "condition" || moment?.kind !== "after" || moment.ref !== ref) continue;
      this.#schedule(moment, { kind: "expectation", expectation }, this.#now);
    }
  }

  #send(step: PlanStep): readonly string[] {
    const name = stepName(step);
    const type = step.channel?.type;
    const deliveries = this.#deliveriesOf(step).filter(({ outcome }) => outcome !== "none");
    const { first, ids } = this.#mailbox.create(name, deliveries.length, type, this.#timestamp());
    for (const [position, { outcome, after, isWritten }] of deliveries.entries()) {
      const index = first + position;
      // An event about the delivery of a message replaces the default; a line of `providers` does not give way.
      if (!isWritten && this.#hasDeliveryEvent(step, index)) continue;
      const status = outcome === "none" ? "queued" : (outcome ?? usualStatus(type));
      const events = deliveryEvents(type, { outcome: status }) ?? [];
      for (const [number, event] of events.entries()) {
        const at = Math.min(this.#now + Math.floor((after * (number + 1)) / events.length), LATEST);
        this.#scheduler.add(at, "messages", { kind: "delivery", ref: name, index, type: event });
      }
    }
    return ids;
  }

  /** The delivery of each message of a step, as the scenario says for the step or its channel type; else the usual one. */
  #deliveriesOf({ ref, channel }: PlanStep): readonly (Pick<Delivery, "after"> & {
    readonly outcome: Delivery["outcome"] | undefined;
    readonly isWritten: boolean;
  })[] {
    const { providers } = this.#scenario;
    const provider =
      providers.findLast(({ of }) => of === ref) ?? providers.findLast(({ of }) => of === channel?.type);
    if (provider === undefined) return [{ outcome: undefined, after: DEFAULT_DELAY, isWritten: false }];
    return provider.deliveries.map(({ outcome, after }) => ({ outcome, after, isWritten: true }));
  }

  /** Checks whether an event of the scenario is about the delivery of a message. */
  #hasDeliveryEvent({ ref }: PlanStep, index: number): boolean {
    return this.#scenario.events.some(
      ({ what }) =>
        what.ref === ref &&
        (what.index ?? index) === index &&
        what.means.kind === "message" &&
        DELIVERY_EVENTS.has(what.means.type),
    );
  }

  #call(step: PlanStep): HandlerResult {
    let result = defaultHandler(step, this.#context());
    for (const { ref, replies } of this.#scenario.handlers) {
      if (ref !== step.ref) continue;
      for (const reply of replies) result = this.#withReply(reply, step, result);
    }
    return result;
  }

  #withReply(reply: HandlerReply, step: PlanStep, result: HandlerResult): HandlerResult {
    switch (reply.kind) {
      case "merge":
        return { ...result, merge: { ...result.merge, ...reply.merge } };
      case "stop":
        return { ...result, stop: true };
      case "wait":
        return { ...result, until: this.#timestamp(reply.duration) };
      case "take":
        return { ...result, arm: step.arms?.findIndex(({ name }) => name === reply.name) ?? null };
      case "take-none":
        return { ...result, arm: null };
      case "go-on": {
        const { until: _, ...others } = result;
        return others;
      }
    }
  }

  #apply(event: ScenarioEvent, isLate: boolean): void {
    const { what } = event;
    if (what.means.kind === "change" || what.means.kind === "remove" || what.means.kind === "audience") {
      this.#change(what);
      return;
    }
    if (what.means.kind === "cancel") {
      if (this.#isWaiting()) this.#input({ type: "cancel" });
      else this.#refuse(event, { detail: "over", found: "" });
      return;
    }
    const { ref, index } = what;
    const count = this.#mailbox.count(ref);
    if (count === 0 && !isLate) {
      // The step may run at this very moment.
      this.#scheduler.add(this.#now, "new-messages", { kind: "event", event, isLate: true });
    } else if (count === 0) this.#refuse(event, { detail: "no-message", found: "" });
    else if (what.means.kind === "expire") {
      this.#mailbox.expire(ref);
      this.#entries.push({ kind: "expired", at: this.#now, step: ref });
    } else if (index !== undefined && index > count) {
      this.#refuse(event, { detail: "fewer-messages", found: `${count} message${count === 1 ? "" : "s"}` });
    } else {
      const all = Array.from({ length: count }, (_, position) => position + 1);
      for (const each of index === undefined ? all : [index]) this.#applyTo(event, what, each);
    }
  }

  /** Changes a value of the context, or the recipient's audiences. */
  #change({ means, path, value = null, name = "", text }: EventPhrase): void {
    if (means.kind === "audience") {
      const { audiences: given } = { ...this.#state.parts, ...this.#changed };
      const others = (Array.isArray(given) ? given : []).filter((audience) => audience !== name);
      this.#changed = { ...this.#changed, audiences: means.joins ? [...others, name] : others };
    } else if (path !== undefined) {
      const { root, segments } = path;
      const part = ownValue({ ...this.#state.parts, ...this.#changed }, root) as Json | undefined;
      const changed =
        means.kind === "remove" ? withoutValueAt(part, segments) : withValueAt(part, segments, value);
      this.#changed = { ...this.#changed, [root]: changed };
    }
    const what = path?.text ?? "recipient";
    this.#entries.push({ kind: "changed", at: this.#now, what, event: text.slice(what.length).trim() });
  }

  #applyTo(event: ScenarioEvent, { ref, means }: EventPhrase, index: number): void {
    if (means.kind === "action") {
      const { channel, json } = stepByRef(this.#plan, ref) ?? {};
      const options = { ...channel?.tracking, isLink: isLinkItself(json) };
      const types = channel?.type === undefined ? [] : engagementEvents(channel.type, means.action, options);
      this.#addEvents(ref, index, types, "scenario", event);
    } else if (means.kind === "message") {
      this.#addEvents(ref, index, this.#mailbox.eventsUpTo(ref, index, means.type), "scenario", event);
    }
  }

  #addEvents(
    ref: string,
    index: number,
    types: readonly EventType[],
    of: "delivery" | "scenario",
    source?: ScenarioEvent,
  ): void {
    const taken: EventType[] = [];
    for (const type of types) {
      const rejected = this.#mailbox.add(ref, index, type, this.#timestamp());
      if (rejected === undefined) taken.push(type);
      else if (source !== undefined) {
        const { message, help } = wordRejection(rejected.rejection, rejected.channelType);
        this.#refuse(source, { detail: "rejected", found: "", rejection: { message, help } });
      }
    }
    if (types.length > 0 && taken.length === 0) return;
    this.#entries.push({ kind: "message", at: this.#now, step: ref, index, of, events: taken });
  }

  #refuse(event: ScenarioEvent, why: RefusedReason): void {
    const at = why.detail === "no-moment" ? {} : { at: this.#now };
    this.#refusedEvents.set(event, { ...at, why });
    this.#entries.push({ kind: "refused", ...at, step: event.what.ref, event: event.what.text, why });
  }

  #evaluate(expectation: Expectation): void {
    if (expectation.what.kind !== "condition") return;
    try {
      const trace = explain(expectation.what.condition, this.#context(), this.#options, (trio) => ({ trio }));
      this.#conditionResults.set(expectation, { at: this.#now, trace });
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      this.#conditionResults.set(expectation, { at: this.#now, missing: error.places });
    }
  }

  /** Evaluates the conditions that are expected at the end; refuses the events whose moment never came. */
  #finish(): void {
    for (const expectation of this.#scenario.expectations) {
      if (expectation.moment === undefined || expectation.moment.kind === "end") this.#evaluate(expectation);
    }
    for (const event of this.#scenario.events) {
      if (event.moment.kind === "after" && !this.#ranAt.has(event.moment.ref))
        this.#refuse(event, { detail: "no-moment", found: "" });
    }
  }

  #context(): Context {
    const messages = this.#mailbox.outcomes();
    return contextOf(this.#plan, this.#state, { now: this.#now, messages, parts: this.#changed });
  }

  #decidedEntry({ index, at }: { readonly index: number; readonly at: number }): UnwordedEntry {
    const decision = this.#state.decisions[index] as RunState["decisions"][number];
    const step = this.#plan.steps[decision.step] as PlanStep;
    const { traces } = replayRun(this.#plan, decision);
    return { kind: "decided", at, step: stepName(step), type: step.type ?? "step", decision, traces };
  }

  /** The timestamp some milliseconds from now. */
  #timestamp(later = 0): string {
    return new Date(Math.min(this.#now + later, LATEST)).toISOString();
  }
}

/** Checks whether the message of a step is itself a link: its template has a URL or buttons (spec 1.2.4). */
function isLinkItself(step: Json | undefined): boolean {
  const template = memberOf(step, "template");
  const url = memberOf(template, "action_url");
  const buttons = memberOf(template, "action_buttons");
  return (typeof url === "string" && url.trim() !== "") || (Array.isArray(buttons) && buttons.length > 0);
}

const DELIVERY_EVENTS: ReadonlySet<EventType> = new Set(
  DELIVERY_STATUSES.map((status): EventType => `message.${status}`),
);
