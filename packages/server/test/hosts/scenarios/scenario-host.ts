import { type EmbeddedHost, embeddedHost, type StoredRuns, type Wake } from "heed/hosts";
import { readRun, type Store } from "heed/store";

/** The runs of a scenario, on a store whose clock the test drives. */
export interface Stage {
  readonly store: Store;
  readonly runs: StoredRuns;
  /** The time of the store's clock. */
  now(): Date;
}

/** An engine, as a scenario drives it: it wakes runs only while the driver waits for it. */
export interface ScenarioHost {
  /** Gives the engine wakes, and returns once it has taken each of some runs as far as it goes at the time of the clock. */
  settle(runs: readonly string[], wakes: readonly Wake[]): Promise<void>;
  stop(): Promise<void>;
}

/** Opens an engine for the runs of a scenario. */
export type OpenHost = (stage: Stage) => ScenarioHost | Promise<ScenarioHost>;

/** The longest that an engine may take to wake runs that are due, in milliseconds of the real clock. */
export const PATIENCE = 30_000;

/** Returns those of some runs that are due. */
export async function dueOf({ store, now }: Stage, runs: readonly string[]): Promise<readonly string[]> {
  const rows = await Promise.all(runs.map((run) => readRun(store, run)));
  const time = now().toISOString();
  return rows.flatMap((row) => (row && row.wake_at !== null && row.wake_at <= time ? [row.id] : []));
}

async function until(isReached: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isReached())) {
    if (Date.now() > end) throw new Error("The host does not wake a run that is due.");
    await new Promise((done) => setTimeout(done, 2));
  }
}

/** No engine: each run that is due is woken by a call. */
export const openPlain: OpenHost = (stage) => ({
  settle: async (runs) => {
    for (let round = 0; round < 1000; round++) {
      const due = await dueOf(stage, runs);
      if (due.length === 0) return;
      for (const run of due) await stage.runs.wake(run);
    }
    throw new Error("A run is due again and again.");
  },
  stop: async () => {},
});

/** The embedded host. Its timers go by the real clock, so it is told to look whenever the time of the store has changed. */
export const openEmbedded: OpenHost = (stage) => {
  let isOpen = false;
  let inHand = 0;
  const errors: unknown[] = [];
  const within = async <Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> => {
    if (!isOpen) return otherwise;
    inHand++;
    try {
      return await work();
    } finally {
      inHand--;
    }
  };
  const nothing = { taken: 0, wakes: [] };
  const host: EmbeddedHost = embeddedHost(
    stage.store,
    {
      wakeDue: (limit) => within(() => stage.runs.wakeDue(limit), nothing),
      handOut: (limit) => within(() => stage.runs.handOut(limit), nothing),
    },
    { concurrency: 2, onError: (error) => errors.push(error) },
  );
  return {
    settle: async (runs, wakes) => {
      if ((await dueOf(stage, runs)).length === 0) return;
      isOpen = true;
      host.nudge(wakes.length > 0 ? wakes : runs.map((run) => ({ run, at: stage.now().toISOString() })));
      await until(async () => errors.length > 0 || (await dueOf(stage, runs)).length === 0);
      isOpen = false;
      await until(async () => inHand === 0);
      if (errors.length > 0) throw errors[0];
    },
    stop: () => host.stop(),
  };
};
