import { outcomesOf, readScenario, simulate } from "heed/simulate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OutcomeDetail } from "../../src/parts/index.ts";
import { columnsOf, rowOfRun, rowsOf } from "../../src/parts/outcome-map/rows.ts";
import { axeIn } from "./axe.ts";
import { LARGE, runOf, SCENARIO, WORKFLOW } from "./examples.ts";
import { expectTree, tooWide } from "./golden-tree.ts";
import { errorsOf, launch, openPart, type PageSettings, program, told } from "./open-part.ts";

describe.skipIf(program === undefined)("<heed-outcome-map>", () => {
  const small = runOf(WORKFLOW, SCENARIO);
  const smallMap = { plan: small.plan, outcomes: outcomesOf(small.plan), run: small.result };
  const large = runOf(
    LARGE,
    "trigger: { data: { in_app: true, urgent: true, team: core, paid: false }, recipient: {} }",
  );
  const outcomes = outcomesOf(large.plan, { limit: 400 });
  const largeMap = { plan: large.plan, outcomes, run: large.result };
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const open = (properties: object, settings: PageSettings = {}) =>
    openPart(browser, "heed-outcome-map", properties as never, { width: 1300, ...settings });
  const close = async (page: Page) => {
    expect(errorsOf.get(page)).toEqual([]);
    await page.context().close();
  };
  const set = (page: Page, properties: { readonly [name: string]: unknown }) =>
    page.evaluate((values) => window.parts.show("heed-outcome-map", values), properties);
  const chosen = async (page: Page) => (await told(page, "outcome-choose")) as readonly OutcomeDetail[];
  const focused = (page: Page) =>
    page.evaluate(() =>
      document.querySelector("heed-outcome-map")?.shadowRoot?.activeElement?.getAttribute("aria-label"),
    );
  const drawn = (page: Page) => page.locator(".rows .row").count();

  test("Hundreds of outcomes are reached by keys, while few rows are drawn.", async () => {
    expect(outcomes.outcomes.length).toBeGreaterThan(250);
    const page = await open(largeMap);
    expect(await page.locator(".summary").textContent()).toBe(
      `${outcomes.outcomes.length} run outcomes; there are no others.`,
    );
    await page.locator(".rows .row").first().focus();
    expect(await focused(page)).toMatch(
      /^Outcome 1\. in_app_1 runs, delay_1 runs, .*branch_1 Urgent.* completed$/,
    );
    for (const [key, place] of [
      ["ArrowDown", 2],
      ["End", outcomes.outcomes.length],
      ["ArrowUp", outcomes.outcomes.length - 1],
      ["Home", 1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page)).toMatch(new RegExp(`^Outcome ${place}\\.`));
      expect(await drawn(page)).toBeLessThan(45);
    }
    for (let times = 0; times < 6; times++) await page.keyboard.press("PageDown");
    expect(Number(/\d+/.exec((await focused(page)) ?? "")?.[0])).toBeGreaterThan(40);
    // The focused row is in sight.
    expect(
      await page.evaluate(() => {
        const root = document.querySelector("heed-outcome-map")?.shadowRoot as ShadowRoot;
        const row = root.activeElement?.getBoundingClientRect() as DOMRect;
        const scroller = root.querySelector(".scroller")?.getBoundingClientRect() as DOMRect;
        return row.top >= scroller.top + 40 && row.bottom <= scroller.bottom + 1;
      }),
    ).toBe(true);
    await page.locator(".scroller").evaluate((each) => each.scrollTo(0, 4000));
    await expect
      .poll(() => page.locator(".rows .row").first().getAttribute("aria-rowindex").then(Number))
      .toBeGreaterThan(100);
    expect(await drawn(page)).toBeLessThan(45);
    await close(page);
  });

  test("The outcome of the current run is marked, and one press away.", async () => {
    const page = await open(largeMap);
    await page.getByRole("button", { name: "Go to the current run" }).click();
    const rows = rowsOf(outcomes, columnsOf(large.plan, outcomes));
    const place = (rowOfRun(rows, large.result)?.index ?? Number.NaN) + 1;
    expect(await focused(page)).toMatch(new RegExp(`^Outcome ${place}\\. Reached by the current run\\. `));
    const cancelled = runOf(WORKFLOW, "trigger: { data: { urgent: true } }\nevents:\n  - at +1m: cancel");
    await set(page, { ...smallMap, run: cancelled.result });
    expect(await page.locator(".bar").textContent()).toContain("The current run has none of these outcomes.");
    await close(page);
  });

  test("Choosing an outcome tells of a scenario that has it, by click and by key.", async () => {
    const page = await open(smallMap);
    const count = smallMap.outcomes.outcomes.length;
    await page.locator(".rows .row").nth(1).click();
    await expect.poll(() => chosen(page)).toHaveLength(1);
    await page
      .locator(".rows .row")
      .nth(count - 1)
      .focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => chosen(page)).toHaveLength(2);
    const rows = rowsOf(smallMap.outcomes, columnsOf(small.plan, smallMap.outcomes));
    for (const { index, outcome, script } of await chosen(page)) {
      if (!script.ok) throw new Error(script.reason);
      const read = readScenario(script.scenario as never);
      if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
      const again = simulate(small.plan, read.scenario);
      expect(rowOfRun(rows, again)?.index).toBe(index);
      expect(outcome.fates).toEqual(smallMap.outcomes.outcomes[index]?.fates);
      await set(page, { run: again });
      expect(await page.locator(".row.reached").getAttribute("aria-label")).toMatch(
        new RegExp(`^Outcome ${index + 1}\\. Reached`),
      );
    }
    expect((await chosen(page)).map(({ index }) => index)).toEqual([1, count - 1]);
    expect(await page.locator(".row.chosen").getAttribute("aria-selected")).toBe("true");
    await close(page);
  });

  test("An outcome that no scenario has says why; one that is undecided cannot be chosen.", async () => {
    const failing = runOf(
      "key: w\nsteps:\n  - { ref: email_1, type: channel, channel_type: email, when: later has been sent }\n  - { ref: later, type: channel, channel_type: sms }",
      "events: []",
    );
    const found = outcomesOf(failing.plan);
    const page = await open({
      plan: failing.plan,
      outcomes: { ...found, undecided: found.outcomes.slice(0, 1), isComplete: false },
    });
    await page.locator(".rows .row").first().click();
    await expect.poll(() => chosen(page)).toHaveLength(1);
    expect((await chosen(page))[0]?.script.ok).toBe(false);
    expect(await page.locator(".refusal").textContent()).toContain(
      "No scenario leads there: a step asks about refs.later",
    );
    await page.locator(".row.undecided").click();
    await page.waitForTimeout(100);
    expect(await chosen(page)).toHaveLength(1);
    expect(await page.locator(".summary").textContent()).toContain(
      "1 more could be neither confirmed nor ruled out",
    );
    await close(page);
  });

  test("A column shows the rows of one of its fates, then of the next, then all.", async () => {
    const page = await open(largeMap);
    const column = page.getByRole("columnheader", { name: "branch_1" }).getByRole("button");
    const texts: (string | null)[] = [];
    for (let times = 0; times < 4; times++) {
      texts.push(await column.locator(".shown").textContent());
      await column.click();
    }
    expect(texts).toEqual(["any", "Urgent", "Weekly", "Default"]);
    expect(await column.locator(".shown").textContent()).toBe("any");
    await column.click();
    await page.getByRole("columnheader", { name: "chat_1" }).getByRole("button").click();
    const label = await page.locator(".bar .note").textContent();
    expect(label).toMatch(/^\d+ of \d+ shown$/);
    expect(await page.locator(".scroller").getAttribute("aria-rowcount")).toBe(
      String(Number(/\d+/.exec(label ?? "")?.[0]) + 1),
    );
    await page.getByRole("button", { name: "Show all" }).click();
    expect(await page.locator(".scroller").getAttribute("aria-rowcount")).toBe(
      String(outcomes.outcomes.length + 1),
    );
    await close(page);
  });

  test.each([
    false,
    true,
  ])("axe finds nothing wrong (dark: %s), and screen readers get the tree of golden/outcome-map.yaml.", async (dark) => {
    const page = await open(smallMap, { dark });
    const { found, passes } = await axeIn(page, "heed-outcome-map");
    expect(found).toEqual([]);
    expect(passes).toBeGreaterThan(12);
    if (!dark) await expectTree(page, "outcome-map");
    await close(page);
  });

  test.each([
    { width: 360 },
    { width: 360, lang: "de", dir: "rtl" },
  ] as const)("Fits %o.", async (settings) => {
    const page = await open(largeMap, settings);
    const beyond = await tooWide(page, "heed-outcome-map");
    expect(beyond).toEqual([]);
    await close(page);
  });
});
