import { expect, test } from "vitest";
import { ALWAYS, isOperator, NEVER, OPERATOR_NAMES, OPERATORS } from "../../src/condition/index.ts";
import { decode } from "../../src/stored/index.ts";

test("`always` has one empty group, `never` has no groups (spec 3.2)", () => {
  expect(decode({ all: [] }).condition).toEqual(ALWAYS);
  expect(decode({ any: [] }).condition).toEqual(NEVER);
});

test("an operator is one of the names, in exact spelling", () => {
  for (const name of OPERATOR_NAMES) {
    expect(isOperator(name)).toBe(true);
    expect(isOperator([name])).toBe(false);
    expect(isOperator(name.toUpperCase())).toBe(false);
  }
  for (const name of ["", "constructor", "toString", "__proto__", null, undefined, 0])
    expect(isOperator(name)).toBe(false);
});

test("phrases of operators are distinct, except for the two betweens", () => {
  const names = OPERATOR_NAMES.filter((name) => name !== "is_timestamp_between");
  expect(new Set(names.map((name) => OPERATORS[name].text)).size).toBe(names.length);
  expect(OPERATORS.is_timestamp_between.text).toBe(OPERATORS.is_between.text);
  for (const name of names) expect(OPERATORS[name].text, name).toMatch(/\S/);
});
