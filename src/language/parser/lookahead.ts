import {
  type EmbeddedActionsParser,
  EOF,
  type IOrAlt,
  type IToken,
  type TokenType,
  tokenMatcher,
} from "chevrotain";
import { LOOKAHEAD } from "./generated/lookahead.ts";
import { VOCABULARY } from "./tokens.ts";

/** The library's methods that choose, and their numbers in the keys of choices. */
const METHODS = { OR: 1, OPTION: 2, MANY: 3, AT_LEAST_ONE: 4 };

/** The choices of a rule, by method and number, with the first tokens of each alternative. */
type Choices = { readonly [choice: string]: readonly string[] };

/** Returns the number of the alternative to be read; for a part that may be absent, true if it is there. */
type Choose = (
  this: { LA(ahead: number): IToken },
  alternatives?: readonly IOrAlt<unknown>[],
) => number | boolean | undefined;

/** The part of a parser that the library's analysis of its grammar sets. */
interface Analysed {
  selfAnalysisDone: boolean;
  readonly fullRuleNameToShort: { readonly [rule: string]: number };
  readonly lookAheadFuncsCache: Map<number, Choose>;
}

/**
 * Gives a parser the result that the library's analysis of the grammar had when the table was written. The analysis
 * itself takes longer than everything else before a first text is read. Tests compare the two.
 */
export function restoreAnalysis(parser: EmbeddedActionsParser): void {
  const analysed = parser as unknown as Analysed;
  for (const [rule, choices] of Object.entries<Choices>(LOOKAHEAD)) {
    for (const [choice, firsts] of Object.entries(choices)) {
      const method = choice.replace(/\d+$/, "") as keyof typeof METHODS;
      const occurrence = Number(choice.slice(method.length));
      const key = (analysed.fullRuleNameToShort[rule] as number) | (METHODS[method] << 8) | occurrence;
      analysed.lookAheadFuncsCache.set(key, method === "OR" ? alternativeOf(firsts) : presenceOf(firsts));
    }
  }
  analysed.selfAnalysisDone = true;
}

function alternativeOf(firsts: readonly string[]): Choose {
  const fitting = fittingOf(firsts);
  return function (alternatives = []) {
    for (const index of fitting(this.LA(1))) {
      if (alternatives[index]?.GATE?.() !== false) return index;
    }
    return undefined;
  };
}

function presenceOf(firsts: readonly string[]): Choose {
  const fitting = fittingOf(firsts);
  return function () {
    return fitting(this.LA(1)).length === 1;
  };
}

const TOKENS: ReadonlyMap<string, TokenType> = new Map([...VOCABULARY, EOF].map((type) => [type.name, type]));

/**
 * Makes the function that gives the alternatives that a token may begin. Those of a type of token are found when the
 * first such token comes, as a text comes to few of them.
 */
function fittingOf(firsts: readonly string[]): (token: IToken) => readonly number[] {
  const known = new Map<TokenType, readonly number[]>();
  return (token) => {
    let fitting = known.get(token.tokenType);
    if (fitting === undefined) {
      fitting = [...firsts.keys()].filter((index) => begins(firsts[index] as string, token));
      known.set(token.tokenType, fitting);
    }
    return fitting;
  };
}

/** Checks that a token is one of those named. An empty name is that of an alternative which may read nothing. */
function begins(names: string, token: IToken): boolean {
  return names.split(" ").some((name) => name === "" || tokenMatcher(token, TOKENS.get(name) as TokenType));
}
