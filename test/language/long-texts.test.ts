/** Reading takes time linear in the text, whatever is repeated in it. */
import { describe, expect, test } from "vitest";
import { parse } from "../../src/language/index.ts";

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
    const text = piece.repeat(Math.floor(60_000 / piece.length));
    const { condition, problems } = parse(text);
    // Quadratic time would be minutes: the runner stops it.
    expect(condition === undefined || problems.length === 0).toBe(true);
  });
});
