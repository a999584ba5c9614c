import { segmentText } from "../../condition/index.ts";
import {
  applyEdits,
  type Edit,
  editsInScalar,
  type ScalarNode,
  writeYamlText,
} from "../../document/index.ts";
import { refText } from "../../language/index.ts";
import { type OpenFile, openFile, type Surroundings } from "../open-file.ts";
import { type RefUse, refUses } from "./ref-uses.ts";
import { filesOf, refAt } from "./references.ts";

/** The changes of one file. */
export interface FileEdits {
  /** The name of the file. */
  readonly file: string;
  readonly edits: readonly Edit[];
}

/** A renamed step: the changes of all files, or a sentence that says why it cannot have the name. */
export type Renamed = { readonly files: readonly FileEdits[] } | { readonly refusal: string };

/** Returns the name of the step at an offset that can be renamed, with its span. Returns undefined if there is none. */
export function renamableAt(
  file: OpenFile,
  offset: number,
  around: Surroundings = {},
): { readonly span: RefUse["span"]; readonly ref: string } | undefined {
  const use = refAt(file, offset);
  const isDefined =
    use &&
    filesOf(file, around).some((one) =>
      refUses(one).some(({ ref, form }) => ref === use.ref && form === "definition"),
    );
  return isDefined ? { span: use.span, ref: use.ref } : undefined;
}

/**
 * Renames the step at an offset at each place that names it: steps, conditions in words and stored, waits, templates and
 * scenarios. The changes are made in memory first: if a place cannot take the name, there are none.
 */
export function renamed(file: OpenFile, offset: number, to: string, around: Surroundings = {}): Renamed {
  const found = renamableAt(file, offset, around);
  if (found === undefined)
    return { refusal: "There is no step here that this file or its workflow defines." };
  const { ref } = found;
  if (to === ref) return { files: [] };
  const files = filesOf(file, around);
  const refusal = faultOf(to, files);
  if (refusal !== undefined) return { refusal };
  const changes: FileEdits[] = [];
  for (const one of files) {
    const uses = refUses(one).filter((use) => use.ref === ref);
    if (uses.length === 0) continue;
    const edits = editsOf(one, uses, to);
    if (edits === undefined || !isRenamed(one, edits, ref, to, uses.length)) {
      return { refusal: `\`${to}\` cannot be written at each place in ${one.name} that names \`${ref}\`.` };
    }
    changes.push({ file: one.name, edits });
  }
  return { files: changes };
}

function faultOf(to: string, files: readonly OpenFile[]): string | undefined {
  if (to.trim() === "") return "A step needs a name.";
  if (refText(to) === undefined) return "The name has characters that nobody can see.";
  const isTaken = files.some((one) =>
    refUses(one).some(({ ref, form }) => ref === to && form === "definition"),
  );
  return isTaken ? `There is a step \`${to}\` already.` : undefined;
}

/** Returns the edits of a file. Returns undefined if a place cannot take the name. */
function editsOf(file: OpenFile, uses: readonly RefUse[], to: string): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  const inNodes = new Map<ScalarNode, Edit[]>();
  for (const { form, span, within } of uses) {
    const text = form === "key" ? keyText(file, to) : writtenAs(form, to);
    if (text === undefined) return undefined;
    if (within === undefined) edits.push({ ...span, text });
    else inNodes.set(within.node, [...(inNodes.get(within.node) ?? []), { ...within.span, text }]);
  }
  // All edits of a scalar are made together, since it may have to be written anew.
  for (const [node, changes] of inNodes) edits.push(...editsInScalar(node, changes));
  return edits.toSorted((a, b) => a.start - b.start);
}

function writtenAs(form: RefUse["form"], to: string): string | undefined {
  switch (form) {
    case "word":
      return refText(to);
    case "segment":
      return segmentText(to);
    case "line":
      if (/^[^\s"[\]:+][^\s"[\]:]*$/.test(to)) return to;
      return to.includes('"') ? undefined : `"${to}"`;
    default:
      return to;
  }
}

function keyText({ document }: OpenFile, to: string): string {
  return document?.format === "json" ? JSON.stringify(to) : writeYamlText(to, false, "plain");
}

/** Checks that a changed file names the step by its new name wherever it did by the old one, and nothing else has changed. */
function isRenamed(
  { name, text, options, document }: OpenFile,
  edits: readonly Edit[],
  from: string,
  to: string,
  count: number,
): boolean {
  const again = openFile({ name, text: applyEdits(text, edits) }, options);
  const uses = refUses(again);
  return (
    uses.every(({ ref }) => ref !== from) &&
    uses.filter(({ ref }) => ref === to).length >= count &&
    (again.document?.problems.length ?? 0) <= (document?.problems.length ?? 0)
  );
}
