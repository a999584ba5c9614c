import fc from "fast-check";
import { expect, it } from "vitest";
import { type BruteOptions, bruteOutcomes } from "./brute-force.ts";
import { allOf, fatesIn, planOf } from "./plans.ts";
import { workflowsWithPauses } from "./workflows-with-pauses.ts";

const HOUR = 3_600_000;
const START = Date.parse("2025-01-01T00:00Z");

/** The recipient and its audiences, as far as a workflow tells them apart; also where its clock shows another half of the day. */
function partsFor(text: string): readonly object[] {
  const plans = /plan|"recipient"/.test(text) ? ["pro", "free"] : ["free"];
  const zones = text.includes('"from"') ? [{}, { timezone: "Etc/GMT+12" }] : [{}];
  const audiences = text.includes("beta") ? [[], ["beta"]] : [[]];
  return plans.flatMap((plan) =>
    zones.flatMap((zone) => audiences.map((some) => ({ recipient: { plan, ...zone }, audiences: some }))),
  );
}

it("outcomes are those of all runs with send windows, waits for events, failing steps and changes", () => {
  fc.assert(
    fc.property(workflowsWithPauses, (steps) => {
      const plan = planOf(steps, { key: "w" });
      const text = JSON.stringify(steps);
      // All combinations together are too many.
      fc.pre([/seen/, /"from"/, /plan|"recipient"/, /beta/].filter((one) => one.test(text)).length <= 2);
      const parts = partsFor(text) as BruteOptions["changes"] & object;
      const engagement = text.includes("seen") ? ["seen"] : [];
      const all = bruteOutcomes(plan, {
        triggers: parts,
        changes: parts,
        starts: (text.includes('"from"') ? [0, 12] : [0]).map((hour) => START + hour * HOUR),
        events: [{ step_ref: "a" }, { step_ref: "b" }],
        results: (_, now) => [{}, { until: new Date(now + HOUR).toISOString() }, "fails"],
        engagement,
      });
      expect(fatesIn(allOf(plan).outcomes)).toEqual(all);
    }),
    { numRuns: 6 },
  );
});
