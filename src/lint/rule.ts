import type { Severity } from "../diagnostics/index.ts";
import type { Place } from "../problem/index.ts";
import type { Remedy } from "./finding.ts";
import type { Subject } from "./subject/subject.ts";
import type { RuleName, RuleParameters } from "./wordings.ts";

/** Tells of one fault: what its wording needs, where it is, and what can be done about it. */
export type Report<Name extends RuleName> = (
  parameters: RuleParameters[Name],
  place: Place,
  mend?: () => Remedy,
) => void;

/** One rule, named for the fault that it finds. Its words are in the room's wordings, its page in `docs/rules/`. */
export interface Rule<Name extends RuleName = RuleName> {
  readonly name: Name;
  /** How much its findings count where nobody says otherwise. */
  readonly level: Severity;
  check(subject: Subject, report: Report<Name>): void;
}
