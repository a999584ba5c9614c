import { describe, expect, test } from "vitest";
import { AtomTable } from "../../src/analyse/atoms.ts";
import { setAtPath, setKey, witnessOf } from "../../src/analyse/witness.ts";
import { EXPIRED_STATE, SKIPPED_STATE, stateOf } from "../../src/status/index.ts";
import { instantOf } from "../../src/time/index.ts";
import { condition } from "./conditions.ts";

const NOW = instantOf("2025-06-01") as number;

function witness(text: string, values: readonly (readonly [name: string, value: unknown])[] = [], now = NOW) {
  const conditions = [condition(text)];
  const table = new AtomTable();
  for (const each of conditions) table.literalGroupsOf(each);
  return witnessOf(conditions, [new Map(values)], table.paths, now);
}

describe("witnessOf", () => {
  test.each<[text: string, values: [string, unknown][], expected: object]>([
    ["always", [], {}],
    ["data.x == 1", [['["data","x"]', 1]], { data: { x: 1 } }],
    ["data.x == 1", [['["data","x"]', undefined]], { data: {} }],
    ["data.x == 1", [], { data: {} }],
    ["data.x.y == vars.z", [['["data","x","y"]', null]], { data: { x: { y: null } }, vars: {} }],
    // A value within another path exists already, or is added to it.
    [
      "data.x.a == 1 and data.x exists",
      [
        ['["data","x","a"]', 1],
        ['["data","x"]', { a: 1, b: 2 }],
      ],
      { data: { x: { a: 1, b: 2 } } },
    ],
    ["data.x[0] == 1 and data.x exists", [['["data","x"]', [1]]], { data: { x: [1] } }],
    ['recipient is in audience "a"', [["audiences", ["a"]]], { audiences: ["a"] }],
    ['recipient is in audience "a"', [["audiences", undefined]], { audiences: [] }],
    ["recipient is in audience data.x", [["audiences", null]], { audiences: [], data: {} }],
    ["data.x is before now", [], { data: {}, now: "2025-06-01T00:00:00.000Z" }],
    ["a has been seen", [], { refs: { a: "skipped" } }],
    ["a has been seen", [["ref a", SKIPPED_STATE]], { refs: { a: "skipped" } }],
    ["a has been seen", [["ref a", EXPIRED_STATE]], { refs: { a: "expired" } }],
    [
      "a has been seen and b has been sent",
      [
        ["ref a", stateOf("delivered", ["read", "seen"])],
        ["ref b", stateOf("queued", [])],
      ],
      {
        refs: {
          a: [{ status: "delivered", engagement_statuses: ["seen", "read"] }],
          b: [{ status: "queued" }],
        },
      },
    ],
  ])("of %s, with %j", (text, values, expected) => {
    expect(witness(text, values)).toStrictEqual(expected);
  });

  test("has everything that each of several conditions reads", () => {
    const conditions = ["a has been seen", "b has been read and data.x exists", "vars.y exists"].map(
      condition,
    );
    expect(witnessOf(conditions, [new Map([["ref a", EXPIRED_STATE]])], new Map(), NOW)).toEqual({
      refs: { a: "expired", b: "skipped" },
      data: {},
      vars: {},
    });
  });

  test("sets parts and refs of any name as own keys", () => {
    expect(JSON.stringify(witness("`__proto__` has been seen"))).toBe('{"refs":{"__proto__":"skipped"}}');
  });

  test("shares no values with an example", () => {
    const list = [{ a: 1 }];
    const { data } = witness("data.x == 1", [['["data","x"]', list]]) as { data: { x: unknown } };
    expect(data.x).toEqual(list);
    expect(data.x).not.toBe(list);
  });

  test.each([
    [0, "1970-01-01T00:00:00.000Z"],
    [-59_999_999_999_999, "0068-09-03T13:20:00.001Z"],
    [59_999_999_999_999, "3871-04-29T10:39:59.999Z"],
    [60_000_000_000_000, 60_000_000_000_000],
    [-60_000_000_000_000, -60_000_000_000_000],
  ])("writes %i as %s if now is needed", (now, expected) => {
    expect(witness("data.x is before now", [], now)).toEqual({ data: {}, now: expected });
  });
});

describe("setAtPath", () => {
  test.each<[map: object, segments: (string | number)[], expected: object]>([
    [{}, ["a"], { a: 1 }],
    [{}, ["a", "b", "c"], { a: { b: { c: 1 } } }],
    [{ a: { b: 2 } }, ["a", "c"], { a: { b: 2, c: 1 } }],
    // Existing values, at the end or on the path, are kept.
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

  test("makes keys with any name own keys of the map", () => {
    const map = {};
    setAtPath(map, ["__proto__", "constructor", "a"], 1);
    expect(JSON.stringify(map)).toBe('{"__proto__":{"constructor":{"a":1}}}');
    expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
  });
});

test("setKey makes an ordinary property", () => {
  const map = {};
  setKey(map, "__proto__", 1);
  expect(Object.getOwnPropertyDescriptor(map, "__proto__")).toEqual({
    value: 1,
    enumerable: true,
    configurable: true,
    writable: true,
  });
});
