import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openPostgres } from "../../../src/database/pg.ts";
import { type PostgresServer, startPostgres } from "../../databases/postgres-server.ts";
import {
  findings,
  keepService,
  killAnytime,
  killAt,
  MOMENTS,
  NOTHING_WRONG,
  type Service,
} from "../kills/campaign.ts";
import { factsOf } from "../kills/facts.ts";
import { HANGS } from "../kills/fault.ts";
import { noticesStore } from "../kills/notices.ts";
import { type Provider, startProvider } from "../kills/provider.ts";

const SERVICE = join(import.meta.dirname, "embedded-service.ts");

describe("runs in a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "heed-embedded-"));
  let provider: Provider;
  let service: Service;

  beforeAll(async () => {
    provider = await startProvider();
    service = await keepService(SERVICE, [join(folder, "data"), "heed", provider.address]);
  });

  afterAll(async () => {
    await service?.kill();
    await provider?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(MOMENTS)("are over, and all is sent, after kills of the service %s", async (moment) => {
    const ids = await killAt(moment, service, { service, provider, name: `folder ${moment}` });
    expect(await findings(service.facts, provider, ids)).toEqual(NOTHING_WRONG);
  }, 180_000);

  test("are over, and all is sent, after ten kills at any time", async () => {
    const ids = await killAnytime([service], { service, name: "folder", kills: 10 });
    expect(await findings(service.facts, provider, ids)).toEqual(NOTHING_WRONG);
  }, 600_000);
});

describe.skipIf(inject("postgres") === null)("runs on PostgreSQL", () => {
  let postgres: PostgresServer;
  let provider: Provider;
  let service: Service;

  beforeAll(async () => {
    postgres = (await startPostgres()) as PostgresServer;
    provider = await startProvider();
    service = await keepService(SERVICE, [postgres.connectionString, "heed", provider.address]);
  });

  afterAll(async () => {
    await service?.kill();
    await provider?.close();
    await postgres?.stop();
  });

  test.each(MOMENTS)("are over, and all is sent, after kills of the service %s", async (moment) => {
    const ids = await killAt(moment, service, { service, provider, name: `service ${moment}` });
    expect(await findings(service.facts, provider, ids)).toEqual(NOTHING_WRONG);
  }, 180_000);

  test.each(MOMENTS)("are over, and all is sent, after kills of PostgreSQL %s", async (moment) => {
    const ids = await killAt(moment, postgres, { service, provider, name: `PostgreSQL ${moment}` });
    expect(await findings(service.facts, provider, ids)).toEqual(NOTHING_WRONG);
  }, 180_000);

  test("are over, and all is sent, after ten kills of the service and of PostgreSQL at any time", async () => {
    const ids = await killAnytime([service, postgres], { service, name: "any", kills: 10 });
    expect(await findings(service.facts, provider, ids)).toEqual(NOTHING_WRONG);
  }, 600_000);

  test("are over, and all is sent, though one of two processes hangs in a wake and is killed for good", async () => {
    const [address, schema] = [postgres.connectionString, "two"];
    const first = await keepService(SERVICE, [address, schema, provider.address, HANGS]);
    const hangs = new Promise<void>((done) => {
      provider.onRequest = (key) => {
        if (key === HANGS) done();
      };
    });
    const [some, others] = [
      ["two-a.1", "two-a.2", "two-b.1"],
      ["two-c.1", "two-d.1", "two-e.1", "two-e.2"],
    ];
    const ids = [...some, ...others];
    await first.start(some);
    const second = await keepService(SERVICE, [address, schema, provider.address]);
    try {
      await second.start(others);
      await hangs;
      await first.kill();
      const database = openPostgres(address);
      const store = noticesStore(database, schema);
      const found = await findings(() => factsOf(store), provider, ids);
      await database.close();
      expect({ ...found, unknown: [] }).toEqual(NOTHING_WRONG);
    } finally {
      await second.kill();
    }
  }, 180_000);
});
