import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateStore } from "heed/store";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openPostgres } from "../../../src/database/pg.ts";
import { findings, keepService, killAt, MOMENTS, NOTHING_WRONG, type Service } from "../kills/campaign.ts";
import { factsOf } from "../kills/facts.ts";
import { noticesStore } from "../kills/notices.ts";
import { type Provider, startProvider } from "../kills/provider.ts";
import { hasRedis, type RedisServer, startRedis } from "./redis-server.ts";

const postgres = inject("postgres");
const isPossible = hasRedis() && postgres !== null;

describe.skipIf(!isPossible)("runs on BullMQ, by the example of docs/hosts.md", () => {
  const folder = mkdtempSync(join(tmpdir(), "heed-bullmq-"));
  const schema = `bullmq_${process.pid}`;
  const store = noticesStore(openPostgres(postgres ?? ""), schema);
  const facts = () => factsOf(store);
  let provider: Provider;
  let redis: RedisServer;
  let service: Service;

  beforeAll(async () => {
    await migrateStore(store);
    provider = await startProvider();
    redis = await startRedis(folder);
    const file = join(import.meta.dirname, "bullmq-service.ts");
    service = await keepService(file, [postgres ?? "", schema, provider.address, redis.path]);
  });

  afterAll(async () => {
    await service?.kill();
    await redis?.kill();
    await provider?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(MOMENTS)("are over, and all is sent, after kills of the service %s", async (moment) => {
    const ids = await killAt(moment, service, { service, provider, name: `service ${moment}` });
    expect(await findings(facts, provider, ids)).toEqual(NOTHING_WRONG);
  }, 180_000);

  test.each(
    MOMENTS,
  )("are over, and all is sent, after kills of Redis %s, which lose all jobs", async (moment) => {
    const ids = await killAt(moment, redis, { service, provider, name: `Redis ${moment}` });
    expect(await findings(facts, provider, ids)).toEqual(NOTHING_WRONG);
  }, 180_000);
});
