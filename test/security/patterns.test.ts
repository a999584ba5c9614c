/** File patterns, which a library compiles into regular expressions. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../cli/run.ts";

afterAll(removeFolders);

const FILE = "steps:\n  - ref: email_1\n    when: data.a == 1\n";

/** A folder with one file at the given depth. */
function deepFolder(depth: number): string {
  const folder = makeFolder();
  const deepest = join(folder, "a/".repeat(depth));
  mkdirSync(deepest, { recursive: true });
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(deepest, "c.yaml"), FILE);
  return folder;
}

describe("patterns that match in many ways take little time", () => {
  test.each(["**/a/", "**/*/", "/**/*", "a/**/", "***/a/"])("in a .gitignore: %s", async (piece) => {
    const rules = [1, 2, 3, 4, 6, 100].map((times) => `${piece.repeat(times)}/b.yaml`.replaceAll("//", "/"));
    const folder = deepFolder(100);
    writeFileSync(join(folder, ".gitignore"), rules.join("\n"));
    const { stdout, stderr } = await heed(["check", folder]);
    expect(stdout + stderr).toContain("1 file: nothing is wrong");
  });

  test("in a config, where they are refused", async () => {
    const folder = deepFolder(300);
    const config = join(folder, "heed.config.yaml");
    const checkWith = async (file: string) => {
      const entry = { file, rule: "equal-to-null", reason: "it is always sent" };
      writeFileSync(config, JSON.stringify({ "heed-ignore": [entry] }));
      return heed(["check", "--config", config, folder]);
    };
    for (const file of ["**/a/".repeat(4), "a*".repeat(100_000), "[".repeat(100_000)]) {
      const { code, stderr } = await checkWith(`${file}b.yaml`);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: expect.stringMatching(/longer than any path|has more than 3/),
      });
    }
    expect((await checkWith(`${"**/a/".repeat(3)}b.yaml`)).code).toBe(0);
  });
});

test("the usual number of `**/` has its effect", async () => {
  const folder = deepFolder(20);
  writeFileSync(join(folder, ".gitignore"), "**/a/**/a/**/c.yaml\n");
  expect((await heed(["check", folder])).stdout).not.toContain("1 file");
});
