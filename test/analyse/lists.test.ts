import { describe, expect, test } from "vitest";
import { candidateLists } from "../../src/analyse/lists.ts";
import { subsets } from "../../src/analyse/texts.ts";

const ITEMS = ["a", "b", "c"];

/** Every list over the items, up to a length. */
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
  test("hold one with the same items, and equal to the same constants, as every list of up to four items", () => {
    for (const constants of subsets(listsUpTo(2)).filter(({ length }) => length < 3)) {
      const { lists, complete } = candidateLists(
        ITEMS.map((item) => [item]),
        constants,
        1,
      );
      expect(complete).toBe(true);
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

  test("have none, one and all of items that the same questions ask about", () => {
    const { lists } = candidateLists([["a", "b", "c"]], [], 1);
    expect(lists).toEqual([[], ["a"], ["a", "b", "c"]]);
  });

  test("have several lists of the same items where several are compared", () => {
    const { lists } = candidateLists([["a"]], [["a"]], 2);
    expect(lists).toEqual([["a"], [], ["a"], ["a", "a"], ["a", "a", "a"]]);
  });

  test("begin with the constants, and go on with what has few items", () => {
    expect(candidateLists([["a"], ["b", "c"]], [["a"]], 1)).toEqual({
      lists: [["a"], [], ["b"], ["a"], ["a", "a"], ["b", "c"], ["a", "b"], ["a", "b", "c"]],
      complete: true,
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

  test("are a few of each kind where they would be too many", () => {
    const pairs = Array.from({ length: 8 }, (_, index) => [index, -index]);
    expect(candidateLists(pairs, [["x"]], 1)).toEqual({
      lists: [["x"], [], ...pairs, pairs.flat()],
      complete: false,
    });
    expect(candidateLists(pairs.slice(1), [], 1).complete).toBe(true);
    expect(candidateLists(pairs.slice(1), [], 2).complete).toBe(false);
  });

  test("say where they do not stand for all", () => {
    const kinds = Array.from({ length: 13 }, (_, index) => [index]);
    expect(candidateLists(kinds, [], 1).complete).toBe(false);
    expect(candidateLists(kinds.slice(1), [], 1).complete).toBe(true);
  });
});
