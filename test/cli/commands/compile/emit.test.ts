import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../../run.ts";

afterAll(removeFolders);

const WORKFLOW = `key: new-comment
when: data.total > 1
steps:
  - { ref: in_app_feed_1, type: channel, channel_key: in-app }
  - ref: email_1
    type: channel
    channel_key: email
    when: in_app_feed_1 has not been seen
`;

const OTHER = `{
  "steps": [{
    "ref": "email_1",
    "type": "channel",
    "channel_key": "email",
    "conditions": { "all": [{ "variable": "data.x", "operator": "equal_to", "argument": "1" }] }
  }]
}`;

const stepWith = (ref: string, x: number) =>
  `steps: [{ ref: ${ref}, type: channel, channel_key: email, when: data.x == ${x} }]\n`;

function folderWith(files: { readonly [path: string]: string }): string {
  const folder = makeFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const functionsIn = (module: string) =>
  [...module.matchAll(/^export (?:declare )?function (\w+)/gm)].map(([, name]) => name);

/** Imports the text of a module that imports nothing. */
const imported = (module: string) =>
  import(`data:text/javascript,${encodeURIComponent(module)}`) as Promise<{
    [name: string]: (context: unknown) => boolean;
  }>;

describe("heed compile --emit", () => {
  test("prints a condition as a module that runs", async () => {
    const { code, stdout, stderr } = await heed([
      ...["compile", "-e", "email_1 has been sent", "--emit", "js", "--standalone"],
    ]);
    expect([code, stderr]).toEqual([0, ""]);
    const { condition } = await imported(stdout);
    expect(condition?.({ refs: { email_1: { status: "delivered" } } })).toBe(true);
    expect(() => condition?.({ refs: {} })).toThrow("unknown-ref: refs.email_1");
  });

  test("writes the types of files themselves, where compilers look for them", async () => {
    const folder = folderWith({
      "src/new-comment.workflow.yaml": WORKFLOW,
      "src/other.workflow.json": OTHER,
    });
    const args = ["compile", "src", "--emit", "d.ts", "--for-imports", "--out-dir", "src"];
    expect(await heed(args, { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
    const types = readFileSync(join(folder, "src/new-comment.workflow.d.yaml.ts"), "utf8");
    expect(functionsIn(types)).toEqual(["trigger", "email_1"]);
    expect(existsSync(join(folder, "src/other.workflow.d.json.ts"))).toBe(true);
    const { code } = await heed(["compile", "src", "--emit", "js", "--for-imports"], { cwd: folder });
    expect(code).toBe(2);
  });

  test("names the functions of a file after trigger and steps, in each language", async () => {
    const folder = folderWith({ "new-comment.yaml": WORKFLOW });
    for (const language of ["js", "ts", "d.ts"]) {
      const { stdout } = await heed(["compile", "new-comment.yaml", "--emit", language], { cwd: folder });
      expect(functionsIn(stdout)).toEqual(["trigger", "email_1"]);
    }
    const { stdout } = await heed(["compile", "new-comment.yaml", "--emit", "js", "--unchecked"], {
      cwd: folder,
    });
    expect(stdout).not.toContain("Object.prototype");
  });

  test("writes a module for each file of a folder that has conditions", async () => {
    const folder = folderWith({
      "wf/new-comment.yaml": WORKFLOW,
      "wf/sub/other.json": OTHER,
      "wf/none.json": "{}",
    });
    const { code, stdout, stderr } = await heed(["compile", "wf", "--emit", "d.ts", "--out-dir", "out"], {
      cwd: folder,
    });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe("out/new-comment.d.ts\nout/sub/other.d.ts\n");
    expect(functionsIn(readFileSync(join(folder, "out/sub/other.d.ts"), "utf8"))).toEqual(["email_1"]);
  });

  test("writes one module for all, in which steps of one ref keep apart", async () => {
    const folder = folderWith({
      "wf/new-comment.yaml": WORKFLOW,
      "wf/sub/other.json": OTHER,
      "vip.heed": "data.x == 1",
    });
    const { stdout } = await heed(
      ["compile", "wf", "vip.heed", "--emit", "js", "--standalone", "--out-file", "all.js"],
      {
        cwd: folder,
      },
    );
    expect(stdout).toBe("all.js\n");
    const module = readFileSync(join(folder, "all.js"), "utf8");
    expect(functionsIn(module).slice(-4)).toEqual([
      "new_comment_trigger",
      "new_comment_email_1",
      "sub_other_email_1",
      "vip",
    ]);
    expect((await imported(module)).vip?.({ data: { x: 1 } })).toBe(true);
  });

  test("keeps conditions apart whose files and refs are written alike together", async () => {
    const folder = folderWith({
      "a.yaml": stepWith("b.c", 1),
      "a.b.yaml": stepWith("c", 2),
      "a/b.yaml": stepWith("c", 3),
    });
    const files = ["a.yaml", "a.b.yaml", "a/b.yaml"];
    const args = ["compile", ...files, "--emit", "js", "--standalone", "--out-file", "all.js"];
    expect(await heed(args, { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
    const module = readFileSync(join(folder, "all.js"), "utf8");
    const names = ["a_yaml_b_c", "a_b_yaml_c", "b_c"];
    expect(functionsIn(module).slice(-3)).toEqual(names);
    const all = await imported(module);
    for (const x of [1, 2, 3]) {
      const found = names.map((name) => all[name]?.({ data: { x } }));
      expect(found).toEqual([1, 2, 3].map((each) => each === x));
    }
  });

  test("writes no two modules to one place", async () => {
    const folder = folderWith({
      "a.yaml": stepWith("email_1", 1),
      "a.json": OTHER,
      "a.yaml.yaml": stepWith("email_2", 2),
      "in/a.yaml": stepWith("email_3", 3),
    });
    const compile = (files: readonly string[], cwd: string, ...more: string[]) =>
      heed(["compile", ...files, "--out-dir", "out", ...more], { cwd });
    const apart = await compile(["a.yaml", "a.json", "a.yaml.yaml"], folder, "--emit", "js");
    expect(apart.stdout).toBe("out/a.yaml.js\nout/a.json.js\nout/a.yaml.yaml.js\n");
    const types = await compile(["a.yaml", "a.json"], folder, "--emit", "d.ts", "--for-imports");
    expect(types.stdout).toBe("out/a.d.yaml.ts\nout/a.d.json.ts\n");
    const alike = await compile(["a.yaml", "../a.yaml"], join(folder, "in"), "--emit", "js");
    expect(alike).toMatchObject({ code: 2, stdout: "out/a.yaml.js\n" });
    expect(alike.stderr).toContain("../a.yaml: error: `out/a.yaml.js` is the module of `a.yaml`");
    expect(readFileSync(join(folder, "in/out/a.yaml.js"), "utf8")).toContain("email_3");
  });

  test("reports mistakes, and writes nothing for a file that has one", async () => {
    const folder = folderWith({ "a.yaml": WORKFLOW.replace("been seen", "been sen"), "b.json": OTHER });
    const each = await heed(["compile", "a.yaml", "b.json", "--emit", "js", "--out-dir", "out"], {
      cwd: folder,
    });
    expect([each.code, each.stdout]).toEqual([1, "out/b.js\n"]);
    expect(each.stderr).toContain("a.yaml:8:");
    const all = await heed(["compile", "a.yaml", "b.json", "--emit", "js", "--out-file", "all.js"], {
      cwd: folder,
    });
    expect([all.code, all.stdout, existsSync(join(folder, "all.js"))]).toEqual([1, "", false]);
  });

  test("reads stored conditions, null among them, and says when there are none", async () => {
    const stored = '{"all": [{"variable": "data.x", "operator": "equal_to", "argument": "1"}]}';
    expect(functionsIn((await heed(["compile", "-e", stored, "--emit", "js"])).stdout)).toEqual([
      "condition",
    ]);
    expect((await heed(["compile", "-e", "null", "--emit", "js"])).stdout).toContain("return true;");
    const { code, stderr } = await heed(["compile", "-", "--as", "json", "--emit", "js"], {
      input: '{"a": 1}',
    });
    expect([code, stderr]).toEqual([0, expect.stringContaining("there is no condition here")]);
  });

  test("types `data` by the schema of the file, or a given one", async () => {
    const schema = { type: "object", properties: { x: { type: "number" } }, required: ["x"] };
    const files = {
      "a.json": JSON.stringify({ ...JSON.parse(OTHER), trigger_data_json_schema: schema }),
      "b.json": OTHER,
      "schema.json": JSON.stringify({ type: "object" }),
      "list.json": "[]",
    };
    const folder = folderWith(files);
    const own = await heed(["compile", "a.json", "--emit", "d.ts"], { cwd: folder });
    expect(own.stdout).toContain("export type Data = {\n  x: number;\n};");
    expect(own.stdout).toContain("data: Data | null | undefined;");
    const both = ["compile", "a.json", "b.json", "--emit", "ts", "--out-file", "all.ts"];
    await heed(both, { cwd: folder });
    expect(readFileSync(join(folder, "all.ts"), "utf8").match(/data: .*/g)).toEqual([
      "data: Data | null | undefined;",
      "data: {",
    ]);
    await heed([...both, "--data-schema", "schema.json"], { cwd: folder });
    expect(readFileSync(join(folder, "all.ts"), "utf8")).toContain(
      "export type Data = { [key: string]: unknown };",
    );
    const wrong = await heed(["compile", "a.json", "--emit", "ts", "--data-schema", "list.json"], {
      cwd: folder,
    });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("is not a JSON Schema")]);
  });

  test("prints JSON", async () => {
    const { stdout } = await heed(["compile", "-e", "always", "--emit", "js", "--format", "json"]);
    expect(JSON.parse(stdout)).toEqual({
      files: [{ file: "<text>", diagnostics: [], module: expect.stringContaining("return true;") }],
    });
  });

  test.each([
    [["-e", "always", "--standalone"], "`--standalone` is for code"],
    [["-e", "always", "--out-file", "x.js"], "`--out-file` is for code"],
    [
      ["-e", "always", "--emit", "js", "--target", "jsonlogic"],
      "`--target jsonlogic` and `--emit` contradict",
    ],
    [["x.yaml", "--emit", "js", "--write"], "`--write` and `--emit` contradict"],
    [["x.yaml", "--emit", "js", "--out-dir", "x", "--out-file", "y"], "both `--out-dir` and `--out-file`"],
    [["-e", "always", "--emit", "js", "--out-dir", "x"], "`--out-dir` needs files"],
    [["x.yaml", "y.yaml", "--emit", "js"], "several modules cannot be printed"],
    [["x.yaml", "--emit", "js"], "there is no such file"],
  ])("refuses %j", async (args, message) => {
    const { code, stdout, stderr } = await heed(["compile", ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  test("says that a module cannot be written", async () => {
    const folder = folderWith({ "b.json": OTHER });
    for (const out of [
      ["--out-dir", "b.json"],
      ["--out-file", "b.json/x.js"],
    ]) {
      const { code, stderr } = await heed(["compile", "b.json", "--emit", "js", ...out], { cwd: folder });
      expect([code, stderr]).toEqual([2, expect.stringContaining("cannot be written")]);
    }
  });
});
