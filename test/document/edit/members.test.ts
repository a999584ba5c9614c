import { describe, expect, test } from "vitest";
import {
  applyEdits,
  type Format,
  insertEntry,
  type MapEntry,
  type MapNode,
  nodeAt,
  readDocument,
  removeEntry,
} from "../../../src/document/index.ts";

function inserted(text: string, format: Format, index: number, pointer = ""): string {
  const document = readDocument(text, format);
  return applyEdits(text, [insertEntry(document, nodeAt(document, pointer) as MapNode, index, "new", [1])]);
}

function removed(text: string, format: Format, key: string, pointer = ""): string {
  const document = readDocument(text, format);
  const map = nodeAt(document, pointer) as MapNode;
  const entry = map.entries.find((candidate) => candidate.key === key) as MapEntry;
  return applyEdits(text, [removeEntry(document, map, entry)]);
}

describe("an inserted entry", () => {
  test.each([
    ["json", '{"a":1}', 0, '{"new":[1],"a":1}'],
    ["json", '{"a": 1, "b": 2}', 1, '{"a": 1, "new": [1], "b": 2}'],
    ["json", '{\n  "a": 1\n}', 9, '{\n  "a": 1,\n  "new": [\n    1\n  ]\n}'],
    ["json", "{ }", 0, '{"new": [1]}'],
    ["yaml", "a: 1 # c\nb: 2", 1, "a: 1 # c\nnew:\n  - 1\nb: 2"],
    ["yaml", "a: 1 # c\n# d\n", 1, "a: 1 # c\nnew:\n  - 1\n# d\n"],
    ["yaml", "a: |+\n  x\n\n", 1, "a: |+\n  x\n\nnew:\n  - 1\n"],
    ["yaml", "a: >-\n  x", 1, "a: >-\n  x\nnew:\n  - 1"],
    ["yaml", "{a: 1}", 1, "{a: 1, new: [1]}"],
    ["yaml", "{ a: 1, }", 1, "{ a: 1, new: [ 1 ], }"],
    ["yaml", "{}", 0, "{new: [1]}"],
  ] as const)("%s: %j at %i", (format, text, index, expected) => {
    expect(inserted(text, format, index)).toBe(expected);
  });

  test("adds braces to a single pair in a list", () => {
    expect(inserted("[a: 1]", "yaml", 1, "/0")).toBe("[{a: 1, new: [1]}]");
    expect(inserted("[a: 1]", "yaml", 0, "/0")).toBe("[{new: [1], a: 1}]");
  });
});

describe("a removed entry", () => {
  test.each([
    ["json", '{"a": 1, "b": 2}', "a", '{"b": 2}'],
    ["json", '{"a": 1, "b": 2}', "b", '{"a": 1}'],
    ["json", '{\n  "a": 1\n}', "a", "{}"],
    ["yaml", "a: 1 # c\n# d\nb: 2\n", "a", "# d\nb: 2\n"],
    ["yaml", "a: 1\nb:\n  c: 2\nd: 3\n", "b", "a: 1\nd: 3\n"],
    ["yaml", "a: 1\r\nb: 2", "b", "a: 1"],
    ["yaml", "a: |+\n  x\n\nb: 2\n", "a", "b: 2\n"],
    ["yaml", "# c\na: 1 # d\n", "a", "# c\n{} # d\n"],
    ["yaml", "{a: 1, b: 2,}", "b", "{a: 1,}"],
    ["yaml", "{a: 1,}", "a", "{}"],
  ] as const)("%s: %j without %s", (format, text, key, expected) => {
    expect(removed(text, format, key)).toBe(expected);
  });

  test("leaves its place after a dash to the next one", () => {
    expect(removed("- a: 1 # c\n  # d\n  b: 2\n", "yaml", "a", "/0")).toBe("- # d\n  b: 2\n");
    expect(removed("- a: 1\n  b: 2\n", "yaml", "a", "/0")).toBe("- b: 2\n");
  });
});
