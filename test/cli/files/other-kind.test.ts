import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

/** Files of every kind but a workflow. */
const FILES: { readonly [kind: string]: readonly string[] } = {
  "a scenario": [
    "workflow: w.yaml\ntrigger: { data: { a: 1 } }\nexpect: [email_1 runs]",
    "events:\n  - at +1m: email_1 is read",
    '{"name": "x", "timezone": "Europe/Berlin", "trigger": {"data": {}}}',
  ],
  "a config": ["rules: { equal-to-null: off }", "channels: { p: email }\nheed-ignore: []"],
  "stored conditions": [
    '{"all": [{"variable": "data.a", "operator": "equal_to", "argument": "1"}]}',
    '[{"variable": "data.a", "operator": "equal_to", "argument": "1"}]',
    "variable: data.a\noperator: exists",
  ],
  "a preference set": ["channel_types: { email: true }", "name: x\ncategories: { a: { when: data.x == 1 } }"],
  "a context": ['{"data": {"a": 1}, "recipient": {"plan": "pro"}}', "refs: {}\nnow: 2025-01-01T00:00Z"],
};
const WORKFLOW = "steps: [{ ref: email_1, type: channel }]";
const ROWS = Object.entries(FILES).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const));

describe("a file of another kind", () => {
  test.each(ROWS)("is called %s where a workflow is asked: %j", async (kind, text) => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "a.yaml"), text);
    writeFileSync(join(cwd, "s.yaml"), "expect: [email_1 runs]");
    for (const args of [
      ["a.yaml", "--all"],
      ["a.yaml", "--scenario", "s.yaml"],
    ]) {
      const { code, stderr } = await heed(["run", ...args], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(`it is ${kind}, not a workflow`);
      expect(stderr.match(/error:/g)).toHaveLength(1);
    }
  });

  test.each(
    ROWS.filter(([kind]) => kind !== "a scenario"),
  )("is called %s where a scenario is asked: %j", async (kind, text) => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "a.yaml"), text);
    writeFileSync(join(cwd, "w.yaml"), WORKFLOW);
    const { code, stderr } = await heed(["run", "w.yaml", "--scenario", "a.yaml"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`a.yaml: error: it is ${kind}, not a scenario`);
    expect(stderr.match(/error:/g)).toHaveLength(1);
  });

  test.each(
    ROWS.filter(([kind]) => ["a scenario", "a config", "a context"].includes(kind)),
  )("is called %s by check: %j", async (kind, text) => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "a.yaml"), text);
    writeFileSync(join(cwd, "w.yaml"), WORKFLOW);
    for (const files of [["a.yaml"], ["a.yaml", "w.yaml"], ["--fix", "a.yaml", "w.yaml"]]) {
      const { code, stderr } = await heed(["check", ...files], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(`a.yaml: error: it is ${kind}, not a workflow or a preference set`);
    }
  });

  test("is passed over by check if its name says what it is", async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "a.scenario.yaml"), "workflow: w.yaml\nexpect: [a runs]\n");
    writeFileSync(join(cwd, "w.yaml"), WORKFLOW);
    const both = await heed(["check", "a.scenario.yaml", "w.yaml"], { cwd });
    expect(both.code).toBe(0);
    expect(both.stderr).toContain("`heed test FILE` runs it");
    expect((await heed(["check", "a.scenario.yaml"], { cwd })).code).toBe(2);
  });

  test("is not seen in a workflow with the keys of one", async () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "a.yaml"), `name: x\ntrigger: {}\n${WORKFLOW}`);
    expect((await heed(["run", "a.yaml", "--all"], { cwd })).code).toBe(0);
  });
});
