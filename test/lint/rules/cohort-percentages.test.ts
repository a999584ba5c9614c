import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const cohort = (...shares: readonly unknown[]) => {
  const steps = [{ type: "channel", channel_type: "email" }];
  const arms = shares.map((percentage) => ({ percentage, steps }));
  return found(JSON.stringify({ steps: [{ type: "random_cohort", cohort_branches: arms }] }), "json");
};

test.each([
  [[70, 70], '"cohort_branches"', "the shares sum to 140, not to 100"],
  [["33.3", "33.3", "33.3"], '"cohort_branches"', "the shares sum to 99.9, not to 100"],
  [[100, 0], "0", "the share is 0, so nobody takes this branch and its steps never run"],
  [[100, "half"], '"half"', "the share is `half`, not a number"],
  [[150, -50], "150", "the share is 150, not from 0 to 100"],
])("%j", (shares, at, message) => {
  expect(cohort(...shares)[0]).toMatchObject({ code: "cohort-percentages", at, message });
});

test("a branch without a share", () => {
  const text =
    "steps: [{ type: random_cohort, cohort_branches: [{ percentage: 100, steps: [] }, { steps: [] }] }]";
  expect(brief(found(text))).toEqual(["cohort-percentages: { steps: [] }"]);
});

test.each([[[50, 50]], [["66.7", "33.3"]], [[33.3, 33.3, 33.4]]])("not %j", (shares) => {
  expect(cohort(...shares)).toEqual([]);
});
