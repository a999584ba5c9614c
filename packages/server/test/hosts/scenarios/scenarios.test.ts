/** The scenarios of test/simulate on hosts: the same decisions, at the same moments, as in the simulator. */
import { type Store, saveChannels } from "heed/store";
import { beforeAll, describe, expect, test } from "vitest";
import { newStore, onEachDriver } from "../../databases/databases.ts";
import { WRITTEN } from "./cases.ts";
import { replayedRun, simulatedRun } from "./compare.ts";
import { CHANNEL_OF_EACH_TYPE, replayScenario } from "./replay.ts";
import { openEmbedded, openPlain } from "./scenario-host.ts";

onEachDriver("the scenarios", (driver) => {
  let store: Store;

  beforeAll(async () => {
    store = await newStore(driver);
    await saveChannels(store, CHANNEL_OF_EACH_TYPE);
  });

  describe.each([
    ["no engine", openPlain],
    ["the embedded host", openEmbedded],
  ])("on %s", (host, open) => {
    test.each(WRITTEN.map((one) => [one.name, one] as const))("%s", async (name, { plan, scenario }) => {
      const options = { name: `${name}-${host.replaceAll(" ", "-")}`, isRestless: open === openPlain };
      const run = await replayScenario(open, store, plan, scenario, options);
      const expected = simulatedRun(plan, scenario);
      expect(replayedRun(plan, run, expected)).toEqual(expected);
    });
  });
});
