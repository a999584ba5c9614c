/** The characters that begin no token of the text language. */

const KNOWN = " \\t\\r\\n\\p{L}\\p{N}_$\"'`“”„‟«»‘’‚‛()[\\]{}<>=!&|,:#≠≤≥";

/** A stretch of characters that begin no token, as the source of a regular expression (flag `u`). */
export const UNKNOWN_TEXT = `[^${KNOWN}]+`;

/** The characters of ASCII that begin no token. */
export const UNKNOWN_ASCII = `${controls()}%*+-./;?@\\^~`;

/** The control characters, except blanks. */
function controls(): string {
  const codes = [...Array(32).keys(), 127].filter((code) => code !== 9 && code !== 10 && code !== 13);
  return String.fromCharCode(...codes);
}
