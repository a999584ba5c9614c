import {
  ARRIVAL_WORK,
  appendManyRunEvents,
  type ClaimedWork,
  checkStorable,
  claimOutbox,
  createRuns,
  currentTime,
  hastenRuns,
  inTransaction,
  isOver,
  joinedRuns,
  type KeptRun,
  keepVersion,
  lockRun,
  type MessageArrival,
  overdueRuns,
  postponeRun,
  type RecipientReference,
  type RunAppend,
  readVersion,
  recipientKey,
  runLogs,
  runsToCancel,
  type Settlement,
  type Store,
  settleOutbox,
  takeDueRuns,
} from "../store/index.ts";
import {
  advance,
  type EventWait,
  type HandlerResult,
  type Plan,
  type RunEvent,
  type Stimulus,
  startedEvent,
} from "../workflow/run/index.ts";
import { goesOnInNewest, leaveBatch } from "./batch.ts";
import { eventOfMessage, leaveEvents, leaveEventsOfRuns, tellRecipient } from "./events.ts";
import type { HostEvent, RunEnvironment, RunRequest, Started, Wake, Woken, WorkflowVersion } from "./host.ts";
import { StoredRunHost } from "./run-host.ts";
import { rowsOf, statusAt } from "./words.ts";

/**
 * Runs that are kept in a store. Each method is one transaction, or one a run, and can be repeated. An engine calls `wake` at
 * or after the times that they return, one call a run at a time: a second one waits for the first, and finds nothing to do.
 */
export interface StoredRuns {
  /** Keeps a version of a workflow, for `start`. The same content is the same version. */
  keepWorkflow(workflow: Omit<WorkflowVersion, "id">, within?: Store): Promise<WorkflowVersion>;
  /**
   * Starts runs. They are kept once this returns, and go on when they are woken.
   *
   * @param within the store of a transaction that this is a part of: that of a wake, or of a request.
   */
  start(requests: readonly RunRequest[], within?: Store): Promise<readonly Started[]>;
  /** Takes a run as far as it goes now. Too early, or too often, it changes nothing. */
  wake(run: string): Promise<Woken>;
  /** Takes at most so many runs that are due, in one transaction unless one has a fault. Returns how many, and what follows. */
  wakeDue(limit: number): Promise<{ readonly taken: number; readonly wakes: readonly Wake[] }>;
  /**
   * Hands out events as `handOut` does, and returns the runs that these concern, and those that should have been woken by a
   * moment and were not: a message of the engine was lost. An engine calls it from time to time, and wakes them.
   */
  overdue(by: string, limit: number): Promise<readonly Wake[]>;
  /** Gives the result of a step that `call` of the environment left to others, or says why it failed for good. */
  finishCall(run: string, step: number, end: CallEnd): Promise<Woken>;
  /** Tells open waits of events. Returns the runs to wake. */
  tell(events: readonly HostEvent[]): Promise<readonly Wake[]>;
  /**
   * Leaves word of events in the outbox, for `handOut`: they are kept once this returns.
   *
   * @param within the store of a transaction that this is a part of, such as that of a request.
   */
  leave(events: readonly HostEvent[], within?: Store): Promise<void>;
  /** Tells waits of at most so many events of messages and of runs, which the store has left in the outbox. */
  handOut(limit: number): Promise<{ readonly taken: number; readonly wakes: readonly Wake[] }>;
  /** Cancels runs by the key that their triggers gave, of all recipients or some. Returns the runs to wake. */
  cancel(which: Cancellation): Promise<readonly Wake[]>;
}

/** The end of a step that was carried out elsewhere. */
export type CallEnd = { readonly result: HandlerResult } | { readonly failure: string };

/** Which runs to cancel. */
export interface Cancellation {
  readonly workflow: string;
  readonly cancellationKey: string;
  readonly recipients?: readonly RecipientReference[] | undefined;
}

/** Opens the runs of a store. */
export function storedRuns(store: Store, environment: RunEnvironment): StoredRuns {
  return new Runs(store, environment);
}

/** The most versions of workflows that are kept in memory. */
const MOST_VERSIONS = 1000;

/** Milliseconds for which events that are handed out are claimed. */
const LEASE = 30_000;

/** Milliseconds after which a run that could not be taken further, or an event that could not be told, is tried again. */
const FAULT_PAUSE = 30_000;

/** A run that was taken further: what to append, and other runs to wake. */
interface Taken {
  readonly append: RunAppend;
  readonly wakes: readonly Wake[];
}

class Runs implements StoredRuns {
  readonly #store: Store;
  readonly #environment: RunEnvironment;
  readonly #versions = new Map<string, WorkflowVersion>();

  constructor(store: Store, environment: RunEnvironment) {
    this.#store = store;
    this.#environment = environment;
  }

  async keepWorkflow(
    { key, workflow, plan }: Omit<WorkflowVersion, "id">,
    within: Store = this.#store,
  ): Promise<WorkflowVersion> {
    const id = await keepVersion(within, { key, content: { workflow, plan } });
    return this.#remembered({ id, key, workflow, plan });
  }

  start(requests: readonly RunRequest[], within: Store = this.#store): Promise<readonly Started[]> {
    return inTransaction(within, async (store) => {
      const now = await currentTime(store);
      const made = await createRuns(
        store,
        requests.map((request) => newRun(request, now)),
      );
      const begun = made.flatMap(({ run, isNew }) => (run && isNew ? [run] : []));
      await leaveEventsOfRuns(store, begun, "started", now);
      return made.map(({ run }, index): Started => {
        const { id } = requests[index] as RunRequest;
        return run === undefined ? { run: id, refused: "once" } : { run: id, at: run.wake_at ?? now };
      });
    });
  }

  wake(run: string): Promise<Woken> {
    return this.#takeOne(run, { type: "due" });
  }

  finishCall(run: string, step: number, end: CallEnd): Promise<Woken> {
    return this.#takeOne(run, stimulusOf(step, end));
  }

  async wakeDue(limit: number) {
    let due: readonly KeptRun[] = [];
    try {
      return await inTransaction(this.#store, async (store) => {
        due = await takeDueRuns(store, limit);
        const taken = await this.#takeAll(store, due, { type: "due" });
        return { taken: due.length, wakes: taken.flatMap(wakesOf) };
      });
    } catch (error) {
      if (due.length === 0) throw error;
      return { taken: due.length, wakes: await this.#wakeEach(due) };
    }
  }

  /** Wakes runs each by itself, so that one with a fault holds up no other. */
  async #wakeEach(due: readonly KeptRun[]): Promise<readonly Wake[]> {
    const wakes: Wake[] = [];
    for (const row of due) {
      const run = row.id;
      try {
        const woken = await this.wake(run);
        if (woken.wakeAt !== undefined) wakes.push({ run, at: woken.wakeAt });
        wakes.push(...woken.wakes);
      } catch (error) {
        const at = await this.#afterFault();
        // Another process may have woken it since.
        if (await postponeRun(this.#store, row, at, textOf(error))) wakes.push({ run, at });
      }
    }
    return wakes;
  }

  async overdue(by: string, limit: number): Promise<readonly Wake[]> {
    const { wakes } = await this.handOut(limit);
    const due = await overdueRuns(this.#store, by, limit);
    return [...wakes, ...due.map(({ id, wake_at }) => ({ run: id, at: wake_at }))];
  }

  async tell(events: readonly HostEvent[]): Promise<readonly Wake[]> {
    const byRecipient = new Map<string, HostEvent[]>();
    for (const event of events) {
      const key = JSON.stringify(event.recipient);
      byRecipient.set(key, [...(byRecipient.get(key) ?? []), event]);
    }
    const ids: string[] = [];
    for (const each of byRecipient.values()) {
      ids.push(...(await inTransaction(this.#store, (store) => tellRecipient(store, each))));
    }
    // Runs are locked only after the recipients are free again: a run that opens a wait holds itself, and asks for its recipient.
    const at = await currentTime(this.#store);
    await hastenRuns(this.#store, ids, at);
    return ids.map((run) => ({ run, at }));
  }

  async leave(events: readonly HostEvent[], within: Store = this.#store): Promise<void> {
    const arrivedAt = await currentTime(within);
    await leaveEvents(
      within,
      events.map((event) => ({ arrivedAt, ...event })),
    );
  }

  async handOut(limit: number): Promise<{ readonly taken: number; readonly wakes: readonly Wake[] }> {
    const claimed = await claimOutbox(this.#store, { kind: ARRIVAL_WORK, limit, lease: LEASE });
    let wakes: readonly Wake[];
    let settlements: readonly Settlement[];
    try {
      wakes = await this.#tellOf(claimed);
      settlements = claimed.map(({ id, attempt }) => ({ id, attempt, outcome: "done" }));
    } catch {
      ({ wakes, settlements } = await this.#tellEach(claimed));
    }
    // Told first, settled then: a crash between the two tells again, and an event is told by its id.
    await settleOutbox(this.#store, settlements);
    return { taken: claimed.length, wakes };
  }

  /** Tells waits of the events of claimed work. */
  async #tellOf(claimed: readonly ClaimedWork[]): Promise<readonly Wake[]> {
    const events: HostEvent[] = [];
    for (const { payload } of claimed) {
      const { event, ...arrival } = payload as { readonly event?: HostEvent };
      events.push(event ?? (await eventOfMessage(this.#store, this.#environment, arrival as MessageArrival)));
    }
    return this.tell(events);
  }

  /** Tells waits of events each by itself, so that one with a fault holds up no other: it is tried again later. */
  async #tellEach(claimed: readonly ClaimedWork[]) {
    const wakes: Wake[] = [];
    const settlements: Settlement[] = [];
    for (const work of claimed) {
      const { id, attempt } = work;
      try {
        wakes.push(...(await this.#tellOf([work])));
        settlements.push({ id, attempt, outcome: "done" });
      } catch (fault) {
        const retry_at = await this.#afterFault();
        settlements.push({ id, attempt, outcome: "retry", retry_at, error: textOf(fault) });
      }
    }
    return { wakes, settlements };
  }

  /** The time at which something is tried again that a fault has stopped. */
  async #afterFault(): Promise<string> {
    return new Date(Date.parse(await currentTime(this.#store)) + FAULT_PAUSE).toISOString();
  }

  async cancel({ workflow, cancellationKey, recipients }: Cancellation): Promise<readonly Wake[]> {
    const which = { workflow, cancellation_key: cancellationKey, recipients };
    // A run that joins a batch between the two looks is found by both.
    const ids = new Set([
      ...(await runsToCancel(this.#store, which)),
      ...(await joinedRuns(this.#store, which)),
    ]);
    const wakes: Wake[] = [];
    for (const id of ids) {
      const taken = await inTransaction(this.#store, async (store) => {
        const cancelled = await leaveBatch(store, id);
        const row = cancelled === undefined ? undefined : await lockRun(store, cancelled);
        return row === undefined ? [] : this.#takeAll(store, [row], { type: "cancel" });
      });
      wakes.push(...taken.flatMap((one) => one.wakes));
    }
    return wakes;
  }

  #takeOne(id: string, stimulus: Stimulus): Promise<Woken> {
    return inTransaction(this.#store, async (store) => {
      const row = await lockRun(store, id);
      const [taken] = row === undefined ? [] : await this.#takeAll(store, [row], stimulus);
      if (taken === undefined) return { wakes: [] };
      const { wake_at } = taken.append.progress;
      return { ...(wake_at !== null && { wakeAt: wake_at }), wakes: taken.wakes };
    });
  }

  /** Takes runs further whose rows are locked. Those that are over stay as they are. */
  async #takeAll(store: Store, rows: readonly KeptRun[], stimulus: Stimulus): Promise<readonly Taken[]> {
    const open = rows.filter(({ status }) => !isOver(status));
    if (open.length === 0) return [];
    const ids = open.map(({ id }) => id);
    const logs = await runLogs(store, ids);
    const now = await currentTime(store);
    const taken: Taken[] = [];
    let over: readonly KeptRun[] = [];
    for (const row of open) {
      // A run that ends its wait now is told of another's end at the same moment.
      if (over.some(({ recipient }) => recipientKey(recipient) === recipientKey(row.recipient))) {
        await leaveEventsOfRuns(store, over, "completed", now);
        over = [];
      }
      const events = (logs.get(row.id) ?? []).map(({ record }) => record as RunEvent);
      const one = await this.#take(store, row, events, stimulus, now);
      taken.push(one);
      if (isOver(one.append.progress.status)) over = [...over, row];
    }
    await leaveEventsOfRuns(store, over, "completed", now);
    await appendManyRunEvents(
      store,
      taken.map(({ append }) => append),
    );
    // After the appends: a run that is woken by another may have been taken before it.
    const others = taken.flatMap(({ wakes }) => wakes.map(({ run }) => run));
    await hastenRuns(store, others, now);
    return taken;
  }

  async #take(
    store: Store,
    row: KeptRun,
    log: readonly RunEvent[],
    stimulus: Stimulus,
    now: string,
  ): Promise<Taken> {
    const version = await this.#version(store, row.version);
    const host = new StoredRunHost(this.#environment, store, row, version);
    const run = { id: row.id, plan: version.plan, events: log };
    const { events, state, wakeAt, plan } = await advance(run, stimulus, now, host);
    const { position, decisions } = state;
    const { movedTo } = host;
    if (movedTo !== undefined) this.#remembered(movedTo);
    return {
      append: {
        run: row,
        events: rowsOf(version.plan, events, movedTo?.plan),
        progress: {
          status: statusAt(position, decisions.at(-1)?.waited !== undefined),
          wake_at: wakeAt ?? null,
          error_count: row.error_count + events.filter(({ error }) => error !== undefined).length,
          awaits: position.awaits === "event" ? (eventOf(plan, position.step)?.event ?? null) : null,
          ...(movedTo && { version: movedTo.id }),
        },
      },
      wakes: host.wakes,
    };
  }

  async #version(store: Store, id: string): Promise<WorkflowVersion> {
    const known = this.#versions.get(id);
    if (known !== undefined) return known;
    const kept = await readVersion(store, id);
    if (kept === undefined) throw new Error(`The version ${id} of a workflow is not in the store.`);
    const { workflow, plan } = kept.content as Pick<WorkflowVersion, "workflow" | "plan">;
    return this.#remembered({ id, key: kept.key, workflow, plan });
  }

  #remembered(version: WorkflowVersion): WorkflowVersion {
    if (this.#versions.size >= MOST_VERSIONS) this.#versions.clear();
    this.#versions.set(version.id, version);
    return version;
  }
}

/** The end of a step as a stimulus. A result that cannot be stored is a failure: it would be one each time that it is given. */
function stimulusOf(step: number, end: CallEnd): Stimulus {
  if ("failure" in end) return { type: "failed", step, reason: end.failure };
  try {
    checkStorable(end.result, "result");
  } catch (error) {
    return { type: "failed", step, reason: textOf(error) };
  }
  return { type: "called", step, result: end.result };
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The rows of a new run, with the first event of its log. */
function newRun(request: RunRequest, now: string) {
  const { id, version, recipient, trigger } = request;
  return {
    id,
    workflow_run_id: request.workflowRun,
    workflow: version.key,
    version: version.id,
    recipient,
    actor: request.actor ?? null,
    tenant: request.tenant ?? null,
    trigger_source: request.source ?? { type: "api" },
    cancellation_key: request.cancellationKey ?? null,
    settings: request.settings ?? {},
    awaits_messages: version.plan.steps.some((step) => isOfEngine(step.event) || goesOnInNewest(step)),
    once: request.once ?? null,
    events: rowsOf(version.plan, [startedEvent(version.plan, trigger, now)]),
  };
}

/** Checks whether a wait is for events that a store or an engine makes by itself. */
function isOfEngine(wait: EventWait | undefined): boolean {
  return ["message", "workflow"].includes(String(wait?.event.event_type));
}

function eventOf({ steps }: Plan, step: number): EventWait | undefined {
  return steps[step]?.event;
}

function wakesOf({ append, wakes }: Taken): readonly Wake[] {
  const { run, progress } = append;
  return progress.wake_at === null ? wakes : [{ run: run.id, at: progress.wake_at }, ...wakes];
}
