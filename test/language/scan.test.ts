import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, placeIn, predicatePhrases, wordsIn } from "../../src/language/index.ts";

/** The words of a text, each with its role. */
function rolesIn(text: string): readonly string[] {
  return wordsIn(text).map(({ role, start, end }) => `${role} ${text.slice(start, end)}`);
}

/** The place at the bar of a text, in a few words. */
function placeAt(marked: string): readonly string[] {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const {
    subject,
    connective,
    rangeConnective,
    predicate,
    operand,
    typed: word,
    isNegated,
    depth,
  } = placeIn(text, offset);
  const textOf = ({ start, end }: { start: number; end: number }) => `<${text.slice(start, end)}>`;
  return [
    ...(subject ? [isNegated ? "subject after not" : "subject"] : []),
    ...(predicate
      ? [`predicate of ${predicate.subject.text}: ${predicate.words.join(" ")} ${textOf(predicate.typed)}`]
      : []),
    ...(operand ? [`operand of ${operand.takes}${operand.isInList ? " in a list" : ""}`] : []),
    ...(operand?.amount ? [`after ${operand.amount}`] : []),
    ...(rangeConnective ? ["and of a range"] : []),
    ...(connective ? ["connective"] : []),
    ...(depth > 0 ? [`depth ${depth}`] : []),
    `typed ${textOf(word)}`,
  ];
}

describe("the words of a condition's text", () => {
  test("have roles, also in a text with mistakes", () => {
    expect(rolesIn('not (`a b` hasn\'t been seen or data.n >= 5) and recipient.tags == ["x", 1]')).toEqual([
      "connective not",
      "punctuation (",
      "ref `a b`",
      "phrase hasn't",
      "phrase been",
      "phrase seen",
      "connective or",
      "path data.n",
      "phrase >=",
      "number 5",
      "punctuation )",
      "connective and",
      "path recipient.tags",
      "phrase ==",
      "punctuation [",
      'text "x"',
      "punctuation ,",
      "number 1",
      "punctuation ]",
    ]);
    expect(rolesIn("email_1 flies away and data.at is on or after 7 days ago")).toEqual([
      "ref email_1",
      "ref flies",
      "ref away",
      "connective and",
      "path data.at",
      "phrase is",
      "phrase on",
      "phrase or",
      "phrase after",
      "time 7 days ago",
    ]);
  });

  test("cover a text in its order, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let end = 0;
        for (const word of wordsIn(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("a place in a condition's text", () => {
  test.each([
    ["|", ["subject", "typed <>"]],
    ["ema|", ["subject", "typed <ema>"]],
    ["not |", ["subject after not", "typed <>"]],
    ["(a has been seen or |", ["subject", "depth 1", "typed <>"]],
    ["email_1 |", ["predicate of email_1:  <>", "typed <>"]],
    ["feed has not been s|", ["predicate of feed: has not been <has not been s>", "typed <s>"]],
    ["feed hasn't be|", ["predicate of feed: has not <hasn't be>", "typed <be>"]],
    ["a has been seen |", ["predicate of a: has been seen <has been seen >", "connective", "typed <>"]],
    ["a has been seen a|", ["predicate of a: has been seen <has been seen a>", "connective", "typed <a>"]],
    ["email_1 has bounced and |", ["subject", "typed <>"]],
    ["data.plan is |", ["predicate of data.plan: is <is >", "operand of ranked", "typed <>"]],
    ["data.plan == |", ["predicate of data.plan: == <== >", "operand of ranked", "typed <>"]],
    ['data.plan == "pr|', ['predicate of data.plan: == <== "pr>', "operand of ranked", 'typed <"pr>']],
    ["data.plan == data.|", ["predicate of data.plan: == <== data.>", "operand of ranked", "typed <data.>"]],
    ['data.plan == ["a", |', ["operand of ranked in a list", "typed <>"]],
    ["data.at is before |", ["predicate of data.at: is before <is before >", "operand of time", "typed <>"]],
    ["data.at is before 7 |", ["operand of time", "after 7", "typed <7 >"]],
    ["data.at is before 7 da|", ["operand of time", "after 7", "typed <7 da>"]],
    ["data.n is between 1 |", ["and of a range", "typed <>"]],
    ["data.n is between 1 and |", ["operand of times", "typed <>"]],
    ["data.n is between 1 and 5 |", ["connective", "typed <>"]],
    ["a flies to |", ["typed <>"]],
  ])("%s", (marked, expected) => {
    expect(placeAt(marked)).toEqual(expected);
  });

  test("takes every phrase of the table word by word, and what the parser reads after it", () => {
    const operands: { readonly [kind: string]: string } = {
      none: "",
      value: "[1]",
      ranked: "1",
      item: "1",
      time: "2025-01-01",
      numbers: "1 and 2",
      times: "2025-01-01 and 2025-02-01",
      audience: '"beta"',
    };
    for (const target of ["step", "preference"] as const) {
      for (const { words, takes, status } of predicatePhrases(target)) {
        const subject = status ? "email_1" : takes === "audience" ? "recipient" : "data.x";
        for (let count = 0; count < words.length; count++) {
          const text = [subject, ...words.slice(0, count), ""].join(" ");
          expect(placeIn(text, text.length, target).predicate?.words, text).toEqual(words.slice(0, count));
        }
        const whole = [subject, ...words, operands[takes]].join(" ").trim();
        expect(parse(whole, { target }).ok, whole).toBe(true);
        expect(placeIn(`${whole} `, whole.length + 1, target).connective, whole).toBe(true);
      }
    }
  });
});
