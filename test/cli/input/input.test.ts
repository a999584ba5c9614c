import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Verb } from "../../../src/cli/verb.ts";
import { VERBS } from "../../../src/cli/verbs.ts";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const WORKFLOW = "steps:\n  - ref: email_1\n    type: channel\n    when: data.a = 1\n";
const FIXED = WORKFLOW.replace("=", "==");
const STORED =
  "steps:\n  - ref: email_1\n    conditions: {all: [{variable: data.a, operator: equal_to, argument: '1'}]}\n";

/** Command lines of each verb with `-`, and an input that each accepts. */
const LINES: { readonly [verb in keyof typeof VERBS]?: readonly [args: readonly string[], input: string] } = {
  compile: [["-"], FIXED],
  decompile: [["-"], STORED],
  import: [["novu", "-"], '"==": [{ var: payload.plan }, pro]\n'],
  fmt: [["-"], FIXED],
  check: [["-"], FIXED],
  validate: [["-"], FIXED],
  eval: [["--conditions", "-"], "1 == 1"],
  explain: [["--conditions", "-"], "1 == 1"],
  run: [["-", "--all"], FIXED],
  test: [["-"], "workflow: mail.yaml\nexpect:\n  - email_1 runs\n"],
  ask: [["always", "-"], "1 == 1"],
  simplify: [["-"], FIXED],
  diff: [["-", "1 == 1"], "1 == 1"],
};

describe("standard input", () => {
  test("is read by every verb that reads files", () => {
    const reading = Object.entries<{ readonly verb: Verb }>(VERBS).flatMap(([name, { verb }]) =>
      verb.readsStdin ? [name] : [],
    );
    expect(reading).toEqual(Object.keys(LINES));
  });

  test.each(Object.entries(LINES))("is read by %s, and can have a name", async (verb, [args, input]) => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "mail.yaml"), "steps: [{ ref: email_1, type: channel }]");
    const plain = await heed([verb, ...args], { cwd, input });
    expect(plain).toMatchObject({ code: 0 });
    const name = input === "1 == 1" ? "a.heed" : "a.yaml";
    expect(await heed([verb, ...args, "--stdin-filename", name], { cwd, input })).toMatchObject({ code: 0 });
    const broken = await heed([verb, ...args, "--stdin-filename", "b.json"], { cwd, input });
    expect(broken.code).not.toBe(0);
    expect(broken.stdout + broken.stderr).toContain("b.json");
  });

  test("has the suppressions of its name", async () => {
    const cwd = makeFolder();
    const entry = { file: "flows/a.yaml", rule: "equal-to-null", reason: "x" };
    writeFileSync(join(cwd, "heed.config.json"), JSON.stringify({ "heed-ignore": [entry] }));
    const input = "steps:\n  - ref: email_1\n    when: data.a == null\n";
    const named = (name: string) => heed(["check", "-", "--stdin-filename", name], { cwd, input });
    expect((await named("flows/a.yaml")).stdout).toBe("1 file: nothing is wrong (1 ignored)\n");
    const other = await named("flows/b.yaml");
    expect(other.stdout).toBe("1 file: 1 warning\n");
    expect(other.stderr).toContain("flows/b.yaml:3:21: warning: ");
  });

  test("is fixed to standard output, with all messages on standard error", async () => {
    const fixed = await heed(["check", "-", "--fix", "--stdin-filename", "a.yaml"], { input: WORKFLOW });
    expect(fixed).toEqual({
      code: 0,
      stdout: FIXED,
      stderr: "a.yaml:4: fix: writes `==` for `=` [wrong-symbol]\n1 file: nothing is wrong (1 fixed)\n",
    });
    expect((await heed(["check", "-", "--fix"], { input: FIXED })).stdout).toBe(FIXED);
    const json = await heed(["check", "-", "--fix", "--format", "json"], { input: WORKFLOW });
    expect(JSON.parse(json.stdout).files[0]).toMatchObject({ file: "<stdin>", changed: true, text: FIXED });
    const shown = await heed(["check", "-", "--fix-dry-run"], { input: WORKFLOW });
    expect(shown.stdout).toContain("+    when: data.a == 1");
  });

  test("finds the workflow beside the name of a scenario", async () => {
    const cwd = makeFolder();
    mkdirSync(join(cwd, "flows"));
    writeFileSync(join(cwd, "flows/mail.yaml"), "steps: [{ ref: email_1, type: channel }]");
    const input = "workflow: mail.yaml\nexpect:\n  - email_1 runs\n";
    const named = ["--stdin-filename", "flows/a.scenario.yaml"];
    expect((await heed(["test", "-", ...named], { cwd, input })).code).toBe(0);
    expect((await heed(["run", "--scenario", "-", ...named], { cwd, input })).code).toBe(0);
    expect((await heed(["test", "-"], { cwd, input })).code).toBe(2);
  });

  test.each([
    [["check", "-", "a.yaml"], "cannot be mixed with files"],
    [["test", "a.yaml", "-"], "cannot be mixed with files"],
    [["fmt", "-", "a.yaml"], "cannot be mixed with files"],
    [["check", "-", "--watch"], "`--watch` cannot be used with standard input"],
    [["test", "-", "--watch"], "`--watch` cannot be used with standard input"],
    [["check", "-", "--fix", "--format", "sarif"], "cannot contain the fixed text"],
    [["check", "a.yaml", "--stdin-filename", "b.yaml"], "standard input is not read"],
    [["validate", "-", "--stdin-filename", ""], "Write the name of a file"],
  ])("is refused with 2: %j", async (args, message) => {
    const { code, stdout, stderr } = await heed(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("folders without anything to read end with 2", () => {
  test.each(["check", "test", "diff"])("%s", async (verb) => {
    const cwd = makeFolder();
    for (const name of ["a", "b"]) {
      mkdirSync(join(cwd, name));
      writeFileSync(join(cwd, name, "package.json"), `{"name": "x"}`);
    }
    const args = verb === "diff" ? ["a", "b"] : ["a"];
    expect((await heed([verb, ...args], { cwd })).code).toBe(2);
    if (verb === "diff") {
      for (const name of ["a", "b"]) writeFileSync(join(cwd, name, "w.yaml"), FIXED);
      expect(await heed([verb, ...args], { cwd })).toMatchObject({ code: 0, stdout: "same meaning\n" });
    }
  });
});
