import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { schemas } from "../../../scripts/schema/schemas.ts";
import { makeAjv } from "../../../scripts/schema/validators.ts";
import { CommandError } from "../../../src/cli/command-error.ts";
import { SuppressionUsage } from "../../../src/cli/commands/check/suppression-usage.ts";
import { Configs } from "../../../src/cli/config/configs.ts";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const WARNED = JSON.stringify({
  steps: [
    { ref: "email_1", when: "data.plan == null" },
    { ref: "email_2", when: "data.name == null" },
  ],
});
const FINE = JSON.stringify({ steps: [{ ref: "email_1", when: "data.plan exists" }] });

function folderOf(files: { readonly [name: string]: string }): string {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

interface Entry {
  readonly file: string;
  readonly rule?: string;
  readonly at?: string;
  readonly reason?: string;
}

/** A config of suppressions, by default for `equal-to-null` and with a reason. */
function configOf(...entries: readonly Entry[]): string {
  return JSON.stringify({
    "heed-ignore": entries.map((entry) => ({ rule: "equal-to-null", reason: "it is so", ...entry })),
  });
}

/** Returns codes and pointers by file; for the config, also the subjects of its suppressions. */
async function checked(folder: string, paths: readonly string[] = ["."], config = "heed.config.json") {
  const args = ["check", "--format", "json", "--config", join(folder, config)];
  const { code, stdout } = await heed([...args, ...paths.map((path) => join(folder, path))]);
  const report = JSON.parse(stdout) as {
    files: { file: string; diagnostics: { code: string; pointer: string; message: string }[] }[];
    summary: { ignored: number };
  };
  const found: { [file: string]: string[] } = {};
  for (const { file, diagnostics } of report.files) {
    const name = file.slice(folder.length + 1).replaceAll("\\", "/");
    found[name] = diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
  }
  return { code, found, ignored: report.summary.ignored };
}

const BOTH = ["equal-to-null /steps/0/when", "equal-to-null /steps/1/when"];
const CONFIG = "heed.config.json";

describe("heed-ignore in a config", () => {
  test.each<readonly [Entry, readonly string[]]>([
    [{ file: "a.json" }, ["a.json"]],
    [{ file: "./b/a.json" }, ["b/a.json"]],
    [{ file: "b" }, ["b/[1].json", "b/a.json", "b/c/a.json"]],
    [{ file: "b/c/" }, ["b/c/a.json"]],
    [{ file: "*.json" }, ["a.json"]],
    [{ file: "b/*" }, ["b/[1].json", "b/a.json", "b/c/a.json"]],
    [{ file: "**/a.json" }, ["a.json", "b/a.json", "b/c/a.json"]],
    [{ file: "b/**/?.json" }, ["b/a.json", "b/c/a.json"]],
    [{ file: "b/[a-c].json" }, ["b/a.json"]],
    [{ file: "b/\\[1\\].json" }, ["b/[1].json"]],
  ])("%j is for %j", async (entry, names) => {
    const files = ["a.json", "b/[1].json", "b/a.json", "b/c/a.json"];
    const folder = folderOf({
      ...Object.fromEntries(files.map((name) => [name, WARNED])),
      [CONFIG]: configOf(entry),
    });
    const { found, ignored } = await checked(folder);
    expect(found).toEqual(Object.fromEntries(files.map((name) => [name, names.includes(name) ? [] : BOTH])));
    expect(ignored).toBe(2 * names.length);
  });

  test("has paths relative to the config's folder, also outside of it", async () => {
    const folder = folderOf({
      "a.json": WARNED,
      "b/a.json": WARNED,
      "config/heed.json": configOf({ file: "../b/a.json" }, { file: "../*.json", at: "email_2" }),
    });
    expect((await checked(folder, ["."], "config/heed.json")).found).toEqual({
      "a.json": [BOTH[0]],
      "b/a.json": [],
    });
  });

  test("can be for a value, or for the steps of a name", async () => {
    for (const at of ["/steps/1", "/steps/1/when", "email_2"]) {
      const folder = folderOf({ "a.json": WARNED, [CONFIG]: configOf({ file: "a.json", at }) });
      expect((await checked(folder)).found, at).toEqual({ "a.json": [BOTH[0]] });
    }
  });

  test("shows in the summary", async () => {
    const cwd = folderOf({
      "a.json": WARNED,
      "heed.config.yaml": configOf({ file: "a.json", at: "email_1" }),
    });
    expect((await heed(["check", "."], { cwd })).stdout).toBe(
      "1 file: 1 warning (1 ignored, 1 other file passed over)\n",
    );
  });

  test("reduces the number of warnings", async () => {
    const folder = folderOf({ "a.json": WARNED, [CONFIG]: configOf({ file: "a.json" }) });
    const args = ["check", "--max-warnings", "0", "--config", join(folder, CONFIG), join(folder, "a.json")];
    expect((await heed(args)).code).toBe(0);
  });
});

describe("findings about the suppressions of a config", () => {
  test("are reported for the config, with their place", async () => {
    const folder = folderOf({
      "a.json": FINE,
      "heed.yaml": `heed-ignore:
  - { file: a.json, rule: equal-to-nul, reason: x }
  - { file: a.json, rule: wrong-symbol, reason: x }
  - file: a.json
    rule: equal-to-null
    reason: " "
  - { file: a.json, rule: equal-to-null, reason: x }
`,
    });
    const config = join(folder, "heed.yaml");
    expect(await heed(["check", "--config", config, join(folder, "a.json")])).toEqual({
      code: 1,
      stdout: "1 file: 3 errors, 1 warning\n",
      stderr: `${config}:2:27: error: there is no rule \`equal-to-nul\`, so this suppresses nothing [unknown-ignore]
  2 |   - { file: a.json, rule: equal-to-nul, reason: x }
    |                           ^^^^^^^^^^^^
  Did you mean \`equal-to-null\`?

${config}:3:27: error: \`wrong-symbol\` is always an error, and errors cannot be suppressed [forbidden-ignore]
  3 |   - { file: a.json, rule: wrong-symbol, reason: x }
    |                           ^^^^^^^^^^^^
  Correct the error and remove this: a condition with such an error cannot be used.

${config}:4:5: error: no reason is given, so this suppresses nothing [ignore-without-reason]
  4 |   - file: a.json
    |     ^^^^^^^^^^^^
  Say under \`reason\` why the finding is not a fault here.

${config}:7:5: warning: nothing is reported as \`equal-to-null\` here, so this suppresses nothing [unused-ignore]
  7 |   - { file: a.json, rule: equal-to-null, reason: x }
    |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  Remove it.
`,
    });
  });

  const unused = [`unused-ignore /heed-ignore/0`];

  test.each<readonly [string, Entry, readonly string[], boolean]>([
    ["its one file is named", { file: "b/fine.json" }, ["b/fine.json"], true],
    ["its one file is found", { file: "b/fine.json" }, ["b"], true],
    ["another file is named", { file: "b/fine.json" }, ["a.json"], false],
    ["there is no such file in a folder that is looked into", { file: "b/gone.json" }, ["b"], true],
    ["there is no such file, and nobody looked", { file: "b/gone.json" }, ["a.json"], false],
    ["the file is there, and passed over", { file: "b/other.json" }, ["."], false],
    ["all that a pattern could be for is looked at", { file: "b/*.json" }, ["b"], true],
    ["more than that is looked at", { file: "b/*.json" }, ["."], true],
    ["only one of a pattern's files is named", { file: "b/*.json" }, ["b/fine.json"], false],
    ["only a part of a pattern's folder is looked at", { file: "**/fine.json" }, ["b"], false],
    ["only one of a folder's files is named", { file: "b" }, ["b/fine.json"], false],
    ["a folder is looked into", { file: "b" }, ["b"], true],
    ["no file is like a pattern", { file: "b/*.yaml" }, ["b"], true],
    ["the place is not in the file", { file: "a.json", at: "/steps/7" }, ["a.json"], true],
    ["it is of use", { file: "a.json" }, ["."], false],
    ["it is of use in one file of several", { file: "**" }, ["."], false],
  ])("is unused or not where %s", async (_what, entry, paths, isUnused) => {
    const folder = folderOf({
      "a.json": WARNED,
      "b/fine.json": FINE,
      "b/other.json": "{}",
      [CONFIG]: configOf(entry),
    });
    expect((await checked(folder, paths)).found[CONFIG] ?? []).toEqual(isUnused ? unused : []);
  });

  test("says why", async () => {
    const folder = folderOf({
      "a.json": WARNED,
      [CONFIG]: JSON.stringify({
        rules: { "text-beside-field": "off" },
        "heed-ignore": [
          { file: "none.json", rule: "equal-to-null", reason: "x" },
          { file: "a.json", rule: "equal-to-null", at: "sms_1", reason: "x" },
          { file: "a.json", rule: "text-beside-field", reason: "x" },
        ],
      }),
    });
    const { stderr } = await heed(["check", "--config", join(folder, CONFIG), folder]);
    const lines = stderr.split("\n").filter((line) => line.includes("[unused-ignore]"));
    expect(lines.map((line) => line.slice(line.indexOf("warning: ") + 9))).toEqual([
      "none of the checked files is `none.json`, so this suppresses nothing [unused-ignore]",
      "none of the checked files has `sms_1`, so this suppresses nothing [unused-ignore]",
      "`text-beside-field` is off, so this suppresses nothing [unused-ignore]",
    ]);
  });

  test("are not reported while a file has errors or cannot be read", async () => {
    for (const text of ['{"steps": [{"when": "data.a = 1"}]}', '{"steps": [', "\ufffd".repeat(4_000_000)]) {
      const folder = folderOf({ "a.json": text, [CONFIG]: configOf({ file: "a.json" }) });
      expect((await checked(folder)).found[CONFIG]).toBeUndefined();
    }
  });

  test("can be off", async () => {
    const config = {
      rules: { "unused-ignore": "off" },
      "heed-ignore": [{ file: "a", rule: "unknown-ref", reason: "x" }],
    };
    const folder = folderOf({ "a.json": FINE, [CONFIG]: JSON.stringify(config) });
    expect((await checked(folder)).found).toEqual({ "a.json": [] });
  });
});

describe("mistakes of a config", () => {
  test.each([
    [
      "heed-ignore: { file: a }",
      "1:14: error: `heed-ignore` is not a list of suppressions",
      "Write `heed-ignore: [{file: ",
    ],
    ["heed-ignore:\n  - a.json", "2:5: error: this is not a suppression", "Write `{file: "],
    [
      "heed-ignore: [{ file: a, rules: b }]",
      "1:26: error: a suppression has no key `rules`",
      "Did you mean `rule`?",
    ],
    [
      "heed-ignore: [{ __proto__: a }]",
      "1:17: error: a suppression has no key `__proto__`",
      "The keys are `file`, `rule`, `at` or `reason`.",
    ],
    ["heed-ignore: [{ rule: equal-to-null }]", "1:15: error: a suppression has no `file`", "Write `{file: "],
    ["heed-ignore: [{ file: a }]", "1:15: error: a suppression has no `rule`", "Write `{file: "],
    [
      "heed-ignore: [{ file: a, rule: [b] }]",
      "1:32: error: the `rule` of a suppression is not a text",
      "Put it in quotes.",
    ],
    [
      "heed-ignore: [{ file: a, rule: b, at: 1 }]",
      "1:39: error: the `at` of a suppression is not a text",
      "Put it in quotes.",
    ],
    [
      "heed-ignore: [{ file: /a, rule: b }]",
      "1:23: error: `/a` is not a path relative to the config's folder",
      "without a leading `/`",
    ],
    [
      "heed-ignore: [{ file: '', rule: b }]",
      "1:23: error: `` is not a path relative to the config's folder",
      "without a leading `/`",
    ],
    [
      "heed-ignore: [{ file: 'a\\b', rule: b }]",
      "1:23: error: `a\\b` has a backslash in it",
      "Write `/` between folders.",
    ],
    ["heed-ignor: []", "1:1: error: there is no key `heed-ignor`", "Did you mean `heed-ignore`?"],
    ["- rules", "1:1: error: it holds no settings", "Write keys, such as `rules:`."],
    ["rules: [a]", "1:8: error: `rules` is not a map of rules to levels", "Write `rules: {"],
    ["channels: email", "1:11: error: `channels` is not a map of channel keys", "Write `channels: {"],
    [
      "channels:\n  p: { typ: email }",
      "2:8: error: the channel `p` is set to `typ`, which is not valid",
      "Did you mean `type`?",
    ],
    ["timezone: +02:00", "1:11: error: `timezone` is `+02:00`, which is not a time zone", "Europe/Berlin"],
    ["rules: {\n  a: [\n", "3:1: error: ", ""],
  ])("have their place: %s", async (config, message, help) => {
    const folder = folderOf({ "a.json": FINE, "heed.yaml": config });
    const { code, stdout, stderr } = await heed(["check", "--config", join(folder, "heed.yaml"), folder]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`heed.yaml:${message}`);
    expect(stderr).toContain(help);
  });

  const MANY = `rules:
  equal-to-nul: off
  equal-to-null: of
chanels: {}
channels:
  postmark: emial
timezone: Berlin
heed-ignore:
  - file: /a
    rules: equal-to-null
    reason: [x]
`;
  const PLACES = [
    "2:3: there is no rule `equal-to-nul`",
    "3:18: the level of `equal-to-null` is `of`, which does not exist",
    "4:1: there is no key `chanels`",
    "6:13: the channel `postmark` is set to `emial`, which is not valid",
    "7:11: `timezone` is `Berlin`, which is not a time zone",
    "9:11: `/a` is not a path relative to the config's folder",
    "10:5: a suppression has no key `rules`",
    "11:13: the `reason` of a suppression is not a text",
  ];

  test("are all reported at once, by every verb that reads the config", async () => {
    const cwd = folderOf({
      "a.json": FINE,
      "a.scenario.yaml": "workflow: a.json",
      "heed.config.yml": MANY,
    });
    for (const args of [
      ["check", "a.json"],
      ["test", "."],
      ["diff", "a.json", "a.json"],
    ]) {
      const { code, stdout, stderr } = await heed(args, { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      const heads = stderr.split("\n").filter((line) => line.startsWith("heed.config.yml:"));
      expect(heads.map((line) => line.slice(16).replace("error: ", ""))).toEqual(PLACES);
      expect(stderr).toContain("  6 |   postmark: emial\n    |             ^^^^^\n  Did you mean `email`?");
    }
  });

  test("have their place in JSON and in annotations", async () => {
    const cwd = folderOf({ "a.json": FINE, "heed.config.yml": MANY });
    const { failure } = JSON.parse((await heed(["check", "--format", "json", "a.json"], { cwd })).stdout);
    expect(failure.file).toBe("heed.config.yml");
    expect(
      failure.mistakes.map(
        (one: { line: number; column: number; message: string }) =>
          `${one.line}:${one.column}: ${one.message}`,
      ),
    ).toEqual(PLACES);
    const { stdout } = await heed(["check", "--format", "github", "a.json"], { cwd });
    const lines = stdout.split("\n").filter((line) => line.startsWith("::error file=heed.config.yml,"));
    expect(lines.map((line) => /line=(\d+)/.exec(line)?.[1])).toEqual([
      "2",
      "3",
      "4",
      "6",
      "7",
      "9",
      "10",
      "11",
    ]);
  });
});

describe("the config of a file", () => {
  /** Returns the codes of findings by file, from the folder of a run. */
  async function codesIn(cwd: string, ...args: readonly string[]) {
    const { code, stdout } = await heed(["check", "--format", "json", ...args], { cwd });
    const report = JSON.parse(stdout) as {
      files: { file: string; diagnostics: { code: string; severity: string }[] }[];
    };
    const found = report.files.map(({ file, diagnostics }) => [
      file,
      diagnostics.map((one) => `${one.severity} ${one.code}`),
    ]);
    return { code, found: Object.fromEntries(found) as { [file: string]: string[] } };
  }

  const ONE = JSON.stringify({ steps: [{ ref: "email_1", when: "data.plan == null" }] });

  test("is the nearest in its folder or above", async () => {
    const cwd = folderOf({
      "heed.config.yaml": "rules: { equal-to-null: error }",
      "a.json": ONE,
      "b/c/a.json": ONE,
      "d/heed.config.json": "{}",
      "d/a.json": ONE,
      "d/e/heed.config.yml": "rules: { equal-to-null: off }",
      "d/e/a.json": ONE,
    });
    expect(await codesIn(cwd, ".")).toEqual({
      code: 1,
      found: {
        "a.json": ["error equal-to-null"],
        "b/c/a.json": ["error equal-to-null"],
        "d/a.json": ["warning equal-to-null"],
        "d/e/a.json": [],
      },
    });
    expect((await codesIn(join(cwd, "b/c"), "a.json")).found).toEqual({ "a.json": ["error equal-to-null"] });
    expect((await codesIn(cwd, "--config", "d/heed.config.json", "b")).found).toEqual({
      "b/c/a.json": ["warning equal-to-null"],
    });
    const args = ["check", "--format", "json", "-", "--stdin-filename", "d/e/new.json"];
    const { stdout } = await heed(args, { cwd, input: ONE });
    expect(JSON.parse(stdout).summary.warnings).toBe(0);
  });

  test("is not looked for above the root of a repository", async () => {
    const cwd = folderOf({
      "heed.config.yaml": "rules: { equal-to-null: error }",
      "r/a.json": ONE,
      "r/.git/HEAD": "",
    });
    expect((await codesIn(cwd, "r")).found).toEqual({ "r/a.json": ["warning equal-to-null"] });
  });

  test("cannot be two in one folder", async () => {
    const cwd = folderOf({ "heed.config.yaml": "", "heed.config.json": "{}", "a/a.json": ONE });
    expect(await heed(["check", "a"], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: `heed.config.yaml: error: there is a \`heed.config.json\` beside \`heed.config.yaml\`
  Keep one of the two, or choose one with \`--config\`.
`,
    });
  });

  test("with mistakes below a folder is reported once, and its files are not checked", async () => {
    const cwd = folderOf({
      "a.json": ONE,
      "b/heed.config.yaml": "ruls: {}\nprefix: a.b\n",
      "b/a.json": ONE,
      "b/c/a.json": ONE,
    });
    const { code, stdout, stderr } = await heed(["check", "."], { cwd });
    expect({ code, stdout }).toEqual({
      code: 2,
      stdout: "1 file: 1 warning, 2 not read (1 other file passed over)\n",
    });
    expect(stderr.match(/^b\/heed\.config\.yaml:\d+:\d+: error: .*$/gm)).toEqual([
      "b/heed.config.yaml:1:1: error: there is no key `ruls`",
      "b/heed.config.yaml:2:9: error: `a.b` is not a prefix",
    ]);
  });

  test("names its mistakes and those of what it extends", async () => {
    const cwd = folderOf({
      "heed.config.yaml": "extends: [base/a.yaml, base/b.yaml]\ntimezone: Berlin\n",
      "base/a.yaml": "rules: { equal-to-nul: off }\n",
      "w/a.json": ONE,
    });
    const { code, stderr } = await heed(["check", "w"], { cwd });
    expect(code).toBe(2);
    expect(
      stderr,
    ).toBe(`heed.config.yaml:1:24: error: the config \`base/b.yaml\`, which this one extends, cannot be read: there is no such file
  1 | extends: [base/a.yaml, base/b.yaml]
    |                        ^^^^^^^^^^^
  A path in a config counts from the config's folder.

heed.config.yaml:2:11: error: \`timezone\` is \`Berlin\`, which is not a time zone
  2 | timezone: Berlin
    |           ^^^^^^
  Write the name of one, such as \`timezone: Europe/Berlin\`.

base/a.yaml:1:10: error: there is no rule \`equal-to-nul\`
  1 | rules: { equal-to-nul: off }
    |          ^^^^^^^^^^^^
  Did you mean \`equal-to-null\`?
`);
    const { stdout } = await heed(["check", "--format", "json", "w"], { cwd });
    const { failure } = JSON.parse(stdout);
    expect(failure.mistakes.map(({ file }: { file: string }) => file)).toEqual([
      "heed.config.yaml",
      "heed.config.yaml",
      "base/a.yaml",
    ]);
  });

  test("excludes files and folders that are found, but none that is named", async () => {
    const cwd = folderOf({
      "heed.config.yaml": "exclude: [old, '**/*.draft.json']",
      "a.json": ONE,
      "a.draft.json": ONE,
      "old/a.json": ONE,
      "old/heed.config.yaml": "ruls: {}",
      "old/a.scenario.json": "{}",
      "b/a.draft.json": ONE,
    });
    expect(Object.keys((await codesIn(cwd, ".")).found)).toEqual(["a.json"]);
    expect(Object.keys((await codesIn(cwd, "b/a.draft.json")).found)).toEqual(["b/a.draft.json"]);
    expect((await heed(["test", "."], { cwd })).stderr).toContain("there is no scenario here");
  });

  test("gives prefixes to every verb that reads conditions", async () => {
    const cwd = folderOf({
      "heed.config.yaml": "prefix: event",
      "w/a.json": JSON.stringify({ steps: [{ ref: "email_1", when: "event.total > 100" }] }),
      "w/context.json": JSON.stringify({ event: { total: 120 } }),
      "w/a.heed": "event.total > 100",
    });
    const condition = ["-e", "event.total > 100"];
    for (const args of [
      ["check", "w/a.json"],
      ["validate", "w/a.json"],
      ["compile", "w/a.json"],
      ["fmt", "--check", "w/a.heed"],
      ["simplify", "w/a.heed"],
      ["compile", ...condition],
      ["eval", ...condition, "--context", "w/context.json"],
      ["explain", ...condition, "--context", "w/context.json"],
      ["ask", "event.total > 100", "implies", "event.total > 50"],
      ["diff", "w/a.json", "w/a.json"],
      ["run", "--all", "w/a.json"],
      ["compile", "--emit", "js", "w/a.json"],
    ]) {
      const { code, stderr } = await heed(args, { cwd });
      expect([args[0], code, stderr]).toEqual([args[0], 0, ""]);
    }
    expect((await heed(["validate", "--as", "text", "w/a.heed"], { cwd: makeFolder() })).code).toBe(2);
  });

  test("with mistakes ends every verb that may need it with 2", async () => {
    const cwd = folderOf({ "heed.config.yaml": "prefix: a.b", "a.heed": "data.total > 100" });
    for (const args of [
      ["validate", "a.heed"],
      ["eval", "-e", "always"],
    ]) {
      const { code, stderr } = await heed(args, { cwd });
      expect([args[0], code]).toEqual([args[0], 2]);
      expect(stderr).toContain("heed.config.yaml:1:9: error: `a.b` is not a prefix");
    }
  });

  test("gives the schema of trigger data to files without one", async () => {
    const schema = { properties: { amount: { type: "number" } }, additionalProperties: false };
    const steps = [{ ref: "email_1", type: "channel", when: "data.amout > 100" }];
    const cwd = folderOf({
      "heed.config.yaml": "data_schemas: [{ files: orders, schema: schemas/order.json }]",
      "schemas/order.json": JSON.stringify(schema),
      "orders/a.json": JSON.stringify({ steps }),
      "orders/b.json": JSON.stringify({ steps, trigger_data_json_schema: { properties: { amout: {} } } }),
      "others/a.json": JSON.stringify({ steps }),
    });
    expect((await codesIn(cwd, ".")).found).toEqual({
      "orders/a.json": ["warning schema-mismatch"],
      "orders/b.json": [],
      "others/a.json": [],
    });
    expect((await heed(["check", "--fix-suggested", "orders/a.json"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "orders/a.json"), "utf8")).toContain("data.amount > 100");
  });
});

describe("an empty value of `heed-ignore`", () => {
  test("null is accepted", async () => {
    const folder = folderOf({ "a.json": FINE, "heed.yaml": "heed-ignore:\n" });
    expect((await checked(folder, ["a.json"], "heed.yaml")).found).toEqual({ "a.json": [] });
  });
});

describe("the schema of a config", () => {
  const ajv = makeAjv(schemas());

  /** Checks whether heed accepts a config. */
  async function isFine(path: string, config: unknown): Promise<boolean> {
    writeFileSync(path, JSON.stringify(config));
    try {
      const usage = new SuppressionUsage();
      usage.add(await new Configs(path).of(path));
      return usage.findings([]).length === 0;
    } catch (error) {
      if (error instanceof CommandError) return false;
      throw error;
    }
  }

  test("accepts exactly the configs that heed accepts", async () => {
    // The odd text `x` is a file, so that it is right wherever a path may stand.
    const path = join(folderOf({ x: "{}" }), CONFIG);
    const odd = fc.constantFrom<unknown>(null, 1, true, "", "x", [], {});
    /** Mostly valid parts, so that whole configs are often valid. */
    const mostly = <T>(right: fc.Arbitrary<T>, ...wrong: readonly unknown[]) =>
      fc.oneof(
        { weight: 24, arbitrary: right },
        { weight: 1, arbitrary: odd },
        ...wrong.map((one) => ({ weight: 1, arbitrary: fc.constant(one) })),
      );
    const oneOf = (...texts: readonly string[]) => fc.constantFrom(...texts);
    const exception = mostly(
      fc.record(
        {
          file: mostly(oneOf("a.json", "a/**/*.json", "..", "a\\*", " a"), "/a", "C:/a", "a\\b", "\\"),
          rule: mostly(
            oneOf("equal-to-null", "mixed-and-or"),
            "wrong-symbol",
            "unused-ignore",
            "equal-to-nul",
          ),
          reason: mostly(oneOf("it is so", "\u00e9"), " - "),
          at: mostly(fc.constantFrom("/steps/0", "email_1", null)),
        },
        { requiredKeys: ["file", "rule", "reason"] },
      ),
      { file: "a", rule: "unknown-ref" },
      { file: "a", rule: "unknown-ref", reason: "x", rules: 1 },
    );
    const channel = fc.record(
      {
        type: mostly(oneOf("email")),
        open_tracking: mostly(fc.boolean()),
        link_tracking: mostly(fc.boolean()),
      },
      { requiredKeys: [] },
    );
    const level = mostly(oneOf("off", "warning", "error"), "warn");
    const levels = fc.dictionary(oneOf("equal-to-null", "unused-ignore"), level);
    const pattern = mostly(oneOf("a.json", "a/**/*.json", "..", "a\\*"), "/a", "a\\b");
    const entryWith = (key: string, value: fc.Arbitrary<unknown>) =>
      mostly(
        fc.record({ files: mostly(pattern), [key]: mostly(value) }, { requiredKeys: ["files", key] }),
        { files: "a" },
        { files: "a", [key]: {}, others: 1 },
      );
    const config = fc.record(
      {
        // A text that only looks like a zone is left to heed.
        timezone: fc.oneof(
          { weight: 24, arbitrary: oneOf("Europe/Berlin", "Etc/UTC") },
          { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 1, true, "", "+02:00", [], {}) },
        ),
        rules: mostly(fc.dictionary(oneOf("equal-to-null", "unused-ignore"), level), {
          "wrong-symbol": "off",
        }),
        channels: mostly(fc.dictionary(fc.string(), mostly(fc.oneof(channel, oneOf("sms")), { typ: 1 }))),
        "heed-ignore": mostly(fc.array(exception, { maxLength: 2 })),
        $schema: mostly(oneOf("a.json")),
        baseline: mostly(oneOf("old.json"), " "),
        extends: mostly(fc.constant([]), "\0"),
        exclude: mostly(fc.oneof(pattern, fc.array(pattern, { maxLength: 2 })), "/a"),
        prefix: mostly(fc.oneof(oneOf("event", "a-b"), fc.array(oneOf("event"))), "a.b"),
        overrides: mostly(fc.array(entryWith("rules", levels), { maxLength: 2 })),
        data_schemas: mostly(fc.array(entryWith("schema", fc.constant({})), { maxLength: 2 })),
      },
      { requiredKeys: [] },
    );
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(mostly(config, { rule: {} }), async (one) => {
        const valid = ajv.validate({ $ref: "heed-config.schema.json" }, one);
        if (valid) accepted++;
        expect(await isFine(path, one), JSON.stringify(one)).toBe(valid);
      }),
      { numRuns: 150, seed: 1 },
    );
    expect(accepted).toBeGreaterThan(20);
  });
});
