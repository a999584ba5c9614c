/** The grammar itself, checked by the library. */
import { Lexer, type TokenType } from "chevrotain";
import { expect, test } from "vitest";
import { ConditionParser } from "../../../src/language/mistakes/conditions.ts";
import { startsOf, VOCABULARY } from "../../../src/language/parser/tokens.ts";

// Made before any test, so that every test depends on it: see docs/mutation.md.
const parser = new ConditionParser();
const analysed = new ConditionParser(true);

test("the library finds nothing wrong with the tokens or the rules", () => {
  expect(() => new Lexer([...VOCABULARY], { positionTracking: "onlyOffset", safeMode: true })).not.toThrow();
  expect(analysed.getGAstProductions()).not.toEqual({});
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
  const rows = rowsOfLibrary();
  const named = (isStart: (character: string) => boolean) =>
    VOCABULARY.filter((type) => [...startsOf(type)].some(isStart)).map(({ name }) => name);
  for (let code = 0; code < 128; code++) {
    const character = String.fromCharCode(code);
    expect(rows[code] ?? [], character).toEqual(named((start) => start === character));
  }
  const foreign = new Set(rows.slice(128).flat());
  expect(VOCABULARY.map(({ name }) => name).filter((name) => foreign.has(name))).toEqual(
    named((start) => start > "\u007f"),
  );
});

/**
 * The names of the tokens that may begin with each character, or with a range of them, as the library finds them by reading
 * regular expressions. It is told the characters of other patterns.
 */
function rowsOfLibrary(): readonly (readonly string[])[] {
  const types = VOCABULARY.map(
    (type): TokenType =>
      type.PATTERN instanceof RegExp ? type : { ...type, START_CHARS_HINT: [...startsOf(type)] },
  );
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
