import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const LOOSE = 'steps:\n  - { ref: a, when: "data.a is 1 and data.a is 1" }\n';
const SOUND = 'steps:\n  - { ref: a, when: "data.a == 1 and data.a == 1" }\n';
const STORED = `${JSON.stringify({
  steps: [
    { ref: "a", conditions: { all: [{ variable: "data.a", operator: "equal_to", argument: "1" }] } },
    { ref: "b" },
  ],
})}\n`;

function folderOf(files: { readonly [name: string]: string }): string {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A folder with files of every kind that a verb meets. */
function mixed(): string {
  return folderOf({
    "w/loose.yaml": LOOSE,
    "w/deep/er/stored.json": STORED,
    "w/plain/workflow.json": '{"steps": [{"ref": "a"}]}\n',
    "w/a.scenario.yaml": "workflow: loose.yaml\nexpect: []\n",
    "w/package.json": '{"name": "a"}\n',
    "w/node_modules/b.yaml": LOOSE,
    "w/ignored.yaml": LOOSE,
    "w/old/c.yaml": LOOSE,
    "w/.gitignore": "ignored.yaml\n",
    "heed.config.yaml": "exclude: w/old\n",
  });
}

describe("folders", () => {
  test("stand for their files that have conditions, for validate", async () => {
    const cwd = mixed();
    expect(await heed(["validate", "w"], { cwd })).toEqual({
      code: 0,
      stdout: "2 conditions in 3 files: nothing is wrong (2 other files passed over)\n",
      stderr: "",
    });
    expect((await heed(["validate", "--no-ignore", "w", "w/loose.yaml"], { cwd })).stdout).toBe(
      "3 conditions in 4 files: nothing is wrong (2 other files passed over)\n",
    );
  });

  test("for fmt, which lists what changed and with --check what would", async () => {
    const cwd = mixed();
    const file = join("w", "loose.yaml");
    expect(await heed(["fmt", "--check", "w"], { cwd })).toEqual({
      code: 1,
      stdout: `${file}\n`,
      stderr: "",
    });
    expect(await heed(["fmt", "w"], { cwd })).toEqual({ code: 0, stdout: `${file}\n`, stderr: "" });
    expect(readFileSync(join(cwd, file), "utf8")).toBe(SOUND);
    expect(readFileSync(join(cwd, "w/old/c.yaml"), "utf8")).toBe(LOOSE);
    expect((await heed(["fmt", "--check", "w"], { cwd })).code).toBe(0);
  });

  test("for compile, decompile and simplify with --write", async () => {
    const cwd = mixed();
    const read = (name: string) => readFileSync(join(cwd, name), "utf8");
    expect((await heed(["decompile", "--write", "w"], { cwd })).stdout).toBe(
      `${join("w", "deep/er/stored.json")}\n`,
    );
    expect(read("w/deep/er/stored.json")).toContain('"when":"data.a == 1"');
    expect((await heed(["simplify", "--write", "w"], { cwd })).stdout).toBe(`${join("w", "loose.yaml")}\n`);
    const { code, stdout, stderr } = await heed(["compile", "--write", "w"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`${join("w", "deep/er/stored.json")}\n${join("w", "loose.yaml")}\n`);
    expect(read("w/deep/er/stored.json")).toBe(STORED);
  });

  test("as one JSON document", async () => {
    const { stdout } = await heed(["compile", "--format", "json", "w"], { cwd: mixed() });
    const { files } = JSON.parse(stdout);
    expect(files.map(({ file }: { file: string }) => file)).toEqual([
      join("w", "deep/er/stored.json"),
      join("w", "loose.yaml"),
      join("w", "plain/workflow.json"),
    ]);
  });

  test("without such files end with 2", async () => {
    const cwd = folderOf({ "w/package.json": "{}" });
    for (const args of [["validate"], ["fmt"], ["compile", "--write"], ["compile", "--emit", "js"]]) {
      const { code } = await heed([...args, "w"], { cwd });
      expect([args, code]).toEqual([args, 2]);
    }
    expect((await heed(["fmt", "w"], { cwd })).stderr).toContain(
      "w: error: there is no file with conditions here",
    );
  });

  test("do not lead rewriting verbs along links", async () => {
    const cwd = folderOf({ "outside.yaml": LOOSE, "w/a.yaml": LOOSE });
    symlinkSync(join(cwd, "outside.yaml"), join(cwd, "w/link.yaml"));
    expect((await heed(["fmt", "w"], { cwd })).stdout).toBe(`${join("w", "a.yaml")}\n`);
    expect(readFileSync(join(cwd, "outside.yaml"), "utf8")).toBe(LOOSE);
    expect((await heed(["validate", "w"], { cwd })).stdout).toContain("2 conditions in 2 files");
  });

  test("report mistakes in a file, and process the others", async () => {
    const cwd = folderOf({ "w/a.yaml": "steps: [{ when: data.a = 1 }]", "w/b.yaml": LOOSE });
    const { code, stdout, stderr } = await heed(["fmt", "w"], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${join("w", "b.yaml")}\n` });
    expect(stderr).toContain("[wrong-symbol]");
    expect(existsSync(join(cwd, "w/a.yaml"))).toBe(true);
  });
});
