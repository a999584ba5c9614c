import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findings, killAt, NOTHING_WRONG } from "../kills/campaign.ts";
import { type OpenBullmq, openBullmq } from "./open-bullmq.ts";
import { hasRedis } from "./redis-server.ts";

const postgres = inject("postgres");
const isPossible = hasRedis() && postgres !== null;

describe.skipIf(!isPossible)("runs on BullMQ, by the example of docs/hosts.md", () => {
  let open: OpenBullmq;
  beforeAll(async () => {
    open = await openBullmq(postgres ?? "", `bullmq_${process.pid}`);
  });
  afterAll(() => open?.close());

  test.each([
    ["decide as simulated, and all is sent", 0],
    ["do so when Redis has lost all jobs in their delay", 1],
  ])(
    "%s",
    async (name, kills) => {
      const ids = await killAt("in a delay", open.redis, { ...open, name, kills });
      expect(await findings(open.facts, open.provider, ids)).toEqual(NOTHING_WRONG);
    },
    180_000,
  );
});
