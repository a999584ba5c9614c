import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of the rules' pages. */
export const PAGES = resolve(import.meta.dirname, "../../docs/rules");

/** The page of a rule, `docs/rules/<name>.md`. */
export interface RulePage {
  readonly title: string;
  readonly summary: string;
  /** The line that states the level. */
  readonly level: string;
  readonly headings: readonly string[];
  /** The YAML examples under each heading. */
  readonly examples: { readonly [heading: string]: readonly string[] };
  /** The marks of the sentences about remedies: `Fix:`, `Suggestion:`. */
  readonly remedies: readonly string[];
}

/** Reads the page of a rule. */
export function readRulePage(name: string): RulePage {
  const text = readFileSync(join(PAGES, `${name}.md`), "utf8");
  const [head = "", ...sections] = text.split(/^## /m);
  const [title = "", , summary = "", , level = ""] = head.split("\n");
  const headings = sections.map((section) => section.slice(0, section.indexOf("\n")));
  return {
    title,
    summary,
    level,
    headings,
    examples: Object.fromEntries(headings.map((heading, index) => [heading, yamlIn(sections[index] ?? "")])),
    remedies: [...text.matchAll(/^(?:Fix|Suggestion):(?= \S.*\.$)/gm)].map(([mark]) => mark),
  };
}

function yamlIn(section: string): readonly string[] {
  return [...section.matchAll(/^```yaml\n(.*?)\n```$/gms)].map(([, text]) => `${text}\n`);
}
