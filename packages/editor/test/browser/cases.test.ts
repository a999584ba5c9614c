import { CASE_NAMES, caseNamed, type Polarity } from "heed/status";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorsOf, launch, openPage, program, STEPS } from "./open-page.ts";

const POLARITIES: readonly Polarity[] = ["has", "has_not"];

/** The trio that the table of cases stores. */
function storedFor(ref: string, name: (typeof CASE_NAMES)[number], polarity: Polarity): object {
  const row = caseNamed(name);
  return {
    variable: `refs.${ref}.${row.property}`,
    operator: row.operators[polarity],
    argument: `$message.${row.argument}`,
  };
}

describe.skipIf(program === undefined)(
  "every case, for a step of every channel, with has and has not",
  () => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      browser = await launch();
      page = await openPage(browser);
      await page.evaluate((steps) => {
        (document.querySelector("heed-conditions") as HTMLElementTagNameMap["heed-conditions"]).steps = steps;
      }, STEPS);
    });
    afterAll(() => browser.close());

    const value = () =>
      page.evaluate(() => (document.querySelector("heed-conditions") as never as { value: unknown }).value);
    const clear = () =>
      page.evaluate(() =>
        Object.assign(document.querySelector("heed-conditions") as object, { value: null }),
      );

    test("is chosen by mouse, and stored as the table says", async () => {
      let count = 0;
      await clear();
      await page.getByRole("button", { name: "Add a condition" }).click();
      for (const { ref } of STEPS) {
        await page.getByLabel("Step", { exact: true }).selectOption(ref);
        for (const polarity of POLARITIES) {
          await page.getByLabel("Has or has not").selectOption(polarity);
          for (const name of CASE_NAMES) {
            await page.locator(".case-button").click();
            await page.locator(`[role=option][data-case=${name}]`).click();
            expect(await value()).toEqual({ all: [storedFor(ref, name, polarity)] });
            count += 1;
          }
        }
      }
      expect(count).toBe(STEPS.length * 2 * CASE_NAMES.length);
      expect(errorsOf.get(page)).toEqual([]);
    });

    test("is chosen by keyboard alone, and stored as the table says", async () => {
      const { keyboard } = page;
      await clear();
      await page.locator("body").click({ position: { x: 2, y: 2 } });
      const focused = () =>
        page.evaluate(
          () =>
            document.querySelector("heed-conditions")?.shadowRoot?.activeElement?.textContent?.trim() ?? "",
        );
      // Past the buttons of the views.
      for (let tabs = 0; tabs < 8 && (await focused()) !== "Add a condition"; tabs += 1)
        await keyboard.press("Tab");
      await keyboard.press("Enter");
      // The focus is on the kind of the new row.
      for (const [index, { ref }] of STEPS.entries()) {
        await page.locator("select.kind").focus();
        await keyboard.press("Tab");
        if (index === 0) await keyboard.type("In-app");
        else await keyboard.press("ArrowDown");
        for (const polarity of POLARITIES) {
          await page.locator(".step select").focus();
          await keyboard.press("Tab");
          await keyboard.press(polarity === "has" ? "Home" : "End");
          await keyboard.press("Tab");
          for (const name of CASE_NAMES) {
            await keyboard.press("Enter");
            await keyboard.press("Home");
            const order = await page.evaluate(() =>
              [
                ...(document
                  .querySelector("heed-conditions")
                  ?.shadowRoot?.querySelectorAll<HTMLElement>("[role=option]") ?? []),
              ].map((option) => option.dataset.case),
            );
            for (let at = 0; at < order.indexOf(name); at += 1) await keyboard.press("ArrowDown");
            await keyboard.press("Enter");
            expect(await value()).toEqual({ all: [storedFor(ref, name, polarity)] });
          }
        }
      }
    });

    test("shows apart what the channel does not offer, with the reason", async () => {
      const stored = storedFor("email_1", "read", "has");
      await page.evaluate((trio) => {
        (document.querySelector("heed-conditions") as never as { value: unknown }).value = { all: [trio] };
      }, stored);
      await page.locator(".case-button").click();
      const apart = page.getByRole("group", { name: "Not usual for email" });
      const labels = await apart.locator(".label").allTextContents();
      expect(labels).toEqual([
        "Has been seen",
        "Has been seen but not read",
        "Has been read",
        "Has been interacted with",
      ]);
      const reasons = await apart.locator(".reason").allTextContents();
      expect(new Set(reasons)).toEqual(
        new Set(["email does not set this by itself; an app may", "needs open tracking"]),
      );
      await page.keyboard.press("Escape");
      expect(await page.getByRole("listbox").count()).toBe(0);
    });

    test("is found by the letters of its label, though each is drawn anew", async () => {
      await page.locator(".case-button").focus();
      await page.keyboard.type("archived", { delay: 5 });
      await page.keyboard.press("Enter");
      expect(await value()).toEqual({ all: [storedFor("email_1", "archived", "has")] });
    });
  },
);
