import { describe, expect, test } from "vitest";
import { applyFixes, diagnose, diagnoseAll } from "../../src/diagnostics/index.ts";
import { type Format, readDocument } from "../../src/document/index.ts";
import { validateFile } from "../../src/workflow/index.ts";

/** Returns the messages about a file. */
function worded(text: string, format: Format): readonly string[] {
  return validateFile(text, format).map((problem) => {
    const { message, help } = diagnose(problem);
    return `${message}. ${help}`;
  });
}

describe("messages", () => {
  test.each([
    [
      "json",
      '{"a": 1, "a": 2}',
      "the key `a` is already on line 1. Keep one of the two: parsers differ in which one they use.",
    ],
    [
      "json",
      '{"a": 1,}',
      "nothing follows this comma. Remove the comma: JSON allows none after the last member.",
    ],
    ["json", "{a: 1}", "the key `a` is not in quotes. Put it into double quotes."],
    [
      "json",
      '{"a": [}',
      "this `}` does not close what was opened last. Braces close braces and brackets close brackets, the last opened first.",
    ],
    [
      "yaml",
      'when: "a" has been seen',
      "`has been seen` follows a value that has ended. If all of the line is one text, put the text into quotes. A text that begins with a quote ends with the next.",
    ],
    [
      "yaml",
      "when: *a",
      "`*a` refers to an anchor that does not exist. Set `&` with its name before the value, further up. If all of the line is one text, put the text into quotes.",
    ],
    [
      "yaml",
      "a: 'x\n",
      "a quote is never closed. Close it, and indent the lines that the text goes on over.",
    ],
    ["yaml", ": a", "a key is missing before this colon. Write a text as the key."],
    ["yaml", "? [a]\n: b", "`[a]` is not a text, so it cannot be a key. Write a text as the key."],
    ["yaml", "when: true", "`when` is a condition's text or a list of them, not true. Write `always`."],
    [
      "yaml",
      "when: []",
      "`when` is a condition's text or a list of them, not an empty list. Write a condition, such as `email_1 has not been seen`, or remove `when`.",
    ],
    [
      "yaml",
      "5",
      "a config file is a map, a list or a text, and this one is a number. Write a workflow, a preference set or conditions into it.",
    ],
    [
      "yaml",
      "false",
      "a config file is a map, a list or a text, and this one is true or false. Write a workflow, a preference set or conditions into it.",
    ],
    [
      "yaml",
      "~",
      "a config file is a map, a list or a text, and this one is nothing. Write a workflow, a preference set or conditions into it.",
    ],
  ] as const)("%s %j", (format, text, sentences) => {
    expect(worded(text, format)).toEqual([sentences]);
  });

  test("have one sentence about the mistake and at least one with advice", () => {
    const texts = {
      json: [
        ...[
          '["\\q"]',
          "[01]",
          "[x]",
          "[1 // c\n]",
          '["\t"]',
          "{} {}",
          "{{}}",
          '{"a" 1}',
          "[1 2]",
          '{"a":}',
          "['a']",
          "[1,]",
          "[",
        ],
        ...['["a', "{a: 1}", "[}", '{"a": 1, "a": 2}', ""],
      ],
      yaml: [
        ...[
          "a: &x [*x]",
          "a: &x 1\nb: &y *x",
          'a: "\\q"',
          "a: |x\n  b",
          "a: [\n - b\n]",
          "a: |\n    \n  b",
          "a\rb",
          "a: 'x'#c",
          "a\u0007",
        ],
        ...[
          "%F\na: 1",
          "[,a]",
          'a: "b" c',
          `${"k".repeat(1100)}: 1`,
          "a: - b",
          "--- a: 1",
          "a: 1\nb\nc: 2",
          "['b' 'c']",
          "- - a\n  -b",
        ],
        ...[
          "a b\n c: 1",
          "a: b: c",
          "a: *",
          "&x\t? a",
          "a: &x[b]",
          "a: &x &y b",
          "a: @b",
          "{*x\n:@",
          "a:\n\tb: 1",
          "a:\n  b: 1\n c: 2",
        ],
        ...[
          "a: [b",
          "a: 'b",
          "a: }",
          "a: *b",
          "a: 1\n---\nb: 1",
          "a: !b c",
          "a: .inf",
          "<<: 1",
          "when: {}",
          "when: always\nconditions:",
        ],
      ],
    };
    for (const format of ["json", "yaml"] as const) {
      for (const text of texts[format]) {
        const diagnostics = diagnoseAll(validateFile(text, format));
        expect(diagnostics, text).not.toEqual([]);
        for (const { message, help } of diagnostics) {
          expect(message).toMatch(/^(?:[a-z`]|JSON).*[^.]$/s);
          expect(help).toMatch(/^[A-Z`].*\.$/s);
        }
      }
    }
  });
});

describe("fixes of JSON", () => {
  test.each([
    ['{"a": [1, 2,], }', '{"a": [1, 2] }'],
    ['{a: 1 "b": 2}', '{"a": 1, "b": 2}'],
  ])("%s", (text, corrected) => {
    const diagnostics = diagnoseAll(readDocument(text, "json").problems);
    expect(applyFixes(text, diagnostics, { suggested: true })).toBe(corrected);
  });

  test("are not offered for a key that is too long to quote", () => {
    const [diagnostic] = diagnoseAll(readDocument(`{${"k".repeat(41)}: 1}`, "json").problems);
    expect(diagnostic?.message).toContain(`${"k".repeat(40)}…`);
    expect(diagnostic?.fix).toBeUndefined();
  });
});
