import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventsDetail } from "../../src/parts/index.ts";
import { axeIn } from "./axe.ts";
import { runOf, SCENARIO, WORKFLOW } from "./examples.ts";
import { expectTree, tooWide } from "./golden-tree.ts";
import { errorsOf, launch, openPart, type PageSettings, program, told } from "./open-part.ts";

const MINUTE = 60_000;
const FILE = { trigger: { at: "2026-03-02T09:00:00Z", data: { urgent: false } } };

describe.skipIf(program === undefined)("<heed-timeline>", () => {
  const run = runOf(WORKFLOW, SCENARIO);
  const start = run.scenario.trigger.at;
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const open = async (settings: PageSettings = {}, properties: object = {}) => {
    const page = await openPart(
      browser,
      "heed-timeline",
      { ...run, playhead: start + 5 * MINUTE, ...properties },
      settings,
    );
    await page.evaluate((file) => window.parts.follow("heed-timeline", file), FILE);
    return page;
  };
  const close = async (page: Page) => {
    expect(errorsOf.get(page)).toEqual([]);
    await page.context().close();
  };
  const playhead = (page: Page) => page.getByRole("slider", { name: "Moment of the run" });
  const edits = async (page: Page) => (await told(page, "events-change")) as readonly EventsDetail[];
  const event = (page: Page, phrase: string) => page.locator(".event-row .chip").filter({ hasText: phrase });
  /** The middle of something on the page. */
  const middle = async (page: Page, selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(selector);
    return { ...box, left: box.x, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  test("The playhead goes by keys to the next easy moment, and to the next at which something happens, which it says.", async () => {
    const page = await open();
    expect(await playhead(page).getAttribute("aria-valuetext")).toBe(
      '+5m, email_1 skipped, branch_1 takes "Default", wait_1 waits until +2d5m',
    );
    await playhead(page).focus();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    expect(await playhead(page).getAttribute("aria-valuetext")).toBe("+2m, in_app_1 seen");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    const moments = (await told(page, "playhead-change")) as readonly { at: number }[];
    expect(moments.map(({ at }) => at - start).slice(0, 3)).toEqual([
      3 * MINUTE,
      2 * MINUTE,
      2 * MINUTE + 5000,
    ]);
    expect(moments.at(-1)?.at).toBe(start);
    expect(await page.locator(".entries").textContent()).toContain("in_app_1 sends a message");
    await close(page);
  });

  test("The playhead follows a drag over the board, and tells of each moment once a frame at most.", async () => {
    const page = await open();
    const tick = await middle(page, ".stay");
    const lane = await middle(page, ".lane:nth-child(3) .track");
    await page.mouse.move(tick.x, lane.y);
    await page.mouse.down();
    await page.mouse.move(tick.x - 60, lane.y, { steps: 6 });
    await page.mouse.move(lane.left + lane.width, lane.y, { steps: 6 });
    await page.waitForTimeout(60);
    expect((await told(page, "playhead-input")).length).toBeGreaterThan(1);
    expect(await told(page, "playhead-change")).toEqual([]);
    await page.mouse.up();
    const [last] = (await told(page, "playhead-change")) as readonly { at: number }[];
    expect(last?.at).toBeGreaterThan(run.result.ending?.at ?? 0);
    await close(page);
  });

  test("An event is dropped where it is dragged to, and the run answers.", async () => {
    const page = await open();
    const chip = await middle(page, '[data-phrase="email_1 is archived"]');
    const track = await middle(page, ".events .track");
    const lane = await middle(page, ".lane:nth-child(4) .track");
    await page.mouse.move(chip.x, chip.y);
    await page.mouse.down();
    await page.mouse.move(track.x, track.y + 200, { steps: 3 });
    await page.mouse.move(track.left + 2, lane.y, { steps: 5 });
    expect(await page.locator("[data-carried]").textContent()).toContain("email_1 is archived");
    await page.mouse.up();
    const [first] = await edits(page);
    const [moment] = Object.keys(first?.edit.type === "add" ? first.edit.line : {});
    expect(moment).toMatch(/^at \+[0-9dhms]+$/);
    expect(first?.events).toHaveLength(5);
    expect(first?.events.at(-1)).toEqual({ [moment as string]: "email_1 is archived" });
    await expect.poll(() => event(page, "email_1 is archived").textContent()).toContain("It changes nothing");
    // Outside of the board it is called off, and so by Escape.
    await page.mouse.move(chip.x, chip.y);
    await page.mouse.down();
    await page.mouse.move(track.x, lane.y, { steps: 3 });
    await page.mouse.move(chip.x, chip.y + 40, { steps: 3 });
    await page.mouse.up();
    await page.mouse.move(chip.x, chip.y);
    await page.mouse.down();
    await page.mouse.move(track.x, lane.y, { steps: 3 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await edits(page)).toHaveLength(1);
    expect(await page.locator("[data-carried]").count()).toBe(0);
    await close(page);
  });

  test("An event is placed by keys alone; Escape puts it back.", async () => {
    const page = await open({}, { playhead: start + 2 * MINUTE });
    const chip = page.getByRole("button", { name: "in_app_1 is read" });
    await chip.focus();
    await page.keyboard.press("Enter");
    const placing = page.getByRole("slider", { name: "Moment at which in_app_1 is read" });
    expect(await placing.getAttribute("aria-valuetext")).toBe("+2m");
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowRight");
    expect(await placing.getAttribute("aria-valuetext")).toBe("+3m5s");
    await page.keyboard.press("Enter");
    expect((await edits(page))[0]?.edit).toEqual({ type: "add", line: { "at +3m5s": "in_app_1 is read" } });
    await expect.poll(() => event(page, "in_app_1 is read").textContent()).toBe("in_app_1 is read +3m5s");
    expect(
      await page.evaluate(
        () =>
          (document.querySelector("heed-timeline")?.shadowRoot?.activeElement as HTMLElement).dataset.phrase,
      ),
    ).toBe("in_app_1 is read");
    await page.keyboard.press("Space");
    await placing.waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    expect(await page.locator("[data-carried]").count()).toBe(0);
    expect(await edits(page)).toHaveLength(1);
    await close(page);
  });

  test("An event is moved and removed by keys and by drag; one that counts from a step goes on counting from it.", async () => {
    const page = await open();
    await event(page, "in_app_1 is archived").focus();
    await page.keyboard.press("ArrowRight");
    const moved = (await edits(page))[0];
    expect(moved?.edit).toMatchObject({ type: "move", index: 1 });
    expect(Object.keys(moved?.events[1] ?? {})[0]).toMatch(/^after wait_1 \+/);
    expect(moved?.events.map((line) => Object.values(line)[0])).toEqual([
      "in_app_1 is seen",
      "in_app_1 is archived",
      "email_1 is read",
      "cancel",
    ]);
    // Moved behind the wait, "seen" comes too late: the email is sent.
    const seen = await middle(page, '[data-event="0"]');
    const late = await middle(page, ".events .track");
    await page.mouse.move(seen.x, seen.y);
    await page.mouse.down();
    await page.mouse.move(late.left + late.width / 2, seen.y, { steps: 8 });
    await page.mouse.up();
    expect((await edits(page))[1]?.edit).toMatchObject({ type: "move", index: 0 });
    await expect.poll(() => page.locator(".lane.ran .label").allTextContents()).toContain("email_1");
    await event(page, "in_app_1 is seen").focus();
    await page.keyboard.press("Delete");
    expect((await edits(page))[2]?.edit).toEqual({ type: "remove", index: 0 });
    await expect.poll(() => event(page, "in_app_1 is seen").count()).toBe(0);
    await page.getByRole("button", { name: "Remove cancel" }).click();
    expect((await edits(page))[3]?.events).toHaveLength(2);
    await close(page);
  });

  test("The run is played from moment to moment, also where motion is reduced.", async () => {
    const page = await open({}, { playhead: start });
    await page.getByRole("button", { name: "Play the run" }).click();
    await expect
      .poll(() => told(page, "playhead-change").then(({ length }) => length), { timeout: 8000 })
      .toBeGreaterThan(1);
    await page.getByRole("button", { name: "Play the run" }).click();
    const moments = (await told(page, "playhead-change")) as readonly { at: number }[];
    expect(moments.slice(0, 2).map(({ at }) => at - start)).toEqual([2000, 2 * MINUTE]);
    const duration = () =>
      page.locator(".playhead").evaluate((each) => getComputedStyle(each).transitionDuration);
    expect(await duration()).toBe("0s");
    await close(page);
    const moving = await open({ motion: true });
    expect(
      await moving.locator(".playhead").evaluate((each) => getComputedStyle(each).transitionDuration),
    ).toBe("0.16s");
    await close(moving);
  });

  test("Read only, only the playhead moves; without a run there is nothing to look at.", async () => {
    const page = await open({}, { readOnly: true });
    expect(await page.locator(".palette").count()).toBe(0);
    expect(await page.getByRole("button", { name: /^Remove/ }).count()).toBe(0);
    await playhead(page).focus();
    await page.keyboard.press("PageUp");
    expect(await told(page, "playhead-change")).toHaveLength(1);
    await page.evaluate(() => window.parts.show("heed-timeline", { plan: undefined }));
    expect(await page.locator(".blank").textContent()).toBe("No run yet.");
    await close(page);
  });

  test.each([
    false,
    true,
  ])("axe finds nothing wrong (dark: %s), and screen readers get the tree of golden/timeline.yaml.", async (dark) => {
    const page = await open({ dark });
    const { found, passes } = await axeIn(page, "heed-timeline");
    expect(found).toEqual([]);
    expect(passes).toBeGreaterThan(12);
    if (!dark) await expectTree(page, "timeline");
    // Without events, and while one is placed.
    await page.evaluate(() => {
      const element = document.querySelector("heed-timeline") as HTMLElementTagNameMap["heed-timeline"];
      if (element.scenario) element.scenario = { ...element.scenario, events: [] };
    });
    await page.locator(".hint").waitFor();
    expect((await axeIn(page, "heed-timeline")).found).toEqual([]);
    await page.getByRole("button", { name: "in_app_1 is read" }).click();
    expect((await axeIn(page, "heed-timeline")).found).toEqual([]);
    await close(page);
  });

  test.each([
    { width: 360 },
    { width: 360, lang: "de" },
    { width: 360, dir: "rtl" },
    { width: 500 },
  ] as const)("Fits %o.", async (settings) => {
    const page = await open(settings);
    expect((await tooWide(page, "heed-timeline")).filter((each) => !each.includes("data-phrase"))).toEqual(
      [],
    );
    await close(page);
  });
});
