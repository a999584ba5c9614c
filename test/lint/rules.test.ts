/** Every rule has a source file, a test and a page by its name, and the examples of its page do what the page says. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/entries/lint.ts";
import { leveledCodes, lintFile, RULES, SUPPRESSION_RULES } from "../../src/lint/index.ts";
import { LIMITS } from "../../src/problem/index.ts";
import { PAGES, readRulePage } from "./rule-page.ts";

const root = resolve(import.meta.dirname, "../..");
const ruleNames = RULES.map(({ name }) => name);
const suppressionRuleNames: readonly string[] = SUPPRESSION_RULES.map(({ name }) => name);

function namesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder)).map((file) => {
    expect(file.endsWith(ending), file).toBe(true);
    return file.slice(0, -ending.length);
  });
}

describe("the list of rules", () => {
  test("has each rule once, in the order of their names", () => {
    expect([...new Set<string>(ruleNames)].sort()).toEqual(ruleNames);
  });

  test("has a source file, a test and a page by the name of each rule, and no others", () => {
    expect(namesIn("src/lint/rules", ".ts").toSorted()).toEqual(ruleNames);
    expect(namesIn("test/lint/rules", ".test.ts").toSorted()).toEqual(ruleNames);
    const pages = namesIn("docs/rules", ".md").filter((name) => !["README", "ignoring"].includes(name));
    expect(pages.toSorted()).toEqual([...ruleNames, ...suppressionRuleNames].sort());
  });

  test("shares no name with a diagnostic", () => {
    for (const { name } of rules) {
      expect(existsSync(join(root, `docs/diagnostics/${name}.md`)), name).toBe(false);
    }
    expect(new Set(leveledCodes()).size).toBe(leveledCodes().length);
  });

  test("is public, with levels and summaries", () => {
    expect(rules.map(({ name }) => name)).toEqual([...ruleNames, ...suppressionRuleNames]);
    for (const rule of rules) {
      expect(Object.keys(rule)).toEqual(["name", "level", "summary"]);
      expect(leveledCodes()).toContain(rule.name);
    }
  });

  test("is the table of docs/rules/README.md", () => {
    const index = readFileSync(join(PAGES, "README.md"), "utf8");
    const rows = rules.map(
      ({ name, level, summary }) => `| [\`${name}\`](${name}.md) | ${level} | ${summary} |`,
    );
    expect(index.split("\n").filter((line) => line.startsWith("| [`"))).toEqual(rows);
    expect(index).toContain(`at most ${LIMITS.diagnostics} findings`);
  });
});

describe.each(rules)("the page of $name", ({ name, level, summary }) => {
  const page = readRulePage(name);
  const { Avoid = [], Prefer = [], "When not": whenNot = [] } = page.examples;

  test("has the rule's name, summary and level, and all sections", () => {
    expect([page.title, page.summary, page.level]).toEqual([`# ${name}`, summary, `Level: ${level}.`]);
    expect(summary).toMatch(/^[A-Z`].*\.$/);
    expect(page.headings).toEqual(["Avoid", "Prefer", "Why", "When not"]);
    for (const examples of [Avoid, Prefer, whenNot]) expect(examples).not.toEqual([]);
  });

  test.each(Avoid)("under Avoid has examples with exactly this finding: %j", (text) => {
    const codes = [...new Set(lintFile(text, "yaml").map(({ code }) => code))];
    // A faulty suppression leaves the finding that it is for.
    if (suppressionRuleNames.includes(name)) expect(codes).toContain(name);
    else expect(codes).toEqual([name]);
  });

  test.each([...Prefer, ...whenNot])("elsewhere has examples without findings: %j", (text) => {
    expect(lintFile(text, "yaml")).toEqual([]);
  });

  test.skipIf(suppressionRuleNames.includes(name))("names the remedies of the findings", () => {
    const findings = Avoid.flatMap((text) => lintFile(text, "yaml")).filter(({ code }) => code === name);
    expect(page.remedies).toEqual([
      ...(findings.some(({ fix }) => fix) ? ["Fix:"] : []),
      ...(findings.some(({ suggestion }) => suggestion) ? ["Suggestion:"] : []),
    ]);
  });
});
