import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ESCAPED_PATH_TAIL_PATTERN,
  PREFIXES,
  pathPattern,
  readAnyPath,
  readPath,
  type Segment,
  segmentText,
} from "../../src/condition/index.ts";
import { pathArbitrary, textArbitrary } from "./arbitraries.ts";

const PATHS: readonly (readonly [string, string, readonly Segment[]])[] = [
  ["data.plan", "data", ["plan"]],
  ["recipient.address.city", "recipient", ["address", "city"]],
  ["data.items[0].name", "data", ["items", 0, "name"]],
  ["data.items.0", "data", ["items", 0]],
  ["data[10]", "data", [10]],
  ["data[999999999999999]", "data", [999999999999999]],
  ["data.365", "data", [365]],
  ["data.007", "data", ["007"]],
  ["data.1e3", "data", ["1e3"]],
  ["data.1234567890123456", "data", ["1234567890123456"]],
  ['data["any key"]', "data", ["any key"]],
  ['data["0"]', "data", ["0"]],
  ['data["]"].x', "data", ["]", "x"]],
  ['data["\\"\\\\\\/\\b\\n\\u00e9"]', "data", ['"\\/\b\né']],
  ['data[""]', "data", [""]],
  ["data.in-app", "data", ["in-app"]],
  ["data.$id._x", "data", ["$id", "_x"]],
  ["data.né.名前", "data", ["né", "名前"]],
  ["data.__proto__.constructor", "data", ["__proto__", "constructor"]],
  ["run.total_activities", "run", ["total_activities"]],
  ["refs.email_1.status", "refs", ["email_1", "status"]],
  ["data.a.b.c.d.e.f.g.h.i.j.k.l", "data", [..."abcdefghijkl"]],
  ["data.a.b.c.d.e.f.g.h.i.0", "data", [..."abcdefghi", 0]],
  ["data.plan\u0301", "data", ["plan\u0301"]],
];

const NO_PATHS = [
  "",
  "data",
  "data.",
  ".plan",
  "data..plan",
  "data.plan.",
  "data.-x",
  "data.a b",
  " data.plan",
  "data.plan ",
  "data.plan\n",
  "data[]",
  "data[01]",
  "data[-1]",
  "data[1.5]",
  "data[x]",
  "data['x']",
  'data["x]',
  'data["a\nb"]',
  'data["\\x41"]',
  'data["\\u12"]',
  'data["\ud800"]',
  "data.x[0",
  "Data.plan",
  "event.kind",
  "dataplan.x",
  "__proto__.x",
  "toString.x",
];

describe("paths", () => {
  test.each(PATHS)("%s", (text, root, segments) => {
    expect(readPath(text)).toEqual({ text, root, segments });
    expect(readAnyPath(text)).toEqual({ text, root, segments });
  });

  test.each(NO_PATHS)("%j is not a path", (text) => {
    expect(readPath(text)).toBeUndefined();
  });

  test.each([
    "",
    "data",
    ".plan",
    "[0]",
    "7.plan",
    "é.plan",
    "data.",
    "data.x y",
    "data.x[",
  ])("%j is not a path with any prefix", (text) => {
    expect(readAnyPath(text)).toBeUndefined();
  });

  test("start with a prefix of the platform or of a host", () => {
    for (const prefix of PREFIXES) expect(readPath(`${prefix}.x`)?.root).toBe(prefix);
    expect(readAnyPath("event.kind")?.root).toBe("event");
    expect(readPath("event.kind", [...PREFIXES, "event"])?.root).toBe("event");
    expect(readPath("event.kind", PREFIXES)).toBeUndefined();
  });

  test("the pattern matches exactly the texts that are read as paths", () => {
    const pattern = new RegExp(`^${pathPattern(PREFIXES)}$`, "u");
    for (const [text] of PATHS) expect(pattern.test(text), text).toBe(true);
    for (const text of NO_PATHS) expect(pattern.test(text), text).toBe(false);
    const texts = fc.oneof(
      pathArbitrary.map(({ path }) => path.text),
      textArbitrary,
      fc.tuple(fc.constantFrom("data", "refs.a"), textArbitrary).map((parts) => parts.join("")),
      fc
        .tuple(fc.constantFrom('data["', "data[", "data."), textArbitrary, fc.constantFrom('"]', "]", ""))
        .map((x) => x.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(pattern.test(text)).toBe(readPath(text) !== undefined);
      }),
      { numRuns: 2000 },
    );
  });

  test("the pattern for JSON strings matches exactly the escaped keys after a root", () => {
    const pattern = new RegExp(`^${ESCAPED_PATH_TAIL_PATTERN}$`, "u");
    for (const [text, root] of PATHS) {
      const tail = text.slice(root.length);
      expect(pattern.test(JSON.stringify(tail).slice(1, -1)), text).toBe(true);
      expect(pattern.test(tail), text).toBe(!tail.includes('"'));
    }
    for (const text of NO_PATHS.filter((text) => text.startsWith("data") && !text.startsWith("datap")))
      expect(pattern.test(JSON.stringify(text.slice(4)).slice(1, -1)), text).toBe(false);
  });

  test("the pattern escapes unusual prefixes", () => {
    const pattern = new RegExp(`^${pathPattern(["a.b", "(", "c|d"])}$`, "u");
    expect(pattern.test("a.b.x")).toBe(true);
    expect(pattern.test("aXb.x")).toBe(false);
    expect(pattern.test("c.x")).toBe(false);
  });

  test("any key can be written in a path, and is read as that key", () => {
    fc.assert(
      fc.property(textArbitrary, (key) => {
        const segments = readPath(`data${segmentText(key)}`)?.segments;
        expect(segments?.map(String)).toEqual([key]);
      }),
      { numRuns: 1000 },
    );
    expect(segmentText("plan")).toBe(".plan");
    expect(segmentText("my key")).toBe('["my key"]');
    expect(segmentText("")).toBe('[""]');
  });
});
