import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { holdToGolden } from "../golden.ts";
import { heed, makeFolder, program, removeFolders } from "../run.ts";
import { MET, UNMET, WORKFLOW, write } from "../scenario-files.ts";

afterAll(removeFolders);

function folderWith(files: { readonly [path: string]: string }): string {
  const folder = makeFolder();
  write(folder, { "flows/workflow.yaml": WORKFLOW, ...files });
  return folder;
}

const all = folderWith({
  "met.scenario.yaml": MET,
  "unmet.scenario.yaml": UNMET,
  "silent.scenario.json": '{"workflow": "flows/workflow.yaml", "trigger": {"recipient": {}}}',
  "broken.scenario.yml": "workflow: flows/workflow.yaml\nexpect: [email_1 rans]\n",
  "nowhere.scenario.yaml": "workflow: nowhere.yaml\n",
  "wrong.scenario.yaml": "workflow: flows/wrong.yaml\n",
  "flows/wrong.yaml": "steps: [{ ref: email_1, when: data.a = 1 }]\n",
  "other.yaml": "expect: [email_1 runs]\n",
  ".gitignore": "ignored\n",
  "ignored/met.scenario.yaml": MET,
  "node_modules/met.scenario.yaml": MET,
});

async function run(folder: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await heed(["test", ...args]);
  const here = (text: string) => text.replaceAll(`${folder}/`, "").replaceAll(folder, ".");
  return { code, stdout: here(stdout), stderr: here(stderr) };
}

describe("heed test", () => {
  test.each<[string, ...string[]]>([
    ["test-pretty", "."],
    ["test-color", "--color", "unmet.scenario.yaml"],
    ["test-json", "--format", "json", "."],
    ["test-junit", "--format", "junit", "."],
    ["test-github", "--format", "github", "."],
  ])("shows %s as the golden file has it", async (name, ...args) => {
    const given = args.map((arg) => (arg.startsWith(".") || arg.endsWith("yaml") ? join(all, arg) : arg));
    holdToGolden(name, ["test", ...args], await run(all, ...given));
  });

  test("ends with 0 if all pass, with 1 if one fails, with 2 if one cannot be run", async () => {
    const good = folderWith({
      "a.scenario.yaml": MET,
      "b/c.scenario.yaml": MET.replace("flows", "../flows"),
    });
    expect(await run(good, good)).toEqual({
      code: 0,
      stdout:
        "✓ a.scenario.yaml: 2 expectations, all met\n✓ b/c.scenario.yaml: 2 expectations, all met\n2 scenarios: 2 passed\n",
      stderr: "",
    });
    write(good, { "d.scenario.yaml": UNMET });
    expect((await run(good, good)).code).toBe(1);
    write(good, { "e.scenario.yaml": "5" });
    expect((await run(good, good)).code).toBe(2);
  });

  test("runs every named file, and each once", async () => {
    write(all, { "named.txt": MET });
    const { code, stdout } = await run(all, join(all, "named.txt"), join(all, "named.txt"));
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "✓ named.txt: 2 expectations, all met\n1 scenario: 1 passed\n",
    });
    rmSync(join(all, "named.txt"));
  });

  test("includes files that git ignores, with --no-ignore", async () => {
    const { stdout } = await run(all, join(all, "ignored"), "--no-ignore");
    expect(stdout).toContain("✗ ignored/met.scenario.yaml");
  });

  test("runs only scenarios whose name or path matches -t, in any case", async () => {
    const folder = folderWith({
      "a.scenario.yaml": MET,
      "b/late.scenario.yaml": UNMET.replace("flows", "../flows"),
    });
    expect(await run(folder, folder, "-t", "SEEN IN")).toEqual({
      code: 0,
      stdout: "✓ a.scenario.yaml: 2 expectations, all met\n1 scenario: 1 passed; 1 not chosen\n",
      stderr: "",
    });
    expect((await run(folder, folder, "-t", "b.late")).stdout).toContain(
      "1 scenario: 1 failed; 1 not chosen\n",
    );
    const { stdout } = await run(folder, folder, "--name", "seen|late", "--format", "json");
    expect(JSON.parse(stdout).summary).toEqual({
      scenarios: 2,
      passed: 1,
      failed: 1,
      notRun: 0,
      notChosen: 0,
    });
    expect(await run(folder, folder, "-t", "nothing")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("no scenario matches `nothing`"),
    });
    expect(await run(folder, folder, "-t", "(")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no regular expression"),
    });
  });

  test("stops with --bail at the first scenario that does not pass", async () => {
    const folder = folderWith({
      "a.scenario.yaml": MET,
      "b.scenario.yaml": UNMET,
      "c.scenario.yaml": MET,
      "d.scenario.yaml": MET,
    });
    const { code, stdout } = await run(folder, folder, "--bail");
    expect(code).toBe(1);
    expect(stdout).toContain(
      "2 scenarios: 1 passed, 1 failed; 2 not tried after the first that did not pass\n",
    );
    write(folder, { "a.scenario.yaml": "5" });
    expect(await run(folder, folder, "--bail")).toMatchObject({
      code: 2,
      stdout: expect.stringContaining("1 scenario: 1 not run; 3 not tried"),
    });
    const passing = folderWith({ "a.scenario.yaml": MET });
    expect((await run(passing, passing, "--bail")).stdout).toContain("1 scenario: 1 passed\n");
  });

  test("fails without any scenario", async () => {
    const empty = folderWith({});
    expect(await run(empty, empty)).toMatchObject({ code: 2, stdout: "" });
    const none = await run(empty, join(empty, "none"));
    expect(none).toMatchObject({ code: 2, stdout: "✗ none: not run\n1 scenario: 1 not run\n" });
    expect(none.stderr).toContain("there is no such file");
    const junit = await run(empty, empty, "--format", "junit");
    expect(junit).toMatchObject({ code: 2, stdout: expect.stringContaining('errors="1"') });
  });

  test("rejects --watch with a format for machines", async () => {
    expect(await run(all, all, "--watch", "--format", "junit")).toMatchObject({ code: 2, stdout: "" });
  });

  test("--watch runs all again when something changes, and ends with the last result", async () => {
    const folder = folderWith({ "a.scenario.yaml": MET });
    const line = ["-c", 'exec "$@" 2>&1', "sh", process.execPath, await program(), "test", "--watch", "."];
    const child = spawn("/bin/sh", line, { cwd: folder, env: { PATH: process.env.PATH } });
    let output = "";
    let notify: () => void = () => undefined;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      notify();
    });
    const says = async (wanted: string) => {
      while (!output.includes(wanted)) await new Promise<void>((resolve) => (notify = resolve));
    };
    try {
      await says("watching for changes");
      // A change of a workflow changes the result of a scenario.
      write(folder, { "flows/workflow.yaml": WORKFLOW.replace("has not been seen", "has not been sent") });
      await says("1 changed; 1 scenario");
      expect(output).toContain("1 scenario: 1 passed");
      write(folder, { "b.scenario.yaml": UNMET });
      await says("2 scenarios: 1 passed, 1 failed");
      const ended = new Promise((resolve) => child.on("close", resolve));
      child.kill("SIGINT");
      expect(await ended).toBe(1);
    } finally {
      child.kill("SIGKILL");
    }
  });
});
