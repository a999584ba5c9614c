import fc from "fast-check";
import { expect, it } from "vitest";
import { coverageOf, coverageShare, type Simulation } from "../../../src/simulate/index.ts";
import type { Plan, StepDecision } from "../../../src/workflow/index.ts";
import { Choices } from "../../lint/random-workflow.ts";
import { bruteOutcomes, fatesText } from "../../outcomes/brute-force.ts";
import { channel, delay, fatesIn, planOf } from "../../outcomes/plans.ts";
import { randomSimulation } from "../random-scenario.ts";

/** The fates of a run, as the reference writes them. */
function fatesOfRun(plan: Plan, { timeline }: Simulation): string {
  const decisions = timeline.flatMap((entry): StepDecision[] =>
    entry.kind === "decided" ? [entry.decision] : [],
  );
  return fatesText(plan, { decisions }, false);
}

const CASES = ["has been skipped", "has been sent", "has not been delivered", "has been seen", "has bounced"];
const asked = (...refs: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...refs), fc.constantFrom(...CASES), fc.constantFrom("", " and data.x == 1"))
    .map((words) => `${words[0]} ${words[1]}${words[2]}`);
const gap = (ref: string) => fc.constantFrom([], [delay(ref)]);
const workflows = fc
  .tuple(fc.constantFrom("in_app_feed", "email"), gap("d1"), asked("a"), gap("d2"), asked("a", "b"))
  .map(([channel_type, first, some, second, others]) => [
    channel("a", { channel_type }),
    ...first,
    channel("b", { when: some }),
    ...second,
    channel("c", { when: others }),
  ]);

it("coverage is that of all histories of small workflows", () => {
  let partial = 0;
  fc.assert(
    fc.property(
      workflows,
      fc.array(fc.array(fc.nat(), { minLength: 30, maxLength: 40 }), { maxLength: 6 }),
      (steps, numbers) => {
        const plan = planOf(steps);
        const runs = numbers
          .map((each) => randomSimulation(plan, new Choices(each)))
          .filter(({ ending, failure }) => failure === undefined && ending?.how !== "cancelled");
        const all = bruteOutcomes(plan, {
          data: [{ x: 1 }, {}],
          engagement: JSON.stringify(steps).includes("seen") ? ["seen"] : [],
        });
        const met = new Set(runs.map((run) => fatesOfRun(plan, run)));
        const coverage = coverageOf(plan, runs);
        expect(fatesIn(coverage.outcomes.map(({ outcome }) => outcome))).toEqual(all);
        expect(coverage.undecided).toEqual([]);
        expect(coverage.impossible).toEqual([]);
        const covered = coverage.outcomes.filter(({ metBy }) => metBy.length > 0);
        expect(fatesIn(covered.map(({ outcome }) => outcome))).toEqual(
          [...met].filter((one) => all.includes(one)).sort(),
        );
        for (const { outcome, metBy } of coverage.outcomes) {
          const [fates] = fatesIn([outcome]);
          expect(metBy).toEqual(
            runs.flatMap((run, index) => (fatesOfRun(plan, run) === fates ? [index] : [])),
          );
        }
        expect(
          coverage.others.every((index) => !all.includes(fatesOfRun(plan, runs[index] as Simulation))),
        ).toBe(true);
        const { met: count, outcomes, least, most } = coverageShare([coverage]);
        expect({ count, outcomes }).toEqual({ count: covered.length, outcomes: all.length });
        expect(least).toBe(most);
        expect(least).toBe(Math.floor((100 * covered.length) / all.length));
        if (count > 0 && count < outcomes) partial++;
      },
    ),
    { numRuns: 15 },
  );
  expect(partial).toBeGreaterThan(0);
});
