/** The decoding of texts, names and relative times. */
import { describe, expect, test } from "vitest";
import { normaliseRelativeTime, readText } from "../../../src/language/parser/literals.ts";
import { readQuotedName } from "../../../src/language/print/index.ts";
import { Report } from "../../../src/language/report.ts";

function read(image: string) {
  const report = new Report();
  const value = readText(image, 10, report);
  return { value, problems: report.problems() };
}

describe("readText", () => {
  test.each([
    ['""', ""],
    ["'pro'", "pro"],
    [`'"'`, '"'],
    [`"'"`, "'"],
    ['"\\""', '"'],
    ["'\\''", "'"],
    ['"\\\\"', "\\"],
    ['"\\/"', "/"],
    ['"\\b"', "\b"],
    ['"\\f"', "\f"],
    ['"\\n"', "\n"],
    ['"\\r"', "\r"],
    ['"\\t"', "\t"],
    ['"\\u0041\\u00e9\\uD83D\\ude00"', "Aé😀"],
    ['"\\\\u0041"', "\\u0041"],
    ['"a\\nb\\\\c"', "a\nb\\c"],
  ])("%s", (image, value) => {
    expect(read(image)).toEqual({ value, problems: [] });
  });

  test.each([
    ['"\\x"', "bad-escape", { found: "\\x" }, 11, 13],
    ['"a\\B"', "bad-escape", { found: "\\B" }, 12, 14],
    ['"\\u12g4"', "bad-escape", { found: "\\u" }, 11, 13],
    ['"\\é"', "bad-escape", { found: "\\é" }, 11, 13],
    ['"a\u0000"', "control-character", { code: 0 }, 12, 13],
    ['"\u001f"', "control-character", { code: 31 }, 11, 12],
    ['"\t"', "control-character", { code: 9 }, 11, 12],
  ])("%j is refused", (image, code, parameters, start, end) => {
    expect(read(image)).toEqual({
      value: undefined,
      problems: [{ code, parameters, span: { start, end } }],
    });
  });

  test("reports each mistake of one text, with valid escapes between them", () => {
    const { value, problems } = read('"\\q\\n\u0001"');
    expect(value).toBeUndefined();
    expect(problems.map(({ code, span }) => [code, span?.start])).toEqual([
      ["bad-escape", 11],
      ["control-character", 15],
    ]);
  });
});

test.each([
  ["`a`", "a"],
  ["``", ""],
  ["`a``b`", "a`b"],
  ["``````", "``"],
])("readQuotedName: %s", (image, name) => {
  expect(readQuotedName(image)).toBe(name);
});

test.each([
  ["7 days ago", "7 days ago"],
  ["2  Hours\r\n\tFROM   now", "2 hours from now"],
])("normaliseRelativeTime: %j", (image, text) => {
  expect(normaliseRelativeTime(image)).toBe(text);
});
