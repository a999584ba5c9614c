import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { outcomesOf } from "heed/simulate";
import type { Page } from "playwright-core";
import { AFTER, BEFORE, LARGE, REFS, runOf, SCENARIO, STEPS, WORKFLOW } from "./examples.ts";
import { errorsOf, launch, openPart, type PageSettings } from "./open-part.ts";

/** `tsx test/parts/screenshots.ts FOLDER [name]`: pictures of the parts, by which their looks are judged. */

const folder = resolve(process.argv[2] ?? "screenshots");
const only = process.argv[3] ?? "";
mkdirSync(folder, { recursive: true });
const browser = await launch();

async function show(
  name: string,
  tag: string,
  properties: { readonly [name: string]: unknown },
  settings: PageSettings = {},
  act?: (page: Page) => Promise<unknown>,
): Promise<void> {
  if (!name.startsWith(only)) return;
  const page = await openPart(browser, tag, properties, settings);
  await act?.(page);
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  const errors = errorsOf.get(page) ?? [];
  if (errors.length > 0) console.error(name, errors);
  await page.context().close();
}

const ladder = { steps: STEPS, refs: REFS };
const NOT_SEEN = {
  all: [{ variable: "refs.in_app_1.engagement_status", operator: "not_contains", argument: "$message.seen" }],
};
const lightSeen = (page: Page) =>
  page.evaluate(([stored, refs]) => window.parts.lit("heed-ladder", stored, { refs }), [
    NOT_SEEN,
    REFS,
  ] as const);

await show("ladder-light", "heed-ladder", ladder, { width: 1240 }, lightSeen);
await show("ladder-dark", "heed-ladder", ladder, { width: 1240, dark: true }, lightSeen);
await show("ladder-phone", "heed-ladder", { steps: STEPS.slice(0, 2), refs: REFS }, { width: 360 });
await show(
  "ladder-compact-german",
  "heed-ladder",
  { ...ladder, compact: true },
  { width: 1240, lang: "de", dir: "rtl" },
);
await show("ladder-empty", "heed-ladder", { steps: [], refs: {} }, { height: 200 });

const run = runOf(WORKFLOW, SCENARIO);
const timeline = { ...run, playhead: run.scenario.trigger.at + 300_000 };
await show("timeline-light", "heed-timeline", timeline);
await show("timeline-dark", "heed-timeline", timeline, { dark: true });
await show("timeline-phone", "heed-timeline", timeline, { width: 360 });
await show("timeline-german-rtl", "heed-timeline", timeline, { lang: "de", dir: "rtl" });
await show("timeline-carried", "heed-timeline", timeline, {}, async (page) => {
  await page.getByRole("button", { name: "email_2 is read" }).click();
  await page.keyboard.press("ArrowRight");
});

const large = runOf(
  LARGE,
  "trigger: { data: { in_app: true, urgent: true, team: core, paid: false }, recipient: {} }",
);
const outcomes = only === "" || only.startsWith("map") ? outcomesOf(large.plan, { limit: 400 }) : undefined;
const map = { plan: large.plan, outcomes, run: large.result };
const goToRun = (page: Page) => page.getByRole("button", { name: /Go to|Zum jetzigen/ }).click();
await show("map-light", "heed-outcome-map", map, { width: 1400, height: 640 }, goToRun);
await show("map-top-dark", "heed-outcome-map", map, { width: 1400, height: 640, dark: true });
await show("map-phone", "heed-outcome-map", map, { width: 360, height: 640 });
await show(
  "map-german-rtl",
  "heed-outcome-map",
  map,
  { width: 1400, height: 640, lang: "de", dir: "rtl" },
  goToRun,
);

const comparison = { first: BEFORE, second: AFTER, steps: STEPS };
const compared = (page: Page) => page.locator(".ref .state").first().waitFor({ timeout: 20_000 });
const caseShown = async (page: Page) => {
  await compared(page);
  await page.locator(".cases .add").first().click();
};
await show("comparison-light", "heed-comparison", comparison, {}, caseShown);
await show("comparison-dark", "heed-comparison", comparison, { dark: true }, compared);
await show("comparison-phone", "heed-comparison", comparison, { width: 360 }, compared);
await show("comparison-german-rtl", "heed-comparison", comparison, { lang: "de", dir: "rtl" }, compared);

await browser.close();
