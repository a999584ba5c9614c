import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateStore } from "heed/store";
import { openPostgres } from "../../../src/database/pg.ts";
import { keepService, type Service } from "../kills/campaign.ts";
import { type Facts, factsOf } from "../kills/facts.ts";
import { noticesStore } from "../kills/notices.ts";
import { type Provider, startProvider } from "../kills/provider.ts";
import { type RedisServer, startRedis } from "./redis-server.ts";

/** A service that keeps runs in a store and wakes them by the example of docs/hosts.md, with all that it needs. */
export interface OpenBullmq {
  readonly service: Service;
  readonly redis: RedisServer;
  readonly provider: Provider;
  facts(): Promise<Facts>;
  close(): Promise<void>;
}

/** Starts Redis, a provider and the service, in a schema of their own. */
export async function openBullmq(postgres: string, schema: string): Promise<OpenBullmq> {
  const folder = mkdtempSync(join(tmpdir(), "heed-bullmq-"));
  const store = noticesStore(openPostgres(postgres), schema);
  await migrateStore(store);
  const provider = await startProvider();
  const redis = await startRedis(folder);
  const file = join(import.meta.dirname, "bullmq-service.ts");
  const service = await keepService(file, [postgres, schema, provider.address, redis.path]);
  return {
    service,
    redis,
    provider,
    facts: () => factsOf(store),
    close: async () => {
      await service.kill();
      await redis.kill();
      await provider.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
