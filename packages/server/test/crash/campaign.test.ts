import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { openEmbedded } from "../../src/database/pglite.ts";
import { campaign } from "./campaign.ts";

const folder = mkdtempSync(join(tmpdir(), "heed-crash-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const postgres = inject("postgres");
const size = { rounds: 2, events: 160 };
const sound = { lost: [], wrong: [], unowed: [], rounds: 2 };

test("a folder has every acknowledged event after kills, and its lock is taken over", async () => {
  const result = await campaign(join(folder, "killed"), "heed", size);
  expect(result).toMatchObject(sound);
  expect(result.acknowledged).toBeGreaterThanOrEqual(size.events);
});

test.skipIf(postgres === null)("a server has every acknowledged event after kills", async () => {
  const result = await campaign(postgres ?? "", "crashed", size);
  expect(result).toMatchObject(sound);
  expect(result.acknowledged).toBeGreaterThanOrEqual(size.events);
});

test("a second process on one folder is refused while the first goes on", async () => {
  const path = join(folder, "shared");
  const writer = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "writer.ts"), path, "heed", "1"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  try {
    await once(writer.stdout, "data");
    await expect(openEmbedded({ folder: path })).rejects.toThrow(
      `Process ${writer.pid} has ${path} open, and an embedded database is for one process at a time.`,
    );
    // It goes on as if nothing had happened.
    await once(writer.stdout, "data");
  } finally {
    writer.kill("SIGKILL");
    await once(writer, "close");
  }
});
