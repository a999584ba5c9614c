/** The grammar itself, checked by the library. */
import { expect, test } from "vitest";
import { ConditionParser } from "../../../src/language/mistakes/conditions.ts";
import { makeLexer, VOCABULARY } from "../../../src/language/parser/tokens.ts";

// Made before any test, so that every test depends on it: see docs/mutation.md.
const parser = new ConditionParser();

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

test("each rule has the name of its property", () => {
  const rules = Object.entries(parser).filter(
    ([, member]) => typeof member === "function" && "ruleName" in member,
  );
  expect(rules.filter(([name, rule]) => rule.ruleName !== name).map(([name]) => name)).toEqual([]);
  expect(rules).toHaveLength(Object.keys(parser.getGAstProductions()).length);
});
