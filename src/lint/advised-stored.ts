import { type RightTrio, rightShapeOf, rightTriosOf } from "../advice/index.ts";
import {
  correctionOf,
  type Diagnostic,
  diagnose,
  type Edit,
  type Fix,
  severityOf,
} from "../diagnostics/index.ts";
import {
  type Document,
  entryOf,
  type JsonObject,
  type MapNode,
  nodeAt,
  replaceEntry,
  replaceRoot,
  replaceText,
} from "../document/index.ts";
import { type ProblemCode, problem } from "../problem/index.ts";
import {
  type ConditionSlot,
  conditionSlots,
  type FileOptions,
  type FileProblem,
  SLOT_KINDS,
} from "../workflow/index.ts";
import { removeSoleEntry } from "./fixes/edit-stored.ts";
import { subjectAt } from "./subject/read-subject.ts";
import type { Subject } from "./subject/subject.ts";

/** The words for a problem of stored conditions in place of its own words; undefined if another says it. */
export type StoredAdvice = Pick<Diagnostic, "help" | "suggestion"> &
  Partial<Pick<Diagnostic, "code" | "message">>;

/** Mistakes in the values of a trio, which are read as words of other tools. */
const ABOUT_VALUES: readonly ProblemCode[] = [
  "argument-type",
  "audience-variable",
  "liquid-not-path",
  "message-argument-on-data",
  "number-expected",
  "operator-renamed",
  "operator-symbol",
  "static-variable",
  "status-argument",
  "status-operator",
  "time-expected",
  "two-ends-expected",
  "unknown-operator",
  "unknown-ref-property",
];

/** Mistakes of spelling in what is asked about a step. */
const OF_STATUS: readonly ProblemCode[] = ["status-argument", "unknown-ref-property"];

/** Mistakes in the shape of groups, for which the conditions are written anew. */
const ABOUT_SHAPE: readonly ProblemCode[] = [
  "all-beside-any",
  "any-in-all",
  "bare-list",
  "bare-trio",
  "group-in-preference",
  "group-not-list",
  "nested-group",
  "not-a-trio",
  "operator-conditions",
  "unknown-key",
];

/** The advice on problems of stored conditions that are understood. */
export function adviceInStored(
  document: Document,
  problems: readonly FileProblem[],
  subjects: readonly [Subject, ...Subject[]],
  options: FileOptions,
): ReadonlyMap<FileProblem, StoredAdvice | undefined> {
  const advised = new Map<FileProblem, StoredAdvice | undefined>();
  const stored = problems.filter(({ within, pointer }) => within === undefined && pointer !== undefined);
  if (stored.length === 0) return advised;
  for (const slot of conditionSlots(document, options)) {
    const { conditions } = slot;
    if (conditions === undefined || SLOT_KINDS[slot.kind].form !== "target") continue;
    const { pointer } = conditions;
    const found = stored.filter(({ pointer: at = "" }) => at === pointer || at.startsWith(`${pointer}/`));
    if (found.length > 0) adviseSlot(found, slot, document, subjects, options, advised);
  }
  return advised;
}

function adviseSlot(
  found: readonly FileProblem[],
  slot: ConditionSlot,
  document: Document,
  subjects: readonly [Subject, ...Subject[]],
  options: FileOptions,
  advised: Map<FileProblem, StoredAdvice | undefined>,
): void {
  const { target } = slot;
  const { refs } = subjectAt(subjects, slot.pointer);
  const setting = { target, refs, prefixes: options.prefixes };
  for (const [pointer, faults] of byMap(found)) {
    const map = nodeAt(document, pointer);
    if (map?.kind !== "map") continue;
    hideMissingKeys(faults, advised);
    const about = faults.filter(({ code }) => ABOUT_VALUES.includes(code));
    // A status that is only misspelt has its own correction.
    if (about.every((one) => OF_STATUS.includes(one.code) && correctionOf(one) !== undefined)) continue;
    if (about.length === 0 || about.length < faults.filter(isError).length) continue;
    const right = rightTriosOf(map.value as JsonObject, setting);
    if (right === undefined) continue;
    const first = about.find(isError) ?? (about[0] as FileProblem);
    const said = typeof right === "string" ? refused(right) : trioAdvice(right, map, first, document);
    if (said === undefined || isSaid(about, said)) continue;
    for (const other of about) advised.set(other, undefined);
    advised.set(first, said);
  }
  const shape = found.find((one) => ABOUT_SHAPE.includes(one.code) && correctionOf(one) === undefined);
  if (shape === undefined) return;
  const fix = shapeFix(slot, document, setting);
  if (fix !== undefined) advised.set(shape, { ...helpOf(shape), suggestion: fix });
}

function isError({ code }: FileProblem): boolean {
  return severityOf(code) === "error";
}

function helpOf(found: FileProblem): Pick<Diagnostic, "help"> {
  const { help } = diagnose(found);
  return help === undefined ? {} : { help };
}

/** Groups problems by the map that they are in. */
function byMap(found: readonly FileProblem[]): ReadonlyMap<string, readonly FileProblem[]> {
  const groups = new Map<string, FileProblem[]>();
  for (const one of found) {
    const { pointer = "" } = one;
    const isOfMap = one.code === "missing-key";
    const at = isOfMap ? pointer : pointer.slice(0, pointer.lastIndexOf("/"));
    groups.set(at, [...(groups.get(at) ?? []), one]);
  }
  return groups;
}

/** A key that is missing because it has another name is one mistake. */
function hideMissingKeys(
  faults: readonly FileProblem[],
  advised: Map<FileProblem, StoredAdvice | undefined>,
): void {
  const renamed = new Set(
    faults
      .filter(({ code }) => code === "unknown-key" || code === "value-key")
      .map((one) => correctionOf(one)?.text),
  );
  for (const one of faults) {
    const isOfKey = one.code === "missing-key" && renamed.has(one.parameters.key);
    const isOfArgument = one.code === "missing-argument" && renamed.has("argument");
    if (isOfKey || isOfArgument) advised.set(one, undefined);
  }
}

function refused(
  topic: Exclude<ReturnType<typeof rightTriosOf>, readonly RightTrio[] | undefined>,
): StoredAdvice {
  const { code, message, help } = diagnose(problem("not-expressible", { found: "", topic }));
  return { code, message, ...(help && { help }) };
}

const KEYS = ["variable", "operator", "argument"] as const;

function trioAdvice(
  right: readonly RightTrio[],
  map: MapNode,
  { pointer = "" }: FileProblem,
  document: Document,
): StoredAdvice | undefined {
  const written = map.value as JsonObject;
  const [first, ...others] = right;
  if (first === undefined) return undefined;
  const changed = KEYS.filter((key) => right.some((one) => (one[key] ?? null) !== (written[key] ?? null)));
  const [key] = changed;
  if (key === undefined) return undefined;
  const isOfOne = changed.length === 1 && pointer.endsWith(`/${key}`);
  const shown = right.map((one) => `\`${isOfOne ? String(one[key]) : trioText(one)}\``);
  const help = `Write ${[...new Set(shown)].join(", or ")}.`;
  if (others.length > 0) return { help };
  const edits = trioEdits(first, changed, map, document);
  return edits === undefined ? undefined : { help, suggestion: { edits } };
}

function trioText({ variable, operator, argument }: RightTrio): string {
  return JSON.stringify({ variable, operator, ...(argument !== undefined && { argument }) });
}

function trioEdits(
  right: RightTrio,
  changed: readonly (typeof KEYS)[number][],
  map: MapNode,
  document: Document,
): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const key of changed) {
    const entry = entryOf(map, key);
    const text = right[key] ?? null;
    if (entry === undefined || entry.isAlias) return undefined;
    if (text === null) {
      const removed = removeSoleEntry(document, map, entry);
      if (removed === undefined) return undefined;
      edits.push(removed);
    } else if (entry.node.kind === "scalar") edits.push(replaceText(entry.node, text));
    else edits.push(...replaceEntry(document, map, entry, key, text));
  }
  return edits;
}

/** Checks that a problem's own correction is what is said. */
function isSaid(about: readonly FileProblem[], { suggestion }: StoredAdvice): boolean {
  const [only] = about;
  const correction = only && correctionOf(only);
  const [edit, ...others] = suggestion?.edits ?? [];
  return (
    about.length === 1 &&
    correction !== undefined &&
    others.length === 0 &&
    edit?.text.replace(/^["']|["']$/g, "") === correction.text
  );
}

function shapeFix(
  { map, conditions, target }: ConditionSlot,
  document: Document,
  options: { readonly refs: ReadonlySet<string>; readonly prefixes: readonly string[] | undefined },
): Fix | undefined {
  if (conditions === undefined || document.aliases.length > 0) return undefined;
  const value = rightShapeOf(conditions.node.value, { ...options, target });
  if (value === undefined) return undefined;
  const { entry } = conditions;
  const edits =
    map === undefined || entry === undefined
      ? replaceRoot(document, value)
      : replaceEntry(document, map, entry, entry.key, value);
  return { edits };
}
