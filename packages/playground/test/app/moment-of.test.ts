import { describe, expect, test } from "vitest";
import type { Parts } from "../../src/app/app.ts";
import { momentOf, ShownMoments } from "../../src/app/moment-of.ts";
import { runOf } from "../../src/engine/run.ts";
import { ladderSteps } from "../../src/parts/ladder/steps.ts";
import * as lit from "../../src/parts/lit.ts";
import { momentAt } from "../../src/parts/timeline-moment.ts";

const PARTS: Parts = { ladderSteps, momentAt, litBy: lit.litBy, loadPanel: async () => undefined };

const WORKFLOW = `steps:
  - { ref: feed_1, type: channel, channel_type: in_app_feed }
  - { ref: email_1, type: channel, channel_type: email }
  - { ref: wait_1, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - { ref: email_2, type: channel, channel_type: email }
`;
const SCENARIO = `events:
  - at +2m: feed_1 is seen
  - at +4m: email_1 is delivered
`;
const MINUTE = 60_000;

describe("The moments that are shown", () => {
  const run = runOf(WORKFLOW, SCENARIO);

  test("are what holds at each", () => {
    const moments = new ShownMoments();
    for (const at of [undefined, 0, MINUTE, 3 * MINUTE, 2 * MINUTE, 4.5 * MINUTE, 6 * MINUTE])
      expect(moments.viewOf(run, at, PARTS)).toEqual(momentOf(run, at, PARTS));
  });

  test("have the same messages as the one before, as objects, where no message changed", () => {
    const moments = new ShownMoments();
    const refsAt = (at: number) => moments.viewOf(run, at, PARTS).refs;
    const first = refsAt(0.5 * MINUTE);
    expect(Object.keys(first)).toEqual(["feed_1", "email_1"]);
    expect(refsAt(MINUTE)).toBe(first);
    const seen = refsAt(3 * MINUTE);
    expect(seen.feed_1).not.toEqual(first.feed_1);
    expect(seen.email_1).toBe(first.email_1);
    expect(refsAt(3.5 * MINUTE)).toBe(seen);
    expect(refsAt(4.5 * MINUTE).feed_1).toBe(seen.feed_1);
  });

  test("share them with the moments of another run", () => {
    const moments = new ShownMoments();
    const before = moments.viewOf(run, MINUTE, PARTS).refs;
    const other = runOf(WORKFLOW, `${SCENARIO}  - at +4m: email_1 is read\n`);
    expect(moments.viewOf(other, MINUTE, PARTS).refs).toBe(before);
    const { refs } = moments.viewOf(other, 4.5 * MINUTE, PARTS);
    expect(refs.email_1).not.toEqual(moments.viewOf(run, 4.5 * MINUTE, PARTS).refs.email_1);
  });
});
