import { describe, expect, test } from "vitest";
import { formatFile } from "../../../src/workflow/index.ts";

describe("formatting a file", () => {
  test("writes texts in canonical spelling, and changes nothing else", () => {
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
- when: data.a == 1
template: {when: data.a is 1}
`);
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
