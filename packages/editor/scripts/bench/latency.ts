import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launch, openPage, STEPS } from "../../test/browser/open-page.ts";

/**
 * `npm run bench -w heed-editor`: how long an element with 40 conditions takes to answer a keystroke and a move of a drag, in
 * Chromium: from the event until its frame is ready to be shown. A frame of a screen with 60 Hz is 16.7 ms.
 */

const FRAME = 1000 / 60;

const FORTY = {
  any: Array.from({ length: 10 }, (_, group) => ({
    all: Array.from({ length: 4 }, (_, index) =>
      index === 0
        ? { variable: "refs.in_app_1.engagement_status", operator: "not_contains", argument: "$message.seen" }
        : { variable: `data.field_${group}_${index}`, operator: "equal_to", argument: `value ${index}` },
    ),
  })),
};

interface Figures {
  readonly name: string;
  /** Milliseconds of each event. */
  readonly times: readonly number[];
}

const WATCH = readFileSync(join(import.meta.dirname, "watch.js"), "utf8");

/** Collects the work that events of a type make in a page. */
async function watch(page: Page, type: string): Promise<void> {
  await page.evaluate(`${WATCH}\nwatch(${JSON.stringify(type)})`);
}

async function taken(page: Page): Promise<readonly number[]> {
  await page.waitForTimeout(100);
  return page.evaluate(() => (window as never as { times: number[] }).times.splice(0));
}

async function keystrokes(page: Page): Promise<Figures> {
  await watch(page, "input");
  const input = page.getByRole("textbox", { name: "Value", exact: true }).nth(14);
  await input.click();
  for (const letter of "the quick brown fox jumps over it again") {
    await page.keyboard.type(letter);
    await page.waitForTimeout(30);
  }
  return { name: "a keystroke", times: await taken(page) };
}

async function drags(page: Page): Promise<Figures> {
  await watch(page, "pointermove");
  const box = await page.locator(".grip").nth(2).boundingBox();
  if (box === null) throw new Error("no handle");
  await page.mouse.move(box.x + 12, box.y + 14);
  await page.mouse.down();
  await taken(page);
  for (let step = 1; step <= 60; step += 1) {
    await page.mouse.move(box.x + 12, box.y + 14 + step * 9);
    await page.waitForTimeout(30);
  }
  const times = await taken(page);
  await page.mouse.up();
  return { name: "a move of a drag", times };
}

function report({ name, times }: Figures, slow: number): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const [median, late] = [at(0.5), at(0.95)];
  const share = (value: number) => `${value.toFixed(1)} ms (${(value / FRAME).toFixed(2)} frames)`;
  console.log(
    `${name}: median ${share(median)}, 95 of 100 within ${share(late)}, ${times.length} events, ${slow} slow frames`,
  );
}

const browser = await launch();
for (const measure of [keystrokes, drags]) {
  const page = await openPage(browser, { height: 900 });
  await page.evaluate(
    ([steps, value]) => Object.assign(document.querySelector("heed-conditions") as object, { steps, value }),
    [STEPS, FORTY] as const,
  );
  await page.locator(".row").nth(39).waitFor();
  await page.waitForTimeout(500);
  report(await measure(page), await page.evaluate(() => (window as never as { slow: number[] }).slow.length));
  await page.context().close();
}
await browser.close();
