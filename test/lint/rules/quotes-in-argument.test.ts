import { expect, test } from "vitest";
import { brief, foundInStored, foundInWhen } from "../found.ts";

const stored = (argument: unknown, operator = "equal_to") =>
  foundInStored({ all: [{ variable: "data.a", operator, argument }] });

test.each([
  ["'pro'", "pro"],
  ['"\\"pro\\""', "pro"],
  ["[pro, team]", '["pro","team"]'],
  ["['pro', 'team']", '["pro","team"]'],
])("%s is %s", (argument, write) => {
  expect(stored(argument)).toMatchObject([{ code: "quotes-in-argument", help: `Write \`${write}\`.` }]);
});

test.each([
  "pro",
  '"pro"',
  "the 'old' plan",
  "'a' or 'b'",
  '["pro"]',
  "[]",
  "''",
  "O'Brien",
  "[a][b]",
])("not %s", (argument) => {
  expect(brief(stored(argument)).filter((one) => one.startsWith("quotes-in-argument"))).toEqual([]);
});

test("not in a text, where quotes are those of the language", () => {
  expect(foundInWhen(`data.a == "'pro'"`)).toEqual([]);
});
