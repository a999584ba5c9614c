import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONDITIONS, contexts, LARGE } from "../../bench/decision.ts";
import { readingFirst } from "../../bench/reading-first.ts";
import { prepare } from "../../src/entries/fast.ts";
import { answerOf } from "../emit/load.ts";
import { oddPairsOf, polluted } from "../emit/odd-contexts.ts";
import type { Pair } from "./pairs.ts";

const DECISIONS = [
  { name: "usual", stored: CONDITIONS, byHand: readingFirst.usual, from: contexts(1) },
  { name: "several", stored: CONDITIONS, byHand: readingFirst.several, from: contexts(2) },
  { name: "large", stored: LARGE, byHand: readingFirst.large, from: contexts(1) },
];

const NAMES = [
  "refs",
  "in_app_feed_1",
  "email_1",
  "status",
  "engagement_statuses",
  "recipient",
  "plan",
  "data",
  "amount",
];

describe("the function by hand that benchmarks take as a lower bound", () => {
  test.each(
    DECISIONS,
  )("$name: it gives the verdicts and errors of prepare, with their places", (decision) => {
    const { stored, byHand, from } = decision;
    const decide = prepare(stored);
    const pairs = oddPairsOf(
      fc.constantFrom(...from).map((context): Pair => ({ stored, context, onUnknownRef: "error" }) as Pair),
    );
    const seen = new Set<string>();
    const property = fc.property(pairs, (pair) => {
      const prepared = polluted(pair, () => answerOf(() => decide(pair.context as never)));
      seen.add(prepared.replace(/,"(?:refs|data|recipient).*/, ""));
      expect(polluted(pair, () => answerOf(() => byHand(pair.context as never)))).toBe(prepared);
    });
    fc.assert(property, { numRuns: 800 });
    expect(seen.size).toBeGreaterThan(4);
  });

  test.each(NAMES)("%s: it is not taken from Object.prototype", (name) => {
    for (const { stored, byHand, from } of DECISIONS) {
      const decide = prepare(stored);
      for (const pollution of ["pro", 500, ["read"], "sent"]) {
        for (const whole of from.slice(0, 16)) {
          const context = JSON.parse(JSON.stringify(whole), (key, value) =>
            key === name ? undefined : value,
          );
          const around = { stored, context, onUnknownRef: "error", polluted: [name], pollution } as const;
          expect(polluted(around, () => answerOf(() => byHand(context)))).toBe(
            polluted(around, () => answerOf(() => decide(context))),
          );
        }
      }
    }
  });
});
