import type { ProblemCode, ProblemParameters, Span } from "../problem/index.ts";

/** How much is at stake: an error keeps a condition from being used, a warning does not. */
export type Severity = "error" | "warning";

/** One replacement in a text: offsets in UTF-16 code units, `end` excluded. */
export interface Edit extends Span {
  readonly text: string;
}

/** Edits of one text that together mend a mistake; they do not overlap. */
export interface Fix {
  readonly edits: readonly Edit[];
}

/** How one code is worded. Messages begin in lower case, without a full stop; user input stands in backticks. */
export interface Wording<Code extends ProblemCode> {
  readonly severity: Severity;
  /** One sentence: what is wrong. */
  message(parameters: ProblemParameters[Code]): string;
  /** One sentence: what to do. */
  help(parameters: ProblemParameters[Code]): string;
  /** What a machine can do, where the mistake stands in a text. */
  fix?(parameters: ProblemParameters[Code], span: Span): Fix | undefined;
}

/** The wording of some codes. */
export type Wordings<Code extends ProblemCode> = { readonly [C in Code]: Wording<C> };
