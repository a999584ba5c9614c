import fc from "fast-check";
import { expect, test } from "vitest";
import { ConditionError, prepare } from "../../src/entries/runtime.ts";
import { storedArbitrary } from "../condition/arbitraries.ts";
import { values } from "../differential/pairs.ts";
import { evaluate } from "./evaluator.ts";

/** The reference reads raw stored conditions, and must read every accepted spelling as the source does. */

const parts = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { weight: 3, arbitrary: values },
    { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
    {
      weight: 2,
      arbitrary: fc.dictionary(fc.constantFrom("a", "b", "x", "plan", "0", "name", "at"), tie("value"), {
        maxKeys: 4,
      }),
    },
  ),
})).value;

test("the reference and the source agree on every accepted spelling", () => {
  const tally = { true: 0, false: 0 };
  fc.assert(
    fc.property(storedArbitrary, parts, fc.boolean(), (stored, part, isPreference) => {
      const options = {
        onUnknownRef: "skipped",
        target: isPreference ? "preference" : "step",
      } as const;
      const named = ["data", "recipient", "actor", "vars", "workflow", "run", "tenant"];
      const context = {
        ...Object.fromEntries(named.map((name) => [name, part])),
        refs: {},
        audiences: ["a", "vip"],
        now: "2025-01-01",
      };
      let prepared: ReturnType<typeof prepare>;
      try {
        prepared = prepare(stored, options);
      } catch (error) {
        // Conditions of preferences.
        expect(error).toBeInstanceOf(ConditionError);
        return;
      }
      const verdict = prepared(context);
      expect(evaluate(stored, context, options)).toBe(verdict);
      tally[`${verdict}`]++;
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(tally.true, tally.false)).toBeGreaterThan(200);
});
