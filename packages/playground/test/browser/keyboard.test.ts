import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cardOf, fateOf, program, textOf } from "./open-playground.ts";
import { close, openSite } from "./open-site.ts";

/** The control with the focus, in whichever shadow root. */
interface Focused {
  readonly name: string;
  readonly role: string;
  /** True if it can be seen that it has the focus, by an outline of its own or of a part of it. */
  readonly isMarked: boolean;
}

const focusedOn = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let active = document.activeElement as HTMLElement;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
    const labelledBy = active.getAttribute("aria-labelledby");
    const root = active.getRootNode() as Document | ShadowRoot;
    const label =
      active.getAttribute("aria-label") ?? (labelledBy && root.getElementById(labelledBy)?.textContent);
    const name =
      label ?? active.closest("label")?.querySelector("span")?.textContent ?? active.textContent ?? "";
    // Either the control shows it, or what stands around it, such as the frame of a text.
    const around: Element[] = [];
    let each: Element | null = active;
    while (each !== null && around.length < 6) {
      around.push(each);
      const parent: Node | null = each.parentNode;
      each = parent instanceof ShadowRoot ? parent.host : each.parentElement;
    }
    const isMarked = around.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow.includes("inset");
    });
    return {
      name: name.replace(/\s+/g, " ").trim(),
      role: active.getAttribute("role") ?? active.localName,
      isMarked,
    };
  });

/** Goes on with Tab, or back, to a control of a name, and fails if none is reached. */
async function go(page: Page, name: RegExp, { role, back = false }: { role?: string; back?: boolean } = {}) {
  const passed: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    const focused = await focusedOn(page);
    if (name.test(focused.name) && (role === undefined || role === focused.role)) return focused;
    passed.push(`${focused.role} ${focused.name.slice(0, 30)}`);
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  }
  throw new Error(`No ${role ?? "control"} of the name ${name} is reached by Tab: ${passed.join("; ")}`);
}

describe.skipIf(program === undefined)("by keys alone", () => {
  const site = openSite();

  const open = async (fragment: string) => {
    const page = await site.open({ fragment });
    await expect.poll(() => page.locator(".flow .step").count()).toBeGreaterThan(2);
    return page;
  };

  test("an example is chosen, the link copied, the colours and the language changed", async () => {
    const page = await open("#escalation");
    await go(page, /^Choose an example/, { role: "select" });
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.url()).not.toContain("#escalation");
    await go(page, /^Copy link$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".notice").innerText()).toContain("Link copied");
    await go(page, /^Light or dark$/);
    await page.keyboard.press("Space");
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    await go(page, /^Deutsch$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("de");
    expect((await focusedOn(page)).name).toBe("English");
    await close(page);
  });

  test("a step is opened and closed, and its explanation read", async () => {
    const page = await open("#escalation");
    await go(page, /^in_app_feed_1/, { role: "button" });
    await page.keyboard.press("Enter");
    await expect.poll(() => cardOf(page, "in_app_feed_1").innerText()).toContain("has no conditions");
    await page.keyboard.press("Enter");
    await expect.poll(() => cardOf(page, "in_app_feed_1").innerText()).not.toContain("has no conditions");
    await close(page);
  });

  test("a delivery is set on the ladder, a message added and removed", async () => {
    const page = await open("#ranks");
    expect(await fateOf(page, "push_sent")).toBe("ran");
    await go(page, /^delivered/, { role: "radio" });
    for (let presses = 0; presses < 8 && !/^bounced/.test((await focusedOn(page)).name); presses += 1)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await expect.poll(() => fateOf(page, "push_sent")).toBe("skipped");
    expect(await textOf(page, "scenario")).toContain("email_1: bounces");
    await close(page);
  });

  test("an event is taken from the palette, dropped at its moment, moved and removed", async () => {
    const page = await open("#escalation");
    await go(page, /^Moment of the run$/, { role: "slider" });
    await page.keyboard.press("Home");
    await expect.poll(() => fateOf(page, "email_1")).toBe("not-reached");
    await go(page, /^in_app_feed_1 is seen$/, { role: "button" });
    await page.keyboard.press("Enter");
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf(page, "scenario")).toMatch(/at \+\S+: in_app_feed_1 is seen/);
    const before = await textOf(page, "scenario");
    await go(page, /^in_app_feed_1 is seen \+/, { role: "button", back: true });
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => textOf(page, "scenario")).not.toBe(before);
    await go(page, /^in_app_feed_1 is seen \+/, { role: "button" });
    await page.keyboard.press("Delete");
    await expect.poll(() => textOf(page, "scenario")).not.toContain("is seen");
    // The focus is not lost with what was removed.
    expect((await focusedOn(page)).role).not.toBe("body");
    await close(page);
  });

  test("an outcome is chosen in the map, and the run goes that way", async () => {
    const page = await open("#branches");
    await go(page, /^All outcomes$/);
    await page.keyboard.press("Enter");
    await page.locator("heed-outcome-map .rows .row").first().waitFor();
    await go(page, /^Outcome \d+\./, { role: "row" });
    await page.keyboard.press("Home");
    await expect.poll(async () => (await focusedOn(page)).name).toMatch(/^Outcome 1\./);
    await page.keyboard.press("Enter");
    await expect.poll(() => fateOf(page, "sms_1")).toBe("ran");
    await close(page);
  });

  test("another condition is written, a case in which they differ shown, and the condition taken", async () => {
    const page = await open("#escalation");
    await go(page, /^Compare$/);
    await page.keyboard.press("Enter");
    await go(page, /^Another condition/, { role: "textarea" });
    await page.keyboard.type("in_app_feed_1 has not been read");
    await page.locator("heed-comparison .cases .add").first().waitFor();
    await go(page, /^Show a case/);
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf(page, "scenario")).toMatch(/in_app_feed_1 is (?:seen|read)/);
    await go(page, /^Use it for the step$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf(page, "workflow")).toContain("in_app_feed_1 has not been read");
    await close(page);
  });

  test("a text is changed and left with Tab, and the rows of a step changed", async () => {
    const page = await open("#escalation");
    await go(page, /^Workflow, as YAML$/, { role: "textbox" });
    await page.keyboard.press("Control+End");
    await page.keyboard.type("# one more line\n");
    await expect.poll(() => textOf(page, "workflow")).toContain("# one more line");
    await page.keyboard.press("Tab");
    expect((await focusedOn(page)).name).not.toBe("Workflow, as YAML");
    await go(page, /^Conditions$/, { back: true });
    await page.keyboard.press("Enter");
    await page.locator("heed-conditions .row").waitFor();
    await go(page, /^Has or has not$/, { role: "select" });
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => textOf(page, "workflow")).toContain("in_app_feed_1 has been seen");
    await close(page);
  });

  test("every stop of the page can be seen to have the focus, and has a name", async () => {
    const page = await open("#branches");
    const stops: Focused[] = [];
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 120; presses += 1) {
      const focused = await focusedOn(page);
      if (focused.role === "body") break;
      stops.push(focused);
      await page.keyboard.press("Tab");
    }
    expect(stops.length).toBeGreaterThan(25);
    expect(stops.filter(({ name }) => name === "")).toEqual([]);
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    await close(page);
  });
});
