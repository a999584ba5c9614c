import { prepare, type StoredInput } from "heed/runtime";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WitnessDetail } from "../../src/parts/index.ts";
import { axeIn } from "./axe.ts";
import { AFTER, BEFORE, STEPS } from "./examples.ts";
import { expectTree, tooWide } from "./golden-tree.ts";
import { errorsOf, launch, openPart, type PageSettings, program, told } from "./open-part.ts";

const SEEN = {
  all: [{ variable: "refs.in_app_1.engagement_status", operator: "contains", argument: "$message.seen" }],
};
const URGENT = { all: [{ variable: "data.urgent", operator: "equal_to", argument: "true" }] };

describe.skipIf(program === undefined)("<heed-comparison>", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const open = (properties: object = {}, settings: PageSettings = {}) =>
    openPart(
      browser,
      "heed-comparison",
      { first: BEFORE, second: AFTER, steps: STEPS, ...properties },
      settings,
    );
  const close = async (page: Page) => {
    expect(errorsOf.get(page)).toEqual([]);
    await page.context().close();
  };
  const set = (page: Page, properties: { readonly [name: string]: unknown }) =>
    page.evaluate((values) => window.parts.show("heed-comparison", values), properties);
  const answer = (page: Page) => page.locator(".answer").textContent();
  const relations = async (page: Page) =>
    ((await told(page, "comparison")) as readonly { relation: string }[]).map(({ relation }) => relation);

  test("It says what the second is to the first, again whenever one of them changes.", async () => {
    const page = await open();
    await expect.poll(() => relations(page)).toEqual(["stricter"]);
    expect(await answer(page)).toContain("“After” is stricter than “Before”.");
    expect(await page.locator(".side .text").allTextContents()).toEqual([
      "in_app_1 has not been seen or data.urgent == true",
      "(in_app_1 has not been seen and in_app_1 has not been read) or data.urgent == true",
    ]);
    for (const [first, second, relation] of [
      [AFTER, BEFORE, "looser"],
      [SEEN, URGENT, "neither"],
      [SEEN, SEEN, "same"],
      [null, {}, "same"],
      [SEEN, { all: [{ variable: "x", operator: "equals" }] }, "wrong"],
    ] as const) {
      await set(page, { first, second, names: ["A", "B"] });
      await expect.poll(() => relations(page).then((all) => all.at(-1))).toBe(relation);
      await expect.poll(() => answer(page)).not.toContain("Comparing");
    }
    expect(await answer(page)).toContain("They cannot be compared.");
    expect(await page.locator(".side.second .text").textContent()).toBe("This is no condition.");
    await close(page);
  });

  test("The states in which they differ are lit on a ladder, each with a case one press away.", async () => {
    const page = await open();
    await page.locator(".classes .state").first().waitFor();
    expect(await page.locator(".classes .name").allTextContents()).toEqual(["delivered, read"]);
    const ladder = page.locator("heed-ladder");
    expect(await ladder.locator(".here").textContent()).toBe("in some case only the first holds");
    // Once it has been seen, both are false alike.
    await ladder.getByRole("checkbox", { name: "seen", exact: true }).click();
    expect(await ladder.locator(".here").textContent()).toBe("Same as it is");
    expect(await ladder.locator(".row.first").count()).toBe(0);
    await page.locator(".classes .state").click();
    expect(await ladder.locator(".row.first").count()).toBe(9);
    await page.locator(".classes .add").click();
    await page.getByRole("button", { name: "Show a case in which only “Before” holds" }).click();
    const witnesses = (await told(page, "witness-choose")) as readonly WitnessDetail[];
    expect(witnesses).toHaveLength(2);
    for (const { context, holds } of witnesses) {
      expect(holds).toBe("first");
      expect(prepare(BEFORE as StoredInput)(context)).toBe(true);
      expect(prepare(AFTER as StoredInput)(context)).toBe(false);
    }
    expect(JSON.parse((await page.locator("pre").textContent()) ?? "")).toEqual(witnesses[1]?.context);
    // The ladder within is the part's own affair.
    expect(await told(page, "refs-change")).toEqual([]);
    await close(page);
  });

  test("Set to what they are, properties keep what is found and looked at.", async () => {
    const page = await open();
    await page.locator(".classes .add").first().click();
    await page.locator("pre").waitFor();
    await page.locator("heed-comparison").evaluate((element) => {
      const part = element as HTMLElementTagNameMap["heed-comparison"];
      for (const name of ["first", "second", "steps"] as const) Object.assign(part, { [name]: part[name] });
    });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await page.locator("pre").count()).toBe(1);
    expect(await relations(page)).toEqual(["stricter"]);
    await close(page);
  });

  test("What is undecided is said to be so, with the reason, and is no difference and no sameness.", async () => {
    const page = await open({ budget: 1 });
    await expect.poll(() => relations(page)).toEqual(["undecided"]);
    expect(await answer(page)).toContain("Undecided.");
    const cases = await page.locator(".cases li").allTextContents();
    expect(cases[0]).toContain("Whether there are cases in which only “Before” holds is undecided.");
    await page.locator(".classes .state").first().waitFor();
    expect(await page.locator("heed-ladder .row.undecided").count()).toBeGreaterThan(0);
    await close(page);
  });

  test("The analyser is loaded with the first conditions, and not before.", async () => {
    const page = await openPart(browser, "heed-comparison", { steps: STEPS });
    const loaded = () =>
      page.evaluate(
        () =>
          performance.getEntriesByType("resource").filter(({ name }) => /compute|questions/.test(name))
            .length,
      );
    expect(await page.locator(".blank").textContent()).toBe("Two conditions are needed to compare.");
    expect(await loaded()).toBe(0);
    await set(page, { first: SEEN, second: null });
    await expect.poll(() => relations(page)).toEqual(["looser"]);
    expect(await loaded()).toBeGreaterThan(0);
    await close(page);
  });

  test("Hostile names and values are text.", async () => {
    const hostile = "<img src=x onerror=alert(1)>";
    const page = await open({
      names: [hostile, "b"],
      first: { all: [{ variable: "data.a", operator: "equal_to", argument: hostile }] },
    });
    await expect.poll(() => relations(page)).toEqual(["neither"]);
    expect(await page.locator(".side.first").textContent()).toContain(hostile);
    expect(await page.locator("img").count()).toBe(0);
    await close(page);
  });

  test.each([
    false,
    true,
  ])("axe finds nothing wrong (dark: %s), and screen readers get the tree of golden/comparison.yaml.", async (dark) => {
    const page = await open({}, { dark });
    await page.locator(".classes .add").first().click();
    const { found, passes } = await axeIn(page, "heed-comparison");
    expect(found).toEqual([]);
    expect(passes).toBeGreaterThan(12);
    if (!dark) await expectTree(page, "comparison");
    await close(page);
  });

  test.each([
    { width: 360 },
    { width: 360, lang: "de", dir: "rtl" },
  ] as const)("Fits %o.", async (settings) => {
    const page = await open({}, settings);
    await page.locator(".classes .state").first().waitFor();
    expect(await tooWide(page, "heed-comparison")).toEqual([]);
    await close(page);
  });
});
