import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findings, killAt, MOMENTS, NOTHING_WRONG } from "../kills/campaign.ts";
import { type OpenBullmq, openBullmq } from "./open-bullmq.ts";
import { hasRedis } from "./redis-server.ts";

const postgres = inject("postgres");
const isPossible = hasRedis() && postgres !== null;

describe.skipIf(!isPossible)("runs on BullMQ, by the example of docs/hosts.md", () => {
  let open: OpenBullmq;
  beforeAll(async () => {
    open = await openBullmq(postgres ?? "", `bullmq_kills_${process.pid}`);
  });
  afterAll(() => open?.close());

  test.each(MOMENTS)("are over, and all is sent, after kills of the service %s", async (moment) => {
    const ids = await killAt(moment, open.service, { ...open, name: `service ${moment}` });
    expect(await findings(open.facts, open.provider, ids)).toEqual(NOTHING_WRONG);
  }, 180_000);

  test.each(
    MOMENTS,
  )("are over, and all is sent, after kills of Redis %s, which lose all jobs", async (moment) => {
    const ids = await killAt(moment, open.redis, { ...open, name: `Redis ${moment}` });
    expect(await findings(open.facts, open.provider, ids)).toEqual(NOTHING_WRONG);
  }, 180_000);
});
