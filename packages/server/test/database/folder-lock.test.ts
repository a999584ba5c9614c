import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lockFolder } from "../../src/database/folder-lock.ts";
import { startTimeOf } from "../../src/database/process-start.ts";

const parent = mkdtempSync(join(tmpdir(), "heed-lock-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

let folders = 0;
const newFolder = () => join(parent, `data-${++folders}`);

/** Starts a process that locks a folder and keeps it. Returns it with its first words. */
async function holder(folder: string): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "lock-holder.ts"), folder],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const [said] = await once(child.stdout, "data");
  return { child, said: String(said).trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

describe("a folder's lock", () => {
  test("is for one at a time, and given free", () => {
    const folder = newFolder();
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(
      `This process has ${folder} open, and an embedded database is for one process at a time.`,
    );
    unlock();
    expect(existsSync(`${folder}.lock`)).toBe(false);
    lockFolder(folder)();
  });

  test("says which process holds it, and is taken over when that is dead", async () => {
    const folder = newFolder();
    const { child, said } = await holder(folder);
    expect(said).toBe("locked");
    expect(() => lockFolder(folder)).toThrow(`Process ${child.pid} has ${folder} open`);
    await kill(child);
    const unlock = lockFolder(folder);
    expect(JSON.parse(readFileSync(`${folder}.lock`, "utf8"))).toMatchObject({ pid: process.pid });
    unlock();
  });

  test("is not that of a later process with the same id", () => {
    const folder = newFolder();
    writeFileSync(
      `${folder}.lock`,
      JSON.stringify({ pid: process.pid, started: "another start", host: hostname() }),
    );
    lockFolder(folder)();
  });

  test("of another machine, or with other content, stays", () => {
    const folder = newFolder();
    writeFileSync(`${folder}.lock`, JSON.stringify({ pid: 1, started: null, host: "elsewhere" }));
    expect(() => lockFolder(folder)).toThrow(`Process 1 on elsewhere has ${folder} open.`);
    writeFileSync(`${folder}.lock`, "");
    expect(() => lockFolder(folder)).toThrow(`${folder}.lock does not say who has ${folder} open.`);
  });

  test("that was taken over is not given free by its first holder", () => {
    const folder = newFolder();
    const unlock = lockFolder(folder);
    writeFileSync(`${folder}.lock`, "of another");
    unlock();
    expect(existsSync(`${folder}.lock`)).toBe(true);
  });

  test("of a dead process is taken over by one of many that try at once", async () => {
    const folder = newFolder();
    const first = await holder(folder);
    await kill(first.child);
    const others = await Promise.all(Array.from({ length: 4 }, () => holder(folder)));
    try {
      expect(others.map(({ said }) => said).filter((said) => said === "locked")).toHaveLength(1);
    } finally {
      for (const { child } of others) if (child.exitCode === null) await kill(child);
    }
  });

  test("leaves nothing else behind", () => {
    const folder = newFolder();
    writeFileSync(`${folder}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, started: null, host: hostname() }));
    lockFolder(folder)();
    for (const ending of [".lock", ".lock.takeover", `.lock.${process.pid}`]) {
      expect(existsSync(folder + ending)).toBe(false);
    }
  });
});

test("the start of a process is told, and none of a process that is gone", () => {
  expect(startTimeOf(process.pid)).toMatch(/./);
  expect(startTimeOf(process.pid)).toBe(startTimeOf(process.pid));
  expect(startTimeOf(2 ** 22 + 1)).toBeNull();
});
