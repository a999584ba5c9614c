import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Taken, takeCheck } from "../../../bench/check-process.ts";
import { writeTree } from "../../../bench/workflows.ts";
import { runProgram } from "../../../src/cli/program.ts";
import { makeFolder, program, removeFolders } from "../run.ts";

const folder = makeFolder();
afterAll(removeFolders);

const SMALL = join(folder, "small");
const LARGE = join(folder, "large");
const TINY = join(folder, "tiny");

beforeAll(() => {
  writeTree(TINY, 100);
  writeTree(SMALL, 250);
  writeTree(LARGE, 750);
});

/** The most that Node 20 gives to what is young; later ones let more of it lie about before they clear it away. */
const YOUNG = ["--max-semi-space-size=16"];

const take = async (path: string, format: string): Promise<Taken> =>
  takeCheck(await program(), [path, "--format", format], YOUNG);

/** Returns the text written to standard error, on a terminal or not. */
async function saidTo(isTTY: boolean): Promise<string> {
  let said = "";
  const write = (text: string) => {
    said += text;
    return true;
  };
  const stderr = { isTTY, write, once: () => undefined };
  const stdout = { ...stderr, write: () => true };
  await runProgram(["check", TINY], { stdin: nothing(), stdout, stderr, env: { NO_COLOR: "1" } });
  return said;
}

async function* nothing(): AsyncGenerator<Buffer> {}

/** `npm run bench check` tells of 10,000 files. */
describe("a large tree", () => {
  test.each([
    "pretty",
    "json",
  ])("is checked in little memory, however many files it has: %s", async (format) => {
    const small = await take(SMALL, format);
    const large = await take(LARGE, format);
    expect([small.code, large.code]).toEqual([1, 1]);
    if (format === "pretty") {
      expect(small.summary).toBe("250 files: 36 errors, 142 warnings");
      expect(large.summary).toBe("750 files: 108 errors, 425 warnings");
    }
    expect(large.megabytes).toBeLessThan(200);
    expect(large.megabytes / small.megabytes).toBeLessThan(1.5);
  });

  test("shows progress on a terminal, and clears it before other output", async () => {
    const said = await saidTo(true);
    expect(said).toMatch(/\r\S\[K\d+ files?, [\d,]+ a second/);
    const drawn = /(?:\r\S\[K\d+ files?, [\d,]+ a second)+\r\S\[K/g;
    expect(said.replace(drawn, "")).toBe(await saidTo(false));
  });
});
