/** The scenarios of test/simulate and random ones on DBOS: the same decisions, at the same moments, as in the simulator. */
import { DBOS } from "@dbos-inc/dbos-sdk";
import { dbosHost } from "heed/hosts";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { DRIVERS, type Driver } from "../../databases/databases.ts";
import { RANDOM, WRITTEN } from "./cases.ts";
import { simulatedRun } from "./compare.ts";
import { type Replay, replayInLanes } from "./lanes.ts";
import { Turnstile } from "./turnstile.ts";

const postgres = inject("postgres");
const cases = [...WRITTEN, ...RANDOM];

/** The scenarios at a time. DBOS looks once a second for delays that are over, so each waits most of the time. */
const LANES = 16;

describe.skipIf(postgres === null)("the scenarios on DBOS", () => {
  const turnstile = new Turnstile();
  let replays: ReadonlyMap<object, Replay>;

  beforeAll(async () => {
    const schema = `dbos_${process.pid}`;
    // Wakes of scenarios that are not at their moment wait in the turnstile.
    const host = dbosHost(DBOS, turnstile, { concurrency: 1000, polling: 50, lease: 600_000 });
    DBOS.setConfig({
      name: schema,
      applicationVersion: "1",
      systemDatabaseUrl: (postgres ?? "").replace("@/", "@localhost/"),
      systemDatabaseSchemaName: schema,
      logLevel: "error",
    });
    await DBOS.launch();
    const driver = DRIVERS.find(({ name }) => name === "PostgreSQL") as Driver;
    replays = await replayInLanes(cases, turnstile.host(host.nudge), driver, LANES);
  }, 300_000);

  afterAll(async () => {
    await DBOS.shutdown({ workflowCompletionTimeoutMS: 10_000 });
  });

  test.each(cases.map((one) => [one.name, one] as const))("%s", (_name, one) => {
    expect(replays.get(one)).toEqual({ run: simulatedRun(one.plan, one.scenario) });
  });

  test("DBOS has woken the runs", () => {
    expect(turnstile.passed).toBeGreaterThan(cases.length);
  });
});
