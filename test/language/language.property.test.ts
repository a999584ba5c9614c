/** Properties of texts (spec 5): round trips, and no text that does harm. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/condition/index.ts";
import { applyFixes, diagnoseAll, severityOf } from "../../src/diagnostics/index.ts";
import { type LanguageOptions, type Parsed, parse, print } from "../../src/language/index.ts";
import { conditionArbitrary } from "../condition/tree-arbitraries.ts";
import { hostileText } from "./arbitraries.ts";

const optionsArbitrary: fc.Arbitrary<LanguageOptions> = fc.record(
  {
    target: fc.constantFrom("step" as const, "preference" as const),
    prefixes: fc.constantFrom(["event"], ["all", "not"], []),
    refs: fc.constantFrom(["email_1", "a", "`"], []),
    groupLimit: fc.constantFrom(1, 2, 64),
    conditionLimit: fc.constantFrom(0, 1, 512),
  },
  { requiredKeys: [] },
);

function errorsOf({ problems }: Parsed): readonly string[] {
  return problems.map(({ code }) => code).filter((code) => severityOf(code) === "error");
}

describe("a condition", () => {
  test("is the same after being printed and read", () => {
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        const text = print(condition);
        const parsed = parse(text);
        expect(errorsOf(parsed)).toEqual([]);
        expect(parsed.condition).toEqual(condition);
        expect(print(parsed.condition as Condition)).toBe(text);
      }),
      { numRuns: 800 },
    );
  });

  test("is printed on one line", () => {
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        expect(print(condition)).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 300 },
    );
  });

  test("prints as a text that needs no fix, but for paths whose spelling is kept", () => {
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        const fixable = diagnoseAll(parse(print(condition)).problems).filter(({ fix }) => fix !== undefined);
        expect(fixable.filter(({ code }) => code !== "unseen-character")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("any text", () => {
  test("is either a condition or has an error, and every problem lies within it", () => {
    fc.assert(
      fc.property(hostileText, optionsArbitrary, (text, options) => {
        const parsed = parse(text, options);
        expect(parsed.condition === undefined).toBe(errorsOf(parsed).length > 0);
        for (const { span } of parsed.problems) {
          const { start, end } = span as { start: number; end: number };
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
        // In order, and nothing twice.
        const places = parsed.problems.map(({ code, span }) => `${code} ${span?.start}-${span?.end}`);
        expect(new Set(places).size).toBe(places.length);
        const starts = parsed.problems.map(({ span }) => span?.start ?? 0);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });

  test("that is a condition prints as one that reads the same", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { condition } = parse(text);
        if (condition !== undefined) expect(parse(print(condition)).condition).toEqual(condition);
      }),
      { numRuns: 800 },
    );
  });

  test("is worded and fixed without harm, and a sound text stays sound", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const parsed = parse(text);
        const corrected = parse(applyFixes(text, diagnoseAll(parsed.problems), { suggested: true }));
        if (parsed.condition !== undefined) expect(corrected.condition).toBeDefined();
      }),
      { numRuns: 800 },
    );
  });
});
