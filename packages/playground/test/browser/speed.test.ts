import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stateOf, writeFragment } from "../../src/state/index.ts";
import { cardOf, launch, openPlayground, program, type Served, serve } from "./open-playground.ts";

/** Milliseconds of one frame, and what a busy machine may add. */
const FRAME = 16.7;

const count = 40;
const workflow = `steps:
  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed }
  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
${Array.from(
  { length: count },
  (_, index) =>
    `  - { ref: email_${index}, type: channel, channel_type: email, when: in_app_feed_1 has not been seen and data.field_${index} == ${index} }`,
).join("\n")}
`;
const scenario = `trigger:
  data: { ${Array.from({ length: count }, (_, index) => `field_${index}: ${index}`).join(", ")} }
`;

describe.skipIf(program === undefined)("the page with forty steps that have conditions", () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve();
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await served.end();
  });

  test("a letter that is typed is drawn within a frame, by the median of thirty", async () => {
    const state = { ...stateOf(workflow, scenario), chosen: "/steps/2" };
    const page = await openPlayground(browser, served, { fragment: `#${await writeFragment(state)}` });
    await expect.poll(() => cardOf(page, "email_39").getAttribute("data-fate")).toBe("ran");
    await page.evaluate(() => {
      const [letters, tasks]: [number[], number[]] = [[], []];
      Object.assign(window, { letters, tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: "longtask" });
      // From the letter in the editor to the end of all that it sets off at once.
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
    await page.keyboard.type(`# ${"x".repeat(28)}`, { delay: 60 });
    await page.waitForTimeout(1000);
    const { letters, tasks } = await page.evaluate(() => {
      const { letters, tasks } = window as never as { readonly [name: string]: number[] };
      return { letters: letters ?? [], tasks: tasks ?? [] };
    });
    expect(letters).toHaveLength(30);
    const sorted = letters.toSorted((a, b) => a - b);
    const median = sorted[15] as number;
    console.log(
      `a letter: ${median.toFixed(1)} ms, at most ${sorted[29]?.toFixed(1)} ms; tasks beyond 50 ms: ${tasks.map(Math.round).join(", ")}`,
    );
    expect(median).toBeLessThan(FRAME);
    await page.context().close();
  });
});
