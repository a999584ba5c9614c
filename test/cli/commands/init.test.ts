import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { schemas } from "../../../scripts/schema/schemas.ts";
import { makeAjv } from "../../../scripts/schema/validators.ts";
import { readDocument } from "../../../src/document/index.ts";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

function folderOf(files: { readonly [name: string]: string }): string {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Returns the texts of all files below a folder. */
function textsIn(folder: string): { readonly [name: string]: string } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const names = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    names.map((name) => [name.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(name, "utf8")]),
  );
}

const WORKFLOW = JSON.stringify({
  steps: [
    { ref: "email_1", type: "channel", channel_key: "mail" },
    { ref: "alert", type: "channel", channel_key: "pager", when: "email_1 has bounced" },
  ],
});
const MANIFEST = '{\n    "name": "shop",\n    "scripts": { "build": "tsc" }\n}\n';

describe("heed init", () => {
  test("writes a config and a sample that pass into an empty folder", async () => {
    const cwd = makeFolder();
    const { code, stdout, stderr } = await heed(["init"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`wrote heed.config.yaml
wrote workflows/welcome.yaml
wrote workflows/welcome-seen.scenario.yaml

Next:
  heed check workflows
  heed test workflows
`);
    expect(await heed(["check", "--max-warnings", "0", "workflows"], { cwd })).toEqual({
      code: 0,
      stdout: "1 file: nothing is wrong (1 other file passed over)\n",
      stderr: "",
    });
    expect((await heed(["test", "workflows"], { cwd })).stdout).toContain("1 scenario: 1 passed\n");
    expect((await heed(["fmt", "--check", "workflows"], { cwd })).code).toBe(0);
  });

  test("changes nothing when it is run again", async () => {
    const cwd = folderOf({ "package.json": MANIFEST, ".github/a": "" });
    await heed(["init"], { cwd });
    const before = textsIn(cwd);
    const { code, stdout } = await heed(["init"], { cwd });
    expect(code).toBe(0);
    expect(stdout).not.toContain("wrote");
    expect(textsIn(cwd)).toEqual(before);
  });

  test("sees workflows, scenarios, the package and GitHub, and changes none of them", async () => {
    const cwd = folderOf({
      "package.json": MANIFEST,
      "notifications/a/workflow.json": WORKFLOW,
      "notifications/b.workflow.json": WORKFLOW,
      "notifications/a.scenario.yaml": "workflow: a/workflow.json\n",
      ".git/config": '[remote "origin"]\n\turl = git@github.com:shop/shop.git\n',
    });
    const before = textsIn(cwd);
    const { stdout } = await heed(["init", "--format", "json"], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      files: [],
      written: ["heed.config.yaml", "package.json", ".github/workflows/heed.yml"],
      kept: [],
      next: ["npx heed check notifications", "npx heed test notifications"],
    });
    const after = textsIn(cwd);
    for (const name of Object.keys(before))
      if (name !== "package.json") expect(after[name]).toBe(before[name]);
    expect(after["package.json"]).toBe(
      '{\n    "name": "shop",\n    "scripts": { "build": "tsc", "heed:check": "heed check notifications", "heed:test": "heed test notifications" }\n}\n',
    );
    const ci = readDocument(after[".github/workflows/heed.yml"] ?? "", "yaml");
    expect(ci.problems).toEqual([]);
    expect(JSON.stringify(ci.value)).toContain("npx heed check --format github notifications");
    expect(after["heed.config.yaml"]).toContain("No workflow says the types of these channels: pager.");
  });

  test("leaves a config above as it is, and package.json that it cannot read", async () => {
    const cwd = folderOf({
      "heed.config.json": "{}",
      "app/package.json": "{ // no JSON\n}",
      "app/w.json": WORKFLOW,
    });
    const { code, stdout } = await heed(["init"], { cwd: join(cwd, "app") });
    expect(code).toBe(0);
    expect(stdout).toContain(`left ${join("..", "heed.config.json")}: it is there\n`);
    expect(stdout).toContain("left package.json: it cannot be read as JSON\n");
    expect(existsSync(join(cwd, "app/heed.config.yaml"))).toBe(false);
  });

  test("writes the check only where it is wanted", async () => {
    const without = folderOf({ "package.json": "{}", ".github/a": "" });
    await heed(["init", "--ci", "none"], { cwd: without });
    expect(existsSync(join(without, ".github/workflows/heed.yml"))).toBe(false);
    const wanted = folderOf({ "package.json": "{}" });
    await heed(["init", "--ci", "github"], { cwd: wanted });
    expect(existsSync(join(wanted, ".github/workflows/heed.yml"))).toBe(true);
  });

  test("ends with 2 if it cannot write", async () => {
    const cwd = folderOf({ workflows: "a file" });
    const { code, stderr } = await heed(["init"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("`workflows/welcome.yaml` cannot be written");
  });

  test("writes a config that the schema accepts, with schemas that the package has", async () => {
    const cwd = folderOf({ "package.json": "{}" });
    await heed(["init"], { cwd });
    const texts = textsIn(cwd);
    const { value } = readDocument(texts["heed.config.yaml"] ?? "", "yaml");
    expect(makeAjv(schemas()).validate({ $ref: "heed-config.schema.json" }, value)).toBe(true);
    const package_ = join(cwd, "node_modules/heed");
    mkdirSync(package_, { recursive: true });
    cpSync(resolve(import.meta.dirname, "../../../spec"), join(package_, "spec"), { recursive: true });
    for (const [name, text] of Object.entries(texts).filter(([file]) => file.endsWith(".yaml"))) {
      const schema = /\$schema=(\S+)/.exec(text)?.[1] ?? "";
      expect(existsSync(join(cwd, dirname(name), schema)), name).toBe(true);
    }
  });
});
