import { allCodes, severityOf, shownParameters } from "../../diagnostics/index.ts";
import type { Place } from "../../problem/index.ts";
import type { Finding, Level, Remedy } from "../finding.ts";
import { RULES } from "../rules.ts";
import { IGNORE_WORDINGS, type IgnoreFindingName, type IgnoreParameters } from "./wordings.ts";

/** A finding about an exception, before it has a place. */
export type SuppressionFault = {
  readonly [Name in IgnoreFindingName]: { readonly code: Name; readonly parameters: IgnoreParameters[Name] };
}[IgnoreFindingName];

/** The names of all findings about exceptions. */
export const IGNORE_FINDING_NAMES = Object.keys(IGNORE_WORDINGS) as readonly IgnoreFindingName[];

const RULE_NAMES: readonly string[] = Object.keys(RULES);
const CODES: readonly string[] = allCodes();
const WARNINGS: readonly string[] = allCodes().filter((code) => severityOf(code) === "warning");

const IGNORABLE: readonly string[] = [...RULE_NAMES, ...WARNINGS];
const CAN_BE_IGNORED: ReadonlySet<string> = new Set(IGNORABLE);

/** Whether what is found under a code can be ignored: the rules, and the diagnostics that are warnings. */
export function isSuppressible(code: string): boolean {
  return CAN_BE_IGNORED.has(code);
}

/** Every code whose level can be said: what can be ignored, and findings about that. */
export function leveledCodes(): readonly string[] {
  return [...RULE_NAMES, ...IGNORE_FINDING_NAMES, ...WARNINGS];
}

/** What is wrong with a name that is to be ignored; undefined where it can be. */
export function faultOfRuleName(rule: string): SuppressionFault | undefined {
  if (isSuppressible(rule)) return undefined;
  if ((IGNORE_FINDING_NAMES as readonly string[]).includes(rule)) {
    return { code: "forbidden-ignore", parameters: { rule, what: "ignore" } };
  }
  if (CODES.includes(rule)) return { code: "forbidden-ignore", parameters: { rule, what: "error" } };
  return { code: "unknown-ignore", parameters: { what: "rule", found: rule, known: IGNORABLE } };
}

/** Words a finding about an exception; undefined where it is off. */
export function suppressionFinding(
  { code, parameters }: SuppressionFault,
  place: Place,
  levels: ReadonlyMap<string, Level>,
  { fix, suggestion }: Remedy = {},
): Finding | undefined {
  const wording = IGNORE_WORDINGS[code];
  const severity = levels.get(code) ?? wording.level;
  if (severity === "off") return undefined;
  const shown = shownParameters(parameters) as never;
  return {
    code,
    severity,
    message: wording.message(shown),
    help: wording.help(shown),
    ...place,
    ...(fix && { fix }),
    ...(suggestion && { suggestion }),
  };
}
