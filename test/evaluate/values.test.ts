import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Context, prepare, type StoredInput } from "../../src/entries/runtime.ts";
import { evaluate } from "../reference/evaluator.ts";

/** Lists with many items are compared by sets, and must give the verdicts that comparing item by item gives. */

const OPERATORS = ["contains", "not_contains", "contains_all", "not_contains_all"];

const asked = (operator: string): StoredInput => ({
  all: [{ variable: "data.x", operator, argument: "data.y" }],
});

/** Values that are alike as texts, or equal with their keys in another order. */
const ALIKE: readonly string[] = [
  "0",
  "-0",
  '"0"',
  "null",
  '"null"',
  "true",
  '"true"',
  '""',
  "[]",
  '"false[]"',
  "[[]]",
  "[null]",
  "[0]",
  '["0"]',
  "[0, 1]",
  "[1, 0]",
  "[[0], 1]",
  "[0, [1]]",
  "{}",
  '"true[]"',
  '{"0": 0}',
  '{"a": 1, "b": 2}',
  '{"b": 2, "a": 1}',
  '{"a": 2, "b": 1}',
  '{"a,b": 1}',
  '{"a\\",\\"b": 1}',
  '{"__proto__": 1}',
  '{"toJSON": 1}',
  '{"a": {"b": 1}, "c": {}}',
  '{"c": {}, "a": {"b": 1}}',
  '{"a": {}, "c": {"b": 1}}',
];

const item = fc.constantFrom(...ALIKE).map((text) => JSON.parse(text) as unknown);
const list = fc.oneof(
  fc.uniqueArray(item, { maxLength: 40, selector: (value) => JSON.stringify(value) }),
  fc.array(item, { maxLength: 4 }),
);

describe("lists with many items", () => {
  test("the reference and the source agree on lists of any length", () => {
    const tally = { true: 0, false: 0 };
    fc.assert(
      fc.property(fc.constantFrom(...OPERATORS), list, fc.oneof(list, item), (operator, x, y) => {
        for (const data of [
          { x, y },
          { x: y, y: x },
          { x: [...x, ...ALIKE.slice(0, 20)], y },
        ]) {
          const verdict = prepare(asked(operator))({ data });
          expect(verdict).toBe(evaluate(asked(operator), { data }));
          tally[`${verdict}`]++;
        }
      }),
      { numRuns: 400 },
    );
    expect(Math.min(tally.true, tally.false)).toBeGreaterThan(200);
  });

  test.each(ALIKE)("every value is found among the others only where an equal one is: %s", (text) => {
    const value: unknown = JSON.parse(text);
    const padding = Array.from({ length: 80 }, (_, index) => `filler ${index}`);
    for (const other of ALIKE) {
      const x = [...padding, JSON.parse(other)];
      const isEqual = evaluate(asked("equal_to"), { data: { x: value, y: x.at(-1) } });
      // A list is asked for as an item of the list that holds it.
      for (const y of Array.isArray(value) ? [[value]] : [value, [value]]) {
        expect(prepare(asked("contains"))({ data: { x, y } })).toBe(isEqual);
      }
      expect(prepare(asked("contains_all"))({ data: { x, y: [value, "filler 3"] } })).toBe(isEqual);
    }
  });

  test("values nested to any depth are found", () => {
    const nested = (depth: number) => JSON.parse(`${"[".repeat(depth)}1${"]".repeat(depth)}`) as unknown;
    const x = [...Array.from({ length: 80 }, (_, index) => [index]), nested(50_000)];
    expect(prepare(asked("contains"))({ data: { x, y: [nested(50_000)] } })).toBe(true);
    expect(prepare(asked("contains"))({ data: { x, y: [nested(49_999)] } })).toBe(false);
  });
});

describe("work grows with the items, not with their pairs", () => {
  /** Counts what is read of a list and of its items. */
  function counted(context: (watch: <Value extends object>(value: Value) => Value) => Context): number {
    let reads = 0;
    const watch = <Value extends object>(value: Value) =>
      new Proxy(value, {
        get: (target, key) => {
          reads++;
          return Reflect.get(target, key) as unknown;
        },
        ownKeys: (target) => {
          reads += Reflect.ownKeys(target).length + 1;
          return Reflect.ownKeys(target);
        },
      });
    const given = context(watch);
    for (const operator of OPERATORS) prepare(asked(operator))(given);
    return reads;
  }

  const range = <Item>(count: number, make: (index: number) => Item) =>
    Array.from({ length: count }, (_, index) => make(index));
  type Watch = Parameters<Parameters<typeof counted>[0]>[0];

  test.each<[string, (size: number, watch: Watch) => object]>([
    [
      "numbers that differ",
      (size, watch) => ({ x: watch(range(size, (n) => n)), y: watch(range(size, (n) => -1 - n)) }),
    ],
    [
      "one list twice",
      (size, watch) => ({ x: watch(range(size, (n) => `${n}`)), y: watch(range(size, (n) => `${n}`)) }),
    ],
    [
      "objects that differ",
      (size, watch) => ({
        x: range(size, (n) => watch({ a: n })),
        y: range(size, (n) => watch({ a: -1 - n })),
      }),
    ],
    [
      "empty objects, and an object with many keys",
      (size, watch) => ({
        x: range(size, () => watch({})),
        y: watch(Object.fromEntries(range(size, (n) => [`k${n}`, n]))),
      }),
    ],
    [
      "few lists, each of many numbers",
      (size, watch) => ({
        x: range(7, (n) => watch([...range(size, () => 1), n])),
        y: range(7, (n) => watch([...range(size, () => 1), -1 - n])),
      }),
    ],
  ])("%s", (_name, dataOf) => {
    const work = (size: number) => counted((watch) => ({ data: dataOf(size, watch) }));
    expect(work(2_000)).toBeGreaterThan(2_000);
    expect(work(2_000)).toBeLessThan(work(500) * 5);
  });
});
