import type { IOrAlt } from "chevrotain";
import { readAnyPath } from "../condition/index.ts";
import type { Span } from "../problem/index.ts";
import { instantOf, looksLikeTimestamp, relativeOffset } from "../time/index.ts";
import { LiteralParser, quoted, spanOf, type ValueSyntax } from "./literal-parser.ts";
import { normaliseRelativeTime } from "./literals.ts";
import type { OperandSyntax, Subject } from "./syntax.ts";
import * as t from "./tokens.ts";

/** The part of the grammar that reads what stands right of a comparison. */
export class OperandParser extends LiteralParser {
  /** What the condition being read is about, and the words that say what is asked of it. */
  protected subjectRead: Subject = { kind: "mistake", text: "", start: 0, end: 0 };
  protected verb: Span = { start: 0, end: 0 };
  /** Whether that was reported together with what follows it. */
  protected isVerbReported = false;

  private readonly operandForms: IOrAlt<OperandSyntax>[] = [
    { ALT: () => this.SUBRULE(this.path) },
    { ALT: () => asOperand(this.SUBRULE(this.literal)) },
    { ALT: () => this.SUBRULE(this.messageStatus) },
    { ALT: () => asMistake(this.SUBRULE(this.mistakeTimeHere)) },
    { ALT: () => this.SUBRULE(this.mistakeBareName) },
    { ALT: () => this.SUBRULE(this.mistakeNoOperand) },
  ];

  protected operand = this.RULE("operand", (): OperandSyntax => this.OR(this.operandForms));

  protected path = this.RULE("path", (): OperandSyntax => {
    const token = this.CONSUME(t.Path);
    const path = token.tokenType === t.Path ? readAnyPath(token.image) : undefined;
    if (path === undefined) return asMistake(spanOf(token));
    const { startOffset: start, image } = token;
    this.checkPrefix(path.root, path.text, start);
    return { operand: { kind: "path", path }, start, end: start + image.length };
  });

  protected messageStatus = this.RULE("messageStatus", (): OperandSyntax => {
    const token = this.CONSUME(t.MessageStatus);
    return { ...spanOf(token), operand: { kind: "message", name: token.image.slice("$message.".length) } };
  });

  /** A time, where one is asked. */
  protected time = this.RULE(
    "time",
    (): OperandSyntax =>
      this.OR({
        DEF: [
          { ALT: () => this.SUBRULE(this.path) },
          { ALT: () => asOperand(this.SUBRULE(this.text)) },
          { ALT: () => this.SUBRULE(this.moment) },
          { ALT: () => this.SUBRULE(this.relativeTime) },
          { ALT: () => this.SUBRULE(this.liquid) },
          { ALT: () => this.SUBRULE(this.mistakeTime) },
        ],
        IGNORE_AMBIGUITIES: true,
      }),
  );

  /** One end of a between. */
  protected end = this.RULE(
    "end",
    (): OperandSyntax =>
      this.OR({
        DEF: [
          { ALT: () => this.SUBRULE(this.path) },
          { ALT: () => asOperand(this.SUBRULE(this.text)) },
          { ALT: () => asOperand(this.SUBRULE(this.number)) },
          { ALT: () => this.SUBRULE(this.moment) },
          { ALT: () => this.SUBRULE(this.liquid) },
          { ALT: () => this.SUBRULE(this.mistakeEnd) },
        ],
        IGNORE_AMBIGUITIES: true,
      }),
  );

  protected moment = this.RULE("moment", (): OperandSyntax => {
    const token = this.CONSUME(t.Moment);
    const span = spanOf(token);
    const milliseconds = instantOf(token.image);
    if (milliseconds !== undefined) {
      return { ...span, operand: { kind: "time", text: token.image, milliseconds, relative: false } };
    }
    const code = looksLikeTimestamp(token.image) ? "impossible-date" : "date-form";
    this.fail(code, { found: token.image }, span);
    return asMistake(span);
  });

  protected relativeTime = this.RULE("relativeTime", (): OperandSyntax => {
    const token = this.CONSUME(t.RelativeTime);
    const text = normaliseRelativeTime(token.image);
    const milliseconds = relativeOffset(text);
    if (milliseconds === undefined) return asMistake(spanOf(token));
    return { ...spanOf(token), operand: { kind: "time", text, milliseconds, relative: true } };
  });

  protected liquid = this.RULE("liquid", (): OperandSyntax => {
    const token = this.CONSUME(t.Liquid);
    if (token.tokenType === t.WrongLiquid) return asMistake(spanOf(token));
    const inner = token.image.slice(2, -2).replace(/^ +| +$/g, "");
    const path = readAnyPath(inner);
    if (path === undefined) return asMistake(spanOf(token));
    this.checkPrefix(path.root, path.text, token.startOffset + token.image.indexOf(inner));
    return { ...spanOf(token), operand: { kind: "liquid", text: token.image, path } };
  });

  /** A name where a value is expected: most likely a text without its quotes. */
  protected mistakeBareName = this.RULE("mistakeBareName", (): OperandSyntax => {
    const words = this.SUBRULE(this.mistakeWords);
    const { subjectRead } = this;
    const text = this.textOf(words);
    if (this.setting.prefixes.includes(text)) {
      this.fail("prefix-alone", { prefix: text }, words);
      return asMistake(words);
    }
    if (subjectRead.kind === "operand" && subjectRead.text.startsWith("refs.")) {
      // What a status is compared with has advice of its own.
      return { ...words, operand: { kind: "value", value: text } };
    }
    this.failOnName(words, quoted(text));
    return asMistake(words);
  });

  protected mistakeNoOperand = this.RULE("mistakeNoOperand", (): OperandSyntax => {
    this.OR([
      {
        ALT: () => {
          const open = this.LA(1);
          this.SUBRULE(this.mistakeParentheses);
          this.fail("unexpected", { found: open.image }, spanOf(open));
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.mistakeNothing);
          this.fail("missing-operand", { found: this.textOf(this.verb) }, this.verb);
        },
      },
    ]);
    // As long as nothing: that is what stands there.
    return asMistake({ start: this.verb.end, end: this.verb.end });
  });

  /** What is no time, and where a name is none either. */
  protected mistakeTime = this.RULE(
    "mistakeTime",
    (): OperandSyntax =>
      this.OR([
        { ALT: () => asOperand(this.SUBRULE(this.literal)) },
        { ALT: () => this.SUBRULE(this.messageStatus) },
        {
          ALT: () => {
            const words = this.SUBRULE(this.mistakeWords);
            return { ...words, operand: { kind: "value", value: this.textOf(words) } } as OperandSyntax;
          },
        },
        { ALT: () => this.SUBRULE(this.mistakeNoOperand) },
      ]),
  );

  protected mistakeEnd = this.RULE(
    "mistakeEnd",
    (): OperandSyntax =>
      this.OR([
        {
          ALT: () => {
            const { start, end, operand } = this.SUBRULE(this.relativeTime);
            const place = { start, end };
            if (operand !== "mistake") this.fail("relative-in-between", { found: this.textOf(place) }, place);
            return asMistake(place);
          },
        },
        { ALT: () => asOperand(this.SUBRULE(this.literal)) },
        {
          ALT: () => {
            const token = this.CONSUME(t.MessageStatus);
            this.fail("unexpected", { found: token.image }, spanOf(token));
            return asMistake(spanOf(token));
          },
        },
        {
          ALT: () => {
            const words = this.SUBRULE(this.mistakeWords);
            const text = this.textOf(words);
            if (/^now$/i.test(text)) this.fail("relative-in-between", { found: text }, words);
            else this.failOnName(words, text.includes(" ") ? quoted(text) : `data.${text}`);
            return asMistake(words);
          },
        },
        { ALT: () => this.SUBRULE(this.mistakeNoOperand) },
      ]),
  );

  /** Parentheses where none belong, with all that they hold. */
  protected mistakeParentheses = this.RULE("mistakeParentheses", (): void => {
    this.CONSUME(t.OpenParenthesis);
    this.MANY(() =>
      this.OR([
        { ALT: () => this.CONSUME(t.Inner) },
        { ALT: () => this.CONSUME(t.And) },
        { ALT: () => this.CONSUME(t.Or) },
        { ALT: () => this.SUBRULE(this.mistakeParentheses) },
      ]),
    );
    this.OPTION(() => this.CONSUME(t.CloseParenthesis));
  });

  private checkPrefix(prefix: string, path: string, start: number): void {
    const { prefixes } = this.setting;
    if (prefixes.includes(prefix)) return;
    this.fail("unknown-prefix", { prefix, path, prefixes }, { start, end: start + prefix.length });
  }
}

/** A constant as an operand. */
export function asOperand({ start, end, value }: ValueSyntax): OperandSyntax {
  return { start, end, operand: value === undefined ? "mistake" : { kind: "value", value } };
}

/** What was reported already. */
export function asMistake({ start, end }: Span): OperandSyntax {
  return { start, end, operand: "mistake" };
}
