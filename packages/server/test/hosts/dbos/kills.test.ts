import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openPostgres, type PostgresDatabase } from "../../../src/database/pg.ts";
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

const SERVICE = join(import.meta.dirname, "dbos-service.ts");

describe.skipIf(inject("postgres") === null)("runs on DBOS", () => {
  let postgres: PostgresServer;
  let database: PostgresDatabase;
  let provider: Provider;
  let service: Service;
  const start = (schema: string, ...more: readonly string[]) =>
    keepService(SERVICE, [postgres.connectionString, schema, provider.address, ...more]);

  beforeAll(async () => {
    postgres = (await startPostgres()) as PostgresServer;
    database = openPostgres(postgres.connectionString);
    provider = await startProvider();
    service = await start("heed", "only");
  });

  afterAll(async () => {
    await service?.kill();
    await provider?.close();
    await database?.close();
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

  test("are over, and all is sent, though one of two workers hangs in a wake and is killed for good", async () => {
    const store = noticesStore(database, "two");
    const dead = await start("two", "dead", HANGS);
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
    await dead.start(some);
    await hangs;
    const pending = await database.query(
      "select distinct executor_id from two_dbos.workflow_status where status = 'PENDING'",
    );
    expect(pending).toEqual([{ executor_id: "dead" }]);
    const alive = await start("two", "alive");
    try {
      await alive.start(others);
      await dead.kill();
      const found = await findings(() => factsOf(store), provider, ids);
      expect({ ...found, unknown: [] }).toEqual(NOTHING_WRONG);
    } finally {
      await alive.kill();
    }
  }, 180_000);
});
