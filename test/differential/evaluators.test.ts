import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agree, answersTo } from "./answers.ts";
import { pairs } from "./pairs.ts";

/** Enough pairs for every kind of answer. `npm run soak -- evaluators` takes any number of pairs. */
const RUNS = 6_000;

describe("all evaluators give one answer", () => {
  test("on random pairs of conditions and contexts", () => {
    const tally = new Map<string, number>();
    fc.assert(
      fc.property(pairs, (pair) => {
        const answers = answersTo(pair);
        const answer = (answers.reference as string).replace(/:.*/, "");
        tally.set(answer, (tally.get(answer) ?? 0) + 1);
        expect(answers, JSON.stringify(pair)).toSatisfy(agree);
      }),
      { numRuns: RUNS },
    );
    // The pairs must lead to both verdicts and to every error.
    const expected = [
      "true",
      "false",
      "missing-context",
      "unknown-ref",
      "invalid-outcome",
      "unknown-status",
      "invalid-audiences",
      "invalid-now",
    ];
    for (const answer of expected) expect(tally.get(answer) ?? 0, answer).toBeGreaterThan(5);
    expect((tally.get("true") ?? 0) / RUNS).toBeGreaterThan(0.1);
  });
});
