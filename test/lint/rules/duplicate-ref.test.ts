import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const step = (ref: unknown, more: object = {}) => ({ ref, type: "channel", ...more });
const of = (...steps: object[]) => brief(found(JSON.stringify({ steps }), "json"));

test("two steps with one ref", () => {
  expect(found("steps:\n  - ref: email_1\n  - ref: sms_1\n  - ref: 'email_1'\n")).toEqual([
    {
      code: "duplicate-ref",
      severity: "error",
      message: "another step already has the ref `email_1`, on line 2",
      help: "Give one of the two another `ref`, and use it in the conditions that ask about that step.",
      pointer: "/steps/2/ref",
      at: "'email_1'",
    },
  ]);
});

test("every step but the first, on whatever branch or cohort", () => {
  const arm = (...steps: object[]) => ({ name: "one", steps });
  const branch = {
    ref: "branch_1",
    type: "branch",
    branches: [{ ...arm(step("a")), when: "data.a == 1" }, arm(step("a"))],
  };
  const cohort = {
    ref: "cohort_1",
    type: "random_cohort",
    cohort_branches: [{ ...arm(step("a")), percentage: 100 }],
  };
  expect(of(step("a"), branch, cohort)).toEqual(Array(3).fill('duplicate-ref: "a"'));
});

test("a step that an alias repeats", () => {
  expect(brief(found("steps:\n  - &one {ref: a}\n  - *one\n"))).toEqual(["duplicate-ref: *one"]);
});

test("names that objects inherit", () => {
  expect(of(step("__proto__"), step("constructor"))).toEqual([]);
  expect(of(step("__proto__"), step("__proto__"))).toEqual(['duplicate-ref: "__proto__"']);
});

test("not steps without a ref, nor refs in templates and preferences", () => {
  expect(of({ type: "channel" }, { type: "channel" }, step(null), step(null), step(5), step(5))).toEqual([]);
  expect(of(step("a", { template: { steps: [step("a")] } }))).toEqual([]);
  expect(brief(found("workflows: { a: { ref: x }, b: { ref: x } }"))).toEqual([]);
});
