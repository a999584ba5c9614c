import { describe, expect, test } from "vitest";
import {
  applyEdits,
  editsInScalar,
  type Format,
  nodeAt,
  readDocument,
  replaceText,
  type ScalarNode,
  spanInScalar,
} from "../../../src/document/index.ts";

/** Replaces a span of the text of the key `k`. */
function edited(text: string, format: Format, found: string, by: string): string {
  const node = nodeAt(readDocument(text, format), "/k") as ScalarNode;
  const start = String(node.value).indexOf(found);
  return applyEdits(text, editsInScalar(node, [{ start, end: start + found.length, text: by }]));
}

describe("an edit within a text", () => {
  test.each([
    ["json", '{"k": "a && b"}', "&&", "and", '{"k": "a and b"}'],
    ["json", '{"k": "x = \\"y\\""}', '"y"', '"z"', '{"k": "x = \\"z\\""}'],
    ["yaml", "k: a && b # c", "&&", "and", "k: a and b # c"],
    ["yaml", "k: x == pro", "pro", '"pro"', 'k: x == "pro"'],
    ["yaml", "k: 'x == pro'", "pro", "'pro'", "k: 'x == ''pro'''"],
    ["yaml", 'k: "x == pro"', "pro", '"pro"', 'k: "x == \\"pro\\""'],
    ["yaml", "k: >-\n  a\n  && b\n", "&&", "and", "k: >-\n  a\n  and b\n"],
    ["yaml", "k: |\n  a\n  && b\n", "&&", "and", "k: |\n  a\n  and b\n"],
    ["yaml", 'k: "a\n  && b"', "&&", "and", 'k: "a\n  and b"'],
    ["yaml", "[{k: a && b}]", "&&", "and", "[{k: a and b}]"],
  ] as const)("%s %j: %s becomes %s", (format, text, found, by, expected) => {
    if (text.startsWith("[")) {
      const node = nodeAt(readDocument(text, format), "/0/k") as ScalarNode;
      const start = String(node.value).indexOf(found);
      expect(applyEdits(text, editsInScalar(node, [{ start, end: start + found.length, text: by }]))).toBe(
        expected,
      );
    } else expect(edited(text, format, found, by)).toBe(expected);
  });

  test.each([
    ["a plain text that would begin with a quote", "k: pro == x", "pro", '"pro"', "k: '\"pro\" == x'"],
    ["a plain text that would hold a comment", "k: a b", "a", "a #", 'k: "a # b"'],
    ["a folded gap that would be cut", "k: a\n\n\n  b", "\n", " ", 'k: "a \\nb"'],
    ["a folded block that would end in another line", "k: >\n  a\n  b\n", "a b", "c", 'k: "c\\n"\n'],
    ["a character that only an escape can write", "k: 'a'", "a", "\u2028", 'k: "\\u2028"'],
  ])("%s is written anew", (_name, text, found, by, expected) => {
    expect(edited(text, "yaml", found, by)).toBe(expected);
  });

  test("returns no edits for none, and for scalars that are not texts", () => {
    const node = nodeAt(readDocument("k: 1", "yaml"), "/k") as ScalarNode;
    expect(editsInScalar(node, [{ start: 0, end: 0, text: "x" }])).toEqual([]);
    expect(editsInScalar(nodeAt(readDocument("k: a", "yaml"), "/k") as ScalarNode, [])).toEqual([]);
  });
});

describe("another text", () => {
  test.each([
    ["json", '{"k": "a"}', '{"k": "b \\"c\\""}'],
    ["yaml", "k: a # d", 'k: b "c" # d'],
    ["yaml", "k: 'a'", "k: 'b \"c\"'"],
    ["yaml", 'k: "a"', 'k: "b \\"c\\""'],
    ["yaml", "k: |\n  a\n\nz: 1", 'k: b "c"\n\nz: 1'],
    ["yaml", "{k: a}", '{k: b "c"}'],
    ["yaml", "k: >-  # why: T-7\n  a\n  b\nz: 1", 'k: b "c"  # why: T-7\nz: 1'],
    ["yaml", "k: &a |2+\t# tab\r\n  a\r\n", 'k: &a b "c"\t# tab\r\n'],
    ["yaml", "k:\n  > # é😀 # d\n  a\n", 'k:\n  b "c" # é😀 # d\n'],
  ] as const)("%s: %j", (format, text, expected) => {
    const node = nodeAt(readDocument(text, format), "/k") as ScalarNode;
    expect(applyEdits(text, [replaceText(node, 'b "c"')])).toBe(expected);
  });
});

describe("a span within a text", () => {
  const place = (text: string, format: Format, start: number, end: number): string => {
    const span = spanInScalar(nodeAt(readDocument(text, format), "/k") as ScalarNode, start, end);
    return text.slice(span.start, span.end);
  };

  test.each([
    ["json", '{"k": "a\\ud83d\\ude00b"}', 1, 3, "\\ud83d\\ude00"],
    ["json", '{"k": "a\\ud83d\\ude00b"}', 2, 3, "\\ude00"],
    ["yaml", 'k: "a\\U0001F600b"', 2, 3, "\\U0001F600"],
    ["yaml", "k: 'it''s'", 2, 3, "''"],
    ["yaml", "k: a\n\n\n  b", 1, 3, "\n\n\n  "],
    ["yaml", "k: a  \n  b", 1, 2, "  \n  "],
    ["yaml", 'k: "a\\\n  b"', 1, 2, "b"],
    ["yaml", "k: >\n  a\n  b\n\n", 1, 2, "\n  "],
    ["yaml", "k: >\n  a\n   b\n", 1, 3, "\n   "],
    ["yaml", "k: |\r\n  a\r\n  b\r\n", 1, 2, "\r\n  "],
    ["yaml", "k: |+\n  a\n\n", 1, 3, "\n\n"],
    ["yaml", "k: |+\n\n \n", 0, 2, "\n \n"],
    ["yaml", "k: >-\n  a\n\n   b\n", 1, 3, "\n\n  "],
  ] as const)("%s %j from %i to %i", (format, text, start, end, expected) => {
    expect(place(text, format, start, end)).toBe(expected);
  });

  test("ends at the end of the text, and is the whole scalar for an empty text", () => {
    const text = "k: 'ab'\n";
    expect(spanInScalar(nodeAt(readDocument(text, "yaml"), "/k") as ScalarNode, 2, 9)).toEqual({
      start: 6,
      end: 6,
    });
    expect(place("k: ''", "yaml", 0, 0)).toBe("''");
    expect(place("k: 12", "yaml", 0, 1)).toBe("12");
  });

  test("is the whole scalar for an invalid text", () => {
    expect(place("{\"k\": 'a'}", "json", 0, 1)).toBe("'a'");
    expect(place('{"k": "a\\qb"}', "json", 0, 1)).toBe('"a\\qb"');
  });
});
