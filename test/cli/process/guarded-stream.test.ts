import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeFolder, program, removeFolders } from "../run.ts";

afterAll(removeFolders);

const BAD = "key: k\nsteps:\n  - ref: e\n    type: channel\n    when: data.x = 1\n";
const GOOD = "key: k\nsteps:\n  - ref: e\n    type: channel\n    when: data.x == 1\n";
const FIXABLE = "key: k\nsteps:\n  - ref: e\n    type: channel\n    when: data.x == 1 && data.y == 2\n";

/** Runs a line in bash, with the exit code of the last command of a pipe that fails, in a folder with some files. */
async function bash(line: string, cwd = makeFolder()): Promise<{ code: number; cwd: string }> {
  writeFileSync(join(cwd, "bad.yaml"), BAD);
  writeFileSync(join(cwd, "good.yaml"), GOOD);
  writeFileSync(join(cwd, "context.json"), '{"data": {"x": 1}}');
  const heed = `heed() { '${process.execPath}' '${await program()}' "$@"; }; set -o pipefail; `;
  return new Promise((done) => {
    execFile("/bin/bash", ["-c", heed + line], { cwd }, (error) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, cwd }),
    );
  });
}

/** Makes files that are to be rewritten. */
function manyFiles(text: string, extension: string): readonly string[] {
  const folder = makeFolder();
  mkdirSync(join(folder, "f"));
  const files = Array.from({ length: 20 }, (_, index) => join(folder, "f", `${index}.${extension}`));
  for (const file of files) writeFileSync(file, text);
  return [folder, ...files];
}

/** Lines of every verb, with results and with errors. */
const VERBS: readonly string[] = [
  "check bad.yaml",
  "check good.yaml",
  "validate bad.yaml",
  "validate good.yaml",
  "compile bad.yaml",
  "compile good.yaml",
  "compile -e 'data.x = 1'",
  "compile -e 'data.x == 1'",
  "decompile bad.yaml",
  "fmt --check bad.yaml",
  "fmt -e 'data.x is 1'",
  "simplify -e 'data.x > 5 and data.x > 3'",
  "eval -e 'data.x == 1' --context context.json",
  "eval -e 'data.x == 1' --context none.json",
  "explain -e 'data.x == 1' --context context.json",
  "ask never 'data.x == 1'",
  "diff good.yaml bad.yaml",
  "diff 'data.x == 1' 'data.x == 2'",
  "run good.yaml --all",
  "test .",
  "cases",
  "schema condition",
  "bogus",
  "--help",
];

describe.runIf(existsSync("/dev/full"))("an output that breaks never ends a command with 0", () => {
  test.each(VERBS)("both outputs on a full disk: heed %s", { timeout: 30_000 }, async (verb) => {
    expect((await bash(`heed ${verb} >/dev/full 2>/dev/full`)).code).toBe(2);
  });

  // Whoever writes to a pipe with a closed end gets EPIPE.
  test.each(["check bad.yaml", "compile good.yaml", "eval -e 'data.x == 1' --context none.json", "--help"])(
    "nobody reads: heed %s",
    { timeout: 30_000 },
    async (verb) => {
      expect((await bash(`{ heed ${verb}; } 2>&1 | true`)).code).not.toBe(0);
    },
  );

  test.each([
    ["check bad.yaml", 2],
    ["bogus", 2],
    ["compile bad.yaml", 2],
  ])("messages on a full disk: heed %s", async (verb, code) => {
    expect((await bash(`heed ${verb} 2>/dev/full >/dev/null`)).code).toBe(code);
  });

  test("an output that is not needed changes nothing", async () => {
    expect((await bash("heed compile good.yaml 2>/dev/full >/dev/null")).code).toBe(0);
    expect((await bash("heed compile bad.yaml >/dev/full 2>/dev/null")).code).toBe(1);
  });

  test("files are rewritten all the same", { timeout: 60_000 }, async () => {
    const { cwd, code } = await bash("heed compile --write bad.yaml good.yaml 2>/dev/full >/dev/null");
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, "good.yaml"), "utf8")).toContain("conditions:");

    const [texts = "", ...textFiles] = manyFiles("email_1 hasn't been SENT", "heed");
    expect((await bash("heed fmt f/*.heed | head -1 >/dev/null", texts)).code).not.toBe(1);
    for (const file of textFiles) expect(readFileSync(file, "utf8")).toBe("email_1 has not been sent");

    const [workflows = "", ...files] = manyFiles(FIXABLE, "yaml");
    await bash("heed check --fix f 2>&1 | true", workflows);
    for (const file of files) expect(readFileSync(file, "utf8")).toContain("data.x == 1 and data.y == 2");
  });

  test("a stream of contexts ends when nobody reads the verdicts", { timeout: 30_000 }, async () => {
    const line = `yes '{"data": {"x": 1}}' | heed eval -e 'data.x == 1' --ndjson --context - | head -n 3`;
    expect((await bash(line)).code).not.toBe(0);
  });
});
