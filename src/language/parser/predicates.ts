import { EOF, type IOrAlt, type ParserMethod, type TokenType } from "chevrotain";
import type { Operator } from "../../condition/index.ts";
import type { Polarity, StatusCase } from "../../status/index.ts";
import { looksLikeTimestamp } from "../../time/index.ts";
import type { OperandSyntax, Predicate } from "../syntax.ts";
import { ACTIVE_PHRASES, PASSIVE_PHRASES, type PhraseWord } from "./case-phrases.ts";
import { isConnective, spanOf } from "./reader.ts";
import * as t from "./tokens.ts";
import { ValueGrammar } from "./values.ts";

/** The operators of the comparators other than `==`. */
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

/** The operators of `contains` and `does not contain`, and of both with `all`. */
const CONTAINS = { one: ["contains", "not_contains"], all: ["contains_all", "not_contains_all"] } as const;

type CasePhrase = StatusCase | undefined;

/** The grammar of predicates: what may be asked about a subject. */
export abstract class PredicateGrammar extends ValueGrammar {
  private readonly predicateForms: IOrAlt<Predicate>[] = [
    { ALT: () => this.SUBRULE(this.comparison) },
    { ALT: () => this.SUBRULE(this.state) },
    { ALT: () => this.SUBRULE(this.statusCase) },
    { ALT: () => this.SUBRULE(this.containment) },
    { ALT: () => this.SUBRULE(this.existence) },
    { ALT: () => this.SUBRULE(this.denial) },
  ];

  protected predicate: ParserMethod<[], Predicate> = this.RULE(
    "predicate",
    (): Predicate => this.OR(this.predicateForms),
  );

  // Predicates of data.

  protected comparison = this.RULE("comparison", (): Predicate => {
    const token = this.CONSUME(t.Comparator);
    this.verb = spanOf(token);
    if (token.tokenType === t.WrongEquals) this.checkWord(token, t.Equal, "==");
    const { start, end } = this.verb;
    const operator = COMPARATORS.get(token.tokenType) ?? "equal_to";
    return { kind: "comparison", operator, argument: this.SUBRULE(this.operand), start, end };
  });

  protected state = this.RULE("state", (): Predicate => {
    const verb = this.LA(1);
    const { startOffset } = verb;
    this.isVerbReported = false;
    const predicate = this.OR<Predicate>([
      {
        ALT: () => {
          this.CONSUME(t.Is);
          return this.OR1<Predicate>({
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

  /** The predicates that follow both `is` and `is not`. */
  protected property = this.RULE("property", (start = 0, isNegated = false): Predicate => {
    this.verb = { start, end: this.endOfLast() };
    const { verb } = this;
    return this.OR<Predicate>({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Empty);
            return this.compared(isNegated ? "not_empty" : "empty", start);
          },
        },
        { ALT: () => this.SUBRULE(this.membership, { ARGS: [start, isNegated] }) },
        {
          GATE: () => isNegated && this.setting.target === "preference",
          ALT: () => this.SUBRULE(this.noTimestamp, { ARGS: [start] }),
        },
        { ALT: () => this.SUBRULE(this.mistakeNoOpposite, { ARGS: [start] }) },
        { ALT: () => this.SUBRULE(this.mistakeAfter, { ARGS: [start, isNegated] }) },
        { ALT: () => this.SUBRULE(this.mistakeComparison, { ARGS: [start, isNegated] }) },
        {
          GATE: () => this.subjectRead.kind === "name",
          ALT: () => this.SUBRULE(this.mistakeIsCase, { ARGS: [start, isNegated] }),
        },
        {
          ALT: () => {
            const operator = isNegated ? "not_equal_to" : "equal_to";
            return { kind: "comparison", ...verb, operator, argument: this.SUBRULE(this.operand) };
          },
        },
      ],
      IGNORE_AMBIGUITIES: true,
    });
  });

  /** The only opposite of a relation, which conditions of preferences alone have. */
  protected noTimestamp = this.RULE("noTimestamp", (start = 0): Predicate => {
    this.CONSUME(t.A);
    this.CONSUME(t.Timestamp);
    return this.compared("is_not_timestamp", start);
  });

  protected membership = this.RULE("membership", (start = 0, isNegated = false): Predicate => {
    this.CONSUME(t.In);
    return this.OR<Predicate>({
      DEF: [
        {
          ALT: () => {
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

  /** The predicates that follow `is` only, because they have no opposite. */
  protected relation = this.RULE(
    "relation",
    (start = 0): Predicate =>
      this.OR<Predicate>([
        { ALT: () => this.SUBRULE(this.timestamp, { ARGS: [start] }) },
        { ALT: () => this.SUBRULE(this.before, { ARGS: [start] }) },
        { ALT: () => this.SUBRULE(this.onOrAfter, { ARGS: [start] }) },
        { ALT: () => this.SUBRULE(this.between, { ARGS: [start] }) },
      ]),
  );

  protected timestamp = this.RULE("timestamp", (start = 0): Predicate => {
    const { startOffset } = this.CONSUME(t.A);
    const isWhole = this.OR([
      { IGNORE_AMBIGUITIES: true, ALT: () => this.CONSUME(t.Timestamp) !== undefined },
      { ALT: () => this.SUBRULE(this.mistakePhrase, { ARGS: [startOffset, "a timestamp"] }) },
    ]);
    return isWhole ? this.compared("is_timestamp", start) : this.mistaken(start);
  });

  protected before = this.RULE("before", (start = 0): Predicate => {
    this.CONSUME(t.Before);
    const isOfDate = this.SUBRULE(this.dateWord);
    this.verb = { start, end: this.endOfLast() };
    const argument = this.SUBRULE(this.point);
    if (argument === "now") return this.compared("is_timestamp_before_now", start);
    const operator = isOfDate ? "is_timestamp_before_date" : "is_timestamp_before";
    return { kind: "comparison", ...this.verb, operator, argument };
  });

  /** `date`, unless nothing follows that it could be the date of: then it is a name. */
  protected dateWord = this.RULE("dateWord", (): boolean => {
    let isRead = false;
    this.OPTION({
      GATE: () => !isConnective(this.LA(2)) && ![t.CloseParenthesis, EOF].includes(this.LA(2).tokenType),
      DEF: () => {
        this.CONSUME(t.DateWord);
        isRead = true;
      },
    });
    return isRead;
  });

  protected point = this.RULE("point", (): OperandSyntax | "now" =>
    this.OR<OperandSyntax | "now">({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Now);
            return "now";
          },
        },
        { ALT: () => this.SUBRULE(this.time) },
      ],
      IGNORE_AMBIGUITIES: true,
    }),
  );

  protected onOrAfter = this.RULE("onOrAfter", (start = 0): Predicate => {
    const { startOffset } = this.CONSUME(t.On);
    const isWhole = this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Or);
          return this.OR1<boolean>({
            DEF: [
              { ALT: () => this.CONSUME(t.After) !== undefined },
              { ALT: () => this.SUBRULE(this.mistakeOnOrBefore, { ARGS: [start] }) },
              { ALT: () => this.SUBRULE(this.mistakePhrase, { ARGS: [startOffset, "on or after"] }) },
            ],
            IGNORE_AMBIGUITIES: true,
          });
        },
      },
      { ALT: () => this.SUBRULE1(this.mistakePhrase, { ARGS: [startOffset, "on or after"] }) },
    ]);
    if (!isWhole) return this.mistaken(start);
    const isOfDate = this.SUBRULE(this.dateWord);
    this.verb = { start, end: this.endOfLast() };
    const argument = this.SUBRULE(this.point);
    if (argument === "now") return this.compared("is_timestamp_on_or_after_now", start);
    const operator = isOfDate ? "is_timestamp_on_or_after_date" : "is_timestamp_on_or_after";
    return { kind: "comparison", ...this.verb, operator, argument };
  });

  protected between = this.RULE("between", (start = 0): Predicate => {
    this.CONSUME(t.Between);
    let isOfTimes = false;
    this.OPTION(() => {
      this.CONSUME(t.Times);
      isOfTimes = true;
    });
    this.verb = { start, end: this.endOfLast() };
    const { verb } = this;
    const argument = this.OR([
      { IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE(this.mistakeListOfEnds) },
      { ALT: () => this.SUBRULE(this.ends) },
    ]);
    if (argument.operand === "mistake") return { kind: "mistake", ...verb };
    const operator = isOfTimes || hasMoment(argument) ? "is_timestamp_between" : "is_between";
    return { kind: "comparison", ...verb, operator, argument };
  });

  protected containment = this.RULE("containment", (): Predicate => {
    const token = this.CONSUME(t.Contains);
    this.checkWord(token, t.Contains, "contains");
    return this.SUBRULE(this.content, { ARGS: [token.startOffset, false] });
  });

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
    return this.OR<Predicate>([
      {
        ALT: () => {
          this.checkWord(this.CONSUME(t.Does), t.Does, "does");
          return this.OR1<Predicate>([
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

  protected denied = this.RULE(
    "denied",
    (start = 0): Predicate =>
      this.OR<Predicate>({
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

  // Status cases: their phrases come from the table of cases (spec 2.2).

  protected statusCase = this.RULE("statusCase", (): Predicate => {
    const verb = this.LA(1);
    const { startOffset: start } = verb;
    this.isVerbReported = false;
    let polarity: Polarity = "has";
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Has);
          this.OPTION(() => {
            this.CONSUME(t.Not);
            polarity = "has_not";
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.HasNot);
          polarity = "has_not";
        },
      },
    ]);
    this.verb = { start, end: this.endOfLast() };
    const row = this.SUBRULE(this.casePhrase);
    this.checkVerb(verb, t.Has, "has");
    this.checkVerb(verb, t.HasNot, "has not");
    return row === undefined
      ? this.mistaken(start)
      : { kind: "case", row, polarity, start, end: this.endOfLast() };
  });

  private readonly casePhraseForms = {
    DEF: [
      { ALT: () => this.SUBRULE(this.been) },
      { ALT: () => this.SUBRULE(this.active) },
      { ALT: () => this.SUBRULE(this.mistakeCase) },
    ],
    IGNORE_AMBIGUITIES: true,
  };

  protected casePhrase = this.RULE("casePhrase", (): CasePhrase => this.OR(this.casePhraseForms));

  private readonly beenForms: IOrAlt<CasePhrase>[] = [
    { IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE(this.participle) },
    { ALT: () => this.SUBRULE(this.mistakeParticiple) },
  ];

  protected been = this.RULE("been", (): CasePhrase => {
    this.CONSUME(t.Been);
    return this.OR(this.beenForms);
  });

  private readonly participleForms = PASSIVE_PHRASES.map((first, index) => this.phraseForm(first, index));

  protected participle = this.RULE("participle", (): CasePhrase => this.OR(this.participleForms));

  private readonly activeForms = ACTIVE_PHRASES.map((first, index) => this.phraseForm(first, index));

  protected active = this.RULE("active", (): CasePhrase => this.OR(this.activeForms));

  /** The start of the phrase being read. */
  private phraseStart = 0;

  /** Makes the alternative that reads the phrases of a first word. More than one word makes a rule: `seenPhrase`. */
  private phraseForm(first: PhraseWord, index: number): IOrAlt<CasePhrase> {
    if (first.next.length === 0) {
      return {
        ALT: () => {
          this.consume(index, first.token);
          return first.row;
        },
      };
    }
    const rest = this.restOfPhrase(first);
    const name = `${first.word}Phrase`;
    const rule = this.RULE(name, (): CasePhrase => {
      this.phraseStart = this.consume(0, first.token).startOffset;
      return rest();
    });
    // The library looks a rule up by its name.
    Object.assign(this, { [name]: rule });
    return { ALT: () => this.subrule(index, rule) };
  }

  /** Makes the function that reads the rest of a phrase after a word. */
  private restOfPhrase({ row, next, phrase, index }: PhraseWord): () => CasePhrase {
    if (next.length === 0) return () => row;
    const forms: IOrAlt<CasePhrase>[] = next.map((word) => {
      const rest = this.restOfPhrase(word);
      return {
        IGNORE_AMBIGUITIES: true,
        ALT: () => {
          this.consume(word.index, word.token);
          return rest();
        },
      };
    });
    if (row !== undefined) {
      return () => {
        let read: CasePhrase = row;
        this.option(index, () => {
          read = this.or(index, forms);
        });
        return read;
      };
    }
    forms.push({
      ALT: () => {
        this.subrule(index, this.mistakePhrase, { ARGS: [this.phraseStart, phrase] });
        return undefined;
      },
    });
    return () => this.or(index, forms);
  }

  // Mistakes, defined in `../mistakes/predicates.ts`.
  protected abstract readonly mistakeComparison: ParserMethod<
    [start?: number, isNegated?: boolean],
    Predicate
  >;
  protected abstract readonly mistakeIsCase: ParserMethod<[start?: number, isNegated?: boolean], Predicate>;
  protected abstract readonly mistakeIn: ParserMethod<[start?: number, isNegated?: boolean], Predicate>;
  protected abstract readonly mistakeAfter: ParserMethod<[start?: number, isNegated?: boolean], Predicate>;
  protected abstract readonly mistakeNoOpposite: ParserMethod<[start?: number], Predicate>;
  protected abstract readonly mistakeDoes: ParserMethod<[start?: number], Predicate>;
  protected abstract readonly mistakeDenied: ParserMethod<[start?: number], Predicate>;
  protected abstract readonly mistakeAny: ParserMethod<[start?: number], void>;
  protected abstract readonly mistakeOnOrBefore: ParserMethod<[start?: number], boolean>;
  protected abstract readonly mistakeCase: ParserMethod<[], undefined>;
  protected abstract readonly mistakeParticiple: ParserMethod<[], undefined>;
  protected abstract readonly mistakePhrase: ParserMethod<[start?: number, write?: string], boolean>;
}

/** Checks whether an end of a range is a time by itself, which makes `is between` compare times. */
function hasMoment({ operand }: OperandSyntax): boolean {
  if (operand === "mistake" || operand?.kind !== "range") return false;
  return [operand.low, operand.high].some((end) => {
    if (end.kind === "value") return typeof end.value === "string" && looksLikeTimestamp(end.value);
    return end.kind === "time";
  });
}
