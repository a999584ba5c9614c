import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { findings, keepService, killAt, NOTHING_WRONG } from "../kills/campaign.ts";
import { startProvider } from "../kills/provider.ts";

test("runs are over, and all is sent, though their process was killed in a send", async () => {
  const folder = mkdtempSync(join(tmpdir(), "heed-killed-"));
  const provider = await startProvider();
  const service = await keepService(join(import.meta.dirname, "embedded-service.ts"), [
    // A server is opened sooner than a folder.
    inject("postgres") ?? join(folder, "data"),
    `killed_${process.pid}`,
    provider.address,
  ]);
  onTestFinished(async () => {
    await service.kill();
    await provider.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ids = await killAt("in a send", service, { service, provider, name: "killed", kills: 1 });
  expect(await findings(service.facts, provider, ids)).toEqual(NOTHING_WRONG);
}, 180_000);
