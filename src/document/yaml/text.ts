import { isMap, isScalar, parseDocument } from "yaml";

/** How a text is written as a YAML scalar of one line. */
export type TextStyle = "plain" | "single" | "double";

/** What begins like a word, and so is no number, no time and no mark of YAML; of these, what is not text. */
const WORDS = /^[\p{L}_$(]/u;
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|e-?\d+)$/i;

/** Where a text without quotes would end or go over into something else. */
const ENDS = /:(?:\s|$)|\s#|\s$|[\r\n]/;
const ENDS_IN_FLOW = /:(?:\s|$)|\s#|\s$|[\r\n]|[,[\]{}]/;

/** Characters that nobody sees, or that YAML does not let stand by themselves. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b\ufeff]/gu;

/**
 * A text as a YAML scalar of one line: in the style asked for where that says exactly this text, plain where nothing
 * is asked, and in quotes where it must be.
 *
 * @param inFlow whether it stands within braces or brackets
 */
export function writeYamlText(text: string, inFlow: boolean, style: TextStyle = "plain"): string {
  const printable = isPrintable(text);
  if (style === "plain" && printable && isPlain(text, text, inFlow)) return text;
  // Quotes and backslashes stand in single quotes as they are.
  const bySingle = style === "single" || (style === "plain" && /["\\]/.test(text) && !text.includes("'"));
  if (bySingle && printable) return `'${text.replaceAll("'", "''")}'`;
  return writeDoubleQuoted(text);
}

/** A text in double quotes, as YAML and JSON both read it. */
export function writeDoubleQuoted(text: string): string {
  // What JSON.stringify leaves of them is one code unit each: none is beyond U+FFFF.
  return JSON.stringify(text).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Whether a text has no characters that only escapes can write. */
export function isPrintable(text: string): boolean {
  return text.search(UNPRINTABLE) === -1;
}

/**
 * Whether a scalar without quotes reads as exactly a text: by YAML 1.2, and by the many readers of YAML 1.1, to
 * which `no` is false and `12:30` a number.
 */
export function isPlain(source: string, text: string, inFlow: boolean): boolean {
  // Of most texts it is plain to see; the parser, which is slow to start, is asked about the others.
  if (WORDS.test(source) && !RESERVED.test(source) && !(inFlow ? ENDS_IN_FLOW : ENDS).test(source)) {
    return source === text;
  }
  // At the beginning of a line some would begin or end a document; as a key one would merge.
  if (/^(?:---|\.\.\.|<<$)/.test(source)) return false;
  const file = inFlow ? `{ k: ${source}\n}` : `k: ${source}`;
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
