import type { IToken } from "chevrotain";
import { type Condition, prefixesFor, type Target } from "../condition/index.ts";
import { LIMITS, type Problem } from "../problem/index.ts";
import { type LocatedGroup, locatedIn } from "./located-trios.ts";
import { checkComplements } from "./mistakes/complements.ts";
import { ConditionParser } from "./mistakes/conditions.ts";
import { reportDropped, reportTokens, reportUnseen, tooDeepAt } from "./mistakes/tokens.ts";
import { choiceIn, conditionOf, productOf, type Size, sizeOf } from "./normalise.ts";
import type { LanguageOptions } from "./options.ts";
import { type Tokens, tokenize } from "./parser/lexer.ts";
import type { Setting } from "./parser/reader.ts";
import { WrongOpenText, WrongQuotedName, WrongQuotes } from "./parser/tokens.ts";
import { Report } from "./report.ts";
import { canGoOn, type Place, Scan, type Word } from "./scan.ts";
import type { Syntax } from "./syntax.ts";

/** A text as read: a condition, or none if there is an error, with every problem, in the order of the text. */
export type Parsed =
  | { readonly ok: true; readonly condition: Condition; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly condition?: undefined; readonly problems: readonly Problem[] };

/** The result of reading several texts. */
export interface ParsedAll {
  /** The condition; undefined if and only if any text has an error. */
  readonly condition: Condition | undefined;
  /** The errors and warnings of each text, with spans into that text. */
  readonly problems: readonly (readonly Problem[])[];
}

let made: ConditionParser | undefined;

/**
 * Returns the parser, which is reset for every text. It is made for the first text, because making it takes longer than
 * reading a thousand texts.
 */
function parserOf(): ConditionParser {
  made ??= new ConditionParser();
  return made;
}

/** Cuts a text into tokens; the parser gives their types numbers and categories. */
function tokensOf(text: string): Tokens {
  parserOf();
  return tokenize(text);
}

/** Reads the text of a condition (spec 6). Every mistake is found and returned; nothing is thrown. */
export function parse(text: string, options: LanguageOptions = {}): Parsed {
  const { condition, problems } = parseAll([text], options);
  const found = problems[0] as readonly Problem[];
  return condition === undefined ? { ok: false, problems: found } : { ok: true, condition, problems: found };
}

/** Reads texts that must all hold (spec 7). The limits apply to the condition that they make together. */
export function parseAll(texts: readonly string[], options: LanguageOptions = {}): ParsedAll {
  const setting = settingOf(options);
  const reports = texts.map(() => new Report());
  const trees = texts.map((text, index) => read(text, setting, reports[index] as Report));
  if (!reports.some(({ failed }) => failed)) checkWhole(texts, trees, reports, options);
  const failed = reports.some((report) => report.failed);
  return {
    condition: failed ? undefined : conditionOf(trees),
    problems: reports.map((report) => report.problems()),
  };
}

/** Locates the conditions of a text. Mistakes are left out; `parse` reports them. */
export function locateTrios(text: string, options: LanguageOptions = {}): LocatedGroup {
  const setting = settingOf(options);
  return locatedIn(read(text, setting, new Report()), setting.target);
}

/** A text without mistakes, as tokens and as the tree that they make. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly IToken[];
  readonly tree: Syntax;
}

/** Reads a text that `parse` has found to be a condition. */
export function readingOf(text: string, options: LanguageOptions): Reading {
  const { tokens } = tokensOf(text);
  return { text, tokens, tree: read(text, settingOf(options), new Report()) };
}

/** Returns the words of a text with their roles, whether or not the text is finished. */
export function wordsIn(text: string, target: Target = "step"): readonly Word[] {
  if (text.length > LIMITS.textLength) return [];
  const scan = new Scan(target);
  scan.read(tokensOf(text).tokens);
  return scan.words;
}

/**
 * Returns everything that can stand at a place of a text, which may go on after it.
 *
 * @param offset in UTF-16 code units
 */
export function placeIn(text: string, offset: number, target: Target = "step"): Place {
  const scan = new Scan(target);
  if (offset > LIMITS.textLength) return { ...scan.place(offset, undefined), subject: false };
  const { tokens } = tokensOf(text.slice(0, offset));
  const last = tokens.at(-1);
  const isTyped = last !== undefined && last.startOffset + last.image.length === offset && canGoOn(last);
  scan.read(isTyped ? tokens.slice(0, -1) : tokens);
  return scan.place(offset, isTyped ? last : undefined);
}

function settingOf({ target = "step", prefixes, refs = [] }: LanguageOptions): Setting {
  return {
    target,
    prefixes: prefixesFor(target, prefixes),
    // A file passes the same set with each of its texts.
    refs: Array.isArray(refs) ? new Set(refs) : (refs as ReadonlySet<string>),
  };
}

/** Reads one text as a tree. */
function read(text: string, setting: Setting, report: Report): Syntax {
  const mistake: Syntax = { kind: "mistake", isWhole: false, start: 0, end: text.length };
  if (text.length > LIMITS.textLength) {
    report.fail("too-long", { length: text.length, limit: LIMITS.textLength }, mistake);
    return mistake;
  }
  const { tokens, dropped } = tokensOf(text);
  reportDropped(dropped, report);
  if (tokens.length === 0) {
    if (!report.failed) report.fail("empty-text", {}, mistake);
    return mistake;
  }
  reportTokens(text, tokens, report);
  reportUnseen(text, tokens, report);
  const tooDeep = tooDeepAt(tokens);
  if (tooDeep !== undefined) {
    const { startOffset: start, image } = tooDeep;
    report.fail("too-deep", { limit: LIMITS.nesting }, { start, end: start + image.length });
    return mistake;
  }
  const lastOpen = tokens.findLast(({ tokenType }) => OPEN_ENDED.has(tokenType))?.startOffset ?? -1;
  const tree = parserOf().read(text, { tokens, dropped, lastOpen }, setting, report);
  checkComplements(tree, setting.target, report);
  return tree;
}

const OPEN_ENDED = new Set([WrongOpenText, WrongQuotedName, WrongQuotes]);

/** Checks the limits on trees without mistakes. The text that exceeds a limit together with those before it is reported. */
function checkWhole(
  texts: readonly string[],
  trees: readonly Syntax[],
  reports: readonly Report[],
  options: LanguageOptions,
): void {
  const { groupLimit = LIMITS.groups, conditionLimit = LIMITS.conditions, target = "step" } = options;
  let whole: Size = { groups: 1, conditions: 0 };
  for (const [index, tree] of trees.entries()) {
    const report = reports[index] as Report;
    const span = { start: 0, end: (texts[index] as string).length };
    const size = sizeOf(tree);
    whole = productOf([whole, size]);
    if (target !== "step" && size.groups !== 1) {
      const choice = choiceIn(tree);
      const place = choice?.kind === "and" || choice?.kind === "or" ? choice.connective : span;
      report.fail("any-in-preference", { says: size.groups === 0 ? "never" : "or" }, place);
    } else if (whole.groups > groupLimit || whole.conditions > conditionLimit) {
      report.fail("too-many-groups", { ...whole, groupLimit, conditionLimit }, span);
      return;
    }
  }
}
