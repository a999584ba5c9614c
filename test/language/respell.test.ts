/** Texts with their spelling and blanks changed, and nothing else. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { format } from "../../src/entries/index.ts";
import { parse, print, respell } from "../../src/language/index.ts";
import { conditionArbitrary } from "../condition/tree-arbitraries.ts";
import { EXAMPLES } from "./examples.ts";

describe("a text is respelled", () => {
  test.each([
    ["plan is 'pro'", 'data.plan == "pro"'],
    ["email_1 HASN'T been SENT", "email_1 has not been sent"],
    ["refs.a.engagement_status contains $message.seen", "a has been seen"],
    ["x is  not   1.50", "data.x != 1.50"],
    ["x is [12345678901234567890,1e3]", "data.x == [12345678901234567890, 1e3]"],
    ["x is {'b':1.0,'1':2.0}", 'data.x == {"1": 2, "b": 1}'],
    ["x is between 1.0 and 2", "data.x is between 1.0 and 2"],
    ["x is On OR after now", "data.x is on or after now"],
    ["x is before 7  DAYS ago", "data.x is before 7 days ago"],
    ["x is {'a':[1,2]}", 'data.x == {"a": [1, 2]}'],
    ["x is 'a  b'", 'data.x == "a  b"'],
    ["  ALWAYS  ", "always"],
    ["not(x exists)", "not (data.x exists)"],
    ["NOT x exists", "not data.x exists"],
    ["not not_x is 1", "not data.not_x == 1"],
    ["( ( x exists ) )and(y exists)", "((data.x exists)) and (data.y exists)"],
    ["a exists and (b exists OR c exists)", "data.a exists and (data.b exists or data.c exists)"],
    ["not (a exists and b exists)", "not (data.a exists and data.b exists)"],
    ["a exists or always and never", "data.a exists or always and never"],
  ])("%s", (text, respelled) => {
    expect(respell(text).text).toBe(respelled);
    expect(format(text).text).toBe(respelled);
    expect(parse(respelled).condition).toEqual(parse(text).condition);
  });

  test.each(EXAMPLES)("but canonical conditions stay: %s", (text) => {
    expect(respell(text).text).toBe(text.replace(' is "pro"', ' == "pro"'));
  });
});

describe("line breaks stay where they stood", () => {
  test.each([
    ["x is 1\n  AND y is 2\n", "data.x == 1\n  and data.y == 2\n"],
    ["\r\n(\r\n x is 1\r\n)\r\n", "\r\n(\r\n data.x == 1\r\n)\r\n"],
    ["x\nis\n'a'", 'data.x\n==\n"a"'],
    ["x is\nnot 'a'", 'data.x\n!= "a"'],
    ["a hasn't\nbeen sent", "a has not\nbeen sent"],
    ["a hasn't been\nSENT", "a has not been\nsent"],
    ["refs.a.engagement_status\ncontains\n$message.seen", "a\nhas been\nseen"],
    ["x is [1,\n2]", "data.x == [1,\n2]"],
    ["x is between 1\nand  2", "data.x is between 1\nand 2"],
    ["x is before 7\ndays  ago", "data.x is before 7\ndays ago"],
  ])("%j", (text, respelled) => {
    expect(respell(text).text).toBe(respelled);
    expect(respell(respelled).text).toBe(respelled);
    expect(parse(respelled).condition).toEqual(parse(text).condition);
  });

  test("a condition whose breaks have no place in its one spelling stays as it is", () => {
    const text = "x\nis\nnot\n'a' AND  y exists";
    expect(respell(text).text).toBe("x\nis\nnot\n'a' and data.y exists");
  });
});

test("a text with mistakes has no respelling", () => {
  expect(respell("x = 1")).toMatchObject({ text: undefined, respellings: [] });
  expect(format("x = 1")).toMatchObject({ ok: false });
});

test("a text that would be too long to be read stays as it is", () => {
  const text = `x is [${"0,".repeat(32_000)}0]`;
  expect(respell(text).text).toBe(text);
});

test("the canonical form has a name of its own", () => {
  const text = "a exists and (b exists or c exists)";
  expect(format(text, { canonical: true }).text).toBe(
    "(data.a exists and data.b exists) or (data.a exists and data.c exists)",
  );
  expect(format("x = 1", { canonical: true }).ok).toBe(false);
});

/** Printed conditions of one trio, and looser spellings of some. */
const trioText = fc.oneof(
  conditionArbitrary
    .map(({ any }) => print({ any: [{ all: any[0]?.all.slice(0, 1) ?? [] }] }))
    .filter((text) => parse(`not ${text}`).ok),
  fc.constantFrom(
    "x is 'a b'",
    "e HASN'T been seen",
    "x is not  [1,2]",
    "y isn't empty",
    "x is before 7 DAYS ago",
  ),
);
const blank = fc.constantFrom(" ", "  ", "\n", "\r\n   ", "\t ");
const outer = fc.constantFrom("", " ", "\n");

/** Texts with random nesting, parentheses and layout. */
const { tree: looseText } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    trioText,
    fc
      .tuple(tie("tree"), blank, fc.constantFrom("and", "or", "AND", "Or"), blank, tie("tree"))
      .map((parts) => parts.join("")),
    fc.tuple(outer, tie("tree"), outer).map(([before, text, after]) => `(${before}${text}${after})`),
    fc
      .tuple(fc.constantFrom("not", "NOT"), outer, tie("tree"))
      .map(([not, gap, text]) => `${not}${gap}(${text})`),
  ),
}));

/** Connectives, `not` and parentheses outside of quotes, and line breaks. */
function skeleton(text: string): readonly string[] {
  const bare = text.replace(/(?<=\w)n't/gi, "").replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, "q");
  return [
    bare.match(/[()\r\n]/g)?.join("") ?? "",
    bare
      .match(/(?<![\w-])(?:and|or)(?![\w-])/gi)
      ?.join(" ")
      .toLowerCase() ?? "",
  ];
}

test("any text keeps its tree and its lines, and is respelled once", () => {
  fc.assert(
    fc.property(looseText, (text) => {
      const { ok, condition } = parse(text);
      fc.pre(ok);
      const respelled = respell(text).text as string;
      expect(parse(respelled).condition).toEqual(condition);
      expect(respell(respelled)).toMatchObject({ text: respelled, respellings: [] });
      expect(skeleton(respelled)).toEqual(skeleton(text));
    }),
    { numRuns: 300 },
  );
});
