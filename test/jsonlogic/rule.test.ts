import { describe, expect, test } from "vitest";
import { and, isIn, not, or, same } from "../../src/jsonlogic/rule.ts";

const a = { var: "a" };
const b = { var: "b" };
const c = { var: "c" };

describe("a rule has no constant parts", () => {
  test("and", () => {
    expect(and()).toBe(true);
    expect(and(true, a)).toEqual(a);
    expect(and(a, false, b)).toBe(false);
    expect(and(a, true, b)).toEqual({ and: [a, b] });
    expect(and(and(a, b), c)).toEqual({ and: [a, b, c] });
    expect(and(or(a, b), c)).toEqual({ and: [{ or: [a, b] }, c] });
  });

  test("or", () => {
    expect(or()).toBe(false);
    expect(or(false, a)).toEqual(a);
    expect(or(a, true, b)).toBe(true);
    expect(or(a, or(b, c))).toEqual({ or: [a, b, c] });
  });

  test("not", () => {
    expect(not(true)).toBe(false);
    expect(not(a)).toEqual({ "!": [a] });
    expect(not(not(a))).toEqual(a);
    expect(not({ "===": [a, 1] })).toEqual({ "!==": [a, 1] });
    expect(not({ "!==": [a, 1] })).toEqual({ "===": [a, 1] });
  });

  test("same and in", () => {
    expect(same(a, "x")).toEqual({ "===": [a, "x"] });
    expect(same("x", "x")).toBe(true);
    expect(same("5", 5)).toBe(false);
    expect(same(null, null)).toBe(true);
    expect(isIn("x", a)).toEqual({ in: ["x", a] });
    expect(isIn("x", [])).toBe(false);
  });
});
