import { describe, expect, test } from "vitest";
import { Budget } from "../../src/analyse/budget.ts";
import {
  candidatesFor as candidatesForWithin,
  comparesCharacters,
  instantsIn,
} from "../../src/analyse/candidates.ts";
import { alwaysFalse } from "../../src/analyse/index.ts";
import { spellings } from "../../src/analyse/instants.ts";
import type { Segment } from "../../src/condition/index.ts";
import { OPERATOR_NAMES, OPERATORS } from "../../src/condition/index.ts";
import { instantOf } from "../../src/time/index.ts";
import { condition, valueAtomsOf } from "./conditions.ts";

/** Calls the function with a budget that suffices. */
function candidatesFor(
  ...args: Parameters<typeof candidatesForWithin> extends [...infer Before, Budget] ? Before : never
) {
  return candidatesForWithin(...args, new Budget(1e9));
}

const NOW = instantOf("2025-06-01") as number;

function shown(values: readonly unknown[]): string {
  return values.map((value) => (value === undefined ? "nothing" : JSON.stringify(value))).join(" ");
}

describe("candidatesFor", () => {
  test.each<[text: string, copies: number, inner: Segment[][], ...found: string[]]>([
    ["data.x exists", 1, [], 'nothing "other_" 1 true false null "" {}', "", "", '"other_1"'],
    [
      "data.x exists",
      3,
      [],
      'nothing "other_" "other`" "othera" 1 2 3 true false null "" {} {"other_1":1} {"other_1":2}',
      "",
      "",
      '"other_1" "other_2" "other_3" "other_4" "other_5" "other_6" "other_7"',
    ],
    [
      'data.x == 1 and data.x == "a"',
      1,
      [],
      'nothing "a" "other_" 1 2 0 true false null "" {}',
      "",
      "",
      '"other_1"',
    ],
    [
      'data.x == 1 and data.x == true and data.x == null and data.x == [1] and data.x == {"a": 1}',
      1,
      [],
      'nothing "other_" 1 2 0 true false null "" {"a":1} {}',
      "[1]",
      "",
      '"other_1"',
    ],
    [
      'data.x == {} and data.x == {"other_1": 1}',
      1,
      [],
      'nothing "other_" 1 true false null "" {} {"other_1":1} {"other`1":1}',
      "",
      "",
      '"other`1"',
    ],
    [
      'data.x == {} and data.x == {"other_1": 1}',
      2,
      [],
      'nothing "other_" "other`" 1 2 true false null "" {} {"other_1":1} {"other`1":1} {"other`1":2}',
      "",
      "",
      '"other`1" "other`2" "other`3"',
    ],
    [
      'data.x == "_" and data.x == "other`"',
      1,
      [],
      'nothing "_" "other`" "othera" 1 true false null "" {}',
      "",
      "",
      '"othera1"',
    ],
    [
      'data.x < "b"',
      1,
      [],
      'nothing "b" "" "_" "a" "a_" "m" "m_" "b_" "ba" "ba_" 1 true false null {}',
      "",
      "",
      '"other_1"',
    ],
    [
      "data.x < 5 and data.x > 7",
      1,
      [],
      'nothing "other_" 5 7 6 8 4 true false null "" {}',
      "",
      "",
      '"other_1"',
    ],
    ['data.x contains "a"', 1, [], 'nothing "a" "" "_" "_a" 1 true false null {}', "", '["a"]', '"other_1"'],
    [
      'data.x contains "a" and data.x contains 1 and data.x contains all ["a", 2]',
      1,
      [],
      'nothing "a" "" "_" "_a" 1 2 1.5 3 0 true false null {}',
      '["a",2]',
      '["a"] [1] [2]',
      '"other_1"',
    ],
    [
      'data.x contains ["a", "b"] and data.x contains all ["b", "a"]',
      1,
      [],
      'nothing "a" "b" "other_" 1 true false null "" {}',
      '["a","b"] ["b","a"]',
      '["a","b"]',
      '"other_1"',
    ],
    [
      '"abc" contains data.x',
      1,
      [],
      'nothing "abc" "" "a" "ab" "b" "bc" "c" "_" 1 true false null {}',
      "",
      '["abc"]',
      '"other_1"',
    ],
    [
      '[1, "a"] contains data.x',
      1,
      [],
      'nothing "a" "other_" 1 2 0 true false null "" {}',
      '[1,"a"]',
      '[1,"a"]',
      '"other_1"',
    ],
    [
      "data.x contains data.y",
      2,
      [],
      'nothing "" "_" "`" "a" "a_" "a`" "a_a`" "b" "b_" "b`" "b_a`" 1 2 true false null {} {"other_1":1}',
      "",
      "",
      '"other_1" "other_2" "other_3"',
    ],
    [
      'data.x contains data.y and data.y == "b" and data.x == ["a", 3]',
      2,
      [],
      'nothing "b" "a" "" "_" "_b" "_a" "_b_a" "`" "`b" "`a" "`b_a" 3 4 5 2 1 true false null {} {"other_1":1}',
      '["a",3]',
      '["a",3]',
      '"other_1" "other_2" "other_3"',
    ],
    [
      'data.x contains all data.y and data.x == ["a"]',
      2,
      [],
      'nothing "a" "other_" "other`" 1 2 true false null "" {} {"other_1":1}',
      '["a"]',
      '["a"]',
      '"other_1" "other_2" "other_3"',
    ],
    [
      "data.x < data.y",
      2,
      [],
      'nothing "" "_" "`" 1 2 true false null {} {"other_1":1}',
      "",
      "",
      '"other_1" "other_2" "other_3"',
    ],
    [
      'data.x < data.y and data.y == "b"',
      2,
      [],
      'nothing "b" "" "_" "`" "a" "a_" "a`" "m" "m_" "m`" "b_" "b`" "ba" "ba_" "ba`" 1 2 true false null {} {"other_1":1}',
      "",
      "",
      '"other_1" "other_2" "other_3"',
    ],
    [
      'data.x == data.y and data.y == "b"',
      2,
      [],
      'nothing "b" "other_" "other`" 1 2 true false null "" {} {"other_1":1}',
      "",
      "",
      '"other_1" "other_2" "other_3"',
    ],
    [
      'recipient is in audience "a" and recipient is in audience "b"',
      1,
      [],
      'nothing "a" "b" "other_" 1 true false null "" {}',
      "",
      '["a"] ["b"]',
      '"other_1"',
    ],
    [
      'recipient is in audience data.x and data.x == ["k"]',
      2,
      [],
      'nothing "other_" "other`" 1 2 true false null "" {} {"other_1":1}',
      '["k"]',
      "",
      '"other_1" "other_2" "other_3"',
    ],
    [
      'data.x == {"a": {"b": 1}}',
      2,
      [["a"], ["a", "b"]],
      'nothing "other_" "other`" 1 2 3 0 -1 true false null "" {"a":{"b":1}} {"b":1} {} {"other_1":1}',
      "",
      "",
      '"other_1" "other_2" "other_3"',
    ],
    [
      'data.x == [["a"], 2]',
      2,
      [[0], [1], [2]],
      'nothing "other_" "other`" 2 3 4 1 0 true false null "" {} {"other_1":1}',
      '[["a"],2] ["a"]',
      "",
      '"other_1" "other_2" "other_3"',
    ],
  ])("%s, %i of them, %j within", (text, copies, inner, ...found) => {
    const { values, lists, itemKinds, fresh, isComplete } = candidatesFor(
      valueAtomsOf(text),
      copies,
      NOW,
      inner,
    );
    expect([values, lists, itemKinds, fresh].map(shown)).toEqual(found);
    expect(isComplete).toBe(true);
  });

  /** The timestamps among the values. */
  function times(text: string, copies = 1): readonly string[] {
    const { values } = candidatesFor(valueAtomsOf(text), copies, NOW, []);
    return values.filter((value) => typeof value === "string" && instantOf(value) !== undefined) as string[];
  }

  test("has times if times are compared: the constants, and times between and around them", () => {
    expect(times("data.x is before 2025-06-01")).toEqual([
      "0000-01-01T00:00:00.000+23:59",
      "2025-06-01",
      "9999-12-31T23:59:59.999-23:59",
      "2025-05-03",
      "2025-06-02",
    ]);
    expect(times("data.x is a timestamp")).toContain("2025-06-02");
    expect(times("data.x is before now")).toEqual(times("data.x is before 2025-06-01"));
    expect(times("data.x is before 1 day from now")).toContain("2025-06-02");
    expect(times("data.x is before data.y", 2)).toHaveLength(6);
    expect(times('data.x == "a"')).toEqual([]);
    expect(times('data.x == "2025-06-01"')).toHaveLength(6);
    expect(times('data.x == ["2025-06-01"] and data.x is a timestamp')).toContain("2025-06-01");
  });

  test("has times in other spellings than the constants, in several if texts are compared by order", () => {
    const instant = NOW;
    const spelled = (text: string) => times(text).filter((each) => instantOf(each) === instant);
    expect(spelled("data.x is before 2025-06-01")).toEqual(["2025-06-01"]);
    expect(spelled('data.x == "2025-06-01" and data.x is a timestamp')).toEqual([
      "2025-06-01",
      "2025-06-01T00:00Z",
    ]);
    expect(
      spelled('data.x == "2025-06-01" and data.x == "2025-06-01T00:00Z" and data.x is a timestamp'),
    ).toHaveLength(3);
    expect(spelled('data.x > "2" and data.x is before 2025-06-01')).toEqual(spellings(instant, 3));
  });

  test("says if more texts are searched in one than can be tried", () => {
    const words = (count: number) =>
      Array.from({ length: count }, (_, index) => `data.x contains "w${index}"`).join(" and ");
    expect(candidatesFor(valueAtomsOf(words(8)), 1, NOW, []).isComplete).toBe(true);
    expect(candidatesFor(valueAtomsOf(words(9)), 1, NOW, []).isComplete).toBe(false);
  });
});

test.each<[text: string, instants: string[]]>([
  ["data.x is before 2025-06-01", ["2025-06-01"]],
  ["data.x is before 1 day ago", []],
  ['data.x == "2025-06-01"', ["2025-06-01"]],
  ['data.x == ["2025-06-01", 5, "no", "2025-06-02"]', ["2025-06-01", "2025-06-02"]],
  ["data.x == 5", []],
  ["data.x == data.y", []],
])("the argument of %s names %j", (text, instants) => {
  const { trio } = valueAtomsOf(text)[0] as never as { trio: { argument: never } };
  expect(instantsIn(trio.argument)).toEqual(instants.map((instant) => instantOf(instant)));
});

test("operators that compare texts other than for equality are the orders and inclusion", () => {
  expect(OPERATOR_NAMES.filter(comparesCharacters)).toEqual([
    "greater_than",
    "greater_than_or_equal_to",
    "less_than",
    "less_than_or_equal_to",
    "contains",
    "not_contains",
  ]);
});

test("a relation without candidates leaves questions undecided", () => {
  const row = OPERATORS.contains_all as { relation: string };
  const { relation } = row;
  row.relation = "unknown";
  try {
    const atoms = valueAtomsOf("data.x contains all [1] and data.x == 2");
    expect(candidatesFor(atoms, 1, NOW, []).isComplete).toBe(false);
    const asked = condition("data.x contains all [1] and data.x == 2");
    expect(alwaysFalse(asked).answer).toBe("undecided");
  } finally {
    row.relation = relation;
  }
});
