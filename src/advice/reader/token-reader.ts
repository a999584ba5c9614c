import type { Span, InexpressibleTopic as Topic } from "../../problem/index.ts";
import type { Surroundings } from "../subjects.ts";
import { type Token, tokensOf } from "../tokens.ts";
import { JOINTS } from "../vocabulary.ts";
import type { IsRight, Refusal } from "./readings.ts";

/** The deepest nesting of what is tried, which takes some levels for each parenthesis. */
const DEEPEST = 160;

/** The most that is tried on one text: milliseconds of processor time. */
const MOST_ATTEMPTS = 20_000;

/** Tokens of a text, and the helpers that all of the lenient reader shares. */
export abstract class TokenReader {
  protected readonly source: string;

  protected readonly surroundings: Surroundings;

  protected readonly isRight: IsRight;

  protected readonly tokens: readonly Token[];

  protected at = 0;
  private attempts = 0;
  private depth = 0;

  protected refusal: Refusal | undefined;

  constructor(source: string, surroundings: Surroundings, isRight: IsRight) {
    this.source = source;
    this.surroundings = surroundings;
    this.isRight = isRight;
    this.tokens = tokensOf(source);
  }

  // Tokens.

  protected peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  protected is(text: string, ahead = 0): boolean {
    return this.peek(ahead)?.lower === text;
  }

  protected endOfLast(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  protected startOfNext(): number {
    return this.peek()?.start ?? this.source.length;
  }

  protected endBefore(offset: number): number {
    return this.tokens.findLast(({ end }) => end <= offset)?.end ?? 0;
  }

  protected slice({ start, end }: Span): string {
    return this.source.slice(start, end);
  }

  protected readonly wordAt = (index: number): string | undefined => {
    const token = this.peek(index);
    return token === undefined || token.kind === "text" ? undefined : token.lower;
  };

  protected optional(form: RegExp): boolean {
    const isRead = form.test(this.wordAt(0) ?? "");
    if (isRead) this.at++;
    return isRead;
  }

  /** Tries to read something; on failure nothing is read. Beyond the limits everything fails, so the text is not understood. */
  protected attempt<T>(read: () => T | undefined): T | undefined {
    if (this.depth >= DEEPEST || this.attempts >= MOST_ATTEMPTS) return undefined;
    const before = this.at;
    this.attempts++;
    this.depth++;
    const result = read();
    this.depth--;
    if (result === undefined) this.at = before;
    return result;
  }

  protected refuse(topic: Topic, span: Span): undefined {
    this.refusal ??= { topic, start: span.start, end: span.end };
    return undefined;
  }

  /** Checks that a condition may end behind some tokens. */
  protected isEndAfter(count: number): boolean {
    const before = this.at;
    this.at += count;
    const isEnd = this.isAtEnd();
    this.at = before;
    return isEnd;
  }

  /** Checks that a condition may end here. */
  protected isAtEnd(): boolean {
    const next = this.peek();
    return next === undefined || next.text === ")" || JOINTS.find(this.wordAt) !== undefined;
  }

  protected padded({ start, end }: Span, word: string): string {
    const before = /[\s(]$/.test(this.source.slice(0, start)) || start === 0 ? "" : " ";
    const after = /^[\s)]/.test(this.source.slice(end)) ? "" : " ";
    return before + word + after;
  }
}
