import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../src/problem/index.ts";

const root = resolve(import.meta.dirname, "../..");
const page = readFileSync(join(root, "SECURITY.md"), "utf8");
const model = page.slice(page.indexOf("## Threat model"), page.indexOf("## What it does not promise"));

/** The rows of the threat model's tables: threat, bound, test. */
const rows = model
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| threat "))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, threat = "", bound = "", held = ""]) => [threat, bound, held] as const);

describe("the threat model", () => {
  test("has all sections", () => {
    expect(model.match(/^### .*$/gm)).toEqual([
      "### Conditions",
      "### Contexts",
      "### Files",
      "### Editors",
      "### What is written",
    ]);
    expect(rows.length).toBeGreaterThan(25);
  });

  test.each(rows)("%s: the named test exists", (_threat, bound, held) => {
    expect(bound).not.toBe("");
    const [, file = "", title = ""] = /^`(test\/[^`]+\.test\.ts)`: (.+)$/.exec(held) ?? [];
    expect(existsSync(join(root, file)), held).toBe(true);
    const titles = [...readFileSync(join(root, file), "utf8").matchAll(/\)?\(\s*"((?:[^"\\]|\\.)*)",/g)];
    expect(
      titles.map(([, text]) => text?.replace(/^%\w+ /, "")).some((text) => text?.startsWith(title)),
    ).toBe(true);
  });

  test("names every limit, with the figure that it has", () => {
    const named = [...model.matchAll(/(\d+) [a-z ]+\(`(\w+)`\)/g)].map(([, figure, name]) => [
      name,
      Number(figure),
    ]);
    expect(Object.fromEntries(named)).toEqual(LIMITS);
  });
});
