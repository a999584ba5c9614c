import { type Severity, severityOf, shownParameters } from "../diagnostics/index.ts";
import { type Document, type Format, readDocument } from "../document/index.ts";
import { LIMITS } from "../problem/index.ts";
import {
  type ChannelOptions,
  diagnoseInFile,
  type FileOptions,
  validateDocument,
} from "../workflow/index.ts";
import type { Finding, Level, Remedy } from "./finding.ts";
import { remedyOf } from "./fixes/problem-fixes.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules.ts";
import { readSubject } from "./subject/read-subject.ts";
import type { Subject } from "./subject/subject.ts";
import { suppressionFindings } from "./suppressions/faults.ts";
import { type Suppression, Suppressions, type SuppressionUse } from "./suppressions/suppressions.ts";
import { RULE_WORDINGS, type RuleName, type RuleWording } from "./wordings.ts";

/** What is to be known about a file, and how much findings count. */
export interface LintOptions extends FileOptions, ChannelOptions {
  /** By code: of a rule, or of a diagnostic that is a warning. What is not named keeps its own level. */
  readonly levels?: ReadonlyMap<string, Level> | undefined;
  /** Findings to leave out, besides those that the file's own comments say. */
  readonly suppressions?: readonly Suppression[] | undefined;
}

/** What is to be said of a file. */
export interface LintResult {
  readonly findings: readonly Finding[];
  /** How many findings were left out by exceptions. */
  readonly ignored: number;
  /** What became of the exceptions that were given. */
  readonly uses: ReadonlyMap<Suppression, SuppressionUse>;
  /** Whether exceptions could be judged: what is an error can hide what they are for. */
  readonly isSound: boolean;
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
  return judgeDocument(document, options).findings;
}

/** What `lintDocument` says, and what it does not say for the exceptions to it. */
export function judgeDocument(document: Document, options: LintOptions = {}): LintResult {
  const { levels = new Map<string, Level>() } = options;
  const ignores = new Suppressions(document, options.suppressions ?? []);
  const findings: Finding[] = [];
  const subject = readSubject(document, options);
  let ignored = 0;
  for (const problem of validateDocument(document, options)) {
    // What keeps a condition from being used is an error whatever anybody says.
    const isError = severityOf(problem.code) === "error";
    const level = isError ? "error" : (levels.get(problem.code) ?? "warning");
    if (level === "off") continue;
    if (!isError && ignores.cover(problem.code, problem.span)) ignored++;
    else {
      const diagnostic = { ...diagnoseInFile(problem), severity: level };
      findings.push({ ...diagnostic, ...said(remedyOf(problem, subject)) });
    }
  }
  for (const rule of Object.values(RULES)) {
    const level = levels.get(rule.name) ?? rule.level;
    if (level === "off") continue;
    const found = findingsOf(rule as Rule, subject, level, ignores);
    findings.push(...found.reported);
    ignored += found.ignored;
  }
  const isSound = findings.every(({ severity }) => severity !== "error");
  findings.push(...suppressionFindings(ignores.own, levels, isSound));
  findings.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return { findings, ignored, uses: ignores.uses, isSound };
}

/** What can be done, without a word on what cannot. */
function said({ fix, suggestion }: Remedy): Pick<Finding, "fix" | "suggestion"> {
  return { ...(fix && { fix }), ...(suggestion && { suggestion }) };
}

interface Found {
  readonly reported: readonly Finding[];
  readonly ignored: number;
}

function findingsOf(
  { name, check }: Rule,
  subject: Subject,
  severity: Severity,
  ignores: Suppressions,
): Found {
  const reported: Finding[] = [];
  let ignored = 0;
  // What an alias stands for is met again at every use.
  const told = new Set<string>();
  const wording = RULE_WORDINGS[name] as RuleWording<RuleName>;
  check(subject, (parameters, place, mend = () => ({})) => {
    const isIgnored = ignores.cover(name, place.span);
    if (!isIgnored && reported.length >= LIMITS.diagnostics) return;
    const shown = shownParameters(parameters) as never;
    const message = wording.message(shown);
    const key = `${place.span?.start} ${place.span?.end} ${message}`;
    if (told.has(key)) return;
    told.add(key);
    if (isIgnored) ignored++;
    else {
      const finding = { code: name, severity, message, help: wording.help(shown), ...place };
      reported.push({ ...finding, ...said(mend()) });
    }
  });
  return { reported, ignored };
}
