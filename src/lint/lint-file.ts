import { allCodes, type Severity, severityOf, shownParameters } from "../diagnostics/index.ts";
import { type Document, type Format, readDocument } from "../document/index.ts";
import { LIMITS } from "../problem/index.ts";
import {
  type ChannelOptions,
  diagnoseInFile,
  type FileOptions,
  validateDocument,
} from "../workflow/index.ts";
import type { Finding, Level } from "./finding.ts";
import { readSubject } from "./read-subject.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules.ts";
import type { Subject } from "./subject.ts";
import { RULE_WORDINGS, type RuleName, type RuleWording } from "./wordings.ts";

/** What is to be known about a file, and how much findings count. */
export interface LintOptions extends FileOptions, ChannelOptions {
  /** By code: of a rule, or of a diagnostic that is a warning. What is not named keeps its own level. */
  readonly levels?: ReadonlyMap<string, Level> | undefined;
}

/**
 * All that is wrong, or likely wrong, with a file: what `validateFile` reports, and what the rules find, in the file's
 * order. Of one rule, at most `LIMITS.diagnostics` findings a file are reported. Nothing is thrown.
 */
export function lintFile(text: string, format: Format, options: LintOptions = {}): readonly Finding[] {
  return lintDocument(readDocument(text, format), options);
}

/** What `lintFile` says, of a file that is read already. */
export function lintDocument(document: Document, options: LintOptions = {}): readonly Finding[] {
  const { levels = new Map<string, Level>() } = options;
  const findings: Finding[] = [];
  for (const problem of validateDocument(document, options)) {
    // What keeps a condition from being used is an error whatever anybody says.
    const level = severityOf(problem.code) === "error" ? "error" : (levels.get(problem.code) ?? "warning");
    if (level !== "off") findings.push({ ...diagnoseInFile(problem), severity: level });
  }
  const subject = readSubject(document, options);
  for (const rule of Object.values(RULES)) {
    const level = levels.get(rule.name) ?? rule.level;
    if (level !== "off") findings.push(...findingsOf(rule as Rule, subject, level));
  }
  return findings.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function findingsOf({ name, check }: Rule, subject: Subject, severity: Severity): readonly Finding[] {
  const found: Finding[] = [];
  // What an alias stands for is met again at every use.
  const told = new Set<string>();
  const wording = RULE_WORDINGS[name] as RuleWording<RuleName>;
  check(subject, (parameters, place) => {
    if (found.length >= LIMITS.diagnostics) return;
    const shown = shownParameters(parameters) as never;
    const message = wording.message(shown);
    const key = `${place.span?.start} ${place.span?.end} ${message}`;
    if (told.has(key)) return;
    told.add(key);
    found.push({ code: name, severity, message, help: wording.help(shown), ...place });
  });
  return found;
}

/** Every code whose level can be said: the rules, and the diagnostics that are warnings. */
export function leveledCodes(): readonly string[] {
  return [...Object.keys(RULES), ...allCodes().filter((code) => severityOf(code) === "warning")];
}
