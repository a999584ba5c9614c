/** Characters as the text language sees them: what none of its tokens begins with, and what no reader sees. */

const KNOWN = " \\t\\r\\n\\p{L}\\p{N}_$\"'`“”„‟«»‘’‚‛()[\\]{}<>=!&|,:#≠≤≥";

/** A stretch of characters that begin no token, as the source of a regular expression (flag `u`). */
export const UNKNOWN_TEXT = `[^${KNOWN}]+`;

/** Codes of which there is one in every range by which the lexer sorts characters past ASCII. */
export const FOREIGN_CODES: readonly number[] = [
  ...Array.from({ length: 128 }, (_, index) => 128 + index),
  ...Array.from({ length: 511 }, (_, index) => Math.min(256 + index * 128, 0xffff)),
];

const ASCII_CODES = Array.from({ length: 128 }, (_, code) => code);

/** Codes at which unknown characters may begin. */
export const UNKNOWN_START_CODES: readonly number[] = [
  ...ASCII_CODES.filter((code) => new RegExp(UNKNOWN_TEXT, "u").test(String.fromCharCode(code))),
  ...FOREIGN_CODES,
];

/**
 * Characters that a reader does not see, or takes for a blank, or that turn the text around them: control and
 * format characters, line separators, strange blanks, halves of surrogate pairs.
 */
const UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]|(?! )\\p{Zs}";
const EACH_UNSEEN = new RegExp(UNSEEN, "gu");
const ANY_UNSEEN = new RegExp(UNSEEN, "u");

/** Whether a text has characters that a reader does not see. */
export function hasUnseen(text: string): boolean {
  return ANY_UNSEEN.test(text);
}

/** A text with every character that a reader does not see as `\uXXXX`. */
export function escapeUnseen(text: string): string {
  return text.replace(EACH_UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, index) => escapeOf(character.charCodeAt(index))).join(""),
  );
}

/**
 * The characters among these that change what a reader takes a text for: marks of direction, blanks of no width or of
 * another kind, separators of lines, tags. Joiners and variation selectors belong to emoji and to several scripts.
 */
export const MISLEADING =
  /[\p{Bidi_Control}\u00ad\u200b\u2060-\u2064\ufeff\u2028\u2029\u{e0000}-\u{e007f}]|(?! )\p{Zs}/gu;

function escapeOf(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

/** Characters by their codes, as U+XXXX. */
export function codeNames(characters: string): string {
  return [...characters]
    .map(
      (character) => `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`,
    )
    .join(" ");
}
