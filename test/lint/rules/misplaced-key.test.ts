import { expect, test } from "vitest";
import { applyFixes } from "../../../src/diagnostics/index.ts";
import { lintFile } from "../../../src/lint/index.ts";
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

test.each([
  "{ limit: 5 }",
  "{ model: data.model }",
  "{ wait: { unit: hours, value: 1 } }",
  "{ constructor: 5 }",
])("not a setting of a step of an unknown type: %s", (settings) => {
  const text = `steps: [{ ref: a, type: approval, settings: ${settings} }]`;
  expect(found(text).map(({ code }) => code)).toEqual(["unknown-type"]);
});

const STEP = "steps:\n  - ref: email_1\n    type: channel\n    channel_type: email\n";
const mended = (text: string) => applyFixes(text, lintFile(text, "yaml"), { suggested: true });

test.each([
  ['if: recipient.plan == "pro"', 'when: recipient.plan == "pro"'],
  ["skip_if: data.muted == true", "when: data.muted != true"],
  ["unless: data.a == 1 or data.b == 2", "when: data.a != 1 and data.b != 2"],
  ["wehn: data.x exists", "when: data.x exists"],
  ["conditons: data.x exists", "when: data.x exists"],
])("a step's %s is mended as %s", (written, write) => {
  const text = `${STEP}    ${written}\n`;
  expect(brief(found(text))).toEqual([`misplaced-key: ${written.split(":")[0]}`]);
  expect(mended(text)).toBe(`${STEP}    ${write}\n`);
  expect(brief(found(mended(text)))).toEqual([]);
});

test("a bare list of stored conditions becomes a group", () => {
  const text = `${STEP}    filters:\n      - { variable: data.x, operator: equal_to, argument: "1" }\n`;
  expect(found(text)).toMatchObject([{ at: "filters", help: expect.stringContaining("{ all: [...] }") }]);
  expect(brief(found(mended(text)))).toEqual([]);
});

test("the opposite of several texts is not guessed", () => {
  const text = `${STEP}    unless: [data.x == 1, data.y == 2]\n`;
  expect(brief(found(text))).toEqual(["misplaced-key: unless"]);
  expect(mended(text)).toBe(text);
});

test.each([
  "note: sent only if it is late",
  "x-when: data.x == 1",
  "enabled: always",
  "title: a",
  "id_: 5",
])("a step may have %s", (entry) => {
  expect(brief(found(`${STEP}    ${entry}\n`))).toEqual([]);
});

test.each([
  [
    "the root",
    "key: a\ntrigger:\n  when: data.x exists\nsteps: []\n",
    "key: a\nwhen: data.x exists\nsteps: []\n",
  ],
  [
    "a step",
    `${STEP}    rule: { conditions: { all: [{ variable: data.x, operator: exists }] } }\n`,
    `${STEP}    conditions:\n      all:\n        - variable: data.x\n          operator: exists\n`,
  ],
])("conditions in a map of their own on %s are written without it", (_where, text, write) => {
  expect(brief(found(text))).toEqual([expect.stringMatching(/^misplaced-key: (?:trigger|rule)$/)]);
  expect(found(text)).toMatchObject([{ help: expect.stringContaining("itself, without") }]);
  expect(lintFile(mended(text), "yaml")).toEqual([]);
  expect(mended(text).replace(/\s+/g, " ")).toBe(write.replace(/\s+/g, " "));
});

test("a map of the trigger without conditions is the platform's", () => {
  expect(lintFile("key: a\ntrigger: { event: signed-up }\nsteps: []\n", "yaml")).toEqual([]);
});

test("the rules for addresses of a guide, as clients get them, are no conditions", () => {
  const guide = {
    key: "survey",
    activation_url_rules: [
      { variable: "pathname", operator: "contains", argument: "/a", directive: "allow" },
    ],
    steps: [{ ref: "step_1", schema_key: "survey" }],
  };
  expect(lintFile(JSON.stringify({ entries: [guide] }), "json")).toEqual([]);
});

test.each([
  ['when: data.a == "x", data.b == true', 'data.a == "x" and data.b == true'],
  ["when: data.a == 1 or data.b == 2, data.c exists", "(data.a == 1 or data.b == 2) and data.c exists"],
  ["data.b == true", "data.b == true"],
])("a condition that became a key, since a comma ends a text in braces: %s", (written, when) => {
  const text = `key: a\nsteps:\n  - { ref: email_1, type: channel, channel_type: email, ${written} }\n`;
  expect(brief(found(text))).toEqual([expect.stringMatching(/^misplaced-key: /)]);
  expect(found(text)).toMatchObject([{ help: expect.stringContaining(when) }]);
});
