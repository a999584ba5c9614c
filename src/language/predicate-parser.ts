import type { IOrAlt, TokenType } from "chevrotain";
import type { Operator } from "../condition/index.ts";
import { spanOf } from "./literal-parser.ts";
import { StateMistakes } from "./state-mistakes.ts";
import type { Predicate } from "./syntax.ts";
import * as t from "./tokens.ts";

/** What comparators ask, where it is not `equal_to`. */
const COMPARATORS: ReadonlyMap<TokenType, Operator> = new Map<TokenType, Operator>([
  [t.NotEqual, "not_equal_to"],
  [t.WrongNotEqual, "not_equal_to"],
  [t.Greater, "greater_than"],
  [t.GreaterOrEqual, "greater_than_or_equal_to"],
  [t.WrongGreaterOrEqual, "greater_than_or_equal_to"],
  [t.Less, "less_than"],
  [t.LessOrEqual, "less_than_or_equal_to"],
  [t.WrongLessOrEqual, "less_than_or_equal_to"],
]);

const DENIED = ["contain", "exist"];
const CONTAINS = { one: ["contains", "not_contains"], all: ["contains_all", "not_contains_all"] } as const;

/** The part of the grammar that reads what is said about a subject. */
export class PredicateParser extends StateMistakes {
  private readonly predicateForms: IOrAlt<Predicate>[] = [
    { ALT: () => this.SUBRULE(this.comparison) },
    { ALT: () => this.SUBRULE(this.state) },
    { ALT: () => this.SUBRULE(this.statusCase) },
    { ALT: () => this.SUBRULE(this.containment) },
    { ALT: () => this.SUBRULE(this.existence) },
    { ALT: () => this.SUBRULE(this.denial) },
  ];

  protected predicate = this.RULE("predicate", (): Predicate => this.OR(this.predicateForms));

  protected comparison = this.RULE("comparison", (): Predicate => {
    const token = this.CONSUME(t.Comparator);
    this.verb = spanOf(token);
    if (token.tokenType === t.WrongEquals) this.checkWord(token, t.Equal, "==");
    const { start, end } = this.verb;
    const operator = COMPARATORS.get(token.tokenType) ?? "equal_to";
    return { kind: "comparison", operator, argument: this.SUBRULE(this.operand), start, end };
  });

  protected containment = this.RULE("containment", (): Predicate => {
    const token = this.CONSUME(t.Contains);
    this.checkWord(token, t.Contains, "contains");
    return this.SUBRULE(this.content, { ARGS: [token.startOffset, false] });
  });

  /** What follows `contains`. */
  protected content = this.RULE("content", (start = 0, isNegated = false): Predicate => {
    let operators: readonly [Operator, Operator] = CONTAINS.one;
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.All);
            operators = CONTAINS.all;
          },
        },
        { ALT: () => this.SUBRULE(this.mistakeAny, { ARGS: [start] }) },
      ]),
    );
    this.verb = { start, end: this.endOfLast() };
    const { verb } = this;
    const operator = operators[isNegated ? 1 : 0];
    return { kind: "comparison", ...verb, operator, argument: this.SUBRULE(this.operand) };
  });

  protected existence = this.RULE("existence", (): Predicate => {
    const token = this.CONSUME(t.Exists);
    return { kind: "comparison", operator: "exists", ...spanOf(token) };
  });

  protected denial = this.RULE("denial", (): Predicate => {
    const { startOffset } = this.LA(1);
    return this.OR([
      {
        ALT: () => {
          this.checkWord(this.CONSUME(t.Does), t.Does, "does");
          return this.OR1([
            {
              ALT: () => {
                this.CONSUME(t.Not);
                return this.SUBRULE(this.denied, { ARGS: [startOffset] });
              },
            },
            {
              IGNORE_AMBIGUITIES: true,
              ALT: () => this.SUBRULE(this.mistakeDoes, { ARGS: [startOffset] }),
            },
          ]);
        },
      },
      {
        ALT: () => {
          this.checkWord(this.CONSUME(t.DoesNot), t.DoesNot, "does not");
          return this.SUBRULE1(this.denied, { ARGS: [startOffset] });
        },
      },
    ]);
  });

  /** What follows `does not`. */
  protected denied = this.RULE(
    "denied",
    (start = 0): Predicate =>
      this.OR({
        DEF: [
          {
            ALT: () => {
              this.CONSUME(t.Contain);
              return this.SUBRULE(this.content, { ARGS: [start, true] });
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.Exist);
              return this.compared("not_exists", start);
            },
          },
          { ALT: () => this.SUBRULE(this.mistakeDenied, { ARGS: [start] }) },
        ],
        IGNORE_AMBIGUITIES: true,
      }),
  );

  protected state = this.RULE("state", (): Predicate => {
    const verb = this.LA(1);
    const { startOffset } = verb;
    this.isVerbReported = false;
    const predicate = this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Is);
          return this.OR1({
            DEF: [
              {
                ALT: () => {
                  this.CONSUME(t.Not);
                  return this.SUBRULE(this.property, { ARGS: [startOffset, true] });
                },
              },
              { ALT: () => this.SUBRULE(this.relation, { ARGS: [startOffset] }) },
              { ALT: () => this.SUBRULE1(this.property, { ARGS: [startOffset, false] }) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.IsNot);
          return this.SUBRULE2(this.property, { ARGS: [startOffset, true] });
        },
      },
    ]);
    this.checkVerb(verb, t.Is, "is");
    this.checkVerb(verb, t.IsNot, "is not");
    return predicate;
  });

  /** What follows `is` as well as `is not`. */
  protected property = this.RULE("property", (start = 0, isNegated = false): Predicate => {
    this.verb = { start, end: this.endOfLast() };
    const { verb } = this;
    return this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Empty);
            return this.compared(isNegated ? "not_empty" : "empty", start);
          },
        },
        { ALT: () => this.SUBRULE(this.membership, { ARGS: [start, isNegated] }) },
        { ALT: () => this.SUBRULE(this.mistakeNoOpposite, { ARGS: [start] }) },
        { ALT: () => this.SUBRULE(this.mistakeAfter, { ARGS: [start, isNegated] }) },
        { ALT: () => this.SUBRULE(this.mistakeComparison, { ARGS: [start, isNegated] }) },
        {
          GATE: () => this.subjectRead.kind === "name",
          ALT: () => this.SUBRULE(this.mistakeIsCase, { ARGS: [start, isNegated] }),
        },
        {
          ALT: (): Predicate => {
            const operator = isNegated ? "not_equal_to" : "equal_to";
            return { kind: "comparison", ...verb, operator, argument: this.SUBRULE(this.operand) };
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  protected membership = this.RULE("membership", (start = 0, isNegated = false): Predicate => {
    this.CONSUME(t.In);
    return this.OR({
      DEF: [
        {
          ALT: (): Predicate => {
            this.CONSUME(t.Audience);
            this.verb = { start, end: this.endOfLast() };
            const { verb } = this;
            const operator = isNegated ? "is_not_audience_member" : "is_audience_member";
            return { kind: "comparison", ...verb, operator, argument: this.SUBRULE(this.operand) };
          },
        },
        { ALT: () => this.SUBRULE(this.mistakeIn, { ARGS: [start, isNegated] }) },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  /** `does` without `not`. */
  protected mistakeDoes = this.RULE("mistakeDoes", (start = 0): Predicate => {
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

  /** What follows `does not` and is neither `contain` nor `exist`. */
  protected mistakeDenied = this.RULE("mistakeDenied", (start = 0): Predicate => {
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

  /** A word that is none of the known ones, with all that depends on it. */
  protected mistakeVerbWord = this.RULE("mistakeVerbWord", (known: readonly string[] = []): void => {
    const token = this.CONSUME(t.Name);
    this.fail("unknown-verb", { found: token.image, known }, spanOf(token));
    this.SUBRULE(this.mistakeRest);
  });

  /** Reports the words from `start` to the last one, for which `write` is right. */
  protected failOnWords(start: number, write: string): void {
    const words = { start, end: this.endOfLast() };
    this.fail("wrong-word", { found: this.textOf(words), write }, words);
  }
}
