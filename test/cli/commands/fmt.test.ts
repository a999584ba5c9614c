import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const LOOSE = '# c\nsteps:\n  - when: "email_1 hasn\'t been SENT"  # why\n';
const CANONICAL = '# c\nsteps:\n  - when: "email_1 has not been sent"  # why\n';

describe("heed fmt", () => {
  test("prints the canonical spelling of a condition", async () => {
    const given = "email_1 hasn't been SENT and recipient.plan is 'pro'";
    const expected = 'email_1 has not been sent and recipient.plan == "pro"\n';
    expect(await heed(["fmt", "-e", given])).toEqual({ code: 0, stdout: expected, stderr: "" });
    expect((await heed(["fmt", "-"], { input: `\n${given}\n` })).stdout).toBe(expected);
  });

  test("keeps the author's tree, and writes the canonical form with --canonical", async () => {
    const given = "a exists and not(b exists OR c is 1)";
    const kept = "data.a exists and not (data.b exists or data.c == 1)\n";
    expect((await heed(["fmt", "-e", given])).stdout).toBe(kept);
    const canonical = "data.a exists and data.b does not exist and data.c != 1\n";
    expect((await heed(["fmt", "--canonical", "-e", given])).stdout).toBe(canonical);
    expect((await heed(["fmt", "--check", "-"], { input: kept })).code).toBe(0);
    expect((await heed(["fmt", "--check", "--canonical", "-"], { input: kept })).code).toBe(1);
    const file = join(makeFolder(), "a.yaml");
    writeFileSync(file, "when: data.a exists and (data.b exists or data.c exists)\n");
    await heed(["fmt", "--canonical", file]);
    expect(readFileSync(file, "utf8")).toContain(") or (");
  });

  test("rewrites changed files, and lists them", async () => {
    const folder = makeFolder();
    const [loose, canonical] = [join(folder, "loose.yaml"), join(folder, "canonical.yaml")];
    writeFileSync(loose, LOOSE);
    writeFileSync(canonical, CANONICAL);
    const untouched = statSync(canonical).ino;
    expect(await heed(["fmt", loose, canonical])).toEqual({ code: 0, stdout: `${loose}\n`, stderr: "" });
    expect(readFileSync(loose, "utf8")).toBe(CANONICAL);
    expect(statSync(canonical).ino).toBe(untouched);
    expect(await heed(["fmt", loose, canonical])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("only lists files that would change, with --check", async () => {
    const file = join(makeFolder(), "loose.yaml");
    writeFileSync(file, LOOSE);
    expect(await heed(["fmt", "--check", file])).toEqual({ code: 1, stdout: `${file}\n`, stderr: "" });
    expect(readFileSync(file, "utf8")).toBe(LOOSE);
    expect((await heed(["fmt", "--check", "-"], { input: CANONICAL })).code).toBe(0);
    expect((await heed(["fmt", "--check", "-"], { input: LOOSE })).code).toBe(1);
    expect((await heed(["fmt", "--check", "-e", "email_1 has not been sent"])).code).toBe(0);
    expect((await heed(["fmt", "--check", "-e", "email_1 hasn't been sent"])).code).toBe(1);
    const { stdout } = await heed(["fmt", "--check", "--format", "json", file]);
    expect(JSON.parse(stdout)).toEqual({ files: [{ file, diagnostics: [], changed: true }] });
  });

  test("prints the result for standard input", async () => {
    expect(await heed(["fmt", "-"], { input: LOOSE })).toMatchObject({ code: 0, stdout: CANONICAL });
  });

  test("rewrites a text file, and keeps its line breaks", async () => {
    const file = join(makeFolder(), "a.heed");
    writeFileSync(file, "data.a is 1\r\n  AND data.b is 2\r\n");
    await heed(["fmt", file]);
    expect(readFileSync(file, "utf8")).toBe("data.a == 1\r\n  and data.b == 2\r\n");
    const broken = "data.a == 1\n  and data.b == 2\n";
    writeFileSync(file, broken);
    expect((await heed(["fmt", "--check", file])).code).toBe(0);
    await heed(["fmt", file]);
    expect(readFileSync(file, "utf8")).toBe(broken);
  });

  test("leaves a file with an error unchanged", async () => {
    const file = join(makeFolder(), "a.yaml");
    const text = `${LOOSE}  - when: data.a = 1\n`;
    writeFileSync(file, text);
    const { code, stderr } = await heed(["fmt", file]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${file}:4:18: error: `);
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});
