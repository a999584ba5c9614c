import { EOF, type IToken, tokenMatcher } from "chevrotain";
import { holdsMistake } from "../normalise.ts";
import { isConnective, padded, type Setting, spanOf } from "../parser/reader.ts";
import * as t from "../parser/tokens.ts";
import type { Report } from "../report.ts";
import type { Predicate, Subject, Syntax } from "../syntax.ts";
import { PredicateMistakes } from "./predicates.ts";

/** A text as tokens. */
export interface Tokens {
  readonly tokens: IToken[];
  readonly dropped: readonly IToken[];
  readonly lastOpen: number;
}

/** The parser: the grammar with all mistakes. Mistakes in the place of a condition are defined here. */
export class ConditionParser extends PredicateMistakes {
  /** The start of the last unclosed text or name, which may have swallowed a parenthesis. */
  private lastOpen = -1;
  /** A connective that was reported for having nothing before it. */
  private blamed: IToken | undefined;
  /** The tokens that the lexer kept from the grammar, in order: each explains what seems to be missing around it. */
  private dropped: readonly IToken[] = [];
  /** The number of those before the current token. */
  private passed = 0;
  /** A subject without a predicate, after a condition. */
  private leftover: Subject | undefined;

  /** @param isAnalysed is true if the library shall analyse and check the grammar. */
  constructor(isAnalysed = false) {
    super();
    this.analyse(isAnalysed);
  }

  /** Reads a text of at least one token. All mistakes but those within single tokens go to `report`. */
  read(source: string, { tokens, dropped, lastOpen }: Tokens, setting: Setting, report: Report): Syntax {
    this.source = source;
    this.setting = setting;
    this.report = report;
    this.isOmitted = false;
    this.leftover = undefined;
    this.dropped = dropped;
    this.passed = 0;
    this.lastOpen = lastOpen;
    this.blamed = undefined;
    this.input = tokens;
    const syntax: Syntax = this.whole() ?? { kind: "mistake", isWhole: false, start: 0, end: source.length };
    // A mistake that no rule has reported must not pass for a condition.
    if (!report.failed && holdsMistake(syntax)) {
      const token = this.errors[0]?.token ?? (tokens[0] as IToken);
      report.fail("unexpected", { found: token.image }, spanOf(token));
    }
    return syntax;
  }

  /** Another condition right after one. */
  protected readonly mistakeOmitted = this.RULE("mistakeOmitted", (previous?: Syntax): Syntax => {
    const isSilent = isLoose(previous) || this.isBesideDropped();
    const gap = this.gap();
    this.isOmitted = true;
    const syntax = this.OR([
      { ALT: () => this.SUBRULE(this.negated) },
      { ALT: () => this.SUBRULE(this.condition) },
    ]);
    this.isOmitted = false;
    const leftover = this.takeLeftover();
    if (isSilent) return syntax;
    if (leftover === undefined) this.fail("omitted-and", {}, gap);
    else this.fail("unexpected", { found: leftover.text }, leftover);
    return syntax;
  });

  /** Any other token right after a condition. */
  protected readonly mistakeLeftover = this.RULE("mistakeLeftover", (previous?: Syntax): Syntax => {
    const first = this.LA(1);
    const isSilent = isLoose(previous) || this.isBesideDropped();
    const syntax = this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Comma);
            return this.OR1([
              { ALT: () => this.SUBRULE(this.negated) },
              { ALT: () => this.SUBRULE(this.condition) },
              { ALT: (): undefined => this.SUBRULE(this.mistakeNothing) },
            ]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Stray);
            this.SUBRULE(this.mistakeRest);
            return undefined;
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    if (!isSilent) {
      if (syntax === undefined) this.fail("unexpected", { found: first.image }, spanOf(first));
      else {
        const text = padded(this.source, spanOf(first), "and");
        this.fail("wrong-symbol", { found: first.image, write: "and", text }, spanOf(first));
      }
    }
    return syntax ?? { kind: "mistake", isWhole: false, ...spanOf(first) };
  });

  /** A missing condition. */
  protected readonly mistakeNoCondition = this.RULE("mistakeNoCondition", (): Syntax => {
    const first = this.LA(1);
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.subjectRead = { kind: "mistake", text: "", ...spanOf(first) };
            const isSilent = this.isBesideDropped();
            this.SUBRULE(this.predicate);
            if (!isSilent) this.fail("missing-subject", { found: first.image }, spanOf(first));
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Stray);
            this.fail("unexpected", { found: first.image }, spanOf(first));
            this.SUBRULE(this.mistakeRest);
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.mistakeNothing);
            this.failOnNothing();
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    return { kind: "mistake", isWhole: false, start: this.endOfLast(), end: this.endOfLast() };
  });

  protected readonly mistakeDoubleNot = this.RULE("mistakeDoubleNot", (): void => {
    const first = this.LA(0);
    let count = 1;
    this.AT_LEAST_ONE(() => {
      this.CONSUME(t.Not);
      count++;
    });
    const span = { start: first.startOffset, end: this.endOfLast() };
    const negates = count % 2 === 1;
    const text = negates ? padded(this.source, span, "not") : "";
    this.fail("double-not", { found: this.textOf(span), negates, text }, span);
  });

  protected readonly mistakeUnclosedParenthesis = this.RULE(
    "mistakeUnclosedParenthesis",
    (open?: IToken): void => {
      if (open && this.lastOpen < open.startOffset) this.fail("unclosed-parenthesis", {}, spanOf(open));
    },
  );

  protected readonly mistakeExtraParenthesis = this.RULE("mistakeExtraParenthesis", (): void => {
    this.fail("extra-parenthesis", {}, spanOf(this.CONSUME(t.CloseParenthesis)));
    let isJoined = false;
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(t.And) }, { ALT: () => this.CONSUME(t.Or) }]);
      isJoined = true;
    });
    if (!isJoined && !this.isAtEnd()) this.fail("omitted-and", {}, this.gap());
    this.OPTION1({ GATE: () => isJoined || !this.isAtEnd(), DEF: () => this.SUBRULE(this.disjunction) });
  });

  protected readonly mistakeNoPredicate = this.RULE("mistakeNoPredicate", (): Predicate => {
    const { subjectRead } = this;
    if (this.isTrailing) this.leftover = subjectRead;
    else if (!this.isBesideDropped()) this.failOnSubject(subjectRead);
    return { kind: "mistake", start: subjectRead.end, end: subjectRead.end };
  });

  protected takeLeftover(): Subject | undefined {
    const leftover = this.leftover;
    this.leftover = undefined;
    return leftover;
  }

  /** Reports a subject without a predicate. */
  private failOnSubject(subject: Subject): void {
    const { text: found } = subject;
    if (subject.kind === "operand") {
      const { operand } = subject;
      const value = operand.kind === "value" ? operand.value : undefined;
      const kind =
        operand.kind === "path"
          ? this.isJoined()
            ? "joined"
            : "path"
          : typeof value === "boolean"
            ? `${value}`
            : "value";
      this.fail("not-a-condition", { found, kind: kind as "path" }, subject);
    } else if (subject.kind === "name") {
      const { name, isQuoted } = subject;
      const kind = this.setting.refs.has(name) ? "ref" : this.isJoined() ? "joined" : "name";
      if (kind === "name" && !isQuoted && this.setting.prefixes.includes(name)) {
        this.fail("prefix-alone", { prefix: name }, subject);
      } else {
        this.fail("not-a-condition", { found, kind }, subject);
      }
    }
  }

  /** Checks whether a connective, and so another condition, stands before the last token. */
  private isJoined(): boolean {
    const before = this.LA(-1);
    return before !== undefined && isConnective(before);
  }

  /** Checks whether the lexer dropped something between the last token and the next. */
  protected isBesideDropped(): boolean {
    const dropped = this.dropped;
    if (dropped.length === 0) return false;
    const start = this.endOfLast();
    const next = this.LA(1);
    const end = next.tokenType === EOF ? this.source.length : next.startOffset;
    // Dropped tokens are in order, and the grammar reads the text once, so those before this point are never needed again.
    while ((dropped[this.passed]?.startOffset ?? Number.POSITIVE_INFINITY) < start) this.passed++;
    return (dropped[this.passed]?.startOffset ?? Number.POSITIVE_INFINITY) < end;
  }

  /** Reports a connective without a condition, or empty parentheses. */
  private failOnNothing(): void {
    if (this.isBesideDropped()) return;
    const previous = this.LA(0);
    const next = this.LA(1);
    if (previous === this.blamed) return;
    if (isConnective(previous) || tokenMatcher(previous, t.Not)) {
      this.fail("missing-condition", { connective: previous.image, side: "after" }, spanOf(previous));
    } else if (previous.tokenType === t.OpenParenthesis && next.tokenType === t.CloseParenthesis) {
      this.fail("empty-parentheses", {}, { start: previous.startOffset, end: spanOf(next).end });
    } else if (isConnective(next)) {
      this.blamed = next;
      this.fail("missing-condition", { connective: next.image, side: "before" }, spanOf(next));
    }
  }
}

/** Checks whether the tokens after a mistake may still belong to it. */
function isLoose(syntax: Syntax | undefined): boolean {
  return syntax?.kind === "mistake" && !syntax.isWhole;
}
