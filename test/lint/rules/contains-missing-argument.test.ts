import { expect, test } from "vitest";
import { brief, found, foundInStored, foundInWhen } from "../found.ts";

const TRIO = { variable: "data.alert.events", operator: "contains", argument: "data.event" };

test("`contains` with a path that may be missing", () => {
  expect(foundInStored({ all: [TRIO] })).toEqual([
    {
      code: "contains-missing-argument",
      severity: "warning",
      message:
        "if `data.event` is missing it reads as empty text, which every text contains, so this is true for any text",
      help: "Check as well that there is something to look for: `data.event is not empty`.",
      pointer: "/steps/0/conditions/all/0/argument",
      at: "data.event",
    },
  ]);
});

test("`does not contain`, which is false", () => {
  expect(foundInWhen("recipient.muted does not contain data.dino")).toMatchObject([
    {
      message: expect.stringMatching(/so this is false for any text$/),
      at: "data.dino",
      pointer: "/steps/0/when",
    },
  ]);
});

test("a path that only another alternative requires", () => {
  expect(brief(foundInWhen("data.event exists or data.list contains data.event"))).toEqual([
    "contains-missing-argument: data.event",
  ]);
  expect(
    brief(foundInWhen("data.a == 1 and (data.event exists or data.list contains data.event)")),
  ).toHaveLength(1);
});

test.each([
  'data.list contains "a"',
  "data.list contains all data.others",
  "data.list contains workflow.name",
  "data.list contains recipient.id",
  "data.list contains data.event and data.event is not empty",
  'data.list contains data["event"] and data.event exists',
  'data.event == "a" and (data.b == 1 or data.list contains data.event)',
  "not (data.event does not exist or data.list does not contain data.event)",
])("not if the path is present: %s", (when) => {
  expect(foundInWhen(when)).toEqual([]);
});

test("not if the trigger, or the branch around the step, requires it", () => {
  const step = { ref: "email_1", when: "data.list contains data.event" };
  const inBranch = (when: string) => ({ branches: [{ when, steps: [step] }] });
  expect(found(JSON.stringify({ steps: [step], when: "data.event exists" }), "json")).toEqual([]);
  expect(found(JSON.stringify({ steps: [inBranch("data.event is not empty")] }), "json")).toEqual([]);
  expect(found(JSON.stringify({ steps: [inBranch("data.other exists")] }), "json")).toHaveLength(1);
});

test("not if the schema of the trigger's data requires it", () => {
  const file = (required: readonly string[]) =>
    JSON.stringify({
      trigger_data_json_schema: { required: ["a"], properties: { a: { required } } },
      steps: [{ when: "data.list contains data.a.b" }],
    });
  expect(found(file(["b"]), "json")).toEqual([]);
  expect(found(file(["c"]), "json")).toHaveLength(1);
  expect(found(file([]).replace('"required":[]', '"required":{"b":1}'), "json")).toHaveLength(1);
});
