import { expect, test } from "vitest";
import { isStatusPath, prefixesFor } from "../../src/condition/build.ts";
import { type Path, PREFIXES, readPath } from "../../src/condition/index.ts";
import { dataPathPattern, SEGMENT_PATTERN } from "../../src/condition/path-patterns.ts";
import { decode, encodeFor } from "../../src/stored/index.ts";

const conditionOf = (any: readonly object[]) => {
  const decoded = decode({ any });
  if (!decoded.ok) throw new Error("not decoded");
  return decoded.condition;
};
const one = { variable: "data.a", operator: "equal_to", argument: "1" };
const other = { variable: "data.b", operator: "exists" };

test("conditions are written in the form of their owner", () => {
  const single = conditionOf([one]);
  expect(encodeFor(single)).toEqual({ all: [one] });
  expect(encodeFor(single, { target: "preference" })).toEqual([one]);
  expect(encodeFor(single, { target: "match" })).toEqual([one]);
  expect(encodeFor(conditionOf([one, other]), { target: "match" })).toBeUndefined();
});

test("an event is read in a match only, and an output is data", () => {
  expect(prefixesFor("match", ["x"])).toEqual([...PREFIXES, "event", "x"]);
  expect(prefixesFor("step")).toEqual(PREFIXES);
  const path = (text: string) => readPath(text) as Path;
  expect(isStatusPath(path("refs.w.matched"), "step")).toBe(false);
  expect(isStatusPath(path("refs.w.signal_variables.a"), "match")).toBe(false);
  expect(isStatusPath(path("refs.w.matched"), "preference")).toBe(true);
  expect(isStatusPath(path('refs.w["matched"]'), "step")).toBe(true);
  expect(isStatusPath(path("data.a"), "step")).toBe(false);
});

test("patterns of data paths take outputs if refs are among the prefixes", () => {
  const matches = (prefixes: readonly string[], text: string) =>
    new RegExp(`^(?:${dataPathPattern(prefixes, SEGMENT_PATTERN)})$`, "u").test(text);
  expect(matches(PREFIXES, "refs.w.matched")).toBe(true);
  expect(matches(["data"], "refs.w.matched")).toBe(false);
});
