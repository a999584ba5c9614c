import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const CONDITIONS = { all: [{ argument: "1", operator: "equal_to", variable: "data.a" }] };

/** A folder as the platform's command pulls it: the workflow's key is the folder's name, and texts stand beside it. */
function pulled(): string {
  const folder = makeFolder();
  const files: { readonly [name: string]: string } = {
    "w/new-comment/workflow.json": `${JSON.stringify(
      {
        name: "new-comment",
        steps: [
          {
            channel_key: "mail",
            conditions: CONDITIONS,
            ref: "email_1",
            template: {
              settings: { "pre_content@": "email_1/pre.html" },
              "visual_blocks@": "email_1/visual_blocks.json",
            },
            type: "channel",
          },
        ],
        __readonly: { key: "new-comment" },
      },
      null,
      2,
    )}\n`,
    "w/new-comment/email_1/pre.html": "<p>",
    "w/new-comment/email_1/visual_blocks.json": '[{"content@": "visual_blocks/1.content.md"}]',
    "w/new-comment/email_1/visual_blocks/1.content.md": "Hello",
    "w/new-comment/notes.txt": "not named by the workflow",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Returns the texts of all files below a folder. */
function textsIn(folder: string): { readonly [name: string]: string } {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(names.map((name) => [name.slice(folder.length + 1), readFileSync(name, "utf8")]));
}

describe("--out-dir", () => {
  test("writes what was pulled as words, and what was compiled as it was pulled, with the texts", async () => {
    const cwd = pulled();
    expect(await heed(["decompile", "--out-dir", "words", "w"], { cwd })).toEqual({
      code: 0,
      stdout: `${join("words", "new-comment/workflow.json")}\n`,
      stderr: "",
    });
    const words = textsIn(join(cwd, "words"));
    expect(words[join("new-comment", "workflow.json")]).toContain('"when": "data.a == 1"');
    expect((await heed(["compile", "--out-dir", "back", "words"], { cwd })).code).toBe(0);
    const { [join("new-comment", "notes.txt")]: _notes, ...others } = textsIn(join(cwd, "w"));
    expect(textsIn(join(cwd, "back"))).toEqual(others);
    expect(Object.keys(others)).toHaveLength(4);
  });

  test("leaves out a file with mistakes, and writes the others", async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "a.yaml"), "steps: [{ when: data.a = 1 }]\n");
    writeFileSync(join(cwd, "b.yaml"), "steps: [{ when: data.a == 1 }]\n");
    const { code, stdout } = await heed(["compile", "--out-dir", "out", "a.yaml", "b.yaml"], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${join("out", "b.yaml")}\n` });
    expect(readdirSync(join(cwd, "out"))).toEqual(["b.yaml"]);
  });

  test("says which named file is not there, and copies none from outside", async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "secret.md"), "secret");
    mkdirSync(join(cwd, "w"));
    const template = {
      "body@": "email_1/body.md",
      "subject@": "email_1/subject.md",
      "text@": "../secret.md",
      "html@": "/etc/hostname",
    };
    writeFileSync(join(cwd, "w/a.json"), JSON.stringify({ steps: [{ ref: "email_1", template }] }));
    const { code, stderr } = await heed(["compile", "--out-dir", "out", "w"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toBe(
      `${join("w", "a.json")}: note: it names \`email_1/body.md\` and 1 other file, which are not there\n`,
    );
    expect(Object.keys(textsIn(join(cwd, "out")))).toEqual(["a.json"]);
    expect(readdirSync(join(cwd, "out"))).toEqual(["a.json"]);
  });

  test("does not replace a source, or write a file twice", async () => {
    const cwd = pulled();
    expect((await heed(["compile", "--out-dir", "w", "w"], { cwd })).stderr).toContain(
      "the result would replace its source",
    );
    mkdirSync(join(cwd, "v"));
    for (const folder of ["v", "."]) writeFileSync(join(cwd, folder, "a.yaml"), "when: always\n");
    const { code, stdout, stderr } = await heed(["compile", "--out-dir", "out", "a.yaml", "v/a.yaml"], {
      cwd,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: `${join("out", "a.yaml")}\n` });
    expect(stderr).toContain(`\`${join("out", "a.yaml")}\` is written from \`a.yaml\` already`);
  });

  test("gives paths in JSON", async () => {
    const { stdout } = await heed(["compile", "--format", "json", "--out-dir", "out", "w"], {
      cwd: pulled(),
    });
    expect(JSON.parse(stdout).files).toEqual([
      {
        file: join("w", "new-comment/workflow.json"),
        diagnostics: [],
        changed: false,
        path: join("out", "new-comment/workflow.json"),
      },
    ]);
  });
});

describe("--layout pulled", () => {
  test("writes each workflow as KEY/workflow.json, from YAML too, and others as they lie", async () => {
    const cwd = makeFolder();
    const files: { readonly [name: string]: string } = {
      "w/welcome.yaml": "key: hello\nsteps:\n  - { ref: a, type: channel, when: data.a == 1.50 } # why\n",
      "w/alert.workflow.json": '{"steps": [{"ref": "a", "template": {"body@": "a/body.md"}}]}\n',
      "w/alert/a/body.md": "Hi",
      "w/deep/workflow.yaml": "steps: [{ ref: a, when: always }]\n",
      "w/preferences.json": '{"channel_types": {"email": {"conditions": []}}}\n',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    const { code, stderr } = await heed(["compile", "--out-dir", "out", "--layout", "pulled", "w"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const written = textsIn(join(cwd, "out"));
    expect(Object.keys(written).sort()).toEqual([
      join("alert", "a/body.md"),
      join("alert", "workflow.json"),
      join("deep", "workflow.json"),
      join("hello", "workflow.json"),
      "preferences.json",
    ]);
    expect(written[join("alert", "workflow.json")]).toBe(files["w/alert.workflow.json"]);
    expect(JSON.parse(written[join("hello", "workflow.json")] ?? "")).toEqual({
      key: "hello",
      steps: [
        {
          ref: "a",
          type: "channel",
          conditions: { all: [{ variable: "data.a", operator: "equal_to", argument: "1.50" }] },
        },
      ],
    });
  });

  test("takes no key that is not the name of a folder, and no two workflows of one key", async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "a.yaml"), "key: ../a\nsteps: [{ ref: a }]\n");
    writeFileSync(join(cwd, "b.yaml"), "key: c\nsteps: [{ ref: a }]\n");
    writeFileSync(join(cwd, "c.yaml"), "steps: [{ ref: a }]\n");
    const { code, stderr } = await heed(["compile", "--out-dir", "out", "--layout", "pulled", "."], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("a.yaml: error: its key `../a` cannot be the name of a folder");
    expect(stderr).toContain("Give the two workflows different keys.");
    expect(readdirSync(join(cwd, "out"))).toEqual(["c"]);
  });
});
