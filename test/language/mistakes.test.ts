/** Mistakes people make: each is found once, underlined exactly, and corrected if there is only one correction. */
import { describe, expect, test } from "vitest";
import { applyFixes, diagnoseAll } from "../../src/diagnostics/index.ts";
import { LANGUAGE_WORDINGS } from "../../src/diagnostics/wordings/catalogue.ts";
import { parse } from "../../src/language/index.ts";
import { golden, RENDERED, rendered } from "./golden.ts";
import { MISTAKES, type Mistake } from "./mistakes.ts";

/** The reported problems: each code with the underlined part of the text. */
function found(text: string, options: Mistake["options"]): [string, string][] {
  return parse(text, options).problems.map(({ code, span }) => [code, text.slice(span?.start, span?.end)]);
}

describe.each(MISTAKES)("$text", ({ text, reports, fixed, options = {} }) => {
  test("is reported exactly", () => {
    expect(found(text, options)).toEqual(reports);
  });

  test("is corrected", () => {
    const { problems } = parse(text, options);
    const corrected = applyFixes(text, diagnoseAll(problems), { suggested: true });
    if (fixed === undefined) expect(corrected).toBe(text);
    else {
      expect(corrected).toBe(fixed);
      expect(parse(corrected, options).condition).toBeDefined();
    }
  });
});

test("the messages of each are those of the golden file", () => {
  expect(RENDERED.map(rendered)).toEqual(golden());
});

test.each([
  ["a has", { after: "has", found: "" }],
  ["a has been", { after: "been", found: "" }],
  ["a has zzz", { after: "has", found: "zzz" }],
  ["a has been zzz", { after: "been", found: "zzz" }],
  ["a hasn't been zzz with", { after: "been", found: "zzz with" }],
])("%s tells after what a case was looked for", (text, parameters) => {
  expect(parse(text).problems.map((problem) => problem.parameters)).toEqual([parameters]);
});

test("every code of the text language is among them", () => {
  const seen = new Set(MISTAKES.flatMap(({ reports }) => reports.map(([code]) => code)));
  expect(Object.keys(LANGUAGE_WORDINGS).filter((code) => !seen.has(code))).toEqual([]);
});

test("messages are plain: lower-case start, no full stop; help is a sentence", () => {
  for (const { text, options = {} } of MISTAKES) {
    for (const { message, help } of diagnoseAll(parse(text, options).problems)) {
      expect(message).toMatch(/^(?:[a-z`]|U\+)/);
      expect(message).not.toMatch(/\.$|undefined|\[object/);
      expect(help).toMatch(/^[A-Z`]/);
      expect(help).toMatch(/[.?]$/);
      expect(help).not.toMatch(/undefined|\[object/);
    }
  }
});
