import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { errorsOf, launch, openPage, program, STEPS } from "./open-page.ts";

type Conditions = HTMLElementTagNameMap["heed-conditions"];

const ODD = { argument: 5, operator: "equal_to", variable: "data.a" };
const PRO = { variable: "data.plan", operator: "equal_to", argument: "pro" };

describe.skipIf(program === undefined)("the views of <heed-conditions>", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await openPage(browser);
    await set({ steps: STEPS, value: { any: [{ all: [ODD, PRO] }, PRO] } });
  });
  afterEach(async () => {
    expect(errorsOf.get(page)).toEqual([]);
    await page.context().close();
  });

  const set = (properties: object) =>
    page.evaluate(
      (all) => void Object.assign(document.querySelector("heed-conditions") as object, all),
      properties,
    );
  const value = () =>
    page.evaluate(() => JSON.stringify((document.querySelector("heed-conditions") as Conditions).value));
  const isValid = () =>
    page.evaluate(() => (document.querySelector("heed-conditions") as Conditions).checkValidity());
  const show = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const text = () => page.getByRole("textbox", { name: "Condition in words" });
  const open = async () => {
    await show("Text");
    await text().waitFor();
  };
  const type = async (words: string) => {
    await text().press("Control+a");
    await page.keyboard.insertText(words);
  };

  test("change nothing by being changed", async () => {
    const before = await value();
    for (const name of ["Text", "JSON", "Rows", "JSON", "Text", "Rows"]) await show(name);
    await open();
    expect(await text().textContent()).toBe('(data.a == 5 and data.plan == "pro") or data.plan == "pro"');
    expect(await value()).toBe(before);
    await type('data.plan == "pro" or data.a == 5 and data.b exists');
    expect(await value()).toBe(
      JSON.stringify({ any: [PRO, { all: [ODD, { variable: "data.b", operator: "exists" }] }] }),
    );
    await type('(data.a == 5 and data.plan == "pro") or data.plan == "pro"');
    expect(await value()).toBe(before);
  });

  test("keep a text with mistakes until they are mended, and the conditions from before it", async () => {
    await open();
    const before = await value();
    await type("data.a equals 5");
    expect(await isValid()).toBe(false);
    expect(await value()).toBe(before);
    expect(await page.getByRole("button", { name: "Rows", exact: true }).isDisabled()).toBe(true);
    const mark = page.locator(".cm-lintRange-error");
    await mark.waitFor();
    await mark.hover();
    await page.locator(".cm-diagnosticAction").first().click();
    await page.locator(".note.wrong").waitFor({ state: "detached" });
    expect(await value()).toBe(JSON.stringify({ all: [ODD] }));
    await show("Rows");
    expect(await page.getByLabel("Path").inputValue()).toBe("a");
  });

  test("complete refs and phrases in the text, by keyboard", async () => {
    await open();
    await text().press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.type("emai", { delay: 20 });
    await page
      .locator(".cm-tooltip-autocomplete li[aria-selected=true]")
      .filter({ hasText: "email_1" })
      .waitFor();
    await page.waitForTimeout(100);
    await page.keyboard.press("Enter");
    await page.keyboard.type(" has not been se", { delay: 20 });
    await page
      .locator(".cm-tooltip-autocomplete li[aria-selected=true]")
      .filter({ hasText: "has not been sent" })
      .waitFor();
    await page.waitForTimeout(100);
    await page.keyboard.press("Enter");
    expect(await text().textContent()).toBe("email_1 has not been sent");
    expect(await value()).toBe(
      JSON.stringify({
        all: [{ variable: "refs.email_1.delivery_status", operator: "less_than", argument: "$message.sent" }],
      }),
    );
  });

  test("take stored JSON that is pasted, and say what is none", async () => {
    await show("JSON");
    const field = page.getByRole("textbox", { name: "Stored conditions" });
    await field.fill('{"all":[');
    expect(await isValid()).toBe(false);
    expect(await page.getByText("This is no JSON.").count()).toBe(1);
    await page.locator("body").click({ position: { x: 2, y: 2 } });
    expect(await field.inputValue()).toBe('{"all":[');
    await field.fill(JSON.stringify({ all: [PRO] }));
    expect(await isValid()).toBe(true);
    expect(await value()).toBe(JSON.stringify({ all: [PRO] }));
    await show("Rows");
    expect(await page.locator(".row").count()).toBe(1);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await value()).toBe(JSON.stringify({ any: [{ all: [ODD, PRO] }, PRO] }));
  });

  test("can be read, and not written in, while the control is readonly", async () => {
    await set({ readOnly: true });
    await open();
    expect(await text().getAttribute("contenteditable")).toBe("false");
    await set({ readOnly: false });
    await page.locator(".cm-content[contenteditable=true]").waitFor();
    await set({ readOnly: true });
    await show("JSON");
    expect(await page.getByRole("textbox", { name: "Stored conditions" }).getAttribute("readonly")).toBe("");
  });

  test("show no text of conditions that are not finished", async () => {
    await page
      .getByRole("button", { name: /^And: add/ })
      .first()
      .click();
    expect(await page.getByRole("button", { name: "Text", exact: true }).isDisabled()).toBe(true);
  });
});
