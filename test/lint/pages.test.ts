/** The pages of `docs/rules/`: one for every rule, with examples that do what the page says. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { IGNORE_WORDINGS, leveledCodes, RULE_WORDINGS, RULES } from "../../src/lint/index.ts";
import { LIMITS } from "../../src/problem/index.ts";
import { found } from "./found.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "docs/rules");
const rules = Object.values(RULES);
/** What is found about exceptions is judged after all rules, and has pages as they have. */
const aboutIgnores = Object.entries(IGNORE_WORDINGS).map(([name, { level }]) => ({ name, level }));
const all = [...rules, ...aboutIgnores];
const index = readFileSync(join(folder, "README.md"), "utf8");
const pageOf = (name: string) => readFileSync(join(folder, `${name}.md`), "utf8");

function blocksOf(page: string, section: string): string[] {
  const part = page.split(/^## /m).find((one) => one.startsWith(`${section}\n`)) ?? "";
  return [...part.matchAll(/^```yaml\n(.*?)\n```$/gms)].map(([, text = ""]) => `${text}\n`);
}

test("every rule has a file, a test, a page and words, each by its name, and nothing is left over", () => {
  const names = rules.map(({ name }) => name);
  expect(Object.keys(RULES)).toEqual(names);
  expect(Object.keys(RULE_WORDINGS).sort()).toEqual(names);
  for (const [place, ending] of [
    ["src/lint/rules", ".ts"],
    ["test/lint/rules", ".test.ts"],
    ["docs/rules", ".md"],
  ] as const) {
    const files = readdirSync(join(root, place)).filter(
      (file) => !["README.md", "ignoring.md"].includes(file),
    );
    const expected = place === "docs/rules" ? all.map(({ name }) => name).sort() : names;
    expect(files.sort(), place).toEqual(expected.map((name) => `${name}${ending}`));
  }
});

test("no rule is called as a diagnostic is", () => {
  for (const { name } of all) expect(existsSync(join(root, `docs/diagnostics/${name}.md`)), name).toBe(false);
  expect(new Set(leveledCodes()).size).toBe(leveledCodes().length);
});

test("rules are short", () => {
  for (const { name } of rules) {
    expect(readFileSync(join(root, `src/lint/rules/${name}.ts`), "utf8").split("\n").length).toBeLessThan(
      100,
    );
  }
});

test("the table lists every rule with its level and summary", () => {
  const rows = all.map(
    ({ name, level }) => `| [\`${name}\`](${name}.md) | ${level} | ${pageOf(name).split("\n")[2]} |`,
  );
  expect(index.split("\n").filter((line) => line.startsWith("| [`"))).toEqual(rows);
  expect(index).toContain(`at most ${LIMITS.diagnostics} findings`);
});

test.each(all)("the page of $name has its parts", ({ name, level }) => {
  const page = pageOf(name);
  const [title, , summary, , levelLine] = page.split("\n");
  expect([title, levelLine]).toEqual([`# ${name}`, `Level: ${level}.`]);
  expect(summary).toMatch(/^[A-Z`].*\.$/);
  expect([...page.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual([
    "Avoid",
    "Prefer",
    "Why",
    "When not",
  ]);
});

test.each(all)("the examples of $name do what the page says", ({ name }) => {
  const page = pageOf(name);
  for (const section of ["Avoid", "Prefer", "When not"]) {
    expect(blocksOf(page, section).length, section).toBeGreaterThan(0);
  }
  for (const text of blocksOf(page, "Avoid")) {
    const codes = new Set(found(text).map(({ code }) => code));
    // What is not ignored is found besides.
    if (name in IGNORE_WORDINGS) expect(codes).toContain(name);
    else expect([...codes]).toEqual([name]);
  }
  for (const section of ["Prefer", "When not"]) {
    for (const text of blocksOf(page, section)) expect(found(text)).toEqual([]);
  }
});
