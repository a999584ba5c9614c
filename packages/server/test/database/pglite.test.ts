import { existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openEmbedded } from "../../src/database/pglite.ts";

const parent = realpathSync(mkdtempSync(join(tmpdir(), "heed-embedded-")));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

test("a folder keeps its database, has one lock by all of its names, and is free once it is closed", async () => {
  const folder = join(parent, "new", "data");
  const first = await openEmbedded({ folder });
  await first.query("create table kept (n int)");
  await first.tx((query) => query("insert into kept values ($1::int)", [1]));
  const failing = first.tx(async (query) => {
    await query("insert into kept values (2)");
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  symlinkSync(folder, join(parent, "link"));
  await expect(openEmbedded({ folder: join(parent, "link") })).rejects.toThrow(
    `This process has ${folder} open`,
  );
  await Promise.all([first.close(), first.close()]);
  expect(existsSync(`${folder}.lock`)).toBe(false);
  const second = await openEmbedded({ folder: join(parent, "link") });
  try {
    expect(await second.query("select n from kept")).toEqual([{ n: 1 }]);
  } finally {
    await second.close();
  }
});
