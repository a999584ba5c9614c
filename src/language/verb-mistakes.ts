import type { IToken } from "chevrotain";
import { spanOf } from "./literal-parser.ts";
import { PredicateParser } from "./predicate-parser.ts";
import type { Predicate } from "./syntax.ts";
import * as t from "./tokens.ts";

const VERBS = ["has", "is", "does", "contains", "exists"];

/** The part of the grammar that reads what people say about a subject without a verb of the language. */
export class VerbMistakes extends PredicateParser {
  /** A word right behind a subject: a phrase without its verb, or a verb that there is not. */
  protected mistakeVerb = this.RULE("mistakeVerb", (): Predicate => {
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
          ALT: () => {
            this.SUBRULE(this.failedDelivery);
            this.failOnVerb(first, "has");
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.Bounced);
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
  protected mistakeRelation = this.RULE("mistakeRelation", (start = 0): void => {
    const first = this.LA(1);
    const predicate = this.OR([
      { ALT: () => this.SUBRULE(this.relation, { ARGS: [start] }) },
      { ALT: () => this.SUBRULE(this.membership, { ARGS: [start, false] }) },
    ]);
    const isReported = first.tokenType === t.In && predicate.kind === "mistake";
    if (!isReported) this.failOnVerb(first, "is");
  });

  /** `not` right behind a subject. */
  protected mistakeNot = this.RULE("mistakeNot", (): Predicate => {
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
            this.OR3([
              { ALT: () => this.SUBRULE(this.been) },
              { ALT: () => this.SUBRULE(this.failedDelivery) },
              { ALT: () => this.CONSUME(t.Bounced) },
            ]);
            this.fail("missing-verb", { found: not.image, write: "has not" }, spanOf(not));
          },
        },
        { ALT: () => this.SUBRULE(this.mistakeComparison, { ARGS: [start, true] }) },
        {
          ALT: () => {
            // With nothing behind it, that is what is missing.
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

  /** Reports that `verb` is missing before a phrase that begins with `first`. */
  private failOnVerb(first: IToken, verb: string): void {
    this.fail("missing-verb", { found: first.image, write: `${verb} ${first.image}` }, spanOf(first));
  }
}
