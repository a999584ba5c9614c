import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/document/index.ts";
import { LIMITS } from "../../src/problem/index.ts";

describe("duplicate keys", () => {
  test("in JSON", () => {
    const text = '{\r\n  "a/b": [\r\n    {"ref": 1, "r": 2,\r\n     "ref": "b"}\r\n  ]\r\n}';
    const start = text.lastIndexOf('"ref"');
    expect(readDocument(text, "json").problems).toEqual([
      {
        code: "duplicate-key",
        parameters: { key: "ref", line: 3 },
        span: { start, end: start + 5 },
        pointer: "/a~1b/0/ref",
      },
    ]);
    expect(readDocument(text, "json").value).toEqual({ "a/b": [{ ref: "b", r: 2 }] });
  });

  test("in YAML, however they are written", () => {
    const text =
      "# c\na: 1\nb: {'x': 1, \"x\": 2, x: 3}\n\"a\": 2\n__proto__: 1\n__proto__: 2\n1: a\n'1': b\n";
    const { problems } = readDocument(text, "yaml");
    expect(problems.map(({ parameters, pointer, span }) => [parameters, pointer, span?.start])).toEqual([
      [{ key: "x", line: 3 }, "/b/x", text.indexOf('"x"')],
      [{ key: "x", line: 3 }, "/b/x", text.indexOf("x: 3")],
      [{ key: "a", line: 2 }, "/a", text.indexOf('"a"')],
      [{ key: "__proto__", line: 5 }, "/__proto__", text.lastIndexOf("__proto__")],
      [{ key: "1", line: 7 }, "/1", text.indexOf("'1'")],
    ]);
  });

  test("are reported once if an alias repeats their map", () => {
    const { problems } = readDocument("a: &x {b: 1, b: 2}\nc: *x\n", "yaml");
    expect(problems).toHaveLength(1);
  });

  test("are found in linear time", () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `"k${index}": 1`);
    expect(readDocument(`{${keys.join()}}`, "json").problems).toEqual([]);
    expect(readDocument(`{${'"a": 1,'.repeat(50_000)}"b": 1}`, "json").problems).toHaveLength(
      LIMITS.diagnostics,
    );
    expect(readDocument(keys.slice(0, 3_000).join("\n"), "yaml").problems).toEqual([]);
  });
});

describe("size", () => {
  test.each([
    ["json", '["', '"]'],
    ["yaml", "1 # ", ""],
  ] as const)("a %s file beyond the limit is not read", (format, start, end) => {
    const fits = start + "é".repeat((LIMITS.fileBytes - start.length - end.length) / 2) + end;
    expect(readDocument(fits, format).problems).toEqual([]);
    const { root, problems } = readDocument(`${fits} `, format);
    expect(root).toBeUndefined();
    expect(problems).toEqual([
      {
        code: "file-too-large",
        parameters: { bytes: LIMITS.fileBytes + 1, limit: LIMITS.fileBytes },
        span: { start: 0, end: 0 },
      },
    ]);
  });

  test("is counted in bytes of UTF-8", () => {
    for (const [text, bytes] of [
      ["é", 2],
      ["😀", 4],
    ] as const) {
      const filled = text.repeat(Math.ceil(LIMITS.fileBytes / bytes) + 1);
      const [problem] = readDocument(filled, "json").problems;
      expect(problem).toMatchObject({ parameters: { bytes: new TextEncoder().encode(filled).length } });
    }
  });
});
