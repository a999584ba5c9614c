import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { errorsOf, launch, openPage, type PageSettings, program, STEPS } from "./open-page.ts";

type Conditions = HTMLElementTagNameMap["heed-conditions"];

const READ = { variable: "refs.email_1.engagement_status", operator: "contains", argument: "$message.read" };
const PRO = { variable: "data.plan", operator: "equal_to", argument: "pro" };

describe.skipIf(program === undefined)("in words", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(errorsOf.get(page)).toEqual([]);
    await page.context().close();
  });

  const open = async (value: unknown, settings: PageSettings = {}) => {
    page = await openPage(browser, settings);
    page.setDefaultTimeout(8000);
    await page.evaluate(
      ([steps, stored]) => {
        const element = document.querySelector("heed-conditions") as Conditions;
        Object.assign(element, { steps, value: stored });
      },
      [STEPS, value] as const,
    );
  };
  const openText = async () => {
    await page.getByRole("button", { name: "Text", exact: true }).click();
    await page.locator(".cm-content").waitFor();
  };
  const text = () => page.locator(".cm-content").textContent();

  test("the condition under the pointer is explained: its meaning on this channel, and its stored form", async () => {
    await open({ all: [READ, PRO] });
    await openText();
    await page.getByText("email_1", { exact: true }).hover();
    const tooltip = page.getByRole("tooltip");
    await tooltip.waitFor();
    expect(await tooltip.locator(".condition").textContent()).toBe("email_1 has been read");
    const words = await tooltip.locator("p").allTextContents();
    expect(words).toEqual([
      expect.stringContaining("opened or read"),
      "Not usual here: needs open tracking.",
      "If the step was skipped, this is false.",
      "Stored as",
    ]);
    expect(JSON.parse((await tooltip.locator("pre").textContent()) ?? "")).toEqual(READ);
  });

  test("the condition at the cursor is explained by Ctrl+I, and Escape hides it", async () => {
    await open({ all: [READ, PRO] }, { lang: "de" });
    await openText();
    await page.locator(".cm-content").press("Control+End");
    await page.keyboard.press("Control+i");
    const explanation = page.locator(".explanation");
    await explanation.waitFor();
    expect(await explanation.getAttribute("role")).toBe("status");
    expect(await explanation.locator(".condition").textContent()).toBe('data.plan == "pro"');
    expect(await explanation.locator("p").allTextContents()).toEqual([
      expect.stringContaining("Vergleicht ganze Werte"),
      "Fehlt der Wert, ist dies falsch.",
      "Gespeichert als",
    ]);
    await page.keyboard.press("Escape");
    await explanation.waitFor({ state: "detached" });
    expect(await text()).toBe('email_1 has been read and data.plan == "pro"');
  });

  test("the text is formatted by a button and by a key, as one step of undoing", async () => {
    await open({ all: [PRO] });
    await openText();
    const before = await page.evaluate(() => (document.querySelector("heed-conditions") as Conditions).value);
    await page.locator(".cm-content").press("Control+a");
    await page.keyboard.insertText('data.plan   ==  "pro"   AND (email_1   has been  read)');
    const format = page.getByRole("button", { name: "Format" });
    await format.click();
    await expect.poll(text).toBe('data.plan == "pro" and (email_1 has been read)');
    await page.keyboard.press("Control+z");
    await expect.poll(text).toContain("AND");
    await page.keyboard.press("Shift+Alt+F");
    await expect.poll(text).toBe('data.plan == "pro" and (email_1 has been read)');
    await page.locator(".cm-content").press("Control+a");
    await page.keyboard.insertText("data.plan equals");
    await expect.poll(() => format.isDisabled()).toBe(true);
    expect(before).toEqual({ all: [PRO] });
  });

  test("mistakes are in the language of the page, and what is English says so", async () => {
    await open({ all: [{ variable: "data.x", operator: "equals", argument: "1" }] }, { lang: "de" });
    const note = page.locator(".note.wrong");
    await expect.poll(() => note.textContent()).toBe("Den Vergleich „equals“ gibt es nicht.");
    expect(await note.getAttribute("lang")).toBeNull();
    const message = () =>
      page.evaluate(() => (document.querySelector("heed-conditions") as Conditions).validationMessage);
    expect(await message()).toBe("Eine Bedingung ist falsch: Den Vergleich „equals“ gibt es nicht.");
    // In another language, the same mistake has other words.
    await page.evaluate(() => document.querySelector("heed-conditions")?.setAttribute("lang", "en"));
    await expect.poll(() => note.textContent()).toContain("There is no operator `equals`.");
    expect(await note.getAttribute("lang")).toBe("en");
    await page.evaluate(() => {
      const element = document.querySelector("heed-conditions") as Conditions;
      element.setAttribute("lang", "de");
      element.value = null;
    });
    await openText();
    await page.locator(".cm-content").press("Control+a");
    await page.keyboard.insertText("data.plan equals");
    await expect.poll(() => page.locator(".note.wrong").getAttribute("lang")).toBe("en");
    await page.locator(".cm-lintRange-error").hover();
    await page.locator(".cm-diagnostic [lang=en]").first().waitFor();
  });
});
