import fc from "fast-check";
import { expect, test } from "vitest";
import { mistakenTexts } from "./mistaken.ts";
import { type Counts, checkSuggestions, type Owner } from "./suggestions.ts";

test("a suggestion leaves a condition that is accepted, decides something and adds no finding", () => {
  const counts: Counts = { texts: 0, suggested: 0 };
  fc.assert(
    fc.property(mistakenTexts, fc.constantFrom<Owner>("step", "step", "preference"), (text, owner) =>
      checkSuggestions(text, owner, counts),
    ),
    { numRuns: 60 },
  );
  expect(counts.suggested).toBeGreaterThan(2);
});
