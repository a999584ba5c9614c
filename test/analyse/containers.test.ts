import { describe, expect, test } from "vitest";
import type { Value } from "../../src/analyse/candidates.ts";
import { type Container, composeValues, containersOf, isInside } from "../../src/analyse/containers.ts";
import { type Path, readPath } from "../../src/condition/index.ts";

function path(text: string): Path {
  const read = readPath(text);
  if (read === undefined) throw new Error(`no path: ${text}`);
  return read;
}

describe("liesIn", () => {
  test.each([
    ["data.x.a", "data.x", true],
    ["data.x[0]", "data.x", true],
    ["data.x.a.b", "data.x", true],
    ["data.x", "data.x", false],
    ["data.x.a.b", "data.x.c", false],
    ["data.y.a.b", "data.x.a", false],
    ["data.x", "data.x.a", false],
    ["data.xy", "data.x", false],
    ["vars.x.a", "data.x", false],
  ])("%s in %s: %s", (inner, outer, expected) => {
    expect(isInside(path(inner), path(outer))).toBe(expected);
  });
});

describe("containersOf", () => {
  test("finds the paths within each path, with their steps", () => {
    const paths = ["data.x", "data.x.a", "data.x.a[0]", "data.y"].map(path);
    const found = containersOf([...paths, undefined]);
    expect(found.map((container) => container?.inner)).toEqual([
      [
        { index: 1, segments: ["a"] },
        { index: 2, segments: ["a", 0] },
      ],
      [{ index: 2, segments: [0] }],
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test.each([
  [["data.x", "data.x[63]"], true],
  [["data.x", "data.x[64]"], false],
  [["data.x", "data.x[1]", "data.x[64]"], false],
  [["data.x", "data.x.a[64]"], true],
  [["data.x", "data.x.a"], true],
])("lists can contain all of %j: %s", (texts, expected) => {
  expect(containersOf(texts.map(path))[0]?.fitsList).toBe(expected);
});

describe("composed", () => {
  const values = (
    texts: readonly string[],
    held: readonly Value[],
    lists: readonly (readonly number[])[],
  ) => {
    const [container] = containersOf(texts.map(path));
    return [...composeValues(container as Container, (place) => held[place], ["f"], lists)];
  };

  test("makes maps of the inner values, with and without another key", () => {
    expect(values(["data.x", "data.x.a", "data.x.b"], [0, 1, undefined], [])).toStrictEqual([
      { a: 1 },
      { a: 1, f: "f" },
    ]);
  });

  test("keeps the values of an inner container", () => {
    expect(values(["data.x", "data.x.a", "data.x.a.b"], [0, { b: 2, c: 3 }, 2], [])[0]).toEqual({
      a: { b: 2, c: 3 },
    });
    expect(values(["data.x", "data.x.a.b", "data.x.a"], [0, 2, { b: 2, c: 3 }], [])[0]).toEqual({
      a: { b: 2, c: 3 },
    });
  });

  test("makes lists too if all inner paths are items, with gaps filled", () => {
    const found = values(["data.x", "data.x[1]"], [0, 7], [[], [5]]);
    expect(found).toContainEqual(["f", 7]);
    expect(found).toContainEqual([5, 7, 5]);
  });

  test("makes no lists if inner paths are keys, or items of large indexes", () => {
    for (const texts of [
      ["data.x", "data.x[0]", "data.x.a"],
      ["data.x", "data.x.a", "data.x[0]"],
      ["data.x", "data.x.a"],
      ["data.x", "data.x[64]"],
    ])
      expect(values(texts, [0, 7, 8], [[5]]).filter(Array.isArray)).toEqual([]);
    expect(
      values(["data.x", "data.x[0]", "data.x[64]"], [0, 7, undefined], [[5]]).filter(Array.isArray),
    ).toEqual([]);
  });

  test("sets keys of any name as own keys", () => {
    const [whole] = values(["data.x", 'data.x["__proto__"]'], [0, 7], []);
    expect(Object.entries(whole as object)).toEqual([["__proto__", 7]]);
  });
});
