import {
  applyEdits,
  type Document,
  type DocumentNode,
  type Format,
  insertEntry,
  isText,
  type Json,
  type MapNode,
  readDocument,
  replaceEntry,
  replaceRoot,
} from "../../document/index.ts";
import { countBefore, type Problem, problem, type Span } from "../../problem/index.ts";
import { type ConditionSlot, findSlots, type SlotContent } from "../slots/condition-slots.ts";
import { SLOT_KINDS } from "../slots/slot-kinds.ts";
import { type FileProblem, inFileOrder, isUsable, kindOf } from "./file-problem.ts";
import { misshapenTexts } from "./misshapen-texts.ts";
import type { FileOptions } from "./options.ts";
import { sharingIn } from "./sharing.ts";
import { textsCutByCommas, textsCutByComments, withJoinedTexts, withRemedy } from "./written-remedies.ts";

/** A file with its slots, and the problems found before its conditions are read. */
export interface OpenFile {
  readonly document: Document;
  readonly slots: readonly ConditionSlot[];
  /** Names of its steps, and those given in the options. */
  readonly refs: ReadonlySet<string>;
  /** Checks whether a node is read at a place that is not a slot, or not one of the same kind. */
  readonly isShared: (node: DocumentNode) => boolean;
  readonly problems: FileProblem[];
}

/** A rewritten file. */
export interface FileResult {
  /** The rewritten text; undefined if there is an error. */
  readonly text: string | undefined;
  /** Errors and warnings, in the file's order. */
  readonly problems: readonly FileProblem[];
}

/** A value that replaces a `when` or a `conditions`. */
export interface Replacement {
  readonly written: SlotContent;
  readonly map: MapNode | undefined;
  readonly key: string;
  readonly value: Json;
  /** An entry that is added before it. */
  readonly beside?: { readonly key: string; readonly value: Json };
}

/** The most characters of a value in a problem. */
const LONGEST_SHOWN = 80;

/** Reads a file and finds its slots. */
export function openFile(text: string, format: Format, options: FileOptions): OpenFile {
  return openDocument(readDocument(text, format), options);
}

/** Finds the slots of a document that is already read. */
export function openDocument(document: Document, options: FileOptions): OpenFile {
  const { slots: found, refs, conflicts, misfits, wrongKinds } = findSlots(document, options);
  const cut = new Map([
    ...misshapenTexts(found, options),
    ...textsCutByComments(document, found, options),
    ...textsCutByCommas(document, found, options),
  ]);
  // Other mistakes of such a text are consequences.
  const divided = document.problems.filter(({ code }) => DIVIDING.includes(code));
  const slots = found.filter((slot) => !cut.has(slot) && !isDivided(slot, divided));
  const problems: FileProblem[] = [
    ...document.problems.map((one) => withJoinedTexts(withRemedy(one, document, options), document)),
    ...cut.values(),
  ];
  const { root } = document;
  if (root?.kind === "scalar" && found.length === 0) {
    const found = root.value === null ? "nothing" : typeof root.value;
    problems.push(problem("not-a-config-file", { found }, { span: root.span, pointer: "" }));
  }
  for (const { when, conditions } of slots) {
    if (when?.entry === undefined || conditions === undefined) continue;
    const { pointer, entry } = when;
    problems.push(problem("when-beside-conditions", {}, { span: entry.keySpan, pointer }));
  }
  for (const { site, pointer, written, needed } of conflicts) {
    const parameters = { written: SLOT_KINDS[written].words, needed: SLOT_KINDS[needed].words };
    problems.push(problem("alias-of-two-kinds", parameters, { span: site.span, pointer }));
  }
  for (const { site, pointer, key, expected } of misfits) {
    const { value } = site.node;
    const found = [...(typeof value === "string" ? value : JSON.stringify(value))].slice(0, LONGEST_SHOWN);
    const parameters = { key, expected, found: found.join("") };
    problems.push(problem("unexpected-value", parameters, { span: site.span, pointer }));
  }
  for (const { span, pointer, key, node, isItem } of wrongKinds) {
    const found = isText(node) ? "a text" : kindOf(node);
    problems.push(problem("wrong-kind", { key, found, isItem }, { span, pointer }));
  }
  return {
    document,
    slots,
    refs: new Set([...refs, ...(options.refs ?? [])]),
    isShared: sharingIn(document, options),
    problems,
  };
}

/** Mistakes of YAML after which a text is not the one that was meant. */
const DIVIDING: readonly string[] = ["yaml-syntax", "unsupported-tag"];

function isDivided({ when }: ConditionSlot, problems: readonly Problem[]): boolean {
  if (when === undefined) return false;
  const { end } = when.node.span;
  // A tag stands between the key and the text.
  const start =
    when.entry !== undefined && !when.entry.isAlias ? when.entry.keySpan.end : when.node.span.start;
  return problems.some(({ span }) => span !== undefined && span.start <= end && span.end >= start);
}

/** Applies replacements to a file, unless it has an error. */
export function rewrite(file: OpenFile, replacements: readonly Replacement[]): FileResult {
  const { document } = file;
  const problems = inFileOrder([
    ...file.problems,
    ...anchorProblems(document, replacements),
    ...replacements.flatMap(({ map, written }) => {
      if (map === undefined || written.entry === undefined || !file.isShared(map)) return [];
      const { entry, pointer } = written;
      return [problem("alias-elsewhere", { key: entry.key }, { span: entry.keySpan, pointer })];
    }),
  ]);
  if (!isUsable(problems)) return { text: undefined, problems };
  const edits = replacements.flatMap(({ map, written, key, value, beside }) => {
    if (map === undefined || written.entry === undefined) return replaceRoot(document, value);
    const replaced = replaceEntry(document, map, written.entry, key, value);
    if (beside === undefined) return replaced;
    const index = map.entries.indexOf(written.entry);
    return [insertEntry(document, map, index, beside.key, beside.value), ...replaced];
  });
  return { text: applyEdits(document.text, edits), problems };
}

/** Problems of anchors that a replacement would remove although an alias still refers to them. */
function anchorProblems({ aliases }: Document, replacements: readonly Replacement[]): readonly FileProblem[] {
  if (aliases.length === 0) return [];
  const removed = replacements
    .map((replacement) => ({ ...replacement, ...spanOfContent(replacement.written) }))
    .sort((a, b) => a.start - b.start);
  return aliases.flatMap(({ name, span, target }) => {
    const lost = spanAround(removed, target.span);
    // A map whose only entry is replaced keeps its anchor, which is written before the map.
    if (lost === undefined || target === lost.map || spanAround(removed, span) !== undefined) return [];
    const { pointer, entry } = lost.written;
    const parameters = { anchor: name, key: entry?.key ?? "conditions" };
    return [problem("anchor-in-use", parameters, { span: target.span, pointer })];
  });
}

function spanOfContent({ entry, node }: SlotContent): Span {
  return entry === undefined ? node.span : { start: entry.start, end: entry.end };
}

/** Returns the span that contains another span, among sorted spans that do not overlap. */
function spanAround<Outer extends Span>(spans: readonly Outer[], { start, end }: Span): Outer | undefined {
  const candidate = spans[countBefore(spans, start + 1) - 1];
  return candidate !== undefined && end <= candidate.end ? candidate : undefined;
}
