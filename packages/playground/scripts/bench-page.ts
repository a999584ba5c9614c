import type { Browser, Page } from "playwright-core";
import { measure } from "../../editor/scripts/bench/measure.ts";
import { type State, stateOf, writeFragment } from "../src/state/index.ts";
import { cardOf, openPlayground, rungOf, type Served, serve } from "../test/browser/open-playground.ts";

/** Deeds of people on the page of a workflow of twelve steps: five emails with conditions, each with a wait behind it. */

const NUMBERS = [0, 1, 2, 3, 4];

const WORKFLOW = `steps:
  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed }
${NUMBERS.map(
  (
    number,
  ) => `  - { ref: email_${number}, type: channel, channel_type: email, when: "in_app_feed_1 has not been seen and data.n${number} == ${number}" }
  - { ref: wait_${number}, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
`,
).join("")}`;

const SCENARIO = `trigger:
  data: { ${NUMBERS.map((number) => `n${number}: ${number}`).join(", ")} }
events:
${NUMBERS.map(
  (number) => `  - at +${number * 5 + 2}m: email_${number} is delivered
  - at +${number * 5 + 3}m: email_${number} is read
`,
).join("")}`;

/** The longest that an answer of a thread takes, in milliseconds; what is drawn for it is counted. */
const WAIT = 300;

/** Prints what the deeds of people on the page cost. */
export async function measurePage(browser: Browser): Promise<void> {
  const served = await serve();
  try {
    for (const measured of [playhead, rung, letter, row]) await measured(browser, served);
  } finally {
    await served.end();
  }
}

async function open(browser: Browser, served: Served, part: Partial<State> = {}): Promise<Page> {
  const state = { ...stateOf(WORKFLOW, SCENARIO), chosen: "/steps/3", ...part };
  const page = await openPlayground(browser, served, { fragment: `#${await writeFragment(state)}` });
  await cardOf(page, "email_4").and(page.locator("[data-fate=ran]")).waitFor();
  await page.locator("heed-ladder").waitFor();
  await page.waitForTimeout(WAIT);
  return page;
}

async function playhead(browser: Browser, served: Served): Promise<void> {
  const page = await open(browser, served);
  const handle = page.locator("heed-timeline .handle");
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (box === null) throw new Error("no playhead");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await measure(page, {
    name: "a move of the playhead",
    count: 60,
    act: (index) => page.mouse.move(x - (index + 1) * 6, y),
    isEvent: false,
  });
  await page.context().close();
}

async function rung(browser: Browser, served: Served): Promise<void> {
  const page = await open(browser, served);
  const boxes = await Promise.all(
    ["read", "seen"].map((status) => rungOf(page, "in_app_feed_1", status).boundingBox()),
  );
  const act = async (index: number) => {
    const box = boxes[index % boxes.length];
    if (!box) throw new Error("no rung");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  await measure(page, { name: "a change on the ladder", count: 16, act, wait: WAIT, isEvent: true });
  await page.context().close();
}

async function letter(browser: Browser, served: Served): Promise<void> {
  const page = await open(browser, served);
  await page.getByRole("textbox", { name: "Workflow, as YAML" }).click();
  await page.keyboard.press("Control+End");
  const letters = "# quick brown fox jumps";
  await measure(page, {
    name: "a letter in the workflow",
    count: letters.length,
    act: (index) => page.keyboard.type(letters.charAt(index)),
    wait: WAIT,
    isEvent: true,
  });
  await page.context().close();
}

async function row(browser: Browser, served: Served): Promise<void> {
  const page = await open(browser, served, { face: "rows" });
  await page.locator("heed-conditions").getByRole("textbox", { name: "Value", exact: true }).first().click();
  await measure(page, {
    name: "a letter in a row",
    count: 20,
    act: (index) => page.keyboard.type(String(index % 10)),
    wait: WAIT,
    isEvent: true,
  });
  await page.context().close();
}
