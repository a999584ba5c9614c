import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/document/index.ts";
import { LIMITS } from "../../../src/problem/index.ts";

/** Returns the faults of a text: each detail with the text of its span. */
function faults(text: string): unknown[] {
  return readDocument(text, "json").problems.map(({ code, parameters, span }) => {
    const where = text.slice(span?.start, span?.end);
    return [code === "json-syntax" && "detail" in parameters ? parameters.detail : code, where];
  });
}

describe("JSON with mistakes", () => {
  test.each([
    ['{"a": "\\q"}', [["bad-escape", "\\q"]]],
    ['{"a": "\\u12"}', [["bad-escape", "\\u"]]],
    [
      '["\\',
      [
        ["unclosed-string", '"\\'],
        ["bad-escape", "\\"],
      ],
    ],
    ["[01]", [["bad-number", "01"]]],
    [
      "[.5, +1, 1., 0x1F, 1e, -]",
      [
        ["bad-number", ".5"],
        ["bad-number", "+1"],
        ["bad-number", "1."],
        ["bad-number", "0x1F"],
        ["bad-number", "1e"],
        ["bad-word", "-"],
      ],
    ],
    [
      "[True, NaN, undefined, 'x]",
      [
        ["bad-word", "True"],
        ["bad-word", "NaN"],
        ["bad-word", "undefined"],
        ["bad-word", "'x"],
      ],
    ],
    [
      '{"a": 1 /* one */} // end',
      [
        ["comment", "/* one */"],
        ["comment", "// end"],
      ],
    ],
    ['["a\tb"]', [["control-character", "\t"]]],
    ["{} {}", [["extra-text", "{}"]]],
    ["[1]]\n2", [["extra-text", "]"]]],
    ['{{"a": 1}}', [["key-expected", "{"]]],
    ['{"a" 1}', [["missing-colon", ""]]],
    [
      "[1 2 3]",
      [
        ["missing-comma", ""],
        ["missing-comma", ""],
      ],
    ],
    ['{"a": 1 "b": 2}', [["missing-comma", ""]]],
    ['{"a": }', [["missing-value", "}"]]],
    ["[1,,2]", [["missing-value", ","]]],
    ["[,1]", [["missing-value", ","]]],
    [
      "{'a': 'it''s'}",
      [
        ["single-quotes", "'a'"],
        ["single-quotes", "'it'"],
        ["missing-comma", ""],
        ["single-quotes", "'s'"],
        ["missing-colon", ""],
      ],
    ],
    [
      '{"a": [1, 2,],}',
      [
        ["trailing-comma", ","],
        ["trailing-comma", ","],
      ],
    ],
    ['{"a": [1, 2', [["unclosed", "["]]],
    ["[1 /* ", [["unclosed", "/*"]]],
    ['{"a": "b\n}', [["unclosed-string", '"b']]],
    [
      "{a: 1, b-c: 2}",
      [
        ["unquoted-key", "a"],
        ["unquoted-key", "b-c"],
      ],
    ],
    ['{"a": [1}', [["wrong-closer", "}"]]],
    ["[1: 2]", [["missing-comma", ":"]]],
    ["", [["empty-file", ""]]],
    ["\ufeff \n ", [["empty-file", ""]]],
    [
      "\u00a0{}",
      [
        ["bad-word", "\u00a0"],
        ["extra-text", "{}"],
      ],
    ],
  ])("%j", (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test("continues after a mistake if the rest is unambiguous", () => {
    const document = readDocument("{'a': [1, 2,], /* b */ b: .5}", "json");
    expect(document.value).toEqual({ a: [1, 2], b: null });
    expect(document.problems).toHaveLength(5);
  });

  test("has no root after any other mistake", () => {
    expect(readDocument('{"a": [1}', "json")).toMatchObject({ root: undefined, value: undefined });
  });

  test("reports no more problems than the limit", () => {
    expect(readDocument(`[${"01,".repeat(500)}1]`, "json").problems).toHaveLength(LIMITS.diagnostics);
  });

  test("limits nesting, and deeper texts do not overflow the stack", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(readDocument(nested(LIMITS.fileNesting), "json").problems).toEqual([]);
    expect(faults(nested(LIMITS.fileNesting + 1))).toEqual([["too-deep", "["]]);
    expect(faults("[".repeat(300_000))).toEqual([["too-deep", "["]]);
    expect(faults('{"a":'.repeat(300_000))).toEqual([["too-deep", "{"]]);
  });

  test.each(["a", "'", '"', "\\", "/", "1", " ", "[]", "\\u"])("many %j in a row end quickly", (piece) => {
    const text = `["${piece.repeat(300_000)}`;
    expect(readDocument(text, "json").problems.length).toBeGreaterThan(0);
    expect(() => readDocument(text.slice(2), "json")).not.toThrow();
  });
});

describe("valid JSON", () => {
  test("treats names of built-in properties as ordinary keys", () => {
    const { value } = readDocument('{"__proto__": {"x": 1}, "constructor": 2, "toString": 3}', "json");
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor", "toString"]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test("counts a byte order mark in spans", () => {
    const text = '\ufeff{\r\n  "a": ["😀", -1.5e3]\r\n}';
    const { root } = readDocument(text, "json");
    const entry = root?.kind === "map" ? root.entries[0] : undefined;
    const items = entry?.node.kind === "list" ? entry.node.items : [];
    const shown = [root?.span, entry?.keySpan, ...items.map(({ span }) => span)];
    expect(shown.map((span) => text.slice(span?.start, span?.end))).toEqual([
      text.slice(1),
      '"a"',
      '"😀"',
      "-1.5e3",
    ]);
  });
});
