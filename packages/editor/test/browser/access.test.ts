import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, openPage, type PageSettings, program, STEPS } from "./open-page.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A row of every kind, two alternatives, a row without controls, a wrong one and an unfinished one. */
const VALUE = {
  any: [
    {
      all: [
        { variable: "refs.email_1.engagement_status", operator: "contains", argument: "$message.read" },
        { variable: "recipient.due_at", operator: "is_timestamp_before", argument: "3 days ago" },
        { variable: "data.tags", operator: "contains_all", argument: '["billing","5"]' },
        { variable: "run.total_activities", operator: "is_between", argument: "[2,10]" },
      ],
    },
    {
      all: [
        { variable: "recipient", operator: "is_audience_member", argument: "beta" },
        { variable: "refs.push_1.delivery_status", operator: "greater_than", argument: "$message.queued" },
        { variable: "data.x", operator: "equals", argument: "1" },
        { variable: "data.amount", operator: "greater_than" },
      ],
    },
  ],
};

describe.skipIf(program === undefined)("<heed-conditions> is accessible", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const show = async (settings: PageSettings, value: unknown = VALUE): Promise<Page> => {
    const page = await openPage(browser, settings);
    await page.evaluate(
      ([steps, stored]) => {
        const element = document.querySelector("heed-conditions") as HTMLElementTagNameMap["heed-conditions"];
        Object.assign(element, { steps, value: stored });
        element.checkValidity();
      },
      [STEPS, value] as const,
    );
    return page;
  };
  const violations = async (page: Page) => {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { run } = (
        window as never as {
          axe: {
            run: (root: Element) => Promise<{
              violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
              passes: unknown[];
            }>;
          };
        }
      ).axe;
      const { violations: found, passes } = await run(document.querySelector("heed-conditions") as Element);
      // The list of completions is reached by the keys of the text, which names its chosen item: axe looks for focus in it.
      const isOfText = (node: { html: string }) => /^<ul id="cm-ac-/.test(node.html);
      const wrong = found.filter(
        ({ id, nodes }) => id !== "scrollable-region-focusable" || !nodes.every(isOfText),
      );
      return {
        found: wrong.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`),
        passes: passes.length,
      };
    });
  };

  for (const dark of [false, true])
    test(`axe finds nothing, with the list of cases closed and open, ${dark ? "dark" : "light"}`, async () => {
      const page = await show({ dark });
      const closed = await violations(page);
      expect(closed.found).toEqual([]);
      expect(closed.passes).toBeGreaterThan(15);
      await page.locator(".case-button").click();
      const opened = await violations(page);
      expect(opened.found).toEqual([]);
      // Verdicts have colours of their own.
      await page.keyboard.press("Escape");
      await page.evaluate(() => {
        const element = document.querySelector("heed-conditions") as HTMLElementTagNameMap["heed-conditions"];
        element.value = { any: [{ all: [0, 1].map(exists) }, exists(2)] };
        element.context = { data: { a0: 1, a2: 1 } };
        function exists(index: number) {
          return { variable: `data.a${index}`, operator: "exists" };
        }
      });
      await page.locator(".overall").waitFor();
      expect(await page.locator(".verdict").count()).toBe(3);
      expect((await violations(page)).found).toEqual([]);
      await page.getByRole("button", { name: "Text", exact: true }).click();
      await page.locator(".cm-content").waitFor();
      await page.keyboard.insertText("and ");
      await page.locator(".note.wrong").waitFor();
      expect((await violations(page)).found).toEqual([]);
      await page.context().close();
    });

  for (const dark of [false, true])
    test(`axe finds nothing in what is selected, pasted, refused and explained, ${dark ? "dark" : "light"}`, async () => {
      const page = await show({ dark });
      await page.locator(".grip").first().click();
      await page.locator(".selection").waitFor();
      expect((await violations(page)).found).toEqual([]);
      await page.getByRole("button", { name: "Paste conditions" }).click();
      await page.locator(".paste-field").fill('{"startsWith":[{"var":"payload.a"},"x"]}');
      await page.getByRole("button", { name: "Insert" }).click();
      await page.getByRole("alert").waitFor();
      expect((await violations(page)).found).toEqual([]);
      await page.locator(".paste-field").fill('{">":[{"var":"payload.a"},5]}');
      await page.getByRole("button", { name: "Insert" }).click();
      await page.locator(".differences").waitFor();
      expect((await violations(page)).found).toEqual([]);
      await page.evaluate(() => {
        const plan = { variable: "data.plan", operator: "equal_to", argument: "pro" };
        const element = document.querySelector("heed-conditions") as HTMLElementTagNameMap["heed-conditions"];
        Object.assign(element, { value: { all: [plan, plan] }, analysed: true });
      });
      await page.locator(".simpler").waitFor();
      expect((await violations(page)).found).toEqual([]);
      await page.getByRole("button", { name: "Text", exact: true }).click();
      await page.locator(".cm-content").press("Control+i");
      await page.locator(".explanation").waitFor();
      expect((await violations(page)).found).toEqual([]);
      await page.context().close();
    });

  test("nothing moves by itself where less motion is wished for", async () => {
    const page = await show({});
    await page.locator(".grip").first().click();
    const moving = await page.evaluate(() => {
      const root = document.querySelector("heed-conditions")?.shadowRoot as ShadowRoot;
      return [...root.querySelectorAll("*")].filter((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return transitionDuration.split(", ").some((time) => time !== "0s") || animationName !== "none";
      }).length;
    });
    expect(moving).toBe(0);
    await page.context().close();
  });

  test("its tree with what is selected and pasted is as kept in golden/hands.yaml", async () => {
    const page = await show({}, { all: [{ variable: "data.plan", operator: "equal_to", argument: "pro" }] });
    await page.locator(".grip").first().click();
    await page.getByRole("button", { name: "Paste conditions" }).click();
    await page.locator(".paste-field").fill('{">":[{"var":"payload.a"},5]}');
    await page.getByRole("button", { name: "Insert" }).click();
    await page.locator(".differences").waitFor();
    await page.getByRole("status").getByText("1 condition inserted").waitFor();
    const tree = `${await page.locator("main").ariaSnapshot()}\n`;
    const golden = join(import.meta.dirname, "golden/hands.yaml");
    if (process.env.UPDATE_GOLDEN === "true" || !existsSync(golden)) writeFileSync(golden, tree);
    expect(tree).toBe(readFileSync(golden, "utf8"));
    await page.context().close();
  });

  test("its tree is as kept in golden/tree.yaml", async () => {
    const page = await show({});
    await page.locator(".case-button").click();
    const tree = `${await page.locator("main").ariaSnapshot()}\n`;
    const golden = join(import.meta.dirname, "golden/tree.yaml");
    if (process.env.UPDATE_GOLDEN === "true" || !existsSync(golden)) writeFileSync(golden, tree);
    expect(tree).toBe(readFileSync(golden, "utf8"));
    await page.context().close();
  });

  test("fits a phone of 360 pixels, and a page at 200 %, in both directions of writing", async () => {
    for (const settings of [
      { width: 360, height: 800 },
      { width: 360, height: 800, lang: "de" },
      { width: 470, height: 400 },
      { width: 360, height: 800, dir: "rtl" },
    ] as const) {
      const page = await show(settings);
      await page.locator(".grip").first().click();
      await page.locator("[data-tool=paste]").click();
      await page.locator(".paste-field").waitFor();
      const isWide = await page.evaluate(() => {
        const root = document.querySelector("heed-conditions")?.shadowRoot as ShadowRoot;
        const { right, left } = (root.querySelector(".editor") as Element).getBoundingClientRect();
        const beyond = [...root.querySelectorAll("select, input, textarea, button, code, p")].filter(
          (each) => {
            const box = each.getBoundingClientRect();
            return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
          },
        );
        return [document.documentElement.scrollWidth > innerWidth, ...beyond.map((each) => each.outerHTML)];
      });
      expect(isWide, JSON.stringify(settings)).toEqual([false]);
      await page.context().close();
    }
  });
});
