/** The files of `grammar/` are up to date with the parser. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { grammarFiles } from "../../scripts/grammar/files.ts";
import { type Production, productions, type Term } from "../../scripts/grammar/productions.ts";

const folder = resolve(import.meta.dirname, "../../grammar");

describe("files generated from the parser: npx tsx scripts/grammar.ts", () => {
  test.each(grammarFiles())("%s is fresh", (name, text) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });

  test("leaves the mistakes out", () => {
    for (const [name, text] of grammarFiles()) expect(text, name).not.toMatch(/mistake|wrong/i);
  });
});

describe("the productions", () => {
  const all: readonly Production[] = productions();
  const ebnf = readFileSync(join(folder, "heed.ebnf"), "utf8");
  const defined = new Set([...ebnf.matchAll(/^([A-Za-z_-]+) +::=/gm)].map((match) => match[1] as string));

  test("stand each once, from the text down", () => {
    expect(all[0]?.name).toBe("text");
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test("name nothing that is not defined, and define nothing that is not named", () => {
    const named = new Set(all.flatMap(({ term }) => references(term)));
    expect([...named].filter((name) => !defined.has(name))).toEqual([]);
    expect(all.map(({ name }) => name).filter((name) => name !== "text" && !named.has(name))).toEqual([]);
  });
});

function references(term: Term): readonly string[] {
  if (term.kind === "reference") return [term.name];
  if ("terms" in term) return term.terms.flatMap(references);
  return "term" in term ? references(term.term) : [];
}
