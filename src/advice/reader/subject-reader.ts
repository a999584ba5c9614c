import { readSubjectPath, stepsFor } from "../subjects.ts";
import type { Token } from "../tokens.ts";
import { AUXILIARIES, CASE_PHRASES, NEGATIONS, PREDICATES } from "../vocabulary.ts";
import type { Subject } from "./readings.ts";
import { ValueReader } from "./value-reader.ts";

/** The subject of a condition: data, a step, the recipient, or a constant on the left. */
export abstract class SubjectReader extends ValueReader {
  // Subjects.

  protected subject(): Subject | undefined {
    const first = this.peek();
    if (first === undefined) return undefined;
    const isNoun = /^(?:step|message|notification|channel|ref)$/.test(first.lower) && this.isStep(1);
    if (isNoun || (/^(?:the|a|an)$/.test(first.lower) && this.peek(1)?.kind !== "symbol")) {
      this.at++;
      const named = this.attempt(() => this.subject());
      return named && { ...named, start: first.start };
    }
    const wrapped = this.attempt(() => this.wrappedPath(first));
    if (wrapped !== undefined) return wrapped;
    switch (first.kind) {
      case "path":
        return this.path(first);
      case "braces": {
        const inner = readSubjectPath(first.inner, this.surroundings);
        if (inner?.is !== "data") {
          if (/\|/.test(first.inner)) this.refuse("filter", first);
          return undefined;
        }
        this.at++;
        return { kind: "braces", sort: "path", writes: inner.writes, start: first.start, end: first.end };
      }
      case "word":
        return this.named(first);
      case "text": {
        const path = /^[a-z_$]\w*[.[]/i.test(first.inner)
          ? readSubjectPath(first.inner, this.surroundings)
          : undefined;
        if (path?.is === "data") {
          this.at++;
          return { kind: "subject", sort: "path", writes: path.writes, start: first.start, end: first.end };
        }
        const { refs } = this.surroundings;
        if (refs.has(first.inner)) {
          this.at++;
          return {
            kind: "subject",
            sort: "step",
            property: "",
            writes: [first.inner],
            start: first.start,
            end: first.end,
          };
        }
        return this.literal();
      }
      default:
        return this.literal();
    }
  }

  /** Checks whether a token is the name of a step. */
  protected isStep(ahead: number): boolean {
    return this.surroundings.refs.has(this.peek(ahead)?.inner ?? "");
  }

  /** `(data.amount) > 5`, `[data.amount] > 5`. */
  protected wrappedPath(first: Token): Subject | undefined {
    const { start, text } = first;
    if (first.kind === "list") {
      const inner = readSubjectPath(text.slice(1, -1).trim(), this.surroundings);
      this.at++;
      if (inner?.is !== "data" || this.isAtEnd()) return undefined;
      return { kind: "subject", sort: "path", writes: inner.writes, start, end: first.end };
    }
    if (text !== "(" || this.peek(1)?.kind !== "path" || this.peek(2)?.text !== ")") return undefined;
    this.at++;
    const subject = this.path(this.peek() as Token);
    this.at++;
    if (subject === undefined || this.isAtEnd()) return undefined;
    return { ...subject, start, end: this.endOfLast() };
  }

  protected literal(): Subject | undefined {
    const value = this.value();
    if (value === undefined || value.sort === "words" || value.sort === "path") return undefined;
    return {
      kind: "subject",
      sort: value.sort === "time" ? "now" : "literal",
      writes: value.writes,
      value,
      start: value.start,
      end: value.end,
    };
  }

  protected path(token: Token): Subject | undefined {
    const { start, text } = token;
    this.at++;
    const span = { start, end: token.end };
    const next = this.peek();
    if (next !== undefined && next.text === "(" && next.start === token.end) {
      this.at--;
      return undefined;
    }
    if (this.isComputed(0)) return undefined;
    const read = readSubjectPath(text, this.surroundings);
    if (read === undefined) return undefined;
    if (read.is === "any-item") return this.refuse("any-item", span);
    if (read.is === "count") return { kind: "subject", sort: "count", writes: [read.of], ...span };
    if (read.is === "step")
      return { kind: "subject", sort: "step", writes: read.writes, property: read.property, ...span };
    // `recipient.first name`: a key of several words.
    const words: string[] = [];
    while (this.peek()?.kind === "word" && !this.beginsPredicate() && !this.isAtEnd() && words.length < 3) {
      words.push((this.peek() as Token).text);
      this.at++;
    }
    if (words.length === 0) return { kind: "subject", sort: "path", writes: read.writes, ...span };
    if (this.isAtEnd()) {
      this.at -= words.length;
      return { kind: "subject", sort: "path", writes: read.writes, ...span };
    }
    const writes = read.writes.flatMap((path) => {
      const [, parent = "", key = ""] = /^(.*)\.([^.[\]]+)$/.exec(path) ?? [];
      return key === ""
        ? []
        : [`${parent}["${[key, ...words].join(" ")}"]`, `${parent}.${[key, ...words].join("_")}`];
    });
    return writes.length === 0
      ? undefined
      : { kind: "subject", sort: "path", writes, start, end: this.endOfLast() };
  }

  /** A name: a step, the whole recipient, `now`, or data without its prefix. */
  protected named(first: Token): Subject | undefined {
    const { refs, prefixes } = this.surroundings;
    const { start } = first;
    if (first.lower === "now" && !this.is("==", 1)) return this.literal();
    const words: string[] = [];
    let longest: { readonly count: number; readonly steps: readonly string[] } | undefined;
    for (let ahead = 0; ahead < 5; ahead++) {
      const token = this.peek(ahead);
      const isPart = token !== undefined && (token.kind === "word" || (ahead > 0 && token.kind === "number"));
      if (!isPart || (ahead > 0 && this.beginsPredicate(ahead))) break;
      words.push(token.text);
      const steps =
        ahead === 0
          ? stepsFor(token.text, refs)
          : [...refs].filter((ref) => ref.toLowerCase() === words.join("_").toLowerCase());
      if (steps.length > 0 && (ahead > 0 || refs.has(token.text) || longest === undefined))
        longest = { count: ahead + 1, steps };
    }
    if (prefixes.includes(first.text) || /^(?:user|users|subscriber)$/.test(first.lower)) {
      this.at++;
      const isRecipient = first.text === "recipient" || !prefixes.includes(first.text);
      const writes = isRecipient ? ["recipient"] : [first.text];
      return { kind: "subject", sort: "recipient", writes, start, end: first.end };
    }
    if (longest !== undefined) {
      this.at += longest.count;
      return {
        kind: "subject",
        sort: "step",
        property: "",
        writes: longest.steps,
        start,
        end: this.endOfLast(),
      };
    }
    if (this.beginsPredicate() || AUXILIARIES.has(first.lower) || NEGATIONS.has(first.lower))
      return undefined;
    this.at++;
    return { kind: "subject", sort: "name", writes: [first.text], start, end: first.end };
  }

  /** Checks whether a predicate begins here, so that a name before it ends. */
  protected beginsPredicate(ahead = 0): boolean {
    const wordAt = (index: number) => this.wordAt(index + ahead);
    const word = wordAt(0);
    if (word === undefined) return false;
    return (
      AUXILIARIES.has(word) ||
      NEGATIONS.has(word) ||
      PREDICATES.find(wordAt) !== undefined ||
      CASE_PHRASES.find(wordAt) !== undefined
    );
  }
}
