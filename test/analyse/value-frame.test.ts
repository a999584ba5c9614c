import { describe, expect, test } from "vitest";
import type { Value } from "../../src/analyse/candidates.ts";
import { ValueFrame } from "../../src/analyse/value-frame.ts";
import { instantOf } from "../../src/time/index.ts";
import { valueAtomsOf } from "./conditions.ts";

const NOW = instantOf("2025-06-01") as number;
const NAMES = ['["data","x"]', '["data","y"]', '["data","z"]', "audiences"];

describe("a frame holds", () => {
  test.each<[text: string, values: Value[], holds: boolean]>([
    ["data.x == 1", [1], true],
    ["data.x == 1", [2], false],
    ["data.x == 1", [undefined], false],
    ['data.x == ""', [undefined], true],
    ["data.x exists", [undefined], false],
    ["data.x exists", [false], true],
    ["data.y == data.z", [1, 2, 2], true],
    ["data.y == data.z", [2, 1, 2], false],
    ["data.x is between data.y and data.z", [2, 1, 3], true],
    ["data.x is between data.y and data.z", [2, 3, 1], false],
    ["data.x is between data.y and data.z", [4, 1, 3], false],
    ["data.x is between 1 and data.z", [2, 5, 3], true],
    ["data.x is before {{ data.y }}", ["2025-01-01", "2025-01-02"], true],
    ["data.x is before {{ data.y }}", ["2025-01-02", "2025-01-01"], false],
    ["data.x is before now", ["2025-05-31"], true],
    ["data.x is before now", ["2025-06-02"], false],
    ["data.x is before 1 day from now", ["2025-06-01"], true],
    ["data.x is before 1 day from now", ["2025-06-03"], false],
    ['recipient is in audience "a"', [0, 0, 0, ["a"]], true],
    ['recipient is in audience "a"', [["a"], 0, 0, ["b"]], false],
    ["recipient is in audience data.y", [0, "b", 0, ["b"]], true],
    ["recipient is in audience data.y", [0, "a", 0, ["b"]], false],
  ])("%s, with %j: %s", (text, values, holds) => {
    const frame = new ValueFrame(NAMES, valueAtomsOf(text), NOW);
    for (const [place, value] of values.entries()) frame.set(place, value);
    expect(frame.holds(0)).toBe(holds);
  });
});

test("each atom is evaluated by itself, on the values set last", () => {
  const frame = new ValueFrame(NAMES, valueAtomsOf("data.x == 1 and data.y == 1"), NOW);
  frame.set(0, 1);
  expect([frame.holds(0), frame.holds(1)]).toEqual([true, false]);
  frame.set(1, 1);
  frame.set(0, 2);
  expect([frame.holds(0), frame.holds(1)]).toEqual([false, true]);
  expect(frame.values).toEqual([2, 1, undefined, undefined]);
});

test("audiences are those that were set, whatever else is set", () => {
  const frame = new ValueFrame(NAMES, valueAtomsOf('recipient is in audience "a"'), NOW);
  frame.set(3, ["a"]);
  frame.set(0, ["b"]);
  expect(frame.holds(0)).toBe(true);
});

test("audiences are empty until they are set", () => {
  const frame = new ValueFrame(NAMES, valueAtomsOf('recipient is in audience "a"'), NOW);
  expect(frame.holds(0)).toBe(false);
});
