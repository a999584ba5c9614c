/** The grammar itself: what the library finds wrong with it, and how long it takes. */
import { describe, expect, test } from "vitest";
import { ConditionParser } from "../../src/language/condition-parser.ts";
import { parse } from "../../src/language/index.ts";
import { makeLexer, VOCABULARY } from "../../src/language/tokens.ts";

test("the library finds nothing wrong with the tokens or the rules", () => {
  expect(() => makeLexer(true)).not.toThrow();
  expect(() => new ConditionParser(true)).not.toThrow();
});

test("some token begins with every character there is", () => {
  const lexer = makeLexer();
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  expect(units.filter((unit) => lexer.tokenize(unit).errors.length > 0)).toEqual([]);
});

test("tokens have names of their own", () => {
  const names = VOCABULARY.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe("a long text of one kind ends soon", () => {
  const pieces = [
    ..."a 1 . - _ ( ) [ { ! & = < é $ # / : , \" ' ` \\ “ ‘ {{ }}".split(" "),
    ...[
      " ",
      "\n",
      "a ",
      "1 ",
      "a.",
      "a[",
      'a["',
      "data.x",
      "data.x ",
      'a["x"]',
      "{{ a",
      '"\n',
      '"\\u00',
      "1.",
      "1_",
      "1-a",
    ],
    ...[
      "2025-",
      "7 days ",
      "7 ",
      "and ",
      "not ",
      "is ",
      "has ",
      "been ",
      "a has ",
      "a has been seen ",
      "a == 1 ",
      "a == 1 or ",
    ],
    ...[
      "(a == 1 or b == 1) and ",
      "a is between 1 and 2 ",
      "a == [1, ",
      "a @ ",
      "\u200b",
      "\ud83d",
      "`a` ",
      "a, ",
    ],
  ];
  test.each(pieces)("%j", (piece) => {
    const start = performance.now();
    parse(piece.repeat(Math.floor(60_000 / piece.length)));
    // Quadratic time would be minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
