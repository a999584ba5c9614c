import type { ProblemCode, ProblemParameters } from "./codes.ts";

/** A stretch of a text: offsets in UTF-16 code units, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a problem is: a span of a text, a JSON pointer into a value, or both. */
export interface Place {
  readonly span?: Span;
  /** RFC 6901. */
  readonly pointer?: string;
}

/** A mistake of an author, as data: the diagnostics room words it. */
export type Problem = {
  readonly [Code in ProblemCode]: Place & {
    readonly code: Code;
    readonly parameters: ProblemParameters[Code];
  };
}[ProblemCode];

/** Makes a problem; the parameters are those that its code asks for. */
export function problem<Code extends ProblemCode>(
  code: Code,
  parameters: ProblemParameters[Code],
  place: Place = {},
): Problem {
  return { code, parameters, ...place } as unknown as Problem;
}

/** A JSON pointer's next step: `key` appended, escaped as RFC 6901 asks. */
export function pointerTo(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
