/**
 * `npm run bench -w heed-playground`: what is done on the whole page, with all that it sets off and with painting; then how long parts
 * of it take to draw, in milliseconds, and as a part of a frame of 60 a second, with layout and without painting.
 */
import { outcomesOf } from "heed/simulate";
import type { Browser, Page } from "playwright-core";
import { FRAME } from "../../editor/scripts/bench/measure.ts";
import { stateOf, writeFragment } from "../src/state/index.ts";
import { cardOf, openPlayground, serve } from "../test/browser/open-playground.ts";
import { LARGE, REFS, runOf } from "../test/parts/examples.ts";
import { launch, openPart, program } from "../test/parts/open-part.ts";
import { measurePage } from "./bench-page.ts";

if (program === undefined) throw new Error("Chromium is not on this machine (`apt-get install chromium`).");

/** A change in ten ladders of three messages. */
async function ladder(browser: Browser): Promise<readonly number[]> {
  const steps = Array.from({ length: 10 }, (_, index) => ({ ref: `s${index}` }));
  const refs = Object.fromEntries(steps.map(({ ref }) => [ref, REFS.group_1]));
  const page = await openPart(browser, "heed-ladder", { steps, refs });
  return page.evaluate(() => {
    const root = document.querySelector("heed-ladder")?.shadowRoot as ShadowRoot;
    const cells = [...root.querySelectorAll<HTMLElement>('[data-ref="s0"] .cell')];
    return cells.map((cell) => {
      const start = performance.now();
      cell.click();
      root.host.getBoundingClientRect();
      return performance.now() - start;
    });
  });
}

/** A movement of the playhead over forty steps and eighty events. */
async function timeline(browser: Browser): Promise<readonly number[]> {
  const steps = Array.from({ length: 40 }, (_, index) =>
    index % 2 === 0
      ? `  - { ref: d${index}, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }`
      : `  - { ref: s${index}, type: channel, channel_type: email, channel_key: mail }`,
  );
  const events = Array.from(
    { length: 80 },
    (_, index) => `  - at +${index + 10}m: s${2 * (index % 20) + 1} is read`,
  );
  const run = runOf(`key: w\nsteps:\n${steps.join("\n")}`, `events:\n${events.join("\n")}`);
  const page = await openPart(browser, "heed-timeline", run);
  return timesOfKey(page, { tag: "heed-timeline", selector: ".handle", key: "PageDown" });
}

/** A step to the next of 288 outcomes. */
async function outcomeMap(browser: Browser): Promise<readonly number[]> {
  const { plan, result } = runOf(
    LARGE,
    "trigger: { data: { in_app: true, urgent: true, team: core, paid: false }, recipient: {} }",
  );
  const outcomes = outcomesOf(plan, { limit: 400 });
  const page = await openPart(browser, "heed-outcome-map", { plan, outcomes, run: result });
  return timesOfKey(page, { tag: "heed-outcome-map", selector: ".rows .row", key: "ArrowDown" });
}

interface KeyPress {
  readonly tag: string;
  readonly selector: string;
  readonly key: string;
}

function timesOfKey(page: Page, press: KeyPress): Promise<readonly number[]> {
  return page.evaluate(({ tag, selector, key }) => {
    const root = document.querySelector(tag)?.shadowRoot as ShadowRoot;
    (root.querySelector(selector) as HTMLElement).focus();
    return Array.from({ length: 40 }, () => {
      const start = performance.now();
      root.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      root.host.getBoundingClientRect();
      return performance.now() - start;
    });
  }, press);
}

/** A letter in the text of a workflow of forty steps with conditions, with all that it sets off at once. */
async function letter(browser: Browser): Promise<readonly number[]> {
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  const emails = numbers.map(
    (number) =>
      `  - { ref: email_${number}, type: channel, channel_type: email, when: in_app_feed_1 has not been seen and data.n${number} == ${number} }`,
  );
  const workflow = `steps:\n  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed }\n${emails.join("\n")}\n`;
  const scenario = `trigger:\n  data: { ${numbers.map((number) => `n${number}: ${number}`).join(", ")} }\n`;
  const served = await serve();
  try {
    const state = { ...stateOf(workflow, scenario), chosen: "/steps/1" };
    const page = await openPlayground(browser, served, { fragment: `#${await writeFragment(state)}` });
    await cardOf(page, "email_39").and(page.locator("[data-fate=ran]")).waitFor();
    await page.evaluate(() => {
      const letters: number[] = [];
      Object.assign(window, { letters });
      document.querySelector("heed-text[data-file=workflow]")?.addEventListener(
        "text-input",
        () => {
          const start = performance.now();
          queueMicrotask(() => letters.push(performance.now() - start));
        },
        { capture: true },
      );
    });
    await page.getByRole("textbox", { name: "Workflow, as YAML" }).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(`# ${"x".repeat(38)}`, { delay: 60 });
    return await page.evaluate(() => (window as never as { readonly letters: number[] }).letters);
  } finally {
    await served.end();
  }
}

const browser = await launch();
try {
  await measurePage(browser);
  console.log("\n| what is done | median ms | 95 of 100 | frames |\n|---|---|---|---|");
  for (const [name, measure] of [
    ["a change on ten ladders", ladder],
    ["a movement of the playhead", timeline],
    ["a step to the next outcome", outcomeMap],
    ["a letter in a workflow of 40 conditions", letter],
  ] as const) {
    const times = (await measure(browser)).toSorted((a, b) => a - b);
    const at = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN;
    console.log(
      `| ${name} | ${at(0.5).toFixed(1)} | ${at(0.95).toFixed(1)} | ${(at(0.5) / FRAME).toFixed(2)} |`,
    );
  }
} finally {
  await browser.close();
}
