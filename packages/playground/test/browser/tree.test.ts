import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cardOf, program, rungOf } from "./open-playground.ts";
import { openSite } from "./open-site.ts";

/** Holds the tree of the whole page that screen readers get against the one that is kept; `UPDATE_GOLDEN=true` writes it. */
async function expectTree(page: Page, name: string): Promise<void> {
  const tree = `${await page.locator("body").ariaSnapshot()}\n`;
  const golden = join(import.meta.dirname, `golden/${name}.yaml`);
  if (process.env.UPDATE_GOLDEN === "true") writeFileSync(golden, tree);
  expect(tree).toBe(readFileSync(golden, "utf8"));
}

describe.skipIf(program === undefined)("the tree that screen readers get of the page", () => {
  const site = openSite();

  test("README's escalation with the message seen is as kept in golden/escalation.yaml", async () => {
    const page = await site.open({ fragment: "#escalation" });
    await rungOf(page, "in_app_feed_1", "seen").click();
    await expect.poll(() => cardOf(page, "email_1").getAttribute("data-fate")).toBe("skipped");
    await expectTree(page, "escalation");
    await page.context().close();
  });

  test("rows and all outcomes are as kept in golden/outcomes.yaml", async () => {
    const page = await site.open({ fragment: "#groups" });
    await expect.poll(() => page.locator(".flow .step").count()).toBeGreaterThan(2);
    await page.locator(".editor [data-name=rows]").click();
    await page.locator("heed-conditions .row").first().waitFor();
    await page.locator(".panel [data-name=outcomes]").click();
    await page.locator("heed-outcome-map .rows .row").first().waitFor();
    await expectTree(page, "outcomes");
    await page.context().close();
  });

  test("the scenario and a comparison in German are as kept in golden/comparison-german.yaml", async () => {
    const page = await site.open({ fragment: "#wait", language: "de-DE" });
    await page.locator(".editor [data-name=scenario]").click();
    await page.locator(".panel [data-name=compare]").click();
    await expect.poll(() => page.locator(".flow .step").count()).toBeGreaterThan(2);
    await expect
      .poll(() => page.getByRole("textbox", { name: /^Szenario/ }).innerText())
      .toContain("trigger");
    await expectTree(page, "comparison-german");
    await page.context().close();
  });
});
