import type { StoredRuns, Wake } from "heed/hosts";
import { dueOf, type OpenHost, PATIENCE } from "./scenario-host.ts";

/** The time in which the timers of an engine end, in milliseconds of the real clock, however long they are by that of the store. */
const SHORT = 20;

/**
 * Lets an engine wake the runs of scenarios, each by the clock of its own store. An engine that holds timers is given the runs as this
 * turnstile has them: a wake waits until the driver expects one, and all times that it returns are a moment away. So the engine
 * itself must come back for each of them, and the driver decides what has happened in the world by then.
 */
export class Turnstile implements Pick<StoredRuns, "wake" | "overdue" | "handOut"> {
  readonly #gates = new Map<string, Gate>();
  /** The wakes that have gone through. */
  passed = 0;

  async wake(run: string) {
    const gate = this.#gates.get(sceneOf(run));
    // A wake of a scenario that is over.
    if (gate === undefined || !(await gate.enter())) return { wakes: [] };
    try {
      const { wakeAt, wakes } = await gate.runs.wake(run);
      this.passed++;
      const at = soon();
      return { ...(wakeAt !== undefined && { wakeAt: at }), wakes: wakes.map((one) => ({ ...one, at })) };
    } catch (error) {
      gate.fail(error);
      throw error;
    } finally {
      gate.leave();
    }
  }

  async overdue() {
    return [];
  }

  /** The driver hands out the events of its scenario itself. */
  async handOut() {
    return { taken: 0, wakes: [] };
  }

  /** Opens an engine that was given this turnstile. `nudge` is that of the engine. */
  host(nudge: (wakes: readonly Wake[]) => Promise<unknown>): OpenHost {
    return (stage) => {
      const gate = new Gate(stage.runs);
      const scenes = new Set<string>();
      return {
        settle: async (runs, wakes) => {
          for (const scene of runs.map(sceneOf)) {
            this.#gates.set(scene, gate);
            scenes.add(scene);
          }
          await nudge(wakes.map(({ run }) => ({ run, at: soon() })));
          if ((await dueOf(stage, runs)).length === 0) return;
          gate.open();
          do await gate.nextLeave();
          while ((await dueOf(stage, runs)).length > 0);
          await gate.close();
        },
        stop: async () => {
          for (const scene of scenes) this.#gates.delete(scene);
          gate.end();
        },
      };
    };
  }
}

/** Lets wakes in while it is open. */
class Gate {
  readonly runs: StoredRuns;
  #inHand = 0;
  #state: "open" | "closed" | "ended" = "closed";
  #waiting: (() => void)[] = [];
  #left = 0;
  #onLeave: () => void = () => {};
  #error: { readonly error: unknown } | undefined;

  constructor(runs: StoredRuns) {
    this.runs = runs;
  }

  /** Resolves once the caller is in, or to false if the scenario is over. */
  async enter(): Promise<boolean> {
    while (this.#state === "closed") await new Promise<void>((done) => this.#waiting.push(done));
    if (this.#state === "ended") return false;
    this.#inHand++;
    return true;
  }

  leave(): void {
    this.#inHand--;
    this.#left++;
    this.#onLeave();
  }

  /** Keeps an error of a wake, for the driver. */
  fail(error: unknown): void {
    this.#error ??= { error };
  }

  open(): void {
    this.#left = 0;
    this.#become("open");
  }

  /** Resolves once a wake has left since the gate was opened, or since this was called last. */
  async nextLeave(): Promise<void> {
    await this.#until(() => this.#left > 0);
    this.#left = 0;
  }

  /** Lets nobody in any more, and resolves once all have left. */
  async close(): Promise<void> {
    this.#become("closed");
    await this.#until(() => this.#inHand === 0);
  }

  end(): void {
    this.#become("ended");
  }

  async #until(isReached: () => boolean): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new Error("The host does not wake a run that is due.")), PATIENCE);
    });
    try {
      while (!isReached() && this.#error === undefined) {
        const left = new Promise<void>((done) => {
          this.#onLeave = done;
        });
        await Promise.race([left, patience]);
      }
    } finally {
      clearTimeout(timer);
    }
    if (this.#error !== undefined) throw this.#error.error;
  }

  #become(state: "open" | "closed" | "ended"): void {
    this.#state = state;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const done of waiting) done();
  }
}

function soon(): string {
  return new Date(Date.now() + SHORT).toISOString();
}

/** The scenario that a run belongs to: ids of runs are the scenario's name, a point and a number. */
function sceneOf(run: string): string {
  return run.slice(0, run.lastIndexOf("."));
}
