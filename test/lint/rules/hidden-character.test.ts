import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const stored = (variable: string, argument: string) =>
  `{"steps": [{"ref": "email_1", "conditions": {"all": [{"variable": "${variable}", "operator": "equal_to", "argument": "${argument}"}]}}]}`;
const codes = (text: string, format: "json" | "yaml" = "json") => brief(found(text, format));

test("a mark of direction in an argument", () => {
  expect(found(stored("data.a", "x\u202ey"), "json")).toEqual([
    {
      code: "hidden-character",
      severity: "warning",
      message: "this contains U+202E, which is invisible but counts",
      help: "Remove it; if it is meant, write it as an escape.",
      pointer: "/steps/0/conditions/all/0/argument",
      at: "\u202e",
    },
  ]);
});

test.each(["\u200b", "\u00a0", "\u00ad", "\u2066", "\ufeff", "\u2028", "\u{e0041}"])("%j", (character) => {
  expect(codes(stored("data.a", `\u{1f600}x${character}`))).toEqual([`hidden-character: ${character}`]);
});

test("in the name of a step, in JSON and YAML", () => {
  expect(codes('{"steps": [{"ref": "email_1\u200b"}]}')).toEqual(["hidden-character: \u200b"]);
  expect(codes("steps:\n  - ref: ema\u00adil_1\r\n", "yaml")).toEqual(["hidden-character: \u00ad"]);
});

test("in a variable, in addition to the diagnostics", () => {
  expect(codes(stored("data.a\u200bb", "x"))).toContain("hidden-character: \u200b");
});

test("not an escape", () => {
  expect(codes(stored("data.a", "x\\u202ey"))).toEqual([]);
  expect(codes('steps:\n  - ref: "email_1\\u200b"\n', "yaml")).toEqual([]);
});

test("not joiners and variation selectors, which belong to emoji and to several scripts", () => {
  expect(codes(stored("data.a", "\u{1f468}\u200d\u{1f469} \u2764\ufe0f"))).toEqual([]);
});

test("not in texts, which a diagnostic reports, nor in templates", () => {
  expect(codes('{"steps": [{"when": "data.a == \\"x\u202e\\""}]}')).toEqual(["unseen-character: \u202e"]);
  expect(codes('{"steps": [{"ref": "a", "template": "x\u202e"}]}')).toEqual([]);
});
