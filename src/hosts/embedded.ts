import { ARRIVAL_WORK, currentTime, nextDue, nextRunDue, type Store } from "../store/index.ts";
import type { Wake } from "./host.ts";
import type { StoredRuns } from "./stored-runs.ts";

/** Options of the embedded host. */
export interface EmbeddedOptions {
  /** Transactions at a time; by default 4. A database with one connection has one. */
  readonly concurrency?: number | undefined;
  /** Runs in one transaction; by default 25. */
  readonly batch?: number | undefined;
  /** Called with an error that a transaction ended with; its runs are due again. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** A host in the process itself: it wakes the runs of a store as they become due, and holds none in memory. */
export interface EmbeddedHost {
  /** Says that runs may have become due, so that the host looks now. Times in the future need no word. */
  nudge(wakes: readonly Wake[]): void;
  /** Looks now for runs that are due and for events to hand out. */
  look(): void;
  /** Stops, once the transactions in hand are done. */
  stop(): Promise<void>;
}

/** The longest that the host sleeps while nothing is due, in milliseconds: another process may have started runs. */
const LONGEST_SLEEP = 30_000;

/** The most rounds of handing out events before due runs are looked for: those of one message take a round each. */
const MOST_ROUNDS = 20;

/** Milliseconds before the host looks again after an error, or at runs that another host is waking. */
const PAUSE = 1_000;

/**
 * Starts the embedded host. Several processes may have one each on a database: they divide the runs that are due. An idle
 * database is asked once in half a minute and loop.
 */
export function embeddedHost(
  store: Store,
  runs: Pick<StoredRuns, "wakeDue" | "handOut">,
  options: EmbeddedOptions = {},
): EmbeddedHost {
  const { concurrency = 4, batch = 25, onError = () => {} } = options;
  const bell = new Bell();
  let isStopped = false;

  /** Tells waits of what is left in the outbox, before runs whose waits are over find that out. */
  const tellWaits = async (): Promise<number> => {
    let told = 0;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { taken } = await runs.handOut(batch);
      if (taken === 0) break;
      told += taken;
    }
    return told;
  };

  const wakeOnce = async (): Promise<number> => {
    const told = await tellWaits();
    const { taken } = await runs.wakeDue(batch);
    if (taken + told > 0) return 0;
    // By the clock of the database, as what is due: that of this process may be behind or before it.
    const now = Date.parse(await currentTime(store));
    const due = [await nextRunDue(store), await nextDue(store, ARRIVAL_WORK)];
    const waits = due.flatMap((next) => (next === null ? [] : [Date.parse(next) - now]));
    // One that is due and was not to be had is in the hands of another.
    return Math.min(...waits.map((wait) => (wait <= 0 ? PAUSE : wait)), LONGEST_SLEEP);
  };

  const loop = async (): Promise<void> => {
    while (!isStopped) {
      const rung = bell.count;
      const wait = await wakeOnce().catch((error: unknown) => {
        onError(error);
        return PAUSE;
      });
      if (wait > 0 && !isStopped) await bell.waits(wait, rung);
    }
  };

  const loops = Array.from({ length: concurrency }, loop);
  return {
    nudge: (wakes) => {
      if (wakes.length > 0) bell.ring();
    },
    look: () => bell.ring(),
    stop: async () => {
      isStopped = true;
      bell.ring();
      await Promise.all(loops);
    },
  };
}

/** Ends the sleeps of all loops. */
class Bell {
  readonly #sleepers = new Set<() => void>();
  #count = 0;

  /** Number of rings so far. */
  get count(): number {
    return this.#count;
  }

  ring(): void {
    this.#count++;
    for (const wake of this.#sleepers) wake();
  }

  /** Waits for some milliseconds or until it rings; not at all if it has rung since it was at `count`. */
  waits(milliseconds: number, count: number): Promise<void> {
    if (count !== this.#count) return Promise.resolve();
    return new Promise((done) => {
      const wake = () => {
        clearTimeout(timer);
        this.#sleepers.delete(wake);
        done();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#sleepers.add(wake);
    });
  }
}
