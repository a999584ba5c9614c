import type { Outcome } from "heed/run";
import { CHANNEL_TYPES, type ChannelType, DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "heed/status";
import { describe, expect, test } from "vitest";
import { changesFor } from "../../src/app/outcome-changes.ts";
import { withValues } from "../../src/engine/edits.ts";
import { type Run, runOf } from "../../src/engine/run.ts";
import { momentAt } from "../../src/parts/timeline-moment.ts";

const HOUR = 3_600_000;
const AT = HOUR / 2;

const workflowOf = (type: ChannelType) => `steps:
  - { ref: x, type: channel, channel_type: ${type}, channel_overrides: { open_tracking: true, link_tracking: true } }
  - { ref: d, type: delay, settings: { delay_for: { unit: hours, value: 1 } } }
  - { ref: y, type: channel, channel_type: email, when: x has been sent }
`;

const refsAt = (run: Run, at: number) => {
  const { plan, result, scenario } = run;
  if (plan === undefined || result === undefined || scenario === undefined) throw new Error("no run");
  return momentAt(plan, result, scenario.trigger.at + at).refs;
};

/** The scenario after an outcome of `x` was put on the ladder, and its run. */
function put(workflow: string, scenario: string, after: Outcome): { scenario: string; run: Run } {
  const run = runOf(workflow, scenario);
  if (run.scenario === undefined) throw new Error("no scenario");
  const before = refsAt(run, AT).x;
  const changed = withValues(scenario, changesFor({ ref: "x", before, after, at: AT }, run.scenario));
  return { scenario: changed, run: runOf(workflow, changed) };
}

/** All sets of some items: each bit of a number says of one whether it is in. */
const subsets = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, at) => (bits >> at) & 1));

const messagesIn = (outcome: unknown) =>
  (Array.isArray(outcome) ? outcome : []).map(({ status, engagement_statuses = [] }) => ({
    status,
    engagement: [...engagement_statuses].sort(),
  }));

describe("an outcome that is put on the ladder", () => {
  test.each(CHANNEL_TYPES)("is what the run has then, for every state of %s", (type) => {
    const workflow = workflowOf(type);
    let reached = 0;
    for (const status of DELIVERY_STATUSES) {
      const { run } = put(workflow, "", [{ id: "m", status }]);
      // A scenario refuses what the channel's messages never are.
      if (run.result === undefined) continue;
      for (const engagement of subsets(ENGAGEMENT_STATUSES)) {
        const set = put(workflow, "", [{ id: "m", status, engagement_statuses: [...engagement] }]);
        const isRefused = set.run.result?.timeline.some(({ kind }) => kind === "refused");
        if (isRefused) continue;
        reached++;
        expect(messagesIn(refsAt(set.run, AT).x), set.scenario).toEqual([
          { status, engagement: [...engagement].sort() },
        ]);
      }
    }
    expect(reached).toBeGreaterThanOrEqual(64);
  });

  test("takes its lines out again", () => {
    const workflow = workflowOf("in_app_feed");
    const seen = put(workflow, "name: x\n", [
      { id: "m", status: "delivered", engagement_statuses: ["seen", "read"] },
    ]).scenario;
    expect(seen).toBe("name: x\nevents:\n  - at +30m: x is seen\n  - at +30m: x is read\n");
    const back = put(workflow, seen, [
      { id: "m", status: "delivered", engagement_statuses: ["read"] },
    ]).scenario;
    expect(back).toBe("name: x\nevents:\n  - at +30m: x is read\n");
    expect(put(workflow, back, [{ id: "m", status: "delivered" }]).scenario).toBe("name: x\n");
  });

  test("can be several messages, none, and such as are past their retention", () => {
    const workflow = workflowOf("email");
    const two = put(workflow, "", [
      { id: "a", status: "bounced" },
      { id: "b", status: "delivered", engagement_statuses: ["read"] },
    ]);
    expect(messagesIn(refsAt(two.run, AT).x)).toEqual([
      { status: "bounced", engagement: [] },
      { status: "delivered", engagement: ["read"] },
    ]);
    const one = put(workflow, two.scenario, [{ id: "a", status: "bounced" }]);
    expect(messagesIn(refsAt(one.run, AT).x)).toEqual([{ status: "bounced", engagement: [] }]);
    expect(one.run.result?.timeline.some(({ kind }) => kind === "refused")).toBe(false);
    const none = put(workflow, one.scenario, "skipped");
    expect(refsAt(none.run, AT).x).toBe("skipped");
    const again = put(workflow, none.scenario, [{ id: "a", status: "sent" }]);
    expect(messagesIn(refsAt(again.run, AT).x)).toEqual([{ status: "sent", engagement: [] }]);
    const gone = put(workflow, again.scenario, "expired");
    expect(refsAt(gone.run, AT).x).toBe("expired");
    const back = put(workflow, gone.scenario, [{ id: "a", status: "sent" }]);
    expect(messagesIn(refsAt(back.run, AT).x)).toEqual([{ status: "sent", engagement: [] }]);
  });
});
