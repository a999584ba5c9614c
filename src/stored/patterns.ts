import { dataPathPattern, ESCAPED_SEGMENT_PATTERN, SEGMENT_PATTERN } from "../condition/index.ts";
import { RELATIVE_PATTERN, TIMESTAMP_PATTERN } from "../time/index.ts";

/**
 * Sources of regular expressions for stored arguments (flag `u`, no anchors). Decoding and the JSON Schemas are both
 * made from these, so that they accept the same (spec 3.3).
 */

const BLANKS = "[ \\t\\n\\r]*";

/** A number as JSON writes it. */
export const NUMBER_PATTERN = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?";

/** A path in Liquid braces. */
export function liquidPattern(prefixes: readonly string[]): string {
  return `\\{\\{ *${dataPathPattern(prefixes, SEGMENT_PATTERN)} *\\}\\}`;
}

/** A time argument other than a path. A timestamp may be written as a JSON string. */
export function timePattern(prefixes: readonly string[]): string {
  const quoted = `${BLANKS}"${TIMESTAMP_PATTERN}"${BLANKS}`;
  return `(?:${TIMESTAMP_PATTERN}|${quoted}|${RELATIVE_PATTERN}|${liquidPattern(prefixes)})`;
}

/** A list of two ends in JSON, as the argument of a between. */
export function rangePattern(kind: "numbers" | "times", prefixes: readonly string[]): string {
  const path = dataPathPattern(prefixes, ESCAPED_SEGMENT_PATTERN);
  const constant = kind === "numbers" ? NUMBER_PATTERN : `"${TIMESTAMP_PATTERN}"`;
  const end = `(?:${constant}|"${path}"|"\\{\\{ *${path} *\\}\\}")`;
  return `${BLANKS}\\[${BLANKS}${end}${BLANKS},${BLANKS}${end}${BLANKS}\\]${BLANKS}`;
}
