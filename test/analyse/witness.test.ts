import { describe, expect, test } from "vitest";
import { AtomTable } from "../../src/analyse/atoms.ts";
import { witnessOf } from "../../src/analyse/witness.ts";
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
    // What lies within another path is there already, or is added to it.
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

  test("has what each of several conditions reads", () => {
    const conditions = ["a has been seen", "b has been read and data.x exists", "vars.y exists"].map(
      condition,
    );
    expect(witnessOf(conditions, [new Map([["ref a", EXPIRED_STATE]])], new Map(), NOW)).toEqual({
      refs: { a: "expired", b: "skipped" },
      data: {},
      vars: {},
    });
  });

  test("sets parts and refs of any name as its own", () => {
    expect(JSON.stringify(witness("`__proto__` has been seen"))).toBe('{"refs":{"__proto__":"skipped"}}');
  });

  test("shares no value with an example", () => {
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
  ])("writes %i as %s where now is asked for", (now, expected) => {
    expect(witness("data.x is before now", [], now)).toEqual({ data: {}, now: expected });
  });
});
