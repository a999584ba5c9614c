import { describe, expect, test } from "vitest";
import { withoutValueAt, withValueAt } from "../../../src/simulate/run/value-changes.ts";

describe("a value at a path", () => {
  const value = { a: { b: [1, { c: 2 }] }, d: 3 };

  test("is set, in maps and in lists", () => {
    expect(withValueAt(value, ["d"], 4)).toEqual({ ...value, d: 4 });
    expect(withValueAt(value, ["a", "b", 1, "c"], [])).toEqual({ a: { b: [1, { c: [] }] }, d: 3 });
  });

  test("is set where the way to it is missing", () => {
    expect(withValueAt(undefined, ["a", "b"], 1)).toEqual({ a: { b: 1 } });
    expect(withValueAt(null, ["a"], null)).toEqual({ a: null });
    expect(withValueAt({ a: "text" }, ["a", "b"], 1)).toEqual({ a: { b: 1 } });
    expect(withValueAt({ a: [1] }, ["a", 5], 1)).toEqual({ a: { 5: 1 } });
  });

  test("is removed; a missing one stays missing", () => {
    expect(withoutValueAt(value, ["a", "b", 0])).toEqual({ a: { b: [{ c: 2 }] }, d: 3 });
    expect(withoutValueAt(value, ["a", "b", 1, "c"])).toEqual({ a: { b: [1, {}] }, d: 3 });
    expect(withoutValueAt(value, ["x", "y"])).toEqual(value);
    expect(withoutValueAt(value, ["d", "y"])).toEqual(value);
    expect(withoutValueAt(undefined, ["a"])).toBeNull();
  });

  test("may have any key", () => {
    const set = withValueAt({}, ["__proto__", "x"], 1);
    expect(Object.keys(set as object)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(set)).toBe(Object.prototype);
    expect(withoutValueAt(set, ["__proto__"])).toEqual({});
  });
});
