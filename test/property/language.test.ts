/** What must always hold of text (spec 5): round trips, and no text that does harm. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { severityOf } from "../../src/diagnostics/index.ts";
import { parse, print } from "../../src/language/index.ts";
import { conditionArbitrary } from "../condition/tree-arbitraries.ts";
import { hostileText } from "../language/arbitraries.ts";

describe("a condition", () => {
  test("is the same after being printed and read", () => {
    fc.assert(
      fc.property(conditionArbitrary, (condition) => {
        const text = print(condition);
        const parsed = parse(text);
        expect(parsed.problems.filter(({ code }) => severityOf(code) === "error")).toEqual([]);
        expect(parsed.condition).toEqual(condition);
        expect(print(parsed.condition as never)).toBe(text);
      }),
      { numRuns: 8000 },
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
});

describe("any text", () => {
  test("is either a condition or has an error, and every problem lies within it", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { condition, problems } = parse(text);
        const errors = problems.filter(({ code }) => severityOf(code) === "error");
        expect(condition === undefined).toBe(errors.length > 0);
        for (const { span } of problems) {
          expect(span).toBeDefined();
          const { start, end } = span as { start: number; end: number };
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("that is a condition prints as one that reads the same", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { condition } = parse(text);
        if (condition === undefined) return;
        expect(parse(print(condition)).condition).toEqual(condition);
      }),
      { numRuns: 800 },
    );
  });
});
