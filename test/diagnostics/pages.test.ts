/** The pages of `docs/diagnostics/`: one for every code, with examples that do what the page says. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { diagnosticsIndex } from "../../scripts/diagnostics/index-page.ts";
import { allCodes } from "../../src/diagnostics/index.ts";
import { STORED_WORDINGS } from "../../src/diagnostics/wordings/catalogue.ts";
import { parse } from "../../src/language/index.ts";
import type { Problem } from "../../src/problem/index.ts";
import { decode } from "../../src/stored/index.ts";

const folder = resolve(import.meta.dirname, "../../docs/diagnostics");
const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
const pages = new Map(
  names.map((name) => [name.slice(0, -".md".length), readFileSync(join(folder, name), "utf8")]),
);

interface Block {
  /** The words after the opening fence: `json`, `json preference`, `heed`... */
  readonly kind: string;
  readonly text: string;
}

function blocksOf(page: string, section: "Bad" | "Good"): Block[] {
  const part = page.split(/^## /m).find((one) => one.startsWith(`${section}\n`)) ?? "";
  return [...part.matchAll(/^```([^\n]*)\n(.*?)\n```$/gms)].map(([, kind = "", text = ""]) => ({
    kind,
    text,
  }));
}

function problemsOf({ kind, text }: Block): readonly Problem[] {
  switch (kind) {
    case "json":
      return decode(JSON.parse(text)).problems;
    case "json preference":
      return decode(JSON.parse(text), { target: "preference" }).problems;
    case "heed":
      return parse(text).problems;
    default:
      throw new Error(`a block of ${kind}`);
  }
}

test("every code has a page, and every page a code", () => {
  const codes: readonly string[] = allCodes();
  expect({
    missing: codes.filter((code) => !pages.has(code)),
    extra: [...pages.keys()].filter((name) => !codes.includes(name)),
  }).toEqual({ missing: [], extra: [] });
});

test.each([...pages])("the page of %s has its parts", (code, page) => {
  const [title, blank, summary, next] = page.split("\n");
  expect([title, blank, next]).toEqual([`# ${code}`, "", ""]);
  expect(summary).toMatch(/^[A-Z`].*\.$/);
  expect([...page.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(["Why", "Bad", "Good"]);
  expect(page).toMatch(/^## Why\n\n\S/m);
  for (const section of ["Bad", "Good"] as const) expect(blocksOf(page, section).length).toBeGreaterThan(0);
  expect(page.endsWith("\n") && !page.endsWith("\n\n")).toBe(true);
});

/** The codes whose examples are too long for a page. */
const TOO_LONG_FOR_A_PAGE = ["too-long"];

describe("the examples of stored conditions", () => {
  test.each(Object.keys(STORED_WORDINGS))("%s", (code) => {
    const page = pages.get(code) ?? "";
    const codesOf = (block: Block) => problemsOf(block).map((problem): string => problem.code);
    if (!TOO_LONG_FOR_A_PAGE.includes(code)) {
      for (const bad of blocksOf(page, "Bad")) expect(codesOf(bad)).toContain(code);
    }
    for (const good of blocksOf(page, "Good")) expect(codesOf(good)).toEqual([]);
  });
});

test("the index is fresh: npx tsx scripts/diagnostics-index.ts", () => {
  expect(readFileSync(join(folder, "README.md"), "utf8")).toBe(diagnosticsIndex([...pages.values()]));
});
