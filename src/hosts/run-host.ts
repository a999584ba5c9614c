import type { Context } from "../context/index.ts";
import {
  appendEvents,
  arrivalsOf,
  checkStorable,
  createMessages,
  deliveryKey,
  type KeptRun,
  lockRecipient,
  outcomes,
  recordSkipped,
  type Store,
  StoreError,
} from "../store/index.ts";
import {
  type Arrival,
  type CallEffect,
  type CallResult,
  contextOf,
  defaultHandler,
  type EventKind,
  type LoadEffect,
  type RunHost,
  type RunMoment,
  refsRead,
  type SendEffect,
  type SendResult,
  StepFailure,
  type WaitEffect,
} from "../workflow/run/index.ts";
import { callBatch } from "./batch.ts";
import { chooseCohort } from "./cohort.ts";
import { eventsLeft } from "./events.ts";
import type { RunEnvironment, RunInStore, Wake, WorkflowVersion } from "./host.ts";
import { callThrottle } from "./throttle.ts";

/** The host of one run, within the transaction of a wake: it reads and writes the store, and asks the environment. */
export class StoredRunHost implements RunHost {
  /** Other runs that are to be woken. */
  readonly wakes: Wake[] = [];
  readonly #environment: RunEnvironment;
  readonly #store: Store;
  readonly #row: KeptRun;
  readonly #version: WorkflowVersion;
  #movedTo: WorkflowVersion | undefined;

  constructor(environment: RunEnvironment, store: Store, row: KeptRun, version: WorkflowVersion) {
    this.#environment = environment;
    this.#store = store;
    this.#row = row;
    this.#version = version;
  }

  get skipsDelays(): boolean {
    return (this.#row.settings as { readonly skip_delay?: unknown }).skip_delay === true;
  }

  /** The version that the run goes on in, if it is another one now. */
  get movedTo(): WorkflowVersion | undefined {
    return this.#movedTo;
  }

  async load(effect: LoadEffect, moment: RunMoment) {
    const refs = refsRead(effect.requirements);
    const messages = await outcomes(this.#store, this.#row.id, refs);
    const parts = await this.#environment.load?.(effect, this.#inStore(moment));
    return { messages, ...(parts && { parts }) };
  }

  send(effect: SendEffect, moment: RunMoment): Promise<SendResult> {
    return storing(() => this.#send(effect, this.#inStore(moment)));
  }

  async #send(effect: SendEffect, run: RunInStore): Promise<SendResult> {
    const { id, workflow, version, workflow_run_id, recipient, tenant } = run.row;
    const { ref = "" } = effect;
    const choice = await this.#environment.send(effect, run);
    const { messages = [], skipped } = choice;
    if (messages.length === 0) {
      if (ref !== "") await recordSkipped(this.#store, id, [ref]);
      return { skipped: skipped ?? { reason: "no-channel" } };
    }
    const source = {
      type: "workflow",
      key: workflow,
      version_id: version,
      step_ref: ref,
      workflow_run_id,
      workflow_recipient_run_id: id,
    } as const;
    const made = await createMessages(
      this.#store,
      messages.map(({ isSandboxed: _, ...message }) => {
        return { recipient, tenant, inserted_at: run.now, ...message, source };
      }),
    );
    const sandboxed = made.filter((_, index) => messages[index]?.isSandboxed === true);
    await appendEvents(
      this.#store,
      sandboxed.map(({ message }) => ({ message: message.id, type: "message.not_sent" })),
    );
    return {
      ...(choice.messages && choice.chosen && { chosen: choice.chosen }),
      sends: made.map(({ message }, index) => ({
        key: messages[index]?.key ?? deliveryKey(id, ref, message.channel_id, message.recipient),
        message: message.id,
      })),
    };
  }

  call(effect: CallEffect, moment: RunMoment): Promise<CallResult> {
    return storing(async () => {
      const called = await this.#call(effect, this.#inStore(moment));
      if ("result" in called) checkStorable(called.result, "result");
      return called;
    });
  }

  async #call(effect: CallEffect, run: RunInStore): Promise<CallResult> {
    const render = async (text: string) => (await this.#environment.render?.(text, run)) ?? text;
    switch (effect.step.type) {
      case "batch": {
        const { result, wakes, goesOnInNewest } = await callBatch(effect, run, render);
        this.wakes.push(...wakes);
        if (!goesOnInNewest) return result;
        this.#movedTo = await this.#environment.newest?.(run.version.key, this.#store);
        return { ...result, plan: this.#movedTo?.plan };
      }
      case "throttle":
        return callThrottle(effect, run, render);
      case "random_cohort":
        return { result: { arm: await chooseCohort(effect.step, this.#row, render) } };
      default: {
        const called = await this.#environment.call?.(effect, run);
        if (called !== undefined) return called;
        const context = await run.context();
        return { result: defaultHandler(effect.step, context, { timezone: run.plan.timezone }) };
      }
    }
  }

  async arrivals(effect: WaitEffect, { now }: RunMoment): Promise<readonly Arrival[]> {
    const { since, until } = effect;
    // Whoever hands out an event holds the recipient too, so an event is either found here or finds the open wait.
    await lockRecipient(this.#store, this.#row.recipient);
    const found = await arrivalsOf(this.#store, this.#row.recipient, since, until);
    const told = found.map(({ id, kind, payload, occurred_at, arrived_at }) => ({
      id,
      kind: kind as EventKind,
      event: payload as Arrival["event"],
      occurredAt: occurred_at,
      arrivedAt: arrived_at,
    }));
    if (now < until) return told;
    // The wait ends now, and events that came in time may not have been handed out yet.
    const ids = new Set(told.map(({ id }) => id));
    const left = await eventsLeft(this.#store, this.#environment, this.#row.recipient, effect);
    return [...told, ...left.filter(({ id }) => !ids.has(id))].toSorted(
      (one, other) => Date.parse(one.occurredAt) - Date.parse(other.occurredAt),
    );
  }

  #inStore(moment: RunMoment): RunInStore {
    let context: Promise<Context> | undefined;
    const version = this.#movedTo ?? this.#version;
    return {
      ...moment,
      store: this.#store,
      row: { ...this.#row, version: version.id },
      version,
      context: () => {
        context ??= this.#context(moment);
        return context;
      },
    };
  }

  /** The whole context at a moment, for templates and settings. */
  async #context(moment: RunMoment): Promise<Context> {
    const { plan, state, now } = moment;
    const refs = plan.steps.flatMap(({ ref, channel }) => (ref !== undefined && channel ? [ref] : []));
    const requirements = { parts: [], refs, paths: [], audiences: [] };
    const step = plan.steps[0] as LoadEffect["step"];
    const loaded = await this.load({ type: "load", step, requirements }, moment);
    return contextOf(plan, state, { ...loaded, now });
  }
}

/** Lets a step fail for good if something of it cannot be stored: no other try could store it either. */
async function storing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError && error.code === "invalid-input")) throw error;
    throw new StepFailure(error.message, { isFinal: true });
  }
}
