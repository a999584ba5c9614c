import { adviceOn, wholeMend } from "../advice/index.ts";
import { alwaysFalse, alwaysTrue } from "../analyse/index.ts";
import type { Target } from "../condition/index.ts";
import {
  allCodes,
  correctionOf,
  type Diagnostic,
  diagnose,
  type Fix,
  severityOf,
} from "../diagnostics/index.ts";
import {
  applyEdits,
  type Document,
  editsInScalar,
  type ScalarNode,
  spanInScalar,
} from "../document/index.ts";
import { type LanguageOptions, parse } from "../language/index.ts";
import { type ConditionSlot, conditionSlots, type FileOptions, type FileProblem } from "../workflow/index.ts";
import { definedEdits, type Finding } from "./finding.ts";
import { subjectAt } from "./subject/read-subject.ts";
import type { Subject } from "./subject/subject.ts";

/** The advice on a text with errors. */
export interface TextAdvice {
  readonly pointer: string;
  /** The diagnostics in place of the text's errors; undefined if their own diagnostics stand. */
  readonly said: readonly Diagnostic[] | undefined;
  /** The suggestion for each mistake: the edits of all of them, as any alone would leave the text refused. */
  readonly suggestion: Fix | undefined;
  /** The codes of the warnings that the text still has when it is mended; undefined if it is not known how. */
  readonly remaining: ReadonlySet<string> | undefined;
}

/** The advice on each text with errors. */
export function adviceByText(
  document: Document,
  problems: readonly FileProblem[],
  subjects: readonly [Subject, ...Subject[]],
  options: FileOptions,
): ReadonlyMap<ScalarNode, TextAdvice> {
  const advised = new Map<ScalarNode, TextAdvice>();
  const byNode = new Map<ScalarNode, FileProblem[]>();
  for (const found of problems) {
    const node = found.within?.node;
    if (node !== undefined) byNode.set(node, [...(byNode.get(node) ?? []), found]);
  }
  const targets = byNode.size === 0 ? undefined : targetsOf(conditionSlots(document, options));
  for (const [node, found] of byNode) {
    if (!found.some(({ code }) => severityOf(code) === "error")) continue;
    const errors = found.filter(({ code }) => severityOf(code) === "error");
    const isCommented = errors.some(({ code }) => code === "comment");
    // A comment moves out of its text, if that is all that is wrong.
    if (isCommented && errors.every(({ code }) => code === "comment")) continue;
    const { pointer = "" } = found[0] as FileProblem;
    const target = targets?.get(pointer) ?? targets?.get(pointer.replace(/\/\d+$/, ""));
    const { refs } = subjectAt(subjects, pointer);
    const setting = { target, refs, prefixes: options.prefixes };
    if (isCommented) {
      advised.set(node, { pointer, said: undefined, suggestion: undefined, remaining: undefined });
      continue;
    }
    const text = String(node.value);
    const diagnostics = found.map(diagnosedInText);
    const { said: advice, isUnderstood } = adviceOn(text, diagnostics, setting);
    const mend = wholeMend(text, advice ?? diagnostics, diagnostics, isUnderstood, setting);
    const whole = mend === undefined || isConstant(applyEdits(text, mend), setting) ? undefined : mend;
    const suggestion = whole && { edits: editsInScalar(node, whole) };
    const said = advice?.map((one) => placed(one, node, pointer, suggestion));
    const remaining =
      mend && new Set(parse(applyEdits(text, mend), setting).problems.map(({ code }) => code as string));
    advised.set(node, { pointer, said, suggestion, remaining });
  }
  return advised;
}

/** The steps of reasoning that a suggestion may take. */
const STEPS = 4_000;

/** Checks whether a text always or never holds without saying so. */
function isConstant(text: string, options: LanguageOptions): boolean {
  const { condition } = parse(text, options);
  if (condition === undefined || /^\W*(?:always|never)\W*$/i.test(text)) return false;
  return [alwaysTrue, alwaysFalse].some((ask) => ask(condition, { budget: STEPS }).answer === "yes");
}

/** The findings of a file, where those of a text with errors suggest only what leaves no error in it. */
export function withTextsMended(
  findings: readonly Finding[],
  advised: ReadonlyMap<ScalarNode, TextAdvice>,
): readonly Finding[] {
  const unread = new Set([...advised.values()].map(({ pointer }) => pointer));
  const told = findings.filter((found) => !isConsequence(found, advised));
  const faults = errorsOfTexts(told);
  if (faults.size === 0) return told;
  const whole = new Map([...faults].map(([pointer, errors]) => [pointer, wholeOf(errors)]));
  return told.map(({ fix, suggestion, ...found }) => {
    const { pointer = "", severity } = found;
    if (!faults.has(pointer)) return { ...found, ...definedEdits({ fix, suggestion }) };
    // The subject of a warning is not certain while the text is not read.
    if (severity !== "error") return unread.has(pointer) ? found : { ...found, ...definedEdits({ fix }) };
    // A fix of one mistake alone may hide the others, so it waits for what mends them all.
    return { ...found, ...definedEdits({ fix, suggestion: (suggestion ?? fix) && whole.get(pointer) }) };
  });
}

/** Checks whether a finding is about a reading of a text that its mend replaces: about a name in a mended part, or a warning that is gone. */
function isConsequence(found: Finding, advised: ReadonlyMap<ScalarNode, TextAdvice>): boolean {
  const { pointer, code, severity, span } = found;
  const advice = [...advised.values()].find((one) => one.pointer === pointer);
  if (advice?.said === undefined || advice.said.some((one) => one.code === code)) return false;
  if (DIAGNOSTIC_CODES.has(code))
    return severity !== "error" && advice.remaining !== undefined && !advice.remaining.has(code);
  return (
    advice.suggestion !== undefined &&
    span !== undefined &&
    advice.said.some((one) => one.span && one.span.start <= span.start && span.end <= one.span.end)
  );
}

/** The errors of each text, by its pointer. */
function errorsOfTexts(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const faults = new Map<string, Finding[]>();
  for (const found of findings) {
    const { pointer = "", severity } = found;
    if (severity !== "error" || !/\/when(?:\/\d+)?$/.test(pointer)) continue;
    faults.set(pointer, [...(faults.get(pointer) ?? []), found]);
  }
  return faults;
}

/** The suggestion that mends all errors of a text: that of its reading, or those of the rules together. */
function wholeOf(errors: readonly Finding[]): Fix | undefined {
  const [first] = errors;
  const isRead = errors.some(({ code }) => DIAGNOSTIC_CODES.has(code));
  if (isRead) {
    const isMixed = errors.some(({ code }) => !DIAGNOSTIC_CODES.has(code));
    return isMixed ? undefined : errors.find(({ suggestion }) => suggestion !== undefined)?.suggestion;
  }
  if (errors.length === 1) return first?.suggestion;
  const edits = errors.map(({ fix, suggestion }) => (suggestion ?? fix)?.edits);
  return edits.includes(undefined) ? undefined : { edits: edits.flatMap((some) => some ?? []) };
}

const DIAGNOSTIC_CODES: ReadonlySet<string> = new Set(allCodes());

/** Words a problem of a text, with its edits in the text itself. */
function diagnosedInText(found: FileProblem): Diagnostic {
  const span = found.within?.span;
  const diagnostic = diagnose({ ...found, span } as FileProblem);
  const correction = correctionOf(found);
  if (correction === undefined || span === undefined) return diagnostic;
  const edits = [{ ...span, text: correction.text }];
  return { ...diagnostic, [correction.isCertain ? "fix" : "suggestion"]: { edits } };
}

function targetsOf(slots: readonly ConditionSlot[]): ReadonlyMap<string, Target> {
  return new Map(slots.flatMap(({ when, target }) => (when === undefined ? [] : [[when.pointer, target]])));
}

/** Places a diagnostic of a text in the file that holds the text. */
function placed(
  { span, fix, suggestion, ...said }: Diagnostic,
  node: ScalarNode,
  pointer: string,
  whole: Fix | undefined,
): Diagnostic {
  return {
    ...said,
    pointer,
    ...(span && { span: spanInScalar(node, span.start, span.end) }),
    ...(fix && { fix: { edits: editsInScalar(node, fix.edits) } }),
    ...(suggestion && whole && { suggestion: whole }),
  };
}
