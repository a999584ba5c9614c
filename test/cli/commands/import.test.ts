import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { holdToGolden } from "../golden.ts";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const RULE = `{
  "and": [
    { "==": [{ "var": "payload.plan" }, "pro"] },
    { ">": [{ "var": "payload.count" }, "5"] },
    { "startsWith": [{ "var": "subscriber.email" }, "a"] }
  ]
}
`;

describe("heed import novu", () => {
  test("prints the condition, with a place for all that differs or has no equal", async () => {
    const given = { input: RULE };
    const outcome = await heed(["import", "novu", "-"], given);
    holdToGolden("import-novu", ["import", "novu", "-"], outcome);
    expect(outcome.code).toBe(1);
    expect(
      await heed(["import", "novu", "-"], { input: RULE.replace(/,\n.*startsWith.*/, "") }),
    ).toMatchObject({
      code: 0,
      stdout: 'data.plan == "pro" and data.count > 5\n',
      stderr: expect.stringContaining("<stdin>:4:13: warning: Novu converts `payload.count`"),
    });
  });

  test("writes a workflow into a file, and the same as JSON", async () => {
    const folder = makeFolder();
    const skip = { "==": [{ var: "steps.feed.read" }, true] };
    const file = {
      workflowId: "w",
      steps: [
        { stepId: "feed", type: "in_app" },
        { stepId: "mail", type: "email", controlValues: { skip } },
      ],
    };
    writeFileSync(join(folder, "novu.json"), JSON.stringify(file));
    const run = (...args: readonly string[]) =>
      heed(["import", "novu", "novu.json", ...args], { cwd: folder });
    expect(await run("-o", "out/workflow.yaml")).toEqual({ code: 0, stdout: "", stderr: "" });
    const text = readFileSync(join(folder, "out/workflow.yaml"), "utf8");
    expect(text).toContain("when: feed has been read\n");
    expect(await heed(["check", "out/workflow.yaml"], { cwd: folder })).toMatchObject({ code: 0 });
    const { files } = JSON.parse((await run("--format", "json")).stdout);
    expect(files).toEqual([{ file: "novu.json", diagnostics: [], kind: "workflow", text }]);
  });

  test("shows the place of a mistake of JSON", async () => {
    const { code, stderr } = await heed(["import", "novu", "-"], { input: '{"and": [\n  {"==" 1}\n]}' });
    expect(code).toBe(2);
    expect(stderr).toContain("<stdin>:2:8: error: a colon is missing");
    expect(stderr).not.toContain("neither a rule nor a workflow");
  });

  test.each([
    ["another tool", ["courier", "x"], "nothing is imported from `courier`"],
    ["no file", ["novu"], "no file is given"],
    ["two files", ["novu", "a", "b"], "one file is imported, and 2 are given"],
    ["a file that is not there", ["novu", "nowhere.json"], "there is no such file"],
  ])("ends with 2 for %s", async (_, operands, message) => {
    expect(await heed(["import", ...operands])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(message),
    });
  });

  test.each([
    "5",
    "[]",
    '{"all": [], "any": []}',
  ])("ends with 2 for %s, which is nothing of Novu", async (input) => {
    expect(await heed(["import", "novu", "-"], { input })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("it is neither a rule nor a workflow of Novu"),
    });
  });
});
