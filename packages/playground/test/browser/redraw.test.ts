import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cardOf, fateOf, program, rungOf, textOf } from "./open-playground.ts";
import { close, openSite } from "./open-site.ts";

/** Counts how often properties of an element are set to another value from now on: lit-html sets objects with each drawing. */
function countSets(page: Page, selector: string, names: readonly string[]): Promise<void> {
  return page.locator(selector).evaluate((element, properties) => {
    const sets: Record<string, number> = {};
    for (const name of properties) {
      const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), name) as PropertyDescriptor;
      sets[name] = 0;
      Object.defineProperty(element, name, {
        ...own,
        set(this: { readonly [property: string]: unknown }, value: unknown) {
          if (value !== this[name]) sets[name] = (sets[name] ?? 0) + 1;
          own.set?.call(this, value);
        },
      });
    }
    Object.assign(window, { sets });
  }, names);
}

const setsIn = (page: Page) => page.evaluate(() => (window as never as { readonly sets: object }).sets);

/** Frames in which whatever is due is drawn. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

describe.skipIf(program === undefined)("what is drawn again", () => {
  const site = openSite();

  const open = async (fragment: string) => {
    const page = await site.open({ fragment });
    await expect.poll(() => fateOf(page, "email_1")).toBe("ran");
    await page.locator("heed-ladder").waitFor();
    return page;
  };

  test("no attribute of the page is set to what it is, which would compute styles anew", async () => {
    const page = await open("#escalation");
    await page.evaluate(() => {
      const same: string[] = [];
      Object.assign(window, { same });
      new MutationObserver((records) => {
        for (const { target, attributeName, oldValue } of records)
          if ((target as Element).getAttribute(attributeName as string) === oldValue)
            same.push(`${target.nodeName} ${attributeName}`);
      }).observe(document, { attributes: true, attributeOldValue: true, subtree: true });
    });
    await rungOf(page, "in_app_feed_1", "seen").click();
    await expect.poll(() => fateOf(page, "email_1")).toBe("skipped");
    await page.locator("heed-timeline").getByRole("slider").first().focus();
    await page.keyboard.press("Home");
    await expect.poll(() => fateOf(page, "email_1")).toBe("not-reached");
    await page.getByRole("textbox", { name: "Workflow, as YAML" }).click();
    await page.keyboard.type("#");
    await drawn(page);
    expect(await page.evaluate(() => (window as never as { readonly same: string[] }).same)).toEqual([]);
    await close(page);
  });

  test("ladders are given other messages only where the playhead comes to a change of them", async () => {
    const page = await open("#escalation");
    await rungOf(page, "in_app_feed_1", "seen").click();
    await expect.poll(() => fateOf(page, "email_1")).toBe("skipped");
    const moveTo = async (minutes: number) => {
      await page.locator("heed-timeline").evaluate((element, length) => {
        const { scenario } = element as unknown as { scenario: { trigger: { at: number } } };
        const detail = { at: scenario.trigger.at + length * 60_000 };
        element.dispatchEvent(new CustomEvent("playhead-input", { detail }));
      }, minutes);
      await drawn(page);
    };
    await moveTo(4);
    await countSets(page, "heed-ladder", ["refs", "steps", "lit"]);
    await moveTo(3.5);
    await expect.poll(() => page.locator("p.moment").innerText()).toContain("3m30s");
    expect(await setsIn(page)).toEqual({ refs: 0, steps: 0, lit: 0 });
    await moveTo(0);
    expect(await rungOf(page, "in_app_feed_1", "seen").getAttribute("aria-checked")).toBe("false");
    expect(await setsIn(page)).toEqual({ refs: 1, steps: 0, lit: 0 });
    await close(page);
  });

  test("rows are given nothing anew while a value is typed in them, and what was there before when somebody goes back", async () => {
    const page = await open("#groups");
    await page.getByRole("button", { name: "Conditions", exact: true }).click();
    const value = page.locator("heed-conditions").getByLabel("Value", { exact: true });
    await value.last().click();
    await page.keyboard.press("End");
    await countSets(page, "heed-conditions", ["context", "steps", "fields", "value"]);
    await page.keyboard.type("xy");
    await expect.poll(() => textOf(page, "workflow")).toContain('recipient.plan == "proxy"');
    await drawn(page);
    expect(await value.last().inputValue()).toBe("proxy");
    await page.keyboard.type("z");
    await expect.poll(() => textOf(page, "workflow")).toContain('recipient.plan == "proxyz"');
    await drawn(page);
    expect(await value.last().inputValue()).toBe("proxyz");
    expect(await setsIn(page)).toEqual({ context: 0, steps: 0, fields: 0, value: 0 });
    await page.goBack();
    await expect.poll(() => value.last().inputValue()).toBe("pro");
    await close(page);
  });

  test("rows of a step that is chosen are its own, and none until they are known", async () => {
    const page = await site.open({ fragment: "#preferences" });
    await expect.poll(() => fateOf(page, "email_1")).not.toBe("unknown");
    await page.getByRole("button", { name: "Conditions", exact: true }).click();
    const rows = page.locator("heed-conditions");
    const shownAfterChoosing = (step: string) =>
      cardOf(page, step).evaluate((card) => {
        card.querySelector<HTMLElement>("button.head")?.click();
        // No thread has answered yet within this task.
        return document.querySelector("section.editor .rows")?.textContent ?? "none";
      });
    const paths = async () => JSON.stringify(await rows.evaluate((element) => Reflect.get(element, "value")));
    await expect.poll(paths).toContain("recipient.muted_topics");
    expect(await shownAfterChoosing("email_1")).toBe("none");
    await expect.poll(paths).toContain("recipient.roles");
    expect(await page.locator(".rows h3").innerText()).toBe("Conditions of email_1");
    await close(page);
  });

  test("a text that is hidden is the newest one when it is shown", async () => {
    const page = await open("#escalation");
    await rungOf(page, "in_app_feed_1", "seen").click();
    await expect.poll(() => fateOf(page, "email_1")).toBe("skipped");
    await page.getByRole("button", { name: "Scenario", exact: true }).click();
    const scenario = page.getByRole("textbox", { name: "Scenario, as YAML" });
    expect(await scenario.innerText()).toContain("is seen");
    expect((await scenario.innerText()).trim()).toBe((await textOf(page, "scenario")).trim());
    await scenario.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("# and on");
    await expect.poll(() => textOf(page, "scenario")).toMatch(/is seen[\s\S]*# and on$/);
    await close(page);
  });
});
