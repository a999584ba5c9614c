import { describe, expect, test } from "vitest";
import { Budget } from "../../src/analyse/budget.ts";
import {
  candidateTexts as candidateTextsWithin,
  neutralCharacters,
  subsets,
  type TextNeeds,
} from "../../src/analyse/texts.ts";

/** Calls the function with a budget that suffices. */
function candidateTexts(
  ...args: Parameters<typeof candidateTextsWithin> extends [...infer Before, Budget] ? Before : never
) {
  return candidateTextsWithin(...args, new Budget(1e9));
}

const ALPHABET = ["a", "b", "c"];

/** All texts over the alphabet, up to a length. */
function textsUpTo(length: number): readonly string[] {
  let last = [""];
  const all = [""];
  for (let index = 0; index < length; index++) {
    last = last.flatMap((text) => ALPHABET.map((character) => text + character));
    all.push(...last);
  }
  return all;
}

const SHORT = textsUpTo(2);
const ALL = textsUpTo(5);

/** The relation of a text to constants: its order, and inclusion in both directions. */
function answersOf(
  text: string,
  ordered: readonly string[],
  within: readonly string[],
  around: readonly string[],
): string {
  return [
    ...ordered.map((constant) => (text < constant ? "<" : text === constant ? "=" : ">")),
    ...within.map((constant) => Number(text.includes(constant))),
    ...around.map((constant) => Number(constant.includes(text))),
  ].join("");
}

function missing(ordered: readonly string[], within: readonly string[], around: readonly string[]) {
  const { texts, isComplete } = candidateTexts({ ordered, within, around, copies: 1 });
  expect(isComplete).toBe(true);
  const met = new Set(texts.map((text) => answersOf(text, ordered, within, around)));
  return ALL.filter((text) => !met.has(answersOf(text, ordered, within, around)));
}

describe("every text of up to five characters has a candidate with the same relation to constants", () => {
  test("for all pairs of ordered constants", () => {
    for (const a of SHORT)
      for (const b of SHORT)
        expect({ a, b, missing: missing([a, b], [], []) }).toEqual({ a, b, missing: [] });
  });

  test("for all pairs of contained constants", () => {
    for (const a of SHORT)
      for (const b of SHORT)
        expect({ a, b, missing: missing([], [a, b], []) }).toEqual({ a, b, missing: [] });
  });

  test("for all combinations of an ordered, a contained and a containing constant", () => {
    for (const a of SHORT)
      for (const b of SHORT)
        for (const c of ["", "ab", "cab", "aab"])
          expect({ a, b, c, missing: missing([a], [b], [c]) }).toEqual({ a, b, c, missing: [] });
  });

  test("for constants with common beginnings and ends", () => {
    expect(missing(["ab", "abc", "abd"], ["ab", "bc", "abc"], ["abcab", "cabc"])).toEqual([]);
  });
});

describe("candidateTexts", () => {
  test.each<[needs: Partial<TextNeeds>, texts: string[]]>([
    [{}, ["", "_"]],
    [{ ordered: ["b"] }, ["", "b", "_", "a", "a_", "m", "m_", "b_", "ba", "ba_"]],
    [
      { ordered: ["b"], copies: 2 },
      ["", "b", "_", "`", "a", "a_", "a`", "m", "m_", "m`", "b_", "b`", "ba", "ba_", "ba`"],
    ],
    [{ within: ["x"] }, ["", "x", "_", "_x"]],
    [{ within: ["x", "y", ""] }, ["", "x", "y", "_", "_x", "_y", "_x_y"]],
    [{ around: ["abc"] }, ["", "abc", "a", "ab", "b", "bc", "c", "_"]],
    // A character of a gap is not one of those searched for, if there is another.
    [
      { ordered: ["m"], within: ["m"] },
      ["", "m", "_", "_m", "a", "a_", "a_m", "z", "z_", "z_m", "m_", "m_m", "ma", "ma_", "ma_m"],
    ],
    [
      { ordered: ["b"], within: ["a"] },
      ["", "b", "a", "_", "_a", "A", "A_", "A_a", "m", "m_", "m_a", "b_", "b_a", "bm", "bm_", "bm_a"],
    ],
    [{ ordered: ["\0"] }, ["", "\0", "_", "a", "a_", "\0_", "\0a", "\0a_"]],
    [{ ordered: ["_"] }, ["", "_", "`", "A", "A`", "a", "a`", "_`", "_a", "_a`"]],
  ])("of %j", (needs, texts) => {
    const none = { ordered: [], within: [], around: [], copies: 1 };
    expect(candidateTexts({ ...none, ...needs })).toEqual({ texts, isComplete: true });
  });

  test("prefers all other code points of a gap to those searched for", () => {
    const within = ["\u0001"];
    const { texts } = candidateTexts({ ordered: ["\0", "\u0002"], within, around: [], copies: 1 });
    expect(texts).toContain("\u0001");
    expect(texts).toContain("\u0001_\u0001");
  });

  test("stops if there are too many", () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `${index}`.repeat(9));
    const { texts, isComplete } = candidateTexts({
      ordered: words(10),
      within: words(8),
      around: [],
      copies: 4,
    });
    expect({ count: texts.length, isComplete }).toEqual({ count: 20_000, isComplete: false });
    expect(
      candidateTexts({ ordered: [], within: words(8), around: ["x".repeat(64)], copies: 1 }).isComplete,
    ).toBe(true);
  });

  test("says if it is not representative", () => {
    const within = Array.from({ length: 9 }, (_, index) => `word${index}`);
    expect(candidateTexts({ ordered: [], within, around: [], copies: 1 }).isComplete).toBe(false);
    expect(candidateTexts({ ordered: [], within: [], around: ["x".repeat(65)], copies: 1 }).isComplete).toBe(
      false,
    );
  });

  test("has as many texts between two constants as are compared, in order", () => {
    const { texts } = candidateTexts({ ordered: ["a", "b"], within: [], around: [], copies: 3 });
    expect(texts.filter((text) => text > "a" && text < "b").length).toBeGreaterThanOrEqual(3);
  });

  test("does not split surrogate pairs", () => {
    const { texts } = candidateTexts({
      ordered: ["\u{1f600}"],
      within: ["\u{1f601}"],
      around: [],
      copies: 1,
    });
    expect(texts.some((text) => text !== "\u{1f600}" && text.startsWith("\u{1f600}"))).toBe(true);
    expect(texts.some((text) => text.includes("\u{1f601}") && !text.includes("\u{1f600}"))).toBe(true);
  });
});

describe("neutralCharacters", () => {
  test("are lower case letters and similar first, then characters of private use", () => {
    expect(neutralCharacters([], 30).join("")).toBe("_`abcdefghijklmnopqrstuvwxyz\ue000\ue001");
    expect(neutralCharacters(["a_", "\ue000"], 3).join("")).toBe("`bc");
    expect(neutralCharacters(["_"], 0)).toEqual([]);
  });

  test("occur in no text, ascend, and are as many as requested", () => {
    const texts = [..."_`abcdefghijklmnopqrstuvwxy"];
    const found = neutralCharacters(texts, 4);
    expect(found).toHaveLength(4);
    expect(found.filter((character) => texts.includes(character))).toEqual([]);
    expect(found.toSorted()).toEqual(found);
  });
});

describe("subsets", () => {
  test("are complete, smaller ones first", () => {
    expect(subsets([1, 2, 3]).map((subset) => subset.join(""))).toEqual([
      "",
      "1",
      "2",
      "3",
      "12",
      "13",
      "23",
      "123",
    ]);
  });
});
