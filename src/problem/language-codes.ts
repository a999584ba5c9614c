import type { Nothing } from "./stored-codes.ts";

/**
 * Mistakes in a condition's text, with the parameters that their wordings need. `found` is the text at the problem's
 * span, `write` the text that belongs there.
 */
export interface LanguageProblemParameters {
  /** No token at all. */
  "empty-text": Nothing;

  // Characters and tokens.
  /** Characters that begin no token; invisible ones are shown as U+XXXX. */
  "unknown-character": { found: string; kind: "blank" | "invisible" | "other" };
  /** `#` or `//`: a condition has no comments. */
  comment: { found: string };
  /** `&&`, `=`...; `text` is `write` with the blanks that it needs in place of the symbol. */
  "wrong-symbol": { found: string; write: string; text: string };
  /** `hasnt`, `includes`... */
  "wrong-word": { found: string; write: string };
  /** Quotes other than straight ones; `text` is the text within. */
  "wrong-quotes": { found: string; text: string };
  "unclosed-text": { found: string };
  /** An opening backtick without a closing one. */
  "unclosed-name": { found: string };
  "bad-escape": { found: string };
  /**
   * A character in a text, a key or a name that is invisible or looks like a blank, as U+XXXX; `write` is its escape,
   * or empty if no escape is possible.
   */
  "unseen-character": { found: string; write: string };
  /** A control character within a text, as its code. */
  "control-character": { code: number };
  /** A name that needs backticks as a ref, and a prefix as data. */
  "odd-name": { found: string };
  /** A malformed path; `write` is a similar path, or empty. */
  "path-form": { found: string; write: string };
  /** A malformed number; `write` is a similar number, or empty. */
  "number-form": { found: string; write: string };
  "date-form": { found: string };
  "relative-time-form": { found: string };

  // Combinations of conditions.
  /** Two conditions with nothing between them. */
  "omitted-and": Nothing;
  /** `and`, `or` or `not` without a condition on one side. */
  "missing-condition": { connective: string; side: "before" | "after" };
  /** `not not`; `text` is their common meaning: `not`, or nothing. */
  "double-not": { found: string; negates: boolean; text: string };
  "empty-parentheses": Nothing;
  "unclosed-parenthesis": Nothing;
  "extra-parenthesis": Nothing;
  /** `and` and `or` side by side without parentheses; the span covers the operands of `and`. */
  "mixed-and-or": Nothing;
  /** A token that fits no other code. */
  unexpected: { found: string };

  // One condition.
  /** A subject without a predicate; `joined` is a name or a path behind another condition. */
  "not-a-condition": { found: string; kind: "path" | "name" | "joined" | "ref" | "true" | "false" | "value" };
  /** A verb or a comparison without a subject. */
  "missing-subject": { found: string };
  /** A comparison without an operand after it. */
  "missing-operand": { found: string };
  "unknown-verb": { found: string; known: readonly string[] };
  /** A phrase without its verb; `write` has it. */
  "missing-verb": { found: string; write: string };
  /** `not` before or within a phrase that has no complement; `write` is the closest phrase, or empty. */
  "no-complement": { phrase: string; write: string };
  "unknown-prefix": { prefix: string; path: string; prefixes: readonly string[] };
  /** A prefix without a key after it. */
  "prefix-alone": { prefix: string };
  /** A bare name where a value is expected; `write` is the value it most likely is. */
  "bare-name": { found: string; write: string };
  /** A known ref on the left of a comparison, read as `data.<ref>`. */
  "ref-as-name": { name: string };
  /** A date, a relative time or Liquid after a verb that does not compare times. */
  "time-not-here": { found: string; kind: "date" | "relative" | "liquid" };
  /** `is after`, `is on or before`. */
  "time-phrase": { found: string; write: string };
  /**
   * Something other than `and` between the two ends of a between, to be replaced by `text`; `found` is empty if nothing
   * is there, `text` if the ends themselves must be rewritten.
   */
  "between-and": { found: string; text: string };

  // Status cases.
  /** Something other than a ref before a status phrase; `write` is the ref within it, or empty. */
  "not-a-ref": { found: string; write: string };
  /** `has seen`. */
  "missing-been": { found: string };
  /** `is seen` for `has been seen`. */
  "is-for-has": { found: string; write: string };
  /** An unknown word after `has` or `been`; `found` is empty if no word follows. */
  "unknown-case": { after: "has" | "been"; found: string };
  /** An unknown phrase whose first words begin a known one. */
  "unknown-phrase": { found: string; write: string };

  // Lists and objects.
  "unclosed-bracket": { found: string };
  /** A comma without an item after it. */
  "extra-comma": Nothing;
  /** Two items without a comma between them. */
  "missing-comma": Nothing;
  "missing-colon": Nothing;
  /** A path within a list or an object, whose items must be constants. */
  "path-in-list": { path: string };
  "unquoted-key": { found: string };
  "repeated-key": { key: string };
}
