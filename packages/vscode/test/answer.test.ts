import { expect, test } from "vitest";
import { fatesByWorkflow, isRun, type RunAnswer } from "../src/answer.ts";

const run = (fates: readonly string[], uri = "file:///w.yaml"): RunAnswer => ({
  title: "a",
  text: "",
  scenario: "file:///a.yaml",
  passed: true,
  workflow: { uri, version: 1 },
  steps: fates.map((fate, line) => ({
    step: `step_${line}`,
    fate,
    range: { start: { line, character: 2 }, end: { line, character: 9 } },
  })),
});

test("the fates of a step in several runs stand together, each once", () => {
  const found = fatesByWorkflow([run(["runs", "skipped"]), run(["runs", "runs"]), run(["runs", "skipped"])]);
  expect(found.get("file:///w.yaml")?.map(({ fate }) => fate)).toEqual(["runs", "skipped, runs"]);
});

test("workflows are kept apart, and runs that were none add nothing", () => {
  const failed: RunAnswer = { title: "it cannot be run", text: "", scenario: "file:///b.yaml" };
  const found = fatesByWorkflow([run(["runs"]), run(["halts"], "file:///v.yaml"), failed]);
  expect([...found].map(([uri, steps]) => [uri, steps.map(({ fate }) => fate)])).toEqual([
    ["file:///w.yaml", ["runs"]],
    ["file:///v.yaml", ["halts"]],
  ]);
  expect([isRun(failed), isRun({ title: "a", text: "b" })]).toEqual([true, false]);
});
