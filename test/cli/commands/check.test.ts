import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, heedProcess, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const STEP = { ref: "email_1", when: "data.plan == null" };
const WARNED = JSON.stringify({ steps: [STEP] });
const WRONG = "steps:\n  - ref: email_1\n    when: data.a = 1\n";

/** A folder with some files. */
function folderOf(files: { readonly [name: string]: string | Uint8Array }): string {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly diagnostics: readonly {
      readonly code: string;
      readonly severity: string;
      readonly line: number;
    }[];
    readonly failure?: { readonly message: string };
  }[];
  readonly summary: object;
}

async function reportOf(...args: readonly string[]): Promise<Report & { readonly code: number | null }> {
  const { code, stdout } = await heed(["check", "--format", "json", ...args]);
  return { code, ...(JSON.parse(stdout) as Report) };
}

describe("heed check", () => {
  test("reports findings and a summary", async () => {
    const folder = folderOf({ "a.json": WARNED });
    expect(await heed(["check", join(folder, "a.json")])).toEqual({
      code: 0,
      stdout: "1 file: 1 warning\n",
      stderr: `${join(folder, "a.json")}:1:49: warning: if \`data.plan\` is missing it reads as empty text, which is not null, so this is false [equal-to-null]
  1 | ${WARNED}
    |                                                 ^^^^
  Write \`does not exist\`, stored as \`not_exists\`: it is true for null and for a missing value.
`,
    });
    expect(await heed(["check", makeFolder()])).toEqual({
      code: 2,
      stdout: "0 files: nothing was checked\n",
      stderr: "",
    });
  });

  test("checks workflows and preference sets in folders", async () => {
    const folder = folderOf({
      "b/new-comment.workflow.json": WARNED,
      "a/steps.YML": WRONG,
      "a/preferences.yaml": "workflows: { a: { conditions: [] } }",
      "package.json": '{"name": "x", "scripts": {}}',
      "list.json": '["a", "b"]',
      "text.json": '"a"',
      "tsconfig.json": '{ "a": 1, // comment\n}',
      "pipeline.yaml": "steps:\n  - script: make\n    condition: { a: 1 }\n",
      "words.txt": "data.a = 1",
      "node_modules/x/a.json": WARNED,
      ".git/a.json": WARNED,
    });
    const { code, files, summary } = await reportOf(folder);
    expect(files.map(({ file, diagnostics }) => [file, diagnostics.map((one) => one.code)])).toEqual([
      [join(folder, "a/preferences.yaml"), []],
      [join(folder, "a/steps.YML"), ["wrong-symbol"]],
      [join(folder, "b/new-comment.workflow.json"), ["equal-to-null"]],
    ]);
    expect({ code, summary }).toEqual({
      code: 1,
      summary: { files: 3, passedOver: 5, empty: 0, notRead: 0, errors: 1, warnings: 1, ignored: 0 },
    });
  });

  test("checks every named file once", async () => {
    const folder = folderOf({ "odd.json": '{"name": "x"}', "a.json": WARNED, "words.txt": "data.a = 1" });
    const path = (name: string) => join(folder, name);
    expect(await reportOf(path("odd.json"))).toMatchObject({ code: 2, summary: { files: 0, empty: 1 } });
    const both = await heed(["check", path("odd.json"), path("a.json")]);
    expect(both.code).toBe(0);
    expect(both.stderr).toContain(
      `${path("odd.json")}: no conditions and no steps were found in this file\n`,
    );
    expect(both.stdout).toBe("1 file: 1 warning (1 file without conditions)\n");
    const listed = await heed(["check", "--list-files", folder]);
    expect(listed.stderr).toContain(`${path("a.json")}: checked\n`);
    expect(listed.stderr).toContain(`${path("odd.json")}: passed over,`);
    expect((await reportOf(path("a.json"), folder, path("a.json"))).files).toHaveLength(1);
    expect(await reportOf(path("words.txt"), path("a.json"))).toMatchObject({
      code: 2,
      files: [
        { failure: { message: expect.stringMatching(/one condition in words/) } },
        { diagnostics: [{}] },
      ],
    });
  });

  test("reports one error for a broken file, and continues with the rest", async () => {
    const folder = folderOf({
      "broken.json": '{"steps": [',
      "broken.yaml": "steps:\n  - when: 'a\n",
      "large.json": Buffer.alloc(11 * 1024 * 1024, " "),
      "bytes.yaml": Uint8Array.of(0xff, 0x00, 0x80),
      "z.json": WARNED,
    });
    const { code, files, summary } = await reportOf(folder, join(folder, "none.json"), "");
    expect(code).toBe(2);
    expect(files.map((one) => one.failure?.message ?? one.diagnostics.map(({ code }) => code))).toEqual([
      ["json-syntax"],
      ["yaml-syntax"],
      expect.stringContaining("not UTF-8"),
      expect.stringContaining("larger than 10 MB"),
      ["equal-to-null"],
      "there is no such file",
      "a file name is empty",
    ]);
    expect(summary).toEqual({
      files: 3,
      passedOver: 0,
      empty: 0,
      notRead: 4,
      errors: 2,
      warnings: 1,
      ignored: 0,
    });
  });

  test("follows links to files, and not in circles", async () => {
    const folder = folderOf({ "a/a.json": WARNED });
    symlinkSync(folder, join(folder, "a/up"));
    symlinkSync(join(folder, "a/a.json"), join(folder, "b.json"));
    symlinkSync(join(folder, "nowhere"), join(folder, "c.json"));
    symlinkSync(join(folder, "d.json"), join(folder, "d.json"));
    const { code, files } = await reportOf(folder);
    expect(code).toBe(0);
    expect(files.map(({ file }) => file)).toEqual([join(folder, "a/a.json"), join(folder, "b.json")]);
  });

  test.runIf(process.getuid?.() === 0)("says what it may not read, file or folder", async () => {
    const folder = folderOf({ "a.json": WARNED, "b.json": WARNED, "c/d.json": WARNED });
    chmodSync(join(folder, "a.json"), 0o000);
    chmodSync(join(folder, "c"), 0o000);
    const { code, stdout, stderr } = await heedProcess(["check", folder], { uid: 65534 });
    chmodSync(join(folder, "c"), 0o755);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "1 file: 1 warning, 2 not read\n" });
    expect(stderr.match(/error: permission is denied/g)).toHaveLength(2);
  });

  test("fails on more warnings than --max-warnings", async () => {
    const folder = folderOf({ "a.json": WARNED });
    expect((await heed(["check", "--max-warnings", "1", folder])).code).toBe(0);
    expect((await heed(["check", "--max-warnings", "0", folder])).code).toBe(1);
  });

  test("knows the prefixes that a host declares", async () => {
    const folder = folderOf({ "a.yaml": "steps: [{ ref: a, when: event.a exists }]" });
    expect((await heed(["check", folder])).code).toBe(1);
    expect((await heed(["check", "--prefix", "event", folder])).code).toBe(0);
  });

  test("needs a path", async () => {
    expect(await heed(["check"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("missing required"),
    });
  });
});

describe("levels", () => {
  test("come from the config of their folder", async () => {
    for (const [name, text] of [
      ["heed.config.yaml", "rules:\n  equal-to-null: error\n"],
      ["heed.config.yml", "rules: { equal-to-null: error }\n"],
      ["heed.config.json", '{"rules": {"equal-to-null": "error"}, "channels": {"postmark": "email"}}'],
    ] as const) {
      const cwd = folderOf({ "a.json": WARNED, [name]: text });
      const { code, stdout } = await heed(["check", "."], { cwd });
      expect({ code, stdout }).toEqual({ code: 1, stdout: "1 file: 1 error (1 other file passed over)\n" });
    }
    const cwd = folderOf({ "heed.config.yaml": "", "heed.config.json": "{}" });
    const { code, stderr } = await heed(["check", "."], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "heed.config.yaml: error: there is a `heed.config.json` beside `heed.config.yaml`\n  Keep one of the two, or choose one with `--config`.\n",
    });
  });

  test("come from the file that is named", async () => {
    const folder = folderOf({ "a.json": WARNED, "levels.yaml": "rules: { equal-to-null: off }" });
    const args = ["check", "--config", join(folder, "levels.yaml"), join(folder, "a.json")];
    expect(await heed(args)).toEqual({ code: 0, stdout: "1 file: nothing is wrong\n", stderr: "" });
  });

  test.each([
    [
      "rules: { equal-to-nul: off }",
      "1:10: error: there is no rule `equal-to-nul`",
      "Did you mean `equal-to-null`?",
    ],
    [
      "rules: { xyzzyx: off }",
      "1:10: error: there is no rule `xyzzyx`",
      "docs/rules/README.md lists the rules.",
    ],
    [
      "rules: { wrong-symbol: off }",
      "1:10: error: `wrong-symbol` is always an error",
      "A condition with one cannot be used.",
    ],
    [
      "rules: { equal-to-null: warn }",
      "1:25: error: the level of `equal-to-null` is `warn`",
      "A level is `off`, `warning` or `error`.",
    ],
    ["rules: { equal-to-null: false }", "1:25: error: the level of `equal-to-null` is `false`", "A level is"],
    ["rule: {}", "1:1: error: there is no key `rule`", "Did you mean `rules`?"],
    [
      "rules: []",
      "1:8: error: `rules` is not a map of rules to levels",
      "Write `rules: {equal-to-null: off}`.",
    ],
    ["- a", "1:1: error: it holds no settings", "Write keys, such as `rules:`."],
    ["rules: { __proto__: off }", "1:10: error: there is no rule `__proto__`", "lists the rules"],
    ["rules: {\n", "2:1: error: ", ""],
  ])("that make no sense are misuse: %j", async (config, message, help) => {
    const folder = folderOf({ "levels.yaml": config, "a.json": WARNED });
    const { code, stdout, stderr } = await heed(["check", "--config", join(folder, "levels.yaml"), folder]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`levels.yaml:${message}`);
    expect(stderr).toContain(help);
  });

  test("are the defaults for an empty config; a missing config is an error", async () => {
    const folder = folderOf({ "levels.yaml": "", "rules.yaml": "rules:\n", "a.json": WARNED });
    for (const name of ["levels.yaml", "rules.yaml"]) {
      expect(
        (await heed(["check", "--config", join(folder, name), join(folder, "a.json")])).stdout,
      ).toContain("1 warning");
    }
    expect((await heed(["check", "--config", join(folder, "none.yaml"), folder])).code).toBe(2);
  });
});

describe("channels of a config", () => {
  const workflow = {
    steps: [
      { ref: "first", type: "channel", channel_key: "postmark" },
      { ref: "wait", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } },
      { ref: "second", type: "channel", channel_key: "twilio", when: "first has not been read" },
    ],
  };
  const checked = async (config: string) => {
    const folder = folderOf({ "channels.yaml": config, "a.json": JSON.stringify(workflow) });
    const { code, stdout, stderr } = await heed([
      "check",
      "--config",
      join(folder, "channels.yaml"),
      join(folder, "a.json"),
    ]);
    return { code, output: stdout + stderr };
  };

  test("give the type and the tracking of steps without them", async () => {
    const off = await checked("channels: { postmark: { type: email, open_tracking: false } }");
    expect(off.output).toContain("`first` is of type `email` without open tracking");
    for (const silent of [
      "channels: { postmark: { type: email, open_tracking: true } }",
      "channels: { postmark: email }",
      "rules: {}",
    ]) {
      expect((await checked(silent)).output, silent).toBe("1 file: nothing is wrong\n");
    }
  });

  test.each([
    ["channels: [email]", "`channels` is not a map of channel keys to types"],
    ["channels: { postmark: emial }", "the channel `postmark` is set to `emial`, which is not valid"],
    ["channels: { postmark: { typ: email } }", "the channel `postmark` is set to `typ`, which is not valid"],
    [
      "channels: { postmark: { open_tracking: 1 } }",
      "the channel `postmark` is set to `1`, which is not valid",
    ],
  ])("%s is misuse", async (config, message) => {
    const { code, output } = await checked(config);
    expect([code, output]).toEqual([2, expect.stringContaining(message)]);
  });
});
