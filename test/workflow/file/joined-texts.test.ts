import { describe, expect, test } from "vitest";
import { joinedItems, joinTexts, textOfMap } from "../../../src/workflow/file/joined-texts.ts";

describe("conditions joined by a word", () => {
  test.each([
    [["data.a == 1"], "and", "data.a == 1"],
    [["data.a == 1", "data.b == 2 or data.c == 3"], "and", "data.a == 1 and (data.b == 2 or data.c == 3)"],
    [["data.a == 1", "data.b == 2 or data.c == 3"], "or", "data.a == 1 or data.b == 2 or data.c == 3"],
    [["data.a == 1\n  and data.b == 2"], "and", "data.a == 1 and data.b == 2"],
    [["data.a = 1", "data.b == 2"], "and", undefined],
    [[], "and", undefined],
  ] as const)("%j by %s", (texts, word, joined) => {
    expect(joinTexts(texts, word)).toBe(joined);
  });
});

describe("items of a list", () => {
  test.each([
    [["data.a == 1", "or data.b == 2"], "data.a == 1 or data.b == 2"],
    [["data.a == 1 or", "data.b == 2"], "data.a == 1 or data.b == 2"],
    [["data.a == 1", "OR", "data.b == 2"], "data.a == 1 or data.b == 2"],
    [["data.a == 1 or data.b == 2", "and data.c == 3"], "(data.a == 1 or data.b == 2) and data.c == 3"],
    [["data.a == 1", "or data.b == 2", "data.c == 3"], "(data.a == 1 or data.b == 2) and data.c == 3"],
    [["data.a == 1", "or data.b == 2", "and data.c == 3"], undefined],
    [["data.a == 1", "data.b == 2"], undefined],
    [["and data.a == 1", "data.b == 2"], undefined],
  ])("%j", (items, text) => {
    expect(joinedItems(items)?.text).toBe(text);
  });
});

describe("a map", () => {
  test.each([
    [
      { all: ["data.a == 1", { any: ["data.b == 2", "data.c == 3"] }] },
      "data.a == 1 and (data.b == 2 or data.c == 3)",
    ],
    [
      { all: ["data.a == 1"], any: ["data.b == 2", "data.c == 3"] },
      "data.a == 1 and (data.b == 2 or data.c == 3)",
    ],
    [{ unless: "data.a == 1" }, "not (data.a == 1)"],
    [{ none_of: ["data.a == 1", "data.b == 2"] }, "not (data.a == 1 or data.b == 2)"],
    [{ variable: "data.a", operator: "greater_than", argument: 1 }, "data.a > 1"],
    [{ "data.a": 1, "data.b": ["x", "y"] }, 'data.a == 1 and (data.b == "x" or data.b == "y")'],
    [{ data: { a: 1, b: { c: true } } }, "data.a == 1 and data.b.c == true"],
    [{ "data.a": "> 1" }, "data.a > 1"],
    [{ "data.a == 1": null }, "data.a == 1"],
    [{ 'data.a == "P1': 'urgent"' }, 'data.a == "P1: urgent"'],
    [{ a: 1 }, undefined],
    [{ all: [1] }, undefined],
    [{}, undefined],
  ])("%j", (value, text) => {
    expect(textOfMap(value)).toBe(text);
  });
});
