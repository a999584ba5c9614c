/** The pages of the text language's codes in `docs/diagnostics/`: their examples do what the pages say. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGE_WORDINGS } from "../../src/diagnostics/wordings/catalogue.ts";
import { parse } from "../../src/language/index.ts";

const folder = resolve(import.meta.dirname, "../../docs/diagnostics");

/** The example of a section. The known refs follow the `heed` of its fence. */
function exampleOf(page: string, section: "Bad" | "Good"): { text: string; refs: string[] } {
  const match = new RegExp(`^## ${section}\\n\\n\`\`\`heed([^\\n]*)\\n(.*?)\\n\`\`\`$`, "ms").exec(page);
  if (match === null) throw new Error(`no example in ${section}`);
  return { text: match[2] as string, refs: (match[1] as string).trim().split(" ").filter(Boolean) };
}

function codesOf({ text, refs }: { text: string; refs: string[] }): string[] {
  return parse(text, { refs }).problems.map(({ code }) => code);
}

describe("the examples of the page", () => {
  test.each(Object.keys(LANGUAGE_WORDINGS))("%s", (code) => {
    const page = readFileSync(join(folder, `${code}.md`), "utf8");
    const bad = codesOf(exampleOf(page, "Bad"));
    expect(bad.length).toBeGreaterThan(0);
    // One page shows its code and no other.
    expect(new Set(bad)).toEqual(new Set([code]));
    expect(codesOf(exampleOf(page, "Good"))).toEqual([]);
  });
});
