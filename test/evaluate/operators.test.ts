import { describe, expect, test } from "vitest";
import { type Context, explain, prepare, type StoredInput } from "../../src/entries/runtime.ts";

/** Results of operators for values from the context on both sides (spec 3.4, 3.5). */
function answer(operator: string, x: unknown, y: unknown): boolean {
  const stored: StoredInput = { all: [{ variable: "data.x", operator, argument: "data.y" }] };
  const context: Context = { data: { x, y } };
  const holds = prepare(stored)(context);
  expect(explain(stored, context).result).toBe(holds);
  return holds;
}

describe("equality compares JSON values (spec 3.4.1)", () => {
  test.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [1, "1", false],
    [0, -0, true],
    [null, null, true],
    [null, "", false],
    [null, {}, false],
    [undefined, "", true],
    [{}, {}, true],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: 1, b: { c: null } }, { a: 1, b: { c: 0 } }, false],
    [{ a: { b: 1 } }, { a: 1 }, false],
    [{ a: 1 }, { a: { b: 1 } }, false],
    [[], {}, false],
    [{ 0: 1 }, [1], false],
    [[1, [2]], [1, [2]], true],
    [[1, 2], [2, 1], false],
    [[1], [1, 1], false],
    [{ toString: 1 }, { a: 1 }, false],
  ])("%j and %j: %j", (x, y, equal) => {
    expect(answer("equal_to", x, y)).toBe(equal);
    expect(answer("equal_to", y, x)).toBe(equal);
    expect(answer("not_equal_to", x, y)).toBe(!equal);
  });

  test("a deeply nested value is equal to itself", () => {
    const part = { deep: [{ er: 1 }] };
    expect(answer("equal_to", { a: part, b: part }, { a: part, b: { deep: [{ er: 1 }] } })).toBe(true);
  });
});

describe("orders compare two numbers, or two texts by code point (spec 3.4.2)", () => {
  const ORDERS = ["less_than", "less_than_or_equal_to", "greater_than_or_equal_to", "greater_than"];
  const answers = (x: unknown, y: unknown) => ORDERS.filter((operator) => answer(operator, x, y));
  const LESS = ["less_than", "less_than_or_equal_to"];
  const EQUAL = ["less_than_or_equal_to", "greater_than_or_equal_to"];
  const GREATER = ["greater_than_or_equal_to", "greater_than"];

  test.each<[unknown, unknown, string[]]>([
    [1, 2, LESS],
    [2, 2, EQUAL],
    [3, 2, GREATER],
    [-0, 0, EQUAL],
    ["a", "b", LESS],
    ["b", "a", GREATER],
    ["a", "a", EQUAL],
    ["", "a", LESS],
    ["10", "9", LESS],
    ["B", "a", LESS],
    // By code units, surrogate pairs would be less than U+E000 to U+FFFF.
    ["\uffff", "\u{10000}", LESS],
    ["\ue000", "👩", LESS],
    ["\u{10000}", "\u{10ffff}", LESS],
    ["\uffff\uffff", "\uffff👩", LESS],
    ["\uffff\uffff", "👩", LESS],
    ["\uffff\ue000", "👩", LESS],
    ["\uffff", "\uffff\u0000", LESS],
    ["👩", "\uffff", GREATER],
    ["👩", "👩", EQUAL],
    ["\ufffe", "\uffff", LESS],
    [1, "2", []],
    ["2", 1, []],
    [true, false, []],
    [null, 1, []],
    [[1], [2], []],
    [{}, {}, []],
    [undefined, 1, []],
    [-Number.MAX_VALUE, 0, LESS],
  ])("%j and %j: %j", (x, y, expected) => {
    expect(answers(x, y)).toEqual(expected);
  });
});

describe("contains looks for an item, a part of a text or a shared item (spec 3.4.3)", () => {
  test.each<[unknown, unknown, boolean]>([
    [[1, 2], 2, true],
    [[1, 2], "2", false],
    [[{ a: 1 }], { a: 1 }, true],
    [2, [1, 2], true],
    [{ a: 1 }, [{ a: 1 }], true],
    [3, [1, 2], false],
    [[1, 2], [3, 2], true],
    [[1, 2], [3, 4], false],
    [[1], [], false],
    [[], [1], false],
    [[[1]], [[1]], true],
    [[], "", false],
    [[""], undefined, true],
    ["pro", "p", true],
    ["pro", "", true],
    ["pro", "P", false],
    ["pro", 1, false],
    [1, "1", false],
    [{ a: 1 }, "a", false],
    [null, null, false],
  ])("%j and %j: %j", (x, y, contains) => {
    expect(answer("contains", x, y)).toBe(contains);
    expect(answer("not_contains", x, y)).toBe(!contains);
  });
});

describe("contains all compares two lists (spec 3.4.4)", () => {
  test.each<[unknown, unknown, boolean]>([
    [[1, 2, 3], [3, 1], true],
    [[1, 2], [1, 1], true],
    [[1, 2], [1, 3], false],
    [[{ a: 1 }], [{ a: 1 }], true],
    [[1], [], true],
    [[], [1], false],
    ["pro", ["pro"], false],
    [["pro"], "pro", false],
    ["pro", "pro", false],
  ])("%j and %j: %j", (x, y, contains) => {
    expect(answer("contains_all", x, y)).toBe(contains);
    expect(answer("not_contains_all", x, y)).toBe(!contains);
  });
});

describe("presence (spec 3.4.5)", () => {
  test.each<[unknown, boolean, boolean]>([
    ["", true, true],
    [[], true, true],
    [null, true, false],
    [undefined, true, false],
    [" ", false, true],
    [[null], false, true],
    [{}, false, true],
    [0, false, true],
    [false, false, true],
  ])("of %j: empty %j, exists %j", (x, empty, exists) => {
    expect(answer("empty", x, 0)).toBe(empty);
    expect(answer("not_empty", x, 0)).toBe(!empty);
    expect(answer("exists", x, 0)).toBe(exists);
    expect(answer("not_exists", x, 0)).toBe(!exists);
  });
});

describe("betweens include both ends (spec 3.4.6, 3.5.5)", () => {
  test.each<[string, unknown, unknown, unknown, boolean]>([
    ["is_between", 1, 1, 5, true],
    ["is_between", 5, 1, 5, true],
    ["is_between", 0, 1, 5, false],
    ["is_between", 6, 1, 5, false],
    ["is_between", 3, 5, 1, false],
    ["is_between", "3", 1, 5, false],
    ["is_between", 3, "1", 5, false],
    ["is_between", 3, 1, undefined, false],
    ["is_timestamp_between", "2025-01-01", "2025-01-01T00:00Z", "2025-01-02", true],
    ["is_timestamp_between", "2025-01-01", "2024-01-01", "2025-01-01T01:00+01:00", true],
    ["is_timestamp_between", "2025-01-03", "2025-01-01", "2025-01-02", false],
    ["is_timestamp_between", 20_250_101, "2025-01-01", "2025-01-02", false],
    ["is_timestamp_between", "2025-01-01", "2025-01-01", "soon", false],
  ])("%s: %j from %j to %j: %j", (operator, x, low, high, expected) => {
    const stored = { all: [{ variable: "data.x", operator, argument: '["data.low", "data.high"]' }] };
    const context = { data: { x, low, high } };
    expect(prepare(stored)(context)).toBe(expected);
    expect(explain(stored, context).result).toBe(expected);
  });
});

describe("timestamps (spec 3.5)", () => {
  const now = "2025-06-15T12:00:00Z";

  test.each<[string, string, string | undefined, boolean]>([
    ["data.x", "is_timestamp_before_now", undefined, true],
    ["data.x", "is_timestamp_on_or_after_now", undefined, false],
    ["data.now", "is_timestamp_before_now", undefined, false],
    ["data.now", "is_timestamp_on_or_after_now", undefined, true],
    ["data.none", "is_timestamp_before_now", undefined, false],
    ["data.none", "is_timestamp_on_or_after_now", undefined, false],
    ["data.x", "is_timestamp", undefined, true],
    ["data.none", "is_timestamp", undefined, false],
    ["data.x", "is_timestamp_before", "1 day ago", false],
    ["data.x", "is_timestamp_before", "59 minutes ago", true],
    ["data.x", "is_timestamp_on_or_after", "{{ data.x }}", true],
    // Swapped operands: the left one is a constant.
    ["2025-01-01", "is_timestamp_before_now", undefined, true],
    ["2025-01-01", "is_timestamp_before", "data.x", true],
    ["soon", "is_timestamp_before", "data.x", false],
    ["5", "is_timestamp", undefined, false],
  ])("%s %s %s: %j", (variable, operator, argument, expected) => {
    const stored = { all: [{ variable, operator, ...(argument !== undefined && { argument }) }] };
    const context = { data: { x: "2025-06-15T11:00:00Z", now, none: 7 }, now };
    expect(prepare(stored)(context)).toBe(expected);
    expect(explain(stored, context).result).toBe(expected);
  });
});

describe("groups (spec 3.6)", () => {
  const is = (name: string) => ({ variable: `data.${name}`, operator: "equal_to", argument: "1" });
  const given = (...names: string[]) => ({ data: Object.fromEntries(names.map((name) => [name, 1])) });

  test.each<[string, StoredInput, Context[], Context[]]>([
    ["none", { any: [] }, [], [given("a")]],
    ["an empty one", { any: [{ all: [] }] }, [given()], []],
    ["an empty one behind another", { any: [is("a"), { all: [] }] }, [given(), given("a")], []],
    ["one of one", { any: [is("a")] }, [given("a")], [given("b")]],
    ["three of one", { any: [is("a"), is("b"), is("c")] }, [given("a"), given("c")], [given(), given("d")]],
    [
      "two with a common beginning",
      { any: [{ all: [is("a"), is("b")] }, { all: [is("a"), is("c")] }] },
      [given("a", "b"), given("a", "c")],
      [given("a"), given("b", "c"), given()],
    ],
    [
      "one that is a beginning of the other",
      { any: [{ all: [is("a"), is("b")] }, is("a")] },
      [given("a")],
      [given("b"), given()],
    ],
    [
      "two equal ones",
      { any: [{ all: [is("a"), is("b")] }, { all: [is("a"), is("b")] }] },
      [given("a", "b")],
      [given("a"), given("b")],
    ],
  ])("%s", (_name, stored, holding, failing) => {
    for (const context of holding) expect(prepare(stored)(context)).toBe(true);
    for (const context of failing) expect(prepare(stored)(context)).toBe(false);
  });

  test("up to three, with up to two trios each, shared or not", () => {
    const names = ["a", "b", "c"];
    const groups = [
      [],
      ...names.map((name) => [name]),
      ...names.flatMap((one) => names.map((other) => [one, other])),
    ];
    const sets = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => names.filter((_, index) => (bits >> index) & 1));
    const contexts = sets.map((set) => ({ set, context: given(...set) }));
    for (const one of groups) {
      for (const two of groups) {
        for (const three of groups) {
          const any = [one, two, three];
          const holds = prepare({ any: any.map((all) => ({ all: all.map(is) })) });
          for (const { set, context } of contexts) {
            const expected = any.some((all) => all.every((name) => set.includes(name)));
            if (holds(context) !== expected) expect.fail(`${JSON.stringify(any)} of ${set}: not ${expected}`);
          }
        }
      }
    }
  });
});
