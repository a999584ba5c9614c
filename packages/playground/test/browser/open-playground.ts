import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { type SiteServer, serveSite } from "../../../../src/cli/commands/playground/site-server.ts";
import { writeSite } from "../../scripts/build-site.ts";
import { chromiumProgram } from "./chromium.ts";

/** Chromium's program; undefined where it is missing, and the tests are skipped. */
export const program = chromiumProgram();

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: program as string,
    args: ["--no-sandbox", "--disable-gpu", "--force-device-scale-factor=1"],
  });
}

/** The site, built anew and served as `heed playground` does. */
export interface Served extends SiteServer {
  /** Ends the server, as if its machine were gone, and takes the files away. */
  end(): Promise<void>;
}

export async function serve(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "heed-playground-"));
  await writeSite(resolve(import.meta.dirname, "../../../.."), folder);
  const server = await serveSite(folder, 0);
  let isOver = false;
  return {
    ...server,
    async end() {
      if (isOver) return;
      isOver = true;
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface PageSettings {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly language?: string;
  /** With its `#`. */
  readonly fragment?: string;
}

/** Requests of a page and its errors, refusals by its policy included. */
export interface Log {
  readonly requests: string[];
  readonly errors: string[];
}

/** The logs of the pages. */
export const logOf = new WeakMap<Page, Log>();

/** Opens the page, and waits until all that it may need is loaded. */
export async function openPlayground(
  browser: Browser,
  { address }: SiteServer,
  settings: PageSettings = {},
): Promise<Page> {
  const { width = 1440, height = 1000, dark = false, language = "en-GB", fragment = "" } = settings;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: language,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const log: Log = { requests: [], errors: [] };
  logOf.set(page, log);
  page.on("pageerror", (error) => log.errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") log.errors.push(message.text());
  });
  context.on("request", (request) => log.requests.push(`${request.method()} ${request.url()}`));
  await page.goto(address + fragment);
  await page.waitForSelector("html[data-ready]");
  return page;
}

/** The card of a step. */
export function cardOf(page: Page, step: string) {
  return page.locator(`article[data-step="${step}"]`);
}

/** The ladder's control of an engagement status of a step. */
export function rungOf(page: Page, step: string, status: string) {
  return page
    .locator("heed-ladder")
    .getByRole("region", { name: step })
    .getByRole("checkbox", { name: status, exact: true });
}

/** The text of an editor of the page. */
export function textOf(page: Page, name: "workflow" | "scenario"): Promise<string> {
  return page
    .locator(`heed-text[data-file=${name}]`)
    .evaluate((element) => (element as unknown as { text: string }).text);
}

/** The fate of a step, as its card has it. */
export function fateOf(page: Page, step: string): Promise<string | null> {
  return cardOf(page, step).getAttribute("data-fate");
}
