import fc from "fast-check";
import { expect, test } from "vitest";
import { reused } from "../../src/app/reused.ts";

test("what is reused is the same JSON, and an object that is the same all through is the one before", () => {
  const value = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.jsonValue());
  fc.assert(
    fc.property(value, value, (before, next) => {
      const result = reused(before, next);
      expect(JSON.stringify(sorted(result))).toBe(JSON.stringify(sorted(next)));
      expect(reused(before, structuredClone(before))).toBe(before);
      for (const key of Object.keys(next))
        if (JSON.stringify(before[key]) === JSON.stringify(next[key])) expect(result[key]).toBe(before[key]);
    }),
  );
});

const sorted = (value: object) => Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b));
