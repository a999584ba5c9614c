import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeFrame, positionAt } from "../../../src/diagnostics/index.ts";

describe("positions", () => {
  test.each<[string, number, number, number]>([
    ["", 0, 1, 1],
    ["abc", 0, 1, 1],
    ["abc", 3, 1, 4],
    ["abc", 99, 1, 4],
    ["a\nb", 2, 2, 1],
    ["a\nb", 1, 1, 2],
    ["a\r\nb", 3, 2, 1],
    ["a\r\nb", 2, 1, 3],
    ["a\rb", 2, 2, 1],
    ["a\n\r\n\rb", 5, 4, 1],
    ["👩b", 2, 1, 3],
    ["\ufeffabc", 0, 1, 1],
    ["\ufeffabc", 1, 1, 1],
    ["\ufeffa\nb", 3, 2, 1],
  ])("%j at %i is line %i, column %i", (text, offset, line, column) => {
    expect(positionAt(text, offset)).toEqual({ line, column });
  });

  test("agree with the lines of the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "é", "👩")),
        fc.nat({ max: 30 }),
        (parts, at) => {
          const text = parts.join("");
          const offset = Math.min(at, text.length);
          const before = text.slice(0, offset);
          // An offset within a line break belongs to the line before it.
          const whole = before.endsWith("\r") && text[offset] === "\n" ? before.slice(0, -1) : before;
          const lines = whole.split(/\r\n|\r|\n/);
          const column = (lines.at(-1) ?? "").length + 1 + (before.length - whole.length);
          expect(positionAt(text, offset)).toEqual({ line: lines.length, column });
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** The frame of the part between `«` and `»`. */
function frameOf(marked: string): string[] {
  const start = marked.indexOf("«");
  const text = marked.replace("«", "").replace("»", "");
  return codeFrame(text, { start, end: marked.indexOf("»") - 1 }).split("\n");
}

describe("frames", () => {
  test.each<[string, string, string, string]>([
    [
      "a word",
      "a\nwhen: x has not been «sen»\nb",
      "2 | when: x has not been sen",
      "  |                      ^^^",
    ],
    ["the start", "«data».x", "1 | data.x", "  | ^^^^"],
    ["nothing", "data «»== 1", "1 | data == 1", "  |      ^"],
    ["the end", "data ==«»", "1 | data ==", "  |        ^"],
    ["an empty text", "«»", "1 | ", "  | ^"],
    ["an empty line", "a\n«»\nb", "2 | ", "  | ^"],
    ["several lines", "a «b\nc» d", "1 | a b", "  |   ^"],
    ["a line break of two", "a\r\n«b»\r\nc", "2 | b", "  | ^"],
    ["behind a tab", "\ta «b»", "1 | \ta b", "  | \t  ^"],
    ["behind wide characters", "日本 👩 «b»", "1 | 日本 👩 b", "  |         ^"],
    ["wide characters", "a «日本»", "1 | a 日本", "  |   ^^^^"],
    ["behind what takes no column", "e\u0301\u200d «b»", "1 | e\u0301\u200d b", "  |   ^"],
    ["behind a byte order mark", "\ufeff«a»", "1 | a", "  | ^"],
    ["among control characters", "\u0007\u202e«\u001b[1m»", "1 | ���[1m", "  |   ^^^^"],
    ["half a surrogate pair", "\ud800«b»", "1 | �b", "  |  ^"],
  ])("of %s", (_name, marked, line, marks) => {
    expect(frameOf(marked)).toEqual([line, marks]);
  });

  test("have a gutter as wide as the line's number", () => {
    expect(frameOf(`${"\n".repeat(99)}«a»`)).toEqual(["100 | a", "    | ^"]);
  });

  test("of long lines are cut around the mistake, between characters", () => {
    const [line, marks] = frameOf(`${"👩".repeat(300)}«bad»${"é".repeat(300)}`);
    expect(line).toMatch(/^1 \| …(?:👩){25}badé{47}…$/u);
    expect(marks).toBe(`  | ${" ".repeat(51)}^^^`);
    const [long, all] = frameOf(`«${"a".repeat(5000)}»`);
    expect(long).toBe(`1 | ${"a".repeat(100)}…`);
    expect(all).toBe(`  | ${"^".repeat(100)}`);
  });

  test("of any span of any text have two lines, and nothing for a terminal to obey", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.nat(310),
        fc.nat(310),
        (text, start, length) => {
          const lines = codeFrame(text, { start, end: start + length }).split("\n");
          expect(lines).toHaveLength(2);
          expect(lines[1]).toMatch(/^ +\| \s*\^+$/);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters must be absent
          expect(lines.join("")).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e]/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
