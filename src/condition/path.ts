/**
 * Paths (spec 3.1): where a condition reads its context, `<prefix>.<name>(.<name> | [<index>] | ["any key"])*`.
 */

/** One step of a path: the key of an object, or a number, which is an index of a list or the key of an object. */
export type Segment = string | number;

/** A path as written and as read. */
export interface Path {
  /** The spelling, which reading keeps. */
  readonly text: string;
  /** The part of the context that the path starts in: `data`, `recipient`... */
  readonly root: string;
  /** What follows the root; at least one. */
  readonly segments: readonly Segment[];
}

/** The parts of a context that a path can start in, whatever a host declares besides (spec 3.1). */
export const PREFIXES = ["data", "recipient", "actor", "vars", "workflow", "run", "tenant", "refs"] as const;

/** A name in a path, as the source of a regular expression (flag `u`). */
export const NAME_PATTERN = "[\\p{L}\\p{N}_$][\\p{L}\\p{N}\\p{M}_$-]*";
const ROOT = "[A-Za-z_][A-Za-z0-9_-]*";

/** What follows the root of a path, given how a quote and a backslash of a bracketed key are written. */
function tailPattern(quote: string, backslash: string): string {
  const escaped = `${backslash}(?:${quote}|${backslash}|[/bfnrt]|u[0-9a-fA-F]{4})`;
  const key = `\\[${quote}(?:[^"\\\\\\u0000-\\u001f]|${escaped})*${quote}\\]`;
  return `(?:\\.${NAME_PATTERN}|\\[(?:0|[1-9]\\d*)\\]|${key})+`;
}

/** What follows the root of a path, as the source of a regular expression (flag `u`). */
export const PATH_TAIL_PATTERN = tailPattern('"', "\\\\");

/** The same inside a JSON string, where the quotes and backslashes of bracketed keys are escaped once more. */
export const ESCAPED_PATH_TAIL_PATTERN = tailPattern('\\\\"', "\\\\\\\\");

/** A whole path under one of the given prefixes, as the source of a regular expression (flag `u`). */
export function pathPattern(prefixes: readonly string[]): string {
  return `(?:${prefixes.join("|")})${PATH_TAIL_PATTERN}`;
}

const WHOLE = new RegExp(`^(${ROOT})(${PATH_TAIL_PATTERN})$`, "u");
const EACH = new RegExp(`\\.(${NAME_PATTERN})|\\[(\\d+)\\]|\\[("(?:[^"\\\\]|\\\\.)*")\\]`, "gu");
const INDEX = /^(?:0|[1-9]\d{0,14})$/;
const PLAIN_NAME = new RegExp(`^${NAME_PATTERN}$`, "u");

/** Reads a text that has the form of a path, whatever its root; undefined where it has not. */
export function readAnyPath(text: string): Path | undefined {
  const match = WHOLE.exec(text);
  if (match === null) return undefined;
  const segments: Segment[] = [];
  for (const [, name, index, key] of (match[2] as string).matchAll(EACH)) {
    if (key !== undefined) segments.push(JSON.parse(key) as string);
    else segments.push(asSegment(name ?? (index as string)));
  }
  return { text, root: match[1] as string, segments };
}

/** Reads a text that is wholly a path under one of the prefixes; undefined where it is not (spec 3.1). */
export function readPath(text: string, prefixes: readonly string[] = PREFIXES): Path | undefined {
  const dot = text.search(/[.[]/);
  if (dot < 1 || !prefixes.includes(text.slice(0, dot))) return undefined;
  return readAnyPath(text);
}

/** The spelling of one more step of a path: `.name`, `[0]` or `["any key"]`. */
export function segmentText(key: string): string {
  return PLAIN_NAME.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

function asSegment(name: string): Segment {
  return INDEX.test(name) ? Number(name) : name;
}
