import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Browser } from "playwright-core";
import { compile } from "svelte/compiler";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileScript, parse } from "vue/compiler-sfc";
import { launch, program } from "../browser/open-page.ts";

const root = resolve(import.meta.dirname, "../..");
const ADDRESS = "http://framework.test";
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:";

const vue: Plugin = {
  name: "vue",
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor } = parse(readFileSync(path, "utf8"), { filename: path });
      const { content } = compileScript(descriptor, {
        id: basename(path),
        inlineTemplate: true,
        templateOptions: {
          compilerOptions: { isCustomElement: (tag) => tag.startsWith("heed-") },
        },
      });
      return { contents: content, loader: "ts", resolveDir: resolve(path, "..") };
    });
  },
};

const svelte: Plugin = {
  name: "svelte",
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, ({ path }) => {
      const { js } = compile(readFileSync(path, "utf8"), { filename: path, generate: "client", runes: true });
      return { contents: js.code, loader: "js", resolveDir: resolve(path, "..") };
    });
  },
};

/** The entry of each page. */
const PAGES = {
  react: readFileSync(resolve(root, "examples/react.tsx"), "utf8"),
  vue: 'import { createApp } from "vue"; import App from "./vue.vue"; createApp(App).mount("main");',
  svelte:
    'import { mount } from "svelte"; import App from "./svelte.svelte"; mount(App, { target: document.querySelector("main") });',
} as const;

async function bundle(name: keyof typeof PAGES): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    stdin: {
      contents: PAGES[name],
      resolveDir: resolve(root, "examples"),
      sourcefile: "page.tsx",
      loader: "tsx",
    },
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    outdir: "/",
    write: false,
    logLevel: "error",
    conditions: ["svelte", "browser"],
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    alias: {
      "heed-editor/define": resolve(root, "src/entries/define.ts"),
      "heed-editor": resolve(root, "src/entries/index.ts"),
    },
    plugins: [vue, svelte],
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace("/stdin.js", "/page.js"), text]));
}

describe.skipIf(program === undefined)("<heed-conditions> in a page of", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each([
    "react",
    "vue",
    "svelte",
  ] as const)("%s gets its properties, and gives its changes", async (name) => {
    const parts = await bundle(name);
    const context = await browser.newContext({ viewport: { width: 940, height: 600 } });
    const page = await context.newPage();
    page.setDefaultTimeout(8000);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.route(`${ADDRESS}/**`, (route) => {
      const script = parts.get(new URL(route.request().url()).pathname);
      if (script !== undefined) return route.fulfill({ contentType: "text/javascript", body: script });
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: { "content-security-policy": POLICY },
        body: '<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,"><main></main><script type="module" src="/page.js"></script></html>',
      });
    });
    await page.goto(`${ADDRESS}/`);
    const output = () => page.locator("output").textContent();
    const pro = { variable: "data.plan", operator: "equal_to", argument: "pro" };
    await expect.poll(output).toBe(JSON.stringify({ all: [pro] }));
    // The properties are there: a field with its values, a step with its name.
    const value = page.getByRole("combobox", { name: "Value", exact: true });
    expect(await value.inputValue()).toBe("pro");
    await value.fill("free");
    await value.press("Tab");
    await expect.poll(output).toBe(JSON.stringify({ all: [{ ...pro, argument: "free" }] }));
    await page.getByRole("button", { name: /^And: add/ }).click();
    await page.getByLabel("Step", { exact: true }).selectOption("In-app: comment");
    // Drawing the page anew leaves what is edited, the focus and the steps of undoing.
    await page.getByRole("button", { name: "Change the theme" }).click();
    expect(await page.locator("heed-conditions").getAttribute("theme")).toBe("dark");
    expect(await page.locator("heed-conditions .row").count()).toBe(2);
    for (let undone = 0; undone < 3; undone += 1) await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(output).toBe(JSON.stringify({ all: [pro] }));
    expect(errors).toEqual([]);
    await context.close();
  });
});
