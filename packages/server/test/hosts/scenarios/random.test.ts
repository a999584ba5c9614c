/** Random scenarios of random workflows, on hosts: the same decisions, at the same moments, as in the simulator. */
import { type Store, saveChannels } from "heed/store";
import { beforeAll, expect, test } from "vitest";
import { newStore, onEachDriver } from "../../databases/databases.ts";
import { RANDOM } from "./cases.ts";
import { replayedRun, simulatedRun } from "./compare.ts";
import { CHANNEL_OF_EACH_TYPE, replayScenario } from "./replay.ts";
import { openEmbedded } from "./scenario-host.ts";

onEachDriver("random scenarios on the embedded host", (driver) => {
  let store: Store;

  beforeAll(async () => {
    store = await newStore(driver);
    await saveChannels(store, CHANNEL_OF_EACH_TYPE);
  });

  test.each(RANDOM.map((one) => [one.name, one] as const))("%s", async (name, { plan, scenario }) => {
    const run = await replayScenario(openEmbedded, store, plan, scenario, { name, isRestless: true });
    const expected = simulatedRun(plan, scenario);
    expect(replayedRun(plan, run, expected)).toEqual(expected);
  });
});
