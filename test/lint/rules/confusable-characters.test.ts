import { expect, test } from "vitest";
import { brief, found, foundInStored, foundInWhen } from "../found.ts";

test("a Cyrillic letter in a path", () => {
  const trio = { variable: "data.pl\u0430n", operator: "equal_to", argument: "pro" };
  expect(foundInStored({ all: [trio] })).toEqual([
    {
      code: "confusable-characters",
      severity: "warning",
      message: "`pl\u0430n` has a letter, U+0430, that only looks like `a`",
      help: "Unless another name is meant, write `plan` in ASCII letters wherever it stands.",
      pointer: "/steps/0/conditions/all/0/variable",
      at: "pl\u0430n",
    },
  ]);
});

test("in the name of a step", () => {
  expect(found("steps:\n  - ref: \u0435mail_1\n")).toMatchObject([
    { code: "confusable-characters", at: "\u0435mail_1", pointer: "/steps/0/ref" },
  ]);
});

test.each([
  ["an argument", 'data.plan == "pr\u043e"', "pr\u043e"],
  ["a letter of full width", "data.\uff50lan == 1", "\uff50lan"],
  ["a letter of mathematics", 'data.a == "\u{1d429}ro"', "\u{1d429}ro"],
  ["a name that could be all plain", "data.\u0441\u043e\u0440 == 1", "\u0441\u043e\u0440"],
])("%s", (_what, when, at) => {
  expect(brief(foundInWhen(when))).toEqual([`confusable-characters: ${at}`]);
});

test.each([
  ["a name of one script", "data.\u0433\u043e\u0440\u043e\u0434 == 1"],
  ["a text of one script, though it looks plain", 'data.a == "\u0441\u043e\u0440"'],
  ["accents", 'data.caf\u00e9 == "na\u00efve"'],
  ["letters that look like none", 'data.a == "5 \u03bcs" and data.\u65e5\u672c == "n\u00ba 5"'],
  ["two words", 'data.a == "plan \u0433\u043e\u0440\u043e\u0434"'],
])("not %s", (_what, when) => {
  expect(foundInWhen(when)).toEqual([]);
});

test("not outside of conditions and names", () => {
  expect(found("name: pl\u0430n\nsteps: [{ name: pl\u0430n, ref: a }]")).toEqual([]);
});
