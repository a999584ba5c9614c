import { describe, expect, test } from "vitest";
import { PREFIXES, type Target } from "../../src/condition/index.ts";
import { decode } from "../../src/stored/index.ts";

const SEEN = { variable: "refs.a.engagement_status", operator: "contains", argument: "$message.seen" };
const MUTED = { variable: "data.muted", operator: "equal_to", argument: "true" };

/** Problems as lines: `code at pointer: parameter value, parameter value`. */
function mistakesIn(stored: unknown, target: Target = "step"): string[] {
  return decode(stored, { target }).problems.map(({ code, pointer, parameters }) => {
    const values = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
    return `${code} at ${pointer}: ${values.join(", ")}`;
  });
}

type Case = [unknown, ...mistakes: string[]];

/** The mistakes that `decode.test.ts` lists by code and place, with their parameters. */
describe("mistakes in stored conditions", () => {
  const groups: readonly Case[] = [
    [5, "not-conditions at : target step, found number"],
    [true, "not-conditions at : target step, found boolean"],
    ["x", "not-conditions at : target step, found string"],
    [[SEEN], "bare-list at : "],
    [undefined, "not-conditions at : target step, found undefined"],
    [new Date(0), "not-conditions at : target step, found class instance"],
    [SEEN, "bare-trio at : target step"],
    [{ operator: "exists" }, "bare-trio at : target step"],
    [{ variable: "data.x" }, "bare-trio at : target step", "missing-key at : key operator"],
    [{ all: [SEEN], name: "x" }, "unknown-key at /name: key name, known all,any"],
    [{ x: 1, y: 2 }, "unknown-key at /x: key x, known all,any", "unknown-key at /y: key y, known all,any"],
    [{ all: [], any: [] }, "all-beside-any at : "],
    [{ operator: "and", conditions: [] }, "operator-conditions at : operator and"],
    [{ operator: 5, conditions: [] }, "operator-conditions at : operator "],
    [{ all: SEEN }, "group-not-list at /all: key all, found object"],
    [{ all: null }, "group-not-list at /all: key all, found null"],
    [{ any: "x" }, "group-not-list at /any: key any, found string"],
    [{ all: [] }, "empty-group at /all: key all, verdict true"],
    [{ any: [] }, "empty-group at /any: key any, verdict false"],
    [{ any: [{ all: [] }] }, "empty-group at /any/0/all: key all, verdict true"],
    [
      { all: ["x", null, [SEEN]] },
      "not-a-trio at /all/0: found string",
      "not-a-trio at /all/1: found null",
      "not-a-trio at /all/2: found list",
    ],
    [{ any: [5] }, "not-a-trio at /any/0: found number"],
    [{ all: [{ any: [] }] }, "any-in-all at /all/0: "],
    [{ all: [{ all: [] }] }, "nested-group at /all/0: outer all, inner all"],
    [{ any: [{ any: [MUTED] }] }, "nested-group at /any/0: outer any, inner any"],
    [{ all: [{ operator: "or", conditions: [] }] }, "operator-conditions at /all/0: operator or"],
  ];
  for (const [stored, ...mistakes] of groups) {
    test(`${JSON.stringify(stored)}`, () => expect(mistakesIn(stored)).toEqual(mistakes));
  }

  const changes: readonly Case[] = [
    [{ variable: undefined }, "missing-key at /all/0: key variable"],
    [{ operator: undefined }, "missing-key at /all/0: key operator"],
    [{ variable: 5 }, "wrong-type at /all/0/variable: key variable, expected text, found number"],
    [{ variable: null }, "wrong-type at /all/0/variable: key variable, expected text, found null"],
    [{ variable: ["data.x"] }, "wrong-type at /all/0/variable: key variable, expected text, found list"],
    [{ operator: null }, "wrong-type at /all/0/operator: key operator, expected text, found null"],
    [{ operator: {} }, "wrong-type at /all/0/operator: key operator, expected text, found object"],
    [{ operator: ["equal_to"] }, "wrong-type at /all/0/operator: key operator, expected text, found list"],
    [{ value: "1" }, "value-key at /all/0/value: "],
    [{ "a/b~": 1 }, "unknown-key at /all/0/a~1b~0: key a/b~, known variable,operator,argument"],
    [{ operator: "==" }, "operator-symbol at /all/0/operator: operator =="],
    [{ operator: "is" }, "operator-symbol at /all/0/operator: operator is"],
    [{ operator: "is not" }, "operator-symbol at /all/0/operator: operator is not"],
    [{ operator: "in" }, "operator-symbol at /all/0/operator: operator in"],
    [{ operator: "not in" }, "operator-symbol at /all/0/operator: operator not in"],
    [{ operator: "!=" }, "operator-symbol at /all/0/operator: operator !="],
    [{ operator: "this" }, "unknown-operator at /all/0/operator: operator this"],
    [{ operator: "is equal" }, "unknown-operator at /all/0/operator: operator is equal"],
    [{ operator: "=x" }, "unknown-operator at /all/0/operator: operator =x"],
    [{ operator: "x=" }, "unknown-operator at /all/0/operator: operator x="],
    [{ operator: "is_not_timestamp" }, "operator-renamed at /all/0/operator: operator is_not_timestamp"],
    [
      { operator: "is_timestamp_before_date" },
      "operator-renamed at /all/0/operator: operator is_timestamp_before_date",
    ],
    [
      { operator: "is_timestamp_on_or_after_date" },
      "operator-renamed at /all/0/operator: operator is_timestamp_on_or_after_date",
    ],
    [{ operator: "is_timestamp_after" }, "operator-renamed at /all/0/operator: operator is_timestamp_after"],
    [{ operator: "equals" }, "unknown-operator at /all/0/operator: operator equals"],
    [{ variable: "pro" }, `static-variable at /all/0/variable: variable pro, prefixes ${PREFIXES}`],
    [{ operator: "exists" }, "unused-argument at /all/0/argument: operator exists, argument 1"],
    [{ argument: undefined }, "missing-argument at /all/0/operator: operator equal_to"],
    [{ argument: null }, "missing-argument at /all/0/operator: operator equal_to"],
    [
      { variable: "recipient" },
      `static-variable at /all/0/variable: variable recipient, prefixes ${PREFIXES}`,
    ],
    [
      { variable: "recipient", operator: "is_audience_member" },
      "argument-type at /all/0/argument: operator is_audience_member, expected text, found number, verdict false",
    ],
    [{ variable: "x", operator: "is_audience_member" }, "audience-variable at /all/0/variable: variable x"],
    [
      { operator: "is_between", argument: "5" },
      "two-ends-expected at /all/0/argument: operator is_between, found 5",
    ],
    [
      { operator: "is_between", argument: "[1]" },
      "two-ends-expected at /all/0/argument: operator is_between, found [1]",
    ],
    [
      { operator: "is_timestamp_before", argument: '"soon"' },
      'time-expected at /all/0/argument: operator is_timestamp_before, found "soon"',
    ],
    [
      { operator: "is_timestamp_before", argument: "{ data.x }}" },
      "time-expected at /all/0/argument: operator is_timestamp_before, found { data.x }}",
    ],
    [
      { operator: "is_timestamp_before", argument: "{{ data.xyz" },
      "liquid-not-path at /all/0/argument: found {{ data.xyz",
    ],
  ];
  for (const [change, ...mistakes] of changes) {
    test(`of a trio with ${JSON.stringify(change)}`, () => {
      const trio = { variable: "data.x", operator: "equal_to", argument: "1", ...(change as object) };
      expect(mistakesIn({ all: [trio] })).toEqual(mistakes);
    });
  }

  const preferences: readonly Case[] = [
    [5, "not-conditions at : target preference, found number"],
    [{}, "group-in-preference at : key "],
    [{ all: [MUTED] }, "group-in-preference at : key all"],
    [{ any: [MUTED] }, "any-in-preference at : says or"],
    [MUTED, "bare-trio at : target preference"],
    [{ operator: "and", conditions: [] }, "group-in-preference at : key "],
    [[{ any: [MUTED] }], "any-in-preference at /0: says or"],
    [[{ all: [MUTED] }], "nested-group at /0: outer list, inner all"],
    [[SEEN], "refs-in-preference at /0/variable: variable refs.a.engagement_status"],
    [[null], "not-a-trio at /0: found null"],
  ];
  for (const [stored, ...mistakes] of preferences) {
    test(`of a preference: ${JSON.stringify(stored)}`, () => {
      expect(mistakesIn(stored, "preference")).toEqual(mistakes);
    });
  }
});

test("a text with escapes is neither a time nor a range (spec 3.3)", () => {
  const found = (operator: string, argument: string) =>
    mistakesIn({ all: [{ variable: "data.x", operator, argument }] });
  for (const text of ['"2025\\u002d01-01"', '\\"2025-01-01"', '"2025-01-01" \\u0020'])
    expect(found("is_timestamp_before", text)).toEqual([
      `time-expected at /all/0/argument: operator is_timestamp_before, found ${text}`,
    ]);
  for (const text of ['["1\\u0030", 2]', '["data.\\u0079", 2]', "[1, 2]\\n"])
    expect(found("is_between", text)).toEqual([
      `two-ends-expected at /all/0/argument: operator is_between, found ${text}`,
    ]);
});
