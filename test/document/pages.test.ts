import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/index.ts";
import { DOCUMENT_WORDINGS } from "../../src/diagnostics/wordings/document.ts";
import type { Format } from "../../src/document/index.ts";
import { LIMITS } from "../../src/problem/index.ts";
import {
  compileFile,
  decompileFile,
  diagnoseInFile,
  formatFile,
  readPlan,
  validateFile,
} from "../../src/workflow/index.ts";

const folder = resolve(import.meta.dirname, "../../docs/diagnostics");

function page(code: string): string {
  return readFileSync(resolve(folder, `${code}.md`), "utf8");
}

/** Limits that are lowered for examples: a page has no room for texts that exceed the real ones. */
const LOWERED: { readonly [code: string]: Partial<Record<keyof typeof LIMITS, number>> } = {
  "file-too-large": { fileBytes: 30 },
  "too-many-tokens": { yamlTokens: 5 },
};

/** Calls a function while some limits are lower. */
function withLimits<T>(lowered: Partial<Record<keyof typeof LIMITS, number>>, call: () => T): T {
  const before = { ...LIMITS };
  Object.assign(LIMITS, lowered);
  try {
    return call();
  } finally {
    Object.assign(LIMITS, before);
  }
}

/** Returns the code block of a section. */
function block(code: string, section: "Bad" | "Good"): { format: Format; text: string } {
  const match = new RegExp(`## ${section}\n\n\`\`\`(json|yaml)\n([^]*?)\n\`\`\``).exec(page(code));
  expect(match, `${code} has a block of JSON or YAML under ${section}`).not.toBeNull();
  return { format: match?.[1] as Format, text: match?.[2] as string };
}

/** Returns all problems of a file. */
function found(text: string, format: Format): readonly Diagnostic[] {
  const problems = [
    ...validateFile(text, format),
    ...compileFile(text, format).problems,
    ...decompileFile(text, format).problems,
    ...formatFile(text, format).problems,
  ];
  return problems.map(diagnoseInFile);
}

describe.each(Object.keys(DOCUMENT_WORDINGS))("the page of %s", (code) => {
  test("has its sections", () => {
    expect(page(code)).toMatch(
      new RegExp(`^# ${code}\n\n\\S.*\\.\n\n## Why\n\n[^]+\n\n## Bad\n\n[^]+\n\n## Good\n\n[^]+\n$`),
    );
  });

  test("has an example with the mistake under Bad", () => {
    const { format, text } = block(code, "Bad");
    const diagnostics = withLimits(LOWERED[code] ?? {}, () => [
      ...found(text, format),
      ...readPlan(text, format).problems.map(diagnoseInFile),
    ]);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    for (const { message, help } of diagnostics) {
      expect(message).toMatch(/^(?:[a-z`]|JSON).*[^.]$/s);
      expect(help).toMatch(/^[A-Z`].*\.$/s);
    }
  });

  test("has an example without mistakes under Good", () => {
    const { format, text } = block(code, "Good");
    expect(found(text, format)).toEqual([]);
  });
});
