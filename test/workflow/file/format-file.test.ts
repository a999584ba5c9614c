import { describe, expect, test } from "vitest";
import { compileFile, formatFile } from "../../../src/workflow/index.ts";

describe("formatting a file", () => {
  test("spells texts in one way, and changes nothing else", () => {
    const text = `when: "a HASN'T been seen"   # quotes stay
steps:
- when: [ 'data.x is 1', data.y exists ]
  conditions@: x
- when: plan == "pro" # one
- ref: a
  when: >-
    data.a == 1
    and data.b == 2
- when: |
    (data.a == 1)
template: {when: data.a is 1}
`;
    expect(formatFile(text, "yaml").text).toBe(`when: "a has not been seen"   # quotes stay
steps:
- when: [ 'data.x == 1', data.y exists ]
  conditions@: x
- when: data.plan == "pro" # one
- ref: a
  when: >-
    data.a == 1
    and data.b == 2
- when: |
    (data.a == 1)
template: {when: data.a is 1}
`);
  });

  test.each([
    [
      "a literal block",
      "when: | # why\n  x  is 1 AND\n\n   ( y exists )\n",
      "when: | # why\n  data.x == 1 and\n\n   (data.y exists)\n",
    ],
    [
      "a folded block",
      "when: >-\n  x is 1 AND y is 'a\n  b'\n",
      'when: >-\n  data.x == 1 and data.y == "a\n  b"\n',
    ],
    ["a plain text", "when: e hasn't been\n  SENT # c\n", "when: e has not been\n  sent # c\n"],
    ["quotes", "when: \"x is 'a' and\n  y is 2\"\n", 'when: "data.x == \\"a\\" and\n  data.y == 2"\n'],
    [
      "lines that end with CRLF",
      "when: |\r\n  x is 1\r\n  and y is 2\r\n",
      "when: |\r\n  data.x == 1\r\n  and data.y == 2\r\n",
    ],
    ["JSON", '{"when": "x is 1\\n and  y is \'a\'"}', '{"when": "data.x == 1\\n and data.y == \\"a\\""}'],
  ])("keeps the lines of %s", (_, text, formatted) => {
    const format = text.startsWith("{") ? "json" : "yaml";
    expect(formatFile(text, format).text).toBe(formatted);
    expect(formatFile(formatted, format).text).toBe(formatted);
    expect(compileFile(formatted, format).text).toBe(compileFile(text, format).text);
  });

  test("writes the canonical form on one line, if asked", () => {
    const text = "when: | # why\n  data.a exists and\n  (data.b exists or data.c exists)\n";
    expect(formatFile(text, "yaml", { canonical: true }).text).toBe(
      "when: (data.a exists and data.b exists) or (data.a exists and data.c exists) # why\n",
    );
  });

  test("changes nothing the second time", () => {
    const once = formatFile('{"when": "not (data.a is 1 or a hasn\'t been seen)"}', "json").text as string;
    expect(formatFile(once, "json")).toMatchObject({ text: once, problems: [] });
  });

  test("keeps blanks within quotes", () => {
    const text = 'when: data.a == "x  y"';
    expect(formatFile(text, "yaml").text).toBe(text);
  });

  test("a text that several steps share is formatted once", () => {
    expect(formatFile("steps: [{when: &w data.a is 1}, {when: *w}]", "yaml").text).toBe(
      "steps: [{when: &w data.a == 1}, {when: *w}]",
    );
  });

  test("a file that is one text is formatted too", () => {
    expect(formatFile("data.a is 1 # c", "yaml").text).toBe("data.a == 1 # c");
    expect(formatFile('["data.a is 1", "always"]', "json").text).toBe('["data.a == 1", "always"]');
  });

  test("if there is an error, the result has no text", () => {
    const { text, problems } = formatFile(
      "steps: [{when: data.a is 1}, {when: nonsense}, {when: 5}]",
      "yaml",
    );
    expect(text).toBeUndefined();
    expect(problems.length).toBeGreaterThan(1);
  });
});
