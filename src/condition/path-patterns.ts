/** Paths as sources of regular expressions (flag `u`, no anchors), for whoever describes or writes them (spec 3.1). */

/** A name in a path. */
const NAME_PATTERN = "[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*";

/**
 * One step of a path, given how a quote and a backslash of a bracketed key are written. A key has no half of a
 * surrogate pair but as an escape: no file could hold it.
 */
function segmentPattern(quote: string, backslash: string): string {
  const escaped = `${backslash}(?:${quote}|${backslash}|[/bfnrt]|u[0-9a-fA-F]{4})`;
  const key = `\\[${quote}(?:[^"\\\\\\u0000-\\u001f\\ud800-\\udfff]|${escaped})*${quote}\\]`;
  return `(?:\\.${NAME_PATTERN}|\\[(?:0|[1-9]\\d*)\\]|${key})`;
}

/** One step of a path. */
export const SEGMENT_PATTERN = segmentPattern('"', "\\\\");

/** What follows the root of a path. */
export const PATH_TAIL_PATTERN = `${SEGMENT_PATTERN}+`;

/** The same inside a JSON string, where the quotes and backslashes of bracketed keys are escaped once more. */
export const ESCAPED_PATH_TAIL_PATTERN = `${segmentPattern('\\\\"', "\\\\\\\\")}+`;

/** One of the prefixes: a host may declare any text as one. */
export function prefixPattern(prefixes: readonly string[]): string {
  return `(?:${prefixes.map((prefix) => prefix.replace(/[$()*+./?[\\\]^{|}]/g, "\\$&")).join("|")})`;
}

/** A whole path under one of the given prefixes. */
export function pathPattern(prefixes: readonly string[]): string {
  return `${prefixPattern(prefixes)}${PATH_TAIL_PATTERN}`;
}

const PLAIN_NAME = /* @__PURE__ */ new RegExp(`^${NAME_PATTERN}$`, "u");

/** The spelling of one more step of a path: `.name` or `["any key"]`. */
export function segmentText(key: string): string {
  return PLAIN_NAME.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
