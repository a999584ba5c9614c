import { Budget } from "../analyse/index.ts";
import { type Fix, type Severity, severityOf, shownParameters } from "../diagnostics/index.ts";
import {
  type Document,
  type DocumentNode,
  type Format,
  lostComments,
  readDocument,
} from "../document/index.ts";
import { LIMITS, pointerAround } from "../problem/index.ts";
import {
  type ChannelOptions,
  conditionSlots,
  diagnoseInFile,
  editShared,
  type FileOptions,
  SLOT_KINDS,
  sharingIn,
  validateDocument,
} from "../workflow/index.ts";
import { adviceByText, withTextsMended } from "./advised.ts";
import { adviceInStored } from "./advised-stored.ts";
import { definedEdits, type Finding } from "./finding.ts";
import { type Mend, mendWrongKind, withoutConsequences } from "./fixes/consequences.ts";
import { remedyOf } from "./fixes/problem-fixes.ts";
import { withSoundRemedies } from "./fixes/sound-remedies.ts";
import { type Levels, levelOf } from "./levels.ts";
import type { Fault, Rule } from "./rule.ts";
import { RULES } from "./rules.ts";
import { type DataSchemaOptions, FILE_STEPS, readSubjects, subjectAt } from "./subject/read-subject.ts";
import type { Subject } from "./subject/subject.ts";
import { suppressionFindings } from "./suppressions/faults.ts";
import { type Suppression, Suppressions, type SuppressionUse } from "./suppressions/suppressions.ts";

/** Options for linting a file. */
export interface LintOptions extends FileOptions, ChannelOptions, DataSchemaOptions {
  /** Levels that differ from those of the rules and diagnostics themselves, such as `{ "equal-to-null": "off" }`. */
  readonly levels?: Levels | undefined;
  /** Suppressions in addition to those in the file's comments. */
  readonly suppressions?: readonly Suppression[] | undefined;
}

/** The findings of a file, and the use of its suppressions. */
export interface LintResult {
  readonly findings: readonly Finding[];
  /** Number of findings that were suppressed. */
  readonly suppressedCount: number;
  /** The use of each suppression among the options. */
  readonly uses: ReadonlyMap<Suppression, SuppressionUse>;
  /** True if the file has no errors; an error can hide the findings that a suppression is for. */
  readonly isSound: boolean;
}

/**
 * Lints a file: returns what `validateFile` reports and what the rules find, in the order of the file. Each rule reports
 * at most `LIMITS.diagnostics` findings. Throws nothing.
 */
export function lintFile(text: string, format: Format, options: LintOptions = {}): readonly Finding[] {
  return lintDocument(readDocument(text, format), options).findings;
}

/** The budget of all questions about the file with its remedies, however many are tried. */
const AGAIN_STEPS = 4 * FILE_STEPS;

/** Lints a file that has been read, as `lintFile` does, and returns the use of suppressions as well. */
export function lintDocument(document: Document, options: LintOptions = {}): LintResult {
  const { findings, ...result } = lintWithUncheckedFixes(document, options);
  const { text, format } = document;
  const budget = new Budget(AGAIN_STEPS);
  const lintAgain = (changed: string) => {
    const again = readDocument(changed, format);
    return lintWithUncheckedFixes(again, options, { hasRemedies: false, budget }).findings;
  };
  return { findings: withSoundRemedies(findings, text, lintAgain, () => budget.isSpent), ...result };
}

/** The most findings of a rule while a file is fixed: all that are likely, so that few rounds are needed. */
const MOST_TO_FIX = 4000;

/** Returns the findings of a file that is being fixed; their fixes and suggestions are not checked. */
export function findingsToFix(text: string, format: Format, options: LintOptions = {}): readonly Finding[] {
  return lintWithUncheckedFixes(readDocument(text, format), options, { most: MOST_TO_FIX }).findings;
}

/** The extent of the findings that are wanted. */
interface Extent {
  /** False if they need no fixes and suggestions. */
  readonly hasRemedies: boolean;
  /** The most findings of each rule. */
  readonly most: number;
  /** The budget that those of its questions are taken from; by default each lint has its own. */
  readonly budget: Budget | undefined;
}

/** Lints a file that has been read, without checking the effects of its fixes and suggestions. */
function lintWithUncheckedFixes(
  document: Document,
  options: LintOptions,
  { hasRemedies = true, most = LIMITS.diagnostics, budget }: Partial<Extent> = {},
): LintResult {
  const { mends, ...result } = lintWithConsequences(document, options, { hasRemedies, most, budget });
  const findings = withoutConsequences(result.findings, document, mends, (mended) => {
    const again = readDocument(mended, document.format);
    return lintWithConsequences(again, options, { hasRemedies: false, most, budget }).findings;
  });
  return { ...result, findings };
}

/** Lints a file, and returns the edits that mend faults because of which it is read as another one than was meant. */
function lintWithConsequences(
  document: Document,
  options: LintOptions,
  { hasRemedies, most, budget }: Extent,
): LintResult & { readonly mends: readonly Mend[] } {
  const { levels = {} } = options;
  const suppressions = new Suppressions(document, options.suppressions ?? []);
  const findings: Finding[] = [];
  const mends: Mend[] = [];
  const subjects = readSubjects(document, options, budget?.part(FILE_STEPS));
  const isShared = sharingIn(document, options);
  const isUnfixable = unfixableIn(document, options);
  let suppressedCount = 0;
  const problems = validateDocument(document, options);
  const advised = adviceByText(document, problems, subjects, options);
  const advisedStored = adviceInStored(document, problems, subjects, options);
  const add = (found: Finding) =>
    findings.push(withoutLosses(withoutShared(found, document, isShared), document));
  for (const { said = [] } of advised.values()) for (const one of said) add(one);
  for (const problem of problems) {
    // A condition with an error cannot be used, so its level and suppressions do not count.
    const isError = severityOf(problem.code) === "error";
    const advice = problem.within && advised.get(problem.within.node);
    if (isError && advice?.said !== undefined) continue;
    const stored = advisedStored.get(problem);
    if (stored === undefined && advisedStored.has(problem)) continue;
    const level = isError ? "error" : levelOf(levels, { name: problem.code, level: "warning" });
    if (level === "off") continue;
    if (!isError && suppressions.cover(problem.code, problem.span)) suppressedCount++;
    else {
      const diagnostic = { ...diagnoseInFile(problem), severity: level };
      const found = {
        ...diagnostic,
        ...(hasRemedies && definedEdits(remedyOf(problem, subjectAt(subjects, problem.pointer)))),
      };
      const { suggestion, ...others } = found;
      if (stored !== undefined) add({ ...withoutRemedies(found), ...stored });
      else if (!isError || advice === undefined) add(found);
      else
        add({ ...others, ...definedEdits({ fix: found.fix, suggestion: suggestion && advice.suggestion }) });
      const fix = problem.code === "wrong-kind" ? mendWrongKind(problem, document) : undefined;
      if (fix !== undefined) mends.push({ code: problem.code, span: problem.span, obscures: "form", fix });
    }
  }
  for (const rule of RULES) {
    const level = levelOf(levels, rule);
    if (level === "off") continue;
    const found = findingsOf(rule, subjects, level, suppressions, { hasRemedies, most });
    // A conclusion for one slot need not hold for another, whatever its kind.
    const reported = found.reported.map((one) => withoutShared(one, document, () => true));
    const kept = reported.map((one) => (isUnfixable(one.pointer) ? withoutRemedies(one) : one));
    findings.push(...kept.map((one) => withoutLosses(one, document)));
    suppressedCount += found.suppressedCount;
    mends.push(...found.mends);
  }
  const isSound = findings.every(({ severity }) => severity !== "error");
  findings.push(...suppressionFindings(suppressions.inComments, levels, isSound));
  findings.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return {
    findings: withTextsMended(findings, advised),
    suppressedCount,
    uses: suppressions.uses,
    isSound,
    mends,
  };
}

/** Checks whether a pointer leads into conditions of a form that fixes cannot write: of an audience or a channel group. */
function unfixableIn(document: Document, options: LintOptions): (pointer: string | undefined) => boolean {
  const slots = conditionSlots(document, options).filter(({ kind }) =>
    ["properties", "flat"].includes(SLOT_KINDS[kind].form),
  );
  const pointers = new Set(slots.map(({ pointer }) => pointer));
  return (pointer = "") => {
    if (pointers.size === 0) return false;
    for (let at = pointer; at !== ""; at = pointerAround(at)) if (pointers.has(at)) return true;
    return false;
  };
}

function withoutRemedies({ fix, suggestion, ...found }: Finding): Finding {
  return found;
}

/** A finding without the edits that would change what an alias reads at another place. */
function withoutShared(
  { fix, suggestion, ...found }: Finding,
  document: Document,
  isShared: (node: DocumentNode) => boolean,
): Finding {
  const changesOthers = ({ edits }: Fix) => editShared(document, edits, (node) => !isShared(node));
  return {
    ...found,
    ...(fix && !changesOthers(fix) && { fix }),
    ...(suggestion && !changesOthers(suggestion) && { suggestion }),
  };
}

/** A finding without the edits that would delete a comment; its help then names the comment. */
function withoutLosses({ fix, suggestion, ...found }: Finding, document: Document): Finding {
  const losses = [fix, suggestion].map((remedy) => lostComments(document, remedy?.edits ?? []));
  const [ofFix = [], ofSuggestion = []] = losses;
  const lost = [...ofFix, ...ofSuggestion][0];
  const { comment } = shownParameters({ comment: lost });
  return {
    ...found,
    ...(lost !== undefined && {
      help: `${found.help} It is not changed automatically, as the comment \`${comment}\` would be lost.`,
    }),
    ...(fix && ofFix.length === 0 && { fix }),
    ...(suggestion && ofSuggestion.length === 0 && { suggestion }),
  };
}

function findingsOf(
  { name, obscures, check }: Rule,
  subjects: readonly Subject[],
  severity: Severity,
  suppressions: Suppressions,
  { hasRemedies, most }: Pick<Extent, "hasRemedies" | "most">,
): {
  readonly reported: readonly Finding[];
  readonly suppressedCount: number;
  readonly mends: readonly Mend[];
} {
  const reported: Finding[] = [];
  const mends: Mend[] = [];
  let suppressedCount = 0;
  // A fault in a node with aliases is found again at each of them.
  const seen = new Set<string>();
  const report = ({ place, words, remedy, related }: Fault) => {
    const isSuppressed = suppressions.cover(name, place.span);
    if (!isSuppressed && reported.length >= most) return;
    const { message, help } = words();
    const key = `${place.span?.start} ${place.span?.end} ${message}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (isSuppressed) {
      suppressedCount++;
      return;
    }
    const { mend, ...offered } = hasRemedies || obscures ? remedy() : {};
    const fix = mend ?? offered.suggestion;
    if (obscures !== undefined && fix !== undefined) {
      mends.push({ code: name, span: place.span, obscures, fix });
    }
    const edits = hasRemedies ? definedEdits(offered) : {};
    const others = related.length === 0 ? {} : { related };
    reported.push({ code: name, severity, message, help, ...place, ...others, ...edits });
  };
  for (const subject of subjects) check(subject, report);
  return { reported, suppressedCount, mends };
}
