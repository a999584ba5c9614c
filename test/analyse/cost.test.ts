/** Questions with an early contradiction cost little: each of these uses nearly all of its budget. */
import { expect, test } from "vitest";
import { findWitness } from "../../src/analyse/index.ts";
import { condition } from "./conditions.ts";

test.each<[holding: string, failing: string, exists: "yes" | "no", steps: number]>([
  // Incompatible kinds are found before any value is tried.
  ['data.x == data.y and data.x > 1 and data.y < "a"', "never", "no", 33],
  ["data.x > data.y and data.y == true and data.z == data.x", "never", "no", 20],
  // Paths that are not compared with each other are decided separately.
  ["data.a == data.b and data.c == data.d and data.a == 1 and data.c == 2", "data.b == 1", "no", 33],
  // Equal paths have one value; other comparisons are checked as soon as both values are known.
  [
    "data.x == data.y and data.y == data.z and data.z == data.u and data.x == 1 and data.u == 2",
    "never",
    "no",
    51,
  ],
  ["data.a < data.b and data.b < data.c and data.c < data.a", "never", "no", 239],
  ["data.x >= data.y and data.y >= data.z and data.z >= data.x", "data.x == data.z", "no", 358],
  ["data.x > data.y and data.y > data.z and data.x < 3 and data.z > 2", "never", "yes", 414],
  ["data.x is between data.y and data.z and data.x < data.y", "never", "no", 49],
  ["data.x is before data.y and data.y is before data.z", "data.x is before data.z", "no", 1_668],
  ["data.x is before data.y and data.y is before now", "data.x is before now", "no", 1_257],
  // Lists are tried only if a list is possible.
  ['data.x contains all data.y and data.y == ["a", "b"] and data.x does not contain "b"', "never", "no", 968],
  ["data.x == data.y and data.x contains 1 and data.x contains 2", "data.y contains all [1, 2]", "no", 859],
  ['data.x contains data.y and data.y == ["a"] and data.x == ["b"]', "never", "no", 487],
  // Inner paths are tried before the paths that contain them.
  ['data.x.a == data.y and data.x == {"a": 3}', "data.y == 3", "no", 6_361],
  ['data.x.a.b == 1 and data.x.a.c == 2 and data.x == {"a": {"b": 1, "c": 3}}', "never", "no", 74],
  ["data.x[0] == 1 and data.x[1] == 2 and data.x == [2, 1]", "never", "no", 101],
  ["data.x.a == 1 and data.x == 5", "never", "no", 37],
  [
    'recipient is in audience data.x and recipient is not in audience "a" and data.x == "a"',
    "never",
    "no",
    27,
  ],
])("%s, not %s", (holding, failing, exists, steps) => {
  const sought = { holding: [condition(holding)], failing: [condition(failing)] };
  expect(findWitness(sought, { budget: steps }).exists).toBe(exists);
});
