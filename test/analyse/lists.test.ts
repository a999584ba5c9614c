import { describe, expect, test } from "vitest";
import { Budget } from "../../src/analyse/budget.ts";
import { candidateLists as candidateListsWithin } from "../../src/analyse/lists.ts";
import { subsets } from "../../src/analyse/texts.ts";

/** Calls the function with a budget that suffices. */
function candidateLists(
  ...args: Parameters<typeof candidateListsWithin> extends [...infer Before, Budget] ? Before : never
) {
  return candidateListsWithin(...args, new Budget(1e9));
}

const ITEMS = ["a", "b", "c"];

/** All lists of the items, up to a length. */
function listsUpTo(length: number): readonly (readonly string[])[] {
  let last: string[][] = [[]];
  const all: string[][] = [[]];
  for (let index = 0; index < length; index++) {
    last = last.flatMap((list) => ITEMS.map((item) => [...list, item]));
    all.push(...last);
  }
  return all;
}

describe("candidateLists", () => {
  test("include, for each list of up to four items, one with the same items and equal to the same constants", () => {
    for (const constants of subsets(listsUpTo(2)).filter(({ length }) => length < 3)) {
      const { lists, isComplete } = candidateLists(
        ITEMS.map((item) => [item]),
        constants,
        1,
      );
      expect(isComplete).toBe(true);
      const answersOf = (list: readonly unknown[]) =>
        JSON.stringify([
          ITEMS.map((item) => list.includes(item)),
          list.length === 0,
          constants.map((constant) => JSON.stringify(constant) === JSON.stringify(list)),
        ]);
      const met = new Set(lists.map(answersOf));
      expect(listsUpTo(4).filter((list) => !met.has(answersOf(list)))).toEqual([]);
    }
  });

  test("contain no item, one or all of the items with the same role", () => {
    const { lists } = candidateLists([["a", "b", "c"]], [], 1);
    expect(lists).toEqual([[], ["a"], ["a", "b", "c"]]);
  });

  test("have several lists of the same items if several are compared", () => {
    const { lists } = candidateLists([["a"]], [["a"]], 2);
    expect(lists).toEqual([["a"], [], ["a"], ["a", "a"], ["a", "a", "a"]]);
  });

  test("begin with the constants, followed by lists of few items", () => {
    expect(candidateLists([["a"], ["b", "c"]], [["a"]], 1)).toEqual({
      lists: [["a"], [], ["b"], ["a"], ["a", "a"], ["b", "c"], ["a", "b"], ["a", "b", "c"]],
      isComplete: true,
    });
    expect(candidateLists([["b", "c", "d"], ["a"]], [], 1).lists).toEqual([
      [],
      ["b"],
      ["a"],
      ["a", "b"],
      ["b", "c", "d"],
      ["a", "b", "c", "d"],
    ]);
  });

  test("are a few of each kind if there would be too many", () => {
    const pairs = Array.from({ length: 8 }, (_, index) => [index, -index]);
    expect(candidateLists(pairs, [["x"]], 1)).toEqual({
      lists: [["x"], [], ...pairs, pairs.flat()],
      isComplete: false,
    });
    expect(candidateLists(pairs.slice(1), [], 1).isComplete).toBe(true);
    expect(candidateLists(pairs.slice(1), [], 2).isComplete).toBe(false);
  });

  test("say if they are not representative", () => {
    const kinds = Array.from({ length: 13 }, (_, index) => [index]);
    expect(candidateLists(kinds, [], 1).isComplete).toBe(false);
    expect(candidateLists(kinds.slice(1), [], 1).isComplete).toBe(true);
  });
});
