import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

test("conditions of the trigger under a key of their own", () => {
  const text = "name: A\ntrigger_conditions:\n  all: []\nsteps: []\n";
  expect(found(text)).toEqual([
    {
      code: "misplaced-key",
      severity: "error",
      message: "the file's root has no key `trigger_conditions`, so its value is not used",
      help: "Write `conditions` instead.",
      pointer: "/trigger_conditions",
      at: "trigger_conditions",
    },
  ]);
});

test("`condition` beside `conditions`, in a branch", () => {
  const text = "steps:\n  - branches:\n      - conditions: null\n        condition: { all: [] }\n";
  expect(found(text)).toEqual([
    {
      code: "misplaced-key",
      severity: "error",
      message: "a branch has no key `condition`, so its value is not used",
      help: "Move it into `conditions`, which stands here too.",
      pointer: "/steps/0/branches/0/condition",
      at: "condition",
    },
  ]);
});

test.each([
  ["a step's name", "steps: [{ key: email_1, type: channel }]", "key", "ref"],
  ["a text", "steps: [{ condition: data.a == 1 }]", "condition", "when"],
  ["capitals", "steps: [{ When: data.a == 1 }]", "When", "when"],
  ["letters mixed up", "steps: [{ condtions: { all: [] } }]", "condtions", "conditions"],
  ["a preference", "workflows: { a: { condition: [] } }", "condition", "conditions"],
])("%s", (_what, text, at, write) => {
  expect(found(text)).toMatchObject([{ code: "misplaced-key", at, help: `Write \`${write}\` instead.` }]);
});

test.each([
  "steps: [{ ref: a, key: b }]",
  "steps: [{ settings: { when: data.a, condition: { all: [] }, key: a } }]",
  "steps: [{ branches: [{ key: a, steps: [] }] }]",
  "steps: [{ condition: 5, conditional: true }]",
  "condition: { all: [] }",
  "steps: [{ conditions: null, when_done: { a: 1 } }]",
])("not: %s", (text) => {
  expect(brief(found(text))).toEqual([]);
});
