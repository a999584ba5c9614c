import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { launch, logOf, openPlayground, type PageSettings, serve } from "../test/browser/open-playground.ts";

/**
 * `tsx scripts/screenshots.ts [folder]`: plays README's escalation and others, and takes the pictures of docs/playground.md. Any error
 * of the page ends it.
 */

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "../docs/screenshots"));

mkdirSync(folder, { recursive: true });
const served = await serve();
const browser = await launch();

async function show(
  name: string,
  settings: PageSettings & { readonly first?: boolean },
  ...deeds: readonly ((page: Page) => Promise<unknown>)[]
) {
  const page = await openPlayground(browser, served, settings);
  await page.waitForTimeout(1200);
  if (settings.first !== false) await page.screenshot({ path: join(folder, `${name}.png`) });
  for (const [index, deed] of deeds.entries()) {
    await deed(page);
    await page.waitForTimeout(1200);
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: join(folder, `${name}-${index + 2}.png`) });
  }
  const errors = logOf.get(page)?.errors ?? [];
  await page.context().close();
  if (errors.length > 0) throw new Error(`${name}: ${errors.join("\n")}`);
}

const seen = (page: Page) =>
  page
    .getByRole("region", { name: "in_app_feed_1" })
    .getByRole("checkbox", { name: "seen", exact: true })
    .click();
const openScenario = (page: Page) => page.locator(".editor [data-name=scenario]").click();
const openRows = (page: Page) => page.locator(".editor [data-name=rows]").click();
const open = (panel: string) => (page: Page) => page.locator(`.panel [data-name=${panel}]`).click();
const compareWith = (text: string) => async (page: Page) => {
  await open("compare")(page);
  await page.locator(".other textarea").fill(text);
};

const size = { width: 1440, height: 960 };
await show("escalation", { ...size, fragment: "#escalation" }, seen, openScenario);
await show("branches-dark", { ...size, dark: true, first: false, fragment: "#branches" }, open("outcomes"));
await show(
  "rows",
  { ...size, first: false, fragment: "#groups" },
  openRows,
  compareWith("in_app_feed_1 has not been read"),
);
await show("wait-german", { ...size, fragment: "#wait", language: "de-DE" });
await show("phone", { width: 360, height: 1500, fragment: "#tracking" });
await browser.close();
await served.end();
