import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cardOf, logOf, program, textOf } from "./open-playground.ts";
import { openSite } from "./open-site.ts";

const seen = (page: Page) =>
  page.getByRole("region", { name: "in_app_feed_1" }).getByRole("checkbox", { name: "seen", exact: true });

describe.skipIf(program === undefined)("README's escalation in the playground", () => {
  const site = openSite();

  test("a message that is seen on the ladder lets the email be skipped, and the card says why", async () => {
    const page = await site.open();
    const email = cardOf(page, "email_1");
    await expect.poll(() => email.getAttribute("data-fate")).toBe("ran");
    await seen(page).click();
    await expect.poll(() => email.getAttribute("data-fate")).toBe("skipped");
    const said = await email.innerText();
    expect(said).toContain("skipped");
    expect(said).toContain("email_1 was skipped at +5m: its conditions did not hold then.");
    expect(said).toContain("in_app_feed_1 has not been seen");
    expect(said).toContain("The message of in_app_feed_1 is delivered, and has been seen.");
    expect(await textOf(page, "scenario")).toContain("- at +2m: in_app_feed_1 is seen");
    expect(logOf.get(page)?.errors).toEqual([]);

    // The history of the browser undoes it, and the address brings it back.
    const address = page.url();
    await page.goBack();
    await expect.poll(() => email.getAttribute("data-fate")).toBe("ran");
    await page.goForward();
    await expect.poll(() => email.getAttribute("data-fate")).toBe("skipped");
    expect(page.url()).toBe(address);
    await page.context().close();
  });

  test("by keys alone", async () => {
    const page = await site.open();
    const email = cardOf(page, "email_1");
    await expect.poll(() => email.getAttribute("data-fate")).toBe("ran");
    const focused = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.getAttribute("role") ?? active?.tagName.toLowerCase();
      });
    for (let presses = 0; presses < 40 && (await focused()) !== "checkbox"; presses++)
      await page.keyboard.press("Tab");
    // The acts of recipients are one stop, and arrows go through it.
    const isThere = () => seen(page).evaluate((element) => element.matches(":focus"));
    for (let presses = 0; presses < 8 && !(await isThere()); presses++)
      await page.keyboard.press("ArrowDown");
    expect(await isThere()).toBe(true);
    await page.keyboard.press("Space");
    await expect.poll(() => email.getAttribute("data-fate")).toBe("skipped");
    await page.context().close();
  });

  test("a change of the text, or of the rows, is a change of the other", async () => {
    const page = await site.open({ fragment: "#escalation" });
    const before = await textOf(page, "workflow");
    await page.getByRole("button", { name: "Conditions", exact: true }).click();
    const rows = page.locator("heed-conditions");
    await rows.locator(".case-button").click();
    await page
      .getByRole("option", { name: /Has not been read/ })
      .first()
      .click();
    await expect.poll(() => textOf(page, "workflow")).toBe(before.replace("not been seen", "not been read"));
    await page.getByRole("button", { name: "Workflow", exact: true }).click();
    const editor = page.getByRole("textbox", { name: "Workflow, as YAML" });
    await editor.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("End");
    await page.keyboard.type(" and data.urgent == true");
    await expect.poll(() => cardOf(page, "email_1").innerText()).toContain("2 conditions");
    await page.getByRole("button", { name: "Conditions", exact: true }).click();
    await expect.poll(() => rows.locator(".row").count()).toBe(2);
    expect(logOf.get(page)?.errors).toEqual([]);
    await page.context().close();
  });
});
