import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

test.each([
  ["branch", "branches: [{ steps: [] }]"],
  ["random_cohort", "cohort_branches: [{ percentage: 100, steps: [] }]"],
  ["batch", "settings: { batch_window: { unit: minutes, value: 5 } }"],
])("on a %s, as text and stored", (type, rest) => {
  const stored = "{ all: [{ variable: data.x, operator: exists }] }";
  for (const conditions of ["when: data.x exists", `conditions: ${stored}`]) {
    const text = `steps: [{ type: ${type}, ${conditions}, ${rest} }]`;
    expect(brief(found(text))).toEqual([`conditions-not-evaluated: ${conditions.split(":")[0]}`]);
  }
});

test("on a branch of a random cohort", () => {
  const text =
    "steps: [{ type: random_cohort, cohort_branches: [{ percentage: 100, when: data.x exists, steps: [] }] }]";
  expect(brief(found(text))).toEqual(["conditions-not-evaluated: when"]);
});

test("not on the branches of a branch, nor on steps that take conditions", () => {
  const text = `
steps:
  - { type: branch, branches: [{ when: data.x exists, steps: [] }, { steps: [] }] }
  - { type: delay, when: data.x exists, settings: { delay_for: { unit: minutes, value: 5 } } }
`;
  expect(brief(found(text))).toEqual([]);
});
