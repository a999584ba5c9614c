import { type IOrAlt, type IToken, type ParserMethod, tokenMatcher } from "chevrotain";
import { isConnective, padded, type Setting, spanOf } from "./literal-parser.ts";
import { holdsMistake } from "./normalise.ts";
import type { Report } from "./report.ts";
import type { GroupSyntax, Syntax } from "./syntax.ts";
import * as t from "./tokens.ts";
import { TrioParser } from "./trio-parser.ts";

/** A text as tokens. */
export interface Tokens {
  readonly tokens: IToken[];
  readonly dropped: readonly IToken[];
  readonly lastOpen: number;
}

/** The whole grammar: conditions, and how they are put together (spec 6). */
export class ConditionParser extends TrioParser {
  /** Where the last text or name begins that nothing closes, and that may have swallowed a parenthesis. */
  private lastOpen = -1;
  /** A connective that was reported for having nothing before it. */
  private blamed: IToken | undefined;
  constructor(isChecked = false) {
    super(isChecked);
    this.performSelfAnalysis();
  }

  /** Reads a text of at least one token. What is wrong with it, but for its tokens, goes to `report`. */
  read(source: string, { tokens, dropped, lastOpen }: Tokens, setting: Setting, report: Report): Syntax {
    this.begin(source, dropped, setting, report);
    this.lastOpen = lastOpen;
    this.blamed = undefined;
    this.input = tokens;
    const syntax: Syntax = this.whole() ?? { kind: "mistake", isWhole: false, start: 0, end: source.length };
    // The last resort: even a mistake that no rule has named must not pass for a condition.
    if (!report.failed && holdsMistake(syntax)) {
      const token = this.errors[0]?.token ?? (tokens[0] as IToken);
      report.fail("unexpected", { found: token.image }, spanOf(token));
    }
    return syntax;
  }

  public whole = this.RULE("whole", (): Syntax => {
    const syntax = this.SUBRULE(this.disjunction);
    this.MANY(() => this.SUBRULE(this.mistakeExtraParenthesis));
    return syntax;
  });

  protected disjunction: ParserMethod<[], Syntax> = this.RULE("disjunction", () => {
    const members = [this.SUBRULE(this.conjunction)];
    let connective: IToken | undefined;
    this.MANY(() => {
      const or = this.CONSUME(t.Or);
      connective ??= or;
      members.push(this.SUBRULE1(this.conjunction));
    });
    if (connective === undefined) return members[0] as Syntax;
    for (const member of members) {
      const isBare = member.kind === "and" && !member.isWrapped;
      if (isBare && !member.members.some(isNothing)) this.report.warn("mixed-and-or", {}, member);
    }
    return groupOf("or", members, connective);
  });

  protected conjunction = this.RULE("conjunction", (): Syntax => {
    const members = [this.SUBRULE(this.negation)];
    let connective: IToken | undefined;
    this.MANY(() =>
      this.OR({
        DEF: [
          {
            ALT: () => {
              const and = this.CONSUME(t.And);
              connective ??= and;
              members.push(this.SUBRULE1(this.negation));
            },
          },
          { ALT: () => members.push(this.SUBRULE(this.mistakeOmitted, { ARGS: [members.at(-1)] })) },
          { ALT: () => members.push(this.SUBRULE(this.mistakeLeftover, { ARGS: [members.at(-1)] })) },
        ],
        IGNORE_AMBIGUITIES: true,
      }),
    );
    return members.length === 1 ? (members[0] as Syntax) : groupOf("and", members, connective);
  });

  private readonly negationForms: IOrAlt<Syntax>[] = [
    { ALT: () => this.SUBRULE(this.negated) },
    { ALT: () => this.SUBRULE(this.condition) },
    { ALT: () => this.SUBRULE(this.mistakeNoCondition) },
  ];

  protected negation = this.RULE("negation", (): Syntax => this.OR(this.negationForms));

  protected negated: ParserMethod<[], Syntax> = this.RULE("negated", (): Syntax => {
    const not = this.CONSUME(t.Not);
    this.OPTION(() => this.SUBRULE(this.mistakeDoubleNot));
    const operand = this.OR([
      { ALT: () => this.SUBRULE(this.condition) },
      { ALT: () => this.SUBRULE(this.mistakeNoCondition) },
    ]);
    return { kind: "not", operand, start: not.startOffset, end: operand.end };
  });

  private readonly conditionForms: IOrAlt<Syntax>[] = [
    { ALT: () => this.SUBRULE(this.parentheses) },
    { ALT: () => ({ kind: "constant", value: true, ...spanOf(this.CONSUME(t.Always)) }) },
    { ALT: () => ({ kind: "constant", value: false, ...spanOf(this.CONSUME(t.Never)) }) },
    { ALT: () => this.SUBRULE(this.trio) },
  ];

  protected condition = this.RULE("condition", (): Syntax => this.OR(this.conditionForms));

  protected parentheses: ParserMethod<[], Syntax> = this.RULE("parentheses", () => {
    const open = this.CONSUME(t.OpenParenthesis);
    this.isOmitted = false;
    const inner = this.SUBRULE(this.disjunction);
    this.OR([
      { ALT: () => this.CONSUME(t.CloseParenthesis) },
      { ALT: () => this.SUBRULE(this.mistakeUnclosedParenthesis, { ARGS: [open] }) },
    ]);
    const span = { start: open.startOffset, end: this.endOfLast() };
    return inner.kind === "and" || inner.kind === "or"
      ? { ...inner, ...span, isWrapped: true }
      : { ...inner, ...span };
  });

  /** Another condition right behind one. */
  protected mistakeOmitted = this.RULE("mistakeOmitted", (previous?: Syntax): Syntax => {
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

  /** Anything else right behind a condition. */
  protected mistakeLeftover = this.RULE("mistakeLeftover", (previous?: Syntax): Syntax => {
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

  /** No condition where one must stand. */
  protected mistakeNoCondition = this.RULE("mistakeNoCondition", (): Syntax => {
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

  protected mistakeDoubleNot = this.RULE("mistakeDoubleNot", (): void => {
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

  protected mistakeUnclosedParenthesis = this.RULE("mistakeUnclosedParenthesis", (open?: IToken): void => {
    if (open && this.lastOpen < open.startOffset) this.fail("unclosed-parenthesis", {}, spanOf(open));
  });

  protected mistakeExtraParenthesis = this.RULE("mistakeExtraParenthesis", (): void => {
    this.fail("extra-parenthesis", {}, spanOf(this.CONSUME(t.CloseParenthesis)));
    let isJoined = false;
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(t.And) }, { ALT: () => this.CONSUME(t.Or) }]);
      isJoined = true;
    });
    if (!isJoined && !this.isAtEnd()) this.fail("omitted-and", {}, this.gap());
    this.OPTION1({ GATE: () => isJoined || !this.isAtEnd(), DEF: () => this.SUBRULE(this.disjunction) });
  });

  /** Reports that a connective lacks a condition, or parentheses hold none. */
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

/** Whether a mistake may go on in what follows it. */
function isLoose(syntax: Syntax | undefined): boolean {
  return syntax?.kind === "mistake" && !syntax.isWhole;
}

/** Whether it stands for a condition that is not there. */
function isNothing({ kind, start, end }: Syntax): boolean {
  return kind === "mistake" && start === end;
}

/** Members joined by one connective; where none stands, it was omitted. */
function groupOf(
  kind: "and" | "or",
  members: readonly Syntax[],
  connective: IToken | undefined,
): GroupSyntax {
  const { start } = members[0] as Syntax;
  const { end } = members.at(-1) as Syntax;
  return {
    kind,
    members,
    connective: connective ? spanOf(connective) : { start, end },
    isWrapped: false,
    start,
    end,
  };
}
