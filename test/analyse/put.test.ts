import { describe, expect, test } from "vitest";
import { setAtPath, setKey } from "../../src/analyse/put.ts";

describe("putAt", () => {
  test.each<[map: object, segments: (string | number)[], expected: object]>([
    [{}, ["a"], { a: 1 }],
    [{}, ["a", "b", "c"], { a: { b: { c: 1 } } }],
    [{ a: { b: 2 } }, ["a", "c"], { a: { b: 2, c: 1 } }],
    // What stands there, or in the way, stays.
    [{ a: 2 }, ["a"], { a: 2 }],
    [{ a: 2 }, ["a", "b"], { a: 2 }],
    [{ a: null }, ["a", "b"], { a: null }],
    [{ a: "text" }, ["a", "length"], { a: "text" }],
    [{ a: [{}] }, ["a", 0, "b"], { a: [{ b: 1 }] }],
    [{ a: [5] }, ["a", 1], { a: [5] }],
    [{ a: [] }, ["a", 0, "b"], { a: [] }],
    [{ a: [] }, ["a", "length", "b"], { a: [] }],
    [{}, ["a", 0], { a: { 0: 1 } }],
    [{}, [], {}],
  ])("into %j at %j", (map, segments, expected) => {
    setAtPath(map, segments, 1);
    expect(map).toEqual(expected);
  });

  test("makes keys of any name the map's own", () => {
    const map = {};
    setAtPath(map, ["__proto__", "constructor", "a"], 1);
    expect(JSON.stringify(map)).toBe('{"__proto__":{"constructor":{"a":1}}}');
    expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
  });
});

test("define makes a plain property", () => {
  const map = {};
  setKey(map, "__proto__", 1);
  expect(Object.getOwnPropertyDescriptor(map, "__proto__")).toEqual({
    value: 1,
    enumerable: true,
    configurable: true,
    writable: true,
  });
});
