import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const source = readFileSync(new URL("evaluator.ts", import.meta.url), "utf8");
const linesOfCode = source.split("\n").filter((line) => !/^\s*(\/\/.*|\/\*\*.*\*\/)?$/.test(line));

/** A reference must be short enough to review, and share no code with its subject. */
describe("the reference evaluator", () => {
  test("has at most 175 lines of code, none of them long", () => {
    expect(linesOfCode.length).toBeLessThanOrEqual(175);
    for (const line of linesOfCode) expect(line.length).toBeLessThanOrEqual(110);
  });

  test("imports nothing", () => {
    expect(source).not.toMatch(/\bimport\b|\brequire\b|\bfrom\s*"/);
  });
});
