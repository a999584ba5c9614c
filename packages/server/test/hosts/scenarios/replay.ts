/**
 * Replays scenarios on runs that are kept in a store. The world around them does what a scenario says, at the moments and in the order
 * of the simulator. Waits, batches, throttles, cohorts, tries and cancellations are those of the host.
 */
import { type HostEvent, type RunEnvironment, StepFailure, type StoredRuns, storedRuns } from "heed/hosts";
import { defaultHandler, type HandlerResult, type RunEvent, type RunState, stateOf } from "heed/run";
import { appendEvents, type Channel, type KeptRun, openStore, readRun, runLog, type Store } from "heed/store";
import { isMap, type Json, type JsonObject, memberOf } from "../../../../../src/condition/index.ts";
import { chooseCohort } from "../../../../../src/hosts/cohort.ts";
import type { EventType } from "../../../../../src/messages/index.ts";
import {
  deliveriesOf,
  deliveryFrom,
  hasDeliveryEvent,
  releaseOf,
} from "../../../../../src/simulate/run/deliveries.ts";
import { Mailbox } from "../../../../../src/simulate/run/mailbox.ts";
import { retriesIn, withReply } from "../../../../../src/simulate/run/replies.ts";
import {
  eventOfLine,
  eventsOfAction,
  isNeverClicked,
} from "../../../../../src/simulate/run/scenario-events.ts";
import { Scheduler } from "../../../../../src/simulate/run/scheduler.ts";
import { withoutValueAt, withValueAt } from "../../../../../src/simulate/run/value-changes.ts";
import type { EventPhrase, Scenario, ScenarioEvent } from "../../../../../src/simulate/scenario/scenario.ts";
import { stepByRef, stepName } from "../../../../../src/simulate/steps.ts";
import { CHANNEL_TYPES } from "../../../../../src/status/index.ts";
import { LATEST } from "../../../../../src/time/index.ts";
import type { EventKind, EventWait, Plan, PlanStep } from "../../../../../src/workflow/index.ts";
import type { OpenHost, ScenarioHost } from "./scenario-host.ts";

/** A channel of each type, whose id is the type. */
export const CHANNEL_OF_EACH_TYPE: readonly Channel[] = CHANNEL_TYPES.map((type) => ({
  id: type,
  type,
  provider: "none",
}));

/** A run after its scenario. */
export interface ReplayedRun {
  readonly row: KeptRun;
  readonly log: readonly RunEvent[];
  readonly state: RunState;
}

/** Options of a replay. */
export interface ReplayOptions {
  /** The name of the scenario, which no other has on its store. */
  readonly name: string;
  /** Wakes the run before each event, too early, and fails if that changes anything. */
  readonly isRestless?: boolean;
}

/**
 * Replays a scenario on a host, on a clock of its own, until nothing more happens. The store must have `CHANNEL_OF_EACH_TYPE`.
 *
 * @throws Error if the run is not over then, or the store rejects an event of a message that the simulator takes, or the reverse.
 */
export async function replayScenario(
  open: OpenHost,
  { database, schema }: Store,
  plan: Plan,
  scenario: Scenario,
  options: ReplayOptions,
): Promise<ReplayedRun> {
  const world = new World(plan, scenario, options);
  const now = () => new Date(world.now);
  const store = openStore(database, { schema, now });
  const runs = storedRuns(store, world);
  const host = await open({ store, runs, now });
  try {
    return await world.replay(store, runs, host);
  } finally {
    await host.stop();
  }
}

/** Something to do at a moment; an event `isLate` if it is tried again after the steps of its moment, which it may be for. */
type Task =
  | { readonly kind: "event"; readonly event: ScenarioEvent; readonly isLate: boolean }
  | { readonly kind: "delivery"; readonly ref: string; readonly index: number; readonly type: EventType }
  | { readonly kind: "wake" };

/** The most tasks of a scenario. */
const MOST_TASKS = 10_000;

/** The tries of a step end after 30 and 60 seconds, as those of the port do. */
const ALL_TRIES = 90_000;

class World implements RunEnvironment {
  now: number;
  readonly #plan: Plan;
  readonly #scenario: Scenario;
  readonly #options: ReplayOptions;
  readonly #scheduler = new Scheduler<Task>();
  readonly #mailbox = new Mailbox();
  /** By the id of a message, the number of its events. */
  readonly #reported = new Map<string, number>();
  readonly #ranAt = new Set<string>();
  /** The parts of the context that have changed by themselves, as they are now. */
  #changed: JsonObject = {};
  #state: RunState | undefined;
  #row!: KeptRun;
  #seen = 0;
  #told = 0;
  readonly #ids: string[] = [];
  #store!: Store;
  #runs!: StoredRuns;
  #host!: ScenarioHost;
  #recipient = "";

  constructor(plan: Plan, scenario: Scenario, options: ReplayOptions) {
    const { timezone, trigger } = scenario;
    this.#plan = timezone === undefined ? plan : { ...plan, timezone };
    this.#scenario = scenario;
    this.#options = options;
    this.now = trigger.at;
  }

  async replay(store: Store, runs: StoredRuns, host: ScenarioHost): Promise<ReplayedRun> {
    this.#store = store;
    this.#runs = runs;
    this.#host = host;
    for (const event of this.#scenario.events) this.#schedule(event);
    this.#recipient = await this.#recipientFor();
    const { parts } = this.#scenario.trigger;
    await this.#start(this.#hostPlan(), parts, this.#options.name);
    for (let count = 0; ; count++) {
      const due = this.#scheduler.takeNext();
      if (due === undefined) break;
      if (count > MOST_TASKS) throw new Error("The scenario goes on and on.");
      this.now = Math.max(this.now, due.at);
      if (this.#options.isRestless) await this.#wakeTooEarly();
      await this.#perform(due.task);
    }
    const { wake_at, status } = this.#row;
    const isOver = status === "completed" || status === "cancelled";
    if (wake_at !== null || !isOver) throw new Error(`The run is ${status}, and due at ${wake_at}.`);
    return { row: this.#row, log: await this.#log(), state: this.#state as RunState };
  }

  // Requests of the host to the world.

  async load() {
    return this.#changed;
  }

  async send({ step }: Parameters<RunEnvironment["send"]>[0], run: Parameters<RunEnvironment["send"]>[1]) {
    const name = stepName(step);
    const { type } = step.channel ?? {};
    if (type === undefined) throw new Error(`The channel of ${name} has no type.`);
    const deliveries = deliveriesOf(this.#scenario, step).filter(({ outcome }) => outcome !== "none");
    if (deliveries.length === 0) return { skipped: { reason: "no message" } };
    const before = run.state.decisions.flatMap(({ step: index, messages = [] }) =>
      stepName(this.#plan.steps[index] as PlanStep) === name ? messages : [],
    );
    return {
      messages: deliveries.map((_delivery, position) => {
        const id = `${run.id}:${name}[${before.length + position + 1}]`;
        return { id, key: id, channel_id: type, data: (run.state.parts.data ?? {}) as JsonObject };
      }),
    };
  }

  async call(
    effect: Parameters<NonNullable<RunEnvironment["call"]>>[0],
    run: Parameters<NonNullable<RunEnvironment["call"]>>[1],
  ) {
    const step = this.#plan.steps[effect.step.index] as PlanStep;
    const replies = this.#repliesOf(step);
    if (replies.some(({ kind }) => kind === "fail")) {
      const time = retriesIn(replies);
      if (time === ALL_TRIES) throw new StepFailure(FAILURE);
      const begun = Date.parse(String(run.state.decisions.at(-1)?.now));
      if (this.now >= begun + time) throw new StepFailure(FAILURE, { isFinal: true });
      return { until: this.#timestamp(begun + time), isBegun: true };
    }
    const context = await run.context();
    let result = defaultHandler(step, context, { timezone: this.#plan.timezone });
    for (const reply of replies) {
      const until = this.now + (reply.kind === "wait" ? (reply.duration ?? 0) : 0);
      result = withReply(result, reply, step, this.#timestamp(until));
    }
    // Asked for again, it merges the same keys again.
    for (const [part, keys] of Object.entries(result.merge ?? {})) {
      const changed = this.#changed[part];
      if (isMap(changed)) this.#changed = { ...this.#changed, [part]: { ...changed, ...keys } as Json };
    }
    return { result };
  }

  async describe() {
    const { recipient } = this.#parts();
    return isMap(recipient) ? (recipient as JsonObject) : {};
  }

  // Events of the world.

  #schedule(event: ScenarioEvent, ranAt?: number): void {
    const { moment } = event;
    const task = { kind: "event", event, isLate: false } as const;
    if (moment.kind === "offset") this.#add(this.#scenario.trigger.at + moment.offset, "messages", task);
    else if (moment.kind === "instant") this.#add(moment.instant, "messages", task);
    else if (ranAt !== undefined) this.#add(ranAt + moment.offset, "new-messages", task);
  }

  #add(at: number, phase: "messages" | "run" | "new-messages", task: Task): void {
    this.#scheduler.add(Math.min(at, LATEST), phase, task);
  }

  async #perform(task: Task): Promise<void> {
    switch (task.kind) {
      case "wake":
        return this.#settle([]);
      case "delivery":
        return this.#report(task.ref, task.index, [task.type]);
      case "event":
        return this.#apply(task.event, task.isLate);
    }
  }

  async #apply(event: ScenarioEvent, isLate: boolean): Promise<void> {
    const { means, ref, index, value } = event.what;
    switch (means.kind) {
      case "change":
      case "remove":
      case "audience":
        this.#change(event.what);
        return this.#tell(event.what);
      case "occur":
        return this.#tell(event.what);
      case "trigger":
        return this.#triggerAgain(value ?? {});
      case "cancel": {
        const { name } = this.#options;
        await this.#settle(await this.#runs.cancel({ workflow: this.#key, cancellationKey: name }));
        return;
      }
    }
    const count = this.#mailbox.count(ref);
    if (count === 0) {
      if (!isLate) this.#add(this.now, "new-messages", { kind: "event", event, isLate: true });
    } else if (means.kind === "expire") await this.#expire(ref);
    else if (index === undefined || index <= count) {
      const all = Array.from({ length: count }, (_, position) => position + 1);
      for (const each of index === undefined ? all : [index]) {
        await this.#report(ref, each, this.#eventsOf(event.what, each));
      }
    }
  }

  #eventsOf({ ref, means }: EventPhrase, index: number): readonly EventType[] {
    const step = stepByRef(this.#plan, ref);
    if (means.kind === "action") return eventsOfAction(step, means.action);
    if (means.kind !== "message" || isNeverClicked(step, means.type)) return [];
    return this.#mailbox.eventsUpTo(ref, index, means.type);
  }

  /** Reports events of a message, one after the other. */
  async #report(ref: string, index: number, types: readonly EventType[]): Promise<void> {
    for (const type of types) {
      const occurred_at = this.#timestamp();
      const isRejected = this.#mailbox.add(ref, index, type, occurred_at) !== undefined;
      const message = `${this.#ids[0]}:${ref}[${index}]`;
      const number = (this.#reported.get(message) ?? 2) + 1;
      this.#reported.set(message, number);
      const id = `${message}.${number}`;
      const [report] = await appendEvents(this.#store, [{ message, type, id, occurred_at }]);
      const expected = isRejected ? "rejected" : "accepted";
      if (report?.result !== expected) throw new Error(`${type} of ${message} is ${report?.result}.`);
    }
    if (types.length > 0) await this.#handOut();
  }

  async #expire(ref: string): Promise<void> {
    this.#mailbox.expire(ref);
    const { database, tables } = this.#store;
    // Retention deletes by age, and would delete the messages of other steps.
    await database.query(
      `insert into ${tables.steps} (run, ref, outcome, since) values ($1::text, $2::text, 'expired', $3::timestamptz)`,
      [this.#ids[0], ref, this.#timestamp()],
    );
  }

  #change({ means, path, value = null, name = "" }: EventPhrase): void {
    const parts = this.#parts();
    if (means.kind === "audience") {
      const { audiences } = parts;
      const others = (Array.isArray(audiences) ? audiences : []).filter((audience) => audience !== name);
      this.#changed = { ...this.#changed, audiences: means.joins ? [...others, name] : others };
    } else if (path !== undefined) {
      const { root, segments } = path;
      const part = parts[root];
      const after =
        means.kind === "remove" ? withoutValueAt(part, segments) : withValueAt(part, segments, value);
      this.#changed = { ...this.#changed, [root]: after };
    }
  }

  /** Tells the host of an event of the outside world. Its kind is that for which the run waits, or a step of the plan does. */
  async #tell(what: EventPhrase): Promise<void> {
    const { position } = this.#state as RunState;
    const awaited = position.awaits === "event" ? this.#plan.steps[position.step]?.event : undefined;
    const waits = [awaited, ...this.#plan.steps.map(({ event }) => event)];
    const at = this.#timestamp();
    for (const wait of waits) {
      const event = wait && eventOfLine(what, wait, at, this.#parts());
      if (wait === undefined || event === undefined) continue;
      const id = `${this.#options.name}/${++this.#told}`;
      const told: HostEvent = { id, recipient: this.#recipient, kind: kindOf(wait), event, occurredAt: at };
      await this.#runs.tell([told]);
      await this.#settleIfWaiting();
      return;
    }
  }

  /** Another trigger, which comes to the batch that the run holds. */
  async #triggerAgain(data: Json): Promise<void> {
    const { position } = this.#state as RunState;
    const step = position.awaits === "call" ? this.#plan.steps[position.step] : undefined;
    if (step?.type !== "batch" || this.#repliesOf(step).length > 0) return;
    const [trigger] = this.#plan.steps as [PlanStep];
    const { condition: _, ...always } = trigger;
    const plan = {
      ...this.#plan,
      steps: [
        { ...always, next: 1 },
        { ...step, index: 1, next: "completed" as const },
      ],
    };
    await this.#start(plan, { ...this.#parts(), data });
  }

  // Calls of the world to the host.

  async #start(plan: Plan, parts: JsonObject, cancellationKey: string | null = null): Promise<void> {
    const { name } = this.#options;
    const version = await this.#runs.keepWorkflow({ key: this.#key, workflow: {}, plan });
    const id = `${name}.${this.#ids.length + 1}`;
    const actor = (parts.actor ?? null) === null ? null : "somebody";
    const tenant = memberOf(parts.tenant, "id");
    await this.#runs.start([
      {
        id,
        workflowRun: name,
        version,
        recipient: this.#recipient,
        actor,
        tenant: typeof tenant === "string" ? tenant : null,
        trigger: parts,
        cancellationKey,
      },
    ]);
    this.#ids.push(id);
    // Of two runs that are due at the same moment, the one that has come to a batch goes first.
    if (this.#ids.length > 1 && this.#row.wake_at === this.#timestamp()) await this.#runs.wake(id);
    await this.#settle([{ run: id, at: this.#timestamp() }]);
  }

  /** Lets the host take its runs as far as they go now, and looks at what the run has done. */
  async #settle(wakes: Parameters<ScenarioHost["settle"]>[1]): Promise<void> {
    await this.#host.settle(this.#ids, wakes);
    await this.#observe();
    await this.#handOut();
  }

  async #handOut(): Promise<void> {
    if (!this.#plan.steps.some(({ event }) => event)) return;
    for (;;) {
      const { taken } = await this.#runs.handOut(100);
      if (taken === 0) break;
    }
    await this.#settleIfWaiting();
  }

  /** An event of a moment is taken at once by a wait that goes on; others, by the steps of the moment. */
  async #settleIfWaiting(): Promise<void> {
    await this.#observe();
    const { position } = this.#state as RunState;
    const { wake_at } = this.#row;
    if (position.awaits !== "event" || Date.parse(position.until) <= this.now) return;
    if (wake_at !== null && Date.parse(wake_at) <= this.now) {
      await this.#settle([{ run: this.#row.id, at: this.#timestamp() }]);
    }
  }

  /** Schedules what follows from what the run has done: events after steps, deliveries, and the next wakes. */
  async #observe(): Promise<void> {
    const log = await this.#log();
    for (const event of log.slice(this.#seen)) this.#follow(event, log);
    this.#seen = log.length;
    this.#state = stateOf(log);
    for (const [index, id] of this.#ids.entries()) {
      const row = (await readRun(this.#store, id)) as KeptRun;
      if (index === 0) this.#row = row;
      if (row.wake_at !== null) this.#add(Date.parse(row.wake_at), "run", { kind: "wake" });
    }
  }

  #follow({ type, at, step: index, decision, outcome }: RunEvent, log: readonly RunEvent[]): void {
    const moment = Date.parse(at);
    if (type === "decided" && decision !== undefined) {
      const { ref, decision: decided } = decision;
      if (ref === undefined || decided === "skip" || decided === "halt" || this.#ranAt.has(ref)) return;
      this.#ranAt.add(ref);
      for (const event of this.#scenario.events) {
        if (event.moment.kind === "after" && event.moment.ref === ref) this.#schedule(event, moment);
      }
    } else if (type === "sent") {
      const decided = log.findLast((event) => event.type === "decided" && event.step === index)?.position;
      const timezone = decided?.awaits === "send" ? decided.timezone : undefined;
      this.#deliver(this.#plan.steps[index as number] as PlanStep, moment, timezone, outcome?.messages ?? []);
    }
  }

  #deliver(step: PlanStep, at: number, timezone: string | undefined, ids: readonly string[]): void {
    const name = stepName(step);
    const type = step.channel?.type;
    const deliveries = deliveriesOf(this.#scenario, step).filter(({ outcome }) => outcome !== "none");
    const release = releaseOf(this.#scenario, step, at, timezone);
    const { first } = this.#mailbox.create(name, ids.length, type, this.#timestamp(at));
    for (const [position, delivery] of deliveries.entries()) {
      const index = first + position;
      if (release === undefined || (!delivery.isWritten && hasDeliveryEvent(this.#scenario, step, index)))
        continue;
      for (const { at: moment, event } of deliveryFrom(release, delivery, type)) {
        this.#add(moment, "messages", { kind: "delivery", ref: name, index, type: event });
      }
    }
  }

  async #wakeTooEarly(): Promise<void> {
    const { wake_at, id } = this.#row;
    if (wake_at !== null && Date.parse(wake_at) <= this.now) return;
    await this.#runs.wake(id);
    const { length } = await this.#log();
    if (length !== this.#seen)
      throw new Error(`A wake that came too early changed the run, at ${this.#timestamp()}.`);
  }

  async #log(): Promise<readonly RunEvent[]> {
    const rows = await runLog(this.#store, this.#ids[0] as string);
    return rows.map(({ record }) => record as RunEvent);
  }

  /** The plan for the host, to which steps with replies are of an unknown type: then it asks the world to carry them out. */
  #hostPlan(): Plan {
    const steps = this.#plan.steps.map((step) =>
      this.#isCarriedOutByWorld(step) ? { ...step, type: "step_with_replies" } : step,
    );
    return { ...this.#plan, steps };
  }

  #isCarriedOutByWorld(step: PlanStep): boolean {
    if (step.type === "random_cohort") return this.#wantedArm(step) === undefined;
    return (step.type === "batch" || step.type === "throttle") && this.#repliesOf(step).length > 0;
  }

  /** The arm of a cohort step that the host is to choose; undefined if no recipient leads to it. */
  #wantedArm(step: PlanStep): number | undefined {
    const { arms = [] } = step;
    if (!arms.every(({ json }) => Number(json.percentage) > 0)) return undefined;
    const replies = this.#repliesOf(step);
    if (!replies.every(({ kind }) => kind === "take")) return undefined;
    let result: HandlerResult = { arm: 0 };
    for (const reply of replies) result = withReply(result, reply, step, "");
    return result.arm ?? undefined;
  }

  /** A recipient for whom the cohorts of the scenario are chosen: by default, the first ones. */
  async #recipientFor(): Promise<string> {
    const cohorts = this.#plan.steps.filter(
      (step) => step.type === "random_cohort" && !this.#isCarriedOutByWorld(step),
    );
    for (let number = 0; number < 10_000; number++) {
      const recipient = `${this.#options.name}-${number}`;
      const chosen = await Promise.all(
        cohorts.map(
          async (step) =>
            (await chooseCohort(step, { workflow: this.#key, recipient }, async (text) => text)) ===
            this.#wantedArm(step),
        ),
      );
      if (chosen.every(Boolean)) return recipient;
    }
    throw new Error("No recipient leads to the cohorts of the scenario.");
  }

  #repliesOf({ ref }: PlanStep) {
    return this.#scenario.handlers.flatMap((handler) => (handler.ref === ref ? handler.replies : []));
  }

  /** The parts of the context now. */
  #parts(): JsonObject {
    return { ...(this.#state?.parts ?? this.#scenario.trigger.parts), ...this.#changed };
  }

  get #key(): string {
    const key = memberOf(this.#plan.steps[0]?.json, "key");
    return typeof key === "string" ? key : "workflow";
  }

  #timestamp(at = this.now): string {
    return new Date(Math.min(at, LATEST)).toISOString();
  }
}

const FAILURE = "as the scenario says";

/** The kind of an event that a wait takes. */
function kindOf({ event }: EventWait): EventKind {
  const named = Object.entries(event).filter(([, value]) => value !== null);
  return { event_key: "updated", ...Object.fromEntries(named) } as unknown as EventKind;
}
