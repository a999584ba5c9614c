import { LIMITS, type Problem, type ProblemCode, type ProblemParameters, problem } from "../problem/index.ts";

/** Collects the problems of one stored value, up to the limit, and whether any of them is an error. */
export class Report {
  readonly problems: Problem[] = [];
  failed = false;

  /** Reports an error. */
  fail<Code extends ProblemCode>(code: Code, parameters: ProblemParameters[Code], pointer: string): void {
    this.add([problem(code, parameters, { pointer })], true);
  }

  /** Reports a warning. */
  warn<Code extends ProblemCode>(code: Code, parameters: ProblemParameters[Code], pointer: string): void {
    this.add([problem(code, parameters, { pointer })], false);
  }

  /** Reports problems found together. The first error stands among the problems even past the limit. */
  add(found: readonly Problem[], failed: boolean): void {
    const isFirst = failed && !this.failed;
    for (const one of found) {
      if (isFirst || this.problems.length < LIMITS.diagnostics) this.problems.push(one);
    }
    this.failed ||= failed;
  }
}
