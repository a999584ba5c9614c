import type { Problem, ProblemCode, Span } from "../problem/index.ts";
import type { Fix } from "./fixes.ts";
import { shownParameters } from "./show.ts";
import { WORDINGS } from "./wordings/catalogue.ts";
import type { Instead, Severity, Wording } from "./wordings/wording.ts";

/** A mistake as people read it. */
export interface Diagnostic {
  /** A kebab-case code; `docs/diagnostics/<code>.md` is its page. */
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** One sentence, lower-case start, no full stop: what is wrong. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly help?: string;
  /** Offsets into the text in which the mistake stands, in UTF-16 code units. */
  readonly span?: Span;
  /** RFC 6901 pointer into the stored value in which the mistake stands. */
  readonly pointer?: string;
  /** Edits of the text that mend it, and change no verdict that there was. */
  readonly fix?: Fix;
  /** Edits of the text that make it say what was most likely meant: a verdict may change. */
  readonly suggestion?: Fix;
}

/** Words a problem. */
export function diagnose(problem: Problem): Diagnostic {
  const { code, span, pointer } = problem;
  const wording = WORDINGS[code] as Wording<ProblemCode>;
  const parameters = shownParameters(problem.parameters) as never;
  const help = wording.help(parameters);
  // What goes into a text is what stood there, in full.
  const fix = span && wording.fix?.(problem.parameters as never, span);
  const suggestion = span && wording.suggestion?.(problem.parameters as never, span);
  return {
    code,
    severity: wording.severity,
    message: wording.message(parameters),
    ...(help && { help }),
    ...(span && { span }),
    ...(pointer !== undefined && { pointer }),
    ...(fix && { fix }),
    ...(suggestion && { suggestion }),
  };
}

/** What belongs in the place of a value or a key of stored conditions that is a mistake; undefined where nobody knows. */
export function insteadOf({ code, parameters }: Problem): Instead | undefined {
  return (WORDINGS[code] as Wording<ProblemCode>).instead?.(parameters as never);
}

/** Words problems, in their order. */
export function diagnoseAll(problems: readonly Problem[]): Diagnostic[] {
  return problems.map(diagnose);
}

/** How grave a code is. */
export function severityOf(code: ProblemCode): Severity {
  return WORDINGS[code].severity;
}

/** Every code there is, in the catalogue's order. */
export function allCodes(): readonly ProblemCode[] {
  return Object.keys(WORDINGS) as ProblemCode[];
}
