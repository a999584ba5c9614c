import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { errorsOf, launch, openPage, type PageSettings, STEPS } from "../test/browser/open-page.ts";

/** `tsx scripts/screenshots.ts [folder]`: pictures of the element, by which its looks are judged. */

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, "../docs/screenshots"));

const status = (ref: string, operator: string, name: string, property = "engagement") => ({
  variable: `refs.${ref}.${property}_status`,
  operator,
  argument: `$message.${name}`,
});

const README = {
  any: [
    {
      all: [
        status("in_app_1", "not_contains", "seen"),
        { variable: "data.plan", operator: "equal_to", argument: "pro" },
      ],
    },
    { variable: "data.urgent", operator: "equal_to", argument: "true" },
  ],
};

const KINDS = {
  all: [
    status("email_1", "contains", "read"),
    { variable: "recipient.due_at", operator: "is_timestamp_before", argument: "3 days ago" },
    { variable: "data.tags", operator: "contains_all", argument: '["billing","in-app","5"]' },
    { variable: "run.total_activities", operator: "is_between", argument: "[2,10]" },
    { variable: "recipient", operator: "is_audience_member", argument: "beta" },
    status("push_1", "greater_than", "queued", "delivery"),
    { variable: "actor.id", operator: "not_equal_to", argument: "recipient.id" },
    { variable: "data.amount", operator: "greater_than" },
    { variable: "data.x", operator: "equals", argument: "1" },
  ],
};

const FORTY = {
  any: Array.from({ length: 10 }, (_, group) => ({
    all: Array.from({ length: 4 }, (_, index) =>
      index === 0
        ? status("in_app_1", "not_contains", "seen")
        : { variable: `data.field_${group}_${index}`, operator: "equal_to", argument: `value ${index}` },
    ),
  })),
};

const LONG = {
  all: [
    status("in_app_1", "contains", "read_not_link_clicked"),
    {
      variable: `data.${"a_very_long_name_of_a_field.".repeat(4)}end`,
      operator: "not_contains",
      argument:
        "A long text that somebody has pasted here, <b>with markup</b> and without an end in sight, ".repeat(
          3,
        ),
    },
  ],
};

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const errors = errorsOf.get(page) ?? [];
  if (errors.length > 0) console.error(name, errors);
  await page.context().close();
}

mkdirSync(folder, { recursive: true });
const browser = await launch();

async function show(
  name: string,
  value: unknown,
  settings: PageSettings = {},
  act?: (page: Page) => Promise<void>,
) {
  const page = await openPage(browser, settings);
  await page.evaluate(
    ([stored, steps]) =>
      Object.assign(document.querySelector("heed-conditions") as object, { steps, value: stored }),
    [value, STEPS] as const,
  );
  await act?.(page);
  await take(page, name);
}

const openCases = async (page: Page) => {
  await page.locator(".case-button").first().click();
  await page.keyboard.press("ArrowDown");
};
const report = async (page: Page) => {
  await page.evaluate(() => document.querySelector("heed-conditions")?.checkValidity());
};

await show("rows-light", README, { height: 480 });
await show("rows-dark", README, { height: 480, dark: true });
await show("cases-light", README, { height: 700 }, openCases);
await show(
  "cases-email-dark",
  { all: [status("email_1", "contains", "seen")] },
  { height: 820, dark: true },
  openCases,
);
await show("kinds-light", KINDS, { height: 900 }, report);
const CONTEXT = {
  data: { plan: "free", urgent: true },
  refs: {
    in_app_1: [
      { id: "m1", status: "delivered", engagement_statuses: [] },
      { id: "m2", status: "sent", engagement_statuses: [] },
    ],
  },
};
for (const dark of [false, true])
  await show(`live-${dark ? "dark" : "light"}`, README, { height: 520, dark }, async (page) => {
    await page.evaluate(
      (context) => void Object.assign(document.querySelector("heed-conditions") as object, { context }),
      CONTEXT,
    );
    await page.locator(".overall").waitFor();
  });
for (const dark of [false, true])
  await show(`text-${dark ? "dark" : "light"}`, README, { height: 400, dark }, async (page) => {
    await page.getByRole("button", { name: "Text", exact: true }).click();
    await page.locator(".cm-content").waitFor();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" and data.x equals 5 and email_1 has ", { delay: 10 });
    await page.locator(".cm-tooltip-autocomplete").waitFor();
    await page.waitForTimeout(500);
  });
await show("explained-light", README, { height: 460 }, async (page) => {
  await page.getByRole("button", { name: "Text", exact: true }).click();
  await page.locator(".cm-content").waitFor();
  await page.getByText("in_app_1", { exact: true }).hover();
  await page.getByRole("tooltip").waitFor();
});
await show("selected-light", README, { height: 520 }, async (page) => {
  for (const row of [0, 1]) await page.locator(".grip").nth(row).click();
});
await show("pasted-dark", README, { height: 720, dark: true }, async (page) => {
  await page.getByRole("button", { name: "Paste conditions" }).click();
  const rule = {
    and: [{ ">": [{ var: "payload.amount" }, 5] }, { "==": [{ var: "subscriber.data.tier" }, "gold"] }],
  };
  await page.locator(".paste-field").fill(JSON.stringify(rule));
  await page.getByRole("button", { name: "Insert" }).click();
  await page.locator(".differences").waitFor();
});
await show("dragged-light", README, { height: 520 }, async (page) => {
  const box = await page.locator(".grip").first().boundingBox();
  if (box === null) return;
  await page.mouse.move(box.x + 10, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 14, box.y + 165, { steps: 8 });
});
const TWICE = { any: [README.any[1], { all: [README.any[1], status("in_app_1", "contains", "seen")] }] };
await show("simpler-light", TWICE, { height: 550 }, async (page) => {
  await page.evaluate(
    () => void Object.assign(document.querySelector("heed-conditions") as object, { analysed: true }),
  );
  await page.locator(".simpler").waitFor();
});
await show("selected-phone", README, { width: 360, height: 900 }, async (page) => {
  for (const row of [0, 1]) await page.locator(".grip").nth(row).click();
});
await show("stored-light", README, { height: 620 }, (page) =>
  page.getByRole("button", { name: "JSON" }).click(),
);
await show("phone-light", KINDS, { width: 360, height: 1500 }, report);
await show("empty-light", null, { height: 240 });
await show("long-dark", LONG, { height: 460, dark: true });
await show("german-rtl", README, { height: 480, lang: "de", dir: "rtl" });
await show("forty-light", FORTY, { height: 1400 });
await browser.close();
