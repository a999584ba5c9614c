import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { format } from "node:util";
import { afterAll, expect, test } from "vitest";
import { outcomesOf } from "../../src/entries/simulate.ts";
import { readPlan } from "../../src/entries/workflow.ts";
import { heed, makeFolder, removeFolders } from "../cli/run.ts";
import { write } from "../cli/scenario-files.ts";

afterAll(removeFolders);

const page = readFileSync(resolve(import.meta.dirname, "../../docs/outcomes.md"), "utf8");
const block = (language: string) =>
  new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "ms").exec(page)?.[1] ?? "";

test("docs/outcomes.md shows the output of the command", async () => {
  const folder = makeFolder();
  write(folder, { "workflow.yaml": block("yaml") });
  const { code, stdout, stderr } = await heed(["run", join(folder, "workflow.yaml"), "--all"]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(`$ heed run workflow.yaml --all\n${stdout.replaceAll(`${folder}/`, "")}`).toBe(block("console"));
});

test("the program in docs/outcomes.md prints the output beside it", () => {
  const program = block("js");
  const printed: string[] = [];
  const log = (...values: unknown[]) => printed.push(format(...values));
  const body = program.replace(/^import .*$/gm, "");
  new Function("outcomesOf", "readPlan", "console", body)(outcomesOf, readPlan, { log });
  const promised = [...program.matchAll(/^\/\/=> (.*)$/gm)].map((match) => match[1]);
  expect(promised.length).toBeGreaterThan(0);
  expect(printed).toEqual(promised);
});
