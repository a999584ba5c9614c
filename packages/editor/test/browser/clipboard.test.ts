import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { errorsOf, launch, openPage, program, STEPS } from "./open-page.ts";

type Conditions = HTMLElementTagNameMap["heed-conditions"];

const PRO = { variable: "data.plan", operator: "equal_to", argument: "pro" };
const URGENT = { variable: "data.urgent", operator: "equal_to", argument: "true" };
const ODD = { argument: "5", operator: "equal_to", variable: "data.a" };
const NOVU = {
  and: [{ ">": [{ var: "payload.amount" }, 5] }, { "==": [{ var: "subscriber.data.tier" }, "gold"] }],
};
const GOLD = [
  { variable: "data.amount", operator: "greater_than", argument: "5" },
  { variable: "recipient.tier", operator: "equal_to", argument: "gold" },
];

const BODY =
  '<form><heed-conditions id="one" name="one"></heed-conditions><hr><heed-conditions id="two" name="two"></heed-conditions><textarea id="plain"></textarea></form>';

describe.skipIf(program === undefined)("copied and pasted", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await openPage(browser, { body: BODY, height: 1000 });
    await page.evaluate((steps) => {
      for (const each of document.querySelectorAll("heed-conditions")) (each as Conditions).steps = steps;
    }, STEPS);
    page.setDefaultTimeout(5000);
    await set("one", { any: [{ all: [ODD, PRO] }, URGENT] });
  });
  afterEach(async () => {
    expect(errorsOf.get(page)).toEqual([]);
    await page.context().close();
  });

  const set = (id: string, value: unknown) =>
    page.evaluate(
      ([name, stored]) => {
        (document.querySelector(`#${name}`) as Conditions).value = stored as never;
      },
      [id, value] as const,
    );
  const value = (id: string) =>
    page.evaluate((name) => (document.querySelector(`#${name}`) as Conditions).value as unknown, id);
  const one = () => page.locator("#one");
  const two = () => page.locator("#two");
  const grip = (id: string, index: number) => page.locator(`#${id} .grip`).nth(index);
  const becomes = (id: string, expected: unknown) =>
    expect.poll(() => value(id), { timeout: 5000 }).toEqual(expected);
  /** Puts a text on the clipboard, as from another program. */
  const put = async (text: string) => {
    await page.locator("#plain").fill(text);
    await page.locator("#plain").press("Control+a");
    await page.locator("#plain").press("Control+c");
  };

  test("rows go from one element to another by keys, as they are stored", async () => {
    await grip("one", 0).click();
    await grip("one", 1).press("Shift+Enter");
    await expect.poll(() => one().getByText("2 selected").count()).toBe(1);
    await page.keyboard.press("Control+c");
    await two().getByRole("button", { name: "Add a condition" }).focus();
    await page.keyboard.press("Control+v");
    await becomes("two", { all: [ODD, PRO] });
    // Those that were inserted are selected, so that the next ones follow them.
    expect(await two().getByText("2 selected").count()).toBe(1);
    await page.keyboard.press("Control+v");
    await becomes("two", { all: [ODD, PRO, ODD, PRO] });
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await becomes("two", null);
    expect(await value("one")).toEqual({ any: [{ all: [ODD, PRO] }, URGENT] });
  });

  test("alternatives are cut by the mouse, and inserted as alternatives", async () => {
    await set("two", { all: [PRO] });
    await grip("one", 0).click();
    await one().getByRole("button", { name: "Whole alternative" }).click();
    await grip("one", 2).click();
    await one().getByRole("button", { name: "Copy" }).click();
    await page.locator("#plain").press("Control+v");
    expect(await page.locator("#plain").inputValue()).toBe(
      '(data.a == 5 and data.plan == "pro") or data.urgent == true',
    );
    await one().getByRole("button", { name: "Cut" }).click();
    await becomes("one", { all: [] });
    await two().getByRole("button", { name: "Paste conditions" }).click();
    await page.keyboard.press("Control+v");
    await becomes("two", { any: [PRO, { all: [ODD, PRO] }, URGENT] });
    await one().getByRole("button", { name: "Undo" }).click();
    await becomes("one", { any: [{ all: [ODD, PRO] }, URGENT] });
  });

  test("rows are words elsewhere, and a row with the focus is copied without being selected", async () => {
    await one().getByLabel("Kind of condition").nth(1).focus();
    await page.keyboard.press("Control+c");
    await page.locator("#plain").press("Control+v");
    expect(await page.locator("#plain").inputValue()).toBe('data.plan == "pro"');
    await grip("one", 0).click();
    await grip("one", 2).click();
    await page.keyboard.press("Control+c");
    await page.locator("#plain").fill("");
    await page.locator("#plain").press("Control+v");
    expect(await page.locator("#plain").inputValue()).toBe("data.a == 5 or data.urgent == true");
  });

  test("rows that are not finished go to another element, as JSON elsewhere", async () => {
    await set("one", null);
    await one().getByRole("button", { name: "Add a condition" }).click();
    const unfinished = await value("one");
    await one().getByLabel("Kind of condition").focus();
    await page.keyboard.press("Control+c");
    await two().getByRole("button", { name: "Add a condition" }).focus();
    await page.keyboard.press("Control+v");
    await becomes("two", unfinished);
    await page.locator("#plain").press("Control+v");
    expect(JSON.parse(await page.locator("#plain").inputValue())).toEqual(unfinished);
  });

  test.each([
    ["words", 'data.plan == "pro" or data.urgent == true', { any: [PRO, URGENT] }],
    ["stored JSON", JSON.stringify({ note: 1, all: [ODD] }), { note: 1, all: [ODD] }],
    ["a rule of Novu", JSON.stringify(NOVU), { all: GOLD }],
  ])("%s from elsewhere become rows", async (_name, text, expected) => {
    await put(text);
    await two().getByRole("button", { name: "Add a condition" }).focus();
    await page.keyboard.press("Control+v");
    await becomes("two", expected);
  });

  test("each difference of a rule of Novu is shown until it is closed", async () => {
    await put(JSON.stringify(NOVU));
    await grip("one", 0).click();
    await page.keyboard.press("Control+v");
    await becomes("one", { any: [{ all: [ODD, ...GOLD, PRO] }, URGENT] });
    const panel = one().getByRole("group", { name: "Paste conditions" });
    expect(await panel.getByText("Inserted, with 2 differences from Novu:").count()).toBe(1);
    expect(await panel.locator("li").allTextContents()).toEqual([
      expect.stringContaining("payload.amount"),
      expect.stringContaining("subscriber.data.tier"),
    ]);
    await panel.getByRole("button", { name: "Close" }).click();
    expect(await panel.count()).toBe(0);
  });

  test("what has no equal, and what is no condition, is refused with the reason, and can be mended", async () => {
    await put(JSON.stringify({ startsWith: [{ var: "payload.a" }, "x"] }));
    await grip("one", 0).focus();
    await page.keyboard.press("Control+v");
    const panel = one().getByRole("group", { name: "Paste conditions" });
    await panel.getByText("This rule of Novu has no equal.").waitFor();
    expect(await panel.locator("li").textContent()).toContain("startsWith has no equal.");
    const field = panel.getByRole("textbox");
    await field.fill("see you at nine");
    await panel.getByRole("button", { name: "Insert" }).click();
    await panel.getByText("This is no condition in words").waitFor();
    expect(await value("one")).toEqual({ any: [{ all: [ODD, PRO] }, URGENT] });
    await field.fill("data.urgent == true");
    await field.press("Control+Enter");
    await becomes("one", { any: [{ all: [ODD, URGENT, PRO] }, URGENT] });
    expect(await panel.count()).toBe(0);
    expect(await grip("one", 1).evaluate((each) => each.matches(":focus"))).toBe(true);
  });

  test("a field for text keeps what is pasted there, and what is copied from it", async () => {
    await put("premium");
    const input = one().getByRole("textbox", { name: "Value", exact: true }).nth(1);
    await input.fill("");
    await input.press("Control+v");
    await becomes("one", { any: [{ all: [ODD, { ...PRO, argument: "premium" }] }, URGENT] });
    await input.press("Control+a");
    await input.press("Control+x");
    expect(await input.inputValue()).toBe("");
    expect(await page.locator("#one .row").count()).toBe(3);
  });

  test("nothing is cut from a readonly control, nor pasted; but copied", async () => {
    await page.evaluate(() => document.querySelector("#one")?.toggleAttribute("readonly", true));
    await grip("one", 1).click();
    await page.keyboard.press("Control+x");
    await page.keyboard.press("Control+c");
    await page.keyboard.press("Control+v");
    await two().getByRole("button", { name: "Add a condition" }).focus();
    await page.keyboard.press("Control+v");
    await becomes("two", { all: [PRO] });
    expect(await value("one")).toEqual({ any: [{ all: [ODD, PRO] }, URGENT] });
  });

  const openText = async () => {
    await one().getByRole("button", { name: "Text", exact: true }).click();
    await page.locator("#one .cm-content").waitFor();
    await page.locator("#one .cm-content").focus();
  };
  const text = () => page.locator("#one .cm-content").textContent();

  test("the text view takes JSON as what it stands for, a part in parentheses where that is needed", async () => {
    await put(JSON.stringify({ or: [NOVU, { "==": [{ var: "payload.plan" }, "pro"] }] }));
    await set("one", { all: [URGENT] });
    await openText();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" and ");
    await page.keyboard.press("Control+v");
    await expect
      .poll(text)
      .toBe('data.urgent == true and ((data.amount > 5 and recipient.tier == "gold") or data.plan == "pro")');
    await becomes("one", { any: [{ all: [URGENT, ...GOLD] }, { all: [URGENT, PRO] }] });
    expect(await one().getByText("Inserted, with 2 differences from Novu:").count()).toBe(1);
    await put(JSON.stringify({ exactlyXAgo: [{ var: "payload.at" }, { amount: 1, unit: "days" }] }));
    await page.locator("#one .cm-content").focus();
    const before = await text();
    await page.keyboard.press("Control+v");
    await one().getByText("This rule of Novu has no equal.").waitFor();
    expect(await text()).toBe(before);
  });

  test("the text view keeps stored conditions as they were stored if they replace the text", async () => {
    const stored = { all: [ODD] };
    await put(JSON.stringify(stored));
    await openText();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+v");
    await expect.poll(text).toBe("data.a == 5");
    await becomes("one", stored);
    expect(JSON.stringify(await value("one"))).toBe(JSON.stringify(stored));
  });

  test("the JSON view takes a rule of Novu too, if it replaces the whole", async () => {
    await put(JSON.stringify(NOVU));
    await one().getByRole("button", { name: "JSON" }).click();
    const field = one().getByRole("textbox", { name: "Stored conditions" });
    await field.press("Control+a");
    await field.press("Control+v");
    await becomes("one", { all: GOLD });
    expect(JSON.parse(await field.inputValue())).toEqual({ all: GOLD });
    expect(await one().getByText("Inserted, with 2 differences from Novu:").count()).toBe(1);
  });
});
