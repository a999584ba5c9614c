import type { IToken, TokenType } from "chevrotain";
import { OPERATORS } from "../../condition/index.ts";
import { ACTIVE_PHRASES } from "../parser/case-phrases.ts";
import { quoted, spanOf } from "../parser/reader.ts";
import * as t from "../parser/tokens.ts";
import type { Predicate } from "../syntax.ts";
import { nearestOpposite } from "./complements.ts";
import { ValueMistakes } from "./values.ts";

/** The right words for a comparison and for its negation. */
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

const VERBS = ["has", "is", "does", "contains", "exists"];
const DENIED = ["contain", "exist"];

/** Mistakes in the place of a predicate. */
export abstract class PredicateMistakes extends ValueMistakes {
  /** A word right after a subject: a phrase without its verb, or an unknown verb. */
  protected readonly mistakeVerb = this.RULE("mistakeVerb", (): Predicate => {
    const first = this.LA(1);
    const { startOffset: start } = first;
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.checkWord(this.CONSUME(t.Contain), t.Contains, "contains");
            this.SUBRULE(this.content, { ARGS: [start, false] });
          },
        },
        { ALT: () => this.checkWord(this.CONSUME(t.Exist), t.Exists, "exists") },
        {
          ALT: () => {
            this.SUBRULE(this.participle);
            this.failOnVerb(first, "has been");
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.been);
            this.failOnVerb(first, "has");
          },
        },
        {
          // `had` is also a verb by itself: `order had items`.
          GATE: () => first.tokenType !== t.Had,
          ALT: () => {
            this.SUBRULE(this.active);
            this.failOnVerb(first, "has");
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Empty);
            this.failOnVerb(first, "is");
          },
        },
        { ALT: () => this.SUBRULE(this.mistakeAfter, { ARGS: [start, false] }) },
        { ALT: () => this.SUBRULE(this.mistakeComparison, { ARGS: [start, false] }) },
        { ALT: () => this.SUBRULE(this.mistakeRelation, { ARGS: [start] }) },
        { ALT: () => this.SUBRULE(this.mistakeVerbWord, { ARGS: [VERBS] }) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    return this.mistaken(start);
  });

  /** A phrase that needs `is` before it. */
  protected readonly mistakeRelation = this.RULE("mistakeRelation", (start = 0): void => {
    const first = this.LA(1);
    const predicate = this.OR([
      { ALT: () => this.SUBRULE(this.relation, { ARGS: [start] }) },
      { ALT: () => this.SUBRULE(this.membership, { ARGS: [start, false] }) },
    ]);
    const isReported = first.tokenType === t.In && predicate.kind === "mistake";
    if (!isReported) this.failOnVerb(first, "is");
  });

  /** `not` right after a subject. */
  protected readonly mistakeNot = this.RULE("mistakeNot", (): Predicate => {
    const not = this.CONSUME(t.Not);
    const { startOffset: start } = not;
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.OR1([{ ALT: () => this.CONSUME(t.Contain) }, { ALT: () => this.CONSUME(t.Contains) }]);
            this.failOnWords(start, "does not contain");
            this.SUBRULE(this.content, { ARGS: [start, true] });
          },
        },
        {
          ALT: () => {
            this.OR2([{ ALT: () => this.CONSUME(t.Exist) }, { ALT: () => this.CONSUME(t.Exists) }]);
            this.failOnWords(start, "does not exist");
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.participle);
            this.fail("missing-verb", { found: not.image, write: "has not been" }, spanOf(not));
          },
        },
        {
          ALT: () => {
            this.OR3([{ ALT: () => this.SUBRULE(this.been) }, { ALT: () => this.SUBRULE(this.active) }]);
            this.fail("missing-verb", { found: not.image, write: "has not" }, spanOf(not));
          },
        },
        { ALT: () => this.SUBRULE(this.mistakeComparison, { ARGS: [start, true] }) },
        {
          ALT: () => {
            // If nothing follows, the operand is missing rather than the verb.
            const isAlone = this.isAtEnd();
            this.SUBRULE(this.property, { ARGS: [start, true] });
            if (!isAlone) this.fail("missing-verb", { found: not.image, write: "is not" }, spanOf(not));
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    return this.mistaken(start);
  });

  /** `does` without `not`. */
  protected readonly mistakeDoes = this.RULE("mistakeDoes", (start = 0): Predicate => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.OR1([{ ALT: () => this.CONSUME(t.Contain) }, { ALT: () => this.CONSUME(t.Contains) }]);
            this.failOnWords(start, "contains");
            this.SUBRULE(this.content, { ARGS: [start, false] });
          },
        },
        {
          ALT: () => {
            this.OR2([{ ALT: () => this.CONSUME(t.Exist) }, { ALT: () => this.CONSUME(t.Exists) }]);
            this.failOnWords(start, "exists");
          },
        },
        { ALT: () => this.SUBRULE(this.mistakeVerbWord, { ARGS: [DENIED] }) },
        { ALT: () => this.SUBRULE(this.mistakePhrase, { ARGS: [start, ""] }) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    return this.mistaken(start);
  });

  /** A word after `does not` other than `contain` and `exist`. */
  protected readonly mistakeDenied = this.RULE("mistakeDenied", (start = 0): Predicate => {
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.checkWord(this.CONSUME(t.Contains), t.Contain, "contain");
            this.SUBRULE(this.content, { ARGS: [start, true] });
          },
        },
        { ALT: () => this.checkWord(this.CONSUME(t.Exists), t.Exist, "exist") },
        { ALT: () => this.SUBRULE(this.mistakeVerbWord, { ARGS: [DENIED] }) },
        { ALT: () => this.SUBRULE(this.mistakePhrase, { ARGS: [start, ""] }) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    return this.mistaken(start);
  });

  /** An unknown verb, with the tokens up to the next condition. */
  protected readonly mistakeVerbWord = this.RULE("mistakeVerbWord", (known: readonly string[] = []): void => {
    const token = this.CONSUME(t.Name);
    this.fail("unknown-verb", { found: token.image, known }, spanOf(token));
    this.SUBRULE(this.mistakeRest);
  });

  /** A comparison after `is`: in words, by a symbol, or with `one of`. */
  protected readonly mistakeComparison = this.RULE(
    "mistakeComparison",
    (start = 0, isNegated = false): Predicate => {
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
    },
  );

  /** `than`, and optionally `or equal to`; returns whether the latter was read. */
  protected readonly mistakeThan = this.RULE("mistakeThan", (): boolean => {
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

  /** `is in` without an audience. */
  protected readonly mistakeIn = this.RULE("mistakeIn", (start = 0, isNegated = false): Predicate => {
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

  /** `contains any`: between two lists, `contains` alone has that meaning. */
  protected readonly mistakeAny = this.RULE("mistakeAny", (start = 0): void => {
    const { startOffset } = this.CONSUME(t.Any);
    const words = { start, end: this.endOfLast() };
    const write = this.textOf({ start, end: startOffset }).trim();
    this.fail("wrong-word", { found: this.textOf(words), write }, words);
  });

  protected readonly mistakeOnOrBefore = this.RULE("mistakeOnOrBefore", (start = 0): boolean => {
    this.CONSUME(t.Before);
    const span = { start, end: this.endOfLast() };
    this.fail("time-phrase", { found: this.textOf(span), write: "is before" }, span);
    this.SUBRULE(this.point);
    return false;
  });

  protected readonly mistakeAfter = this.RULE("mistakeAfter", (start = 0, isNegated = false): Predicate => {
    this.CONSUME(t.After);
    const span = { start, end: this.endOfLast() };
    const write = isNegated ? "is before" : "is on or after";
    this.fail("time-phrase", { found: this.textOf(span), write }, span);
    this.verb = span;
    this.isVerbReported = true;
    this.SUBRULE(this.point);
    return { kind: "mistake", ...span };
  });

  /** `is not before` and the like: those operators are false for values that are not times, so they have no opposite. */
  protected readonly mistakeNoOpposite = this.RULE("mistakeNoOpposite", (start = 0): Predicate => {
    const predicate = this.SUBRULE(this.relation, { ARGS: [start] });
    if (predicate.kind === "comparison") {
      const { operator } = predicate;
      this.fail(
        "no-complement",
        { phrase: OPERATORS[operator].text, write: nearestOpposite(operator) },
        predicate,
      );
    }
    return { ...predicate, kind: "mistake" };
  });

  /** `is seen` of a step. */
  protected readonly mistakeIsCase = this.RULE("mistakeIsCase", (start = 0, isNegated = false): Predicate => {
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
          this.SUBRULE(this.active);
          return has;
        },
      },
    ]);
    this.isVerbReported = true;
    this.fail("is-for-has", { found: this.textOf(verb), write }, verb);
    return this.mistaken(start);
  });

  /** Tokens after `has` that do not begin a case. */
  protected readonly mistakeCase = this.RULE("mistakeCase", (): undefined => {
    const { verb } = this;
    this.OR({
      DEF: [
        {
          ALT: () => {
            const { startOffset } = this.LA(1);
            this.SUBRULE(this.participle);
            const span = { start: startOffset, end: this.endOfLast() };
            this.fail("missing-been", { found: this.textOf(span) }, span);
          },
        },
        { ALT: () => this.SUBRULE(this.mistakeUnknownCase) },
        {
          // `has "admin"` is written `contains "admin"`.
          ALT: () => {
            this.OR1([{ ALT: () => this.SUBRULE(this.path) }, { ALT: () => this.SUBRULE(this.literal) }]);
            const found = this.textOf(verb);
            const write = /not|n['’]?t/i.test(found) ? "does not contain" : "contains";
            this.isVerbReported = true;
            this.fail("wrong-word", { found, write }, verb);
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.mistakeNothing);
            this.fail("unknown-case", { after: "has", found: "" }, verb);
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    return undefined;
  });

  /** Tokens after `been` that do not begin a participle. */
  protected readonly mistakeParticiple = this.RULE("mistakeParticiple", (): undefined => {
    const been = this.LA(0);
    this.OR({
      DEF: [
        { ALT: () => this.SUBRULE(this.mistakeBeenActive, { ARGS: [been.startOffset] }) },
        {
          ALT: () => {
            this.CONSUME(t.Clicked);
            this.failOnPhrase(been.startOffset, "had a link clicked");
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Not);
            const span = { start: been.startOffset, end: this.endOfLast() };
            this.fail("wrong-word", { found: this.textOf(span), write: "not been" }, span);
            this.OR1([
              { IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE(this.participle) },
              { ALT: () => this.SUBRULE(this.mistakeRest) },
            ]);
          },
        },
        { ALT: () => this.SUBRULE(this.mistakeUnknownCase) },
        {
          ALT: () => {
            this.SUBRULE(this.mistakeNothing);
            this.fail("unknown-case", { after: "been", found: "" }, spanOf(been));
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
    });
    return undefined;
  });

  /** `been` before a phrase that belongs right after `has`, or before its first words. */
  protected readonly mistakeBeenActive = this.RULE("mistakeBeenActive", (start = 0): void => {
    const { phrase } = this.OR(
      ACTIVE_PHRASES.map((first, index) => ({
        ALT: () => {
          this.consume(index, first.token);
          return first;
        },
      })),
    );
    const isInPhrase = (word: string) => phrase.split(" ").includes(word.toLowerCase());
    this.MANY({ GATE: () => isInPhrase(this.LA(1).image), DEF: () => this.CONSUME(t.Name) });
    this.failOnPhrase(start, phrase);
  });

  protected readonly mistakeUnknownCase = this.RULE("mistakeUnknownCase", (): void => {
    const after = this.LA(0).tokenType === t.Been ? "been" : "has";
    const { startOffset: start } = this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.With));
    const words = { start, end: this.endOfLast() };
    this.fail("unknown-case", { after, found: this.textOf(words) }, words);
    this.SUBRULE(this.mistakeRest);
  });

  /** A phrase that deviates from `write`. */
  protected readonly mistakePhrase = this.RULE("mistakePhrase", (start = 0, write = ""): boolean => {
    this.MANY({ GATE: () => !this.isVerb(this.LA(2)), DEF: () => this.CONSUME(t.Name) });
    this.failOnPhrase(start, write);
    this.SUBRULE(this.mistakeRest);
    return false;
  });

  /** All tokens up to the next place where a condition can begin. */
  protected readonly mistakeRest = this.RULE("mistakeRest", (): void => {
    this.MANY(() => this.CONSUME(t.Inner));
  });

  /** Reports that `verb` is missing before a phrase that begins with `first`. */
  private failOnVerb(first: IToken, verb: string): void {
    this.fail("missing-verb", { found: first.image, write: `${verb} ${first.image}` }, spanOf(first));
  }

  /** Reports the words from `start` to the last token, with the right words. */
  protected failOnWords(start: number, write: string): void {
    const words = { start, end: this.endOfLast() };
    this.fail("wrong-word", { found: this.textOf(words), write }, words);
  }

  /** Reports the words from `start` to the last token, with the right words. */
  private failOnPhrase(start: number, write: string): void {
    const span = { start, end: this.endOfLast() };
    this.fail("unknown-phrase", { found: this.textOf(span), write }, span);
  }
}
