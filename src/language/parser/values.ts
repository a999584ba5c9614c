import type { IOrAlt, IToken, ParserMethod, TokenType } from "chevrotain";
import { type Json, type RangeEnd, readAnyPath } from "../../condition/index.ts";
import type { Span } from "../../problem/index.ts";
import { instantOf, looksLikeTimestamp, relativeOffset } from "../../time/index.ts";
import type { OperandSyntax } from "../syntax.ts";
import { normaliseRelativeTime, readText } from "./literals.ts";
import { Reader, spanOf } from "./reader.ts";
import * as t from "./tokens.ts";

/** A constant; `value` is undefined if it was reported as a mistake. */
export interface ValueSyntax extends Span {
  readonly value: Json | undefined;
}

/** The members of an object that were read so far. */
type Members = Map<string, Json | undefined>;

/** The grammar of operands and constants. */
export abstract class ValueGrammar extends Reader {
  private readonly operandForms: IOrAlt<OperandSyntax>[] = [
    { ALT: () => this.SUBRULE(this.path) },
    { ALT: () => asOperand(this.SUBRULE(this.literal)) },
    { ALT: () => this.SUBRULE(this.messageStatus) },
    { ALT: () => asMistake(this.SUBRULE(this.mistakeTimeHere)) },
    { ALT: () => this.SUBRULE(this.mistakeBareName) },
    { ALT: () => this.SUBRULE(this.mistakeNoOperand) },
  ];

  protected operand = this.RULE("operand", (): OperandSyntax => this.OR(this.operandForms));

  protected time = this.RULE(
    "time",
    (): OperandSyntax =>
      this.OR<OperandSyntax>({
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

  protected ends = this.RULE("ends", (): OperandSyntax => {
    const low = this.SUBRULE(this.end);
    const high = this.OR([
      {
        ALT: (): OperandSyntax | undefined => {
          this.verb = spanOf(this.CONSUME(t.And));
          return this.SUBRULE1(this.end);
        },
      },
      {
        ALT: () => {
          const isJoined = this.SUBRULE(this.mistakeBetween, { ARGS: [low] });
          let second: OperandSyntax | undefined;
          this.OPTION({
            GATE: () => isJoined,
            DEF: () => {
              second = this.SUBRULE2(this.end);
            },
          });
          return second;
        },
      },
    ]);
    return rangeOf(low, high);
  });

  protected end = this.RULE(
    "end",
    (): OperandSyntax =>
      this.OR<OperandSyntax>({
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

  // Constants.

  private readonly literalForms: IOrAlt<ValueSyntax>[] = [
    { ALT: () => this.SUBRULE(this.text) },
    { ALT: () => this.SUBRULE(this.number) },
    { ALT: () => constant(this.CONSUME(t.True), true) },
    { ALT: () => constant(this.CONSUME(t.False), false) },
    { ALT: () => constant(this.CONSUME(t.Null), null) },
    { ALT: () => this.SUBRULE(this.list) },
    { ALT: () => this.SUBRULE(this.object) },
  ];

  protected literal = this.RULE("literal", (): ValueSyntax => this.OR(this.literalForms));

  protected text = this.RULE("text", (): ValueSyntax => {
    const token = this.CONSUME(t.Text);
    const isText = token.tokenType === t.Text;
    return constant(token, isText ? readText(token.image, token.startOffset, this.report) : undefined);
  });

  protected number = this.RULE("number", (): ValueSyntax => {
    const token = this.CONSUME(t.Numeral);
    return constant(token, token.tokenType === t.Numeral ? Number(token.image) : undefined);
  });

  protected list: ParserMethod<[], ValueSyntax> = this.RULE("list", (): ValueSyntax => {
    const open = this.CONSUME(t.OpenBracket);
    const items: (Json | undefined)[] = [];
    this.OPTION(() => {
      items.push(this.SUBRULE(this.item));
      this.MANY(() =>
        this.OR([
          {
            ALT: () => {
              const comma = this.CONSUME(t.Comma);
              items.push(
                this.OR1([
                  { ALT: () => this.SUBRULE1(this.item) },
                  { ALT: () => this.SUBRULE(this.mistakeNoItem, { ARGS: [comma] }) },
                ]),
              );
            },
          },
          {
            ALT: () => {
              this.SUBRULE(this.mistakeNoComma);
              items.push(this.SUBRULE2(this.item));
            },
          },
        ]),
      );
    });
    const isClosed = this.OR2([
      { IGNORE_AMBIGUITIES: true, ALT: () => this.CONSUME(t.CloseBracket) !== undefined },
      { ALT: () => this.SUBRULE(this.mistakeUnclosed, { ARGS: [open, t.CloseBracket] }) },
    ]);
    const isSound = isClosed && items.every((item) => item !== undefined);
    return { start: open.startOffset, end: this.endOfLast(), value: isSound ? (items as Json[]) : undefined };
  });

  protected item: ParserMethod<[], Json | undefined> = this.RULE("item", (): Json | undefined =>
    this.OR([{ ALT: () => this.SUBRULE(this.literal).value }, { ALT: () => this.SUBRULE(this.mistakeItem) }]),
  );

  protected object: ParserMethod<[], ValueSyntax> = this.RULE("object", (): ValueSyntax => {
    const open = this.CONSUME(t.OpenBrace);
    const members: Members = new Map();
    this.OPTION(() => {
      this.SUBRULE(this.member, { ARGS: [members] });
      this.MANY(() =>
        this.OR([
          {
            ALT: () => {
              const comma = this.CONSUME(t.Comma);
              this.OR1([
                { ALT: () => this.SUBRULE1(this.member, { ARGS: [members] }) },
                { ALT: () => this.SUBRULE(this.mistakeNoItem, { ARGS: [comma] }) },
              ]);
            },
          },
          {
            ALT: () => {
              this.SUBRULE(this.mistakeNoComma);
              this.SUBRULE2(this.member, { ARGS: [members] });
            },
          },
        ]),
      );
    });
    const isClosed = this.OR2([
      { IGNORE_AMBIGUITIES: true, ALT: () => this.CONSUME(t.CloseBrace) !== undefined },
      { ALT: () => this.SUBRULE(this.mistakeUnclosed, { ARGS: [open, t.CloseBrace] }) },
    ]);
    const isSound = isClosed && [...members.values()].every((value) => value !== undefined);
    // `fromEntries` makes `__proto__` a key like any other.
    const value = isSound ? (Object.fromEntries(members) as { [key: string]: Json }) : undefined;
    return { start: open.startOffset, end: this.endOfLast(), value };
  });

  protected member: ParserMethod<[Members?], void> = this.RULE("member", (members: Members = new Map()) => {
    const key = this.OR([
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.mistakeKey) },
    ]);
    this.OR1([{ ALT: () => this.CONSUME(t.Colon) }, { ALT: () => this.SUBRULE(this.mistakeNoColon) }]);
    const value = this.OR2([
      { ALT: () => this.SUBRULE(this.item) },
      { ALT: () => this.SUBRULE(this.mistakeNoValue) },
    ]);
    if (typeof key.value !== "string") return;
    if (members.has(key.value)) this.fail("repeated-key", { key: key.value }, key);
    members.set(key.value, value);
  });

  private checkPrefix(prefix: string, path: string, start: number): void {
    const { prefixes } = this.setting;
    if (prefixes.includes(prefix)) return;
    this.fail("unknown-prefix", { prefix, path, prefixes }, { start, end: start + prefix.length });
  }

  // Mistakes, defined in `../mistakes/values.ts`.
  protected abstract readonly mistakeNoOperand: ParserMethod<[], OperandSyntax>;
  protected abstract readonly mistakeBareName: ParserMethod<[], OperandSyntax>;
  protected abstract readonly mistakeTime: ParserMethod<[], OperandSyntax>;
  protected abstract readonly mistakeTimeHere: ParserMethod<[], Span>;
  protected abstract readonly mistakeEnd: ParserMethod<[], OperandSyntax>;
  protected abstract readonly mistakeListOfEnds: ParserMethod<[], OperandSyntax>;
  protected abstract readonly mistakeBetween: ParserMethod<[low?: OperandSyntax], boolean>;
  protected abstract readonly mistakeItem: ParserMethod<[], undefined>;
  protected abstract readonly mistakeNoItem: ParserMethod<[comma?: IToken], undefined>;
  protected abstract readonly mistakeNoComma: ParserMethod<[], void>;
  protected abstract readonly mistakeUnclosed: ParserMethod<[open?: IToken, closer?: TokenType], boolean>;
  protected abstract readonly mistakeKey: ParserMethod<[], ValueSyntax>;
  protected abstract readonly mistakeNoColon: ParserMethod<[], void>;
  protected abstract readonly mistakeNoValue: ParserMethod<[], undefined>;
}

/** Makes a constant of one token. */
function constant({ startOffset, image }: IToken, value: Json | undefined): ValueSyntax {
  return { value, start: startOffset, end: startOffset + image.length };
}

/** Makes an operand of a constant. */
export function asOperand({ start, end, value }: ValueSyntax): OperandSyntax {
  return { start, end, operand: value === undefined ? "mistake" : { kind: "value", value } };
}

/** Makes an operand of a reported mistake. */
export function asMistake({ start, end }: Span): OperandSyntax {
  return { start, end, operand: "mistake" };
}

/** Makes a range of two ends, or a mistake if one of them is missing or a mistake. */
function rangeOf(low: OperandSyntax, high: OperandSyntax | undefined): OperandSyntax {
  const span = { start: low.start, end: high?.end ?? low.end };
  const isSound = low.operand !== "mistake" && high !== undefined && high.operand !== "mistake";
  if (!isSound) return { ...span, operand: "mistake" };
  const range = { kind: "range", low: low.operand as RangeEnd, high: high.operand as RangeEnd } as const;
  return { ...span, operand: range, ends: [low, high] };
}
