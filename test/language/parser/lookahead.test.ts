/** The lookahead that the parser starts with, against the analysis of the grammar by the library. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { LOOKAHEAD_PATH, lookaheadSource } from "../../../scripts/grammar/lookahead.ts";
import { PREFIXES } from "../../../src/condition/index.ts";
import { ConditionParser } from "../../../src/language/mistakes/conditions.ts";
import { tokenize } from "../../../src/language/parser/lexer.ts";
import { Report } from "../../../src/language/report.ts";
import { EXAMPLES } from "../examples.ts";
import { MISTAKEN_TEXTS } from "../mistaken-texts.ts";
import { MISTAKES } from "../mistakes.ts";

const analysed = new ConditionParser(true);
const restored = new ConditionParser();

test("the table is that of the grammar: npm run generate", () => {
  const root = resolve(import.meta.dirname, "../../..");
  expect(readFileSync(join(root, LOOKAHEAD_PATH), "utf8")).toBe(lookaheadSource());
});

test.each([
  "step",
  "preference",
] as const)("every text of a %s is read alike with and without analysis", (target) => {
  const texts = [...EXAMPLES, ...MISTAKEN_TEXTS, ...MISTAKES.map(({ text }) => text)];
  for (const text of texts) {
    const { tokens, dropped } = tokenize(text);
    if (tokens.length === 0) continue;
    const read = (parser: ConditionParser) => {
      const report = new Report();
      const setting = { prefixes: PREFIXES, target, refs: new Set<string>() };
      const found = { tokens, dropped, lastOpen: -1 };
      const tree = parser.read(text, found, setting, report);
      return { tree, problems: report.problems(), errors: parser.errors.map(({ token }) => token) };
    };
    expect(read(restored), text).toEqual(read(analysed));
  }
});

test("a token that no rule takes is a mistake, and nothing is thrown", () => {
  const { dropped } = tokenize("# x");
  const reports = [restored, analysed].map((parser) => {
    const report = new Report();
    const setting = { prefixes: PREFIXES, target: "step" as const, refs: new Set<string>() };
    parser.read("# x", { tokens: dropped, dropped: [], lastOpen: -1 }, setting, report);
    return report.problems();
  });
  expect(reports[0]).toMatchObject([{ code: "unexpected" }]);
  expect(reports[1]).toEqual(reports[0]);
});
