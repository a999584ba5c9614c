import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const TRIO = { variable: "data.a", operator: "equal_to", argument: "1" };

describe("heed validate", () => {
  test.each([
    ["words", "data.a == 1"],
    ["stored conditions", JSON.stringify({ all: [TRIO] })],
    ["a preference's list", JSON.stringify([TRIO])],
    ["null", "null"],
    ["an empty object", "{}"],
  ])("finds nothing wrong with %s", async (_what, value) => {
    expect(await heed(["validate", "-e", value])).toEqual({
      code: 0,
      stdout: "1 condition in 1 file: nothing is wrong\n",
      stderr: "",
    });
  });

  test.each([
    ["words", "data.a = 1", "<text>:1:8: error:", "wrong-symbol"],
    [
      "stored conditions",
      JSON.stringify({ all: [{ ...TRIO, operator: "==" }] }),
      "<text>:1:41: error:",
      "operator-symbol",
    ],
    ["an object that is not conditions", '{"al": []}', "<text>:1:8: error:", "unknown-key"],
    ["invalid JSON", '{"all": [}', "<text>:1:10: error:", "json-syntax"],
  ])("says where %s are wrong", async (_what, value, place, code) => {
    const outcome = await heed(["validate", "-e", value]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(place);
    expect(outcome.stderr).toContain(`[${code}]`);
    expect(outcome.stdout).toMatch(/: 1 error\n$/);
  });

  test("ends with 2 if nothing was checked, and mentions files without conditions", async () => {
    const folder = makeFolder();
    const [none, some, steps] = ["none.json", "some.json", "steps.json"].map((name) => join(folder, name));
    writeFileSync(none as string, '{ "name": "x", "version": "1" }');
    writeFileSync(some as string, JSON.stringify({ conditions: { all: [TRIO] } }));
    writeFileSync(steps as string, '{ "steps": [{ "ref": "email_1", "type": "channel" }] }');
    const note = `${none}: no conditions and no steps were found in this file\n`;
    expect(await heed(["validate", none as string])).toEqual({
      code: 2,
      stdout: "0 conditions in 1 file: nothing was checked\n",
      stderr: note,
    });
    expect(await heed(["validate", none as string, some as string])).toEqual({
      code: 0,
      stdout: "1 condition in 2 files: nothing is wrong\n",
      stderr: note,
    });
    expect(await heed(["validate", steps as string])).toMatchObject({ code: 0, stderr: "" });
    expect(await heed(["validate", "--format", "json", none as string])).toMatchObject({
      code: 2,
      stderr: "",
    });
  });

  test("counts over all files", async () => {
    const folder = makeFolder();
    const [good, bad, none] = ["good.yaml", "bad.yaml", "none.yaml"].map((name) => join(folder, name));
    writeFileSync(good as string, "steps:\n  - when: data.a == 1\n  - when: [always, data.b == 2]\n");
    writeFileSync(
      bad as string,
      "when: data.a == 1 or data.b == 1 and data.c == 1\nsteps: [{ when: data.a = 1 }]\n",
    );
    const both = await heed(["validate", good as string, bad as string]);
    expect(both).toMatchObject({ code: 1, stdout: "4 conditions in 2 files: 1 error, 1 warning\n" });
    const all = await heed(["validate", good as string, bad as string, none as string]);
    expect(all).toMatchObject({
      code: 2,
      stdout: "4 conditions in 2 files: 1 error, 1 warning, 1 file not read\n",
    });
    const { stdout } = await heed(["validate", "--format", "json", good as string, bad as string]);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ conditions: 2 }, { conditions: 2 }],
      summary: { files: 2, conditions: 4, errors: 1, warnings: 1 },
    });
  });

  test("treats a file with syntax errors as a finding, not as a failure", async () => {
    const { code, stderr } = await heed(["validate", "-"], { input: 'steps:\n  - when: "data.a\n' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^<stdin>:\d+:\d+: error: .* \[yaml-syntax\]$/m);
  });

  test("fails on more warnings than --max-warnings", async () => {
    const value = "data.a == 1 or data.b == 1 and data.c == 1";
    const code = async (...args: string[]) => (await heed(["validate", ...args, "-e", value])).code;
    expect([await code(), await code("--max-warnings", "1"), await code("--max-warnings", "0")]).toEqual([
      0, 0, 1,
    ]);
    const { code: misuse, stderr } = await heed(["validate", "--max-warnings", "few", "-e", value]);
    expect(misuse).toBe(2);
    expect(stderr).toContain("Write a whole number");
  });

  test("checks conditions alone against their target", async () => {
    const refs = "email_1 has been sent";
    expect((await heed(["validate", "-e", refs])).code).toBe(0);
    const { code, stderr } = await heed(["validate", "--target", "preference", "-e", refs]);
    expect(code).toBe(1);
    expect(stderr).toContain("[refs-in-preference]");
  });
});
