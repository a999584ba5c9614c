import { suggestionsFor } from "../../diagnostics/index.ts";
import type { Span } from "../../problem/index.ts";
import { caseNamed } from "../../status/index.ts";
import { statusWords } from "../subjects.ts";
import {
  AUXILIARIES,
  CASE_PHRASES,
  CASE_WORDS,
  type CaseReading,
  type Meaning,
  NEGATIONS,
  type Pair,
  PREDICATES,
} from "../vocabulary.ts";
import type { Predicate, Subject, Value } from "./readings.ts";
import { TimeReader } from "./time-reader.ts";

/** The predicates of a subject. */
export abstract class PredicateReader extends TimeReader {
  // Predicates.

  protected predicate(subject: Subject, hasSubject: boolean): Predicate | undefined {
    const start = hasSubject ? subject.end : this.startOfNext();
    const from = this.startOfNext();
    let isNegated = false;
    let verbWord = "";
    for (;;) {
      const read = this.attempt(() => this.asked(subject, from, isNegated, verbWord));
      if (read !== undefined) return read;
      const token = this.peek();
      if (token === undefined || token.kind !== "word") return undefined;
      const { lower } = token;
      if (this.isPending(subject)) {
        isNegated = !isNegated;
        this.at++;
      } else if (NEGATIONS.has(lower)) {
        isNegated = !isNegated;
        if (!/^(?:not|never|neither)$/.test(lower))
          verbWord ||= /^(?:is|was|were|are)/.test(lower) ? "is" : /^ha/.test(lower) ? "has" : "does";
      } else if (AUXILIARIES.has(lower)) verbWord ||= lower;
      else return undefined;
      this.at++;
      if (start > token.end) return undefined;
    }
  }

  /** `yet to`, `still to`, and `no` for `not`, before a status. */
  private isPending({ sort }: Subject): boolean {
    if (sort !== "step" && sort !== "name") return false;
    if (this.is("no")) return /^(?:been|be|had|failed|bounced)$/.test(this.wordAt(1) ?? "");
    if (!(this.is("yet") || this.is("still")) || !this.is("to", 1)) return false;
    this.at++;
    return true;
  }

  /** The question behind the words that only carry tense or negation. */
  protected asked(
    subject: Subject,
    from: number,
    isNegated: boolean,
    verbWord: string,
  ): Predicate | undefined {
    const isStep = subject.sort === "step";
    // Where no steps are known, any name that is asked for a status is one.
    if (isStep || (subject.sort === "name" && this.surroundings.refs.size === 0)) {
      const found = CASE_PHRASES.find(this.wordAt);
      if (found?.meaning.is === "nothing") {
        this.at += found.length;
        return this.refuse(found.meaning.topic, { start: from, end: this.endOfLast() });
      }
      if (isStep && this.optional(/^queued$/)) return this.queued(from, isNegated);
      const read = found && this.attempt(() => this.caseOf(found.length, found.meaning, from, isNegated));
      if (read !== undefined) return read;
    }
    if (isStep) {
      const status = this.attempt(() => this.statusText(from, isNegated));
      if (status !== undefined) return status;
    }
    const found = PREDICATES.find(this.wordAt);
    if (found !== undefined) {
      const { length, meaning } = found;
      const read = this.attempt(() => {
        this.at += length;
        return this.meant(meaning, subject, from, isNegated);
      });
      if (read !== undefined || this.refusal !== undefined) return read;
    }
    if (isStep) return this.misspeltCase(from, isNegated);
    if (verbWord !== "" && /^(?:either|neither)$/.test(this.wordAt(0) ?? "")) {
      const either = this.attempt(() =>
        this.either(["==", "!="], { start: from, end: this.endOfLast() }, isNegated),
      );
      if (either !== undefined) return either;
    }
    const isOfValue = verbWord !== "" && !/^(?:does|do|did|been|get|gets)$/.test(verbWord);
    return isOfValue ? this.attempt(() => this.valueAfter(verbWord, from, isNegated)) : undefined;
  }

  /** `is "pro"`, `has "x"`: a value right behind the verb. */
  protected valueAfter(verbWord: string, from: number, isNegated: boolean): Predicate | undefined {
    const verb = { start: from, end: this.endOfLast() };
    const isHas = /^ha/.test(verbWord);
    const pair: Pair = isHas ? ["contains", "does not contain"] : ["is", "is not"];
    const next = this.peek();
    if (isHas && next?.kind === "word") return undefined;
    // `is before last week`: a verb of its own is no value.
    const isVerb = next?.kind === "word" && this.beginsPredicate() && !this.isEndAfter(1);
    if (isVerb && !/^(?:null|nil|none|undefined|empty|blank|missing|absent)$/.test(next.lower))
      return undefined;
    return this.compared(pair, verb, isNegated);
  }

  protected caseOf(
    length: number,
    meaning: Meaning,
    from: number,
    isNegated: boolean,
  ): Predicate | undefined {
    if (meaning.is !== "case") return undefined;
    this.at += length;
    this.optional(/^(?:it|them)$/);
    this.optional(/^(?:yet|already|ever)$/);
    if (this.is("at") && this.is("least", 1) && this.is("once", 2)) this.at += 3;
    this.attempt(() => this.byRecipient());
    const { cases } = meaning;
    const isTrue = this.attempt(() => this.truth());
    if (isTrue !== undefined) return this.casePredicate(cases, from, isNegated === isTrue);
    return this.casePredicate(cases, from, isNegated);
  }

  /** Checks whether the last token is a text in quotes, which is meant as it is. */
  private endsInQuote(): boolean {
    return /["'”’]$/.test(this.source.slice(0, this.endOfLast()));
  }

  /** `is still queued`: the one status that no phrase asks for. */
  private queued(from: number, isNegated: boolean): Predicate {
    const sign = isNegated ? "!=" : "==";
    const whole = (step: string) => [`refs.${step}.delivery_status ${sign} $message.queued`];
    const end = this.endOfLast();
    return { verb: { start: from, end }, verbs: [], whole, kind: "case", isNegated, end };
  }

  /** `by the recipient`, behind a status: nobody else sets one. */
  protected byRecipient(): true | undefined {
    if (!this.optional(/^by$/)) return undefined;
    this.optional(/^the$/);
    return this.optional(/^(?:recipients?|users?|them|subscriber|reader|receiver)$/) ? true : undefined;
  }

  /** `== true`, `is false`, behind a status. */
  protected truth(): boolean | undefined {
    const isOpposite = this.is("!=") || this.is("!==");
    if (!this.optional(/^(?:==|===|=|is|!=|!==)$/)) return undefined;
    const isTrue = this.is("true");
    return this.optional(/^(?:true|false)$/) && this.isAtEnd() ? isTrue !== isOpposite : undefined;
  }

  protected casePredicate(cases: readonly CaseReading[], from: number, isNegated: boolean): Predicate {
    const verbs = cases.map(({ name, isNegated: isOpposite }) => {
      const { phrases } = caseNamed(name);
      return phrases[isNegated !== isOpposite ? "has_not" : "has"];
    });
    const end = this.endOfLast();
    const isWholeNegated = isNegated !== (cases[0]?.isNegated ?? false);
    return { verb: { start: from, end }, verbs, kind: "case", isNegated: isWholeNegated, end };
  }

  protected misspeltCase(from: number, isNegated: boolean): Predicate | undefined {
    const token = this.peek();
    if (token?.kind !== "word" || AUXILIARIES.has(token.lower) || NEGATIONS.has(token.lower))
      return undefined;
    const [near] = suggestionsFor(token.lower, CASE_WORDS);
    const found =
      near === undefined ? undefined : CASE_PHRASES.find((index) => (index === 0 ? near : undefined));
    if (found === undefined) return undefined;
    return this.caseOf(found.length, found.meaning, from, isNegated);
  }

  /** `email_1 == "seen"`, `email_1 has been $message.seen`. */
  protected statusText(from: number, isNegated: boolean): Predicate | undefined {
    const read = this.statusComparison(isNegated);
    return read && this.casePredicate(read.cases, from, read.isNegated);
  }

  /** A comparison with a status, or a status alone. */
  protected statusComparison(
    isNegated: boolean,
  ): { readonly cases: readonly CaseReading[]; readonly isNegated: boolean } | undefined {
    const comparator = PREDICATES.find(this.wordAt);
    let isOpposite = isNegated;
    if (comparator !== undefined) {
      const { meaning } = comparator;
      if (meaning.is !== "compare" && meaning.is !== "among") return undefined;
      if (!/==|!=|contain/.test(meaning.verbs[0])) return undefined;
      if (/!|not/.test(meaning.verbs[0])) isOpposite = !isOpposite;
      this.at += comparator.length;
    }
    const cases = this.statusOperand();
    return cases && { cases, isNegated: isOpposite };
  }

  /** A comparison with one of several statuses. */
  protected statusChoice(
    isNegated: boolean,
  ): { readonly cases: readonly CaseReading[]; readonly isNegated: boolean } | undefined {
    const comparator = PREDICATES.find(this.wordAt);
    const { meaning, length = 0 } = comparator ?? {};
    if (meaning?.is !== "compare" && meaning?.is !== "among") return undefined;
    this.at += length;
    if (/all/.test(meaning.verbs[0])) return undefined;
    const items = this.choice()?.items ?? [];
    const cases = items.flatMap((item) => {
      const words = statusWords(item.replace(/^"|"$/g, "").replace(/^\$?message\./i, "")).split(" ");
      const found = CASE_PHRASES.find((index) => words[index]);
      return found?.meaning.is === "case" && found.meaning.cases.length === 1 ? found.meaning.cases : [];
    });
    const isOpposite = /!|not/.test(meaning.verbs[0]);
    return items.length > 0 && cases.length === items.length
      ? { cases, isNegated: isNegated !== isOpposite }
      : undefined;
  }

  /** A status as an operand: `"delivered"`, `$message.seen`, `delivered`. */
  protected statusOperand(): readonly CaseReading[] | undefined {
    const token = this.peek();
    if (token === undefined) return undefined;
    const text = token.kind === "text" ? token.inner : token.text;
    const words = statusWords(text.replace(/^\$?message\./i, "")).split(" ");
    const found = CASE_PHRASES.find((index) => words[index]);
    if (found?.meaning.is !== "case" || found.length !== words.length) return undefined;
    this.at++;
    return found.meaning.cases;
  }

  // Meanings of phrases.

  protected meant(
    meaning: Meaning,
    subject: Subject,
    from: number,
    isNegated: boolean,
  ): Predicate | undefined {
    const verb = { start: from, end: this.endOfLast() };
    if (subject.sort === "step" && meaning.is !== "nothing") return undefined;
    switch (meaning.is) {
      case "nothing":
        return this.refuse(meaning.topic, {
          start: verb.start,
          end: this.isAtEnd() ? verb.end : (this.peek()?.end ?? verb.end),
        });
      case "whole": {
        const after = this.attempt(() => this.stretch());
        if (after !== undefined && /^is before now$/.test(meaning.writes[0])) {
          return this.timed(["is on or after", "is before"], verb, `${after} ago`, isNegated, false);
        }
        return this.wholly(meaning.writes, subject, from, isNegated);
      }
      case "compare":
        return this.comparison(meaning.verbs, subject, verb, isNegated);
      case "among":
        return this.among(meaning.verbs, subject, verb, isNegated);
      case "between":
        return this.between(verb, isNegated !== meaning.isNegated);
      case "age":
        return this.age(meaning.verbs, verb, isNegated);
      case "soon":
        return this.soon(verb, isNegated);
      case "on":
        return this.on(verb, isNegated);
      case "audience":
        return this.audience(subject, verb, isNegated);
      default:
        return undefined;
    }
  }

  protected wholly(writes: Pair, subject: Subject, from: number, isNegated: boolean): Predicate | undefined {
    if (subject.sort === "recipient") return undefined;
    const isTrue = this.attempt(() => this.truth()) ?? true;
    const write = writes[isNegated === isTrue ? 1 : 0];
    if (write === "") return this.refuse("type", { start: from, end: this.endOfLast() });
    const end = this.endOfLast();
    const isMissing = write === "does not exist" || write === "is empty";
    return { verb: { start: from, end }, verbs: [write], kind: "whole", isNegated: isMissing, end };
  }

  protected comparison(pair: Pair, subject: Subject, verb: Span, isNegated: boolean): Predicate | undefined {
    const [positive] = pair;
    if (/^[<>]/.test(positive)) {
      // `more than 7 days ago`, `less than 7 days ago`.
      const times = this.attempt(() => this.timeAfter(pair, verb, isNegated));
      if (times !== undefined) return times;
    }
    if (subject.sort === "count") return this.counted(pair, verb, isNegated);
    return this.compared(pair, verb, isNegated);
  }

  /** `data.items.length > 0`. */
  protected counted(pair: Pair, verb: Span, isNegated: boolean): Predicate | undefined {
    const value = this.value();
    const [write] = pair;
    const sign = isNegated ? pair[1] : write;
    const test = `${sign} ${value?.writes[0] ?? ""}`;
    const isSome = /^(?:> 0|>= 1|!= 0)$/.test(test);
    const isNone = /^(?:== 0|is 0|< 1|<= 0)$/.test(test);
    const end = this.endOfLast();
    if (!isSome && !isNone) return this.refuse("count", { start: verb.start, end });
    return {
      verb,
      verbs: [],
      whole: (path) => [`${path} ${isSome ? "is not empty" : "is empty"}`],
      kind: "whole",
      isNegated: isNone,
      end,
    };
  }

  protected compared(pair: Pair, verb: Span, isNegated: boolean): Predicate | undefined {
    const isEquality = /^(?:==|!=|is|is not)$/.test(pair[0]);
    const either =
      isEquality && /^(?:either|neither|\()$/.test(this.wordAt(0) ?? "")
        ? this.attempt(() => this.either(pair, verb, isNegated))
        : undefined;
    if (either !== undefined) return either;
    const value = this.value();
    if (value === undefined) return this.calendarAfter(verb);
    const write = pair[isNegated ? 1 : 0];
    if (write === "") return undefined;
    const isOpposite = /!=|\bnot\b/.test(write);
    if (/^[<>]/.test(write) && /^"\d{1,2}:\d{2}"$/.test(value.writes[0] ?? "") && !this.endsInQuote())
      return this.refuse("clock", { start: verb.start, end: value.end });
    if (value.sort === "absent" && isEquality) {
      const end = value.end;
      return {
        verb: { start: verb.start, end },
        verbs: [value.writes[isOpposite ? 1 : 0] as string],
        kind: "whole",
        isNegated: !isOpposite,
        end,
      };
    }
    if (value.sort === "time" && isEquality) {
      return this.refuse("calendar", { start: verb.start, end: value.end });
    }
    if (value.sort === "time" || value.sort === "date" || value.sort === "duration") {
      const times = this.timedBy(write, verb, value);
      if (times !== undefined) return times;
      if (value.sort === "duration") return undefined;
    }
    if (/^is (?:before|on or after)/.test(write) && value.sort !== "path") return undefined;
    if (value.sort === "list" && isEquality) return this.oneOf(value, verb, isOpposite);
    if (value.sort === "constant" && this.suffixed()) return this.orMore(verb, value, isNegated);
    // In SQL, `%` stands for any text.
    if (
      /contain/.test(write) &&
      /^"%?[^%]*%?"$/.test(value.writes[0] ?? "") &&
      /%/.test(value.writes[0] ?? "")
    ) {
      const [, first = "", inner = "", last = ""] = /^"(%?)(.*?)(%?)"$/.exec(value.writes[0] as string) ?? [];
      if (first === "" || last === "") return this.refuse("affix", { start: verb.start, end: value.end });
      return this.made(write, verb, { ...value, writes: [`"${inner}"`] }, isOpposite);
    }
    return this.made(write, verb, value, isOpposite);
  }

  /** `before last week`: no condition knows the calendar. */
  protected calendarAfter({ start }: Span): undefined {
    const found = PREDICATES.find(this.wordAt);
    if (found?.meaning.is !== "nothing" || found.meaning.topic !== "calendar") return undefined;
    this.at += found.length;
    return this.refuse("calendar", { start, end: this.endOfLast() });
  }

  /** `is either "a" or "b"`, `== ("a" or "b")`, `is neither "a" nor "b"`. */
  protected either(pair: Pair, verb: Span, isNegated: boolean): Predicate | undefined {
    const isNeither = this.is("neither");
    this.optional(/^(?:either|neither)$/);
    const value = this.choice();
    return value && this.oneOf(value, verb, /!|not/.test(pair[isNegated !== isNeither ? 1 : 0]));
  }

  /** Equality with one of several values. */
  protected oneOf({ items = [], end, writes }: Value, verb: Span, isNegated: boolean): Predicate {
    const [sign, by] = isNegated ? (["!=", "and"] as const) : (["==", "or"] as const);
    const whole = (subject: string) =>
      !this.surroundings.hasOr
        ? [`${subject} ${isNegated ? "does not contain" : "contains"} ${writes[0]}`]
        : [items.map((item) => `${subject} ${sign} ${item}`).join(` ${by} `)];
    return { verb, verbs: [], whole, joined: by, kind: "whole", isNegated, end };
  }

  protected made(write: string, verb: Span, value: Value, isNegated: boolean): Predicate {
    const { kind, start, end, writes } = value;
    return { verb, verbs: [write], operand: { kind, start, end, writes }, kind: "value", isNegated, end };
  }

  protected suffixed(): boolean {
    const [or, more] = [this.wordAt(0), this.wordAt(1)];
    if (or === "+" && this.isEndAfter(1)) return true;
    return (
      /^(?:or|and)$/.test(or ?? "") &&
      /^(?:more|greater|above|up|higher|over|later|less|fewer|below|lower|under)$/.test(more ?? "") &&
      !/^(?:than|"?\d)/.test(this.wordAt(2) ?? "")
    );
  }

  /** `is 100 or more`. */
  protected orMore(verb: Span, value: Value, isNegated: boolean): Predicate {
    const isPlus = this.is("+");
    const isMore = isPlus || /^(?:more|greater|above|up|higher|over|later)$/.test(this.wordAt(1) ?? "");
    this.at += isPlus ? 1 : 2;
    const pair: Pair = isMore ? [">=", "<"] : ["<=", ">"];
    const end = this.endOfLast();
    const write = pair[isNegated ? 1 : 0];
    return {
      verb,
      verbs: [],
      whole: (subject) => [`${subject} ${write} ${value.writes[0]}`],
      kind: "whole",
      isNegated: false,
      end,
    };
  }

  protected among(pair: Pair, subject: Subject, verb: Span, isNegated: boolean): Predicate | undefined {
    if (subject.sort === "recipient") return this.audience(subject, verb, isNegated);
    const [positive] = pair;
    const value = this.attempt(() => this.choice()) ?? this.attempt(() => this.value());
    if (value === undefined || value.sort === "duration") return undefined;
    const write = pair[isNegated ? 1 : 0];
    if (value.items === undefined && value.sort === "constant" && positive !== "contains")
      return this.made(write, verb, value, isNegated);
    if (value.sort === "path") return this.made(write, verb, value, isNegated);
    const items = value.items ?? value.writes.slice(0, 1);
    const list = `[${items.join(", ")}]`;
    return this.made(write, verb, { ...value, writes: [list] }, /not/.test(write));
  }

  protected audience(subject: Subject, verb: Span, isNegated: boolean): Predicate | undefined {
    const isOfRecipient = subject.sort === "recipient" && subject.writes[0] === "recipient";
    if (!isOfRecipient && !/^recipient\.(?:audiences?|segments?|groups?)$/.test(subject.writes[0] ?? ""))
      return undefined;
    this.optional(/^(?:the)$/);
    this.optional(/^(?:audience|audiences|segment|group)$/);
    const value = this.value();
    if (
      value === undefined ||
      value.items !== undefined ||
      (value.sort !== "constant" && value.sort !== "words" && value.sort !== "path")
    )
      return undefined;
    this.optional(/^(?:audience|segment|group)$/);
    const write = isNegated ? "is not in audience" : "is in audience";
    const end = this.endOfLast();
    if (!isOfRecipient)
      return {
        verb,
        verbs: [],
        whole: () => [`recipient ${write} ${value.writes[0]}`],
        kind: "value",
        isNegated,
        end,
      };
    const [name = ""] = value.writes;
    const writes =
      value.sort === "words" ? [name.replace(/ (?:audience|segment|group)"$/, '"')] : value.writes;
    const words = { start: verb.start, end: Math.max(verb.end, this.endBefore(value.start)) };
    return { ...this.made(write, words, { ...value, writes }, isNegated), end };
  }
}
