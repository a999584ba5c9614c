import type { CDPSession, Page } from "playwright-core";

/**
 * Two figures of something that is done in a page:
 *
 * - the work of Chromium's main thread: scripts, styles, layout and painting, and the messages by which the browser is driven.
 *   It is the time of the processor, so that other programs do not count. Slow frames are those that Chromium reports
 *   itself, of 50 ms and more;
 * - the time on the clock from a key or a click to the next paint, as Chromium's Event Timing has it, in steps of 8 ms. Other programs
 *   count here, and so does waiting for the screen's next frame.
 */

/** A frame of a screen with 60 Hz, in milliseconds. */
export const FRAME = 1000 / 60;

/** Work of the main thread, in milliseconds. */
interface Work {
  readonly all: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

const PARTS = {
  all: "TaskDuration",
  script: "ScriptDuration",
  style: "RecalcStyleDuration",
  layout: "LayoutDuration",
} as const;

/** Chromium reports events only that took this long until the next paint, in milliseconds: others are counted as that. */
const SHORTEST = 16;

export interface Measured {
  readonly name: string;
  readonly count: number;
  /** Does it once; `index` counts from 0. */
  readonly act: (index: number) => Promise<void>;
  /** The time that answers from other threads are waited for each time, in milliseconds. */
  readonly wait?: number;
  /** True if each act is a key or a click, so that the time to the next paint is known. */
  readonly isEvent: boolean;
}

/** Does something many times, and prints what it costs. */
export async function measure(page: Page, { name, count, act, wait, isEvent }: Measured): Promise<void> {
  await watch(page);
  const found = await work(page, count, act, wait);
  const slow = await page.evaluate(() => (window as never as { slow: number }).slow);
  report(name, found, slow);
  if (isEvent) await reportPaints(page, count);
}

/** Does something many times, and returns the work for each, the slowest last. */
async function work(
  page: Page,
  count: number,
  act: Measured["act"],
  wait: number | undefined,
): Promise<readonly Work[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const now = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (part: keyof Work) => (metrics.find((each) => each.name === PARTS[part])?.value ?? 0) * 1000;
  };
  const found: Work[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = await now();
    await act(index);
    if (wait !== undefined) await page.waitForTimeout(wait);
    // Two frames, so that what was done is drawn too.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const after = await now();
    const between = (part: keyof Work) => after(part) - before(part);
    found.push({
      all: between("all"),
      script: between("script"),
      style: between("style"),
      layout: between("layout"),
    });
  }
  await session.detach();
  return found.toSorted((a, b) => a.all - b.all);
}

function report(name: string, found: readonly Work[], slow: number): void {
  const at = (share: number) =>
    found[Math.floor((found.length - 1) * share)] ?? { all: 0, script: 0, style: 0, layout: 0 };
  const [median, late] = [at(0.5), at(0.95)];
  const share = ({ all }: Work) => `${all.toFixed(1)} ms, ${(all / FRAME).toFixed(2)} of a frame`;
  console.log(
    `${name}: ${share(median)}; 95 of 100 within ${share(late)}; ${slow} slow frames of ${found.length}`,
  );
  const { script, style, layout } = median;
  console.log(
    `  of that, scripts ${script.toFixed(1)} ms, styles ${style.toFixed(1)} ms and layout ${layout.toFixed(1)} ms`,
  );
}

/** Counts slow frames, and notes the times from events to paint. */
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

/** The times from each of some keys or clicks to the next paint. */
async function reportPaints(page: Page, count: number): Promise<void> {
  await page.waitForTimeout(300);
  const found = await page.evaluate(() => [
    ...(window as never as { paints: ReadonlyMap<number, number> }).paints.values(),
  ]);
  const short = new Array<number>(Math.max(0, count - found.length)).fill(SHORTEST);
  const times = [...short, ...found].toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)];
  console.log(`  to the next paint ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms`);
}
