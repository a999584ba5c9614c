import { isMap, isScalar, parseDocument } from "yaml";

/** Style of a YAML scalar on one line. */
export type TextStyle = "plain" | "single" | "double";

/** Start of a text that is not a number, a time or a YAML indicator. */
const WORD_START = /^[\p{L}_$(]/u;
/** Words that YAML 1.1 or 1.2 may read as another type than text. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|e-?\d+)$/i;

/** Ends of a plain scalar within a text: `: `, ` #`, trailing blanks, line breaks. */
const ENDS = /:(?:\s|$)|\s#|\s$|[\r\n]/;
const ENDS_IN_FLOW = /:(?:\s|$)|\s#|\s$|[\r\n]|[,[\]{}]/;

/** Characters that are invisible, or that YAML does not allow unescaped. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\ufeff\ufffe\uffff]/gu;

/** The same without tabs and line breaks, which JSON has between its values only. */
const UNPRINTABLE_IN_JSON = new RegExp(`(?![\\t\\n\\r])${UNPRINTABLE.source}`, "gu");

/**
 * Writes a text as a YAML scalar on one line, in the given style (default: plain) if that reads as exactly this text, and
 * otherwise in quotes.
 *
 * @param isInFlow whether it is within braces or brackets
 */
export function writeYamlText(text: string, isInFlow: boolean, style: TextStyle = "plain"): string {
  const printable = isPrintable(text);
  if (style === "plain" && printable && isPlain(text, text, isInFlow)) return text;
  // Single quotes need no escapes for `"` and backslashes.
  const bySingle = style === "single" || (style === "plain" && /["\\]/.test(text) && !text.includes("'"));
  if (bySingle && printable) return `'${text.replaceAll("'", "''")}'`;
  return writeDoubleQuoted(text);
}

/** Writes a text in double quotes that YAML and JSON both read. */
export function writeDoubleQuoted(text: string): string {
  return escapeInJson(JSON.stringify(text));
}

/** Escapes the characters of JSON that YAML does not allow, or that are invisible. */
export function escapeInJson(json: string): string {
  // Each unprintable character that JSON.stringify leaves as it is has one code unit: none is above U+FFFF.
  return json.replace(
    UNPRINTABLE_IN_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Checks whether a text can be written without escapes. */
export function isPrintable(text: string): boolean {
  return text.search(UNPRINTABLE) === -1;
}

/**
 * Checks whether a plain scalar reads as exactly this text in YAML 1.2 and in YAML 1.1, where `no` is false and `12:30` a
 * number.
 *
 * @param source the scalar as it would stand in the file, possibly on several lines
 */
export function isPlain(source: string, text: string, isInFlow: boolean): boolean {
  // Decides most texts without the parser, which is slow to start.
  if (WORD_START.test(source) && !RESERVED.test(source) && !(isInFlow ? ENDS_IN_FLOW : ENDS).test(source)) {
    return source === text;
  }
  // `---` and `...` at the start of a line are document markers, and the key `<<` merges.
  if (/^(?:---|\.\.\.|<<$)/.test(source)) return false;
  const file = isInFlow ? `{ k: ${source}\n}` : `k: ${source}`;
  return reads(file, text, { schema: "core" }) && reads(file, text, { schema: "yaml-1.1" });
}

function reads(file: string, text: string, schema: { readonly schema: "core" | "yaml-1.1" }): boolean {
  const { contents, errors, warnings } = parseDocument(file, {
    ...schema,
    logLevel: "silent",
    prettyErrors: false,
  });
  if (errors.length > 0 || warnings.length > 0 || !isMap(contents) || contents.items.length !== 1)
    return false;
  const value = contents.items[0]?.value;
  return isScalar(value) && value.value === text;
}
