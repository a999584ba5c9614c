import type { ProblemCode, ProblemParameters, Span } from "../../problem/index.ts";
import type { Fix } from "../fixes.ts";

/** The severity of a problem. A condition with an error cannot be used; one with a warning can. */
export type Severity = "error" | "warning";

/** The wording of a code. Messages begin in lower case and have no full stop; user input is in backticks. */
export interface Wording<Code extends ProblemCode> {
  readonly severity: Severity;
  /** Words the mistake in one sentence. */
  message(parameters: ProblemParameters[Code]): string;
  /** The advice, in one sentence. */
  help(parameters: ProblemParameters[Code]): string;
  /**
   * Makes the safe fix of a mistake in a text. A usable condition keeps its verdict on every context; an unusable one had
   * only one possible meaning.
   */
  fix?(parameters: ProblemParameters[Code], span: Span): Fix | undefined;
  /** Makes the edit to the most likely meaning of a text. It may change a verdict, so people must accept it. */
  suggestion?(parameters: ProblemParameters[Code], span: Span): Fix | undefined;
  /** Returns the correction of a mistaken value or key in stored conditions. */
  correction?(parameters: ProblemParameters[Code]): Correction | undefined;
}

/** The correct value or key of stored conditions. */
export interface Correction {
  readonly text: string;
  /** True if it is the only possible meaning. */
  readonly isCertain: boolean;
}

/** The wording of some codes. */
export type Wordings<Code extends ProblemCode> = { readonly [C in Code]: Wording<C> };
