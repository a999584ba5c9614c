import { expect, test } from "vitest";
import { brief, foundInStored, foundInWhen } from "../found.ts";

test("a misspelt property of the run", () => {
  const trio = { variable: "run.total_activites", operator: "greater_than", argument: "5" };
  expect(foundInStored({ all: [trio] })).toEqual([
    {
      code: "unknown-property",
      severity: "warning",
      message: "`run` has no property `total_activites`, so this always reads as empty text",
      help: "Did you mean `total_activities`?",
      pointer: "/steps/0/conditions/all/0/variable",
      at: "total_activites",
    },
  ]);
});

test("a property that is near no other", () => {
  expect(foundInWhen('data.a == 1 and workflow.environment == "live"')).toEqual([
    {
      code: "unknown-property",
      severity: "warning",
      message: "`workflow` has no property `environment`, so this always reads as empty text",
      help: "`workflow` has `id`, `name` and `categories`.",
      pointer: "/steps/0/when",
      at: "environment",
    },
  ]);
});

test.each([
  ["data.a == workflow.nmae", "nmae"],
  ["workflow[0] exists", "[0]"],
  ["data.count is between run.low and run.high", "low|high"],
  ["(workflow.nmae.deep exists)", "nmae"],
])("wherever a path is read: %s", (when, at) => {
  expect(brief(foundInWhen(when))).toEqual(at.split("|").map((one) => `unknown-property: ${one}`));
});

test("as the end of a stored range, and in Liquid", () => {
  const range = { variable: "data.n", operator: "is_between", argument: '["run.low", 5]' };
  expect(brief(foundInStored({ all: [range] }))).toEqual(["unknown-property: low"]);
  const liquid = { variable: "data.at", operator: "is_timestamp_before", argument: "{{ workflow.at }}" };
  expect(brief(foundInStored({ all: [liquid] }))).toEqual(["unknown-property: at"]);
});

test.each([
  "workflow.name == 1",
  'workflow.categories[0] == "a"',
  "run.total_actors > 1",
  "data.nmae == 1",
  "vars.run == 1",
])("not: %s", (when) => {
  expect(foundInWhen(when)).toEqual([]);
});
