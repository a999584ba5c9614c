import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { CHECK_FORMATS } from "../../../src/cli/reports/check-report.ts";
import { heed, makeFolder, removeFolders } from "../run.ts";
import { finding, written } from "./written.ts";

/** Properties of every format. */

afterAll(removeFolders);

const FOREIGN = CHECK_FORMATS.filter((format) => format !== "pretty");

describe("every format", () => {
  const folder = makeFolder();
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const clean = file("clean.yaml", "steps: [{ ref: a, when: data.a exists }]\n");
  const warned = file("warned.yaml", "steps: [{ ref: a, when: data.a == null }]\n");
  const wrong = file("wrong.yaml", "steps: [{ ref: a, when: data.a = 1 }]\n");
  const none = join(folder, "none.yaml");
  const config = file("levels.yaml", "rules: { equal-to-null: error }");

  test.each([
    [0, [clean]],
    [0, [warned]],
    [0, ["--max-warnings", "1", warned]],
    [1, ["--max-warnings", "0", warned]],
    [1, ["--config", config, warned]],
    [1, [clean, wrong]],
    [2, [none, clean]],
    [2, [none, wrong]],
    [2, [""]],
    [2, ["--config", none, clean]],
    [2, ["--config", wrong, clean]],
  ] as const)("ends with %d of %j", async (expected, args) => {
    for (const format of CHECK_FORMATS) {
      const { code, stderr } = await heed(["check", "--format", format, ...args]);
      expect([format, code]).toEqual([format, expected]);
      if (format !== "pretty") expect(stderr).toBe("");
    }
  });

  test("writes nothing to standard output if the command line is wrong", async () => {
    for (const format of FOREIGN) {
      expect(await heed(["check", "--format", format, "--max-warnings", "x", clean])).toMatchObject({
        code: 2,
        stdout: "",
      });
    }
  });

  test("is offered by check, and not by other verbs", async () => {
    const { stderr } = await heed(["check", "--format", "xml", clean]);
    expect(stderr).toContain("pretty, concise, json, sarif, github, junit");
    expect(await heed(["validate", "--format", "sarif", clean])).toMatchObject({ code: 2, stdout: "" });
  });

  test.each(FOREIGN)("%s rethrows internal errors", async (format) => {
    const mistake = new TypeError("a is undefined");
    for (const tell of ["failure", "endWithFailure"] as const) {
      expect(
        await written(format, (report) => expect(report[tell]("a.yaml", mistake)).rejects.toBe(mistake)),
      ).toBe("");
    }
  });

  test.each(FOREIGN)("%s has the exit code", async (format) => {
    await written(format, async (report) => {
      expect(report.exitCode).toBe(0);
      await report.file({ name: "a.yaml", text: "", diagnostics: [finding()] });
      expect(report.exitCode).toBe(0);
      report.raise(1);
      report.raise(0);
      expect(report.exitCode).toBe(1);
    });
  });
});
