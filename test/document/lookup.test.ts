import { describe, expect, test } from "vitest";
import {
  type DocumentNode,
  entryOf,
  isText,
  type MapNode,
  nodeAt,
  readDocument,
  spanOf,
} from "../../src/document/index.ts";

const text = "a/b: &x\n  - '': {m~n: 1}\n  - [2, __proto__]\nlist: *x\n";
const document = readDocument(text, "yaml");
const shown = (pointer: string, part: "key" | "value") => {
  const span = spanOf(document, pointer, part);
  return span && text.slice(span.start, span.end);
};

describe("pointers into a document", () => {
  test.each([
    ["/a~1b/0//m~0n", 1],
    ["/a~1b/1/1", "__proto__"],
    ["/list/1/0", 2],
  ])("%s", (pointer, value) => {
    expect(nodeAt(document, pointer)?.value).toBe(value);
  });

  test("resolve the empty pointer to the root", () => {
    expect(nodeAt(document, "")).toBe(document.root);
    expect(shown("", "value")).toBe(text.trimEnd());
    expect(shown("", "key")).toBeUndefined();
  });

  test.each([
    "/",
    "/a",
    "/a~1b/-",
    "/a~1b/01",
    "/a~1b/2",
    "/a~1b/length",
    "/list/0/x/y",
    "/__proto__",
    "a",
    "/a~1b/0//m~0n/0",
  ])("%s is nowhere", (pointer) => {
    expect(nodeAt(document, pointer)).toBeUndefined();
    expect(spanOf(document, pointer, "value")).toBeUndefined();
  });

  test("return the span of an alias, and below it spans of the anchor's node", () => {
    expect(shown("/list", "value")).toBe("*x");
    expect(shown("/list", "key")).toBe("list");
    expect(shown("/list/1/0", "value")).toBe("2");
    expect(shown("/list/0/", "key")).toBe("''");
    expect(shown("/list/1", "key")).toBeUndefined();
  });

  test("resolve relative to a node", () => {
    const node = nodeAt(document, "/a~1b");
    expect(node && nodeAt(node, "/1/0")?.value).toBe(2);
    expect(node && nodeAt(node, "")).toBe(node);
  });

  test("find nothing without a root", () => {
    expect(nodeAt(readDocument("{", "json"), "")).toBeUndefined();
  });

  test("resolve a duplicate key to its last entry, as the value does", () => {
    const twice = readDocument('{"a": 1, "a": 2}', "json");
    expect(nodeAt(twice, "/a")?.value).toBe(2);
    expect(twice.value).toEqual({ a: 2 });
  });
});

test("find the last entry of a duplicate key, and no inherited property", () => {
  const map = readDocument('{"a": 1, "b": 2, "a": 3}', "json").root as MapNode;
  expect(entryOf(map, "a")).toBe(map.entries[2]);
  expect(entryOf(map, "b")).toBe(map.entries[1]);
  expect(entryOf(map, "constructor")).toBeUndefined();
});

test("recognise texts", () => {
  const { root } = readDocument("[a, '', 1, true, null, {}, []]", "yaml");
  const nodes = root?.kind === "list" ? root.items.map(({ node }): DocumentNode => node) : [];
  expect(nodes.map(isText)).toEqual([true, true, false, false, false, false, false]);
});
