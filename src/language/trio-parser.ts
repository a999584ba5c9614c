import { EOF, type IToken } from "chevrotain";
import type { MessageOperand, PathOperand, ValueOperand } from "../condition/index.ts";
import { assembleTrio } from "./assemble.ts";
import type { Setting } from "./literal-parser.ts";
import { readQuotedName } from "./literals.ts";
import { asMistake, asOperand } from "./operand-parser.ts";
import type { Report } from "./report.ts";
import type { OperandSyntax, Predicate, Subject, Syntax } from "./syntax.ts";
import * as t from "./tokens.ts";
import { VerbMistakes } from "./verb-mistakes.ts";

/** The part of the grammar that reads one condition: a subject and what is said about it. */
export class TrioParser extends VerbMistakes {
  /** Whether the condition being read stands behind another with nothing between them. */
  protected isOmitted = false;
  /** The same of the one whose subject was read. */
  private isTrailing = false;
  /** What the lexer kept from the grammar, in order: it may be all that is wrong where it stands. */
  private dropped: readonly IToken[] = [];
  /** How many of those lie before where the grammar has come to. */
  private passed = 0;
  /** What stood alone behind a condition and is none itself. */
  private leftover: Subject | undefined;

  /** Makes ready for another text. */
  protected begin(source: string, dropped: readonly IToken[], setting: Setting, report: Report): void {
    this.source = source;
    this.dropped = dropped;
    this.passed = 0;
    this.setting = setting;
    this.report = report;
    this.isOmitted = false;
    this.leftover = undefined;
  }

  // Alternatives that hold on to nothing of one text are made once: making them is most of what reading costs.
  private readonly saidForms = {
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
    const predicate = this.OR(this.saidForms);
    const { start } = subject;
    const end = this.endOfLast();
    const trio = this.ACTION(() => assembleTrio(subject, predicate, this.setting, this.report));
    return trio === undefined
      ? { kind: "mistake", isWhole: isWhole(subject, predicate), start, end }
      : { kind: "trio", trio, operator: predicate, start, end };
  });

  private readonly subjectForms = [
    { ALT: () => this.subjectOf(this.SUBRULE(this.path)) },
    { ALT: () => this.SUBRULE(this.name) },
    { ALT: () => this.subjectOf(asOperand(this.SUBRULE(this.literal))) },
    { ALT: () => this.subjectOf(this.SUBRULE(this.messageStatus)) },
    { ALT: () => this.subjectOf(asMistake(this.SUBRULE(this.mistakeTimeHere))) },
  ];

  /** What a condition is about. */
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

  protected mistakeNoPredicate = this.RULE("mistakeNoPredicate", (): Predicate => {
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

  private subjectOf({ start, end, operand }: OperandSyntax): Subject {
    const text = this.source.slice(start, end);
    return typeof operand === "object" && isVariable(operand)
      ? { kind: "operand", operand, text, start, end }
      : { kind: "mistake", text, start, end };
  }

  /** Reports a subject of which nothing is asked. */
  private failOnSubject(subject: Subject): void {
    const { text: found } = subject;
    if (subject.kind === "operand") {
      const { operand } = subject;
      const value = operand.kind === "value" ? operand.value : undefined;
      const kind = operand.kind === "path" ? "path" : typeof value === "boolean" ? `${value}` : "value";
      this.fail("not-a-condition", { found, kind: kind as "path" }, subject);
    } else if (subject.kind === "name") {
      const { name, isQuoted } = subject;
      const kind = this.setting.refs.has(name) ? "ref" : "name";
      if (kind === "name" && !isQuoted && this.setting.prefixes.includes(name)) {
        this.fail("prefix-alone", { prefix: name }, subject);
      } else {
        this.fail("not-a-condition", { found, kind }, subject);
      }
    }
  }

  /** Whether something that the grammar does not see stands between the last token and the next. */
  protected isBesideDropped(): boolean {
    const dropped = this.dropped;
    if (dropped.length === 0) return false;
    const start = this.endOfLast();
    const next = this.LA(1);
    const end = next.tokenType === EOF ? this.source.length : next.startOffset;
    // The first that does not lie before: they are in order, and the grammar goes through the text but once.
    while ((dropped[this.passed]?.startOffset ?? Number.POSITIVE_INFINITY) < start) this.passed++;
    return (dropped[this.passed]?.startOffset ?? Number.POSITIVE_INFINITY) < end;
  }
}

function isVariable(
  operand: object & { kind: string },
): operand is PathOperand | ValueOperand | MessageOperand {
  return operand.kind === "path" || operand.kind === "value" || operand.kind === "message";
}

/** Whether subject and predicate were read to their end, so that what follows belongs to neither. */
function isWhole(subject: Subject, predicate: Predicate): boolean {
  if (subject.kind === "mistake" || predicate.kind === "mistake") return false;
  if (predicate.kind === "case" || predicate.argument === undefined) return true;
  return predicate.argument.start < predicate.argument.end;
}
