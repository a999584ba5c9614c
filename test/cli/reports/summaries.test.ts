import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SUMMARIES, summaries } from "../../../scripts/summaries.ts";
import { allCodes } from "../../../src/diagnostics/index.ts";
import { leveledCodes } from "../../../src/lint/index.ts";

test("summaries of codes equal those of their pages: run scripts/summaries.ts after changing one", () => {
  expect(readFileSync(SUMMARIES, "utf8")).toBe(summaries());
});

test("every code has a summary", () => {
  const { diagnostics, rules } = JSON.parse(summaries());
  const byCode = { ...diagnostics, ...rules };
  const codes = [...new Set([...allCodes(), ...leveledCodes()])].sort();
  expect(Object.keys(byCode).sort()).toEqual(codes);
  for (const summary of Object.values(byCode)) expect(summary).toMatch(/^.{10,200}\.$/);
});
