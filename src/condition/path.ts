/**
 * Paths (spec 3.1) into the context: `<prefix>.<name>(.<name> | [<index>] | ["any key"])*`.
 */

/** A segment of a path: a key of an object, or a number, which is an index of a list or a key of an object. */
export type Segment = string | number;

/** A path, with its spelling. */
export interface Path {
  /** The spelling in the source. */
  readonly text: string;
  /** The part of the context that the path starts in: `data`, `recipient`... */
  readonly root: string;
  /** The segments after the root; at least one. */
  readonly segments: readonly Segment[];
}

/** The parts of a context that a path can start in; a host may declare more (spec 3.1). */
export const PREFIXES = ["data", "recipient", "actor", "vars", "workflow", "run", "tenant", "refs"] as const;

/** One segment, with its name, index or key captured: the same language as `SEGMENT_PATTERN`. */
const STEP =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a JSON text holds no control characters but escaped
  /\.([\p{L}\p{N}_$][\p{L}\p{N}\p{M}_$-]*)|\[(0|[1-9]\d*)\]|\[("(?:[^"\\\0-\x1f\p{Cs}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")\]/uy;

const INDEX = /^(?:0|[1-9]\d{0,14})$/;

const ROOT = /^[A-Za-z_][\w-]*/;

/** Reads a text as a path under one of the prefixes (spec 3.1). Returns undefined if it is not one. */
export function readPath(text: string, prefixes: readonly string[] = PREFIXES): Path | undefined {
  const path = readAnyPath(text);
  return path && prefixes.includes(path.root) ? path : undefined;
}

/** Reads a text as a path under any root. Returns undefined if it is not one. */
export function readAnyPath(text: string): Path | undefined {
  const [root = ""] = ROOT.exec(text) ?? [];
  const segments: Segment[] = [];
  let end = root.length;
  // Segment by segment: one expression for a whole long path would overflow the engine's stack.
  while (end < text.length) {
    STEP.lastIndex = end;
    const step = STEP.exec(text);
    if (step === null) return undefined;
    const [whole, name, index, key] = step;
    end += whole.length;
    const word = name ?? index;
    segments.push(word === undefined ? JSON.parse(key as string) : INDEX.test(word) ? Number(word) : word);
  }
  return root && segments.length > 0 ? { text, root, segments } : undefined;
}
