import { type IOrAlt, type IToken, type ParserMethod, type TokenType, tokenMatcher } from "chevrotain";
import { type CaseName, type Polarity, STATUS_CASES, type StatusCase } from "../status/index.ts";
import { spanOf } from "./literal-parser.ts";
import { OperandParser } from "./operand-parser.ts";
import type { Predicate } from "./syntax.ts";
import * as t from "./tokens.ts";

const ROWS: ReadonlyMap<string | undefined, StatusCase> = new Map(STATUS_CASES.map((row) => [row.name, row]));

/** The part of the grammar that reads status cases: `has been seen` (spec 2.2). */
export class CaseParser extends OperandParser {
  protected statusCase = this.RULE("statusCase", (): Predicate => {
    const verb = this.LA(1);
    const { startOffset } = verb;
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
    this.verb = { start: startOffset, end: this.endOfLast() };
    const name = this.SUBRULE(this.casePhrase);
    this.checkVerb(verb, t.Has, "has");
    this.checkVerb(verb, t.HasNot, "has not");
    return this.predicateOf(name, polarity, startOffset);
  });

  private readonly casePhraseForms = {
    DEF: [
      { ALT: () => this.SUBRULE(this.been) },
      { ALT: () => this.SUBRULE(this.failedDelivery) },
      {
        ALT: (): CaseName => {
          this.CONSUME(t.Bounced);
          return "bounced";
        },
      },
      { ALT: () => this.SUBRULE(this.hadLinkClicked) },
      { ALT: () => this.SUBRULE(this.mistakeCase) },
    ],
    IGNORE_AMBIGUITIES: true,
  };

  protected casePhrase = this.RULE("casePhrase", (): CaseName | undefined => this.OR(this.casePhraseForms));

  private readonly beenForms: IOrAlt<CaseName | undefined>[] = [
    { IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE(this.participle) },
    { ALT: () => this.SUBRULE(this.mistakeParticiple) },
  ];

  protected been = this.RULE("been", (): CaseName | undefined => {
    this.CONSUME(t.Been);
    return this.OR(this.beenForms);
  });

  private readonly participleForms: IOrAlt<CaseName | undefined>[] = [
    { ALT: () => caseIn(this.CONSUME(t.Skipped)) },
    { ALT: () => caseIn(this.CONSUME(t.Sent)) },
    { ALT: () => caseIn(this.CONSUME(t.Delivered)) },
    { ALT: () => this.SUBRULE(this.seen) },
    { ALT: () => this.SUBRULE(this.readOf) },
    { ALT: () => this.SUBRULE(this.interacted) },
    { ALT: () => caseIn(this.CONSUME(t.Archived)) },
  ];

  protected participle = this.RULE("participle", (): CaseName | undefined => this.OR(this.participleForms));

  protected seen: ParserMethod<[], CaseName | undefined> = this.RULE("seen", () => {
    const { startOffset } = this.CONSUME(t.Seen);
    let name: CaseName | undefined = "seen";
    this.OPTION(() => {
      this.CONSUME(t.But);
      const write = "seen but not read";
      name =
        this.next(0, t.Not, startOffset, write) && this.next(1, t.Read, startOffset, write)
          ? "seen_not_read"
          : undefined;
    });
    return name;
  });

  protected readOf: ParserMethod<[], CaseName | undefined> = this.RULE("readOf", () => {
    const { startOffset } = this.CONSUME(t.Read);
    let name: CaseName | undefined = "read";
    this.OPTION(() => {
      this.CONSUME(t.But);
      const write = "read but not clicked";
      const isWhole = this.next(0, t.Not, startOffset, write) && this.next(1, t.Clicked, startOffset, write);
      name = isWhole ? "read_not_link_clicked" : undefined;
    });
    return name;
  });

  protected interacted = this.RULE("interacted", (): CaseName | undefined => {
    const { startOffset } = this.CONSUME(t.Interacted);
    return this.next(0, t.With, startOffset, "interacted with") ? "interacted" : undefined;
  });

  protected failedDelivery = this.RULE("failedDelivery", (): CaseName | undefined => {
    const { startOffset } = this.CONSUME(t.Failed);
    return this.next(0, t.Delivery, startOffset, "failed delivery") ? "failed_delivery" : undefined;
  });

  protected hadLinkClicked = this.RULE("hadLinkClicked", (): CaseName | undefined => {
    const { startOffset } = this.CONSUME(t.Had);
    const write = "had a link clicked";
    const isWhole =
      this.next(0, t.A, startOffset, write) &&
      this.next(1, t.Link, startOffset, write) &&
      this.next(2, t.Clicked, startOffset, write);
    return isWhole ? "link_clicked" : undefined;
  });

  /** What follows `has` and begins no case. */
  protected mistakeCase = this.RULE("mistakeCase", (): undefined => {
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
          // `has "admin"`: a list holds, a step has.
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

  /** What follows `been` and is none of its participles. */
  protected mistakeParticiple = this.RULE("mistakeParticiple", (): undefined => {
    const been = this.LA(0);
    this.OR({
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Failed);
            this.OPTION(() => this.CONSUME(t.Delivery));
            this.failOnPhrase(been.startOffset, "failed delivery");
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Bounced);
            this.failOnPhrase(been.startOffset, "bounced");
          },
        },
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

  protected mistakeUnknownCase = this.RULE("mistakeUnknownCase", (): void => {
    const after = this.LA(0).tokenType === t.Been ? "been" : "has";
    const { startOffset: start } = this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.With));
    const words = { start, end: this.endOfLast() };
    this.fail("unknown-case", { after, found: this.textOf(words) }, words);
    this.SUBRULE(this.mistakeRest);
  });

  /** A phrase that goes on otherwise than `write`. */
  protected mistakePhrase = this.RULE("mistakePhrase", (start = 0, write = ""): boolean => {
    this.MANY({ GATE: () => !this.isVerb(this.LA(2)), DEF: () => this.CONSUME(t.Name) });
    this.failOnPhrase(start, write);
    this.SUBRULE(this.mistakeRest);
    return false;
  });

  /** All up to where the next condition can begin. */
  protected mistakeRest = this.RULE("mistakeRest", (): void => {
    this.MANY(() => this.CONSUME(t.Inner));
  });

  /** The next word of the phrase `write`, which began at `start`; false where another stands there. */
  protected next(index: number, type: TokenType, start: number, write: string): boolean {
    return this.or(index + 5, [
      { IGNORE_AMBIGUITIES: true, ALT: () => this.consume(index + 5, type) !== undefined },
      { ALT: () => this.subrule(index + 5, this.mistakePhrase, { ARGS: [start, write] }) },
    ]);
  }

  protected predicateOf(name: CaseName | undefined, polarity: Polarity, start: number): Predicate {
    const span = { start, end: this.endOfLast() };
    const row = ROWS.get(name);
    return row === undefined ? { kind: "mistake", ...span } : { kind: "case", row, polarity, ...span };
  }

  /** Reports a verb that is taken for `right`, if it was not together with what follows it. */
  protected checkVerb(token: IToken, right: TokenType, write: string): void {
    if (!this.isVerbReported && tokenMatcher(token, right)) this.checkWord(token, right, write);
  }

  /** Reports a word that is taken for another. */
  protected checkWord(token: IToken, right: TokenType, write: string): void {
    if (token.tokenType !== right) this.fail("wrong-word", { found: token.image, write }, spanOf(token));
  }

  /** Reports the words from `start` to the last one, for which `write` is right. */
  private failOnPhrase(start: number, write: string): void {
    const span = { start, end: this.endOfLast() };
    this.fail("unknown-phrase", { found: this.textOf(span), write }, span);
  }
}

/** The case that one participle says: it bears its name. */
function caseIn(participle: IToken): CaseName {
  return participle.image.toLowerCase() as CaseName;
}
