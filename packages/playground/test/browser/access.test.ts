import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cardOf, program } from "./open-playground.ts";
import { openSite } from "./open-site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
  readonly passes: readonly unknown[];
}

/** Violations that axe finds on the page, in all of its shadow roots. */
async function check(page: Page): Promise<{ readonly found: readonly string[]; readonly passes: number }> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (window as never as { readonly axe: { run(root: Document): Promise<Found> } }).axe;
    const { violations, passes } = await run(document);
    return {
      found: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`),
      passes: passes.length,
    };
  });
}

describe.skipIf(program === undefined)("the page is accessible", () => {
  const site = openSite();

  for (const dark of [false, true])
    test(`axe finds nothing with each panel and each way to edit, ${dark ? "dark" : "light"}`, async () => {
      const page = await site.open({ dark, fragment: "#branches" });
      await expect.poll(() => page.locator(".flow .step").count()).toBeGreaterThan(4);
      for (const [face, panel] of [
        ["text", "ladder"],
        ["rows", "outcomes"],
        ["scenario", "compare"],
      ]) {
        await page.locator(`.editor [data-name=${face}]`).click();
        await page.locator(`.panel [data-name=${panel}]`).click();
        if (panel === "compare") {
          await cardOf(page, "chat_1").getByRole("button").click();
          await page
            .getByRole("textbox", { name: "Another condition, in words" })
            .fill("email_1 has been skipped");
          await page.locator("heed-comparison").waitFor();
        }
        await page.waitForTimeout(600);
        const { found, passes } = await check(page);
        expect(found, `${face}, ${panel}`).toEqual([]);
        expect(passes).toBeGreaterThan(25);
      }
      await page.context().close();
    });

  test("a phone of 360 pixels, and a page at 200 %, in both languages, have nothing beside the page", async () => {
    for (const settings of [
      { width: 360, height: 740, fragment: "#branches" },
      { width: 360, height: 740, fragment: "#groups", language: "de-DE" },
      // A window of 1280 pixels at 200 %.
      { width: 640, height: 400, fragment: "#wait" },
    ]) {
      const page = await site.open(settings);
      await expect.poll(() => page.locator(".flow .step").count()).toBeGreaterThan(2);
      for (const panel of ["outcomes", "compare", "ladder"]) {
        await page.locator(`.panel [data-name=${panel}]`).click();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `${JSON.stringify(settings)} ${panel}`).toBeLessThanOrEqual(settings.width);
      }
      await page.context().close();
    }
  });

  test("German is spoken wherever the page has words of its own", async () => {
    const page = await site.open({ language: "de-AT", fragment: "#escalation" });
    await expect.poll(() => cardOf(page, "email_1").innerText()).toContain("Die Bedingungen trafen dann zu");
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    await page.getByRole("button", { name: "English" }).click();
    await expect.poll(() => cardOf(page, "email_1").innerText()).toContain("its conditions held then");
    await page.context().close();
  });

  test("the fate of a step is a word and a drawing, not a colour alone", async () => {
    const page = await site.open({ fragment: "#branches" });
    await expect.poll(() => page.locator(".flow .step").count()).toBeGreaterThan(4);
    const fates = await page.locator(".step .fate").allInnerTexts();
    expect(new Set(fates)).toEqual(new Set(["ran", "not taken", "skipped"]));
    expect(await page.locator(".step .fate svg").count()).toBe(fates.length);
    await page.context().close();
  });
});
