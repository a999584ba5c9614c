import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import type { SiteServer } from "../../../../src/cli/commands/playground/site-server.ts";
import { launch, logOf, openPlayground, type PageSettings, type Served, serve } from "./open-playground.ts";

/** Serves the site while the tests of a description run, and opens its pages in one browser. */
export function openSite(): {
  /** Opens a page of the site, or of another server. */
  readonly open: (settings?: PageSettings, server?: SiteServer) => Promise<Page>;
} {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await served.end();
  });
  return { open: (settings, server = served) => openPlayground(browser, server, settings) };
}

/** Closes a page that must have had no error. */
export async function close(page: Page): Promise<void> {
  expect(logOf.get(page)?.errors).toEqual([]);
  await page.context().close();
}
