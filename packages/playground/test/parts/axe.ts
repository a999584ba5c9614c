import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
  readonly passes: readonly unknown[];
}

/** Violations that axe finds in an element, and how many of its rules passed. */
export async function axeIn(
  page: Page,
  tag: string,
): Promise<{ readonly found: readonly string[]; readonly passes: number }> {
  await page.evaluate(source);
  return page.evaluate(async (name) => {
    const { axe } = window as never as { axe: { run: (root: Element) => Promise<Found> } };
    const { violations, passes } = await axe.run(document.querySelector(name) as Element);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    return { found, passes: passes.length };
  }, tag);
}
