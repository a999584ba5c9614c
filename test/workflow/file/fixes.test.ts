import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../src/diagnostics/index.ts";
import type { Format } from "../../../src/document/index.ts";
import { compileFile, diagnoseInFile } from "../../../src/workflow/index.ts";

/** A file with every fix of its diagnostics applied. */
function fixed(text: string, format: Format): string {
  return applyFixes(text, compileFile(text, format).problems.map(diagnoseInFile), { suggested: true });
}

describe("fixes of texts in files", () => {
  test.each([
    [
      "json",
      '{"when": "data.a = \\"x\\" && data.b == y"}',
      '{"when": "data.a == \\"x\\" and data.b == \\"y\\""}',
    ],
    ["yaml", "when: data.a = 1 && data.b == y # c", 'when: data.a == 1 and data.b == "y" # c'],
    ["yaml", "when: 'data.a = 1 && data.b == y'", "when: 'data.a == 1 and data.b == \"y\"'"],
    ["yaml", 'when: "data.a = 1 && data.b == y"', 'when: "data.a == 1 and data.b == \\"y\\""'],
    ["yaml", "when: >-\n  data.a = 1\n  && data.b == y\n", 'when: >-\n  data.a == 1\n  and data.b == "y"\n'],
    [
      "yaml",
      "when: |\n  data.a = 1\n    && data.b == y\n",
      'when: |\n  data.a == 1\n    and data.b == "y"\n',
    ],
    ["yaml", "when: data.a = 1\n  && data.b\n  == y\n", 'when: data.a == 1\n  and data.b\n  == "y"\n'],
    ["yaml", "{when: [data.a = 1, data.b == y]}", '{when: [data.a == 1, data.b == "y"]}'],
    ["yaml", "steps: [{when: &w data.a = 1}, {when: *w}]", "steps: [{when: &w data.a == 1}, {when: *w}]"],
  ] as const)("%s: %j", (format, text, expected) => {
    expect(fixed(text, format)).toBe(expected);
    expect(compileFile(expected, format).problems).toEqual([]);
  });

  test("diagnostics point into the file, and fixes too", () => {
    const text = 'steps:\n  - when: "a\\\n      \\x20has not been sen"\n';
    const [diagnostic] = compileFile(text, "yaml").problems.map(diagnoseInFile);
    const { start, end } = diagnostic?.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe("sen");
    expect(diagnostic?.pointer).toBe("/steps/0/when");
    expect(diagnostic?.suggestion?.edits).toEqual([{ start, end, text: "seen" }]);
  });

  test("of the file's own syntax are applied too, but delete no comment", () => {
    expect(fixed('{\n  // why\n  "when": "always",\n}', "json")).toBe('{\n  // why\n  "when": "always"\n}');
    expect(fixed('{when: "always" "a": 1}', "json")).toBe('{"when": "always", "a": 1}');
  });

  test("some problems have none", () => {
    const [diagnostic] = compileFile("when: 5", "yaml").problems.map(diagnoseInFile);
    expect(diagnostic).toMatchObject({ code: "when-not-text", severity: "error" });
    expect(diagnostic).not.toHaveProperty("fix");
  });
});
