import type { Nothing } from "./stored-codes.ts";

/**
 * Mistakes in a condition's text, each with what its wording needs. `found` is what stands in the text at the
 * problem's span, `write` what belongs there instead.
 */
export interface LanguageProblemParameters {
  /** No token at all. */
  "empty-text": Nothing;

  // Characters and tokens.
  /** A stretch that begins no token; what a reader would not see is shown as U+XXXX. */
  "unknown-character": { found: string; kind: "blank" | "invisible" | "other" };
  /** `#` or `//`: a condition has no comments. */
  comment: { found: string };
  /** `&&`, `=`...; `text` is `write` with the blanks that it needs where the symbol stands. */
  "wrong-symbol": { found: string; write: string; text: string };
  /** `hasnt`, `includes`... */
  "wrong-word": { found: string; write: string };
  /** Quotes that are no straight ones; `text` is what they hold. */
  "wrong-quotes": { found: string; text: string };
  "unclosed-text": { found: string };
  /** A backtick without its other. */
  "unclosed-name": { found: string };
  "bad-escape": { found: string };
  /**
   * A character within a text, a key or a name that a reader does not see, or takes for a blank, as U+XXXX; `write` is
   * its escape, and empty where there are no escapes.
   */
  "unseen-character": { found: string; write: string };
  /** A control character within a text, as its code. */
  "control-character": { code: number };
  /** A name that needs backticks as a ref, and a prefix as data. */
  "odd-name": { found: string };
  /** A path that has not a path's form; `write` is empty where no form is near. */
  "path-form": { found: string; write: string };
  /** `write` is empty where no number is near. */
  "number-form": { found: string; write: string };
  "date-form": { found: string };
  "relative-time-form": { found: string };

  // How conditions are put together.
  /** Two conditions with nothing between them. */
  "omitted-and": Nothing;
  /** `and`, `or` or `not` without a condition on one side. */
  "missing-condition": { connective: string; side: "before" | "after" };
  /** `text` is what together they say: `not`, or nothing. */
  "double-not": { found: string; negates: boolean; text: string };
  "empty-parentheses": Nothing;
  "unclosed-parenthesis": Nothing;
  "extra-parenthesis": Nothing;
  /** `and` and `or` side by side without parentheses; the span is what `and` joins. */
  "mixed-and-or": Nothing;
  /** A token that fits nowhere near. */
  unexpected: { found: string };

  // One condition.
  /** Something to ask about with nothing asked. */
  "not-a-condition": { found: string; kind: "path" | "name" | "ref" | "true" | "false" | "value" };
  /** A verb or a comparison with nothing before it. */
  "missing-subject": { found: string };
  /** A comparison with nothing behind it. */
  "missing-operand": { found: string };
  "unknown-verb": { found: string; known: readonly string[] };
  /** `found` stands where `write`, with its verb, belongs. */
  "missing-verb": { found: string; write: string };
  /** `not` before, or within, what has no opposite; `write` is what is nearest to one, or empty. */
  "no-complement": { phrase: string; write: string };
  "unknown-prefix": { prefix: string; path: string; prefixes: readonly string[] };
  /** A prefix with nothing behind it. */
  "prefix-alone": { prefix: string };
  /** A bare name where a value is expected; `write` is the value it most likely is. */
  "bare-name": { found: string; write: string };
  /** A known ref left of a comparison, where it means `data.<ref>`. */
  "ref-as-name": { name: string };
  /** A date, a relative time or Liquid where no time is asked. */
  "time-not-here": { found: string; kind: "date" | "relative" | "liquid" };
  /** `is after`, `is on or before`. */
  "time-phrase": { found: string; write: string };
  /**
   * Between the ends of a between something other than `and`, for which `text` belongs there; `found` is empty where
   * there is nothing, `text` where the ends themselves must be written otherwise.
   */
  "between-and": { found: string; text: string };

  // Status cases.
  /** Something other than a ref before a status phrase; `write` is the ref it holds, or empty. */
  "not-a-ref": { found: string; write: string };
  /** `has seen`. */
  "missing-been": { found: string };
  /** `is seen` for `has been seen`. */
  "is-for-has": { found: string; write: string };
  /** `after` is the word that stands before it; `found` is empty where nothing follows that. */
  "unknown-case": { after: "has" | "been"; found: string };
  /** A phrase begun and not ended as any is. */
  "unknown-phrase": { found: string; write: string };

  // Lists and objects.
  "unclosed-bracket": { found: string };
  /** A comma with no item behind it. */
  "extra-comma": Nothing;
  /** Two items with no comma between them. */
  "missing-comma": Nothing;
  "missing-colon": Nothing;
  /** `path` within a list or an object, whose items are constants. */
  "path-in-list": { path: string };
  "unquoted-key": { found: string };
  "repeated-key": { key: string };
}
