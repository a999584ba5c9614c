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
import { freePorts, type RestateServer, restateProgram, startRestate } from "./restate-server.ts";

const program = restateProgram();
const postgres = inject("postgres");

describe.skipIf(program === undefined || postgres === null)("runs on Restate", () => {
  const folder = mkdtempSync(join(tmpdir(), "heed-restate-"));
  const schema = `restate_${process.pid}`;
  const store = noticesStore(openPostgres(postgres ?? ""), schema);
  const facts = () => factsOf(store);
  let provider: Provider;
  let restate: RestateServer;
  let service: Service;

  beforeAll(async () => {
    await migrateStore(store);
    provider = await startProvider();
    restate = await startRestate(program ?? "", folder);
    const [port] = await freePorts(1);
    const address = `http://127.0.0.1:${port}`;
    const file = join(import.meta.dirname, "restate-service.ts");
    service = await keepService(file, [
      postgres ?? "",
      schema,
      provider.address,
      restate.ingress,
      String(port),
    ]);
    await restate.register(address);
  });

  afterAll(async () => {
    await service?.kill();
    await restate?.kill();
    await provider?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(MOMENTS)("are over, and all is sent, after kills of the service %s", async (moment) => {
    const ids = await killAt(moment, service, { service, provider, name: `service ${moment}` });
    expect(await findings(facts, provider, ids)).toEqual(NOTHING_WRONG);
  }, 180_000);

  test.each(MOMENTS)("are over, and all is sent, after kills of Restate %s", async (moment) => {
    const ids = await killAt(moment, restate, { service, provider, name: `Restate ${moment}` });
    expect(await findings(facts, provider, ids)).toEqual(NOTHING_WRONG);
  }, 180_000);
});
