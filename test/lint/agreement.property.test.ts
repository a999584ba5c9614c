/** Findings of `heed check` about the impossible hold in every run, and in every outcome that `heed run --all` lists. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { contradictions } from "./contradictions.ts";
import { Choices, randomWorkflow } from "./random-workflow.ts";

// The soak tries many more.
const RUNS = 60;

test("findings agree with outcomes and runs", () => {
  let total = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 160 }), fc.nat(), (numbers, seed) => {
      const text = JSON.stringify(randomWorkflow(new Choices(numbers)));
      const seeds = Array.from({ length: 12 }, (_, index) => seed + index);
      const { claims, found } = contradictions(text, seeds);
      total += claims;
      expect(found, text).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  // Random workflows without claims would hold nothing.
  expect(total).toBeGreaterThan(RUNS / 10);
});
