import { tokenMatcher } from "chevrotain";
import { OPERATORS, type Operator, type RangeEnd } from "../condition/index.ts";
import { looksLikeTimestamp } from "../time/index.ts";
import { CaseParser } from "./case-parser.ts";
import { padded, spanOf } from "./literal-parser.ts";
import { insteadOf } from "./opposites.ts";
import type { OperandSyntax, Predicate } from "./syntax.ts";
import * as t from "./tokens.ts";

/** The part of the grammar that reads times and betweens: what follows `is` and has no opposite. */
export class RelationParser extends CaseParser {
  protected relation = this.RULE(
    "relation",
    (start = 0): Predicate =>
      this.OR([
        { ALT: () => this.SUBRULE(this.timestamp, { ARGS: [start] }) },
        { ALT: () => this.SUBRULE(this.before, { ARGS: [start] }) },
        { ALT: () => this.SUBRULE(this.onOrAfter, { ARGS: [start] }) },
        { ALT: () => this.SUBRULE(this.between, { ARGS: [start] }) },
      ]),
  );

  protected timestamp = this.RULE("timestamp", (start = 0): Predicate => {
    const { startOffset } = this.CONSUME(t.A);
    const isWhole = this.next(0, t.Timestamp, startOffset, "a timestamp");
    return isWhole ? this.compared("is_timestamp", start) : this.mistaken(start);
  });

  protected before = this.RULE("before", (start = 0): Predicate => {
    this.CONSUME(t.Before);
    this.verb = { start, end: this.endOfLast() };
    const argument = this.SUBRULE(this.point);
    if (argument === "now") return this.compared("is_timestamp_before_now", start);
    return { kind: "comparison", ...this.verb, operator: "is_timestamp_before", argument };
  });

  protected onOrAfter = this.RULE("onOrAfter", (start = 0): Predicate => {
    const { startOffset } = this.CONSUME(t.On);
    const isWhole = this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Or);
          return this.OR1({
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
    this.verb = { start, end: this.endOfLast() };
    const argument = this.SUBRULE(this.point);
    if (argument === "now") return this.compared("is_timestamp_on_or_after_now", start);
    return { kind: "comparison", ...this.verb, operator: "is_timestamp_on_or_after", argument };
  });

  /** What is before or after. */
  protected point = this.RULE("point", (): OperandSyntax | "now" =>
    this.OR({
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

  protected between = this.RULE("between", (start = 0): Predicate => {
    this.CONSUME(t.Between);
    let ofTimes = false;
    this.OPTION(() => {
      this.CONSUME(t.Times);
      ofTimes = true;
    });
    this.verb = { start, end: this.endOfLast() };
    const { verb } = this;
    const argument = this.OR([
      { IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE(this.mistakeListOfEnds) },
      { ALT: () => this.SUBRULE(this.ends) },
    ]);
    if (argument.operand === "mistake") return { kind: "mistake", ...verb };
    const operator = ofTimes || hasMoment(argument) ? "is_timestamp_between" : "is_between";
    return { kind: "comparison", ...verb, operator, argument };
  });

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
          let high: OperandSyntax | undefined;
          this.OPTION({
            GATE: () => isJoined,
            DEF: () => {
              high = this.SUBRULE2(this.end);
            },
          });
          return high;
        },
      },
    ]);
    return rangeOf(low, high);
  });

  protected mistakeListOfEnds = this.RULE("mistakeListOfEnds", (): OperandSyntax => {
    const list = this.SUBRULE(this.list);
    this.fail("between-and", { found: this.textOf(list), text: "" }, list);
    return { start: list.start, end: list.end, operand: "mistake" };
  });

  /** What stands for `and` between two ends; true where a second end follows. */
  protected mistakeBetween = this.RULE("mistakeBetween", (low?: OperandSyntax): boolean => {
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
    // Where the first end is missing already, nothing more is to be said than that.
    if (isWord || !isMissing) {
      const found = isWord ? this.textOf(last) : "";
      const text = isWord ? padded(this.source, last, "and") : isFollowed ? " and " : "";
      this.fail("between-and", { found, text }, isWord ? last : this.gap());
    }
    return isFollowed;
  });

  protected mistakeOnOrBefore = this.RULE("mistakeOnOrBefore", (start = 0): boolean => {
    this.CONSUME(t.Before);
    const span = { start, end: this.endOfLast() };
    this.fail("time-phrase", { found: this.textOf(span), write: "is before" }, span);
    this.SUBRULE(this.point);
    return false;
  });

  protected mistakeAfter = this.RULE("mistakeAfter", (start = 0, isNegated = false): Predicate => {
    this.CONSUME(t.After);
    const span = { start, end: this.endOfLast() };
    const write = isNegated ? "is before" : "is on or after";
    this.fail("time-phrase", { found: this.textOf(span), write }, span);
    this.verb = span;
    this.isVerbReported = true;
    this.SUBRULE(this.point);
    return { kind: "mistake", ...span };
  });

  /** `is not before`: false for what is no time, so no opposite. */
  protected mistakeNoOpposite = this.RULE("mistakeNoOpposite", (start = 0): Predicate => {
    const predicate = this.SUBRULE(this.relation, { ARGS: [start] });
    if (predicate.kind === "comparison") {
      const { operator } = predicate;
      this.fail("no-complement", { phrase: OPERATORS[operator].text, write: insteadOf(operator) }, predicate);
    }
    return { ...predicate, kind: "mistake" };
  });

  /** What is said from `start` to the last word, with no operand. */
  protected compared(operator: Operator, start: number): Predicate {
    return { kind: "comparison", operator, start, end: this.endOfLast() };
  }

  /** What was reported, from `start` to the last word. */
  protected mistaken(start: number): Predicate {
    return { kind: "mistake", start, end: this.endOfLast() };
  }
}

/** Two ends as a range; a mistake where one is missing or is one. */
function rangeOf(low: OperandSyntax, high: OperandSyntax | undefined): OperandSyntax {
  const span = { start: low.start, end: high?.end ?? low.end };
  const isSound = low.operand !== "mistake" && high !== undefined && high.operand !== "mistake";
  if (!isSound) return { ...span, operand: "mistake" };
  const range = { kind: "range", low: low.operand as RangeEnd, high: high.operand as RangeEnd } as const;
  return { ...span, operand: range, ends: [low, high] };
}

/** Whether an end of a range is a time by itself, which decides what an `is between` is of. */
function hasMoment({ operand }: OperandSyntax): boolean {
  if (operand === "mistake" || operand?.kind !== "range") return false;
  return [operand.low, operand.high].some((end) => {
    if (end.kind === "value") return typeof end.value === "string" && looksLikeTimestamp(end.value);
    return end.kind === "time";
  });
}
