import { resolve } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { minifiedTemplates } from "../../../editor/scripts/minified-templates.ts";
import { chromiumProgram } from "../../../editor/test/browser/chromium.ts";

/** Chromium's program; undefined where it is missing, and the tests are skipped. */
export const program = chromiumProgram();

/** The policy under which the parts must work: nothing inline, nothing evaluated, nothing from elsewhere. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

const ADDRESS = "http://parts.test";

const STYLE =
  "html{color-scheme:light dark}body{margin:24px;background:light-dark(#fafbfc,#11151b);font-family:sans-serif}main{max-width:1200px;margin:auto}@media(max-width:500px){body{margin:8px}}";

let scripts: Promise<ReadonlyMap<string, string>> | undefined;

/** All parts, and what the tests call in the page, as a bundler makes them for browsers, by their paths. */
function bundleOfHarness(): Promise<ReadonlyMap<string, string>> {
  scripts ??= bundleOf("test/parts/harness.ts");
  return scripts;
}

/** A module of the package as a bundler makes it for browsers, its files by their paths; the module itself has its own name. */
export async function bundleOf(path: string): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, "../..", path)],
    entryNames: "[name]",
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: "/",
    // The editor stands beside this package, and may not be built.
    alias: { "heed-editor/base": resolve(import.meta.dirname, "../../../editor/src/entries/base.ts") },
    plugins: [minifiedTemplates],
    write: false,
    logLevel: "error",
  });
  return new Map(outputFiles.map(({ path: name, text }) => [name, text]));
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
  readonly motion?: boolean;
}

/** Opens a page with one of the parts, its properties set, under the policy. Errors of the page are kept in `errorsOf`. */
export async function openPart(
  browser: Browser,
  tag: string,
  properties: { readonly [name: string]: unknown },
  settings: PageSettings = {},
): Promise<Page> {
  const { width = 1000, height = 800, dark = false, lang = "en", dir = "ltr", motion = false } = settings;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: motion ? "no-preference" : "reduce",
  });
  const page = await context.newPage();
  const parts = await bundleOfHarness();
  await page.route(`${ADDRESS}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const script = parts.get(pathname);
    if (script !== undefined) return route.fulfill({ contentType: "text/javascript", body: script });
    if (pathname === "/page.css") return route.fulfill({ contentType: "text/css", body: STYLE });
    return route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": POLICY },
      body: `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>Part</title><link rel="stylesheet" href="/page.css"><script type="module" src="/harness.js"></script></head><body><main><${tag}></${tag}></main></body></html>`,
    });
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  errorsOf.set(page, errors);
  await page.goto(`${ADDRESS}/`);
  await page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
  // first-paint.test.ts tests what is done before the acts are there.
  const acts = [...parts.keys()].find((path) => path.startsWith("/acts-"));
  await page.evaluate(`import(${JSON.stringify(acts)}).then(() => undefined)`);
  await page.evaluate(([name, values]) => window.parts.show(name, values), [tag, properties] as const);
  return page;
}

/** The errors of a page so far. */
export const errorsOf = new WeakMap<Page, string[]>();

/** The details of the events of a type so far, the oldest first. */
export function told(page: Page, type: string): Promise<readonly unknown[]> {
  return page.evaluate(
    (name) => window.parts.told.filter((each) => each.type === name).map(({ detail }) => detail),
    type,
  );
}
