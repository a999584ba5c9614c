import { readSubjectPath } from "../subjects.ts";
import type { Token } from "../tokens.ts";
import { countOf, datesFor, isUnit, numbersFor, stretchOf } from "../values.ts";
import { AUXILIARIES, JOINTS, NEGATIONS, PREDICATES } from "../vocabulary.ts";
import type { Node, PartKind, Value } from "./readings.ts";
import { isPlainText, itemsIn, partsOf } from "./spelling.ts";
import { TokenReader } from "./token-reader.ts";

/** Values: constants, paths, times and choices of them. */
export abstract class ValueReader extends TokenReader {
  // Values.

  protected value(): Value | undefined {
    const first = this.peek();
    if (first === undefined) return undefined;
    const { start } = first;
    const make = (
      sort: Value["sort"],
      kind: PartKind,
      writes: readonly string[],
      more: Partial<Value> = {},
    ): Value | undefined =>
      writes.length === 0 ? undefined : { sort, kind, writes, start, end: this.endOfLast(), ...more };
    const time = this.attempt(() => this.time());
    if (time !== undefined || this.refusal !== undefined) return time;
    switch (first.kind) {
      case "number": {
        if (this.isComputed(1)) return undefined;
        this.at++;
        return make("constant", "number", numbersFor(first.text));
      }
      case "text":
        this.at++;
        return make("constant", "name", [isPlainText(first.text) ? first.text : JSON.stringify(first.inner)]);
      case "odd":
        this.at++;
        return make("constant", "name", [JSON.stringify(first.text.replace(/^:(?=[a-z])/, ""))]);
      case "date":
        this.at++;
        return make("date", "date", datesFor(first.text));
      case "list": {
        this.at++;
        const items = itemsIn(first.text);
        return items && make("list", "name", [`[${items.join(", ")}]`], { items });
      }
      case "braces":
      case "path":
        return this.pathValue(first);
      case "word":
        return this.words();
      default:
        return undefined;
    }
  }

  protected pathValue(token: Token): Value | undefined {
    if (/^\$message\./.test(token.text) || this.isComputed(1)) return undefined;
    const text = token.kind === "braces" ? token.inner : token.text;
    const read = readSubjectPath(text, this.surroundings);
    if (read?.is !== "data") return undefined;
    this.at++;
    const kind = token.kind === "braces" ? "braces" : "subject";
    return { sort: "path", kind, writes: read.writes, start: token.start, end: token.end };
  }

  /** Checks whether a sign of arithmetic follows. */
  protected isComputed(ahead: number): boolean {
    const sign = this.peek(ahead);
    const next = this.peek(ahead + 1);
    const isSign = sign?.kind === "symbol" && /^(?:\+|-|\*|\/|%|\*\*)$/.test(sign.text);
    if (
      !isSign ||
      next === undefined ||
      this.isEndAfter(ahead + 1) ||
      !["path", "number", "word", "text"].includes(next.kind)
    )
      return false;
    this.refuse("arithmetic", { start: (this.peek(ahead - 1) as Token).start, end: next.end });
    return true;
  }

  /** Words without quotes, up to where a condition may end; or one that stands for nothing. */
  protected words(): Value | undefined {
    const first = this.peek() as Token;
    const { start } = first;
    const constants = /^(?:true|false|null)$/;
    if (constants.test(first.lower)) {
      this.at++;
      return { sort: "constant", kind: "name", writes: [first.lower], start, end: first.end };
    }
    const isAnswer = /^(?:yes|no|on|off|y|n)$/.test(first.lower);
    if (isAnswer && this.isEndAfter(1)) {
      this.at++;
      const writes = [JSON.stringify(first.text), String(/^(?:yes|on|y)$/.test(first.lower))];
      return { sort: "constant", kind: "name", writes, start, end: first.end };
    }
    const count = first.lower === "the" || first.lower.length < 3 ? undefined : countOf(first);
    if (count !== undefined && this.isEndAfter(1)) {
      this.at++;
      return { sort: "constant", kind: "number", writes: [String(count)], start, end: first.end };
    }
    const absent = PREDICATES.find(this.wordAt);
    const isAbsent = absent?.meaning.is === "whole" && /exist|empty/.test(absent.meaning.writes[0]);
    if (
      isAbsent &&
      absent.meaning.is === "whole" &&
      !/^(?:exists|set|given|defined|present)/.test(first.lower)
    ) {
      this.at += absent.length;
      return { sort: "absent", kind: "verb", writes: absent.meaning.writes, start, end: this.endOfLast() };
    }
    if (NEGATIONS.has(first.lower) || JOINTS.find(this.wordAt) !== undefined) return undefined;
    while (this.peek()?.kind === "word" && !this.isAtEnd()) {
      if (this.at > this.tokens.indexOf(first) && AUXILIARIES.has(this.wordAt(0) ?? "")) return undefined;
      if (this.peek(1)?.text === "(" && this.peek(1)?.start === this.peek()?.end) return undefined;
      this.at++;
    }
    const end = this.endOfLast();
    if (end <= start) return undefined;
    const { prefixes, refs } = this.surroundings;
    if (prefixes.includes(first.text) || refs.has(first.text)) return undefined;
    const text = this.source.slice(start, end).replace(/\s+/g, " ");
    return { sort: "words", kind: "name", writes: [JSON.stringify(text)], start, end };
  }

  protected time(): Value | undefined {
    const start = this.startOfNext();
    const day = this.peek();
    if (
      /^(?:today|yesterday|tomorrow|midnight|noon|tonight)$/.test(this.wordAt(0) ?? "") &&
      day !== undefined
    ) {
      return this.refuse("calendar", day);
    }
    const now = this.attempt(() => this.now());
    if (now !== undefined) {
      const sign = this.peek();
      const shifted = sign?.kind === "symbol" && /^[+\-−]$/.test(sign.text) ? sign.text : undefined;
      const token = this.peek();
      if (shifted !== undefined) {
        this.at++;
        const stretch = this.optional(/^interval$/) ? this.interval() : this.stretch();
        if (stretch === undefined) return undefined;
        const write = shifted === "+" ? `${stretch} from now` : `${stretch} ago`;
        return { sort: "time", kind: "duration", writes: [write], start, end: this.endOfLast() };
      }
      if (token?.kind === "duration" && /^[+-]/.test(token.text)) {
        this.at++;
        const stretch = stretchOf(...partsOf(token.lower));
        if (stretch === undefined) return undefined;
        const write = token.text.startsWith("+") ? `${stretch} from now` : `${stretch} ago`;
        return { sort: "time", kind: "duration", writes: [write], start, end: token.end };
      }
      return { sort: "time", kind: "duration", writes: ["now"], start, end: this.endOfLast() };
    }
    const first = this.peek();
    if (first?.kind === "duration" && first.text.startsWith("-")) {
      this.at++;
      const stretch = stretchOf(...partsOf(first.lower));
      return stretch === undefined
        ? undefined
        : { sort: "time", kind: "duration", writes: [`${stretch} ago`], start, end: first.end };
    }
    const isAhead = this.is("in") && this.peek(1) !== undefined;
    if (isAhead) this.at++;
    const stretch = this.stretch();
    if (stretch === undefined) return undefined;
    if (this.optional(/^(?:ago|earlier|back|before)$/)) {
      this.optional(/^now$/);
      return { sort: "time", kind: "duration", writes: [`${stretch} ago`], start, end: this.endOfLast() };
    }
    const isLater =
      this.optional(/^(?:later|hence|away|ahead)$/) ||
      (this.optional(/^from$/) && this.optional(/^(?:now|today)$/));
    if (isLater || isAhead)
      return {
        sort: "time",
        kind: "duration",
        writes: [`${stretch} from now`],
        start,
        end: this.endOfLast(),
      };
    return { sort: "duration", kind: "duration", writes: [stretch], stretch, start, end: this.endOfLast() };
  }

  protected now(): true | undefined {
    const words = [
      "now",
      "right now",
      "the present",
      "present",
      "the current time",
      "current time",
      "current_time",
      "currenttime",
      "current_timestamp",
      "current_date",
    ];
    const found = words
      .map((text) => text.split(" "))
      .sort((a, b) => b.length - a.length)
      .find((parts) => parts.every((part, index) => this.wordAt(index) === part));
    if (found !== undefined) {
      this.at += found.length;
      if (this.is("(") && this.is(")", 1)) this.at += 2;
      return true;
    }
    if (this.is("new") && this.is("date", 1) && this.is("(", 2) && this.is(")", 3)) {
      this.at += 4;
      return true;
    }
    if (/^(?:date|datetime|time|moment|timezone)\.(?:now|utcnow)$/.test(this.wordAt(0) ?? "")) {
      this.at++;
      if (this.is("(") && this.is(")", 1)) this.at += 2;
      return true;
    }
    return undefined;
  }

  /** A length of time behind the word of SQL: `'7 days'`, `'7' day`. */
  private interval(): string | undefined {
    const token = this.peek();
    if (token?.kind !== "text") return this.stretch();
    this.at++;
    const [, count = "", unit = this.wordAt(0) ?? ""] = /^(\d+)(?:\s*([a-z]+))?$/i.exec(token.inner) ?? [];
    if (count === "" || !isUnit(unit)) return undefined;
    if (!/[a-z]/i.test(token.inner)) this.at++;
    return stretchOf(Number(count), unit);
  }

  /** A length of time: `7 days`, `7d`, `a week`. */
  protected stretch(): string | undefined {
    const token = this.peek();
    if (token === undefined) return undefined;
    if (token.kind === "duration") {
      this.at++;
      const [, count = "", unit = ""] = /^\+?(\d+)([a-z]+)$/.exec(token.lower) ?? [];
      return stretchOf(Number(count), unit);
    }
    const unit = this.wordAt(1) ?? "";
    if (/^(?:day|week|hour|month|year|minute)$/.test(token.lower)) {
      this.at++;
      return stretchOf(1, token.lower);
    }
    const count = countOf(token);
    if (count === undefined || !isUnit(unit)) return undefined;
    this.at += 2;
    return stretchOf(count, unit);
  }

  /** Values of which one is meant: `("pro" or "team")`, `"a", "b"`, `'a' and 'b'`. */
  protected choice(): Value | undefined {
    const start = this.startOfNext();
    const isWrapped = this.is("(");
    if (isWrapped) this.at++;
    else if (this.peek()?.kind === "list") return this.value();
    const items: string[] = [];
    for (;;) {
      const value = this.attempt(() => this.value());
      if (value === undefined || (value.sort !== "constant" && value.sort !== "words")) return undefined;
      items.push(value.writes[0] as string);
      const next = this.wordAt(0) ?? "";
      if (!isWrapped && (!/^(?:,|or|and|nor)$/.test(next) || !this.valueFollows())) break;
      if (isWrapped && next === ")") break;
      if (!/^(?:,|or|and|\|\||\||nor)$/.test(next)) return undefined;
      this.at++;
      if (next === "," && /^(?:or|and|nor)$/.test(this.wordAt(0) ?? "")) this.at++;
    }
    if (isWrapped) this.at++;
    else if (items.length === 1) return undefined;
    return {
      sort: "list",
      kind: "name",
      writes: [`[${items.join(", ")}]`],
      items,
      start,
      end: this.endOfLast(),
    };
  }

  /** Checks whether a constant, and no further condition, follows a connective. */
  protected valueFollows(): boolean {
    const before = this.at;
    this.at++;
    if (/^(?:or|and)$/.test(this.wordAt(0) ?? "")) this.at++;
    const isCondition = this.attempt(() => this.condition()) !== undefined;
    this.at = before + 1;
    if (/^(?:or|and)$/.test(this.wordAt(0) ?? "")) this.at++;
    const value = isCondition ? undefined : this.attempt(() => this.value());
    const isValue =
      value !== undefined && (value.sort === "constant" || value.sort === "words") && this.isAtEnd();
    this.at = before;
    return isValue;
  }

  // Defined in `condition-reader.ts`.
  protected abstract condition(): Node | undefined;
}
