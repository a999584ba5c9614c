import {
  LIMITS,
  type Problem,
  type ProblemCode,
  type ProblemParameters,
  problem,
  type Span,
} from "../problem/index.ts";

/** Collects the problems of one text, and knows whether any of them is an error. */
export class Report {
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];

  /** True if an error was reported. */
  get failed(): boolean {
    return this.#errors.length > 0;
  }

  /** Reports an error. */
  fail<Code extends ProblemCode>(
    code: Code,
    parameters: ProblemParameters[Code],
    { start, end }: Span,
  ): void {
    this.#errors.push(problem(code, parameters, { span: { start, end } }));
  }

  /** Reports a warning. */
  warn<Code extends ProblemCode>(
    code: Code,
    parameters: ProblemParameters[Code],
    { start, end }: Span,
  ): void {
    this.#warnings.push(problem(code, parameters, { span: { start, end } }));
  }

  /** Returns the problems in the order of the text. Beyond the limit, warnings are dropped before errors. */
  problems(): Problem[] {
    if (this.#errors.length + this.#warnings.length === 0) return [];
    const kept = [...this.#errors, ...this.#warnings].slice(0, LIMITS.diagnostics);
    return kept.sort((a, b) => startOf(a) - startOf(b));
  }
}

function startOf(problem: Problem): number {
  return problem.span?.start ?? 0;
}
