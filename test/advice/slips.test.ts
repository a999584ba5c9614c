/** Slips in workflow and preference files: each is found once, where it stands. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/document/index.ts";
import { lintFile } from "../../src/entries/lint.ts";
import { validateConfigFile } from "../../src/entries/schema.ts";

interface Slip {
  readonly why: string;
  readonly part: string;
  /** Line on which the part begins, from 1. */
  readonly line: number;
  readonly file: string;
}

function slipsOf(file: string): readonly Slip[] {
  const text = readFileSync(join(import.meta.dirname, "cases", file), "utf8");
  return readDocument(text, "yaml").value as unknown as readonly Slip[];
}

describe.each(["slips.yaml"])("%s", (file) => {
  test.each(slipsOf(file))("$why", ({ file, part, line }) => {
    const found = lintFile(file, "yaml").map(({ code, span = { start: 0, end: 0 } }) => ({
      code,
      line: file.slice(0, span.start).split("\n").length,
      touches: spansOf(part, file).some(({ start, end }) => start < span.end && span.start < end),
    }));
    expect(found).toEqual([{ code: expect.any(String), line, touches: true }]);
    // Editors mark the same, by the schema of config files.
    expect(validateConfigFile(readDocument(file, "yaml").value)).toBe(false);
  });
});

/** Every place of a part in a text. */
function spansOf(part: string, text: string): readonly { readonly start: number; readonly end: number }[] {
  const spans = [];
  for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + 1)) {
    spans.push({ start, end: start + part.length });
  }
  return spans;
}
