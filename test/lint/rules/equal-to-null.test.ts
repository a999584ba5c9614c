import { expect, test } from "vitest";
import { found, foundInStored, foundInWhen } from "../found.ts";

test("`equal_to null` on a path that may be missing", () => {
  const trio = { variable: "data.batchWindow", operator: "equal_to", argument: "null" };
  expect(foundInStored({ all: [trio] })).toEqual([
    {
      code: "equal-to-null",
      severity: "warning",
      message: "if `data.batchWindow` is missing it reads as empty text, which is not null, so this is false",
      help: "Write `does not exist`, stored as `not_exists`: it is true for null and for a missing value.",
      pointer: "/steps/0/conditions/all/0/argument",
      at: "null",
    },
  ]);
});

test("`!= null`, which is true", () => {
  expect(foundInWhen("data.plan is not null")).toEqual([
    {
      code: "equal-to-null",
      severity: "warning",
      message: "if `data.plan` is missing it reads as empty text, which is not null, so this is true",
      help: "Write `exists`: it is false for null and for a missing value.",
      pointer: "/steps/0/when",
      at: "null",
    },
  ]);
});

test.each([
  "data.plan does not exist",
  "data.plan == data.other",
  'data.plan == "null"',
  "run.total_actors == null",
])("not: %s", (when) => {
  expect(foundInWhen(when)).toEqual([]);
});

test("not if the schema of the trigger's data requires it", () => {
  const steps = [{ when: "data.plan == null" }];
  expect(found(JSON.stringify({ trigger_data_json_schema: { required: ["plan"] }, steps }), "json")).toEqual(
    [],
  );
  expect(found(JSON.stringify({ trigger_data_json_schema: [], steps }), "json")).toHaveLength(1);
});
