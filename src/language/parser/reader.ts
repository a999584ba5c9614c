import { EmbeddedActionsParser, EOF, type IToken, type TokenType, tokenMatcher } from "chevrotain";
import { PREFIXES } from "../../condition/index.ts";
import type { TrioSetting } from "../../condition/trio/index.ts";
import type { ProblemCode, ProblemParameters, Span } from "../../problem/index.ts";
import { Report } from "../report.ts";
import type { Predicate, Subject } from "../syntax.ts";
import { restoreAnalysis } from "./lookahead.ts";
import * as t from "./tokens.ts";

/** The surroundings of a text. */
export interface Setting extends TrioSetting {
  /** The known refs. */
  readonly refs: ReadonlySet<string>;
}

/** The state of reading one text, and the helpers that all rules share. */
export abstract class Reader extends EmbeddedActionsParser {
  protected source = "";
  protected report = new Report();
  protected setting: Setting = { prefixes: PREFIXES, target: "step", refs: new Set() };
  /** The subject of the condition being read. */
  protected subjectRead: Subject = { kind: "mistake", text: "", start: 0, end: 0 };
  /** The words that say what is asked about the subject. */
  protected verb: Span = { start: 0, end: 0 };
  /** True if a mistake in those words was reported together with the words after them. */
  protected isVerbReported = false;

  constructor() {
    super([...t.VOCABULARY], { maxLookahead: 1, recoveryEnabled: false });
    // The library gives the types their categories only here, and has taken by then that there are none.
    Object.assign(this, { tokenMatcher });
  }

  /**
   * Makes the rules ready, which are all defined by then. The library's analysis and checks of the grammar take longer
   * than everything else at start, so only tests and generators ask for them.
   */
  protected analyse(isAnalysed: boolean): void {
    if (isAnalysed) this.performSelfAnalysis();
    else restoreAnalysis(this);
  }

  // The library would list what could stand here, for words of its own, from an analysis that was not made.

  protected raiseNoAltException(): void {
    this.consume(0, t.Nowhere);
  }

  protected raiseEarlyExitException(): void {
    this.consume(0, t.Nowhere);
  }

  protected fail<Code extends ProblemCode>(
    code: Code,
    parameters: ProblemParameters[Code],
    span: Span,
  ): void {
    if (!this.RECORDING_PHASE) this.report.fail(code, parameters, span);
  }

  /** Reports a verb in a wrong form, such as `have`, unless that was reported already. */
  protected checkVerb(token: IToken, right: TokenType, write: string): void {
    if (!this.isVerbReported && tokenMatcher(token, right)) this.checkWord(token, right, write);
  }

  /** Reports a word that was read in the place of another. */
  protected checkWord(token: IToken, right: TokenType, write: string): void {
    if (token.tokenType !== right) this.fail("wrong-word", { found: token.image, write }, spanOf(token));
  }

  /** Makes the predicate of an operator without an argument, from `start` to the last token. */
  protected compared(
    operator: Extract<Predicate, { kind: "comparison" }>["operator"],
    start: number,
  ): Predicate {
    return { kind: "comparison", operator, start, end: this.endOfLast() };
  }

  /** Makes the predicate of a reported mistake, from `start` to the last token. */
  protected mistaken(start: number): Predicate {
    return { kind: "mistake", start, end: this.endOfLast() };
  }

  /** The text of a span, with every blank as one space. */
  protected textOf({ start, end }: Span): string {
    return this.source.slice(start, end).replace(/[ \t\r\n]+/g, " ");
  }

  protected isVerb(token: IToken): boolean {
    return tokenMatcher(token, t.Verb);
  }

  /** Checks that the condition being read ends here. */
  protected isAtEnd(): boolean {
    const next = this.LA(1);
    return next.tokenType === EOF || next.tokenType === t.CloseParenthesis || isConnective(next);
  }

  /** The end of the last token; 0 before the first one. */
  protected endOfLast(): number {
    const last = this.LA(0);
    return last.tokenType === EOF ? 0 : last.startOffset + last.image.length;
  }

  /** The span between the last token and the next. */
  protected gap(): Span {
    const start = this.endOfLast();
    const next = this.LA(1).startOffset;
    return { start, end: Number.isNaN(next) ? start : next };
  }
}

/** The span of a token. */
export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

/** Adds the blanks that a word needs in the place of a span. */
export function padded(source: string, { start, end }: Span, word: string): string {
  const before = start > 0 && !/[ \t\r\n(]/.test(source.charAt(start - 1)) ? " " : "";
  const after = end < source.length && !/[ \t\r\n)]/.test(source.charAt(end)) ? " " : "";
  return before + word + after;
}

/** Checks that a token is `and` or `or`. */
export function isConnective(token: IToken): boolean {
  return tokenMatcher(token, t.And) || tokenMatcher(token, t.Or);
}

/** Writes a text as a literal. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
