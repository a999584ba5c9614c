import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { STATUS_CASES } from "../../../src/status/index.ts";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const WORKFLOW = `# Who has read it needs no email.
key: new-comment
steps:
  - { ref: in_app_feed_1, type: channel }   # first
  - ref: email_1
    when: in_app_feed_1 has not been seen
`;

const COMPILED = `# Who has read it needs no email.
key: new-comment
steps:
  - { ref: in_app_feed_1, type: channel }   # first
  - ref: email_1
    conditions:
      all:
        - variable: refs.in_app_feed_1.engagement_status
          operator: not_contains
          argument: $message.seen
`;

describe("heed compile", () => {
  test("prints the stored form of a condition on one line", async () => {
    expect(await heed(["compile", "-e", "in_app_feed_1 has not been seen"])).toEqual({
      code: 0,
      stdout:
        '{"all":[{"variable":"refs.in_app_feed_1.engagement_status","operator":"not_contains","argument":"$message.seen"}]}\n',
      stderr: "",
    });
  });

  test.each(
    STATUS_CASES.flatMap((row) => (["has", "has_not"] as const).map((polarity) => [row, polarity] as const)),
  )("compiles every case: $0.name, $1", async (row, polarity) => {
    const { stdout } = await heed(["compile", "-e", `email_1 ${row.phrases[polarity]}`]);
    expect(JSON.parse(stdout)).toEqual({
      all: [
        {
          variable: `refs.email_1.${row.property}`,
          operator: row.operators[polarity],
          argument: `$message.${row.argument}`,
        },
      ],
    });
  });

  test("reports every mistake at its place, and prints nothing", async () => {
    const { code, stdout, stderr } = await heed([
      "compile",
      "-e",
      'in_app_feed_1 has not been sen && recipent.plan = "pro"',
    ]);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    const places = [...stderr.matchAll(/^<text>:1:(\d+): error: .* \[([a-z-]+)\]$/gm)];
    expect(places.map(([, column]) => column)).toEqual(["28", "32", "35", "49"]);
    expect(stderr).toContain("Did you mean `seen` or `sent`?");
  });

  test("compiles in spite of warnings", async () => {
    const { code, stdout, stderr } = await heed([
      "compile",
      "-e",
      "data.a == 1 or data.b == 2 and data.c == 3",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty("any");
    expect(stderr).toMatch(/^<text>:1:\d+: warning: /);
  });

  test("compiles for a preference", async () => {
    const { stdout } = await heed(["compile", "--target", "preference", "-e", "data.a == 1 and data.b == 2"]);
    expect(JSON.parse(stdout)).toHaveLength(2);
    const refused = await heed(["compile", "--target", "preference", "-e", "data.a == 1 or data.b == 2"]);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("[any-in-preference]");
  });

  test("compiles to JSON Logic", async () => {
    const { code, stdout } = await heed([
      "compile",
      "--target",
      "jsonlogic",
      "-e",
      'recipient.plan == "pro"',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      rule: { "===": expect.anything() },
      facts: expect.anything(),
    });
  });

  test("accepts declared prefixes", async () => {
    const text = "event.kind == 1 and team.size > 2";
    expect((await heed(["compile", "-e", text])).code).toBe(1);
    const { code, stdout } = await heed(["compile", "--prefix", "event", "--prefix", "team", "-e", text]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).all[0].variable).toBe("event.kind");
  });

  test("prints a file with compiled conditions and everything else unchanged", async () => {
    expect(await heed(["compile", "-"], { input: WORKFLOW })).toEqual({
      code: 0,
      stdout: COMPILED,
      stderr: "",
    });
    const withMark = `\ufeff${WORKFLOW.replaceAll("\n", "\r\n")}`;
    const { stdout } = await heed(["compile", "-"], { input: withMark });
    expect(stdout).toBe(`\ufeff${COMPILED.replaceAll("\n", "\r\n")}`);
  });

  test("rewrites changed files in place, and lists them", async () => {
    const folder = makeFolder();
    const [changing, staying] = [join(folder, "a.yaml"), join(folder, "b.yaml")];
    writeFileSync(changing, WORKFLOW);
    writeFileSync(staying, "key: b\n");
    const { code, stdout, stderr } = await heed(["compile", "--write", changing, staying]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${changing}\n` });
    expect(stderr).toMatch(/b\.yaml: note: there is no `when` here/);
    expect(readFileSync(changing, "utf8")).toBe(COMPILED);
  });

  test("leaves a file with an error unchanged, and continues with the others", async () => {
    const folder = makeFolder();
    const [wrong, right] = [join(folder, "a.yaml"), join(folder, "b.yaml")];
    const text = WORKFLOW.replace("seen", "sen");
    writeFileSync(wrong, text);
    writeFileSync(right, WORKFLOW);
    const { code, stderr } = await heed(["compile", "--write", wrong, right]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${wrong}:6:38: error: `);
    expect(readFileSync(wrong, "utf8")).toBe(text);
    expect(readFileSync(right, "utf8")).toBe(COMPILED);
  });

  test("reads a condition's text from a file", async () => {
    const file = join(makeFolder(), "escalate.heed");
    writeFileSync(file, "\ufeffdata.a == 1\n  and data.b == 2\n");
    const { stdout } = await heed(["compile", file]);
    expect(JSON.parse(stdout).all).toHaveLength(2);
    const written = await heed(["compile", "--write", file]);
    expect(written).toMatchObject({ code: 2, stdout: "" });
    expect(written.stderr).toContain("cannot put the stored form");
  });

  test("gives one JSON document, with results and diagnostics by file", async () => {
    const folder = makeFolder();
    const file = join(folder, "a.yaml");
    writeFileSync(file, WORKFLOW.replace("seen", "sen"));
    const { code, stdout, stderr } = await heed([
      "compile",
      "--format",
      "json",
      file,
      join(folder, "none.yaml"),
    ]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
    const { files } = JSON.parse(stdout);
    expect(files[0]).toMatchObject({
      file,
      diagnostics: [
        {
          severity: "error",
          message: expect.any(String),
          help: expect.any(String),
          line: 6,
          column: 38,
          endLine: 6,
          endColumn: 41,
          pointer: "/steps/1/when",
          suggestion: { edits: [{ text: "seen" }] },
        },
      ],
    });
    expect(files[1]).toEqual({
      file: join(folder, "none.yaml"),
      diagnostics: [],
      failure: { message: "there is no such file", help: expect.any(String) },
    });
    const text = await heed(["compile", "--format", "json", "-e", "always"]);
    expect(JSON.parse(text.stdout)).toEqual({
      files: [{ file: "<text>", diagnostics: [], conditions: { all: [] } }],
    });
  });

  test("escapes control characters in JSON", async () => {
    const { stdout } = await heed(["compile", "-e", 'data.a == "\\u001b[31m\\u202e\\u007f"']);
    expect(stdout).toMatch(/^[\x20-\x7e]+\n$/);
    expect(JSON.parse(stdout).all[0].argument).toBe("\u001b[31m\u202e\u007f");
  });

  test.each([
    [["compile"], "no input is given"],
    [["compile", "-e", "always", "a.yaml"], "both `-e` and files are given"],
    [["compile", "-e", "always", "-e", "never"], "It is given twice"],
    [["compile", "-", "a.yaml"], "cannot be mixed with files"],
    [["compile", "a.yaml", "b.yaml"], "several files"],
    [["compile", "--write", "-"], "`--write` needs a file"],
    [["compile", "--write", "-e", "always"], "`--write` needs a file"],
    [
      ["compile", "--target", "preferences", "-e", "always"],
      "Allowed choices are step, preference, match, jsonlogic",
    ],
    [["compile", "--target", "jsonlogic", "-e", '{"steps": []}'], "is for one condition"],
    [["compile", "--prefix", "a.b", "-e", "always"], "A prefix is a name without a dot"],
    [["compile", "data.a == 1"], "put `-e` before it"],
    [["compile", ""], "a file name is empty"],
    [["compile", "."], "several files"],
    [["compile", "--write", "--out-dir", "a", "a.yaml"], "both `--write` and `--out-dir` are given"],
    [["compile", "--out-dir", "a", "-e", "always"], "`--out-dir` needs a file"],
    [["compile", "--layout", "pulled", "a.yaml"], "`--layout` is for `--out-dir`"],
    [["compile", "--emit", "js", "--layout", "pulled", "a.yaml"], "contradict each other"],
  ])("refuses misuse: %j", async (args, message) => {
    const { code, stdout, stderr } = await heed(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test.each([
    ["data.a == 1e3", "1e3"],
    ["data.a == 1.0", "1.0"],
    ["data.a == [1.0, 2.50]", "[1.0,2.50]"],
    ["data.a is between 0.10 and 2", "[0.10,2]"],
    ["not (data.a == 0.10)", "0.10"],
    ["data.a == 12345678901234567890", "12345678901234567890"],
  ])("keeps the spelling of the numbers of %s", async (text, argument) => {
    const { stdout } = await heed(["compile", "-e", text]);
    expect(JSON.parse(stdout).all[0].argument).toBe(argument);
  });
});
