import { type IToken, tokenMatcher } from "chevrotain";
import type { Operator, Target } from "../condition/index.ts";
import type { Span } from "../problem/index.ts";
import { spanOf } from "./parser/reader.ts";
import * as t from "./parser/tokens.ts";
import { type PredicatePhrase, predicatePhrases } from "./predicate-phrases.ts";
import { readQuotedName } from "./print/index.ts";

/**
 * Reads texts of conditions word by word, finished or not, for editors: the role of each word, and what can stand at a
 * place. It has no mistakes: after a word that fits nowhere, it goes on at the next connective.
 */

/** The role of a word. `unknown` words fit nowhere. */
export type WordRole =
  | "connective"
  | "ref"
  | "path"
  | "phrase"
  | "text"
  | "number"
  | "time"
  | "constant"
  | "punctuation"
  | "unknown";

/** A word of a text, or a symbol, with its role. */
export interface Word extends Span {
  readonly role: WordRole;
  /** The name without its backticks, if it is a name. */
  readonly name?: string;
}

/** The subject of a condition that is being written. */
export interface ScannedSubject extends Span {
  readonly kind: "name" | "path" | "value";
  /** As written. */
  readonly text: string;
  /** The name without its backticks, if it is a name. */
  readonly name?: string;
}

/** Everything that can stand at a place in a text. More than one is possible: after `has been seen`, `but` or `and`. */
export interface Place {
  /** The word that the place ends, or a relative time up to the place; empty if none is begun. */
  readonly typed: Span;
  /** A condition can begin. */
  readonly subject: boolean;
  /** `not` stands directly before. */
  readonly isNegated: boolean;
  /** A connective can follow. */
  readonly connective: boolean;
  /** The `and` between the ends of a range can follow. */
  readonly rangeConnective: boolean;
  /** The number of parentheses that are open. */
  readonly depth: number;
  /** The condition's phrase can begin, or go on after these words. */
  readonly predicate?: {
    readonly subject: ScannedSubject;
    readonly words: readonly string[];
    /** The words, with the one that the place ends. */
    readonly typed: Span;
  };
  /** An operand can stand. */
  readonly operand?: {
    readonly subject: ScannedSubject;
    readonly operators: readonly Operator[];
    readonly takes: PredicatePhrase["takes"];
    /** True between the brackets of a list. */
    readonly isInList: boolean;
    /** The number in front of the units of a relative time. */
    readonly amount?: string;
  };
}

type State = "subject" | "predicate" | "operand" | "connective" | "lost";

/** The time units and the words after them. */
const TIME_WORDS = /^(?:minutes?|hours?|days?|weeks?|ago|from|now)$/i;

/** One pass over the tokens of a text. */
export class Scan {
  readonly words: Word[] = [];
  readonly #phrases: readonly PredicatePhrase[];
  #state: State = "subject";
  #depth = 0;
  #isNegated = false;
  #subject: ScannedSubject | undefined;
  #phrase: string[] = [];
  #phraseStart: number | undefined;
  #verb: PredicatePhrase | undefined;
  /** Closing brackets that are awaited. */
  #brackets = 0;
  /** Ends of a range that were read. */
  #ends = 0;
  /** The number of a relative time whose unit is awaited. */
  #amount: IToken | undefined;

  constructor(target: Target) {
    this.#phrases = predicatePhrases(target);
  }

  read(tokens: readonly IToken[]): void {
    for (const token of tokens) this.#take(token);
  }

  /** The place after the tokens that were read, where a last word may be half written. */
  place(offset: number, partial: IToken | undefined): Place {
    const state = this.#state;
    const verb = state === "predicate" ? this.#complete() : this.#verb;
    const operand = this.#operandPlace(verb);
    const isPhrase = state === "predicate";
    const start = this.#amount?.startOffset ?? partial?.startOffset ?? offset;
    return {
      typed: { start, end: offset },
      subject: state === "subject",
      isNegated: state === "subject" && this.#isNegated,
      connective:
        (state === "connective" || (isPhrase && verb?.takes === "none")) &&
        this.#brackets === 0 &&
        !this.#amount,
      rangeConnective: this.#awaitsSecondEnd(),
      depth: this.#depth,
      ...(isPhrase &&
        this.#subject && {
          predicate: {
            subject: this.#subject,
            words: this.#phrase,
            typed: { start: this.#phraseStart ?? start, end: offset },
          },
        }),
      ...(operand && { operand }),
    };
  }

  #operandPlace(verb: PredicatePhrase | undefined): Place["operand"] {
    const isBegun = this.#state === "operand";
    const mayBegin = this.#state === "predicate" && verb !== undefined && verb.takes !== "none";
    if (this.#awaitsSecondEnd()) return undefined;
    if (!(isBegun || mayBegin) || verb === undefined || this.#subject === undefined) return undefined;
    return {
      subject: this.#subject,
      operators: verb.operators,
      takes: verb.takes,
      isInList: this.#brackets > 0,
      ...(this.#amount && { amount: this.#amount.image }),
    };
  }

  #awaitsSecondEnd(): boolean {
    return this.#state === "operand" && isRange(this.#verb) && this.#ends === 1;
  }

  /** The phrase that the words read so far make. */
  #complete(): PredicatePhrase | undefined {
    return this.#phrases.find(
      ({ words }) =>
        words.length === this.#phrase.length && words.every((word, at) => word === this.#phrase[at]),
    );
  }

  #begins(phrase: readonly string[]): boolean {
    return this.#phrases.some(({ words }) => phrase.every((word, at) => words[at] === word));
  }

  #add(token: IToken, role: WordRole, name?: string): void {
    this.words.push({ ...spanOf(token), role, ...(name !== undefined && { name }) });
  }

  #take(token: IToken): void {
    if (this.#brackets > 0) this.#takeWithinBrackets(token);
    else if (this.#state === "predicate" && this.#takePhraseWord(token)) return;
    else this.#takeByState(token);
  }

  /** Reads a word of a phrase. Returns false if it belongs to what follows the phrase. */
  #takePhraseWord(token: IToken): boolean {
    const longer = [...this.#phrase, ...wordsOf(token)];
    if (this.#begins(longer)) {
      this.#phrase = longer;
      this.#phraseStart ??= token.startOffset;
      this.#add(token, "phrase");
      return true;
    }
    this.#verb = this.#complete();
    this.#ends = 0;
    if (this.#verb === undefined) this.#state = "lost";
    else this.#state = this.#verb.takes === "none" ? "connective" : "operand";
    return false;
  }

  #takeByState(token: IToken): void {
    const isConnective = tokenMatcher(token, t.And) || tokenMatcher(token, t.Or);
    if (this.#state === "operand") this.#takeOperand(token);
    else if (isConnective) this.#goOn(token);
    else if (tokenMatcher(token, t.CloseParenthesis)) {
      this.#depth = Math.max(0, this.#depth - 1);
      this.#state = "connective";
      this.#add(token, "punctuation");
    } else if (tokenMatcher(token, t.OpenParenthesis)) {
      this.#depth++;
      this.#state = this.#state === "subject" ? "subject" : "lost";
      this.#isNegated = false;
      this.#add(token, "punctuation");
    } else if (this.#state === "subject") this.#takeSubject(token);
    else {
      this.#state = "lost";
      this.#add(token, roleOf(token) ?? "unknown");
    }
  }

  #goOn(token: IToken): void {
    this.#state = "subject";
    this.#isNegated = false;
    this.#add(token, "connective");
  }

  #takeSubject(token: IToken): void {
    if (tokenMatcher(token, t.Not)) {
      this.#isNegated = true;
      this.#add(token, "connective");
      return;
    }
    if (tokenMatcher(token, t.Always) || tokenMatcher(token, t.Never)) {
      this.#state = "connective";
      this.#add(token, "phrase");
      return;
    }
    this.#phrase = [];
    this.#phraseStart = undefined;
    this.#state = "predicate";
    const span = spanOf(token);
    const text = token.image;
    if (tokenMatcher(token, t.Path)) {
      this.#subject = { ...span, text, kind: "path" };
      this.#add(token, "path");
    } else if (tokenMatcher(token, t.Name)) {
      const name = nameOf(token);
      this.#subject = { ...span, text, kind: "name", name };
      this.#add(token, "ref", name);
    } else {
      this.#subject = { ...span, text, kind: "value" };
      const role = roleOf(token);
      if (role === undefined) this.#state = "lost";
      if (isOpening(token)) this.#brackets = 1;
      this.#add(token, role ?? "unknown");
    }
  }

  #takeOperand(token: IToken): void {
    if (this.#amount !== undefined && TIME_WORDS.test(token.image)) {
      this.#add(token, "time");
      return;
    }
    if (this.#amount !== undefined) {
      this.#amount = undefined;
      this.#state = "connective";
      this.#takeByState(token);
      return;
    }
    const isAfterEnd = this.#awaitsSecondEnd();
    if (isAfterEnd && tokenMatcher(token, t.And)) {
      this.#add(token, "phrase");
      this.#ends = 2;
      return;
    }
    const role = roleOf(token);
    if (isAfterEnd || role === undefined || (role === "punctuation" && !isOpening(token))) {
      this.#state = "lost";
      this.#takeByState(token);
      return;
    }
    this.#add(token, role, role === "ref" ? nameOf(token) : undefined);
    if (isOpening(token)) {
      this.#brackets = 1;
      return;
    }
    if (tokenMatcher(token, t.Numeral) && this.#verb?.takes === "time") {
      this.#amount = token;
      return;
    }
    this.#finishOperand();
  }

  #finishOperand(): void {
    this.#ends++;
    if (!this.#awaitsSecondEnd()) this.#state = "connective";
  }

  #takeWithinBrackets(token: IToken): void {
    this.#add(token, roleOf(token) ?? "unknown");
    if (isOpening(token)) this.#brackets++;
    else if (tokenMatcher(token, t.CloseBracket) || tokenMatcher(token, t.CloseBrace)) this.#brackets--;
    if (this.#brackets === 0 && this.#state === "operand") this.#finishOperand();
  }
}

function isRange(phrase: PredicatePhrase | undefined): boolean {
  return phrase?.takes === "numbers" || phrase?.takes === "times";
}

function isOpening(token: IToken): boolean {
  return tokenMatcher(token, t.OpenBracket) || tokenMatcher(token, t.OpenBrace);
}

function nameOf(token: IToken): string {
  return token.tokenType === t.QuotedName ? readQuotedName(token.image) : token.image;
}

const VERBS = [
  [t.HasNot, ["has", "not"]],
  [t.IsNot, ["is", "not"]],
  [t.DoesNot, ["does", "not"]],
  [t.Has, ["has"]],
  [t.Is, ["is"]],
  [t.Does, ["does"]],
  [t.Contains, ["contains"]],
  [t.Not, ["not"]],
  [t.Equal, ["=="]],
  [t.NotEqual, ["!="]],
  [t.GreaterOrEqual, [">="]],
  [t.LessOrEqual, ["<="]],
] as const;

/** The words of a phrase that a token stands for: two for a contraction. */
function wordsOf(token: IToken): readonly string[] {
  const verb = VERBS.find(([type]) => tokenMatcher(token, type));
  return verb?.[1] ?? [token.image.toLowerCase()];
}

/** The role of a token as an operand. Returns undefined if it cannot be one. */
function roleOf(token: IToken): WordRole | undefined {
  const is = (type: Parameters<typeof tokenMatcher>[1]) => tokenMatcher(token, type);
  if (is(t.Path) || is(t.Liquid)) return "path";
  if (is(t.Text)) return "text";
  if (is(t.Numeral)) return "number";
  if (is(t.Moment) || is(t.RelativeTime)) return "time";
  if (is(t.True) || is(t.False) || is(t.Null) || is(t.MessageStatus)) return "constant";
  if (isOpening(token) || is(t.CloseBracket) || is(t.CloseBrace) || is(t.Comma) || is(t.Colon))
    return "punctuation";
  return is(t.Name) ? "ref" : undefined;
}

/** Checks whether more letters can be added to a token that ends at the place. */
export function canGoOn(token: IToken): boolean {
  return !["punctuation", "unknown"].includes(roleOf(token) ?? "") && /[\w"'`.\]]$/.test(token.image);
}
