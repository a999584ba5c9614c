import type { Span } from "../../problem/index.ts";
import { nextDay } from "../values.ts";
import type { Pair } from "../vocabulary.ts";
import type { Predicate, Value } from "./readings.ts";
import { SubjectReader } from "./subject-reader.ts";

/** A time of the day, as a text. */
const CLOCK_TEXT = /^"(?:\d{1,2}:\d{2}|\d{1,2}\s?[ap]\.?m\.?"$)/i;

/** Predicates of times, and ranges. */
export abstract class TimeReader extends SubjectReader {
  // Times.

  /** A comparison of a time by a sign: `< now`, `more than 7 days ago`. */
  protected timeAfter(pair: Pair, verb: Span, isNegated: boolean): Predicate | undefined {
    const value = this.value();
    if (value === undefined || !["time", "date", "duration"].includes(value.sort)) return undefined;
    const isWord = /[a-z]/i.test(this.slice(verb).replace(/\b(?:is|was|not)\b/gi, ""));
    const isAgo = /ago$/.test(value.writes[0] ?? "");
    const sign = pair[isNegated ? 1 : 0];
    // `more than 7 days ago` counts backwards.
    if (isWord && value.sort === "time" && isAgo) {
      const isFurther = /^>/.test(sign);
      return this.timed([isFurther ? "is before" : "is on or after", ""], verb, value.writes, false, false);
    }
    if (value.sort === "duration" && isWord && this.optional(/^old$/)) {
      return this.timed(
        [/^>/.test(sign) ? "is before" : "is on or after", ""],
        verb,
        `${value.stretch} ago`,
        false,
        false,
      );
    }
    return this.timedBy(sign, verb, value);
  }

  protected timedBy(sign: string, verb: Span, value: Value): Predicate | undefined {
    if (value.sort === "duration") {
      // `is before 7d` may count either way.
      if (!/^is (?:before|on or after)/.test(sign)) return undefined;
      const writes = [`${value.stretch} ago`, `${value.stretch} from now`];
      return this.timed([sign, ""], verb, writes, false, false, value);
    }
    const side = /^(?:<|<=|is before)$/.test(sign)
      ? "is before"
      : /^(?:>|>=|is on or after)$/.test(sign)
        ? "is on or after"
        : undefined;
    if (side !== undefined) return this.timed([side, ""], verb, value.writes, false, true, value);
    const [day = ""] = value.writes;
    const next = value.sort === "date" && value.writes.length === 1 ? nextDay(day) : undefined;
    if (next === undefined || !/^(?:==|is|!=|is not)$/.test(sign)) return undefined;
    const isNegated = /!|not/.test(sign);
    return this.ofSpan(verb, day, next, isNegated, value.end);
  }

  protected timed(
    pair: Pair,
    verb: Span,
    time: string | readonly string[],
    isNegated: boolean,
    isPlaced: boolean,
    value?: Value,
  ): Predicate {
    const writes = typeof time === "string" ? [time] : time;
    const write = pair[isNegated ? 1 : 0];
    const end = this.endOfLast();
    if (isPlaced && value !== undefined) {
      return {
        verb,
        verbs: [write],
        operand: { kind: value.kind, start: value.start, end, writes },
        kind: "time",
        isNegated: false,
        end,
      };
    }
    const whole = writes.map((one) => `${write} ${one}`);
    return { verb: { start: verb.start, end }, verbs: whole, kind: "time", isNegated: false, end };
  }

  protected age(pair: Pair, verb: Span, isNegated: boolean): Predicate | undefined {
    const stretch = this.stretch();
    if (stretch !== undefined) {
      this.optional(/^(?:ago|old)$/);
      return this.timed(pair, verb, `${stretch} ago`, isNegated, false);
    }
    const value = this.value();
    if (value === undefined || (value.sort !== "date" && value.sort !== "time")) return undefined;
    return this.timed(pair, verb, value.writes, isNegated, false);
  }

  protected soon(verb: Span, isNegated: boolean): Predicate | undefined {
    const stretch = this.stretch();
    if (stretch === undefined) return undefined;
    if (this.is("ago")) {
      this.at++;
      return this.timed(["is on or after", "is before"], verb, `${stretch} ago`, isNegated, false);
    }
    this.optional(/^(?:from|of)$/) && this.optional(/^now$/);
    return this.ofSpan(verb, "now", `${stretch} from now`, isNegated, this.endOfLast());
  }

  /** A time from one moment to before another, or outside of that. */
  protected ofSpan(verb: Span, from: string, to: string, isNegated: boolean, end: number): Predicate {
    const whole = (subject: string) =>
      isNegated
        ? [`${subject} is before ${from} or ${subject} is on or after ${to}`]
        : [`${subject} is on or after ${from} and ${subject} is before ${to}`];
    return { verb, verbs: [], whole, joined: isNegated ? "or" : "and", kind: "time", isNegated, end };
  }

  /** `is on 2025-01-01`: within that day. */
  protected on(verb: Span, isNegated: boolean): Predicate | undefined {
    const value = this.value();
    const [day = ""] = value?.sort === "date" ? value.writes : [];
    const next = nextDay(day);
    if (next === undefined || value === undefined || value.writes.length > 1) return undefined;
    return this.ofSpan(verb, day, next, isNegated, value.end);
  }

  protected between(verb: Span, isNegated: boolean): Predicate | undefined {
    let isOfTimes = false;
    if (this.is("times")) {
      isOfTimes = true;
      this.at++;
    }
    const low = this.value();
    const next = this.peek();
    if (
      low === undefined ||
      next === undefined ||
      !/^(?:and|to|,|-|or|&&|through|until|\.\.)$/.test(next.lower)
    )
      return undefined;
    this.at++;
    const high = this.value();
    if (high === undefined) return undefined;
    this.optional(/^inclusive(?:ly)?$/);
    const end = this.endOfLast();
    if ([low, high].some(({ writes }) => CLOCK_TEXT.test(writes[0] ?? "")))
      return this.refuse("clock", { start: low.start, end });
    const isRelative = [low, high].some(({ sort }) => sort === "time" || sort === "duration");
    const isDated = isRelative || [low, high].some(({ sort }) => sort === "date");
    const [first = "", last = ""] = [low.writes[0], high.writes[0]];
    if (isRelative || (isDated && isNegated)) {
      return this.ofSpan(verb, first, last, isNegated, end);
    }
    if (isNegated) {
      const texts = (subject: string) => [`${subject} < ${first} or ${subject} > ${last}`];
      return { verb, verbs: [], whole: texts, joined: "or", kind: "value", isNegated, end };
    }
    const span = { start: low.start, end };
    const writes = low.writes.flatMap((one) => high.writes.map((other) => `${one} and ${other}`));
    return {
      verb,
      verbs: [isOfTimes ? "is between times" : "is between"],
      operand: { kind: "number", ...span, writes },
      kind: "value",
      isNegated,
      end,
    };
  }
}
