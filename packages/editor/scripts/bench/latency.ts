import type { CDPSession, Page } from "playwright-core";
import { launch, openPage, STEPS } from "../../test/browser/open-page.ts";

/**
 * `npm run bench -w heed-editor`: what a keystroke and a move of a drag cost in an element with 40 conditions, by itself and in a
 * form of the page, and what a keystroke costs in a plain field on an empty page. Two figures for each:
 *
 * - the work of Chromium's main thread: scripts, styles, layout and painting, and the messages by which the browser is driven.
 *   It is the time of the processor, so that other programs do not count. Slow frames are those that Chromium reports
 *   itself, of 50 ms and more;
 * - the time on the clock from a key to the next paint, as Chromium's Event Timing has it, in steps of 8 ms. Other programs
 *   count here, and so does waiting for the screen's next frame.
 *
 * A frame of a screen with 60 Hz is 16.7 ms.
 */

const FRAME = 1000 / 60;

const FORTY = {
  any: Array.from({ length: 10 }, (_, group) => ({
    all: Array.from({ length: 4 }, (_, index) =>
      index === 0
        ? { variable: "refs.in_app_1.engagement_status", operator: "not_contains", argument: "$message.seen" }
        : { variable: `data.field_${group}_${index}`, operator: "equal_to", argument: `value ${index}` },
    ),
  })),
};

/** Does something many times, and returns the work for each, in milliseconds, the slowest last. */
async function work(
  page: Page,
  count: number,
  act: (index: number) => Promise<void>,
): Promise<readonly Work[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const now = async (): Promise<Work> => {
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => (metrics.find((each) => each.name === name)?.value ?? 0) * 1000;
    return { all: of("TaskDuration"), script: of("ScriptDuration"), layout: of("LayoutDuration") };
  };
  const found: Work[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = await now();
    await act(index);
    // Two frames, so that what was done is drawn too.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const after = await now();
    found.push({
      all: after.all - before.all,
      script: after.script - before.script,
      layout: after.layout - before.layout,
    });
  }
  await session.detach();
  return found.toSorted((a, b) => a.all - b.all);
}

interface Work {
  readonly all: number;
  readonly script: number;
  readonly layout: number;
}

function report(name: string, found: readonly Work[], slow: number): void {
  const at = (share: number) =>
    found[Math.floor((found.length - 1) * share)] ?? { all: 0, script: 0, layout: 0 };
  const [median, late] = [at(0.5), at(0.95)];
  const share = ({ all }: Work) => `${all.toFixed(1)} ms, ${(all / FRAME).toFixed(2)} of a frame`;
  console.log(
    `${name}: ${share(median)}; 95 of 100 within ${share(late)}; ${slow} slow frames of ${found.length}`,
  );
  console.log(`  of that, scripts ${median.script.toFixed(1)} ms and layout ${median.layout.toFixed(1)} ms`);
}

async function open(body?: string): Promise<Page> {
  const page = await openPage(browser, { height: 900, ...(body !== undefined && { body }) });
  await page.evaluate(
    ([steps, value]) => Object.assign(document.querySelector("heed-conditions") as object, { steps, value }),
    [STEPS, FORTY] as const,
  );
  await page.locator(".row").nth(39).waitFor();
  await page.waitForTimeout(500);
  await watch(page);
  return page;
}

/** Chromium reports events only that took this long until the next paint, in milliseconds: others are counted as that. */
const SHORTEST = 16;

/** Counts slow frames, and notes the times from keys to paint. */
function watch(page: Page): Promise<void> {
  return page.evaluate((durationThreshold) => {
    const paints = new Map<number, number>();
    Object.assign(window, { slow: 0, paints });
    new PerformanceObserver((list) => {
      (window as never as { slow: number }).slow += list.getEntries().length;
    }).observe({ type: "long-animation-frame" });
    new PerformanceObserver((list) => {
      // One press is several events.
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[])
        if (entry.interactionId > 0)
          paints.set(entry.interactionId, Math.max(entry.duration, paints.get(entry.interactionId) ?? 0));
    }).observe({ type: "event", durationThreshold } as PerformanceObserverInit);
  }, SHORTEST);
}

/** The times from each of some keys to the next paint. */
async function reportPaints(page: Page, count: number): Promise<void> {
  await page.waitForTimeout(300);
  const found = await page.evaluate(() => [
    ...(window as never as { paints: ReadonlyMap<number, number> }).paints.values(),
  ]);
  const short = new Array<number>(Math.max(0, count - found.length)).fill(SHORTEST);
  const times = [...short, ...found].toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)];
  console.log(`  from the key to the next paint ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms`);
}

const slowIn = (page: Page) => page.evaluate(() => (window as never as { slow: number }).slow);

const browser = await launch();

const LETTERS = "the quick brown fox jumps over the dog";

async function typeIn(page: Page, name: string): Promise<void> {
  const typed = await work(page, LETTERS.length, (index) => page.keyboard.type(LETTERS.charAt(index)));
  report(name, typed, await slowIn(page));
  await reportPaints(page, LETTERS.length);
}

for (const [name, body] of [
  ["a keystroke", "<heed-conditions></heed-conditions>"],
  ["a keystroke in a form of the page", undefined],
] as const) {
  const typing = await open(body);
  await typing.getByRole("textbox", { name: "Value", exact: true }).nth(14).click();
  await typeIn(typing, name);
}

// Cost of a keystroke in Chromium itself, in a page with nothing but a field.
const plain = await openPage(browser, { height: 900, body: '<input aria-label="plain">' });
await watch(plain);
await plain.getByLabel("plain").click();
await typeIn(plain, "a keystroke in a plain field on an empty page");

const dragging = await open();
const box = await dragging.locator(".grip").nth(2).boundingBox();
if (box === null) throw new Error("no handle");
await dragging.mouse.move(box.x + 12, box.y + 14);
await dragging.mouse.down();
const moved = await work(dragging, 50, (step) => dragging.mouse.move(box.x + 12, box.y + 24 + step * 9));
report("a move of a drag", moved, await slowIn(dragging));
await browser.close();
