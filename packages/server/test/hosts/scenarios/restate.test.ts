/** The scenarios of test/simulate and random ones on Restate: the same decisions, at the same moments, as in the simulator. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as restate from "@restatedev/restate-sdk";
import { restateHost } from "heed/hosts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DRIVERS, type Driver } from "../../databases/databases.ts";
import { allowRestate } from "../restate/allow-restate.ts";
import { restateProgram, startRestate } from "../restate/restate-server.ts";
import { RANDOM, WRITTEN } from "./cases.ts";
import { simulatedRun } from "./compare.ts";
import { type Replay, replayInLanes } from "./lanes.ts";
import { Turnstile } from "./turnstile.ts";

const program = restateProgram();
const cases = [...WRITTEN, ...RANDOM];

/** The scenarios at a time. */
const LANES = 8;

describe.skipIf(program === undefined)("the scenarios on Restate", () => {
  const turnstile = new Turnstile();
  const errors: unknown[] = [];
  const ends: (() => unknown)[] = [];
  let replays: ReadonlyMap<object, Replay>;

  beforeAll(async () => {
    allowRestate();
    const folder = mkdtempSync(join(tmpdir(), "heed-restate-"));
    ends.push(() => rmSync(folder, { recursive: true, force: true }));
    const server = await startRestate(program ?? "", folder);
    ends.push(() => server.kill());
    const host = restateHost(restate, turnstile, {
      ingress: server.ingress,
      onError: (error) => errors.push(error),
    });
    ends.push(() => host.stop());
    const service = createServer(
      restate.createEndpointHandler({ services: [host.object], logger: () => {} }),
    );
    service.listen(0, "127.0.0.1");
    ends.push(() => service.close());
    await once(service, "listening");
    await server.register(`http://127.0.0.1:${(service.address() as AddressInfo).port}`);
    const driver = DRIVERS.at(-1) as Driver;
    replays = await replayInLanes(cases, turnstile.host(host.nudge), driver, LANES);
  }, 300_000);

  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });

  test.each(cases.map((one) => [one.name, one] as const))("%s", (_name, one) => {
    expect(replays.get(one)).toEqual({ run: simulatedRun(one.plan, one.scenario) });
  });

  test("Restate has woken the runs", () => {
    expect(errors).toEqual([]);
    expect(turnstile.passed).toBeGreaterThan(cases.length);
  });
});
