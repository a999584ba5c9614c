import { expect, test } from "vitest";
import { CASE_NAMES, labelOf, type Polarity } from "../../src/status/index.ts";

const POLARITIES: readonly Polarity[] = ["has", "has_not"];

test("the labels and descriptions of all cases are distinct, in both polarities", () => {
  const labels = CASE_NAMES.flatMap((name) => POLARITIES.map((polarity) => labelOf(name, polarity)));
  expect(new Set(labels.map(({ label }) => label)).size).toBe(24);
  expect(new Set(labels.map(({ description }) => description)).size).toBe(24);
  for (const { label, description } of labels) {
    expect(label).toMatch(/^[A-Z][^.]{5,50}$/);
    expect(description).toMatch(/^[A-Z].{10,120}\.$/);
  }
});
