import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { lintFile, RULES } from "../../../src/lint/index.ts";

const folder = resolve(import.meta.dirname, "../../../docs/rules");
const pages = readdirSync(folder)
  .filter((file) => Object.hasOwn(RULES, file.slice(0, -".md".length)))
  .map((file) => [file.slice(0, -".md".length), readFileSync(join(folder, file), "utf8")] as const);

/** What the findings of a rule in the page's bad example come with. */
function mendsIn(name: string, page: string): readonly string[] {
  const avoid = page.split("\n## ").find((part) => part.startsWith("Avoid\n")) ?? "";
  const examples = [...avoid.matchAll(/^```yaml\n(.*?)\n```$/gms)].map(([, text]) => `${text}\n`);
  const findings = examples.flatMap((text) => lintFile(text, "yaml")).filter(({ code }) => code === name);
  return [
    ...(findings.some(({ fix }) => fix) ? ["Fix:"] : []),
    ...(findings.some(({ suggestion }) => suggestion) ? ["Suggestion:"] : []),
  ];
}

test.each(pages)("the page of %s says what can be done by a machine", (name, page) => {
  const said = [...page.matchAll(/^(?:Fix|Suggestion):(?= \S.*\.$)/gm)].map(([mark]) => mark);
  expect(said).toEqual(mendsIn(name, page));
});
