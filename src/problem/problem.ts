import type { ProblemCode, ProblemParameters } from "./codes.ts";

/** A range of a text: offsets in UTF-16 code units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Place of a problem: a span of a text, a JSON pointer into a value, or both. */
export interface Site {
  readonly span?: Span;
  /** RFC 6901. */
  readonly pointer?: string;
}

/** A mistake as data: the diagnostics room words it. */
export type Problem = {
  readonly [Code in ProblemCode]: Site & {
    readonly code: Code;
    readonly parameters: ProblemParameters[Code];
  };
}[ProblemCode];

/** Makes a problem from its code and the parameters of that code. */
export function problem<Code extends ProblemCode>(
  code: Code,
  parameters: ProblemParameters[Code],
  place: Site = {},
): Problem {
  return { code, parameters, ...place } as unknown as Problem;
}

/** Appends a key to a JSON pointer, escaped as RFC 6901 asks. */
export function pointerTo(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Returns the pointer of the map or the list that a value stands in; empty for the file's root. */
export function pointerAround(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}
