/** The playground, as the installed package serves it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder } from "./user.ts";

const heed = join(folder, "node_modules/heed");

test.each(["SIGINT", "SIGTERM"] as const)("the command serves it until %s", async (signal) => {
  const child = spawn(process.execPath, [join(heed, "dist/cli.js"), "playground", "--port", "0"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [written] = await once(child.stdout, "data");
    const address = String(written).trim();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain("default-src 'none'");
    const names = readdirSync(join(heed, "dist/playground"));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect((await fetch(address + name)).status).toBe(200);
    expect((await fetch(`${address}../cli.js`)).status).toBe(404);
  } finally {
    child.kill(signal);
  }
  expect(await once(child, "close")).toEqual([0, null]);
});
