import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REFS, STEPS } from "./examples.ts";
import { bundleOf, launch, POLICY, program } from "./open-part.ts";

/** Bytes, gzipped, of the scripts before the first paint of rows, verdicts and ladders together. */
const FIRST_PAINT = 40 * 1024;

const ADDRESS = "http://first-paint.test";

const SEEN = {
  variable: "refs.in_app_1.engagement_status",
  operator: "contains",
  argument: "$message.seen",
};
const PRO = { variable: "data.plan", operator: "equal_to", argument: "pro" };

/** The files that are loaded before the first paint: the page's script with all that it imports. */
function firstOf(parts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const loaded = new Set(["/rows-and-ladder.js"]);
  for (const path of loaded)
    for (const match of (parts.get(path) ?? "").matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
      loaded.add(new URL(match[1] as string, `http://x${path}`).pathname);
  return loaded;
}

let parts: ReadonlyMap<string, string>;
beforeAll(async () => {
  parts = await bundleOf("test/parts/rows-and-ladder.ts");
});

test("Rows, explanations and the ladder: the scripts before the first paint keep to their budget, gzipped.", () => {
  const first = firstOf(parts);
  let size = 0;
  for (const path of first) size += gzipSync(parts.get(path) as string, { level: 9 }).length;
  console.log(`rows, explanations and ladder: ${(size / 1024).toFixed(1)} kB in ${first.size} files`);
  expect(size).toBeGreaterThan(20 * 1024);
  expect(size).toBeLessThanOrEqual(FIRST_PAINT);
  const texts = [...first].map((path) => parts.get(path)).join("");
  const rest = [...parts].filter(([path]) => !first.has(path)).map(([, text]) => text);
  const later = [...parts.keys()].filter((path) => /^\/(?:acts|hands)-/.test(path));
  expect(later.length).toBe(2);
  for (const path of later) expect(first.has(path), path).toBe(false);
  // Neither the code of deeds is among it, nor the parser and the words of mistakes.
  for (const word of ["duplicate-row", "setPointerCapture", "chevrotain", "there is no operator"]) {
    expect(texts.includes(word), word).toBe(false);
    expect(rest.join("").includes(word), word).toBe(true);
  }
});

describe.skipIf(program === undefined)("before anything else is loaded", () => {
  let browser: Browser;
  let page: Page;
  let held: (() => void)[];
  let isHeld: boolean;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** Opens a page that gets no other file than those of the first paint until `release`. */
  async function open(): Promise<void> {
    const first = firstOf(parts);
    held = [];
    isHeld = true;
    page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
    await page.route(`${ADDRESS}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const script = parts.get(pathname);
      if (script === undefined)
        return route.fulfill({
          contentType: "text/html; charset=utf-8",
          headers: { "content-security-policy": POLICY },
          body: '<!doctype html><html lang="en"><title>First</title><script type="module" src="/rows-and-ladder.js"></script><heed-conditions></heed-conditions><heed-ladder></heed-ladder></html>',
        });
      if (isHeld && !first.has(pathname)) await new Promise<void>((resolve) => held.push(resolve));
      return route.fulfill({ contentType: "text/javascript", body: script });
    });
    await page.goto(`${ADDRESS}/`);
    await page.waitForFunction(() => customElements.get("heed-ladder") !== undefined);
    await page.evaluate(
      ([steps, refs, value]) => {
        Object.assign(document.querySelector("heed-conditions") as object, {
          steps,
          value,
          context: { refs, data: { plan: "pro" }, now: "2026-01-01T00:00:00Z" },
        });
        Object.assign(document.querySelector("heed-ladder") as object, { steps, refs });
      },
      [STEPS, REFS, { all: [SEEN, PRO] }] as const,
    );
  }

  function release(): void {
    isHeld = false;
    for (const each of held) each();
  }

  const value = () =>
    page.evaluate(() => (document.querySelector("heed-conditions") as unknown as { value: unknown }).value);
  const outcome = () =>
    page.evaluate(
      () =>
        (document.querySelector("heed-ladder") as unknown as { refs: { [ref: string]: unknown } }).refs
          .in_app_1,
    );

  test("Rows, their verdicts and the ladders are drawn.", async () => {
    await open();
    await page.locator("heed-conditions .row .verdict").nth(1).waitFor();
    expect(await page.locator("heed-conditions .row").count()).toBe(2);
    expect(await page.locator("heed-conditions .overall").count()).toBe(1);
    expect(await page.locator("heed-conditions .reads code").innerText()).toBe(
      'in_app_1 has been seen and data.plan == "pro"',
    );
    expect(await page.locator("heed-ladder .ladder").count()).toBe(STEPS.length);
    expect(await page.locator("heed-ladder [data-ref=in_app_1] .rung.set").count()).toBe(1);
    expect(
      await page
        .locator("heed-conditions .line")
        .first()
        .evaluate((line) => getComputedStyle(line).display),
    ).toBe("flex");
    // The rest is asked for by itself.
    await expect.poll(() => held.length).toBeGreaterThan(1);
    release();
    await page.context().close();
  });

  test("Acts are carried out, in their order, when what carries them out is there.", async () => {
    await open();
    await page.locator("heed-conditions .row .verdict").nth(1).waitFor();
    const row = page.locator("heed-conditions .row").nth(1);
    await row.getByRole("textbox", { name: "Value" }).fill("team");
    await row.getByRole("button", { name: "Duplicate" }).click();
    await row.getByRole("button", { name: "Negate" }).click();
    await page.locator("heed-conditions .row").first().locator("select.polarity").selectOption("has_not");
    const ladder = page.locator("heed-ladder [data-ref=in_app_1]");
    await ladder.getByRole("checkbox", { name: "read", exact: true }).click();
    await ladder.getByRole("checkbox", { name: "seen", exact: true }).click();
    expect(await value()).toEqual({ all: [SEEN, PRO] });
    expect(await outcome()).toEqual(REFS.in_app_1);
    release();
    await expect.poll(value).toEqual({
      all: [
        { ...SEEN, operator: "not_contains" },
        { ...PRO, argument: "team", operator: "not_equal_to" },
        { ...PRO, argument: "team" },
      ],
    });
    await expect.poll(outcome).toMatchObject([{ engagement_statuses: ["read"] }]);
    await page.context().close();
  });

  test("Keys pressed at a closed list of cases open it and move in it, and scroll nothing.", async () => {
    await open();
    await page.locator("heed-conditions .row .verdict").nth(1).waitFor();
    await page.locator("heed-conditions .case-button").focus();
    for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    expect(await value()).toEqual({ all: [SEEN, PRO] });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    release();
    await expect.poll(value).not.toEqual({ all: [SEEN, PRO] });
    expect(await page.locator("heed-conditions .option").count()).toBe(0);
    await page.context().close();
  });

  test("Acts on rows that the page has replaced since are forgotten, and those on the same rows are not.", async () => {
    await open();
    await page.locator("heed-conditions .row .verdict").nth(1).waitFor();
    const other = { all: [PRO, SEEN, PRO] };
    const give = (given: unknown) =>
      page.evaluate((each) => {
        Object.assign(document.querySelector("heed-conditions") as object, { value: each });
      }, given);
    await page.locator("heed-conditions .row").nth(1).getByRole("button", { name: "Remove" }).click();
    await give(other);
    await page.locator("heed-conditions .row").first().getByRole("button", { name: "Negate" }).click();
    await give(structuredClone(other));
    release();
    await expect.poll(value).not.toEqual(other);
    expect(await value()).toEqual({ all: [{ ...PRO, operator: "not_equal_to" }, SEEN, PRO] });
    await page.context().close();
  });

  test("Undoing waits with the edits before it.", async () => {
    await open();
    await page.locator("heed-conditions .row .verdict").nth(1).waitFor();
    const row = page.locator("heed-conditions .row").nth(1);
    await row.getByRole("button", { name: "Negate" }).click();
    await row.getByRole("button", { name: "Remove" }).click();
    await page.keyboard.press("Control+z");
    release();
    await expect.poll(value).toEqual({ all: [SEEN, { ...PRO, operator: "not_equal_to" }] });
    await page.context().close();
  });
});
