import { expect, test } from "vitest";
import { isMap, isPlain, memberOf, ownValue } from "../../src/condition/index.ts";

test.each([
  [{}, true],
  [{ a: 1 }, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  [undefined, false],
  ["text", false],
])("%j is a map: %j", (value, expected) => {
  expect(isMap(value)).toBe(expected);
});

test("only own keys have values", () => {
  expect(ownValue({ a: 1 }, "a")).toBe(1);
  expect(ownValue({ a: 1 }, "b")).toBeUndefined();
  expect(ownValue({}, "toString")).toBeUndefined();
  expect(ownValue(["x"], 0)).toBe("x");
});

test("plain objects have no prototype but that of objects", () => {
  for (const plain of [{}, { a: 1 }, Object.create(null)]) expect(isPlain(plain)).toBe(true);
  for (const other of [new Map(), new Date(), new (class {})(), Object.create({ a: 1 })])
    expect(isPlain(other)).toBe(false);
});

test("only maps have members, under own keys", () => {
  expect(memberOf({ a: { b: 1 } }, "a")).toEqual({ b: 1 });
  expect(memberOf({}, "toString")).toBeUndefined();
  for (const value of [undefined, null, ["x"], "text"]) expect(memberOf(value, "length")).toBeUndefined();
});
