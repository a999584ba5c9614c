import type { JsonObject } from "../../condition/index.ts";
import { EvaluationError } from "../../context/index.ts";
import { afterInput, eventWaitOf, positionAt, stepAt, timestampOf, toldOf } from "./advance.ts";
import { type EventKind, isAwaited } from "./awaited.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { eventBetween, type RunEvent, stateAfter, stateOf } from "./log.ts";
import type { Plan, PlanStep } from "./plan.ts";
import { effectOf, startRun, type Trigger } from "./run.ts";
import type { Effect, HandlerResult, Input, LoadedContext, Moment, RunState, StepDecision } from "./state.ts";

/** A run as its host keeps it: the plan that it goes by, and its log. */
export interface LoggedRun {
  /** The id of the recipient's run; part of the key of every send. */
  readonly id: string;
  readonly plan: Plan;
  /** The log, from `started` on. */
  readonly events: readonly RunEvent[];
}

/** Why a host takes a run further: its moment has come, an event has arrived, or the run is cancelled. */
export type Stimulus =
  | { readonly type: "due" }
  | ({ readonly type: "event" } & Arrival)
  /** A step that the host carries out elsewhere is done, or has failed for good. A step that the run has left is ignored. */
  | { readonly type: "called"; readonly step: number; readonly result: HandlerResult }
  | { readonly type: "failed"; readonly step: number; readonly reason: string }
  | { readonly type: "cancel" };

/** An event that arrived for the recipient of a run. */
export interface Arrival {
  /** By which a repeated event is told. */
  readonly id: string;
  readonly kind: EventKind;
  /** The part `event` of the context that the wait's conditions read. */
  readonly event: JsonObject;
  readonly occurredAt: string;
  /** The moment at which the host came to know of it. */
  readonly arrivedAt: string;
}

/** A message to send. */
export interface Send {
  /** `run/step/channel/recipient`: the same for every repetition, so that a provider can tell them. */
  readonly key: string;
  /** The id of the message. */
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** The reads and writes of a host for a run, at the moment of a step. */
export interface RunHost {
  /** Loads what a decision reads: messages as they are now, and parts that may have changed. Never remembered. */
  load(effect: LoadEffect, run: RunMoment): Promise<Omit<LoadedContext, "now">>;
  /**
   * Makes the messages of a channel step, in the transaction that appends the events; `skipped` says why there are none.
   * From then on, `load` finds them, queued.
   */
  send(effect: SendEffect, run: RunMoment): Promise<SendResult>;
  /**
   * Carries out a step. One that takes time is asked for again at `until`, or ends by the stimulus `called`. `plan` is that
   * of the workflow's newest version, if the run goes on in it: behind a batch with `workflow_version_mode` `latest`.
   */
  call(effect: CallEffect, run: RunMoment): Promise<CallResult>;
  /** True if the run's delays take no time, as its trigger asked (`skip_delay`). */
  readonly skipsDelays?: boolean;
  /** Returns the events that arrived for a wait that is open, in order of arrival. Absent if each is told as a stimulus. */
  arrivals?(effect: WaitEffect, run: RunMoment): Promise<readonly Arrival[]>;
}

type OfType<type extends Effect["type"]> = Extract<Effect, { readonly type: type }>;
export type LoadEffect = OfType<"load"> | Pick<WaitEffect, "type" | "requirements" | "step">;
export type SendEffect = OfType<"send">;
export type CallEffect = OfType<"call">;
export type WaitEffect = OfType<"wait">;

/** A run at the moment of an effect. */
export interface RunMoment {
  readonly id: string;
  readonly plan: Plan;
  readonly state: RunState;
  /** A timestamp. */
  readonly now: string;
  /** Number of the try of this step, from 1 on. */
  readonly attempt: number;
  /** The timestamp at which `call` has begun this try elsewhere; absent if it has not. */
  readonly begunAt?: string | undefined;
}

/** The messages that a step makes, or why it makes none. */
export type SendResult =
  | {
      readonly sends: readonly Send[];
      readonly skipped?: undefined;
      /** Why these, in the host's terms: kept in the log. */
      readonly chosen?: JsonObject;
    }
  | { readonly sends?: undefined; readonly skipped: JsonObject };

/** The result of a step; or the moment at which to ask for it again, and whether work has begun elsewhere. */
export type CallResult =
  | { readonly result: HandlerResult; readonly plan?: Plan | undefined }
  | { readonly until: string; readonly isBegun?: boolean };

/** Thrown by a host if a step fails: it is tried three times in all. Any other error leaves the run as it was. */
export class StepFailure extends Error {
  override readonly name = "StepFailure";
  /** True if another try is of no use. */
  readonly isFinal: boolean;

  constructor(reason: string, { isFinal = false } = {}) {
    super(reason);
    this.isFinal = isFinal;
  }
}

/** The result of taking a run further. Append the events and put the sends into the outbox in one transaction. */
export interface Advanced {
  readonly events: readonly RunEvent[];
  readonly sends: readonly Send[];
  /** The moment at which the run is due again; absent if it is over, or waits for `called`. */
  readonly wakeAt?: string;
  readonly state: RunState;
  /** The plan that the run goes by now. */
  readonly plan: Plan;
}

/** Milliseconds before the second and the third try of a step that failed. */
const PAUSES: readonly number[] = [30_000, 60_000];

/** Returns the first event of a run: append it, and the run is due at once. Throws as `startRun` does. */
export function startedEvent(plan: Plan, trigger: Trigger, now: Moment): RunEvent {
  const { plan: fingerprint, parts, position } = startRun(plan, trigger).state;
  return { type: "started", at: timestampOf(now), plan: fingerprint, parts, position };
}

/**
 * Takes a run as far as it goes at a moment (spec 4.4). A host owes three things:
 * 1. it calls this at least once at or after `wakeAt`, and one call a run at a time; too early or too often changes nothing;
 * 2. it appends the events, and puts the sends into its outbox, in one transaction, if the log is still as long as the one
 *    that was given: whoever loses that race does nothing;
 * 3. it delivers each send at least once, under its key.
 *
 * @throws RunError if the log does not fit the plan, or the host gives something that does not fit the run. Whatever the
 * host throws is thrown too, except StepFailure and EvaluationError: by these, a step has failed.
 */
export function advance(run: LoggedRun, stimulus: Stimulus, now: Moment, host: RunHost): Promise<Advanced> {
  return new Advance(run, timestampOf(now), host).by(stimulus);
}

class Advance {
  readonly #id: string;
  readonly #now: string;
  readonly #host: RunHost;
  readonly #events: RunEvent[] = [];
  readonly #sends: Send[] = [];
  #plan: Plan;
  #state: RunState;
  /** The number of tries of the present step that have failed, and the moment of the last. */
  #tries: { readonly count: number; readonly at: string } | undefined;
  /** The moment at which work on the present try of a step has begun elsewhere. */
  #begunAt: string | undefined;
  /** Ids of the events that the present wait was told of, and of those that have ended a wait: each ends one only. */
  readonly #told = new Set<string>();
  readonly #claims = new Set<string>();
  /** The event that the host has told of now. */
  #arrival: Arrival | undefined;

  constructor({ id, plan, events }: LoggedRun, now: string, host: RunHost) {
    this.#id = id;
    this.#now = now;
    this.#host = host;
    this.#plan = plan;
    this.#state = stateOf(events);
    for (const event of events) this.#note(event);
  }

  by(stimulus: Stimulus): Promise<Advanced> {
    const { position } = this.#state;
    if (stimulus.type === "event") this.#arrival = stimulus;
    if (position.awaits !== "done") {
      if (stimulus.type === "cancel") this.#take(stimulus);
      const isCalled = stimulus.type === "called" || stimulus.type === "failed";
      if (isCalled && position.awaits === "call" && position.step === stimulus.step) this.#take(stimulus);
    }
    return this.#goOn();
  }

  async #goOn(): Promise<Advanced> {
    for (;;) {
      const effect = effectOf(this.#plan, this.#state);
      if (effect.type === "done") return this.#result();
      const retryAt = this.#retryAt();
      if (retryAt !== undefined && this.#now < retryAt) return this.#result(retryAt);
      let wakeAt: string | undefined;
      try {
        wakeAt = await this.#answer(effect);
      } catch (error) {
        if (!(error instanceof StepFailure || error instanceof EvaluationError)) throw error;
        this.#fail(effect.step, error);
      }
      if (wakeAt !== undefined) return this.#result(wakeAt);
    }
  }

  /** Answers an effect. Returns the moment at which the run is due again if it cannot be answered now. */
  async #answer(effect: Exclude<Effect, { readonly type: "done" }>): Promise<string | undefined> {
    switch (effect.type) {
      case "load": {
        const loaded = await this.#host.load(effect, this.#moment());
        this.#take({ ...loaded, type: "loaded", now: this.#now });
        return undefined;
      }
      case "send": {
        const result = await this.#host.send(effect, this.#moment());
        const { sends = [], skipped } = result;
        const messages = sends.map(({ message }) => message);
        const chosen = result.sends && result.chosen;
        this.#take({ type: "sent", messages, ...(skipped && { skipped }) }, { ...(chosen && { chosen }) });
        this.#sends.push(...sends);
        return undefined;
      }
      case "call": {
        const called = await this.#host.call(effect, this.#moment());
        if ("until" in called) {
          if (called.isBegun && this.#begunAt === undefined)
            this.#add({ type: "begun", at: this.#now, step: effect.step.index });
          return timestampOf(called.until);
        }
        this.#take({ type: "called", result: called.result });
        if (called.plan !== undefined) this.#move(called.plan);
        return undefined;
      }
      case "sleep":
        if (this.#now < effect.until && !this.#host.skipsDelays) return effect.until;
        this.#take({ type: "woken", now: this.#now < effect.until ? effect.until : this.#now });
        return undefined;
      case "wait": {
        const stored = await this.#host.arrivals?.(effect, this.#moment());
        const arrivals = [...(this.#arrival ? [this.#arrival] : []), ...(stored ?? [])];
        if (await this.#tell(effect, arrivals)) return undefined;
        if (this.#now < effect.until) return effect.until;
        this.#take({ type: "woken", now: this.#now });
        return undefined;
      }
    }
  }

  /** Tells an open wait of events. Returns true if one claimed it. */
  async #tell(effect: WaitEffect, arrivals: readonly Arrival[]): Promise<boolean> {
    const wait = eventWaitOf(effect.step);
    for (const { id, kind, event, occurredAt, arrivedAt } of arrivals) {
      const occurred = timestampOf(occurredAt);
      const isWithin = effect.since <= occurred && occurred < effect.until;
      // An event that arrived in time counts, even if the host was down until after the end of the wait.
      const isInTime = timestampOf(arrivedAt) < effect.until;
      if (!isWithin || !isInTime || this.#told.has(id) || this.#claims.has(id) || !isAwaited(wait, kind))
        continue;
      const loaded = await this.#host.load(effect, this.#moment());
      const input = { ...loaded, type: "event", event, occurredAt, now: timestampOf(arrivedAt) } as const;
      if (this.#take(input, { arrival: id })) return true;
      const told = toldOf(this.#plan, this.#state, effect.step, input);
      this.#add({ type: "unmatched", at: this.#now, step: effect.step.index, arrival: id, told });
    }
    return false;
  }

  /** Gives the run an input. Returns false if it changes nothing. */
  #take(input: Input, details: Pick<RunEvent, "arrival" | "chosen"> = {}): boolean {
    const before = this.#state;
    const state = afterInput(this.#plan, before, input);
    if (state === before) return false;
    this.#add({ ...eventBetween(before, input, state), at: this.#now, ...details });
    return true;
  }

  #fail({ index }: PlanStep, error: Error): void {
    const attempt = (this.#tries?.count ?? 0) + 1;
    const reason = error.message;
    const isFinal = error instanceof StepFailure && error.isFinal;
    if (!isFinal && attempt <= PAUSES.length) {
      this.#add({ type: "tried", at: this.#now, step: index, attempt, error: reason });
      return;
    }
    const before = this.#state;
    const { awaits } = before.position;
    const input = { type: "failed", reason } as const;
    // A step that cannot be decided has no outcome, and neither has a wait whose conditions cannot be evaluated.
    const state =
      awaits === "send" || awaits === "call"
        ? afterInput(this.#plan, before, input)
        : { ...before, position: { awaits: "done", how: "failed" } as const };
    this.#add({ ...eventBetween(before, input, state), at: this.#now, attempt });
  }

  #retryAt(): string | undefined {
    if (this.#tries === undefined) return undefined;
    return timestampOf(Date.parse(this.#tries.at) + (PAUSES[this.#tries.count - 1] ?? 0));
  }

  /** Goes on in another plan: decisions and the position are those of the steps with the same refs there. */
  #move(plan: Plan): void {
    if (fingerprintOf(plan) === this.#state.plan) return;
    const { decisions } = this.#state;
    const there = (index: number) => {
      const { ref, type } = stepAt(this.#plan, index);
      return index === 0 ? plan.steps[0] : plan.steps.find((step) => step.ref === ref && step.type === type);
    };
    const moved = decisions.flatMap((decision): StepDecision[] => {
      const step = there(decision.step);
      return step ? [{ ...decision, step: step.index }] : [];
    });
    const last = decisions.at(-1);
    const step = last && there(last.step);
    this.#plan = plan;
    this.#add({
      type: "moved",
      at: this.#now,
      plan: fingerprintOf(plan),
      decisions: moved,
      position: step === undefined ? { awaits: "done", how: "ended" } : positionAt(plan, step.next),
    });
  }

  #add(event: RunEvent): void {
    this.#events.push(event);
    this.#state = stateAfter(this.#state, event);
    this.#note(event);
  }

  /** Keeps count of tries, and of the events that the present wait was told of. */
  #note({ type, attempt = 1, at, arrival, position }: RunEvent): void {
    if (type === "tried") this.#tries = { count: attempt, at };
    else if (position !== undefined) this.#tries = undefined;
    if (type === "begun") this.#begunAt = at;
    else if (type === "tried" || position !== undefined) this.#begunAt = undefined;
    if (position !== undefined) this.#told.clear();
    if (arrival !== undefined) (position === undefined ? this.#told : this.#claims).add(arrival);
  }

  #moment(): RunMoment {
    return {
      id: this.#id,
      plan: this.#plan,
      state: this.#state,
      now: this.#now,
      attempt: (this.#tries?.count ?? 0) + 1,
      begunAt: this.#begunAt,
    };
  }

  #result(wakeAt?: string): Advanced {
    const parts = { events: this.#events, sends: this.#sends, state: this.#state, plan: this.#plan };
    return { ...parts, ...(wakeAt !== undefined && { wakeAt }) };
  }
}
