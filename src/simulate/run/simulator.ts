import { isMap, type Json, type JsonObject, ownValue } from "../../condition/index.ts";
import {
  type Context,
  type ContextOptions,
  EvaluationError,
  type Requirements,
  requirementsOf,
} from "../../context/index.ts";
import type { EventType } from "../../messages/index.ts";
import { isMessageEventAwaited, messageEvent } from "../../outcomes/index.ts";
import { LATEST } from "../../time/index.ts";
import {
  advanceRun,
  batchedData,
  contextFor,
  defaultHandler,
  type Effect,
  type EventWait,
  effectOf,
  type HandlerResult,
  type Input,
  joinBatch,
  openBatch,
  type Plan,
  type PlanStep,
  type Progress,
  type RunState,
  readBatch,
  refsRead,
  resolveWait,
  type StepDecision,
  startRun,
  stepRequirements,
} from "../../workflow/index.ts";
import type { Moment } from "../scenario/moments.ts";
import type {
  EventPhrase,
  Expectation,
  HandlerReply,
  Scenario,
  ScenarioEvent,
} from "../scenario/scenario.ts";
import { stepByRef, stepName } from "../steps.ts";
import { deliveriesOf, deliveryFrom, hasDeliveryEvent, releaseOf } from "./deliveries.ts";
import { conditionResult } from "./expectations.ts";
import { Mailbox, wordedRejection } from "./mailbox.ts";
import type { CollectingBatch, ConditionResult, RunFailure, RunRecord } from "./record.ts";
import { FAILED, retriesIn, withReply } from "./replies.ts";
import { eventOfLine, eventsOfAction, isNeverClicked } from "./scenario-events.ts";
import { Scheduler } from "./scheduler.ts";
import { type DecidedPlace, decidedEntry, type RefusedReason, type UnwordedEntry } from "./timeline.ts";
import { withoutValueAt, withValueAt } from "./value-changes.ts";

/** Something to do at a moment; an event `isLate` if it is tried again after the steps of its moment, which it may be for. */
type Task =
  | { readonly kind: "tell"; readonly ref: string; readonly index: number; readonly type: EventType }
  | { readonly kind: "event"; readonly event: ScenarioEvent; readonly isLate: boolean }
  | { readonly kind: "delivery"; readonly ref: string; readonly index: number; readonly type: EventType }
  /** The end of a wait, or of the tries of a step. It is void if the run has made more decisions than these since. */
  | { readonly kind: "wake" | "fail"; readonly decisions: number }
  | { readonly kind: "close-batch" }
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
  readonly #entries: (UnwordedEntry | ({ readonly kind: "decision" } & DecidedPlace))[] = [];
  readonly #decidedAt = new Map<number, number>();
  readonly #ranAt = new Map<string, number>();
  readonly #refusedEvents = new Map<ScenarioEvent, { readonly at?: number; readonly why: RefusedReason }>();
  readonly #conditionResults = new Map<Expectation, ConditionResult>();
  /** The batch that collects. */
  #batch: CollectingBatch | undefined;
  /** True while a step that will fail is tried again. */
  #isRetrying = false;
  /** The parts of the context that have changed by themselves, as they are now. */
  #changed: JsonObject = {};
  #now: number;
  #state: RunState;
  #overAt: number | undefined;
  #failure: RunFailure | undefined;

  constructor(plan: Plan, scenario: Scenario, options: ContextOptions) {
    const { timezone } = scenario;
    this.#plan = timezone === undefined ? plan : { ...plan, timezone };
    this.#scenario = scenario;
    this.#options = options;
    this.#now = scenario.trigger.at;
    this.#state = startRun(this.#plan, scenario.trigger.parts).state;
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
    const decided = (one: DecidedPlace) => decidedEntry(this.#plan, this.#state, one);
    return {
      entries: this.#entries.map((one) => (one.kind === "decision" ? decided(one) : one)),
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
        // The run may have been cancelled meanwhile, or an event may have matched.
        if (this.#isWaiting() && task.decisions === this.#state.decisions.length) {
          const isTimeout = this.#state.position.awaits === "event";
          this.#input({ type: "woken", now: this.#now }, isTimeout);
        }
        return;
      case "fail":
        if (this.#isRetrying && task.decisions === this.#state.decisions.length) {
          this.#isRetrying = false;
          this.#input(FAILED);
        }
        return;
      case "close-batch":
        if (this.#batch !== undefined && this.#now >= this.#batch.open.closesAt) this.#closeBatch();
        return;
      case "delivery":
        this.#addEvents(task.ref, task.index, [task.type], "delivery");
        return;
      case "expectation":
        this.#evaluate(task.expectation);
        return;
      case "tell":
        this.#tell(task.ref, task.index, task.type);
        return;
      case "event":
        this.#apply(task.event, task.isLate);
    }
  }

  #isWaiting(): boolean {
    const isCalling = this.#batch !== undefined || this.#isRetrying;
    return isCalling || ["sleep", "event"].includes(this.#state.position.awaits);
  }

  #input(input: Input, endsWait = false): void {
    const progress = advanceRun(this.#plan, this.#state, input);
    if (endsWait) {
      const { step, waited } = progress.state.decisions.at(-1) as StepDecision;
      const who = stepName(this.#plan.steps[step] as PlanStep);
      if (waited !== undefined) this.#entries.push({ kind: "waited", at: this.#now, step: who, waited });
    }
    this.#continue(progress);
  }

  /** Tells the run of an event. Returns whether it claims the wait of a step. */
  #takeEvent(event: JsonObject | undefined): boolean {
    const { position } = this.#state;
    const effect = effectOf(this.#plan, this.#state);
    if (event === undefined || position.awaits !== "event" || effect.type !== "wait") return false;
    const messages = this.#mailbox.outcomes();
    const now = this.#now;
    const input = { type: "event", event, occurredAt: now, now, messages, parts: this.#changed } as const;
    try {
      if (advanceRun(this.#plan, this.#state, input).state.position.awaits === "event") return false;
      this.#input(input, true);
      return true;
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      this.#failure ??= { at: this.#now, step: effect.step, error };
      return false;
    }
  }

  /** The settings of the event that the run waits for. */
  get #awaited(): EventWait | undefined {
    const { position } = this.#state;
    return position.awaits === "event" ? this.#plan.steps[position.step]?.event : undefined;
  }

  #closeBatch(): void {
    const { open, items } = this.#batch as CollectingBatch;
    this.#batch = undefined;
    const isKnown = items.every(isMap);
    const merge = { run: { total_activities: open.items } };
    const result = { merge, ...(isKnown && { replace: { data: batchedData(items) } }) };
    this.#input({ type: "called", result });
  }

  /** The workflow is triggered again: an open batch collects it. */
  #triggerAgain(event: ScenarioEvent): void {
    const batch = this.#batch;
    if (batch === undefined) {
      this.#refuse(event, { detail: "no-batch", found: "" });
      return;
    }
    const { step, settings } = batch;
    const resolved =
      step.wait && resolveWait(step.wait, this.#context(stepRequirements(step)), this.#plan.timezone).until;
    const open = joinBatch(settings, batch.open, this.#now, resolved ?? batch.open.closesAt);
    this.#batch = { ...batch, open, items: [...batch.items, event.what.value ?? {}] };
    this.#entries.push({ kind: "joined", at: this.#now, step: stepName(step), items: open.items });
    if (open.closesAt <= this.#now) this.#closeBatch();
    else this.#scheduler.add(open.closesAt, "run", { kind: "close-batch" });
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
        const { decisions } = state;
        this.#scheduler.add(Date.parse(effect.until), "run", { kind: "wake", decisions: decisions.length });
        return;
      }
      if (effect.type === "call" && (this.#collects(effect) || this.#failsLater(effect.step))) return;
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
        return { type: "sent", messages: this.#send(effect) };
      case "call": {
        const replies = this.#repliesOf(effect.step);
        if (replies.some(({ kind }) => kind === "fail")) return FAILED;
        return { type: "called", result: this.#call(effect.step, replies) };
      }
    }
  }

  /** Opens the batch of a step. Returns false if the step is not a batch, or has a reply under `handlers`. */
  #collects({ step, until }: Extract<Effect, { readonly type: "call" }>): boolean {
    const settings = readBatch(step.json);
    if (step.type !== "batch" || until === undefined || this.#repliesOf(step).length > 0) return false;
    const open = openBatch(settings, this.#now, Date.parse(until));
    const items = [(this.#state.parts.data ?? null) as Json];
    this.#batch = { step, settings, open, items };
    this.#scheduler.add(open.closesAt, "run", { kind: "close-batch" });
    return true;
  }

  /** Lets time pass before a step fails, if the scenario says so: it is tried again. Returns false for other steps. */
  #failsLater(step: PlanStep): boolean {
    const waits = retriesIn(this.#repliesOf(step));
    if (waits === 0) return false;
    this.#isRetrying = true;
    const { length: decisions } = this.#state.decisions;
    this.#scheduler.add(Math.min(this.#now + waits, LATEST), "run", { kind: "fail", decisions });
    return true;
  }

  #repliesOf({ ref }: PlanStep): readonly HandlerReply[] {
    return this.#scenario.handlers.flatMap((handler) => (handler.ref === ref ? handler.replies : []));
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

  #send({ step, timezone }: Extract<Effect, { readonly type: "send" }>): readonly string[] {
    const name = stepName(step);
    const type = step.channel?.type;
    const deliveries = deliveriesOf(this.#scenario, step).filter(({ outcome }) => outcome !== "none");
    const release = releaseOf(this.#scenario, step, this.#now, timezone);
    if (release !== this.#now && deliveries.length > 0) {
      this.#entries.push({ kind: "held", at: this.#now, step: name, until: release });
    }
    const { first, ids } = this.#mailbox.create(name, deliveries.length, type, this.#timestamp());
    for (const [position, delivery] of deliveries.entries()) {
      const index = first + position;
      // An event about the delivery of a message replaces the default; a line of `providers` does not give way.
      if (release === undefined || (!delivery.isWritten && hasDeliveryEvent(this.#scenario, step, index)))
        continue;
      for (const { at, event } of deliveryFrom(release, delivery, type)) {
        this.#scheduler.add(at, "messages", { kind: "delivery", ref: name, index, type: event });
      }
    }
    return ids;
  }

  #call(step: PlanStep, replies: readonly HandlerReply[]): HandlerResult {
    const context = this.#context(stepRequirements(step));
    let result = defaultHandler(step, context, { timezone: this.#plan.timezone });
    for (const reply of replies)
      result = withReply(result, reply, step, this.#timestamp(reply.kind === "wait" ? reply.duration : 0));
    // A part that has changed by itself is loaded anew; the step's writes are merged into it.
    for (const [part, keys] of Object.entries(result.merge ?? {})) {
      const changed = this.#changed[part];
      if (isMap(changed)) this.#changed = { ...this.#changed, [part]: { ...changed, ...keys } as Json };
    }
    return result;
  }

  #apply(event: ScenarioEvent, isLate: boolean): void {
    const { what } = event;
    const { kind } = what.means;
    const awaited = this.#awaited;
    const eventOf = () =>
      awaited && eventOfLine(what, awaited, this.#timestamp(), { ...this.#state.parts, ...this.#changed });
    if (["change", "remove", "audience", "occur"].includes(kind)) {
      if (kind !== "occur" && !isLate) this.#change(what);
      if (this.#takeEvent(eventOf())) return;
      if (!isLate) this.#scheduler.add(this.#now, "new-messages", { kind: "event", event, isLate: true });
      else if (kind === "occur") this.#refuse(event, { detail: "not-awaited", found: "" });
      return;
    }
    if (kind === "trigger") {
      this.#triggerAgain(event);
      return;
    }
    if (kind === "cancel") {
      const isWaiting = this.#isWaiting();
      this.#batch = undefined;
      this.#isRetrying = false;
      if (isWaiting) this.#input({ type: "cancel" });
      else this.#refuse(event, { detail: "over", found: "" });
      return;
    }
    const { ref, index } = what;
    const count = this.#mailbox.count(ref);
    if (count === 0 && !isLate) {
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
    const step = stepByRef(this.#plan, ref);
    if (means.kind === "action") {
      this.#addEvents(ref, index, eventsOfAction(step, means.action), "scenario", event);
    } else if (means.kind === "message" && isNeverClicked(step, means.type)) {
      this.#refuse(event, { detail: "never-clicked", found: "" });
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
        this.#refuse(source, { detail: "rejected", found: "", ...wordedRejection(rejected) });
      }
    }
    if (types.length > 0 && taken.length === 0) return;
    this.#entries.push({ kind: "message", at: this.#now, step: ref, index, of, events: taken });
    for (const type of this.#plan.steps.some((step) => step.event) ? taken : []) {
      if (!this.#tell(ref, index, type))
        this.#scheduler.add(this.#now, "new-messages", { kind: "tell", ref, index, type });
    }
  }

  /** Tells the run of an event of a message. Returns whether it claims the wait of a step. */
  #tell(ref: string, index: number, type: EventType): boolean {
    const step = stepByRef(this.#plan, ref);
    const awaited = this.#awaited;
    if (!step || !awaited || !isMessageEventAwaited(this.#plan, awaited, type)) return false;
    const parts = { ...this.#state.parts, ...this.#changed };
    const facts = { type, messageId: `${ref}[${index}]`, step, at: this.#timestamp(), parts };
    return this.#takeEvent(messageEvent(this.#plan, facts));
  }

  #refuse(event: ScenarioEvent, why: RefusedReason): void {
    const at = why.detail === "no-moment" ? {} : { at: this.#now };
    this.#refusedEvents.set(event, { ...at, why });
    this.#entries.push({ kind: "refused", ...at, step: event.what.ref, event: event.what.text, why });
  }

  #evaluate(expectation: Expectation): void {
    if (expectation.what.kind !== "condition") return;
    const { condition } = expectation.what;
    const result = conditionResult(condition, this.#context(requirementsOf(condition)), this.#options);
    this.#conditionResults.set(expectation, { at: this.#now, ...result });
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

  /** Returns the context now, with all parts and the outcomes that are needed. */
  #context(needs: Requirements): Context {
    const messages = this.#mailbox.outcomes(refsRead(needs));
    return { ...contextFor(needs, this.#plan, this.#state, messages, this.#changed), now: this.#now };
  }

  /** The timestamp some milliseconds from now. */
  #timestamp(later = 0): string {
    return new Date(Math.min(this.#now + later, LATEST)).toISOString();
  }
}
