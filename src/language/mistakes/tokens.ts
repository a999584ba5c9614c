import { type IToken, type TokenType, tokenMatcher } from "chevrotain";
import { readAnyPath } from "../../condition/index.ts";
import { LIMITS } from "../../problem/index.ts";
import { padded, spanOf } from "../parser/reader.ts";
import * as t from "../parser/tokens.ts";
import { codeNames, escapeUnseen, hasUnseen, misleadingIn } from "../print/index.ts";
import type { Report } from "../report.ts";

/** The right spelling of each wrong symbol. */
const SYMBOLS: ReadonlyMap<TokenType, string> = new Map([
  [t.WrongAnd, "and"],
  [t.WrongOr, "or"],
  [t.WrongNot, "not"],
  [t.WrongEqual, "=="],
  [t.WrongNotEqual, "!="],
  [t.WrongGreaterOrEqual, ">="],
  [t.WrongLessOrEqual, "<="],
]);

/** Reports the mistakes within single tokens. */
export function reportTokens(source: string, tokens: readonly IToken[], report: Report): void {
  const open: TokenType[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as IToken;
    const { tokenType } = token;
    if (OPENERS.has(tokenType)) open.push(tokenType);
    else if (CLOSERS.has(tokenType)) open.pop();
    else if (!t.WRONG_TOKENS.has(tokenType) || isDoubled(tokens, index)) continue;
    else if (SYMBOLS.has(tokenType)) reportSymbol(source, token, open.at(-1), report);
    else reportToken(token, tokens[index + 1], report);
  }
}

/** Checks whether a `!` is next to another `not`. The two are reported together. */
function isDoubled(tokens: readonly IToken[], index: number): boolean {
  if (tokens[index]?.tokenType !== t.WrongNot) return false;
  return [tokens[index - 1], tokens[index + 1]].some((token) => token && tokenMatcher(token, t.Not));
}

/** Finds the token that exceeds the nesting limit of parentheses, brackets and braces. */
export function tooDeepAt(tokens: readonly IToken[]): IToken | undefined {
  let depth = 0;
  for (const token of tokens) {
    if (OPENERS.has(token.tokenType)) {
      depth++;
      if (depth > LIMITS.nesting) return token;
    } else if (CLOSERS.has(token.tokenType)) depth = Math.max(0, depth - 1);
  }
  return undefined;
}

const OPENERS: ReadonlySet<TokenType> = new Set([t.OpenParenthesis, t.OpenBracket, t.OpenBrace]);
const CLOSERS: ReadonlySet<TokenType> = new Set([t.CloseParenthesis, t.CloseBracket, t.CloseBrace]);

function reportSymbol(source: string, token: IToken, within: TokenType | undefined, report: Report): void {
  const { image: found, tokenType } = token;
  const symbol = SYMBOLS.get(tokenType) as string;
  const write = tokenType === t.WrongEqual && within === t.OpenBrace ? ":" : symbol;
  const text = /^[a-z]/.test(write) ? padded(source, spanOf(token), write) : write;
  report.fail("wrong-symbol", { found, write, text }, spanOf(token));
}

function reportToken(token: IToken, next: IToken | undefined, report: Report): void {
  const { image: found, tokenType } = token;
  const span = spanOf(token);
  switch (tokenType) {
    case t.WrongQuotes: {
      const isClosed = found.length > 1 && /[“”„‟«»"‘’‚‛']$/.test(found);
      if (isClosed) report.fail("wrong-quotes", { found, text: found.slice(1, -1) }, span);
      else report.fail("unclosed-text", { found }, span);
      return;
    }
    case t.WrongOpenText:
      report.fail("unclosed-text", { found }, span);
      return;
    case t.WrongQuotedName:
      report.fail("unclosed-name", { found }, span);
      return;
    case t.WrongLiquid:
      report.fail("liquid-not-path", { found }, span);
      return;
    case t.WrongPath:
      report.fail("path-form", { found, write: nearestPath(found) }, span);
      return;
    case t.WrongRelativeTime:
      report.fail("relative-time-form", { found }, span);
      return;
    case t.WrongNumeral:
      // `1st_email has been seen`: a ref that needs backticks.
      if (next && (tokenMatcher(next, t.Has) || tokenMatcher(next, t.HasNot))) {
        report.fail("odd-name", { found }, span);
      } else report.fail("number-form", { found, write: nearestNumber(found) }, span);
      return;
    default:
      return;
  }
}

/** Warns of invisible characters in texts, keys and names. They are used as they are. */
export function reportUnseen(source: string, tokens: readonly IToken[], report: Report): void {
  // Most texts are ASCII only.
  if (!/[^\t\n\r -~]/.test(source)) return;
  for (const { tokenType, image, startOffset } of tokens) {
    const isName = tokenType === t.QuotedName;
    if (!isName && tokenType !== t.Text && tokenType !== t.Path && tokenType !== t.Liquid) continue;
    for (const { 0: character, index } of misleadingIn(image)) {
      const start = startOffset + index;
      const write = isName ? "" : escapeUnseen(character);
      const span = { start, end: start + character.length };
      report.warn("unseen-character", { found: codeNames(character), write }, span);
    }
  }
}

/** Reports the tokens that the lexer dropped. */
export function reportDropped(dropped: readonly IToken[], report: Report): void {
  for (const token of dropped) {
    const { image: found } = token;
    if (token.tokenType === t.WrongComment) report.fail("comment", { found }, spanOf(token));
    else {
      const kind = kindOf(found);
      report.fail(
        "unknown-character",
        { found: kind === "other" ? found : codeNames(found), kind },
        spanOf(token),
      );
    }
  }
}

function kindOf(characters: string): "blank" | "invisible" | "other" {
  if (/^[\s\u00a0]+$/u.test(characters) && !/[\ufeff]/.test(characters)) return "blank";
  return [...characters].every((character) => hasUnseen(character)) ? "invisible" : "other";
}

/** Guesses the path that was meant. Returns an empty text if there is no guess. */
function nearestPath(found: string): string {
  const write = found
    .replace(/\.+$/, "")
    .replace(/\.{2,}/g, ".")
    .replace(/\.(?=\[)/g, "")
    .replace(/\['([^'"\\]*)'\]/g, '["$1"]')
    .replace(/\[([A-Za-z_][A-Za-z0-9_-]*)\]/g, ".$1");
  return readAnyPath(write) === undefined ? "" : write;
}

/** Guesses the JSON number that was meant. Returns an empty text if there is no guess. */
function nearestNumber(found: string): string {
  const write = found
    .replace(/^\+/, "")
    .replaceAll("_", "")
    .replace(/^(-?)0+(?=\d)/, "$1")
    .replace(/^(-?)\./, "$10.")
    .replace(/\.$/, "");
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(write) ? write : "";
}
