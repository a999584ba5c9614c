import fc from "fast-check";
import { expect, test } from "vitest";
import { movedIndices } from "../../src/compare/match-steps.ts";

test("as few things as possible count as moved", () => {
  expect([...movedIndices([])]).toEqual([]);
  expect([...movedIndices([0, 1, 2])]).toEqual([]);
  expect([...movedIndices([3, 0, 1, 2])]).toEqual([0]);
  expect([...movedIndices([1, 2, 3, 0])]).toEqual([3]);
});

test("the others keep their order, and no smaller choice is possible", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 8 }), (before) => {
      const moved = movedIndices(before);
      const isOrdered = (places: readonly number[]) =>
        places.every(
          (place, index) =>
            index === 0 || (before[places[index - 1] as number] as number) < (before[place] as number),
        );
      const all = [...before.keys()];
      expect(isOrdered(all.filter((place) => !moved.has(place)))).toBe(true);
      const longest = Math.max(
        ...Array.from({ length: 2 ** before.length }, (_, set) => all.filter((place) => (set >> place) & 1))
          .filter(isOrdered)
          .map(({ length }) => length),
      );
      expect(before.length - moved.size).toBe(longest);
    }),
    { numRuns: 100 },
  );
});
