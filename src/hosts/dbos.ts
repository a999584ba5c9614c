import type { Wake } from "./host.ts";
import type { StoredRuns } from "./stored-runs.ts";

/** The part of `DBOS` of `@dbos-inc/dbos-sdk` that the host uses. */
export interface DbosSdk {
  readonly applicationVersion: string;
  readonly logger: { warn(text: string): void };
  registerWorkflow<Parameters extends unknown[], Result>(
    body: (...parameters: Parameters) => Promise<Result>,
    config: { name: string },
  ): (...parameters: Parameters) => Promise<Result>;
  registerLifecycleCallback(callback: { initialize(): Promise<void>; destroy(): Promise<void> }): void;
  registerQueue(
    name: string,
    options: { workerConcurrency: number; minPollingIntervalMs: number },
  ): Promise<unknown>;
  runStep<Result>(
    body: () => Promise<Result>,
    config: { name: string; retriesAllowed: boolean; maxAttempts: number },
  ): Promise<Result>;
  startWorkflow<Parameters extends unknown[], Result>(
    workflow: (...parameters: Parameters) => Promise<Result>,
    options: { workflowID: string; queueName: string; enqueueOptions?: { delaySeconds: number } },
  ): (...parameters: Parameters) => Promise<unknown>;
  listWorkflows(filter: DbosFilter): Promise<readonly { readonly workflowID: string }[]>;
  resumeWorkflows(ids: string[], options: { queueName: string }): Promise<unknown>;
  deleteWorkflows(ids: string[]): Promise<void>;
}

/** Which workflows DBOS lists. Times are timestamps. */
export interface DbosFilter {
  workflowName: string;
  status: ("PENDING" | "ENQUEUED" | "SUCCESS" | "ERROR")[];
  applicationVersion?: string;
  dequeuedBefore?: string;
  completedBefore?: string;
  limit: number;
  loadInput: boolean;
  loadOutput: boolean;
}

/** Options of the host on DBOS, the same in all processes that share a queue. Times are in milliseconds. */
export interface DbosOptions {
  /** The name of the queue, and of the workflow that wakes a run. By default, `heed`. */
  readonly queue?: string | undefined;
  /** The most runs that a process wakes at a time. By default, 100. */
  readonly concurrency?: number | undefined;
  /** Milliseconds between a process's looks at the queue. By default, 200. */
  readonly polling?: number | undefined;
  /**
   * The longest time of a wake, in milliseconds: longer than the slowest. One that takes longer counts as one of a dead process, and is carried out again.
   * By default, 60,000.
   */
  readonly lease?: number | undefined;
  /** Milliseconds by which a run may be late before it gets another wake, since its own was lost or has failed. By default, 120,000. */
  readonly lateness?: number | undefined;
  /** The time between two looks for wakes of dead processes, and for late runs. By default, 15,000. */
  readonly rest?: number | undefined;
  /** Milliseconds for which DBOS keeps wakes that are over. By default, a day. */
  readonly keep?: number | undefined;
  /** Told of what goes wrong beside the wakes themselves. By default, a warning in the log of DBOS. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The host on DBOS. `DBOS.launch()` starts it, and `DBOS.shutdown()` stops it. */
export interface DbosHost {
  /**
   * Enqueues the wakes that `start`, `tell`, `cancel` and `finishCall` of the runs return. What they did is committed before, so this
   * does not reject: a wake that cannot be enqueued is an error for `onError`, and its run is late.
   */
  nudge(wakes: readonly Wake[]): Promise<void>;
}

/** The most workflows in one request to DBOS. */
const PAGE = 500;

/** The most events of the outbox that are told at a time, and the time between two looks for them, in milliseconds. */
const EVENTS = 100;
const EVENT_REST = 1000;

/** The most repetitions of a part of a loop before the others have their turn. */
const MOST_TIMES = 20;

/** The most late runs of one look: many more than may fail all the time. */
const MOST_LATE = 10_000;

/** The most wakes that are enqueued at a time. */
const AT_ONCE = 20;

/** The wait before another wake of a run that was woken too early, in milliseconds: the clock of its store is behind. */
const EARLY = 1000;

/** A short failure is tried again within the wake. A run that fails for longer is late. */
const TRIES = { retriesAllowed: true, maxAttempts: 3 } as const;

/**
 * Lets DBOS wake the runs of a store. To be called before `DBOS.launch()`, in each process that wakes runs or starts them.
 *
 * The store holds the truth, and DBOS the timers. A wake is a short workflow on a queue that enqueues the next wake of its run with a
 * delay: a run that sleeps is a row, and nothing in memory. It is not over before the next one is enqueued, so if its process dies it
 * stays pending, and after the lease another process carries it out again. A wake that is lost before it is enqueued is missed in the
 * store: the run is late, and gets another. A wake too many changes nothing.
 */
export function dbosHost(
  DBOS: DbosSdk,
  runs: Pick<StoredRuns, "wake" | "overdue" | "handOut">,
  options: DbosOptions = {},
): DbosHost {
  const {
    queue = "heed",
    concurrency = 100,
    polling = 200,
    lease = 60_000,
    lateness = 120_000,
    rest = 15_000,
    keep = 86_400_000,
    onError = (error) => DBOS.logger.warn(`heed: ${error instanceof Error ? error.message : error}`),
  } = options;

  const wake = DBOS.registerWorkflow(
    async (run: string, at: string): Promise<void> => {
      const { wakeAt, wakes } = await DBOS.runStep(() => runs.wake(run), { name: "wake", ...TRIES });
      // The wake of the same time would be this one.
      if (wakeAt !== undefined) await enqueue({ run, at: isAfter(wakeAt, at) ? wakeAt : since(-EARLY) });
      for (const other of wakes) await enqueue(other);
    },
    { name: queue },
  );

  const idOf = ({ run, at }: Wake): string => `${queue}/${run}/${at}`;

  /** Enqueues a wake. There is one for a run and a time, however often it is enqueued. */
  const enqueue = async ({ run, at }: Wake): Promise<void> => {
    const delay = Date.parse(at) - Date.now();
    await DBOS.startWorkflow(wake, {
      workflowID: idOf({ run, at }),
      queueName: queue,
      ...(delay > 0 && { enqueueOptions: { delaySeconds: inEighths(delay) } }),
    })(run, at);
  };

  const nudge = async (wakes: readonly Wake[]): Promise<void> => {
    for (let from = 0; from < wakes.length; from += AT_ONCE) {
      const results = await Promise.allSettled(wakes.slice(from, from + AT_ONCE).map(enqueue));
      for (const result of results) if (result.status === "rejected") onError(result.reason);
    }
  };

  /** The ids of wakes. */
  const list = async (filter: Pick<DbosFilter, "status"> & Partial<DbosFilter>): Promise<string[]> => {
    const all = { workflowName: queue, limit: PAGE, loadInput: false, loadOutput: false };
    return (await DBOS.listWorkflows({ ...all, ...filter })).map(({ workflowID }) => workflowID);
  };

  /** Lets wakes that dead processes have begun be carried out again. Returns true if there may be more. */
  const takeOver = async (): Promise<boolean> => {
    const { applicationVersion } = DBOS;
    const ids = await list({ status: ["PENDING"], dequeuedBefore: since(lease), applicationVersion });
    if (ids.length > 0) await DBOS.resumeWorkflows(ids, { queueName: queue });
    return ids.length === PAGE;
  };

  let hastened = new Set<string>();

  /**
   * Gives late runs another wake: when they are late by the lateness, by twice that, by four times that, once whichever processes look.
   * While wakes stand in line, runs are late because of their place there.
   */
  const hasten = async (): Promise<boolean> => {
    const { applicationVersion } = DBOS;
    const line = await list({ status: ["ENQUEUED"], limit: concurrency, applicationVersion });
    if (line.length === concurrency) return false;
    const late = await runs.overdue(since(lateness), MOST_LATE);
    const now = Date.now();
    const before = hastened;
    hastened = new Set();
    const wakes = late.map(({ run, at }) => ({ run, at: timestamp(doubled(Date.parse(at), lateness, now)) }));
    await nudge(
      wakes.filter((wake) => {
        hastened.add(idOf(wake));
        return !before.has(idOf(wake));
      }),
    );
    return false;
  };

  /** Deletes wakes that are over, which DBOS would keep for ever. Returns true if there may be more. */
  const forget = async (): Promise<boolean> => {
    const ids = await list({ status: ["SUCCESS", "ERROR"], completedBefore: since(keep) });
    if (ids.length > 0) await DBOS.deleteWorkflows(ids);
    return ids.length === PAGE;
  };

  /** Tells waits of events that the store has left in the outbox. Returns true if there may be more. */
  const handOut = async (): Promise<boolean> => {
    const { taken, wakes } = await runs.handOut(EVENTS);
    await nudge(wakes);
    return taken === EVENTS;
  };

  const loops = [loop([handOut], EVENT_REST, onError), loop([takeOver, hasten, forget], rest, onError)];
  DBOS.registerLifecycleCallback({
    initialize: async () => {
      await DBOS.registerQueue(queue, { workerConcurrency: concurrency, minPollingIntervalMs: polling });
      for (const { start } of loops) start();
    },
    destroy: async () => {
      await Promise.all(loops.map(({ stop }) => stop()));
    },
  });

  return { nudge };
}

/** Work that is done again and again, with rests in between. Each part is repeated while it says that there may be more. */
function loop(
  parts: readonly (() => Promise<boolean>)[],
  rest: number,
  onError: (error: unknown) => void,
): { start(): void; stop(): Promise<void> } {
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();

  const run = async (): Promise<void> => {
    for (const part of parts) {
      try {
        for (let times = 0; times < MOST_TIMES && !isStopped && (await part()); times++);
      } catch (error) {
        onError(error);
      }
    }
    if (!isStopped) runAfter(rest);
  };
  const runAfter = (wait: number): void => {
    timer = setTimeout(() => {
      running = run();
    }, wait);
  };

  return {
    start: () => {
      isStopped = false;
      // Processes that start together do not look together.
      runAfter(rest * Math.random());
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}

function timestamp(time: number): string {
  return new Date(time).toISOString();
}

/** The time so many milliseconds ago. */
function since(milliseconds: number): string {
  return timestamp(Date.now() - milliseconds);
}

function isAfter(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}

/** The latest of the times that are a span after a start, twice the span, four times the span... and not after now; else the start. */
function doubled(start: number, span: number, now: number): number {
  return now - start < span ? start : start + span * 2 ** Math.floor(Math.log2((now - start) / span));
}

/**
 * Milliseconds in seconds, rounded up to eighths: DBOS keeps the seconds times 1000 as a whole number, and fails if the product is
 * none, as 1000.9999999999999 of 1.001 is.
 */
function inEighths(milliseconds: number): number {
  return Math.ceil(milliseconds / 125) / 8;
}
