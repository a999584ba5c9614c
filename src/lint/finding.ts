import type { Diagnostic, Fix } from "../diagnostics/index.ts";
import type { Span } from "../problem/index.ts";

/** Something wrong, or likely wrong, in a file: a diagnostic whose code is that of a diagnostic or the name of a rule. */
export type Finding = Omit<Diagnostic, "code"> & {
  /** Its page is `docs/diagnostics/<code>.md` or `docs/rules/<code>.md`. */
  readonly code: string;
  /** Other places that explain it, such as the step that a condition asks about. */
  readonly related?: readonly RelatedPlace[] | undefined;
};

/** Another place of a file, with what is there in words: no capital, no full stop, such as "the step is here". */
export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
  readonly pointer?: string | undefined;
}

/** The edits that a finding offers: see `Diagnostic`. */
export interface Remedy {
  readonly fix?: Fix | undefined;
  readonly suggestion?: Fix | undefined;
  /** Edits that are not offered: with them the file is linted again, to tell which findings the fault causes. */
  readonly mend?: Fix | undefined;
}

/** The edits of a remedy that exist. */
export function definedEdits({ fix, suggestion }: Remedy): Pick<Finding, "fix" | "suggestion"> {
  return { ...(fix && { fix }), ...(suggestion && { suggestion }) };
}
