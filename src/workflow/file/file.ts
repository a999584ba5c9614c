import {
  applyEdits,
  type Document,
  type Format,
  type Json,
  type MapNode,
  readDocument,
  replaceEntry,
  replaceRoot,
} from "../../document/index.ts";
import { countBefore, problem, type Span } from "../../problem/index.ts";
import { type ConditionSlot, type SlotContent, slotsAndRefs } from "./condition-slots.ts";
import { type FileProblem, inFileOrder, isUsable } from "./file-problem.ts";
import type { FileOptions } from "./options.ts";

/** A file with its places, and with what is wrong with it before its conditions are looked at. */
export interface OpenFile {
  readonly document: Document;
  readonly places: readonly ConditionSlot[];
  /** The names of its steps, and those that were given. */
  readonly refs: ReadonlySet<string>;
  readonly problems: FileProblem[];
}

/** A file rewritten. */
export interface FileResult {
  /** The file's text with what was asked for in place, all else untouched; undefined where there is an error. */
  readonly text: string | undefined;
  /** Errors and warnings, in the file's order. */
  readonly problems: readonly FileProblem[];
}

/** What is put in the place of a `when` or a `conditions`. */
export interface Replacement {
  readonly written: SlotContent;
  readonly holder: MapNode | undefined;
  readonly key: "when" | "conditions";
  readonly value: Json;
}

/** Reads a file and finds its places. */
export function openFile(text: string, format: Format, options: FileOptions): OpenFile {
  return openDocument(readDocument(text, format), options);
}

/** Finds the places of a file that is read. */
export function openDocument(document: Document, options: FileOptions): OpenFile {
  const { places, refs } = slotsAndRefs(document, options);
  const problems: FileProblem[] = [...document.problems];
  const { root } = document;
  if (root?.kind === "scalar" && places.length === 0) {
    const found = root.value === null ? "nothing" : typeof root.value;
    problems.push(problem("not-a-config-file", { found }, { span: root.span, pointer: "" }));
  }
  for (const { when, conditions } of places) {
    if (when?.entry === undefined || conditions === undefined) continue;
    const { pointer, entry } = when;
    problems.push(problem("when-beside-conditions", {}, { span: entry.keySpan, pointer }));
  }
  return { document, places, refs: new Set([...refs, ...(options.refs ?? [])]), problems };
}

/** The file with its replacements in place, unless something is wrong with it. */
export function rewrite(file: OpenFile, replacements: readonly Replacement[]): FileResult {
  const { document } = file;
  const problems = inFileOrder([...file.problems, ...anchorProblems(document, replacements)]);
  if (!isUsable(problems)) return { text: undefined, problems };
  const edits = replacements.flatMap(({ holder, written, key, value }) =>
    holder === undefined || written.entry === undefined
      ? replaceRoot(document, value)
      : replaceEntry(document, holder, written.entry, key, value),
  );
  return { text: applyEdits(document.text, edits), problems };
}

/** Anchors that would go, with what is replaced, from under aliases that stay. */
function anchorProblems({ aliases }: Document, replacements: readonly Replacement[]): readonly FileProblem[] {
  if (aliases.length === 0) return [];
  const gone = replacements
    .map((replacement) => ({ ...replacement, ...regionOf(replacement.written) }))
    .sort((a, b) => a.start - b.start);
  return aliases.flatMap(({ name, span, target }) => {
    const lost = around(gone, target.span);
    // A map that has nothing but what is replaced keeps its anchor, which stands before it.
    if (lost === undefined || target === lost.holder || around(gone, span) !== undefined) return [];
    const { pointer, entry } = lost.written;
    const parameters = { anchor: name, key: entry?.key ?? "conditions" };
    return [problem("anchor-in-use", parameters, { span: target.span, pointer })];
  });
}

function regionOf({ entry, node }: SlotContent): Span {
  return entry === undefined ? node.span : { start: entry.start, end: entry.end };
}

/** The one of some stretches, in order and apart, that a span lies within. */
function around<Stretch extends Span>(
  stretches: readonly Stretch[],
  { start, end }: Span,
): Stretch | undefined {
  const candidate = stretches[countBefore(stretches, start + 1) - 1];
  return candidate !== undefined && end <= candidate.end ? candidate : undefined;
}
