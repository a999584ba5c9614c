import type { ProblemCode, ProblemParameters, Span } from "../../problem/index.ts";
import type { Fix } from "../fixes.ts";

/** How much is at stake: an error keeps a condition from being used, a warning does not. */
export type Severity = "error" | "warning";

/** How one code is worded. Messages begin in lower case, without a full stop; user input stands in backticks. */
export interface Wording<Code extends ProblemCode> {
  readonly severity: Severity;
  /** One sentence: what is wrong. */
  message(parameters: ProblemParameters[Code]): string;
  /** One sentence: what to do. */
  help(parameters: ProblemParameters[Code]): string;
  /**
   * What a machine can do unasked, where the mistake stands in a text: a condition that could be used has the same
   * verdict on every context after it; where it could not, what was written can have meant nothing else.
   */
  fix?(parameters: ProblemParameters[Code], span: Span): Fix | undefined;
  /** What was most likely meant, where the mistake stands in a text: a verdict may change, so it is for people to accept. */
  suggestion?(parameters: ProblemParameters[Code], span: Span): Fix | undefined;
  /** What belongs in the place of the value or the key that the mistake is, where it stands in stored conditions. */
  instead?(parameters: ProblemParameters[Code]): Instead | undefined;
}

/** A value or a key for another. */
export interface Instead {
  readonly text: string;
  /** Whether nothing else can have been meant. */
  readonly isCertain: boolean;
}

/** The wording of some codes. */
export type Wordings<Code extends ProblemCode> = { readonly [C in Code]: Wording<C> };
