import { describe, expect, test } from "vitest";
import { fingerprintOf, type Plan, readPlan } from "../../../src/workflow/index.ts";

function planOf(text: string): Plan {
  const { plan } = readPlan(text, "yaml");
  if (plan === undefined) throw new Error("no plan");
  return plan;
}

const WORKFLOW =
  "{key: k, steps: [{ref: delay_1, type: delay, settings: {delay_for: {unit: days, value: 1}}}]}";

describe("the fingerprint of a plan", () => {
  test("is the same for the same content, whatever the object and the order of its keys", () => {
    const plan = planOf(WORKFLOW);
    const reversed = JSON.parse(JSON.stringify(plan), (_key, value) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(fingerprintOf(plan)).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprintOf(planOf(WORKFLOW))).toBe(fingerprintOf(plan));
    expect(fingerprintOf(reversed)).toBe(fingerprintOf(plan));
  });

  test("stays the same in every version, since stored states contain it", () => {
    expect(fingerprintOf({ steps: [] })).toBe("b6c0c7b1bdff7a42");
  });

  test("differs if the content differs", () => {
    const texts = [
      WORKFLOW,
      ...Array.from({ length: 2000 }, (_, index) => WORKFLOW.replace("value: 1", `value: ${index + 2}`)),
      WORKFLOW.replace("key: k", "key: l"),
      WORKFLOW.replace("delay_1", "delay_2"),
    ];
    expect(new Set(texts.map((text) => fingerprintOf(planOf(text)))).size).toBe(texts.length);
  });
});
