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
import { stepOf } from "../scenario/check-scenario.ts";
import { LATEST, type Moment } from "../scenario/moments.ts";
import { USUAL_DELAY } from "../scenario/read-providers.ts";
import type {
  Answer,
  Delivery,
  EventPhrase,
  Expectation,
  Scenario,
  ScenarioEvent,
} from "../scenario/scenario.ts";
import { Mailbox } from "./mailbox.ts";
import { Agenda } from "./scheduler.ts";
import type { Happening, Refused } from "./timeline.ts";

/** What a run of a scenario left behind, before anybody asks whether that is what was expected. */
export interface Course {
  readonly happenings: readonly Happening[];
  readonly state: RunState;
  /** When the run was over; undefined where trouble kept it from that. */
  readonly overAt: number | undefined;
  /** By the step's index, when it was decided. */
  readonly decidedAt: ReadonlyMap<number, number>;
  /** The lines that changed nothing. */
  readonly refused: ReadonlyMap<ScenarioEvent, { readonly at?: number; readonly why: Refused }>;
  /** By the expectation that asks, what its condition came to. */
  readonly answers: ReadonlyMap<Expectation, Answered>;
  /** What kept the run from going on. */
  readonly trouble: Trouble | undefined;
}

/** What a condition came to at a moment: a trace, or what the context lacks. */
export interface Answered {
  readonly at: number;
  readonly trace?: Trace;
  readonly missing?: readonly string[];
}

/** A step could not be decided: the scenario does not say what its conditions read (spec 1.6). */
export interface Trouble {
  readonly at: number;
  readonly step: PlanStep;
  readonly error: EvaluationError;
}

type Entry =
  | { readonly kind: "line"; readonly event: ScenarioEvent; readonly isLate: boolean }
  | { readonly kind: "delivery"; readonly ref: string; readonly index: number; readonly type: EventType }
  | { readonly kind: "wake" }
  | { readonly kind: "question"; readonly expectation: Expectation };

/** Runs a scenario on a virtual clock, from its trigger until nothing more happens. Nothing in it is left to chance. */
export function runScenario(plan: Plan, scenario: Scenario, options: ContextOptions = {}): Course {
  return new Simulator(plan, scenario, options).run();
}

class Simulator {
  readonly #plan: Plan;
  readonly #scenario: Scenario;
  readonly #options: ContextOptions;
  readonly #agenda = new Agenda<Entry>();
  readonly #mailbox = new Mailbox();
  readonly #happenings: (
    | Happening
    | { readonly kind: "decision"; readonly index: number; readonly at: number }
  )[] = [];
  readonly #decidedAt = new Map<number, number>();
  readonly #ranAt = new Map<string, number>();
  readonly #refused = new Map<ScenarioEvent, { readonly at?: number; readonly why: Refused }>();
  readonly #answers = new Map<Expectation, Answered>();
  #now: number;
  #state: RunState;
  #overAt: number | undefined;
  #trouble: Trouble | undefined;

  constructor(plan: Plan, scenario: Scenario, options: ContextOptions) {
    this.#plan = plan;
    this.#scenario = scenario;
    this.#options = options;
    this.#now = scenario.trigger.at;
    this.#state = startRun(plan, scenario.trigger.parts).state;
  }

  run(): Course {
    const { events, expectations } = this.#scenario;
    for (const event of events) this.#schedule(event.moment, { kind: "line", event, isLate: false });
    for (const expectation of expectations) {
      if (expectation.what.kind !== "condition" || expectation.moment === undefined) continue;
      this.#schedule(expectation.moment, { kind: "question", expectation });
    }
    this.#goOn({ state: this.#state, effect: effectOf(this.#plan, this.#state) });
    for (let due = this.#agenda.take(); due !== undefined; due = this.#agenda.take()) {
      // A scenario that was read from no file may name moments before its trigger.
      this.#now = Math.max(this.#now, due.at);
      this.#take(due.entry);
    }
    this.#finish();
    return {
      happenings: this.#happenings.map((one) => (one.kind === "decision" ? this.#decided(one) : one)),
      state: this.#state,
      overAt: this.#overAt,
      decidedAt: this.#decidedAt,
      refused: this.#refused,
      answers: this.#answers,
      trouble: this.#trouble,
    };
  }

  /** Puts what has a moment of its own on the agenda; what counts from a step comes there when the step runs. */
  #schedule(moment: Moment, entry: Entry, ranAt?: number): void {
    const turn = entry.kind === "question" ? "questions" : "messages";
    if (moment.kind === "offset") {
      this.#agenda.add(Math.min(this.#scenario.trigger.at + moment.offset, LATEST), turn, entry);
    } else if (moment.kind === "instant") this.#agenda.add(moment.instant, turn, entry);
    else if (moment.kind === "after" && ranAt !== undefined) {
      this.#agenda.add(
        Math.min(ranAt + moment.offset, LATEST),
        turn === "messages" ? "new-messages" : turn,
        entry,
      );
    }
  }

  #take(entry: Entry): void {
    switch (entry.kind) {
      case "wake":
        // Cancelled meanwhile, the run wakes no more.
        if (this.#state.position.awaits === "sleep") this.#input({ type: "woken", now: this.#now });
        return;
      case "delivery":
        this.#addEvents(entry.ref, entry.index, [entry.type], "delivery");
        return;
      case "question":
        this.#ask(entry.expectation);
        return;
      case "line":
        this.#happen(entry.event, entry.isLate);
    }
  }

  // The run.

  #input(input: Input): void {
    this.#goOn(advanceRun(this.#plan, this.#state, input));
  }

  /** Answers what the run asks until it waits for a moment or is over. */
  #goOn(progress: Progress): void {
    let { state, effect } = progress;
    for (;;) {
      this.#state = state;
      if (effect.type === "done") {
        this.#overAt ??= this.#now;
        this.#happenings.push({ kind: "over", at: this.#now, how: effect.how });
        return;
      }
      if (effect.type === "sleep") {
        this.#agenda.add(Date.parse(effect.until), "run", { kind: "wake" });
        return;
      }
      const answered = effect;
      try {
        ({ state, effect } = advanceRun(this.#plan, state, this.#answerTo(answered)));
      } catch (error) {
        if (!(error instanceof EvaluationError)) throw error;
        this.#trouble = { at: this.#now, step: answered.step, error };
        return;
      }
      if (answered.type === "load") this.#noteDecision(answered.step, state);
    }
  }

  #answerTo(effect: Exclude<Effect, { readonly type: "sleep" | "done" }>): Input {
    switch (effect.type) {
      case "load":
        return { type: "loaded", now: this.#now, messages: this.#mailbox.outcomes(effect.requirements.refs) };
      case "send":
        return { type: "sent", messages: this.#send(effect.step) };
      case "call":
        return { type: "called", result: this.#call(effect.step) };
    }
  }

  #noteDecision({ index, ref }: PlanStep, { decisions }: RunState): void {
    const { decision } = decisions[decisions.length - 1] as RunState["decisions"][number];
    this.#decidedAt.set(index, this.#now);
    this.#happenings.push({ kind: "decision", index: decisions.length - 1, at: this.#now });
    if (ref === undefined || decision === "skip" || decision === "halt" || this.#ranAt.has(ref)) return;
    this.#ranAt.set(ref, this.#now);
    for (const event of this.#scenario.events) {
      if (event.moment.kind !== "after" || event.moment.ref !== ref) continue;
      this.#schedule(event.moment, { kind: "line", event, isLate: false }, this.#now);
    }
    for (const expectation of this.#scenario.expectations) {
      const { moment, what } = expectation;
      if (what.kind !== "condition" || moment?.kind !== "after" || moment.ref !== ref) continue;
      this.#schedule(moment, { kind: "question", expectation }, this.#now);
    }
  }

  #send(step: PlanStep): readonly string[] {
    const name = nameOf(step);
    const type = step.channel?.type;
    const deliveries = this.#deliveriesOf(step).filter(({ outcome }) => outcome !== "none");
    const { first, ids } = this.#mailbox.make(name, deliveries.length, type, this.#timestamp());
    for (const [position, { outcome, after, isSaid }] of deliveries.entries()) {
      const index = first + position;
      // Where lines say what becomes of the message, nothing does by itself, unless the scenario asks for it.
      if (!isSaid && this.#isToldOf(step, index)) continue;
      const status = outcome === "none" ? "queued" : (outcome ?? usualStatus(type));
      const way = deliveryEvents(type, { outcome: status }) ?? [];
      for (const [number, event] of way.entries()) {
        const at = Math.min(this.#now + Math.floor((after * (number + 1)) / way.length), LATEST);
        this.#agenda.add(at, "messages", { kind: "delivery", ref: name, index, type: event });
      }
    }
    return ids;
  }

  /** What becomes of each message of a step: what the scenario says of it, or of its channel type, or what is usual. */
  #deliveriesOf({ ref, channel }: PlanStep): readonly (Pick<Delivery, "after"> & {
    readonly outcome: Delivery["outcome"] | undefined;
    readonly isSaid: boolean;
  })[] {
    const { providers } = this.#scenario;
    const said =
      providers.findLast(({ of }) => of === ref) ?? providers.findLast(({ of }) => of === channel?.type);
    if (said === undefined) return [{ outcome: undefined, after: USUAL_DELAY, isSaid: false }];
    return said.deliveries.map(({ outcome, after }) => ({ outcome, after, isSaid: true }));
  }

  /** Whether a line says what becomes of a message's delivery. */
  #isToldOf({ ref }: PlanStep, index: number): boolean {
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
    for (const { ref, answers } of this.#scenario.handlers) {
      if (ref !== step.ref) continue;
      for (const answer of answers) result = this.#answered(answer, step, result);
    }
    return result;
  }

  #answered(answer: Answer, step: PlanStep, result: HandlerResult): HandlerResult {
    switch (answer.kind) {
      case "merge":
        return { ...result, merge: { ...result.merge, ...answer.merge } };
      case "stop":
        return { ...result, stop: true };
      case "wait":
        return { ...result, until: this.#timestamp(answer.duration) };
      case "take":
        return { ...result, arm: step.arms?.findIndex(({ name }) => name === answer.name) ?? null };
      case "take-none":
        return { ...result, arm: null };
      case "go-on": {
        const { until: _, ...others } = result;
        return others;
      }
    }
  }

  // What happens.

  #happen(event: ScenarioEvent, isLate: boolean): void {
    const { what } = event;
    if (what.means.kind === "cancel") {
      if (this.#state.position.awaits === "sleep") this.#input({ type: "cancel" });
      else this.#refuse(event, { detail: "over", found: "" });
      return;
    }
    const { ref, index } = what;
    const count = this.#mailbox.count(ref);
    if (count === 0 && !isLate) {
      // Its step may run at this very moment.
      this.#agenda.add(this.#now, "new-messages", { kind: "line", event, isLate: true });
    } else if (count === 0) this.#refuse(event, { detail: "no-message", found: "" });
    else if (what.means.kind === "expire") {
      this.#mailbox.expire(ref);
      this.#happenings.push({ kind: "expired", at: this.#now, step: ref });
    } else if (index !== undefined && index > count) {
      this.#refuse(event, { detail: "fewer-messages", found: `${count} message${count === 1 ? "" : "s"}` });
    } else {
      const all = Array.from({ length: count }, (_, position) => position + 1);
      for (const each of index === undefined ? all : [index]) this.#happenTo(event, what, each);
    }
  }

  #happenTo(event: ScenarioEvent, { ref, means }: EventPhrase, index: number): void {
    if (means.kind === "action") {
      const { channel } = stepOf(this.#plan, ref) ?? {};
      const types =
        channel?.type === undefined ? [] : engagementEvents(channel.type, means.action, channel.tracking);
      this.#addEvents(ref, index, types, "scenario", event);
    } else if (means.kind === "message") {
      this.#addEvents(ref, index, this.#mailbox.wayTo(ref, index, means.type), "scenario", event);
    }
  }

  #addEvents(
    ref: string,
    index: number,
    types: readonly EventType[],
    of: "delivery" | "scenario",
    line?: ScenarioEvent,
  ): void {
    const taken: EventType[] = [];
    for (const type of types) {
      const refusal = this.#mailbox.add(ref, index, type, this.#timestamp());
      if (refusal === undefined) taken.push(type);
      else if (line !== undefined) {
        const { message, help } = wordRejection(refusal.rejection, refusal.channelType);
        this.#refuse(line, { detail: "rejected", found: "", rejection: { message, help } });
      }
    }
    if (types.length > 0 && taken.length === 0) return;
    this.#happenings.push({ kind: "message", at: this.#now, step: ref, index, of, events: taken });
  }

  #refuse(event: ScenarioEvent, why: Refused): void {
    const at = why.detail === "no-moment" ? {} : { at: this.#now };
    this.#refused.set(event, { ...at, why });
    this.#happenings.push({ kind: "refused", ...at, step: event.what.ref, event: event.what.text, why });
  }

  // What is asked.

  #ask(expectation: Expectation): void {
    if (expectation.what.kind !== "condition") return;
    try {
      const trace = explain(expectation.what.condition, this.#context(), this.#options);
      this.#answers.set(expectation, { at: this.#now, trace });
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      this.#answers.set(expectation, { at: this.#now, missing: error.places });
    }
  }

  /** What has no moment of its own is asked at the end, and what never came is refused. */
  #finish(): void {
    for (const expectation of this.#scenario.expectations) {
      if (expectation.moment === undefined || expectation.moment.kind === "end") this.#ask(expectation);
    }
    for (const event of this.#scenario.events) {
      if (event.moment.kind === "after" && !this.#ranAt.has(event.moment.ref))
        this.#refuse(event, { detail: "no-moment", found: "" });
    }
  }

  #context(): Context {
    return contextOf(this.#plan, this.#state, { now: this.#now, messages: this.#mailbox.outcomes() });
  }

  #decided({ index, at }: { readonly index: number; readonly at: number }): Happening {
    const decision = this.#state.decisions[index] as RunState["decisions"][number];
    const step = this.#plan.steps[decision.step] as PlanStep;
    const { traces } = replayRun(this.#plan, decision);
    return { kind: "decided", at, step: nameOf(step), type: step.type ?? "step", decision, traces };
  }

  /** So many milliseconds from now. */
  #timestamp(later = 0): string {
    return new Date(Math.min(this.#now + later, LATEST)).toISOString();
  }
}

const DELIVERY_EVENTS: ReadonlySet<EventType> = new Set(
  DELIVERY_STATUSES.map((status): EventType => `message.${status}`),
);

/** How a step is named: by its ref, else by its place in the file. The trigger is `trigger`. */
export function nameOf({ ref, index, pointer }: PlanStep): string {
  return ref ?? (index === 0 ? "trigger" : pointer);
}
