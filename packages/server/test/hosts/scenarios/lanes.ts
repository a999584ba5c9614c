import { type Store, saveChannels } from "heed/store";
import { type Driver, newStore } from "../../databases/databases.ts";
import type { Case } from "./cases.ts";
import { type ComparableRun, replayedRun, simulatedRun } from "./compare.ts";
import { CHANNEL_OF_EACH_TYPE, replayScenario } from "./replay.ts";
import type { OpenHost } from "./scenario-host.ts";

/** The run of a scenario on a host, or the error that ended its replay. */
export type Replay = { readonly run: ComparableRun } | { readonly error: unknown };

/**
 * Replays scenarios on an engine, some at a time, since an engine with timers of its own makes each of them wait. Each lane has a
 * store of its own: runs on another clock must not hear its events.
 */
export async function replayInLanes(
  cases: readonly Case[],
  open: OpenHost,
  driver: Driver,
  lanes: number,
): Promise<ReadonlyMap<Case, Replay>> {
  const replays = new Map<Case, Replay>();
  const left = cases.values();
  const lane = async () => {
    const store = await newStore(driver);
    await saveChannels(store, CHANNEL_OF_EACH_TYPE);
    for (const one of left) replays.set(one, await replay(one, open, store));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return replays;
}

async function replay({ name, plan, scenario }: Case, open: OpenHost, store: Store): Promise<Replay> {
  try {
    const run = await replayScenario(open, store, plan, scenario, { name });
    return { run: replayedRun(plan, run, simulatedRun(plan, scenario)) };
  } catch (error) {
    return { error };
  }
}
