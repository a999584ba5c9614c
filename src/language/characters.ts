/** The characters that begin no token of the text language. */

const KNOWN = " \\t\\r\\n\\p{L}\\p{N}_$\"'`“”„‟«»‘’‚‛()[\\]{}<>=!&|,:#≠≤≥";

/** A stretch of characters that begin no token, as the source of a regular expression (flag `u`). */
export const UNKNOWN_TEXT = `[^${KNOWN}]+`;

/** One code from each range into which the lexer sorts characters beyond ASCII. */
export const FOREIGN_CODES: readonly number[] = [
  ...Array.from({ length: 128 }, (_, index) => 128 + index),
  ...Array.from({ length: 511 }, (_, index) => Math.min(256 + index * 128, 0xffff)),
];

const ASCII_CODES = Array.from({ length: 128 }, (_, code) => code);

/** The character codes that can begin an unknown character. */
export const UNKNOWN_START_CODES: readonly number[] = [
  ...ASCII_CODES.filter((code) => new RegExp(UNKNOWN_TEXT, "u").test(String.fromCharCode(code))),
  ...FOREIGN_CODES,
];
