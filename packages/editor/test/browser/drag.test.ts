import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { errorsOf, launch, openPage, type PageSettings, program } from "./open-page.ts";

type Conditions = HTMLElementTagNameMap["heed-conditions"];

const [A, B, C, D] = ["a", "b", "c", "d"].map((name) => ({ variable: `data.${name}`, operator: "exists" }));
const VALUE = { any: [{ all: [A, B, C] }, D] };

describe.skipIf(program === undefined)("rows are dragged", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const open = async (settings: PageSettings = {}) => {
    page = await openPage(browser, settings);
    page.setDefaultTimeout(5000);
    await set(VALUE);
    await page.evaluate(() => {
      const events: string[] = [];
      Object.assign(window, { events });
      for (const type of ["input", "change"]) document.addEventListener(type, () => events.push(type));
    });
  };
  beforeEach(() => open());
  afterEach(async () => {
    expect(errorsOf.get(page)).toEqual([]);
    await page.context().close();
  });

  const set = (value: unknown) =>
    page.evaluate((stored) => {
      (document.querySelector("heed-conditions") as Conditions).value = stored as never;
    }, value);
  const value = () =>
    page.evaluate(() => (document.querySelector("heed-conditions") as Conditions).value as unknown);
  const grip = (index: number) => page.locator(".grip").nth(index);
  const box = async (selector: string, index: number) => {
    const found = await page.locator(selector).nth(index).boundingBox();
    if (found === null) throw new Error(`${selector} ${index} has no box`);
    return found;
  };
  /** Presses the handle of a row, and moves the pointer to a height, in steps. */
  const lift = async (row: number, y: number) => {
    const from = await box(".grip", row);
    await page.mouse.move(from.x + 12, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 24);
    await page.mouse.move(from.x + 16, y, { steps: 6 });
  };
  const isLineShown = () => page.locator(".drop-line").isVisible();

  test("within a group, and the line shows where", async () => {
    const last = await box(".row", 2);
    await lift(0, last.y + last.height - 2);
    expect(await isLineShown()).toBe(true);
    const line = await box(".drop-line", 0);
    expect(Math.abs(line.y - (last.y + last.height))).toBeLessThan(6);
    expect(Math.abs(line.width - last.width)).toBeLessThan(2);
    await page.mouse.up();
    expect(await isLineShown()).toBe(false);
    expect(await value()).toEqual({ any: [{ all: [B, C, A] }, D] });
    expect(await page.evaluate(() => (window as never as { events: string[] }).events)).toEqual([
      "input",
      "change",
    ]);
    // A drag is no click: nothing is selected. The focus goes with the row.
    expect(await page.getByText("1 selected").count()).toBe(0);
    expect(await grip(2).evaluate((each) => each.matches(":focus"))).toBe(true);
    await page.keyboard.press("Control+z");
    expect(await value()).toEqual(VALUE);
  });

  test("into another group, which may be the last row of its own", async () => {
    const first = await box(".row", 0);
    await lift(3, first.y + 3);
    await page.mouse.up();
    expect(await value()).toEqual({ all: [D, A, B, C] });
  });

  test("between groups, as a group of their own", async () => {
    const or = await box(".or", 0);
    await lift(1, or.y + or.height / 2);
    expect(await page.locator(".drop-line[data-apart]").count()).toBe(1);
    await page.mouse.up();
    expect(await value()).toEqual({ any: [{ all: [A, C] }, B, D] });
  });

  test("several at once, if they are selected", async () => {
    await grip(0).click();
    await grip(2).click();
    const last = await box(".row", 3);
    await lift(2, last.y + last.height - 2);
    expect(await page.locator("[data-dragged]").count()).toBe(2);
    await page.mouse.up();
    expect(await value()).toEqual({ any: [{ all: [B] }, { all: [D, A, C] }] });
    expect(await page.locator(".selection .lead").textContent()).toBe("2 selected");
  });

  test("and Escape takes them back, without a click", async () => {
    const last = await box(".row", 3);
    await lift(0, last.y + 2);
    await page.keyboard.press("Escape");
    expect(await isLineShown()).toBe(false);
    expect(await page.locator("[data-dragged], [data-dragging]").count()).toBe(0);
    await page.mouse.up();
    expect(await value()).toEqual(VALUE);
    expect(await page.getByText("1 selected").count()).toBe(0);
    await grip(0).click();
    expect(await page.getByText("1 selected").count()).toBe(1);
  });

  test("not by a press that hardly moves, which selects, nor where nothing may be changed", async () => {
    const from = await box(".grip", 0);
    await page.mouse.move(from.x + 12, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(from.x + 14, from.y + 16);
    await page.mouse.up();
    expect(await page.getByText("1 selected").count()).toBe(1);
    await page.evaluate(() => document.querySelector("heed-conditions")?.toggleAttribute("readonly", true));
    const last = await box(".row", 3);
    await lift(1, last.y + 2);
    expect(await isLineShown()).toBe(false);
    await page.mouse.up();
    expect(await value()).toEqual(VALUE);
  });

  test("in a list, where there are no groups to drop between", async () => {
    await page.evaluate(() => {
      (document.querySelector("heed-conditions") as Conditions).mode = "preference";
    });
    await set([A, B, C]);
    const editor = await box(".editor", 0);
    await lift(0, editor.y + editor.height + 60);
    expect(await page.locator(".drop-line[data-apart]").count()).toBe(0);
    await page.mouse.up();
    expect(await value()).toEqual([B, C, A]);
  });

  test("by touch, on a page that scrolls when its edge is reached", async () => {
    await page.context().close();
    await open({ width: 400, height: 420, dir: "rtl" });
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x, y }],
      });
    const from = await box(".grip", 0);
    await touch("touchStart", from.x + 12, from.y + 14);
    await touch("touchMove", from.x + 12, from.y + 30);
    await touch("touchMove", from.x + 12, 415);
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: 5000 }).toBeGreaterThan(100);
    await expect
      .poll(() => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1), {
        timeout: 10_000,
      })
      .toBe(true);
    const last = await box(".row", 3);
    await touch("touchMove", from.x + 12, last.y + last.height - 2);
    await touch("touchEnd", 0, 0);
    await expect.poll(value, { timeout: 5000 }).toEqual({ any: [{ all: [B, C] }, { all: [D, A] }] });
  });
});
