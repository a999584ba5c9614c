/** Misplaced tokens: for each kind, the extent of a mistake and the start of the next one. */
import { describe, expect, test } from "vitest";
import { parse } from "../../src/language/index.ts";

function found(text: string): [string, string][] {
  return parse(text).problems.map(({ code, span }) => [code, text.slice(span?.start, span?.end)]);
}

const VERBS = ["has", "hasn't", "is", "isn't", "does", "doesn't", "contains", "exists"];
const COMPARATORS = ["==", "!=", ">", ">=", "<", "<="];
const CLOSERS = ["]", "}", ",", ":"];
const CONSTANTS = ["true", "false", "null", '"a"', "5", "[", "{", "$message.seen", "always", "never"];
const TIMES = ["2025-01-01", "7 days ago", "{{ data.y }}"];
const PARTICIPLES = ["skipped", "sent", "delivered", "seen", "read", "interacted", "archived"];
const NAMES = ["foo", "`foo`", "data.y", "été", ...PARTICIPLES, "been", "before", "any", "hasnt", "equals"];

describe("an unknown word absorbs", () => {
  test.each([
    "not",
    ...VERBS,
    ...COMPARATORS,
    ...CLOSERS,
    ...CONSTANTS,
    ...TIMES,
    ...NAMES,
  ])("%s", (token) => {
    const problems = found(`a has been zzz ${token} 5`).filter(([code]) => code !== "wrong-word");
    expect(problems).toEqual([["unknown-case", "zzz"]]);
  });

  test.each(["and", "or"])("nothing from %s on", (connective) => {
    expect(found(`a has been zzz ${connective} data.x`)).toEqual([
      ["unknown-case", "zzz"],
      ["not-a-condition", "data.x"],
    ]);
  });

  test.each(["(", ")"])("nothing from %s on", (parenthesis) => {
    expect(found(`a has been zzz ${parenthesis}`)[1]?.[1]).toBe(parenthesis);
  });
});

describe("after a condition, cannot be interpreted", () => {
  test.each([...VERBS, ...COMPARATORS, "]", "}", ":"])("%s", (token) => {
    expect(found(`data.x == 1 ${token} 5`)).toEqual([["unexpected", token]]);
  });

  test.each(["true", '"a"', "foo", "`foo`", "data.y", "$message.seen"])("%s", (token) => {
    expect(found(`data.x == 1 ${token}`)).toEqual([["unexpected", token]]);
  });
});

describe("a bare name ends before", () => {
  test.each([...VERBS, ...COMPARATORS])("one of which %s is said", (verb) => {
    const [first] = found(`data.x == foo bar baz ${verb}`);
    expect(first).toEqual(["bare-name", "foo bar"]);
  });
});

describe("a participle is known without its verb, with another, and without `been`", () => {
  test.each(PARTICIPLES)("%s", (participle) => {
    const words = participle === "interacted" ? "interacted with" : participle;
    expect(found(`a has been ${words}`)).toEqual([]);
    expect(found(`a has ${words}`)).toEqual([["missing-been", words]]);
    expect(found(`a is ${words}`)).toEqual([["is-for-has", "is"]]);
    expect(found(`a ${words}`)).toEqual([["missing-verb", participle]]);
    expect(found(`a not ${words}`)).toEqual([["missing-verb", "not"]]);
    expect(found(`a has been not ${words}`)).toEqual([["wrong-word", "been not"]]);
  });
});

describe("a wrong verb is taken for the right one, and can be a ref", () => {
  test.each([
    ["have", "been seen"],
    ["hasnt", "been seen"],
    ["havent", "been seen"],
    ["hadnt", "been seen"],
    ["was", "empty"],
    ["were", "empty"],
    ["are", "empty"],
    ["isnt", "empty"],
    ["wasnt", "empty"],
    ["werent", "empty"],
    ["arent", "empty"],
    ["do", "not exist"],
    ["did", "not exist"],
    ["doesnt", "exist"],
    ["dont", "exist"],
    ["didnt", "exist"],
    ["includes", "5"],
    ["include", "5"],
    ["equals", "5"],
  ])("%s", (verb, rest) => {
    expect(found(`x ${verb} ${rest}`)).toEqual([["wrong-word", verb]]);
    expect(found(`${verb} has been seen`)).toEqual([]);
  });

  test.each([
    ["haven't", "been seen"],
    ["hadn’t", "been seen"],
    ["wasn't", "empty"],
    ["weren’t", "empty"],
    ["aren't", "empty"],
    ["don't", "exist"],
    ["didn’t", "exist"],
  ])("%s, which needs backticks", (verb, rest) => {
    expect(found(`x ${verb} ${rest}`)).toEqual([["wrong-word", verb]]);
  });
});
