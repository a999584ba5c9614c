import { resolve } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { minifiedTemplates } from "../../scripts/minified-templates.ts";
import { chromiumProgram } from "./chromium.ts";

/** Chromium's program; undefined where it is missing, and the tests are skipped. */
export const program = chromiumProgram();

/** The policy under which the element must work: nothing inline, nothing evaluated, nothing from elsewhere. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

const ADDRESS = "http://editor.test";

const STYLE =
  "html{color-scheme:light dark}body{margin:24px;background:light-dark(#fafbfc,#11151b);font-family:sans-serif}form{max-width:860px;margin:auto}";

let scripts: Promise<ReadonlyMap<string, string>> | undefined;

/** The element as a bundler makes it for browsers, its parts by their paths. */
export function bundleOfElement(): Promise<ReadonlyMap<string, string>> {
  scripts ??= build({
    entryPoints: [resolve(import.meta.dirname, "../../src/entries/define.ts")],
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: "/",
    plugins: [minifiedTemplates],
    write: false,
    logLevel: "error",
  }).then(({ outputFiles }) => new Map(outputFiles.map(({ path, text }) => [path, text])));
  return scripts;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: program as string,
    args: ["--no-sandbox", "--disable-gpu", "--force-device-scale-factor=1"],
  });
}

export interface PageSettings {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
  /** The markup of the body. */
  readonly body?: string;
}

/** Opens a page with the element under the policy. Errors of the page, and refusals by the policy, are thrown at its end. */
export async function openPage(browser: Browser, settings: PageSettings = {}): Promise<Page> {
  const { width = 940, height = 760, dark = false, lang = "en", dir = "ltr" } = settings;
  const body =
    settings.body ?? '<form id="form"><heed-conditions name="conditions"></heed-conditions></form>';
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const parts = await bundleOfElement();
  await page.route(`${ADDRESS}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const script = parts.get(pathname);
    if (script !== undefined) return route.fulfill({ contentType: "text/javascript", body: script });
    if (pathname === "/page.css") return route.fulfill({ contentType: "text/css", body: STYLE });
    return route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": POLICY },
      body: `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>Conditions</title><link rel="stylesheet" href="/page.css"><script type="module" src="/define.js"></script></head><body><main>${body}</main></body></html>`,
    });
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  errorsOf.set(page, errors);
  await page.goto(`${ADDRESS}/`);
  await page.waitForFunction(() => customElements.get("heed-conditions") !== undefined);
  // first-paint.test.ts of the playground tests what is done before the hands are there.
  const hands = [...parts.keys()].find((path) => path.startsWith("/hands-"));
  await page.evaluate(`import(${JSON.stringify(hands)}).then(() => undefined)`);
  return page;
}

/** The errors of a page so far. */
export const errorsOf = new WeakMap<Page, string[]>();

/** Steps with messages, one of each channel. */
export const STEPS = [
  { ref: "in_app_1", channelType: "in_app_feed", name: "In-app: comment" },
  { ref: "email_1", channelType: "email", openTracking: false, linkTracking: true },
  { ref: "sms_1", channelType: "sms", linkTracking: false },
  { ref: "push_1", channelType: "push" },
  { ref: "chat_1", channelType: "chat" },
  { ref: "hook_1", channelType: "http" },
  { ref: "guide_1", channelType: "in_app_guide" },
];
