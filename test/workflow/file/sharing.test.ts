import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/document/index.ts";
import { fixFile } from "../../../src/lint/index.ts";
import {
  compileFile,
  decompileFile,
  editShared,
  formatFile,
  validateFile,
} from "../../../src/workflow/index.ts";

const codesOf = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe("a file that is rewritten does not change what another place reads", () => {
  test.each([
    ["an anchor at a condition", "steps:\n  - ref: e\n    when: &w data.x is 5\n    note: *w\n"],
    ["an alias at a condition", "x-texts: &w data.x is 5\nsteps:\n  - ref: e\n    when: *w\n"],
    ["an anchor in a list", "steps:\n  - ref: e\n    when: [&w data.x is 5, data.y exists]\n    note: *w\n"],
    ["a list of texts", "steps:\n  - ref: e\n    when: &w [data.x is 5]\n    note: *w\n"],
    ["a map around the text", "steps:\n  - &s\n    ref: e\n    when: data.x is 5\nnote: *s\n"],
    ["a map that a note holds", "note: &s {ref: e, when: data.x is 5}\nsteps: [*s]\n"],
    ["the list of steps", "steps: &all\n  - ref: e\n    when: data.x is 5\nnote: *all\n"],
    ["texts in JSON style", '{"steps": [{"ref": "e", "when": &w "data.x is 5"}], "note": *w}\n'],
  ])("%s: fmt leaves it and says so", (_, text) => {
    const formatted = formatFile(text, "yaml");
    expect(formatted.text).toBe(text);
    expect(codesOf(formatted.problems)).toEqual(["alias-left-alone"]);
    const mistaken = text.replace("is 5", "= 5");
    expect(fixFile(mistaken, "yaml").text).toBe(mistaken);
  });

  test.each([
    "steps: [&s {ref: e, when: data.x is 5}]\nnote: *s\n",
    "note: &s {ref: e, when: data.x is 5}\nsteps: [*s]\n",
    "steps: &all [{ref: e, when: data.x is 5}]\nnote: *all\n",
  ])("compiling refuses a map that is read elsewhere: %j", (text) => {
    expect(codesOf(compileFile(text, "yaml").problems)).toEqual(["alias-elsewhere"]);
    const stored = text.replace("when: data.x is 5", "conditions: {any: []}");
    expect(codesOf(decompileFile(stored, "yaml").problems)).toContain("alias-elsewhere");
  });

  test("a text, or a map, at slots of one kind changes at all of them", () => {
    const texts = "steps: [{ref: a, when: &w data.x is 5}, {ref: b, when: *w}]\n";
    expect(formatFile(texts, "yaml").text).toBe(texts.replace("is 5", "== 5"));
    const maps = "steps: [&s {ref: a, when: data.x is 5}, *s]\n";
    expect(compileFile(maps, "yaml").text).toContain("conditions: {all:");
  });

  test.each([
    "conditions:\n  one: &x\n    when: data.x == 5\nworkflows:\n  other: *x\n",
    "steps: [&x {ref: e, when: data.x == 5}]\ncategories: {news: *x}\n",
    "workflows: {a: &x {conditions: []}}\nsteps: [*x]\n",
  ])("one map at slots of two kinds is refused: %j", (text) => {
    expect(codesOf(validateFile(text, "yaml"))).toContain("alias-of-two-kinds");
    expect(compileFile(text, "yaml").text).toBeUndefined();
  });

  test("one text at slots of two kinds is compiled as each needs", () => {
    const text = "steps: [{ref: e, when: &w data.x exists}]\nworkflows: {a: {when: *w}}\n";
    expect(compileFile(text, "yaml").text).toBe(
      "steps: [{ref: e, conditions: {all: [{variable: data.x, operator: exists}]}}]\n" +
        "workflows: {a: {conditions: [{variable: data.x, operator: exists, argument: null}]}}\n",
    );
  });

  test.each([
    ["variable: &v pro, operator: equal_to, argument: recipient.plan", "argument: *v"],
    ["variable: refs.a.status, operator: &v less_than, argument: $message.seen", "argument: *v"],
    ["variable: recipient.plan, operator: &v equals, argument: pro", "argument: *v"],
  ])("fixes of stored conditions leave anchored operands: %s", (trio, other) => {
    const text = `steps:
  - {ref: a, type: channel, channel_type: in_app_feed}
  - {ref: d, type: delay, settings: {delay_for: {unit: days, value: 1}}}
  - {ref: e1, type: channel, channel_type: email, conditions: {all: [{${trio}}]}}
  - {ref: e2, type: channel, channel_type: email, conditions: {all: [{variable: data.x, operator: equal_to, ${other}}]}}
`;
    for (const suggested of [false, true]) {
      expect(fixFile(text, "yaml", { suggested }).text).toContain(
        trio.split(", ")[trio.startsWith("variable: &") ? 0 : 1],
      );
    }
  });
});

test("an edit changes a shared node if it touches its span, unless it is exempt", () => {
  const document = readDocument("a: &x [b, c]\nd: *x\ne: f\n", "yaml");
  const at = (start: number, end: number) => editShared(document, [{ start, end, text: "" }]);
  expect([at(7, 8), at(12, 12), at(6, 6), at(0, 1), at(16, 18)]).toEqual([true, true, true, false, false]);
  expect(editShared(document, [{ start: 7, end: 8, text: "" }], () => true)).toBe(false);
});
