/** Sources of regular expressions for paths (flag `u`, no anchors), for schemas and printing (spec 3.1). */

/** A name in a path. */
const NAME_PATTERN = "[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*";

/**
 * Returns the pattern of one segment, given the spelling of quotes and backslashes in bracketed keys. A lone
 * surrogate in a key must be escaped, since no file can contain it.
 */
function segmentPattern(quote: string, backslash: string): string {
  const escaped = `${backslash}(?:${quote}|${backslash}|[/bfnrt]|u[0-9a-fA-F]{4})`;
  const key = `\\[${quote}(?:[^"\\\\\\u0000-\\u001f\\ud800-\\udfff]|${escaped})*${quote}\\]`;
  return `(?:\\.${NAME_PATTERN}|\\[(?:0|[1-9]\\d*)\\]|${key})`;
}

/** Calls of functions are marked as pure, so that a bundle that prints nothing leaves the patterns out. */
function repeated(pattern: string): string {
  return `${pattern}+`;
}

/** The pattern of one segment of a path. */
export const SEGMENT_PATTERN = /* @__PURE__ */ segmentPattern('"', "\\\\");

/** The pattern of the segments after the root. */
export const PATH_TAIL_PATTERN = /* @__PURE__ */ repeated(SEGMENT_PATTERN);

/** The pattern of one segment inside a JSON string, where quotes and backslashes of keys are escaped again. */
export const ESCAPED_SEGMENT_PATTERN = /* @__PURE__ */ segmentPattern('\\\\"', "\\\\\\\\");

/** The pattern of the segments after the root inside a JSON string. */
export const ESCAPED_PATH_TAIL_PATTERN = /* @__PURE__ */ repeated(ESCAPED_SEGMENT_PATTERN);

/** Returns the pattern of a prefix, which can be any text. */
export function prefixPattern(prefixes: readonly string[]): string {
  return `(?:${prefixes.map((prefix) => prefix.replace(/[$()*+./?[\\\]^{|}]/g, "\\$&")).join("|")})`;
}

/** Returns the pattern of a whole path under one of the given prefixes. */
export function pathPattern(prefixes: readonly string[]): string {
  return `${prefixPattern(prefixes)}${PATH_TAIL_PATTERN}`;
}

/**
 * Returns the pattern of a whole path that reads data under one of the given prefixes: under `refs`, only the output of
 * a wait for an event is data (spec 1.5.4).
 *
 * @param segment the pattern of a segment, escaped or not.
 */
export function dataPathPattern(prefixes: readonly string[], segment: string): string {
  const others = prefixes.filter((prefix) => prefix !== "refs");
  const path = `${prefixPattern(others)}${segment}+`;
  return others.length === prefixes.length ? path : `(?:${path}|refs${outputPattern(segment)})`;
}

/** Returns the pattern of the segments that read an output, after the prefix `refs`. */
export function outputPattern(segment: string): string {
  return `${segment}(?:\\.matched|\\.signal_variables${segment}+)`;
}

/** An expression with Unicode classes takes long to make, and only printing needs it. */
let plainName: RegExp | undefined;

/** Returns the spelling of a segment: `.name` or `["any key"]`. */
export function segmentText(key: string): string {
  plainName ??= new RegExp(`^${NAME_PATTERN}$`, "u");
  return plainName.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
