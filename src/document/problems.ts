import { LIMITS, type Problem, type ProblemCode, type ProblemParameters, problem } from "../problem/index.ts";

/** The most characters of a file that a problem quotes. */
const LONGEST_QUOTE = 40;

/** Collects the problems of a file, up to the limit. */
export class ProblemList {
  readonly all: Problem[] = [];

  add<Code extends ProblemCode>(
    code: Code,
    parameters: ProblemParameters[Code],
    start: number,
    end: number,
    pointer?: string,
  ): void {
    if (this.all.length >= LIMITS.diagnostics) return;
    this.all.push(
      problem(code, parameters, { span: { start, end }, ...(pointer !== undefined && { pointer }) }),
    );
  }
}

/** Returns the text of a span as problems quote it: at most one line, shortened. */
export function quoted(text: string, start: number, end: number): string {
  const cut = text.slice(start, Math.min(end, start + LONGEST_QUOTE + 1));
  const line = cut.split(/[\r\n]/, 1)[0] as string;
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}
