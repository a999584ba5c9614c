import {
  EmbeddedActionsParser,
  EOF,
  type IOrAlt,
  type IToken,
  type ParserMethod,
  type TokenType,
  tokenMatcher,
} from "chevrotain";
import { type Json, PREFIXES, type TrioSetting } from "../condition/index.ts";
import type { ProblemCode, ProblemParameters, Span } from "../problem/index.ts";
import { readText } from "./literals.ts";
import { Report } from "./report.ts";
import * as t from "./tokens.ts";

/** What surrounds a text. */
export interface Setting extends TrioSetting {
  /** The refs that are known. */
  readonly refs: ReadonlySet<string>;
}

/** A constant; `value` is undefined where it was reported as a mistake. */
export interface ValueSyntax extends Span {
  readonly value: Json | undefined;
}

/** The members of an object so far. */
type Members = Map<string, Json | undefined>;

/** The times, as messages call them. */
const TIME_KINDS: ReadonlyMap<TokenType, "date" | "relative" | "liquid"> = new Map([
  [t.Moment, "date"],
  [t.RelativeTime, "relative"],
  [t.Liquid, "liquid"],
]);

/** Where a token stands. */
export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: token.startOffset + token.image.length };
}

/** A constant that is one token. */
function constant({ startOffset, image }: IToken, value: Json | undefined): ValueSyntax {
  return { value, start: startOffset, end: startOffset + image.length };
}

/**
 * The part of the grammar that reads constants, and what all parts share. A rule whose name begins with `mistake`
 * reads what is no part of the language, so that it can be named; one that may read nothing is the last of its
 * alternatives. What is wrong with a token by itself, wherever it stands, is not reported here.
 */
export class LiteralParser extends EmbeddedActionsParser {
  protected source = "";
  protected report = new Report();
  protected setting: Setting = { prefixes: PREFIXES, target: "step", refs: new Set() };

  /** The library's checks of the grammar take longer than everything else at start: they are left to the tests. */
  constructor(isChecked = false) {
    super([...t.VOCABULARY], { maxLookahead: 1, recoveryEnabled: false, skipValidations: !isChecked });
  }

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

  protected list: ParserMethod<[], ValueSyntax> = this.RULE("list", () => {
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

  /** What stands in a list or behind a colon: a constant. */
  protected item: ParserMethod<[], Json | undefined> = this.RULE("item", () =>
    this.OR([{ ALT: () => this.SUBRULE(this.literal).value }, { ALT: () => this.SUBRULE(this.mistakeItem) }]),
  );

  protected object: ParserMethod<[], ValueSyntax> = this.RULE("object", () => {
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
    // From entries, so that `__proto__` becomes a key like any other.
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

  protected mistakeItem = this.RULE("mistakeItem", (): undefined => {
    this.OR([
      {
        ALT: () => {
          const token = this.CONSUME(t.Path);
          if (token.tokenType === t.Path) this.fail("path-in-list", { path: token.image }, spanOf(token));
        },
      },
      { ALT: () => this.SUBRULE(this.mistakeName) },
      { ALT: () => this.SUBRULE(this.mistakeTimeHere) },
      {
        ALT: () => {
          const token = this.CONSUME(t.MessageStatus);
          this.fail("unexpected", { found: token.image }, spanOf(token));
        },
      },
    ]);
    return undefined;
  });

  protected mistakeKey = this.RULE("mistakeKey", (): ValueSyntax => {
    const token = this.LA(1);
    this.OR([{ ALT: () => this.CONSUME(t.Name) }, { ALT: () => this.CONSUME(t.Numeral) }]);
    this.fail("unquoted-key", { found: token.image }, spanOf(token));
    return { ...spanOf(token), value: undefined };
  });

  protected mistakeNoColon = this.RULE("mistakeNoColon", (): void => {
    // An `=` in a colon's place is reported with the symbols.
    this.OR([
      { ALT: () => this.CONSUME(t.Equal) },
      {
        ALT: () => {
          this.SUBRULE(this.mistakeNothing);
          this.fail("missing-colon", {}, this.gap());
        },
      },
    ]);
  });

  protected mistakeNoValue = this.RULE("mistakeNoValue", (): undefined => {
    const colon = this.LA(0);
    this.fail("missing-operand", { found: colon.image }, spanOf(colon));
    return undefined;
  });

  protected mistakeNoItem = this.RULE("mistakeNoItem", (comma?: IToken): undefined => {
    if (comma) this.fail("extra-comma", {}, spanOf(comma));
    return undefined;
  });

  protected mistakeNoComma = this.RULE("mistakeNoComma", (): void => {
    this.fail("missing-comma", {}, this.gap());
  });

  /** What stands where a list or an object should go on or end. */
  protected mistakeUnclosed = this.RULE("mistakeUnclosed", (open?: IToken, closer?: TokenType): boolean => {
    const first = this.LA(1);
    this.MANY({
      GATE: () => this.LA(1).tokenType !== closer,
      DEF: () => this.CONSUME(t.Inner),
    });
    this.OPTION({
      GATE: () => this.LA(1).tokenType === closer,
      DEF: () =>
        this.OR([{ ALT: () => this.CONSUME(t.CloseBracket) }, { ALT: () => this.CONSUME(t.CloseBrace) }]),
    });
    const isUnclosed = this.LA(1) === first || this.LA(0).tokenType !== closer;
    if (open && isUnclosed) this.fail("unclosed-bracket", { found: open.image }, spanOf(open));
    else this.fail("unexpected", { found: first.image }, spanOf(first));
    return false;
  });

  /** Nothing where something must stand. As a rule of its own it counts where the next token is looked at. */
  protected mistakeNothing = this.RULE("mistakeNothing", (): undefined => undefined);

  /** Words without quotes or prefix, as many as can belong together. */
  protected mistakeName = this.RULE("mistakeName", (): void => {
    const words = this.SUBRULE(this.mistakeWords);
    this.failOnName(words, quoted(this.textOf(words)));
  });

  /** At least one word, up to one of which something is said. */
  protected mistakeWords = this.RULE("mistakeWords", (): Span => {
    const first = this.CONSUME(t.Name);
    this.MANY({ GATE: () => !this.isVerb(this.LA(2)), DEF: () => this.CONSUME1(t.Name) });
    return { start: first.startOffset, end: this.endOfLast() };
  });

  /** A time where none is asked. */
  protected mistakeTimeHere = this.RULE("mistakeTimeHere", (): Span => {
    const token = this.LA(1);
    this.OR([
      { ALT: () => this.CONSUME(t.Moment) },
      { ALT: () => this.CONSUME(t.RelativeTime) },
      { ALT: () => this.CONSUME(t.Liquid) },
    ]);
    const kind = TIME_KINDS.get(token.tokenType);
    // A wrong one is reported as such.
    if (kind !== undefined) this.fail("time-not-here", { found: token.image, kind }, spanOf(token));
    return spanOf(token);
  });

  protected failOnName(words: Span, write: string): void {
    this.fail("bare-name", { found: this.textOf(words), write }, words);
  }

  protected fail<Code extends ProblemCode>(
    code: Code,
    parameters: ProblemParameters[Code],
    span: Span,
  ): void {
    if (!this.RECORDING_PHASE) this.report.fail(code, parameters, span);
  }

  /** What stands in the text, in one line. */
  protected textOf({ start, end }: Span): string {
    return this.source.slice(start, end).replace(/[ \t\r\n]+/g, " ");
  }

  protected isVerb(token: IToken): boolean {
    return tokenMatcher(token, t.Verb);
  }

  /** Whether nothing more belongs to the condition being read. */
  protected isAtEnd(): boolean {
    const next = this.LA(1);
    return next.tokenType === EOF || next.tokenType === t.CloseParenthesis || isConnective(next);
  }

  /** Where the last token ends; at the beginning, where there is none, that is 0. */
  protected endOfLast(): number {
    const last = this.LA(0);
    return last.tokenType === EOF ? 0 : last.startOffset + last.image.length;
  }

  /** From the last token to the next. */
  protected gap(): Span {
    const start = this.endOfLast();
    const next = this.LA(1).startOffset;
    return { start, end: Number.isNaN(next) ? start : next };
  }
}

/** A word with the blanks that it needs where something else stood. */
export function padded(source: string, { start, end }: Span, word: string): string {
  const before = start > 0 && !/[ \t\r\n(]/.test(source.charAt(start - 1)) ? " " : "";
  const after = end < source.length && !/[ \t\r\n)]/.test(source.charAt(end)) ? " " : "";
  return before + word + after;
}

/** Whether a token joins conditions. */
export function isConnective(token: IToken): boolean {
  return tokenMatcher(token, t.And) || tokenMatcher(token, t.Or);
}

/** A text as a literal. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
