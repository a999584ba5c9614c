/** The grammar itself, checked by the library. */
import { Lexer, type TokenType } from "chevrotain";
import { expect, test } from "vitest";
import { ConditionParser } from "../../../src/language/mistakes/conditions.ts";
import { makeLexer, VOCABULARY } from "../../../src/language/parser/tokens.ts";

// Made before any test, so that every test depends on it: see docs/mutation.md.
const parser = new ConditionParser();
const analysed = new ConditionParser(true);

test("the library finds nothing wrong with the tokens or the rules", () => {
  expect(() => makeLexer(true)).not.toThrow();
  expect(analysed.getGAstProductions()).not.toEqual({});
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
  expect(rules).toHaveLength(Object.keys(analysed.getGAstProductions()).length);
});

test("each token says all characters that its pattern may begin with", () => {
  const withoutHints = VOCABULARY.map(({ START_CHARS_HINT, ...type }) =>
    START_CHARS_HINT !== undefined && !(type.PATTERN instanceof RegExp)
      ? { ...type, START_CHARS_HINT }
      : type,
  );
  expect(startsOf([...VOCABULARY])).toEqual(startsOf(withoutHints));
});

/** The names of the tokens that may begin with each character, in the order in which the lexer tries them. */
function startsOf(types: TokenType[]): readonly (readonly string[])[] {
  const tables = new Lexer(types, {
    positionTracking: "onlyOffset",
    ensureOptimizations: true,
    skipValidations: true,
  }) as unknown as {
    readonly charCodeToPatternIdxToConfig: {
      readonly [mode: string]: readonly (readonly { readonly tokenType: TokenType }[])[];
    };
  };
  const [rows = []] = Object.values(tables.charCodeToPatternIdxToConfig);
  return Array.from(rows, (row = []) => row.map(({ tokenType }) => tokenType.name));
}
