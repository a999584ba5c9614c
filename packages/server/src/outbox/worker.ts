import { setMaxListeners } from "node:events";
import { type ClaimedWork, claimOutbox, nextDue, type Store } from "heed/store";

/** A worker of a store's outbox that runs. */
export interface Worker {
  /** Tells that work may be due, such as after a change of a message by this process. */
  wake(): void;
  /**
   * Takes no more work, and waits for what is in hand. After the limit, in milliseconds, what is still in hand is given up: it is
   * done later, by this process or another.
   */
  stop(limit?: number): Promise<void>;
  /** Resolves once nothing is in hand and nothing is due. */
  idle(): Promise<void>;
}

/** Options of a worker. */
export interface WorkerOptions<Result> {
  /** The kind of work. */
  readonly kind: string;
  /** The most work in hand at a time. */
  readonly concurrency: number;
  /** The most work in hand for one target, so that a slow one leaves room for the others. */
  readonly concurrencyPerTarget: number;
  /** How long a claim lasts, in milliseconds: longer than work can take. */
  readonly lease: number;
  /** The longest time without a look at the outbox, in milliseconds: for work that other processes have left. */
  readonly rest: number;
  /** Does work that was claimed. It gives up if the signal says so. */
  readonly carryOut: (work: ClaimedWork, signal: AbortSignal) => Promise<Result>;
  /** Writes down what became of some work. It is called for one list after another. */
  readonly settle: (results: readonly Result[]) => Promise<unknown>;
  /** Told of what goes wrong beside the work itself, such as a database that cannot be reached. */
  readonly onError: (error: unknown) => void;
}

/** The most work that is claimed at a time. */
const MOST_AT_ONCE = 8;

/** The waits after failures of the database, in milliseconds. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;

/** The time by which clocks may differ: work that is due and cannot be claimed is looked for again after it. */
const CLOCK_SKEW = 1000;

const STOP_LIMIT = 10_000;

/** The most delay of a timer. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Starts a worker. It sleeps until the next work is due, it is woken, or its rest is over: an idle database gets one query per
 * rest.
 */
export function startWorker<Result>(store: Store, options: WorkerOptions<Result>): Worker {
  const { kind, concurrency, concurrencyPerTarget, lease, rest, carryOut, settle, onError } = options;
  const clock = () => store.now?.().getTime() ?? Date.now();
  const inHand = new Map<Promise<void>, string>();
  const giveUp = new AbortController();
  setMaxListeners(concurrency + 1, giveUp.signal);
  const bell = newBell();
  let isStopping = false;
  let isAsleep = false;
  let waiting: (() => void)[] = [];

  const settler = newSettler(settle, onError);

  const start = (work: ClaimedWork) => {
    const done = carryOut(work, giveUp.signal)
      .then((result) => settler.add(result))
      .catch(onError)
      .finally(() => {
        inHand.delete(done);
        // Settled work may let the next of its line be due.
        bell.ring();
      });
    inHand.set(done, work.target);
  };

  /** Claims work as far as there is room. Returns the time until the next look, in milliseconds; 0 if there may be more at once. */
  const look = async (): Promise<number> => {
    const room = concurrency - inHand.size;
    if (room <= 0) return rest;
    const limit = Math.min(room, MOST_AT_ONCE, concurrencyPerTarget);
    const counts = new Map<string, number>();
    for (const target of inHand.values()) counts.set(target, (counts.get(target) ?? 0) + 1);
    const busy = [...counts].filter(([, count]) => count > concurrencyPerTarget - limit);
    const except = busy.map(([target]) => target);
    const claimed = await claimOutbox(store, { kind, except, limit, lease });
    for (const work of claimed) start(work);
    if (claimed.length > 0) return 0;
    // Work that is due for busy targets would be found again and again, and the next time for the others is not known.
    if (except.length > 0) return CLOCK_SKEW;
    const wait = await untilDue();
    return wait > 0 ? wait : CLOCK_SKEW;
  };

  /** The time until the next work is due, in milliseconds; at most the rest. */
  const untilDue = async (): Promise<number> => {
    const due = await nextDue(store, kind);
    if (due === null) return rest;
    return Math.min(rest, Date.parse(due) - clock());
  };

  const run = async () => {
    let pause = FIRST_PAUSE;
    let isIdle = false;
    while (!isStopping) {
      let wait: number;
      try {
        // After a rest without a ring, one query says whether there is anything to claim.
        wait = isIdle ? await untilDue() : 0;
        if (wait <= 0) wait = await look();
        pause = FIRST_PAUSE;
      } catch (error) {
        onError(error);
        wait = pause;
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
      if (wait === 0 || isStopping) {
        isIdle = false;
        continue;
      }
      isAsleep = true;
      if (inHand.size === 0 && !bell.hasRung()) tell();
      await bell.wait(Math.min(wait, LONGEST_TIMER));
      isAsleep = false;
      isIdle = !bell.take();
    }
  };

  const tell = () => {
    const told = waiting;
    waiting = [];
    for (const done of told) done();
  };

  const running = run();
  const finish = async () => {
    await running;
    await Promise.all(inHand.keys());
    tell();
  };
  let stopped: Promise<void> | undefined;
  return {
    wake: () => bell.ring(),
    stop: (limit = STOP_LIMIT) => {
      isStopping = true;
      bell.ring();
      stopped ??= within(finish(), limit, () => giveUp.abort());
      return stopped;
    },
    idle: () => {
      if (isStopping || (isAsleep && inHand.size === 0 && !bell.hasRung())) return Promise.resolve();
      return new Promise((done) => {
        waiting.push(done);
      });
    },
  };
}

/** The time that work in hand has to end after it was given up, in milliseconds. */
const GRACE = 2000;

/** Waits for something until a limit, then calls a function and waits a little longer. */
async function within(done: Promise<void>, limit: number, giveUp: () => void): Promise<void> {
  const timers: NodeJS.Timeout[] = [];
  const after = (time: number) =>
    new Promise<"late">((late) => {
      timers.push(setTimeout(() => late("late"), time));
    });
  if ((await Promise.race([done, after(limit)])) === "late") {
    giveUp();
    await Promise.race([done, after(GRACE)]);
  }
  for (const timer of timers) clearTimeout(timer);
}

/** Something to wait for that may have happened before. */
function newBell() {
  let hasRung = false;
  let answer: (() => void) | undefined;
  return {
    ring: () => {
      hasRung = true;
      answer?.();
    },
    hasRung: () => hasRung,
    /** Returns whether it has rung since the last time. */
    take: () => {
      const rung = hasRung;
      hasRung = false;
      return rung;
    },
    /** Waits for a ring, at most for a time in milliseconds. */
    wait: async (time: number): Promise<void> => {
      if (hasRung) return;
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((done) => {
        answer = done;
        timer = setTimeout(done, time);
      });
      clearTimeout(timer);
      answer = undefined;
    },
  };
}

/** Gathers results while others are written, and writes them together. */
function newSettler<Result>(
  settle: (results: readonly Result[]) => Promise<unknown>,
  onError: (error: unknown) => void,
) {
  let next: { readonly results: Result[]; readonly written: Promise<void> } | undefined;
  let last: Promise<void> = Promise.resolve();
  return {
    add: (result: Result): Promise<void> => {
      if (next === undefined) {
        const results: Result[] = [];
        const written = last.then(async () => {
          next = undefined;
          // A failure leaves the claims to end by themselves, after which the work is done again.
          await settle(results).catch(onError);
        });
        next = { results, written };
        last = written;
      }
      next.results.push(result);
      return next.written;
    },
  };
}
