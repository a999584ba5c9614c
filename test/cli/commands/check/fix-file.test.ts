import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch } from "diff";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../../run.ts";

afterAll(removeFolders);

const WRONG = "# head\r\nsteps:\r\n  - ref: email_1\r\n    when:  data.a = 1 and 5 < data.b # why\r\n";
const RIGHT = WRONG.replace("data.a = 1", "data.a == 1").replace("5 < data.b", "data.b > 5");
const GUESSED = "when: data.plan == null\n";

function fileOf(text: string, name = "steps.yaml"): string {
  const path = join(makeFolder(), name);
  writeFileSync(path, text);
  return path;
}

const read = (path: string) => readFileSync(path, "utf8");

describe("heed check --fix", () => {
  test("writes the file, lists fixes, and reports the rest", async () => {
    const path = fileOf(`${WRONG}  - ref: sms_1\r\n    when: data.plan == null\r\n`);
    chmodSync(path, 0o640);
    const { code, stdout, stderr } = await heed(["check", "--fix", path]);
    expect(read(path)).toBe(`${RIGHT}  - ref: sms_1\r\n    when: data.plan == null\r\n`);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: [
        `${path}:4: fix: writes \`==\` for \`=\` [wrong-symbol]`,
        `${path}:4: fix: writes \`data.b > 5\` for \`5 < data.b\` [static-variable]`,
        "1 file: 1 warning (2 fixed)\n",
      ].join("\n"),
    });
    expect(stderr).toContain(`${path}:6:24: warning:`);
    expect(stderr).not.toContain("wrong-symbol");
  });

  test("leaves a file without fixes unchanged", async () => {
    const path = fileOf(GUESSED);
    const before = statSync(path);
    expect((await heed(["check", "--fix", path])).stdout).toBe("1 file: 1 warning\n");
    expect({ text: read(path), ino: statSync(path).ino }).toEqual({ text: GUESSED, ino: before.ino });
  });

  test("leaves a file with syntax errors unchanged", async () => {
    const text = '{"when": "data.a = 1",}';
    const path = fileOf(text, "a.json");
    expect(await heed(["check", "--fix-suggested", path])).toMatchObject({
      code: 1,
      stdout: "1 file: 2 errors\n",
    });
    expect(read(path)).toBe(text);
  });

  test("fixes the other files if one cannot be read", async () => {
    const path = fileOf(WRONG);
    const { code, stdout } = await heed(["check", "--fix", join(path, "../none.yaml"), path]);
    expect(code).toBe(2);
    expect(stdout).toContain("1 file: 1 not read (2 fixed)\n");
    expect(read(path)).toBe(RIGHT);
  });

  test("respects suppressions and levels", async () => {
    const path = fileOf("when: data.a == 1 and data.a == 1 # heed-ignore duplicate-condition: on purpose\n");
    const { stdout } = await heed(["check", "--fix", path]);
    expect(stdout).toBe("1 file: nothing is wrong (1 ignored)\n");
  });

  test("writes JSON", async () => {
    const path = fileOf(WRONG);
    const { stdout } = await heed(["check", "--fix", "--format", "json", path]);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          file: path,
          diagnostics: [],
          changed: true,
          fixes: [
            { code: "wrong-symbol", kind: "fix", line: 4, before: "=", after: "==" },
            {
              code: "static-variable",
              kind: "fix",
              line: 4,
              before: "5 < data.b",
              after: "data.b > 5",
            },
          ],
        },
      ],
      summary: {
        files: 1,
        passedOver: 0,
        empty: 0,
        notRead: 0,
        errors: 0,
        warnings: 0,
        ignored: 0,
        fixed: 2,
      },
    });
  });
});

describe("heed check --fix-dry-run", () => {
  test.each([
    ["CRLF", WRONG, RIGHT],
    ["no line break at the end", "when: data.a = 1", "when: data.a == 1"],
    ["a mark at the start", "\ufeffwhen: data.a = 1\n", "\ufeffwhen: data.a == 1\n"],
  ])("shows a diff that patch takes, and writes nothing: %s", async (_name, before, after) => {
    const path = fileOf(before);
    const { code, stdout } = await heed(["check", "--fix-dry-run", "--format", "json", path]);
    const [{ diff }] = JSON.parse(stdout).files;
    expect({ code, text: read(path) }).toEqual({ code: 0, text: before });
    expect(applyPatch(before, diff)).toBe(after);
  });

  test("reports remaining findings and the number of fixes", async () => {
    const path = fileOf("when: data.a = 1 and data.plan == null\n");
    const { stdout, stderr } = await heed(["check", "--fix", "--fix-dry-run", path]);
    expect(stdout).toBe(`${path}:1: fix: writes \`==\` for \`=\` [wrong-symbol]
--- ${path}
+++ ${path}
@@ -1,1 +1,1 @@
-when: data.a = 1 and data.plan == null
+when: data.a == 1 and data.plan == null
1 file: 1 warning (1 to fix)
`);
    expect(stderr).toContain("1 | when: data.a == 1 and data.plan == null");
  });

  test.each(["sarif", "github", "junit"])("is rejected with --format %s", async (format) => {
    expect(await heed(["check", "--fix-dry-run", "--format", format, fileOf(WRONG)])).toEqual({
      code: 2,
      stdout: "",
      stderr: `heed: error: \`--fix-dry-run\` cannot be used with \`--format ${format}\`, which cannot contain a diff
  Leave one of the two out.
`,
    });
  });
});

describe("heed check --fix-suggested", () => {
  test("applies suggestions, and lists them", async () => {
    const path = fileOf("steps:\n  - ref: a\n  - when: refs.a.status < $message.seen and data.x = null\n");
    const { stdout } = await heed(["check", "--fix-suggested", path]);
    expect(read(path)).toContain("when: a has not been seen and data.x does not exist\n");
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      `${path}:3: fix: writes \`==\` for \`=\` [wrong-symbol]`,
      `${path}:3: suggestion: writes \`a has not been seen\` for \`refs.a.status < $message.seen\` [legacy-status]`,
      `${path}:3: suggestion: writes \`data.x does not exist\` for \`data.x == null\` [equal-to-null]`,
    ]);
  });

  test("works with --fix-dry-run", async () => {
    const path = fileOf(GUESSED);
    const { stdout } = await heed(["check", "--fix-suggested", "--fix-dry-run", path]);
    expect(stdout).toContain("\n-when: data.plan == null\n+when: data.plan does not exist\n");
    expect(read(path)).toBe(GUESSED);
  });

  test("is rejected with --watch", async () => {
    expect(await heed(["check", "--fix-suggested", "--watch", fileOf(GUESSED)])).toMatchObject({
      code: 2,
      stdout: "",
    });
  });
});
