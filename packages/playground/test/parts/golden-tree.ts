import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Holds the tree that screen readers get against the one that is kept; `UPDATE_GOLDEN=true` writes it. */
export async function expectTree(page: Page, name: string): Promise<void> {
  const tree = `${await page.locator("main").ariaSnapshot()}\n`;
  const golden = join(import.meta.dirname, `golden/${name}.yaml`);
  if (process.env.UPDATE_GOLDEN === "true" || !existsSync(golden)) writeFileSync(golden, tree);
  expect(tree).toBe(readFileSync(golden, "utf8"));
}

/** Elements that stand out of the width of their page. */
export function tooWide(page: Page, tag: string): Promise<readonly string[]> {
  return page.evaluate((name) => {
    const host = document.querySelector(name) as HTMLElement;
    const { left, right } = host.getBoundingClientRect();
    const beyond = [...(host.shadowRoot as ShadowRoot).querySelectorAll("button, h3, p, [role]")].filter(
      (each) => {
        const box = each.getBoundingClientRect();
        const isScrolled = each.closest("[data-scrolls]") !== null;
        return (
          !isScrolled &&
          !each.classList.contains("unseen") &&
          box.width > 0 &&
          (box.right > right + 1 || box.left < left - 1)
        );
      },
    );
    const isWide = document.documentElement.scrollWidth > innerWidth;
    return [...(isWide ? ["page"] : []), ...beyond.map((each) => each.outerHTML.slice(0, 120))];
  }, tag);
}
