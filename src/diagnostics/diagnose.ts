import type { Problem, ProblemCode, Span } from "../problem/index.ts";
import type { Fix } from "./fixes.ts";
import { shownParameters } from "./show.ts";
import { WORDINGS } from "./wordings/catalogue.ts";
import type { Correction, Severity, Wording } from "./wordings/wording.ts";

/** A problem in words. */
export interface Diagnostic {
  /** A kebab-case code; `docs/diagnostics/<code>.md` is its page. */
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** The mistake, in one sentence with a lower-case start and no full stop. */
  readonly message: string;
  /** The advice, in one sentence. */
  readonly help?: string;
  /** Offsets into the text with the mistake, in UTF-16 code units. */
  readonly span?: Span;
  /** RFC 6901 pointer into the stored value with the mistake. */
  readonly pointer?: string;
  /** Edits of the text that correct the mistake and keep every verdict. */
  readonly fix?: Fix;
  /** Edits of the text to its most likely meaning. They may change a verdict. */
  readonly suggestion?: Fix;
}

/** Words a problem. */
export function diagnose(problem: Problem): Diagnostic {
  const { code, span, pointer } = problem;
  const wording = WORDINGS[code] as Wording<ProblemCode>;
  const parameters = shownParameters(problem.parameters) as never;
  const help = wording.help(parameters);
  // Edits need the parameters in full.
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

/** Returns the correction of a mistaken value or key of stored conditions, or undefined if it is unknown. */
export function correctionOf({ code, parameters }: Problem): Correction | undefined {
  return (WORDINGS[code] as Wording<ProblemCode>).correction?.(parameters as never);
}

/** Words problems, in their order. */
export function diagnoseAll(problems: readonly Problem[]): Diagnostic[] {
  return problems.map(diagnose);
}

/** Returns the severity of a code. */
export function severityOf(code: ProblemCode): Severity {
  return WORDINGS[code].severity;
}

/** Lists every code, in the catalogue's order. */
export function allCodes(): readonly ProblemCode[] {
  return Object.keys(WORDINGS) as ProblemCode[];
}
