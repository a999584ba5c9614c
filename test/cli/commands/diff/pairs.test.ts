import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../../run.ts";

afterAll(removeFolders);

const steps = (when: string) => [{ ref: "email_1", type: "channel", channel_type: "email", when }];
const welcome = (when: string) => JSON.stringify({ key: "welcome", steps: steps(when) });
const goodbye = JSON.stringify({ key: "goodbye", steps: steps("data.x == 9") });

/** Compares two folders, each given as its files. */
async function diff(before: object, after: object): Promise<string> {
  const folder = makeFolder();
  for (const [side, files] of Object.entries({ before, after })) {
    mkdirSync(join(folder, side));
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, side, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text as string);
    }
  }
  const { stdout } = await heed(["diff", join(folder, "before"), join(folder, "after")]);
  return stdout;
}

describe("a file of two folders that moved", () => {
  test("is compared with the file that has its key", async () => {
    const said = await diff(
      { "a/welcome.json": welcome("data.x == 1"), "goodbye.json": goodbye },
      { "b/hello.json": welcome("data.x == 2"), "goodbye.json": goodbye },
    );
    expect(said).toContain("a/welcome.json → b/hello.json");
    expect(said).toContain("data.x == 2");
    expect(said).not.toMatch(/added|removed/);
  });

  test("is compared with the file that has its folder and name, if it has no key", async () => {
    const file = (when: string) => JSON.stringify({ steps: steps(when) });
    const said = await diff(
      { "old/welcome/workflow.json": file("data.x == 1") },
      { "new/welcome/workflow.json": file("data.x == 2") },
    );
    expect(said).toContain("old/welcome/workflow.json → new/welcome/workflow.json");
  });

  test("is the same if its text is", async () => {
    const said = await diff({ "a.json": welcome("data.x == 1") }, { "b.json": welcome("data.x == 1") });
    expect(said).not.toMatch(/a\.json|b\.json/);
  });

  test("is added and removed if several have its key, or none", async () => {
    const twice = { "b.json": welcome("data.x == 2"), "c.json": welcome("data.x == 3") };
    expect(await diff({ "a.json": welcome("data.x == 1") }, twice)).not.toContain("→");
    expect(await diff({ "a.json": welcome("data.x == 1") }, { "b.json": goodbye })).not.toContain("→");
  });
});
