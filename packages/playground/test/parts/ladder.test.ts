import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RefsDetail } from "../../src/parts/index.ts";
import { axeIn } from "./axe.ts";
import { REFS, STEPS } from "./examples.ts";
import { expectTree, tooWide } from "./golden-tree.ts";
import { errorsOf, launch, openPart, type PageSettings, program, told } from "./open-part.ts";

const NOT_SEEN = {
  all: [{ variable: "refs.in_app_1.engagement_status", operator: "not_contains", argument: "$message.seen" }],
};

describe.skipIf(program === undefined)("<heed-ladder>", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const open = (settings: PageSettings = {}, properties: object = {}) =>
    openPart(browser, "heed-ladder", { steps: STEPS, refs: REFS, ...properties }, settings);
  const close = async (page: Page) => {
    expect(errorsOf.get(page)).toEqual([]);
    await page.context().close();
  };
  const ladder = (page: Page, ref: string) => page.locator(`[data-ref="${ref}"]`);
  const last = async (page: Page) => (await told(page, "refs-change")).at(-1) as RefsDetail;
  const light = (page: Page) =>
    page.evaluate(([stored, refs]) => window.parts.lit("heed-ladder", stored, { refs }), [
      NOT_SEEN,
      REFS,
    ] as const);

  test("A click sets a delivery status or an engagement status, and the context has it.", async () => {
    const page = await open();
    const app = ladder(page, "in_app_1");
    await app.getByRole("checkbox", { name: "read", exact: true }).click();
    expect(await last(page)).toEqual({
      ref: "in_app_1",
      outcome: [
        {
          id: "m1",
          status: "delivered",
          engagement_statuses: ["seen", "read"],
          inserted_at: "2026-01-01T00:00:00Z",
        },
      ],
      refs: {
        ...REFS,
        in_app_1: [
          {
            id: "m1",
            status: "delivered",
            engagement_statuses: ["seen", "read"],
            inserted_at: "2026-01-01T00:00:00Z",
          },
        ],
      },
    });
    await app.getByRole("checkbox", { name: "seen", exact: true }).click();
    await app.getByRole("radio", { name: "queued" }).click();
    expect((await last(page)).outcome).toMatchObject([{ status: "queued", engagement_statuses: ["read"] }]);
    // The name of a rung is as good as its control.
    await app.locator('.row[data-status="bounced"] .name').click();
    expect((await last(page)).outcome).toMatchObject([{ status: "bounced", engagement_statuses: ["read"] }]);
    await app.locator(".row.ground .name").click();
    expect((await last(page)).outcome).toBe("skipped");
    await app.getByRole("radio", { name: "Messages" }).click();
    expect((await last(page)).outcome).toMatchObject([{ status: "bounced", engagement_statuses: ["read"] }]);
    await close(page);
  });

  test("A host that sets the refs from before the change takes it back.", async () => {
    const page = await open();
    const read = ladder(page, "in_app_1").getByRole("checkbox", { name: "read", exact: true });
    await page.locator("heed-ladder").evaluate((element) => {
      const part = element as HTMLElementTagNameMap["heed-ladder"];
      const { refs } = part;
      part.addEventListener("refs-change", () => {
        part.refs = refs;
      });
    });
    const before = await read.getAttribute("aria-checked");
    await read.click();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await read.getAttribute("aria-checked")).toBe(before);
    await close(page);
  });

  test("A step without messages gets one by a status; a removed one leaves it skipped.", async () => {
    const page = await open();
    await ladder(page, "hook_1").getByRole("radio", { name: "delivered" }).click();
    expect((await last(page)).outcome).toEqual([
      { id: "hook_1-1", status: "delivered", engagement_statuses: [] },
    ]);
    await ladder(page, "email_1").getByRole("checkbox", { name: "link clicked" }).click();
    expect((await last(page)).outcome).toEqual([
      { id: "email_1-1", status: "queued", engagement_statuses: ["link_clicked"] },
    ]);
    await ladder(page, "email_1").getByRole("button", { name: "Remove message 1" }).click();
    expect(await last(page)).toMatchObject({ ref: "email_1", outcome: "skipped" });
    expect(
      await page.evaluate(() => document.querySelector("heed-ladder")?.shadowRoot?.activeElement?.className),
    ).toBe("add");
    await close(page);
  });

  test("A message is dragged over its rungs: each is told of while it moves, the last when it is dropped.", async () => {
    const page = await open();
    const app = ladder(page, "in_app_1");
    const boxOf = async (selector: string) => {
      const box = await app.locator(selector).boundingBox();
      if (box === null) throw new Error(selector);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const token = await boxOf(".rung.set");
    const queued = await boxOf('.rung[data-status="queued"]');
    const ground = await boxOf(".row.ground");
    await page.mouse.move(token.x, token.y);
    await page.mouse.down();
    await page.mouse.move(token.x, queued.y, { steps: 8 });
    await page.waitForTimeout(50);
    expect(await told(page, "refs-change")).toEqual([]);
    expect((await told(page, "refs-input")).at(-1)).toMatchObject({
      ref: "in_app_1",
      outcome: [{ status: "queued", engagement_statuses: ["seen"] }],
    });
    await page.mouse.up();
    await page.waitForTimeout(50);
    expect(await told(page, "refs-change")).toHaveLength(1);
    expect((await last(page)).outcome).toMatchObject([{ status: "queued", engagement_statuses: ["seen"] }]);
    // To an engagement status, which is then set besides.
    const archived = await boxOf('.mark[data-status="archived"]');
    await page.mouse.move(queued.x, queued.y);
    await page.mouse.down();
    await page.mouse.move(queued.x, archived.y, { steps: 8 });
    await page.mouse.up();
    expect((await last(page)).outcome).toMatchObject([
      { status: "queued", engagement_statuses: ["seen", "archived"] },
    ]);
    // Escape takes a drag back.
    await page.mouse.move(queued.x, queued.y);
    await page.mouse.down();
    await page.mouse.move(queued.x, token.y, { steps: 8 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect((await last(page)).outcome).toMatchObject([
      { status: "queued", engagement_statuses: ["seen", "archived"] },
    ]);
    await page.mouse.move(queued.x, queued.y);
    await page.mouse.down();
    await page.mouse.move(ground.x, ground.y, { steps: 8 });
    await page.mouse.up();
    expect((await last(page)).outcome).toBe("skipped");
    await close(page);
  });

  test("Everything is set by keys alone, and every group is one stop of Tab.", async () => {
    const page = await open({}, { steps: STEPS.slice(0, 1) });
    const focused = () =>
      page.evaluate(() => {
        const cell = document.querySelector("heed-ladder")?.shadowRoot?.activeElement;
        return cell?.getAttribute("aria-label") ?? cell?.textContent?.trim();
      });
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Messages");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("seen");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Space");
    expect(await focused()).toBe("read");
    expect((await last(page)).outcome).toMatchObject([
      { status: "delivered", engagement_statuses: ["seen", "read"] },
    ]);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("delivered");
    await page.keyboard.press("ArrowDown");
    // The channel is never sent or not sent, so queued is next.
    expect(await focused()).toBe("queued");
    expect((await last(page)).outcome).toMatchObject([
      { status: "queued", engagement_statuses: ["seen", "read"] },
    ]);
    await page.keyboard.press("End");
    expect((await last(page)).outcome).toMatchObject([{ status: "undelivered" }]);
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("read");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ArrowRight");
    expect(await last(page)).toMatchObject({ outcome: "skipped" });
    await page.keyboard.press("ArrowRight");
    expect(await last(page)).toMatchObject({ outcome: "expired" });
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect((await last(page)).outcome).toMatchObject([
      { status: "undelivered", engagement_statuses: ["seen", "read"] },
    ]);
    await close(page);
  });

  test("Of several messages the highest is marked, with the reason, as heed chooses it.", async () => {
    const page = await open({}, { steps: STEPS.filter(({ ref }) => ref === "group_1") });
    const group = ladder(page, "group_1");
    expect(await group.locator(".counts").textContent()).toContain(
      "Conditions ask message 2: its highest status ranks above the others'.",
    );
    await group
      .getByRole("group", { name: "Engagement of message 2" })
      .getByRole("checkbox", { name: "read" })
      .click();
    expect(await group.locator(".counts").textContent()).toContain(
      "Conditions ask message 1: the highest statuses are equal, and its other statuses rank above.",
    );
    await group
      .getByRole("radiogroup", { name: "Delivery status of message 1" })
      .getByRole("radio", { name: "sent", exact: true })
      .click();
    expect(await group.locator(".counts").textContent()).toContain(
      "Conditions ask message 1: the statuses are equal, and its id comes first.",
    );
    // Sideways to the next message.
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    expect((await last(page)).outcome).toMatchObject([
      { status: "sent" },
      { status: "delivered" },
      { status: "queued" },
    ]);
    expect(await group.locator(".counts").textContent()).toContain("Conditions ask message 2");
    await group.getByRole("button", { name: "Add a message" }).click();
    expect((await last(page)).outcome).toHaveLength(4);
    await close(page);
  });

  test("Lit is where the condition would hold with the message there, and how often it holds at all.", async () => {
    const page = await open();
    await light(page);
    const app = ladder(page, "in_app_1");
    const lit = () =>
      app.locator(".row.holds").evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.status));
    await expect.poll(() => app.locator(".here").textContent()).toBe("Does not hold as it is");
    expect(await lit()).toEqual(["skipped"]);
    await app.getByRole("checkbox", { name: "seen", exact: true }).click();
    expect(await app.locator(".here").textContent()).toBe("Holds as it is");
    expect(await lit()).toEqual([
      "archived",
      "link_clicked",
      "interacted",
      "read",
      "delivered",
      "queued",
      "delivery_attempted",
      "bounced",
      "undelivered",
      "skipped",
    ]);
    await app.getByRole("radio", { name: "delivered" }).hover();
    expect(await app.locator(".look").textContent()).toContain("in 16 of the 32 states with it");
    // Nothing else is asked about.
    expect(
      await page
        .locator(".row.holds, .row.unlit")
        .evaluateAll((rows) => new Set(rows.map((row) => row.closest("section")?.dataset.ref)).size),
    ).toBe(1);
    await app.getByRole("radio", { name: "Expired" }).click();
    expect(await app.locator(".here").textContent()).toBe("Does not hold as it is");
    await close(page);
  });

  test("What the channel never reaches is apart with the reason; given all the same, it is shown and cannot be chosen.", async () => {
    const page = await open(
      {},
      { refs: { ...REFS, push_1: [{ status: "delivered", engagement_statuses: ["link_clicked"] }] } },
    );
    expect(await ladder(page, "in_app_1").locator(".never").textContent()).toContain(
      "in-app feed goes from queued to delivered at once",
    );
    expect(await ladder(page, "in_app_1").getByRole("radio", { name: "sent", exact: true }).count()).toBe(0);
    const push = ladder(page, "push_1");
    expect(await push.locator(".never").count()).toBe(0);
    expect(await push.locator(".row").getByText("not possible on push, but given").count()).toBe(2);
    await push.getByRole("radio", { name: "sent", exact: true }).click();
    expect(await push.locator(".never").textContent()).toContain("nobody confirms deliveries on push");
    expect((await last(page)).outcome).toEqual([{ status: "sent", engagement_statuses: ["link_clicked"] }]);
    await close(page);
  });

  test("Read only, nothing changes, and everything can be looked at.", async () => {
    const page = await open({}, { readOnly: true });
    const app = ladder(page, "in_app_1");
    await app.getByRole("checkbox", { name: "read", exact: true }).click({ force: true });
    await app.locator(".row.ground .name").click();
    await app.getByRole("radio", { name: "queued" }).focus();
    expect(await app.locator(".look h4").textContent()).toContain("queued");
    await page.keyboard.press("ArrowDown");
    expect(await told(page, "refs-change")).toEqual([]);
    expect(await app.getByRole("button", { name: "Add a message" }).count()).toBe(0);
    await close(page);
  });

  test("Hostile refs and names are text.", async () => {
    const ref = '"><img src=x onerror=alert(1)>.a[0]';
    const page = await open({}, { steps: [{ ref, name: "<b>bold</b>", channelType: "sms" }], refs: {} });
    expect(await page.locator("h3").textContent()).toBe(ref);
    await page.getByRole("radio", { name: "sent", exact: true }).click();
    await page.getByRole("button", { name: "Remove message 1" }).click();
    expect(await last(page)).toMatchObject({ ref, outcome: "skipped" });
    expect(await page.locator("img, b").count()).toBe(0);
    await close(page);
  });

  test.each([
    false,
    true,
  ])("axe finds nothing wrong (dark: %s), and screen readers get the tree of golden/ladder.yaml.", async (dark) => {
    const page = await open({ dark, height: 1600 });
    await light(page);
    await page.waitForTimeout(100);
    const { found, passes } = await axeIn(page, "heed-ladder");
    expect(found).toEqual([]);
    expect(passes).toBeGreaterThan(12);
    if (!dark) await expectTree(page, "ladder");
    await close(page);
  });

  test.each([
    { width: 360 },
    { width: 360, lang: "de" },
    { width: 360, dir: "rtl" },
    { width: 500 },
  ] as const)("Fits %o.", async (settings) => {
    const page = await open(settings);
    expect(await tooWide(page, "heed-ladder")).toEqual([]);
    await close(page);
  });
});
