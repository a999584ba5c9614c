import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countBefore, lineOf, lineStartAt, lineStartsOf } from "../../src/problem/index.ts";

const text = fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\ufeff"), maxLength: 12 });

describe("the lines of a text", () => {
  test("begin after CRLF, LF and a lone CR", () => {
    expect(lineStartsOf("")).toEqual([0]);
    expect(lineStartsOf("a\nb\r\nc\rd")).toEqual([0, 2, 5, 7]);
    expect(lineStartsOf("\r\r\n\n")).toEqual([0, 1, 3, 4]);
  });

  test("are found by their content", () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 12 }), (given, offset) => {
        const starts = lineStartsOf(given);
        const before = starts.filter((start) => start <= offset);
        expect(lineOf(starts, offset)).toBe(before.length);
        expect(lineStartAt(starts, offset)).toBe(before.at(-1));
      }),
      { numRuns: 200 },
    );
  });
});

test("stretches in order are counted up to an offset", () => {
  const stretches = fc.array(fc.record({ start: fc.nat({ max: 9 }) }), { maxLength: 6 });
  fc.assert(
    fc.property(stretches, fc.nat({ max: 10 }), (given, offset) => {
      const inOrder = given.toSorted((a, b) => a.start - b.start);
      expect(countBefore(inOrder, offset)).toBe(given.filter(({ start }) => start < offset).length);
    }),
    { numRuns: 200 },
  );
});
