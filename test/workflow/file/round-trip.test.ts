import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Format, readDocument } from "../../../src/document/index.ts";
import {
  compileFile,
  conditionSlots,
  decompileFile,
  formatFile,
  isUsable,
  validateFile,
} from "../../../src/workflow/index.ts";
import { jsonWorkflowArbitrary, yamlWorkflowArbitrary } from "../arbitraries.ts";

function compiled(text: string, format: Format): string {
  const { text: result, problems } = compileFile(text, format);
  expect(result, JSON.stringify(problems)).toBeDefined();
  return result as string;
}

function decompiled(text: string, format: Format): string {
  const { text: result, problems } = decompileFile(text, format);
  expect(result, JSON.stringify(problems)).toBeDefined();
  return result as string;
}

function commentsIn(text: string): readonly string[] {
  return text.match(/# (?:items|members|why)$/gm) ?? [];
}

describe("a file in canonical form", () => {
  test("in JSON is the same, byte for byte, after decompiling and compiling", () => {
    fc.assert(
      fc.property(jsonWorkflowArbitrary, (text) => {
        expect(compiled(decompiled(text, "json"), "json")).toBe(text);
      }),
      { numRuns: 80 },
    );
  });

  test("in YAML is the same, byte for byte, after decompiling and compiling", () => {
    fc.assert(
      fc.property(yamlWorkflowArbitrary, (words) => {
        const text = compiled(words, "yaml");
        const back = decompiled(text, "yaml");
        expect(compiled(back, "yaml")).toBe(text);
        expect(decompiled(compiled(back, "yaml"), "yaml")).toBe(back);
        expect(commentsIn(text)).toEqual(commentsIn(words));
      }),
      { numRuns: 40 },
    );
  });

  test("has no errors, and no stored conditions after decompiling", () => {
    fc.assert(
      fc.property(jsonWorkflowArbitrary, (text) => {
        const words = decompiled(text, "json");
        const left = conditionSlots(readDocument(words, "json")).filter(({ conditions }) => conditions);
        expect(left.every(({ conditions }) => conditions?.node.value === null)).toBe(true);
        expect(isUsable(validateFile(text, "json"))).toBe(true);
        expect(isUsable(validateFile(words, "json"))).toBe(true);
        expect(formatFile(words, "json").text).toBe(words);
      }),
      { numRuns: 50 },
    );
  });
});
