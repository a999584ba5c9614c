import type { Page } from "playwright-core";
import { launch, openPage, STEPS } from "../../test/browser/open-page.ts";
import { measure } from "./measure.ts";

/**
 * `npm run bench -w heed-editor`: what a keystroke and a move of a drag cost in an element with 40 conditions, by itself and in a
 * form of the page, and what a keystroke costs in a plain field on an empty page.
 */

const FORTY = {
  any: Array.from({ length: 10 }, (_, group) => ({
    all: Array.from({ length: 4 }, (_, index) =>
      index === 0
        ? { variable: "refs.in_app_1.engagement_status", operator: "not_contains", argument: "$message.seen" }
        : { variable: `data.field_${group}_${index}`, operator: "equal_to", argument: `value ${index}` },
    ),
  })),
};

async function open(body?: string): Promise<Page> {
  const page = await openPage(browser, { height: 900, ...(body !== undefined && { body }) });
  await page.evaluate(
    ([steps, value]) => Object.assign(document.querySelector("heed-conditions") as object, { steps, value }),
    [STEPS, FORTY] as const,
  );
  await page.locator(".row").nth(39).waitFor();
  await page.waitForTimeout(500);
  return page;
}

const browser = await launch();

const LETTERS = "the quick brown fox jumps over the dog";

function typeIn(page: Page, name: string): Promise<void> {
  const act = (index: number) => page.keyboard.type(LETTERS.charAt(index));
  return measure(page, { name, count: LETTERS.length, act, isEvent: true });
}

for (const [name, body] of [
  ["a keystroke", "<heed-conditions></heed-conditions>"],
  ["a keystroke in a form of the page", undefined],
] as const) {
  const typing = await open(body);
  await typing.getByRole("textbox", { name: "Value", exact: true }).nth(14).click();
  await typeIn(typing, name);
}

// Cost of a keystroke in Chromium itself, in a page with nothing but a field.
const plain = await openPage(browser, { height: 900, body: '<input aria-label="plain">' });
await plain.getByLabel("plain").click();
await typeIn(plain, "a keystroke in a plain field on an empty page");

const dragging = await open();
const box = await dragging.locator(".grip").nth(2).boundingBox();
if (box === null) throw new Error("no handle");
await dragging.mouse.move(box.x + 12, box.y + 14);
await dragging.mouse.down();
await measure(dragging, {
  name: "a move of a drag",
  count: 50,
  act: (step) => dragging.mouse.move(box.x + 12, box.y + 24 + step * 9),
  isEvent: false,
});
await browser.close();
