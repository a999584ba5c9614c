import type { IOrAlt, IToken, ParserMethod } from "chevrotain";
import type { MessageOperand, PathOperand, ValueOperand } from "../../condition/index.ts";
import { readQuotedName } from "../print/index.ts";
import type { GroupSyntax, OperandSyntax, Predicate, Subject, Syntax } from "../syntax.ts";
import { assembleTrio } from "./assemble.ts";
import { PredicateGrammar } from "./predicates.ts";
import { spanOf } from "./reader.ts";
import * as t from "./tokens.ts";
import { asMistake, asOperand } from "./values.ts";

/**
 * The grammar of the text language (spec 6), from the whole text down to one condition; predicates and values are in files of their own. Each rule reads one production of
 * `grammar/heed.ebnf`, which is generated from it.
 *
 * A rule whose name begins with `mistake` reads what is outside the language, so that a message can name it. Those
 * rules are declared at the end of each class and defined in `../mistakes`; to read the grammar, skip the alternatives that call
 * them. One that may read nothing is the last alternative. Mistakes within a single token are reported elsewhere.
 *
 * Alternatives that keep nothing of one text are fields: making them anew would be most of the cost of reading.
 */
export abstract class Grammar extends PredicateGrammar {
  public whole = this.RULE("whole", (): Syntax => {
    const syntax = this.SUBRULE(this.disjunction);
    this.MANY(() => this.SUBRULE(this.mistakeExtraParenthesis));
    return syntax;
  });

  protected disjunction: ParserMethod<[], Syntax> = this.RULE("disjunction", (): Syntax => {
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

  protected conjunction: ParserMethod<[], Syntax> = this.RULE("conjunction", (): Syntax => {
    const members: Syntax[] = [this.SUBRULE(this.negation)];
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

  protected negation: ParserMethod<[], Syntax> = this.RULE(
    "negation",
    (): Syntax => this.OR(this.negationForms),
  );

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

  protected condition: ParserMethod<[], Syntax> = this.RULE(
    "condition",
    (): Syntax => this.OR(this.conditionForms),
  );

  protected parentheses: ParserMethod<[], Syntax> = this.RULE("parentheses", (): Syntax => {
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

  // One condition: a subject and a predicate.

  private readonly predicateOrMistakeForms = {
    DEF: [
      { ALT: () => this.SUBRULE(this.predicate) },
      {
        GATE: () => !this.isTrailing && !this.isVerb(this.LA(2)),
        ALT: () => this.SUBRULE(this.mistakeVerb),
      },
      { GATE: () => !this.isTrailing, ALT: () => this.SUBRULE(this.mistakeNot) },
      { ALT: () => this.SUBRULE(this.mistakeNoPredicate) },
    ],
    IGNORE_AMBIGUITIES: true,
  };

  protected trio = this.RULE("trio", (): Syntax => {
    this.isTrailing = this.isOmitted;
    this.isOmitted = false;
    const subject = this.SUBRULE(this.subject);
    this.subjectRead = subject;
    const predicate = this.OR(this.predicateOrMistakeForms);
    const { start } = subject;
    const end = this.endOfLast();
    const trio = this.ACTION(() => assembleTrio(subject, predicate, this.setting, this.report));
    return trio === undefined
      ? { kind: "mistake", isWhole: isWhole(subject, predicate), start, end }
      : { kind: "trio", trio, operator: predicate, start, end };
  });

  private readonly subjectForms: IOrAlt<Subject>[] = [
    { ALT: () => this.subjectOf(this.SUBRULE(this.path)) },
    { ALT: () => this.SUBRULE(this.name) },
    { ALT: () => this.subjectOf(asOperand(this.SUBRULE(this.literal))) },
    { ALT: () => this.subjectOf(this.SUBRULE(this.messageStatus)) },
    { ALT: () => this.subjectOf(asMistake(this.SUBRULE(this.mistakeTimeHere))) },
  ];

  protected subject = this.RULE("subject", (): Subject => this.OR(this.subjectForms));

  protected name = this.RULE("name", (): Subject => {
    const token = this.CONSUME(t.Name);
    const { image: text, tokenType, startOffset: start } = token;
    const end = start + text.length;
    if (tokenType === t.WrongQuotedName) return { kind: "mistake", text, start, end };
    const isQuoted = tokenType === t.QuotedName;
    const name = isQuoted ? readQuotedName(text) : text;
    return { kind: "name", name, isQuoted, isOdd: tokenType === t.WrongName, text, start, end };
  });

  private subjectOf({ start, end, operand }: OperandSyntax): Subject {
    const text = this.source.slice(start, end);
    return typeof operand === "object" && isVariable(operand)
      ? { kind: "operand", operand, text, start, end }
      : { kind: "mistake", text, start, end };
  }

  /** True if the condition to be read follows another one without a connective. */
  protected isOmitted = false;
  /** True if the subject that was read followed another condition without a connective. */
  protected isTrailing = false;

  // Mistakes, defined in `../mistakes/conditions.ts`.
  protected abstract readonly mistakeExtraParenthesis: ParserMethod<[], void>;
  protected abstract readonly mistakeOmitted: ParserMethod<[previous?: Syntax | undefined], Syntax>;
  protected abstract readonly mistakeLeftover: ParserMethod<[previous?: Syntax | undefined], Syntax>;
  protected abstract readonly mistakeNoCondition: ParserMethod<[], Syntax>;
  protected abstract readonly mistakeDoubleNot: ParserMethod<[], void>;
  protected abstract readonly mistakeUnclosedParenthesis: ParserMethod<[open?: IToken], void>;
  protected abstract readonly mistakeNoPredicate: ParserMethod<[], Predicate>;
  protected abstract readonly mistakeVerb: ParserMethod<[], Predicate>;
  protected abstract readonly mistakeNot: ParserMethod<[], Predicate>;
}

function isVariable(
  operand: object & { kind: string },
): operand is PathOperand | ValueOperand | MessageOperand {
  return operand.kind === "path" || operand.kind === "value" || operand.kind === "message";
}

/** Checks that subject and predicate were read to their end, so that the next token belongs to neither. */
function isWhole(subject: Subject, predicate: Predicate): boolean {
  if (subject.kind === "mistake" || predicate.kind === "mistake") return false;
  if (predicate.kind === "case" || predicate.argument === undefined) return true;
  return predicate.argument.start < predicate.argument.end;
}

/** Checks that a mistake stands for a missing condition. */
function isNothing({ kind, start, end }: Syntax): boolean {
  return kind === "mistake" && start === end;
}

/** Joins members by a connective; `undefined` if it was omitted in the text. */
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
