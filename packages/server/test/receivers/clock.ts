import { nextDue, type Store } from "heed/store";
import type { Worker } from "../../src/outbox/worker.ts";

/** A clock that stands still until it is set. */
export interface Clock {
  now: Date;
}

/** Sets a clock to the time at which the next work of a kind is due, and waits until it is done. Returns the milliseconds that passed. */
export async function runToNext(
  store: Store,
  clock: Clock,
  worker: Worker,
  kind: string,
): Promise<number | null> {
  const due = await nextDue(store, kind);
  if (due === null) return null;
  const passed = Math.max(0, Date.parse(due) - clock.now.getTime());
  clock.now = new Date(clock.now.getTime() + passed);
  worker.wake();
  await worker.idle();
  return passed;
}
