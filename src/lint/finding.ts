import type { Diagnostic, Fix, Severity } from "../diagnostics/index.ts";

/** What is wrong, or likely wrong, in a file: a diagnostic whose code is a diagnostic's or a rule's name. */
export type Finding = Omit<Diagnostic, "code"> & {
  /** `docs/diagnostics/<code>.md` or `docs/rules/<code>.md` is its page. */
  readonly code: string;
};

/** What can be done about a finding: see `Diagnostic`. */
export interface Remedy {
  readonly fix?: Fix | undefined;
  readonly suggestion?: Fix | undefined;
}

/** How much a rule's findings count; `off`: they are not reported. */
export type Level = Severity | "off";
