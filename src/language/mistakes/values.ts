import type { IToken, TokenType } from "chevrotain";
import { tokenMatcher } from "chevrotain";
import type { Span } from "../../problem/index.ts";
import { Grammar } from "../parser/grammar.ts";
import { padded, quoted, spanOf } from "../parser/reader.ts";
import * as t from "../parser/tokens.ts";
import { asMistake, asOperand, type ValueSyntax } from "../parser/values.ts";
import type { OperandSyntax } from "../syntax.ts";

/** The kinds of times in messages. */
const TIME_KINDS: ReadonlyMap<TokenType, "date" | "relative" | "liquid"> = new Map([
  [t.Moment, "date"],
  [t.RelativeTime, "relative"],
  [t.Liquid, "liquid"],
]);

/** Mistakes in the place of a value: of an operand, an end of a range, or a part of a constant. */
export abstract class ValueMistakes extends Grammar {
  /** A name where a value is expected: most likely a text without its quotes. */
  protected readonly mistakeBareName = this.RULE("mistakeBareName", (): OperandSyntax => {
    const words = this.SUBRULE(this.mistakeWords);
    const { subjectRead } = this;
    const text = this.textOf(words);
    if (this.setting.prefixes.includes(text)) {
      this.fail("prefix-alone", { prefix: text }, words);
      return asMistake(words);
    }
    if (subjectRead.kind === "operand" && subjectRead.text.startsWith("refs.")) {
      // The argument of a status has advice of its own.
      return { ...words, operand: { kind: "value", value: text } };
    }
    this.failOnName(words, quoted(text));
    return asMistake(words);
  });

  protected readonly mistakeNoOperand = this.RULE("mistakeNoOperand", (): OperandSyntax => {
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
    // The span is empty, because the operand is missing.
    return asMistake({ start: this.verb.end, end: this.verb.end });
  });

  /** A value that is not a time. A name is kept as a value, so that the operator reports it. */
  protected readonly mistakeTime = this.RULE(
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

  protected readonly mistakeEnd = this.RULE(
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

  /** Misplaced parentheses, with their content. */
  protected readonly mistakeParentheses = this.RULE("mistakeParentheses", (): void => {
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

  protected readonly mistakeListOfEnds = this.RULE("mistakeListOfEnds", (): OperandSyntax => {
    const list = this.SUBRULE(this.list);
    this.fail("between-and", { found: this.textOf(list), text: "" }, list);
    return { start: list.start, end: list.end, operand: "mistake" };
  });

  /** A wrong or missing `and` between two ends. Returns whether a second end follows. */
  protected readonly mistakeBetween = this.RULE("mistakeBetween", (low?: OperandSyntax): boolean => {
    const isMissing = low !== undefined && low.start === low.end;
    this.OPTION({
      GATE: () => !isMissing,
      DEF: () =>
        this.OR([
          { ALT: () => this.CONSUME(t.Comma) },
          { ALT: () => this.CONSUME(t.Or) },
          { ALT: () => this.CONSUME(t.Name) },
        ]),
    });
    if (low === undefined) return false;
    const last = spanOf(this.LA(0));
    const isWord = last.start >= low.end;
    const isFollowed = isWord || !(isMissing || this.isAtEnd() || tokenMatcher(this.LA(1), t.Stray));
    if (isWord) this.verb = last;
    // A missing first end was reported already.
    if (isWord || !isMissing) {
      const found = isWord ? this.textOf(last) : "";
      const text = isWord ? padded(this.source, last, "and") : isFollowed ? " and " : "";
      this.fail("between-and", { found, text }, isWord ? last : this.gap());
    }
    return isFollowed;
  });

  protected readonly mistakeItem = this.RULE("mistakeItem", (): undefined => {
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

  protected readonly mistakeKey = this.RULE("mistakeKey", (): ValueSyntax => {
    const token = this.LA(1);
    this.OR([{ ALT: () => this.CONSUME(t.Name) }, { ALT: () => this.CONSUME(t.Numeral) }]);
    this.fail("unquoted-key", { found: token.image }, spanOf(token));
    return { ...spanOf(token), value: undefined };
  });

  protected readonly mistakeNoColon = this.RULE("mistakeNoColon", (): void => {
    // `=` for `:` is reported as a wrong symbol.
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

  protected readonly mistakeNoValue = this.RULE("mistakeNoValue", (): undefined => {
    const colon = this.LA(0);
    this.fail("missing-operand", { found: colon.image }, spanOf(colon));
    return undefined;
  });

  protected readonly mistakeNoItem = this.RULE("mistakeNoItem", (comma?: IToken): undefined => {
    if (comma) this.fail("extra-comma", {}, spanOf(comma));
    return undefined;
  });

  protected readonly mistakeNoComma = this.RULE("mistakeNoComma", (): void => {
    this.fail("missing-comma", {}, this.gap());
  });

  /** Tokens in the place of the next item or the end of a list or an object. */
  protected readonly mistakeUnclosed = this.RULE(
    "mistakeUnclosed",
    (open?: IToken, closer?: TokenType): boolean => {
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
    },
  );

  /** Reads nothing. Being a rule, it is an alternative that the lookahead can choose. */
  protected readonly mistakeNothing = this.RULE("mistakeNothing", (): undefined => undefined);

  /** Words without quotes or prefix. */
  protected readonly mistakeName = this.RULE("mistakeName", (): void => {
    const words = this.SUBRULE(this.mistakeWords);
    this.failOnName(words, quoted(this.textOf(words)));
  });

  /** One or more words, up to the subject of the next condition. */
  protected readonly mistakeWords = this.RULE("mistakeWords", (): Span => {
    const first = this.CONSUME(t.Name);
    this.MANY({ GATE: () => !this.isVerb(this.LA(2)), DEF: () => this.CONSUME1(t.Name) });
    return { start: first.startOffset, end: this.endOfLast() };
  });

  /** A time where none is expected. */
  protected readonly mistakeTimeHere = this.RULE("mistakeTimeHere", (): Span => {
    const token = this.LA(1);
    this.OR([
      { ALT: () => this.CONSUME(t.Moment) },
      { ALT: () => this.CONSUME(t.RelativeTime) },
      { ALT: () => this.CONSUME(t.Liquid) },
    ]);
    const kind = TIME_KINDS.get(token.tokenType);
    // A time in a wrong form is reported as such.
    if (kind !== undefined) this.fail("time-not-here", { found: token.image, kind }, spanOf(token));
    return spanOf(token);
  });

  protected failOnName(words: Span, write: string): void {
    this.fail("bare-name", { found: this.textOf(words), write }, words);
  }
}
