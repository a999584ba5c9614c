import type { TokenType } from "chevrotain";
import { quoted } from "./literal-parser.ts";
import { RelationParser } from "./relation-parser.ts";
import type { Predicate } from "./syntax.ts";
import * as t from "./tokens.ts";

/** What is right for a comparison, and what for its negation. */
type Right = readonly [string, string];

const EQUAL: Right = ["==", "!="];
const NOT_EQUAL: Right = ["!=", "=="];
const GREATER: Right = [">", "<="];
const GREATER_OR_EQUAL: Right = [">=", "<"];
const LESS: Right = ["<", ">="];
const LESS_OR_EQUAL: Right = ["<=", ">"];
const ONE_OF: Right = ["contains", "does not contain"];

const COMPARATORS: ReadonlyMap<TokenType, Right> = new Map<TokenType, Right>([
  [t.NotEqual, NOT_EQUAL],
  [t.WrongNotEqual, NOT_EQUAL],
  [t.Greater, GREATER],
  [t.GreaterOrEqual, GREATER_OR_EQUAL],
  [t.WrongGreaterOrEqual, GREATER_OR_EQUAL],
  [t.Less, LESS],
  [t.LessOrEqual, LESS_OR_EQUAL],
  [t.WrongLessOrEqual, LESS_OR_EQUAL],
]);

/** The part of the grammar that reads what people put behind `is` and the language says otherwise. */
export class StateMistakes extends RelationParser {
  /** A comparison in words, by a symbol, or with one of a list. */
  protected mistakeComparison = this.RULE("mistakeComparison", (start = 0, isNegated = false): Predicate => {
    const { startOffset } = this.LA(1);
    const right = this.OR([
      { ALT: () => COMPARATORS.get(this.CONSUME(t.Comparator).tokenType) ?? EQUAL },
      {
        ALT: () => {
          this.CONSUME(t.At);
          return this.OR1([
            { ALT: () => this.CONSUME(t.Most) && LESS_OR_EQUAL },
            {
              ALT: () => {
                this.OPTION(() => this.CONSUME(t.Least));
                return GREATER_OR_EQUAL;
              },
            },
          ]);
        },
      },
      { ALT: () => this.CONSUME(t.More) && (this.SUBRULE(this.mistakeThan) ? GREATER_OR_EQUAL : GREATER) },
      { ALT: () => this.CONSUME(t.Fewer) && (this.SUBRULE1(this.mistakeThan) ? LESS_OR_EQUAL : LESS) },
      {
        ALT: () => {
          this.CONSUME(t.Alike);
          this.OPTION1(() => this.CONSUME(t.To));
          return EQUAL;
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.One);
          this.OPTION2(() => this.CONSUME(t.Of));
          return ONE_OF;
        },
      },
    ]);
    this.verb = { start, end: this.endOfLast() };
    this.isVerbReported = true;
    const { verb } = this;
    if (this.isAtEnd()) {
      const words = { start: startOffset, end: verb.end };
      this.failOnName(words, quoted(this.textOf(words)));
    } else {
      this.fail("wrong-word", { found: this.textOf(verb), write: right[isNegated ? 1 : 0] }, verb);
    }
    this.OPTION3({ GATE: () => !this.isAtEnd(), DEF: () => this.SUBRULE(this.operand) });
    return { kind: "mistake", ...verb };
  });

  /** `than`, and whether `or equal to` follows. */
  protected mistakeThan = this.RULE("mistakeThan", (): boolean => {
    this.OPTION(() => this.CONSUME(t.Than));
    let orEqual = false;
    this.OPTION1({
      GATE: () => this.LA(2).tokenType === t.Alike,
      DEF: () => {
        this.CONSUME(t.Or);
        this.CONSUME(t.Alike);
        this.OPTION2(() => this.CONSUME(t.To));
        orEqual = true;
      },
    });
    return orEqual;
  });

  /** `is seen` of a step. */
  protected mistakeIsCase = this.RULE("mistakeIsCase", (start = 0, isNegated = false): Predicate => {
    const { verb } = this;
    const has = isNegated ? "has not" : "has";
    const write = this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.participle);
          return `${has} been`;
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.been);
          return has;
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.failedDelivery);
          return has;
        },
      },
      { ALT: () => this.CONSUME(t.Bounced) && has },
    ]);
    this.isVerbReported = true;
    this.fail("is-for-has", { found: this.textOf(verb), write }, verb);
    return this.mistaken(start);
  });

  /** `is in` without an audience. */
  protected mistakeIn = this.RULE("mistakeIn", (start = 0, isNegated = false): Predicate => {
    const { startOffset, image } = this.LA(0);
    const { subjectRead } = this;
    const isOfRecipient = subjectRead.kind === "name" && subjectRead.name === "recipient";
    this.MANY({ GATE: () => isOfRecipient, DEF: () => this.CONSUME(t.Name) });
    if (isOfRecipient) {
      const words = { start: startOffset, end: this.endOfLast() };
      this.fail("unknown-phrase", { found: this.textOf(words), write: "in audience" }, words);
    } else {
      const words = { start, end: startOffset + image.length };
      this.isVerbReported = true;
      this.fail("wrong-word", { found: this.textOf(words), write: ONE_OF[isNegated ? 1 : 0] }, words);
    }
    this.SUBRULE(this.mistakeRest);
    return this.mistaken(start);
  });

  /** `contains any`: between lists, `contains` asks that already. */
  protected mistakeAny = this.RULE("mistakeAny", (start = 0): void => {
    const { startOffset } = this.CONSUME(t.Any);
    const words = { start, end: this.endOfLast() };
    const write = this.textOf({ start, end: startOffset }).trim();
    this.fail("wrong-word", { found: this.textOf(words), write }, words);
  });
}
