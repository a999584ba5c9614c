import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const FILE = "# c\nsteps:\n  - when: 'data.a exists and data.a == 1' # why\n  - when:  data.b  is 1\n";
const SIMPLE = "# c\nsteps:\n  - when: 'data.a == 1' # why\n  - when:  data.b  is 1\n";

describe("heed simplify", () => {
  test("prints a condition in its own form, and lists what it removed", async () => {
    expect(await heed(["simplify", "-e", "email_1 has been sent and email_1 has been delivered"])).toEqual({
      code: 0,
      stdout: "email_1 has been delivered\n",
      stderr: "<text>: note: left out `email_1 has been sent`: the rest of its group implies it\n",
    });
    const trio = (value: string) => ({ variable: "data.a", operator: "equal_to", argument: value });
    const stored = JSON.stringify({ any: [trio("1"), trio("2"), trio("1")] });
    const { stdout, stderr } = await heed(["simplify", "-e", stored]);
    expect(JSON.parse(stdout)).toEqual({ any: [trio("1"), trio("2")] });
    expect(stderr).toBe("<text>: note: left out `data.a == 1`: another alternative covers it\n");
  });

  test("simplifies a condition that always or never holds to `always` or `never`", async () => {
    expect(await heed(["simplify", "-e", "data.a == 1 or data.a != 1"])).toEqual({
      code: 0,
      stdout: "always\n",
      stderr: "<text>: note: left out `data.a == 1 or data.a != 1`: it always holds\n",
    });
    expect((await heed(["simplify", "-e", "data.a == 1 and data.a == 2"])).stderr).toContain(
      "it never holds",
    );
  });

  test("keeps the spelling of a simple condition", async () => {
    const given = "email_1 hasn't been  SENT";
    expect(await heed(["simplify", "-e", given])).toEqual({ code: 0, stdout: `${given}\n`, stderr: "" });
    expect(await heed(["simplify", "-"], { input: "data.a is 1\r\n" })).toMatchObject({
      stdout: "data.a is 1\n",
    });
  });

  test("prints a file, or rewrites it if something gets smaller", async () => {
    const folder = makeFolder();
    const [one, other] = [join(folder, "one.yaml"), join(folder, "other.yaml")];
    writeFileSync(one, FILE);
    writeFileSync(other, SIMPLE);
    const note = "note: left out `data.a exists` at `/steps/0`: the rest of its group implies it\n";
    expect(await heed(["simplify", one])).toEqual({ code: 0, stdout: SIMPLE, stderr: `${one}: ${note}` });
    expect(readFileSync(one, "utf8")).toBe(FILE);
    const untouched = statSync(other).ino;
    expect(await heed(["simplify", "--write", one, other])).toEqual({
      code: 0,
      stdout: `${one}\n`,
      stderr: `${one}: ${note}`,
    });
    expect([readFileSync(one, "utf8"), statSync(other).ino]).toEqual([SIMPLE, untouched]);
  });

  test("rewrites a text file", async () => {
    const file = join(makeFolder(), "a.heed");
    writeFileSync(file, "\ufeffdata.a is 1 and data.a is 1\r\n");
    await heed(["simplify", "--write", file]);
    expect(readFileSync(file, "utf8")).toBe("data.a is 1\r\n");
  });

  test("writes JSON", async () => {
    const { stdout } = await heed(["simplify", "--format", "json", "-"], { input: FILE });
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          file: "<stdin>",
          diagnostics: [],
          text: SIMPLE,
          changed: true,
          dropped: [{ condition: "data.a exists", because: "implied", pointer: "/steps/0" }],
        },
      ],
    });
  });

  test("uses assumptions about channels", async () => {
    const given = "push_1 has been sent and push_1 has not been delivered";
    expect((await heed(["simplify", "-e", given])).stdout).toBe(`${given}\n`);
    expect((await heed(["simplify", "-e", given, "--channel", "push_1=push"])).stdout).toBe(
      "push_1 has been sent\n",
    );
  });

  test("leaves a file unchanged if it has an error, or if aliases use its parts", async () => {
    const file = join(makeFolder(), "a.yaml");
    const broken = `${FILE}  - when: data.a = 1\n`;
    writeFileSync(file, broken);
    expect(await heed(["simplify", "--write", file])).toMatchObject({ code: 1, stdout: "" });
    expect(readFileSync(file, "utf8")).toBe(broken);
    const shared =
      "steps:\n  - conditions: { all: [&t {variable: data.a, operator: exists}, &u {variable: data.a, operator: exists}] }\n  - conditions: { all: [*u] }\n";
    writeFileSync(file, shared);
    const { code, stderr } = await heed(["simplify", "--write", file]);
    expect([code, readFileSync(file, "utf8")]).toEqual([2, shared]);
    expect(stderr).toContain("an alias elsewhere in the file uses what could be removed");
    expect((await heed(["simplify", "-e", "a: 1", "--as", "yaml"])).stderr).toContain(
      "there is no condition in this file",
    );
  });
});
