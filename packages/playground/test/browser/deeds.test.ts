import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cardOf, fateOf, program, textOf } from "./open-playground.ts";
import { close, openSite } from "./open-site.ts";

const scenarioOf = (page: Page) => textOf(page, "scenario");

describe.skipIf(program === undefined)("what people do to a run", () => {
  const site = openSite();

  const open = async (fragment: string) => {
    const page = await site.open({ fragment });
    await expect.poll(() => page.locator(".flow .step").count()).toBeGreaterThan(2);
    return page;
  };

  test("an outcome that is chosen becomes the scenario, and the run goes that way", async () => {
    const page = await open("#branches");
    await page.locator(".panel [data-name=outcomes]").click();
    expect(await fateOf(page, "sms_1")).toBe("not-taken");
    await page.getByRole("row", { name: /^Outcome 1\. branch_1 Enterprise, sms_1 runs/ }).click();
    await expect.poll(() => fateOf(page, "sms_1")).toBe("ran");
    await expect.poll(() => fateOf(page, "chat_1")).toBe("ran");
    expect(await scenarioOf(page)).toContain("enterprise");
    await page.goBack();
    await expect.poll(() => fateOf(page, "sms_1")).toBe("not-taken");
    await close(page);
  });

  test("an event of the palette becomes a line, and the playhead shows the run as it was then", async () => {
    const page = await open("#escalation");
    const timeline = page.locator("heed-timeline");
    await timeline.getByRole("slider").first().focus();
    await page.keyboard.press("Home");
    await expect.poll(() => fateOf(page, "email_1")).toBe("not-reached");
    await cardOf(page, "email_1").getByRole("button").click();
    await cardOf(page, "email_1").getByRole("button").click();
    expect(await cardOf(page, "email_1").innerText()).toContain(
      "At this moment the run has not come to email_1 yet.",
    );
    await page.getByRole("button", { name: "Show the end" }).click();
    await expect.poll(() => fateOf(page, "email_1")).toBe("ran");
    await timeline.getByRole("button", { name: "is seen" }).first().click();
    await page.keyboard.press("Enter");
    await expect.poll(() => scenarioOf(page)).toContain("in_app_feed_1 is seen");
    await close(page);
  });

  test("a delivery that is set on the ladder stands under providers", async () => {
    const page = await open("#ranks");
    expect(await fateOf(page, "push_sent")).toBe("ran");
    await page
      .getByRole("region", { name: "email_1" })
      .getByRole("radio", { name: "bounced", exact: true })
      .click();
    await expect.poll(() => fateOf(page, "push_sent")).toBe("skipped");
    expect(await scenarioOf(page)).toContain("email_1: bounces");
    await page.getByRole("region", { name: "email_1" }).getByRole("radio", { name: "Skipped" }).click();
    await expect.poll(() => scenarioOf(page)).toContain("email_1: no message");
    await expect.poll(() => cardOf(page, "email_1").innerText()).toContain("skipped");
    await close(page);
  });

  test("a case in which two conditions differ becomes the scenario, and the other one the step's", async () => {
    const page = await open("#escalation");
    await page.locator(".panel [data-name=compare]").click();
    await page
      .getByRole("textbox", { name: "Another condition, in words" })
      .fill("in_app_feed_1 has not been read");
    await expect.poll(() => fateOf(page, "email_1")).toBe("ran");
    await page.getByRole("button", { name: "Show a case in which only “The other” holds" }).click();
    await expect.poll(() => scenarioOf(page)).toContain("in_app_feed_1 is seen");
    await expect.poll(() => fateOf(page, "email_1")).toBe("skipped");
    await page.getByRole("button", { name: "Use it for the step" }).click();
    await expect.poll(() => fateOf(page, "email_1")).toBe("ran");
    await close(page);
  });

  test("a message that is dragged shows what would be, and is one step of the history", async () => {
    const page = await open("#ranks");
    const before = await page.evaluate(() => history.length);
    const radio = (name: string) =>
      page.getByRole("region", { name: "email_1" }).getByRole("radio", { name, exact: true });
    const handle = await radio("delivered").boundingBox();
    const target = await radio("bounced").boundingBox();
    if (handle === null || target === null) throw new Error("the ladder is not there");
    const x = handle.x + handle.width - 20;
    await page.mouse.move(x, handle.y + handle.height / 2);
    await page.mouse.down();
    for (let part = 1; part <= 8; part++) {
      const y = handle.y + handle.height / 2 + ((target.y - handle.y) * part) / 8;
      await page.mouse.move(x, y);
      await page.waitForTimeout(60);
    }
    await expect.poll(() => fateOf(page, "push_sent")).toBe("skipped");
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.mouse.up();
    await expect.poll(() => page.evaluate(() => history.length)).toBe(before + 1);
    expect(await scenarioOf(page)).toContain("email_1: bounces");
    await page.goBack();
    await expect.poll(() => fateOf(page, "push_sent")).toBe("ran");
    await close(page);
  });

  test("a mistake is told where it stands, and mended by its button", async () => {
    const page = await open("#escalation");
    const editor = page.getByRole("textbox", { name: "Workflow, as YAML" });
    await editor.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("End");
    await page.keyboard.press("Backspace");
    await expect.poll(() => page.locator(".mistake").innerText()).toContain("The workflow has a mistake:17");
    await expect
      .poll(() => page.locator("heed-text[data-file=workflow] .cm-lintRange").count())
      .toBeGreaterThan(0);
    await page.locator("heed-text[data-file=workflow] .cm-lintRange").first().hover();
    await page
      .getByRole("button", { name: /Mend|Take what was probably meant/ })
      .first()
      .click();
    await expect.poll(() => page.locator(".mistake").count()).toBe(0);
    await expect.poll(() => fateOf(page, "email_1")).toBe("ran");
    await close(page);
  });

  test("what can be written is proposed while it is typed", async () => {
    const page = await open("#escalation");
    await page.getByRole("textbox", { name: "Workflow, as YAML" }).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("End");
    await page.keyboard.type(" and in_app_feed_1 has ", { delay: 20 });
    const list = page.locator(".cm-tooltip-autocomplete");
    await list.waitFor();
    expect(await list.innerText()).toContain("has been skipped");
    await page.keyboard.press("Escape");
    await close(page);
  });
});
